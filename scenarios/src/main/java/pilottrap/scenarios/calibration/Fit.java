package pilottrap.scenarios.calibration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pilottrap.scenarios.analysis.GroupedSums;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.ensemble.ParameterSet;

/**
 * How well sets reproduce the targets.
 *
 * @param targets the targets
 * @param sets the sets, at least one
 */
public record Fit(Targets targets, List<Trial> sets) {
    /** Copies the list. */
    public Fit {
        sets = List.copyOf(sets);
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("no sets");
        }
    }

    /**
     * A target over the sets.
     *
     * @param target the target
     * @param best the figure of the set that is nearest to all targets
     * @param low the least figure of any set
     * @param median the middle one
     * @param high the greatest
     * @param margin by how many half-widths of the tolerance the nearest figure lies within its ends; negative where one lies
     *     outside
     * @param met how many sets have a figure within the tolerance
     * @param surely how many have the whole 95 % interval there
     */
    public record Met(
            Target target, double best, double low, double median, double high, double margin, int met, int surely) {}

    /** The set that is nearest to all targets; the first of several. */
    public Trial best() {
        return sets.stream()
                .min(Comparator.comparingDouble(set -> targets.distance(set.figures())))
                .orElseThrow();
    }

    /** What becomes of each target, in their order. */
    public List<Met> all() {
        return IntStream.range(0, targets.targets().size()).mapToObj(this::met).toList();
    }

    private Met met(int index) {
        Target target = targets.targets().get(index);
        double[] figures =
                sets.stream().mapToDouble(set -> set.figures()[index]).sorted().toArray();
        double margin = Double.POSITIVE_INFINITY;
        int met = 0;
        int surely = 0;
        for (Trial set : sets) {
            double figure = set.figures()[index];
            double half = GroupedSums.halfWidth(set.errors()[index]);
            margin = Math.min(margin, Math.min(figure - target.low(), target.high() - figure));
            met += target.met(figure) ? 1 : 0;
            surely += target.met(figure - half) && target.met(figure + half) ? 1 : 0;
        }
        return new Met(
                target,
                best().figures()[index],
                figures[0],
                Posterior.quantile(figures, 0.5),
                figures[figures.length - 1],
                2 * margin / (target.high() - target.low()),
                met,
                surely);
    }

    /**
     * The sets as an ensemble.
     *
     * @param calibration how it was made, as free entries
     */
    public Ensemble ensemble(String name, String description, Map<String, String> calibration) {
        return new Ensemble(
                name,
                description,
                calibration,
                targets.parameters(),
                sets.stream().map(this::set).toList());
    }

    private ParameterSet set(Trial trial) {
        Map<String, Double> patterns = new LinkedHashMap<>();
        for (int i = 0; i < targets.targets().size(); i++) {
            patterns.put(targets.targets().get(i).id(), Rounding.four(trial.figures()[i]));
        }
        return new ParameterSet(
                java.util.Arrays.stream(trial.candidate().values()).boxed().toList(), trial.digest(), patterns);
    }
}
