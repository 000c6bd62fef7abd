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

/** Screening, held against functions whose elementary effects are known. */
final class MorrisTest {
    private static final Resampling QUICK = new Resampling(200, 1);

    @Test
    void effects_of_a_linear_function_are_its_coefficients_times_the_ranges() {
        List<Levels> levels = List.of(
                new Levels.Range(10, 40, false, false),
                new Levels.Range(-1, 1, false, false),
                new Levels.Range(0, 0.5, false, false),
                new Levels.Range(2, 3, false, false));
        DesignMatrix design = Samples.morris(10, levels, new SplittableRandom(1));

        Screening screening =
                Morris.screen(levels, design, Samples.exact(design, x -> 0.25 * x[0] - 2 * x[1] + 6 * x[2] + 7), QUICK);

        double[] expected = {7.5, -4, 3, 0};
        for (int i = 0; i < expected.length; i++) {
            Screening.Effect effect = screening.effects().get(i);
            assertEquals(expected[i], effect.mean().value(), 1e-12);
            assertEquals(Math.abs(expected[i]), effect.absolute().value(), 1e-12);
            assertEquals(Math.abs(expected[i]), effect.absolute().low(), 1e-12);
            assertEquals(0, effect.deviation().value(), 1e-12);
            assertEquals(new Place(i + 1, i + 1, i + 1), effect.place());
        }
    }

    /**
     * Of {@code x·y} on the unit square, an effect of x is y: on four levels with mean ½ and variance 5/36, whatever the
     * size of the sample; of {@code (x − ½)²} it is ± ⅓, as often up as down: μ 0, μ* ⅓.
     */
    @Test
    void interaction_and_curvature_show_in_the_spread_of_effects() {
        List<Levels> levels = Samples.ranges(3, 0, 1);
        DesignMatrix design = Samples.morris(20_000, levels, new SplittableRandom(2));

        Screening screening =
                Morris.screen(levels, design, Samples.exact(design, x -> x[0] * x[1] + Math.pow(x[2] - 0.5, 2)), QUICK);

        Screening.Effect product = screening.effects().get(0);
        assertEquals(0.5, product.mean().value(), 0.01, "4 standard errors");
        assertEquals(Math.sqrt(5 / 36.0), product.deviation().value(), 0.01);
        Screening.Effect square = screening.effects().get(2);
        assertEquals(0, square.mean().value(), 0.01);
        assertEquals(1 / 3.0, square.absolute().value(), 1e-12);
        assertEquals(1 / 3.0, square.deviation().value(), 0.01);
        assertEquals(0.5, square.rising(), 0.02);
    }

    @Test
    void a_switch_has_the_effect_of_switching_and_whole_numbers_that_of_the_values_taken() {
        List<Levels> levels = List.of(
                new Levels.Values(List.of(0.0, 1.0), List.of("off", "on")),
                new Levels.Range(1, 6, false, true),
                new Levels.Range(1, 100, true, false),
                new Levels.Values(List.of(6.0, 8.0, 15.0), List.of()));
        DesignMatrix design = Samples.morris(10, levels, new SplittableRandom(3));

        Screening screening = Morris.screen(
                levels,
                design,
                Samples.exact(
                        design,
                        x -> 3 * x[0]
                                + 2 * x[1]
                                + Math.log10(x[2])
                                + List.of(6.0, 8.0, 15.0).indexOf(x[3])),
                QUICK);

        double[] expected = {3, 10, 2, 2};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], screening.effects().get(i).mean().value(), 1e-12);
            assertEquals(0, screening.effects().get(i).deviation().value(), 1e-12);
        }
    }

    @Test
    void a_constant_changes_nothing_and_a_scale_scales() {
        List<Levels> levels = Samples.ranges(4, -1, 1);
        DesignMatrix design = Samples.morris(12, levels, new SplittableRandom(4));
        Screening plain = Morris.screen(levels, design, Samples.exact(design, MorrisTest::bent), QUICK);
        Screening moved = Morris.screen(levels, design, Samples.exact(design, x -> -3 * bent(x) + 1_000), QUICK);

        for (int i = 0; i < 4; i++) {
            Screening.Effect effect = plain.effects().get(i);
            Screening.Effect other = moved.effects().get(i);
            assertEquals(-3 * effect.mean().value(), other.mean().value(), 1e-9);
            assertEquals(3 * effect.absolute().value(), other.absolute().value(), 1e-9);
            assertEquals(3 * effect.absolute().high(), other.absolute().high(), 1e-9);
            assertEquals(3 * effect.deviation().low(), other.deviation().low(), 1e-9);
            assertEquals(effect.place(), other.place());
            assertEquals(effect.rising(), other.falling());
        }
    }

    private static double bent(double[] x) {
        return x[0] * x[1] + Math.exp(x[1]) + 0.5 * x[2];
    }

    @Test
    void effects_between_present_points_count_and_too_few_are_refused() {
        List<Levels> levels = Samples.ranges(2, 0, 1);
        DesignMatrix design = Samples.morris(6, levels, new SplittableRandom(5));
        NoisyResponses responses = new NoisyResponses(design, (x, luck) -> x[0] + luck, 5, true, new Random(5));
        assertEquals(6, Morris.screen(levels, design, responses.known(), QUICK).complete());

        // the ends of two trajectories: an effect of each is lost, that of the other factor stays
        Screening some = Morris.screen(levels, design, responses.without(0, 15).known(), QUICK);
        assertEquals(4, some.complete());
        assertEquals(6, some.planned());
        assertTrue(some.leastEffects() == 4 || some.leastEffects() == 5, "one effect of each: " + some);
        assertEquals(1, some.effects().get(0).mean().value(), 1e-12);
        assertEquals(0, some.effects().get(1).absolute().high(), 1e-12);

        // the middles of three: both effects of each are lost
        SensitivityException few = assertThrows(
                SensitivityException.class,
                () -> Morris.screen(levels, design, responses.without(1, 7, 16).known(), QUICK));
        assertEquals(
                "Morris screening needs at least 4 effects of each number, and one has 3 of 6 since points have no"
                        + " result",
                few.getMessage());
    }

    @Test
    void other_designs_are_refused() {
        List<Levels> levels = Samples.ranges(2, 0, 1);
        DesignMatrix saltelli = Samples.saltelli(9, levels);
        assertThrows(
                IllegalArgumentException.class,
                () -> Morris.screen(levels, saltelli, Samples.exact(saltelli, x -> x[0]), QUICK));
    }

    /**
     * Luck that all points share cancels in every effect; what interacts with a factor is found in its standard error, and
     * is not taken for an interaction between factors.
     */
    @Test
    void luck_does_not_pass_for_interaction() {
        List<Levels> levels = Samples.ranges(3, 0, 1);
        DesignMatrix design = Samples.morris(30, levels, new SplittableRandom(6));
        NoisyResponses.Noisy shift = (x, luck) -> x[0] + 5 * luck;
        Screening shifted =
                Morris.screen(levels, design, new NoisyResponses(design, shift, 5, true, new Random(6)).known(), QUICK);
        assertEquals(1, shifted.effects().get(0).absolute().value(), 1e-12);
        assertEquals(0, shifted.effects().get(0).luck().orElseThrow(), 1e-12);

        for (boolean common : new boolean[] {true, false}) {
            NoisyResponses.Noisy mixed = (x, luck) -> x[0] + x[1] * luck;
            double square = 0;
            double raw = 0;
            double luck = 0;
            int macros = 400;
            Random random = new Random(7);
            for (int macro = 0; macro < macros; macro++) {
                NoisyResponses responses = new NoisyResponses(design, mixed, 5, common, random);
                Screening.Effect known = Morris.screen(levels, design, responses.known(), new Resampling(100, 1))
                        .effects()
                        .get(1);
                Screening.Effect unknown = Morris.screen(levels, design, responses.unknown(), new Resampling(100, 1))
                        .effects()
                        .get(1);
                square += Math.pow(known.deviation().value(), 2) / macros;
                raw += Math.pow(unknown.deviation().value(), 2) / macros;
                luck += Math.pow(known.luck().orElseThrow(), 2) / macros;
            }
            if (common) {
                assertEquals(0, raw, 1e-12, "the luck of an effect of x₂ is the same everywhere");
                assertEquals(0.2, luck, 0.02, "1 ÷ n, within 4 standard errors");
            } else {
                assertTrue(raw > 0.2, "luck of its own at each point spreads effects: " + raw);
                assertEquals(0, square, 0.15 * raw);
            }
        }
    }
}
