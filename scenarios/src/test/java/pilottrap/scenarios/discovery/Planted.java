package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Unit;

/** Cases of which it is known where they are of interest: a Latin hypercube, and a rule that marks it. */
final class Planted {
    private final List<Factor> factors = new ArrayList<>();

    static Planted of() {
        return new Planted();
    }

    /** So many factors between 0 and 1. */
    Planted unit(int factors) {
        for (int i = 0; i < factors; i++) {
            add(Unit.SHARE, new Levels.Range(0, 1, false, false));
        }
        return this;
    }

    Planted whole(int from, int to) {
        return add(Unit.COUNT, new Levels.Range(from, to, false, true));
    }

    Planted named(String... names) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            values.add((double) i);
        }
        return add(Unit.NUMBER, new Levels.Values(values, List.of(names)));
    }

    Planted add(Unit unit, Levels levels) {
        String name = "x" + factors.size();
        factors.add(new Factor("assumptions." + name, name, unit, Factor.Role.ASSUMPTION, levels.at(0.5), levels));
        return this;
    }

    List<Factor> factors() {
        return factors;
    }

    /** Cases marked by a rule; of each {@code noise} a share has the wrong mark. */
    Cases cases(int n, long seed, double noise, Predicate<double[]> rule) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[n][factors.size()];
        for (int factor = 0; factor < factors.size(); factor++) {
            int[] strata = new int[n];
            for (int at = 0; at < n; at++) {
                int other = random.nextInt(at + 1);
                strata[at] = strata[other];
                strata[other] = at;
            }
            for (int at = 0; at < n; at++) {
                values[at][factor] = factors.get(factor).levels().at((strata[at] + random.nextDouble()) / n);
            }
        }
        boolean[] hits = new boolean[n];
        int[] points = new int[n];
        for (int at = 0; at < n; at++) {
            points[at] = at;
            hits[at] = rule.test(values[at]) ^ (noise > 0 && random.nextDouble() < noise);
        }
        return Cases.of(factors, points, values, hits);
    }
}
