package pilottrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Summary;

/**
 * A test that a comparison has to pass: {@code difference.production_share>=0.02} of every alternative,
 * {@code focus.difference.production_share>=0.02} of one, {@code focus.production_share>=0.15} and
 * {@code base.production_share<=0.12} of what they come to alone.
 *
 * @param who an alternative or {@link #BASE}; absent: every alternative
 * @param difference whether it is about the paired difference
 * @param test the outcome and its bound
 */
record Expectations(Optional<String> who, boolean difference, Expectation test) {
    /** What the base is called in tests. */
    static final String BASE = "base";

    private static final Pattern FORM = Pattern.compile("\\s*(?:(.*?)\\.)??(difference\\.)?([^.<>=]+[<>]=?[^<>=]+)");

    /** Reads a test, or says what is wrong with it. */
    static Expectations of(String text, List<String> names) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Failure.usage(
                    "--expect wants difference.OUTCOME>=NUMBER, or ALTERNATIVE.difference.OUTCOME>=NUMBER, or"
                            + " ALTERNATIVE.OUTCOME>=NUMBER (or <=, >, <), was " + text);
        }
        Optional<String> who = Optional.ofNullable(matcher.group(1));
        boolean difference = matcher.group(2) != null;
        if (who.isPresent() && !who.get().equals(BASE) && !names.contains(who.get())) {
            throw Failure.usage(
                    "--expect knows no alternative " + who.get() + "; there are " + String.join(", ", names));
        }
        if (difference && who.filter(BASE::equals).isPresent()) {
            throw Failure.usage("--expect: the base has no difference from itself, was " + text);
        }
        return new Expectations(who, difference, Expectation.of(matcher.group(3)));
    }

    /** What is wrong, if it does not hold. */
    List<String> unmet(Comparison comparison) {
        List<String> unmet = new ArrayList<>();
        if (who.filter(BASE::equals).isPresent()) {
            unmet(BASE, value(comparison.base())).ifPresent(unmet::add);
        }
        for (Alternative alternative : comparison.alternatives()) {
            if (who.isEmpty() || who.get().equals(alternative.name())) {
                Optional<Double> value =
                        difference ? alternative.difference(test.outcome()).mean() : value(alternative.summary());
                unmet(alternative.name(), value).ifPresent(unmet::add);
            }
        }
        return unmet;
    }

    private Optional<Double> value(Summary summary) {
        return summary.outcome(test.outcome()).mean();
    }

    private Optional<String> unmet(String name, Optional<Double> value) {
        return test.unmet(name + "." + (difference ? "difference." : ""), value);
    }

    /** The exit code of a finished comparison: 3 if an expectation is not met, 4 if a replication did not finish. */
    static int exit(List<Expectations> expectations, Comparison comparison, boolean complete) {
        boolean met = true;
        for (Expectations expectation : expectations) {
            for (String words : expectation.unmet(comparison)) {
                Common.tell("pilottrap: " + words);
                met = false;
            }
        }
        return !met ? Exit.EXPECTATION : complete ? Exit.DONE : Exit.INCOMPLETE;
    }
}
