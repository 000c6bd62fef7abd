package pilottrap.cli;

import java.util.List;
import pilottrap.output.store.ComparisonPlan.Precision;
import pilottrap.output.store.Plan;
import pilottrap.scenarios.file.Nearest;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.parameter.Unit;

/** Reads {@code --precision production_share=0.01}: the half-width at which a comparison stops. */
final class Precisions {
    private Precisions() {}

    static Precision of(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw Failure.usage("--precision wants OUTCOME=HALF-WIDTH, as in production_share=0.01, was " + text);
        }
        String name = text.substring(0, equals).strip();
        outcome("--precision", name);
        double halfWidth = number("--precision", text.substring(equals + 1));
        if (!(halfWidth > 0) || Double.isInfinite(halfWidth)) {
            throw Failure.usage("--precision wants a half-width above 0, was " + text.substring(equals + 1));
        }
        return new Precision(name, halfWidth);
    }

    /** The outcome of a name, or what was probably meant. */
    static Outcome outcome(String option, String name) {
        return Outcomes.byName(name).orElseThrow(() -> {
            List<String> names = Outcomes.all().stream().map(Outcome::name).toList();
            return Failure.usage(option + " knows no outcome " + name
                    + Nearest.to(name, names)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        });
    }

    /** A number, or so many percent. */
    static double number(String option, String text) {
        String plain = text.strip();
        boolean percent = plain.endsWith("%");
        try {
            double number = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
            if (Double.isFinite(number)) {
                return percent ? number / 100 : number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw Failure.usage(option + " wants a number, was " + text);
    }

    /** Replications that fill whole parts, as a run that may go on needs them. */
    static long whole(long replications) {
        return (replications + Plan.CHUNK - 1) / Plan.CHUNK * Plan.CHUNK;
    }

    /** A half-width in words: points for shares. */
    static String words(String outcome, double halfWidth) {
        boolean share = outcome("--precision", outcome).unit() == Unit.SHARE;
        double number = share ? 100 * halfWidth : halfWidth;
        return String.format(java.util.Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number) + (share ? " points" : "");
    }
}
