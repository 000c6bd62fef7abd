package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Top-down peeling (Friedman and Fisher 1999, section 7): from the box that holds everything, again and again the thin slice
 * is taken off whose loss helps the density most for each case lost.
 *
 * <p>A slice is the lowest or highest share α of the cases in the box along a factor, and whoever shares the value of the
 * last of them; for a factor whose values have no order, all cases of one value. What is maximized is (density after −
 * density before) ÷ cases lost, so that slices of different sizes may be compared (their section 14.1). Ties go to the
 * slice with fewer cases, then to the factor that comes first, then low before high, then to the smaller value: no
 * randomness anywhere.
 */
final class Peeling {
    private static final Comparator<Slice> BEST = Comparator.comparingDouble(Slice::gain)
            .reversed()
            .thenComparingInt(slice -> slice.lost().cases());

    private final Cases cases;
    private final double alpha;
    private final int least;
    private final int[][] order;
    private final int[] first;
    private final int[] last;
    private final boolean[] inside;
    private Box box;
    private Count count;

    private Peeling(Cases cases, Options options) {
        this.cases = cases;
        this.alpha = options.alpha();
        this.least = options.least(cases.count());
        int factors = cases.factors().size();
        this.order = new int[factors][];
        this.first = new int[factors];
        this.last = new int[factors];
        this.inside = new boolean[cases.size()];
        java.util.Arrays.fill(inside, true);
        for (int factor = 0; factor < factors; factor++) {
            int of = factor;
            order[factor] = IntStream.range(0, cases.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(at -> cases.value(at, of)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            last[factor] = cases.size() - 1;
        }
        this.box = Box.everything(factors);
        this.count = cases.count();
    }

    /** The boxes on the way, from everything down to the least mass or to a box in which all is of interest. */
    static List<Peel> of(Cases cases, Options options) {
        Peeling peeling = new Peeling(cases, options);
        List<Peel> trajectory = new ArrayList<>();
        trajectory.add(Peel.of(peeling.box, peeling.count));
        while (peeling.count.hits() < peeling.count.cases()) {
            Optional<Slice> best = peeling.best();
            if (best.isEmpty()) {
                break;
            }
            peeling.take(best.get());
            trajectory.add(Peel.of(peeling.box, peeling.count));
        }
        return trajectory;
    }

    /**
     * Cases that may be taken off.
     *
     * @param factor along which factor
     * @param limit what the box then allows of the factor
     * @param lost the cases
     * @param gain density after less density before, for each case lost; equal numbers for equal fractions
     */
    private record Slice(int factor, Limit limit, Count lost, double gain) {}

    private Optional<Slice> best() {
        List<Slice> slices = new ArrayList<>();
        for (int factor = 0; factor < order.length; factor++) {
            if (Cases.unordered(cases.factors().get(factor))) {
                values(factor, slices);
            } else {
                end(factor, true, slices);
                end(factor, false, slices);
            }
        }
        return slices.stream().min(BEST);
    }

    /** The lowest or the highest cases along a factor. */
    private void end(int factor, boolean low, List<Slice> slices) {
        int wanted = Math.max(1, (int) Math.floor(alpha * count.cases()));
        int step = low ? 1 : -1;
        int n = 0;
        int hits = 0;
        double edge = Double.NaN;
        for (int i = low ? first[factor] : last[factor]; i >= first[factor] && i <= last[factor]; i += step) {
            int at = order[factor][i];
            if (!inside[at]) {
                continue;
            }
            double value = cases.value(at, factor);
            if (n >= wanted && value != edge) {
                double cut = Cases.between(cases.factors().get(factor), value, edge);
                Limit.Between now = (Limit.Between) box.limit(factor);
                Limit limit = low ? new Limit.Between(cut, now.high()) : new Limit.Between(now.low(), cut);
                offer(factor, limit, new Count(n, hits), slices);
                return;
            }
            n++;
            hits += cases.ofInterest(at) ? 1 : 0;
            edge = value;
        }
    }

    /** The cases of every single value of a factor without order. */
    private void values(int factor, List<Slice> slices) {
        TreeMap<Double, int[]> counts = new TreeMap<>();
        for (int at = 0; at < inside.length; at++) {
            if (inside[at]) {
                int[] of = counts.computeIfAbsent(cases.value(at, factor), value -> new int[2]);
                of[0]++;
                of[1] += cases.ofInterest(at) ? 1 : 0;
            }
        }
        counts.forEach((value, of) -> {
            SortedSet<Double> excluded =
                    box.limit(factor) instanceof Limit.Except now ? new TreeSet<>(now.excluded()) : new TreeSet<>();
            excluded.add(value);
            offer(factor, new Limit.Except(excluded), new Count(of[0], of[1]), slices);
        });
    }

    private void offer(int factor, Limit limit, Count lost, List<Slice> slices) {
        Count left = count.minus(lost);
        if (left.cases() < least) {
            return;
        }
        // Whole numbers below 2^53 over one another: equal fractions are equal numbers, so ties are true ties.
        double risen = (double) left.hits() * count.cases() - (double) count.hits() * left.cases();
        double gain = risen / ((double) left.cases() * lost.cases());
        slices.add(new Slice(factor, limit, lost, gain));
    }

    private void take(Slice slice) {
        int factor = slice.factor();
        for (int at = 0; at < inside.length; at++) {
            inside[at] &= slice.limit().allows(cases.value(at, factor));
        }
        box = box.with(factor, slice.limit());
        count = count.minus(slice.lost());
        while (!slice.limit().allows(cases.value(order[factor][first[factor]], factor))) {
            first[factor]++;
        }
        while (!slice.limit().allows(cases.value(order[factor][last[factor]], factor))) {
            last[factor]--;
        }
    }
}
