package pilottrap.simulation.docking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Fate;

/**
 * The engine against the naive model on luck of its own, from generators and distributions of others: nothing is shared but
 * the numbers of the scenario.
 *
 * <p>Two one-sided tests (Schuirmann 1987) for each outcome: engine and naive model count as equivalent if the hypothesis
 * that they differ by the margin or more is refused on both sides, each at 1 %. So two that differ by the margin pass once
 * in a hundred times at most. Margins are stated in advance and at least 6.3 standard errors wide, so that two that are the same fail for an outcome once in
 * 14,000 times, were seeds drawn anew, and for any of the outcomes once in a thousand.
 */
class EquivalenceDockingTest {
    private static final int ORGANIZATIONS = 4_000;
    private static final int NAIVE = 2_000;
    private static final int WRONG = 500;
    private static final double LEVEL = 0.01;
    private static final double LEAST_WIDTH = 6.3;

    /** Organizations alike but for what the model leaves to chance in any case; launches for a year and a half. */
    private static final Blueprint SETTING = Settings.brief().with(Parameters.POPULATION_SPREAD, 0);

    /** What is compared, and what difference would matter. */
    private enum Figure {
        PILOTS_LAUNCHED(1.2),
        PASS_SHARE(0.025),
        PRODUCTION_SHARE(0.016),
        SUCCESSFUL_SHARE(0.012),
        KILLED_SHARE(0.025),
        REJECTED_SHARE(0.01),
        ABANDONED_SHARE(0.025),
        LIMBO_SHARE(0.025),
        IN_PROGRESS_SHARE(0.01),
        WEEKS_TO_PRODUCTION(4),
        SPEND_A_PILOT(4.5),
        VALUE(400),
        INCIDENTS(0.17),
        TRUST(0.01),
        FATIGUE(0.01),
        ATTITUDE_OF_OWNERS(0.02),
        JOBS_IN_DATA_POOL(0.25);

        private final double margin;

        Figure(double margin) {
            this.margin = margin;
        }
    }

    /** Numerators and denominators of all figures over organizations. */
    private static final class Sample {
        private final List<double[]> over = new ArrayList<>();
        private final List<double[]> under = new ArrayList<>();

        void add(double[] numerators, double[] denominators) {
            over.add(numerators);
            under.add(denominators);
        }

        double estimate(Figure figure) {
            return sum(over, figure) / sum(under, figure);
        }

        /** The variance of the estimate, that of a ratio estimator over organizations (Cochran 1977, 6.4). */
        double variance(Figure figure) {
            double ratio = estimate(figure);
            double squares = 0;
            for (int i = 0; i < over.size(); i++) {
                double rest = over.get(i)[figure.ordinal()] - ratio * under.get(i)[figure.ordinal()];
                squares += rest * rest;
            }
            double n = over.size();
            return squares * n / (n - 1) / Math.pow(sum(under, figure), 2);
        }

        private static double sum(List<double[]> of, Figure figure) {
            return of.stream().mapToDouble(each -> each[figure.ordinal()]).sum();
        }
    }

    private static final Sample ENGINE = ofEngine();

    private static Sample ofEngine() {
        Sample sample = new Sample();
        try (Simulation simulation = new Simulation(SETTING, Engine.TREE)) {
            for (int r = 0; r < ORGANIZATIONS; r++) {
                RunResult result = simulation.run(6, r, Detail.PILOTS);
                double[] row = result.row();
                double[] over = new double[Figure.values().length];
                double[] under = new double[over.length];
                for (PilotRecord pilot : result.pilots()) {
                    pilot(
                            over,
                            under,
                            pilot.fate(),
                            pilot.passed(),
                            pilot.successful(),
                            pilot.spend(),
                            pilot.live() - pilot.launched());
                }
                set(over, under, Figure.VALUE, Columns.VALUE_REALIZED.of(row));
                set(over, under, Figure.INCIDENTS, Columns.INCIDENTS.of(row));
                set(over, under, Figure.TRUST, Columns.TRUST_END.of(row));
                set(over, under, Figure.FATIGUE, Columns.FATIGUE_END.of(row));
                set(over, under, Figure.ATTITUDE_OF_OWNERS, Columns.ATTITUDE_MANAGERS_END.of(row));
                set(over, under, Figure.JOBS_IN_DATA_POOL, Columns.WIP_DATA.of(row));
                sample.add(over, under);
            }
        }
        return sample;
    }

    private static Sample of(BiFunction<Blueprint, Draws, NaiveFirm> naive, int organizations) {
        Sample sample = new Sample();
        for (int r = 0; r < organizations; r++) {
            NaiveFirm firm = naive.apply(SETTING, OwnDraws.of(r)).run();
            double[] over = new double[Figure.values().length];
            double[] under = new double[over.length];
            for (NaivePilot pilot : firm.pilots) {
                pilot(
                        over,
                        under,
                        pilot.fate,
                        pilot.passed,
                        pilot.successful,
                        pilot.spend,
                        pilot.live - pilot.launched);
            }
            set(over, under, Figure.VALUE, firm.value);
            set(over, under, Figure.INCIDENTS, firm.incidents);
            set(over, under, Figure.TRUST, firm.mean(team -> team.trust));
            set(over, under, Figure.FATIGUE, firm.mean(team -> team.fatigue));
            set(over, under, Figure.ATTITUDE_OF_OWNERS, firm.meanAttitudeOfOwners());
            set(over, under, Figure.JOBS_IN_DATA_POOL, firm.jobs(1));
            sample.add(over, under);
        }
        return sample;
    }

    private static void set(double[] over, double[] under, Figure figure, double number) {
        over[figure.ordinal()] = number;
        under[figure.ordinal()] = 1;
    }

    private static void pilot(
            double[] over, double[] under, Fate fate, long passed, boolean successful, double spend, long toLive) {
        over[Figure.PILOTS_LAUNCHED.ordinal()]++;
        under[Figure.PILOTS_LAUNCHED.ordinal()] = 1;
        share(over, under, Figure.PASS_SHARE, passed >= 0);
        share(over, under, Figure.PRODUCTION_SHARE, fate == Fate.PRODUCTION);
        share(over, under, Figure.SUCCESSFUL_SHARE, fate == Fate.PRODUCTION && successful);
        share(over, under, Figure.KILLED_SHARE, fate == Fate.KILLED);
        share(over, under, Figure.REJECTED_SHARE, fate == Fate.REJECTED);
        share(over, under, Figure.ABANDONED_SHARE, fate == Fate.ABANDONED);
        share(over, under, Figure.LIMBO_SHARE, fate == Fate.LIMBO);
        share(over, under, Figure.IN_PROGRESS_SHARE, fate == Fate.IN_PROGRESS);
        over[Figure.SPEND_A_PILOT.ordinal()] += spend;
        under[Figure.SPEND_A_PILOT.ordinal()]++;
        if (fate == Fate.PRODUCTION) {
            over[Figure.WEEKS_TO_PRODUCTION.ordinal()] += toLive / 10_080.0;
            under[Figure.WEEKS_TO_PRODUCTION.ordinal()]++;
        }
    }

    private static void share(double[] over, double[] under, Figure figure, boolean counts) {
        over[figure.ordinal()] += counts ? 1 : 0;
        under[figure.ordinal()]++;
    }

    /** The figures for which a difference of the margin or more cannot be refused. */
    private static List<Figure> notEquivalent(Sample naive) {
        double z = new NormalDistribution().inverseCumulativeProbability(1 - LEVEL);
        List<Figure> left = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            double difference = naive.estimate(figure) - ENGINE.estimate(figure);
            double error = Math.sqrt(ENGINE.variance(figure) + naive.variance(figure));
            if (Math.abs(difference) + z * error >= figure.margin) {
                left.add(figure);
            }
        }
        return left;
    }

    /** With {@code -Dpilottrap.report=true}, what was compared, for docs/verification.md. */
    private static void report(Sample naive) {
        if (Boolean.getBoolean("pilottrap.report")) {
            for (Figure figure : Figure.values()) {
                double difference = naive.estimate(figure) - ENGINE.estimate(figure);
                double error = Math.sqrt(ENGINE.variance(figure) + naive.variance(figure));
                System.out.printf(
                        "| %s | %.4g | %.4g | %+.2g | %.2g | %.4g |%n",
                        figure.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        ENGINE.estimate(figure),
                        naive.estimate(figure),
                        difference,
                        error,
                        figure.margin);
            }
        }
    }

    @Test
    void engine_and_naive_model_are_equivalent_on_luck_of_their_own() {
        Sample naive = of(NaiveFirm::new, NAIVE);
        report(naive);
        for (Figure figure : Figure.values()) {
            double error = Math.sqrt(ENGINE.variance(figure) + naive.variance(figure));
            assertTrue(figure.margin / error >= LEAST_WIDTH, () -> figure + " is too uncertain for its margin");
        }
        assertEquals(List.of(), notEquivalent(naive));
    }

    /** Not for want of organizations: some figure lies off by five standard errors. */
    @ParameterizedTest
    @ValueSource(strings = {"revival asks for no sponsor", "sponsors let go in proportion to what is missing"})
    void a_wrong_rule_is_not_equivalent(String name) {
        Sample wrong = of(WrongRules.ALL.get(name), WRONG);
        assertFalse(notEquivalent(wrong).isEmpty());
        assertTrue(Arrays.stream(Figure.values()).anyMatch(figure -> {
            double error = Math.sqrt(ENGINE.variance(figure) + wrong.variance(figure));
            return Math.abs(wrong.estimate(figure) - ENGINE.estimate(figure)) > 5 * error;
        }));
    }
}
