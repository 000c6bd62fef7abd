package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pilottrap.scenarios.analysis.Separation.OfSet;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.parameter.Unit;

/** Tells luck and ignorance apart for the outcomes of {@link Separation#OUTCOMES}: of one result, or of pairs of two. */
final class SetTallies {
    private final Sets sets;
    private final Map<String, OfOutcome> outcomes = new LinkedHashMap<>();

    /** Nothing yet; nothing ever where there are not several sets. */
    SetTallies(Sets sets) {
        this.sets = sets;
        if (sets.several()) {
            for (Outcome outcome : Outcomes.all()) {
                if (Separation.OUTCOMES.contains(outcome.name())) {
                    outcomes.put(outcome.name(), new OfOutcome(sets, outcome));
                }
            }
        }
    }

    /** Adds a finished row. */
    void add(long replication, double[] row) {
        outcomes.values().forEach(each -> each.add(sets.of(replication), row));
    }

    /** Adds a pair of finished rows. */
    void add(long replication, double[] base, double[] alternative) {
        outcomes.values().forEach(each -> each.add(sets.of(replication), base, alternative));
    }

    /** What was told apart, by outcome. */
    Map<String, Separation> separations() {
        Map<String, Separation> found = new LinkedHashMap<>();
        outcomes.forEach((name, of) -> of.tally
                .separation()
                .map(each -> of.share && !of.paired ? each.withinShares() : each)
                .ifPresent(each -> found.put(name, each)));
        return found;
    }

    private static double[] uncounted(Column column, int b) {
        throw new IllegalStateException(column.name() + " is read from counts, which are not told apart by sets");
    }

    /** One outcome. */
    private static final class OfOutcome {
        private final OwnValue own;
        private final List<PointTally> levels = new ArrayList<>();
        private final List<PairedDifference> differences = new ArrayList<>();
        private final SetTally tally;
        private final boolean share;
        private boolean paired;

        OfOutcome(Sets sets, Outcome outcome) {
            share = outcome.unit() == Unit.SHARE;
            own = new OwnValue(outcome.estimator());
            for (int k = 0; k < sets.size(); k++) {
                levels.add(new PointTally(outcome));
                differences.add(PairedDifference.of(outcome.estimator(), SetTallies::uncounted, SetTallies::uncounted));
            }
            tally = new SetTally(sets, this::estimate);
        }

        void add(int set, double[] row) {
            levels.get(set).add(row);
            tally.own(set, own.in(row));
        }

        void add(int set, double[] base, double[] alternative) {
            paired = true;
            differences.get(set).add(base, alternative);
            OptionalDouble before = own.in(base);
            OptionalDouble after = own.in(alternative);
            if (before.isPresent() && after.isPresent()) {
                tally.own(set, OptionalDouble.of(after.getAsDouble() - before.getAsDouble()));
            }
        }

        private Optional<OfSet> estimate(int set) {
            if (paired) {
                Paired found = differences.get(set).difference();
                return found.mean().flatMap(mean -> found.se().map(se -> new OfSet(found.n(), mean, se)));
            }
            PointEstimate found = levels.get(set).estimate(0);
            return found.value().isPresent() && found.se().isPresent()
                    ? Optional.of(new OfSet(
                            found.n(), found.value().getAsDouble(), found.se().getAsDouble()))
                    : Optional.empty();
        }
    }
}
