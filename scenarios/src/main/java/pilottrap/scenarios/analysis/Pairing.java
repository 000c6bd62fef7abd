package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.Verdicts.Case;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.measure.RunResult.Status;

/** One alternative held against the base, pair by pair as their rows stream by. */
final class Pairing {
    private static final List<Outcome> OUTCOMES = Outcomes.all();

    /** Below this a mean is 0 but for rounding: pilots are whole, money is to the cent, pairs at most 10⁸. */
    private static final double LEAST = 1e-11;

    private final Side base;
    private final Side alternative;
    private final List<PairedDifference> differences = new ArrayList<>();
    private final List<OwnValue> own = new ArrayList<>();
    private final List<FutureTally> futures = new ArrayList<>();
    private final SetTallies sets;
    private final Fieller perSuccess = new Fieller();
    private final Fieller perMoney = new Fieller();
    private @Nullable RunKey last;
    private long leftOut;

    /**
     * Nothing yet.
     *
     * @param ofBase the resampled counts of all finished rows of the base
     * @param ofAlternative the same of the alternative
     * @param drawn the parameter sets that the replications of both take turns in
     */
    Pairing(Bootstrap ofBase, Bootstrap ofAlternative, Sets drawn) {
        sets = new SetTallies(drawn);
        base = new Side(ofBase);
        alternative = new Side(ofAlternative);
        for (Outcome outcome : OUTCOMES) {
            differences.add(PairedDifference.of(outcome.estimator(), base::counts, alternative::counts));
            own.add(new OwnValue(outcome.estimator()));
            futures.add(new FutureTally());
        }
    }

    /** All finished rows of one result, less those that have no finished twin. */
    private static final class Side {
        private final Bootstrap all;
        private final Bootstrap single = new Bootstrap();

        Side(Bootstrap all) {
            this.all = all;
            for (Outcome outcome : OUTCOMES) {
                Reading.columns(outcome.estimator()).forEach(single::follow);
            }
        }

        double[] counts(Column column, int b) {
            double[] counts = of(all, column, b).clone();
            double[] without = of(single, column, b);
            for (int k = 0; k < counts.length; k++) {
                counts[k] -= without[k];
            }
            return counts;
        }

        private static double[] of(Bootstrap bootstrap, Column column, int b) {
            Bootstrap.Tally tally = bootstrap.follow(column);
            return b < 0 ? tally.pooled() : tally.resample(b);
        }
    }

    /** Adds a pair of rows of one key; if either is not finished, the pair is left out. */
    void add(Row from, Row to) {
        last = from.key();
        boolean fromDone = from.status() == Status.FINISHED;
        boolean toDone = to.status() == Status.FINISHED;
        if (fromDone && toDone) {
            add(from.numbers(), to.numbers());
            sets.add(from.key().replication(), from.numbers(), to.numbers());
            return;
        }
        leftOut++;
        if (fromDone) {
            base.single.add(from.key(), from.numbers());
        }
        if (toDone) {
            alternative.single.add(to.key(), to.numbers());
        }
    }

    /** Leaves out a row of the base that has no twin. */
    void withoutTwin(Row from) {
        leftOut++;
        if (from.status() == Status.FINISHED) {
            base.single.add(from.key(), from.numbers());
        }
    }

    /** Passes a row of the alternative: if it was in no pair, it is left out. */
    void passed(Row to) {
        if (to.key().equals(last)) {
            return;
        }
        leftOut++;
        if (to.status() == Status.FINISHED) {
            alternative.single.add(to.key(), to.numbers());
        }
    }

    private void add(double[] from, double[] to) {
        for (int i = 0; i < OUTCOMES.size(); i++) {
            differences.get(i).add(from, to);
            if (own.get(i).pictured()) {
                OptionalDouble before = own.get(i).in(from);
                OptionalDouble after = own.get(i).in(to);
                if (before.isPresent() && after.isPresent()) {
                    futures.get(i).add(after.getAsDouble() - before.getAsDouble());
                }
            }
        }
        double successes = Columns.COHORT_SUCCESSFUL.of(to) - Columns.COHORT_SUCCESSFUL.of(from);
        double spend = Columns.SPEND_TOTAL.of(to) - Columns.SPEND_TOTAL.of(from);
        double programmes = Columns.SPEND_INTERVENTIONS.of(to) - Columns.SPEND_INTERVENTIONS.of(from);
        perSuccess.add(spend, successes);
        perMoney.add(Columns.NET_VALUE.of(to) - Columns.NET_VALUE.of(from), programmes);
    }

    /** What is to be judged, in catalogue order. */
    List<Case> cases(Indifference indifference) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < OUTCOMES.size(); i++) {
            Outcome outcome = OUTCOMES.get(i);
            double width = indifference.of(outcome.unit());
            cases.add(new Case(
                    outcome,
                    differences.get(i).difference(),
                    width,
                    futures.get(i).futures(outcome.better(), width)));
        }
        return cases;
    }

    /** What of the differences is luck and what ignorance, by outcome. */
    Map<String, Separation> separations() {
        return sets.separations();
    }

    /** How many keys are in no pair of finished rows. */
    long leftOut() {
        return leftOut;
    }

    /** What the interventions cost, given what was planned. */
    Comparison.Cost cost(double once, double yearly) {
        boolean more = perSuccess.denominator() > LEAST;
        Optional<Fieller.Ends> ends = more ? perSuccess.interval() : Optional.empty();
        double spent = perMoney.denominator();
        return new Comparison.Cost(
                once,
                yearly,
                spent,
                more ? Optional.of(perSuccess.numerator() / perSuccess.denominator()) : Optional.empty(),
                ends.map(Fieller.Ends::low),
                ends.map(Fieller.Ends::high),
                spent > LEAST ? Optional.of(perMoney.numerator() / spent) : Optional.empty());
    }
}
