package pilottrap.scenarios.trap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

/** Makes a trap map of a stored sweep over two factors and the past. */
public final class Mapping {
    /** The factor that makes the past, unless named alternatives do. */
    public static final String PAST = "organization.past.launch_rate";

    /** What named alternatives are called as a factor; the first is the calm start, the second the crowded one. */
    public static final String ALTERNATIVE = "alternative";

    private static final Outcome SHARE = Outcomes.byName("production_share").orElseThrow();
    private static final Outcome LAUNCHED = Outcomes.byName("pilots_launched").orElseThrow();

    private final SweepTable table;
    private final double threshold;
    private final List<Factor> factors;
    private final DesignMatrix matrix;
    private final int start;
    private final int across;
    private final int up;
    private final List<PointEstimate> shares;
    private final List<PointEstimate> launched;
    private final Optional<double[][]> shareParts;
    private final Optional<double[][]> launchedParts;

    /** Which factor of an experiment is the start, and which two are mapped. */
    private record Roles(int start, int across, int up) {}

    private Mapping(SweepTable table, double threshold) {
        this.table = table;
        this.threshold = threshold;
        this.factors = table.experiment().factors();
        this.matrix = table.experiment().matrix();
        Roles roles = roles(table.experiment());
        this.start = roles.start();
        this.across = roles.across();
        this.up = roles.up();
        this.shares = table.estimates(SHARE);
        this.launched = table.estimates(LAUNCHED);
        this.shareParts = table.deviations(SHARE);
        this.launchedParts = table.deviations(LAUNCHED);
    }

    /**
     * The map of a sweep, finished or not.
     *
     * @param threshold the share of counted pilots that go live above which an organization has escaped, in (0, 1)
     * @throws TrapException if the sweep does not vary the past and two factors
     * @throws IllegalArgumentException if the threshold is out of range
     */
    public static TrapMap of(SweepTable table, double threshold) {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("a threshold lies in (0, 1), was " + threshold);
        }
        return new Mapping(table, threshold).map();
    }

    /**
     * Makes sure that a map can be made of an experiment.
     *
     * @throws TrapException if it does not vary the past and two factors
     */
    public static void check(Experiment experiment) {
        roles(experiment);
    }

    private static Roles roles(Experiment experiment) {
        List<Integer> varied = IntStream.range(0, experiment.factors().size())
                .filter(factor -> values(experiment.matrix(), factor).size() > 1)
                .boxed()
                .toList();
        int start = start(experiment, varied);
        List<Integer> others = varied.stream().filter(factor -> factor != start).toList();
        if (others.size() != 2) {
            throw new TrapException("a trap map lies over two factors beside the past, and this sweep varies "
                    + (others.isEmpty()
                            ? "none"
                            : others.stream()
                                    .map(each -> experiment.factors().get(each).key())
                                    .collect(Collectors.joining(", "))));
        }
        return new Roles(start, others.get(0), others.get(1));
    }

    private static int start(Experiment experiment, List<Integer> varied) {
        for (String key : List.of(PAST, ALTERNATIVE)) {
            for (int factor : varied) {
                if (experiment.factors().get(factor).key().equals(key)) {
                    return factor;
                }
            }
        }
        throw new TrapException("a trap map needs two starts, and this sweep varies neither " + PAST + " nor "
                + ALTERNATIVE + "; pilottrap trap-map SCENARIO plans one");
    }

    /** The values of a factor in the design, ascending. */
    private List<Double> values(int factor) {
        return values(matrix, factor);
    }

    private static List<Double> values(DesignMatrix matrix, int factor) {
        return IntStream.range(0, matrix.points())
                .mapToObj(point -> matrix.value(point, factor))
                .distinct()
                .sorted()
                .toList();
    }

    private TrapMap map() {
        List<Double> starts = values(start);
        double calm = starts.get(0);
        double crowded = starts.get(factors.get(start).key().equals(PAST) ? starts.size() - 1 : 1);
        Map<List<Double>, Integer> points = new HashMap<>();
        for (int point = 0; point < matrix.points(); point++) {
            points.putIfAbsent(key(matrix.value(point, start), point), point);
        }
        List<Double> columns = values(across);
        List<Double> rows = values(up);
        List<Cell> cells = new ArrayList<>();
        for (double row : rows) {
            for (double column : columns) {
                cells.add(cell(
                        column,
                        row,
                        Optional.ofNullable(points.get(List.of(calm, column, row))),
                        Optional.ofNullable(points.get(List.of(crowded, column, row)))));
            }
        }
        return new TrapMap(
                factors.get(across),
                factors.get(up),
                factors.get(start),
                calm,
                crowded,
                threshold,
                columns,
                rows,
                cells);
    }

    private List<Double> key(double from, int point) {
        return List.of(from, matrix.value(point, across), matrix.value(point, up));
    }

    private Cell cell(double column, double row, Optional<Integer> calm, Optional<Integer> crowded) {
        Late high = calm.map(this::late).orElseGet(Mapping::nothing);
        Late low = crowded.map(this::late).orElseGet(Mapping::nothing);
        OptionalDouble memory = OptionalDouble.empty();
        OptionalDouble error = OptionalDouble.empty();
        if (high.share().isPresent() && low.share().isPresent()) {
            PointEstimate difference = table.differences(SHARE, low.point()).get(high.point());
            memory = difference.value();
            error = difference.se();
        }
        return new Cell(column, row, high, low, memory, error, Basin.of(high, low, threshold));
    }

    private static Late nothing() {
        OptionalDouble none = OptionalDouble.empty();
        return new Late(-1, 0, none, none, none, none);
    }

    private Late late(int point) {
        PointEstimate found = shares.get(point);
        double all = launched.get(point).value().orElse(0) * found.n();
        return Late.of(found, all, escaping(point));
    }

    /**
     * The share of organizations, among those that launched at all, whose own share reaches the threshold. What each has
     * brought live is rebuilt from its part in the estimate, {@code N − R·D} over the mean of D, and from its D.
     */
    private OptionalDouble escaping(int point) {
        OptionalDouble ratio = shares.get(point).value();
        OptionalDouble mean = launched.get(point).value();
        if (shareParts.isEmpty() || launchedParts.isEmpty() || ratio.isEmpty() || mean.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] shareOf = shareParts.get()[point];
        double[] launchedOf = launchedParts.get()[point];
        long failed = shareOf.length - shares.get(point).n(); // each stands there as 0 and 0, like who is just average
        int active = 0;
        int escaped = 0;
        for (int i = 0; i < shareOf.length; i++) {
            if (failed > 0 && shareOf[i] == 0 && launchedOf[i] == 0) {
                failed--;
                continue;
            }
            double pilots = Math.rint(launchedOf[i] + mean.getAsDouble());
            double live = Math.rint(shareOf[i] * mean.getAsDouble() + ratio.getAsDouble() * pilots);
            if (pilots > 0) {
                active++;
                escaped += live >= threshold * pilots ? 1 : 0;
            }
        }
        return active > 0 ? OptionalDouble.of((double) escaped / active) : OptionalDouble.empty();
    }
}
