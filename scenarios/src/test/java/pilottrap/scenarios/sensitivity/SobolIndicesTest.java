package pilottrap.scenarios.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Levels;

/** Indices, held against functions for which they are known in closed form. */
final class SobolIndicesTest {
    private static final int BASE = 1 << 14;
    private static final Resampling QUICK = new Resampling(100, 1);

    /** Ishigami and Homma (1990) with a = 7, b = 0.1. */
    private static double ishigami(double[] x) {
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    @Test
    void ishigami_at_2_to_14_base_points() {
        List<Levels> levels = Samples.ranges(3, -Math.PI, Math.PI);
        DesignMatrix design = Samples.saltelli(BASE, levels);

        Indices indices = SobolIndices.estimate(design, Samples.exact(design, SobolIndicesTest::ishigami), QUICK);

        double pi4 = Math.pow(Math.PI, 4);
        double pi8 = pi4 * pi4;
        double alone = Math.pow(1 + 0.1 * pi4 / 5, 2) / 2;
        double both = 0.01 * pi8 * (1 / 18.0 - 1 / 50.0);
        double second = 49 / 8.0;
        double variance = alone + both + second;
        assertEquals(variance, indices.variance().value(), 0.005 * variance);
        assertEquals(3.5, indices.mean(), 0.01);
        check(indices, new double[] {alone, second, 0}, new double[] {alone + both, second, both}, variance, 0.005);
        assertEquals(1 - both / variance, indices.firstSum().value(), 0.005);
        assertEquals(0, indices.luckShare().orElseThrow().value(), 0);
    }

    /** Sobol's G with a = 0, 1, 4.5, 9, 99, 99, 99, 99: Vᵢ = 1 ÷ (3(1 + aᵢ)²), V = Π(1 + Vᵢ) − 1. */
    @Test
    void sobol_g_at_2_to_14_base_points() {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        List<Levels> levels = Samples.ranges(a.length, 0, 1);
        DesignMatrix design = Samples.saltelli(BASE, levels);

        Indices indices = SobolIndices.estimate(
                design,
                Samples.exact(design, x -> {
                    double product = 1;
                    for (int i = 0; i < a.length; i++) {
                        product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
                    }
                    return product;
                }),
                QUICK);

        double product = 1;
        double[] firsts = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            firsts[i] = 1 / (3 * Math.pow(1 + a[i], 2));
            product *= 1 + firsts[i];
        }
        double[] totals = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            totals[i] = firsts[i] * product / (1 + firsts[i]);
        }
        check(indices, firsts, totals, product - 1, 0.005);
        for (int i = 0; i < 4; i++) {
            assertEquals(i + 1, indices.factors().get(i).place().rank());
        }
    }

    private static void check(Indices indices, double[] firsts, double[] totals, double variance, double tolerance) {
        for (int i = 0; i < firsts.length; i++) {
            Indices.Index index = indices.factors().get(i);
            assertEquals(firsts[i] / variance, index.first().value(), tolerance, "first " + i);
            assertEquals(totals[i] / variance, index.total().value(), tolerance, "total " + i);
        }
    }

    @Test
    void additive_parts_sum_to_one_and_a_dummy_has_exactly_nothing() {
        List<Levels> levels = Samples.ranges(4, 0, 1);
        DesignMatrix design = Samples.saltelli(BASE, levels);

        Indices indices = SobolIndices.estimate(
                design, Samples.exact(design, x -> 2 * x[0] - x[1] + 0.5 * Math.sin(6 * x[2])), QUICK);

        assertEquals(1, indices.firstSum().value(), 0.002);
        for (Indices.Index index : indices.factors()) {
            assertEquals(index.total().value(), index.first().value(), 0.002);
        }
        assertEquals(new Interval(0, 0, 0), indices.factors().get(3).total());
        assertEquals(0, indices.factors().get(3).first().value(), 0);
        assertEquals(new Place(4, 4, 4), indices.factors().get(3).place());
    }

    @Test
    void a_constant_and_a_scale_change_nothing_but_the_variance() {
        List<Levels> levels = Samples.ranges(3, -Math.PI, Math.PI);
        DesignMatrix design = Samples.saltelli(256, levels);
        Indices plain = SobolIndices.estimate(design, Samples.exact(design, SobolIndicesTest::ishigami), QUICK);
        Indices moved = SobolIndices.estimate(design, Samples.exact(design, x -> 1e6 - 4 * ishigami(x)), QUICK);

        assertEquals(16 * plain.variance().value(), moved.variance().value(), 1e-6);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    plain.factors().get(i).first().low(),
                    moved.factors().get(i).first().low(),
                    1e-7);
            assertEquals(
                    plain.factors().get(i).total().high(),
                    moved.factors().get(i).total().high(),
                    1e-7);
            assertEquals(plain.factors().get(i).place(), moved.factors().get(i).place());
        }
    }

    /**
     * Y = 3x₁ + x₂ + luck·(1 + 2x₃), luck standard normal, so Var E[Y|x] = 10 ÷ 12, and x₃ is nothing to the expected
     * result. The means of 4 replications carry luck: uncorrected, x₃ would have a total part of (4 ÷ 12) ÷ 4 = 0.083 of the
     * variance where all points share their luck, and of 13 ÷ 3 ÷ 4 where each has its own. Corrected, nothing remains, with
     * either. E[Var(Y|x)] = 13 ÷ 3, so 83.9 % of Var(Y) is luck. Means of 300 macro-replications, within 4 standard errors
     * as they were found (false alarm once in 15,000 for each, were the seeds drawn anew).
     */
    @Test
    void indices_are_those_of_the_expected_result_however_the_points_share_their_luck() {
        List<Levels> levels = Samples.ranges(3, 0, 1);
        for (boolean common : new boolean[] {true, false}) {
            Random random = new Random(common ? 11 : 12);
            double[] sums = new double[8];
            double[] squares = new double[8];
            int macros = 300;
            for (int macro = 0; macro < macros; macro++) {
                DesignMatrix design = Samples.saltelli(200, levels, new SplittableRandom(macro));
                NoisyResponses responses = new NoisyResponses(
                        design, (x, luck) -> 3 * x[0] + x[1] + luck * (1 + 2 * x[2]), 4, common, random);
                Indices known = SobolIndices.estimate(design, responses.known(), new Resampling(100, 1));
                Indices unknown = SobolIndices.estimate(design, responses.unknown(), new Resampling(100, 1));
                double variance = known.variance().value();
                double[] found = {
                    variance,
                    known.factors().get(0).first().value() * variance,
                    known.factors().get(2).first().value() * variance,
                    known.factors().get(0).total().value() * variance,
                    known.factors().get(2).total().value() * variance,
                    known.luck().orElseThrow(),
                    unknown.variance().value(),
                    unknown.factors().get(2).total().value()
                            * unknown.variance().value()
                };
                for (int i = 0; i < found.length; i++) {
                    sums[i] += found[i];
                    squares[i] += found[i] * found[i];
                }
            }
            double v = 10 / 12.0;
            double luck = 13 / 3.0;
            double[] truths = {
                v,
                9 / 12.0,
                0,
                9 / 12.0,
                0,
                luck,
                common ? v + 4 / 12.0 / 4 : v + luck / 4,
                common ? 4 / 12.0 / 4 : luck / 4
            };
            for (int i = 0; i < truths.length; i++) {
                double mean = sums[i] / macros;
                double error = Math.sqrt((squares[i] / macros - mean * mean) / (macros - 1));
                assertEquals(truths[i], mean, 4 * error, (common ? "common " : "own ") + i);
                assertTrue(error < 0.06 * Math.max(1, truths[i]), "an error of " + error + " would hold anything");
            }
        }
    }

    @Test
    void base_points_with_a_missing_point_are_left_out_and_too_few_are_refused() {
        List<Levels> levels = Samples.ranges(2, 0, 1);
        DesignMatrix design = Samples.saltelli(10, levels);
        NoisyResponses responses = new NoisyResponses(design, (x, luck) -> x[0] + luck, 5, true, new Random(5));

        Indices some = SobolIndices.estimate(design, responses.without(5, 7, 39).known(), QUICK);
        assertEquals(8, some.complete());
        assertEquals(10, some.planned());

        SensitivityException few = assertThrows(
                SensitivityException.class,
                () -> SobolIndices.estimate(design, responses.without(5, 10, 39).known(), QUICK));
        assertEquals("Sobol indices need at least 8 complete base points, and 7 of 10 are", few.getMessage());
    }

    @Test
    void what_does_not_vary_has_no_indices() {
        DesignMatrix design = Samples.saltelli(16, Samples.ranges(2, 0, 1));
        assertThrows(
                SensitivityException.class, () -> SobolIndices.estimate(design, Samples.exact(design, x -> 3), QUICK));
    }

    @Test
    void other_designs_are_refused() {
        List<Levels> levels = Samples.ranges(2, 0, 1);
        DesignMatrix morris = Samples.morris(8, levels, new SplittableRandom(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> SobolIndices.estimate(morris, Samples.exact(morris, x -> x[0]), QUICK));
    }
}
