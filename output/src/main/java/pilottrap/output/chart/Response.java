package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pilottrap.output.chart.Panels.Curve;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Fan;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Marks;
import pilottrap.output.chart.Panels.Pen;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/**
 * How an outcome answers to one factor.
 *
 * @param outcome the outcome
 * @param steps by the factor's value, ascending; the same value may not come twice
 */
record Response(Outcome outcome, List<Step> steps) {
    /** The outcomes that tell what became of the launched, never one without the others. */
    static final List<String> SHARES = List.of("production_share", "successful_share", "limbo_share");

    Response {
        steps = steps.stream().sorted(Comparator.comparingDouble(Step::at)).toList();
    }

    /** A value of the factor, where it lies on paper, and what was found there. */
    record Step(double value, double at, PointEstimate found) {
        OptionalDouble low(Outcome of) {
            return end(of, -1);
        }

        OptionalDouble high(Outcome of) {
            return end(of, 1);
        }

        /** An end of the 95 % interval, the estimate itself where there is none; those of shares end at 0 and 1. */
        private OptionalDouble end(Outcome of, int side) {
            if (found.value().isEmpty()) {
                return found.value();
            }
            double end = found.value().getAsDouble() + side * found.halfWidth().orElse(0);
            return OptionalDouble.of(of.unit() == Unit.SHARE ? Math.max(0, Math.min(1, end)) : end);
        }

        boolean known() {
            return found.value().isPresent();
        }
    }

    /** In which tone an outcome is drawn. */
    static Tone tone(Outcome outcome) {
        return switch (outcome.name()) {
            case "production_share", "productions", "in_production_end" -> Tone.LIVE;
            case "successful_share", "scaled_share", "value_realized" -> Tone.VALUE;
            case "limbo_share" -> Tone.LIMBO;
            case "killed_share" -> Tone.KILLED;
            case "rejected_share" -> Tone.REJECTED;
            case "abandoned_share" -> Tone.ABANDONED;
            case "retired_share" -> Tone.RETIRED;
            case "trust_mean", "fatigue_mean", "fear_mean", "resistance_mean" -> Tone.PEOPLE;
            default -> Tone.INK;
        };
    }

    /** What is known, step by step. */
    List<Step> known() {
        return steps.stream().filter(Step::known).toList();
    }

    /** The largest end of an interval, 0 where there is none. */
    double most() {
        return known().stream()
                .mapToDouble(step -> step.high(outcome).orElse(0))
                .max()
                .orElse(0);
    }

    /** The smallest end of an interval, 0 where there is none. */
    double least() {
        return known().stream()
                .mapToDouble(step -> step.low(outcome).orElse(0))
                .min()
                .orElse(0);
    }

    /** A line through all that is known, broken where a step between is missing, with its intervals. */
    List<Layer> layers(Pen pen, boolean marked, Optional<EndLabel> label) {
        List<Layer> layers = new ArrayList<>();
        List<List<Step>> runs = runs();
        for (int i = 0; i < runs.size(); i++) {
            List<Step> run = runs.get(i);
            List<Double> x = run.stream().map(Step::at).toList();
            List<Double> low =
                    run.stream().map(step -> step.low(outcome).orElseThrow()).toList();
            List<Double> high =
                    run.stream().map(step -> step.high(outcome).orElseThrow()).toList();
            List<Double> y =
                    run.stream().map(step -> step.found().value().orElseThrow()).toList();
            layers.add(new Fan(x, low, high, tone(outcome), 0.16));
            layers.add(new Curve(x, y, tone(outcome), pen, i == runs.size() - 1 ? label : Optional.empty()));
            if (marked) {
                layers.add(new Marks(x, y, low, high, tone(outcome), 6, 1));
            }
        }
        return layers;
    }

    private List<List<Step>> runs() {
        List<List<Step>> runs = new ArrayList<>();
        boolean open = false;
        for (Step step : steps) {
            if (step.known() && !open) {
                runs.add(new ArrayList<>());
            }
            if (step.known()) {
                runs.get(runs.size() - 1).add(step);
            }
            open = step.known();
        }
        return runs;
    }
}
