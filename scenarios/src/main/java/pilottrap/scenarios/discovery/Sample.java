package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.simulation.measure.Outcome;

/**
 * The cases of a sweep: its points that were run and have a value.
 *
 * @param cases the cases
 * @param criterion what makes a point one of interest
 * @param open the cases of which luck leaves open whether they are
 * @param planned points of the plan
 * @param unrun points of which no replication is there yet
 * @param valueless points at which an outcome of the criterion has no value
 * @param remarks what a reader should know of the design, in sentences
 */
public record Sample(
        Cases cases, Criterion criterion, BitSet open, int planned, int unrun, int valueless, List<String> remarks) {
    /** Copies what can change. */
    public Sample {
        open = (BitSet) open.clone();
        remarks = List.copyOf(remarks);
    }

    /** How many cases luck leaves open. */
    public int undecided() {
        return open.cardinality();
    }

    /** How many cases of a box luck leaves open. */
    public int undecided(Box box) {
        return (int) open.stream().filter(at -> box.holds(cases, at)).count();
    }

    /**
     * The cases of a sweep.
     *
     * @throws IllegalArgumentException if the design does not fill the space of its factors; the message says so
     */
    public static Sample of(SweepTable table, Criterion criterion) {
        List<String> remarks = remarks(table);
        DesignMatrix matrix = table.experiment().matrix();
        Map<String, List<PointEstimate>> estimates = new HashMap<>();
        for (Outcome outcome : criterion.outcomes()) {
            estimates.put(outcome.name(), table.estimates(outcome));
        }
        List<Integer> points = new ArrayList<>();
        int unrun = 0;
        for (int point = 0; point < matrix.points(); point++) {
            int at = point;
            if (estimates.values().stream().anyMatch(of -> of.get(at).n() == 0)) {
                unrun++;
            } else if (estimates.values().stream()
                    .allMatch(of -> of.get(at).value().isPresent())) {
                points.add(point);
            }
        }
        double[][] values = new double[points.size()][];
        boolean[] hits = new boolean[points.size()];
        BitSet open = new BitSet();
        for (int i = 0; i < hits.length; i++) {
            int point = points.get(i);
            values[i] = matrix.point(point);
            hits[i] = criterion.holds(outcome -> of(estimates, outcome, point));
            open.set(i, criterion.open(outcome -> of(estimates, outcome, point)));
        }
        Cases cases = Cases.of(
                table.experiment().factors(),
                points.stream().mapToInt(Integer::intValue).toArray(),
                values,
                hits);
        int valueless = matrix.points() - unrun - points.size();
        return new Sample(cases, criterion, open, matrix.points(), unrun, valueless, remarks);
    }

    /**
     * Refuses a design that does not fill the space of its factors.
     *
     * @throws IllegalArgumentException if it does not; the message says so
     */
    public static void check(Design design) {
        if (design instanceof Design.Morris || design instanceof Design.OneAtATime) {
            throw new IllegalArgumentException("the points of a " + design.key().replace('_', ' ')
                    + " design lie on few lines and fill no space, so boxes would tell of the lines; sweep a latin_hypercube"
                    + " or a sobol design");
        }
    }

    private static PointEstimate of(Map<String, List<PointEstimate>> estimates, Outcome outcome, int point) {
        List<PointEstimate> of = estimates.get(outcome.name());
        if (of == null) {
            throw new IllegalStateException("nothing read of " + outcome.name());
        }
        return of.get(point);
    }

    private static List<String> remarks(SweepTable table) {
        Design design = table.experiment().design();
        List<String> remarks = new ArrayList<>();
        check(design);
        if (design instanceof Design.Saltelli) {
            remarks.add("Points of a saltelli design share their values with others, so they are no independent cases:"
                    + " quasi-p-values and half-samples look better than they are.");
        } else if (design instanceof Design.Grid) {
            remarks.add("On a grid, limits can only lie between its levels.");
        } else if (design instanceof Design.Listed) {
            remarks.add(
                    "The points are a list, so shares of points say how the list was made, not how common such worlds"
                            + " are.");
        }
        return remarks;
    }
}
