package pilottrap.scenarios.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

/** A cheap function in the place of the model: three numbers in, three figures out, none of them a polynomial. */
final class Surrogate implements Model {
    /** Half-width of all tolerances. */
    static final double TOLERANCE = 0.12;

    private static final List<Parameter> MOVED =
            List.of(Parameters.TECHNICAL_QUALITY, Parameters.PATIENCE, Parameters.LAUNCH_RATE);

    /** Candidates that were asked for. */
    int asked;

    /** The figures of parameters whose coordinates in their priors are given. */
    static double[] figures(double[] u) {
        return new double[] {
            u[0] + 0.4 * u[1] * u[1],
            StrictMath.sin(1.5 * u[1]) - 0.6 * u[0] * u[2],
            StrictMath.exp(0.8 * u[2]) - 1 - 0.3 * u[0]
        };
    }

    /** Targets around given figures, over the plausible ranges of three parameters. */
    static Targets targets(double[] published) {
        Outcome outcome = Outcomes.byName("net_value").orElseThrow();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < published.length; i++) {
            // Around 0, so that figures are emulated as they are.
            targets.add(new Target(
                    "T" + i,
                    "figure " + i,
                    outcome,
                    0,
                    published[i],
                    published[i] - TOLERANCE,
                    published[i] + TOLERANCE,
                    ""));
        }
        List<Factor> factors = MOVED.stream()
                .map(parameter -> new Factor(
                        parameter.key(),
                        parameter.words(),
                        parameter.unit(),
                        Factor.Role.ASSUMPTION,
                        parameter.standard(),
                        new Levels.Range(parameter.low(), parameter.high(), false, false)))
                .toList();
        return new Targets(
                "surrogate",
                targets,
                List.of(new Targets.Variant("base", Blueprint.standard(), Set.of())),
                OptionalDouble.empty(),
                factors,
                MOVED,
                "surrogate",
                List.of());
    }

    @Override
    public boolean simulate(List<Candidate> candidates, Effort effort, Sink sink, BooleanSupplier cancelled)
            throws java.io.IOException {
        Targets targets = targets(new double[3]);
        for (Candidate candidate : candidates) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            asked++;
            double[] figures = figures(targets.coordinates(candidate.values()));
            sink.accept(new Trial(
                    candidate,
                    effort.organizations(),
                    0,
                    figures,
                    IntStream.range(0, figures.length).mapToDouble(i -> 0).toArray(),
                    ""));
        }
        return true;
    }
}
