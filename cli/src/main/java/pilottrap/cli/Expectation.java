package pilottrap.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pilottrap.cli.Execution.Finished;
import pilottrap.output.store.Totals;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.file.Nearest;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

/** A test that a summary has to pass: {@code production_share>=0.09}. */
record Expectation(String outcome, String comparison, double bound) {
    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z0-9_]+)\\s*(>=|<=|>|<)\\s*([-+0-9.eE]+)\\s*");

    /** Reads a test, or says what is wrong with it. */
    static Expectation of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Failure.usage("--expect wants OUTCOME>=NUMBER (or <=, >, <), was " + text);
        }
        if (Outcomes.byName(matcher.group(1)).isEmpty()) {
            throw Failure.usage("--expect knows no outcome " + matcher.group(1)
                    + Nearest.to(
                                    matcher.group(1),
                                    Outcomes.all().stream().map(Outcome::name).toList())
                            .map(name -> "; did you mean " + name + "?")
                            .orElse(""));
        }
        try {
            return new Expectation(matcher.group(1), matcher.group(2), Double.parseDouble(matcher.group(3)));
        } catch (NumberFormatException notANumber) {
            throw Failure.usage("--expect wants a number after " + matcher.group(2) + ", was " + matcher.group(3));
        }
    }

    /** What is wrong, if it does not hold; an absent estimate never holds. */
    Optional<String> unmet(Summary summary) {
        return unmet("", summary.outcome(outcome).mean());
    }

    /**
     * What is wrong, if it does not hold.
     *
     * @param of what stands before the outcome in words
     * @param mean the value to be tested
     */
    Optional<String> unmet(String of, Optional<Double> mean) {
        String wanted = "expected " + of + outcome + " " + comparison + " " + bound;
        if (mean.isEmpty()) {
            return Optional.of(wanted + ", but it has no value");
        }
        double value = mean.get();
        boolean met = switch (comparison) {
            case ">=" -> value >= bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            default -> value < bound;
        };
        return met ? Optional.empty() : Optional.of(wanted + ", was " + value);
    }

    /** The exit code of a finished run: 3 if an expectation is not met, 4 if a replication did not finish, else 0. */
    static int exit(List<Expectation> expectations, Finished finished, Common common) {
        boolean met = true;
        for (Expectation expectation : expectations) {
            Optional<String> unmet = expectation.unmet(finished.summary());
            unmet.ifPresent(words -> Common.tell("pilottrap: " + words));
            met &= unmet.isEmpty();
        }
        if (!met) {
            return Exit.EXPECTATION;
        }
        Totals totals = finished.result().totals();
        return totals.finished() == totals.rows() ? Exit.DONE : Exit.INCOMPLETE;
    }
}
