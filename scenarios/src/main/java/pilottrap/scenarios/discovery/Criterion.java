package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.scenarios.file.Nearest;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.parameter.Unit;

/**
 * What makes a point of a sweep one of interest: that the plan fails there.
 *
 * @param tests what is asked of outcomes, at least one test
 * @param all whether all tests must hold, rather than any
 */
public record Criterion(List<Test> tests, boolean all) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([A-Za-z0-9_]+)\\s*(>=|<=|>|<)\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*(%?)\\s*");

    /** −ln 0.025. */
    private static final double NONE_SEEN = 3.688879454113936;

    /** Copies the list. */
    public Criterion {
        tests = List.copyOf(tests);
        if (tests.isEmpty()) {
            throw new IllegalArgumentException("a criterion has a test");
        }
    }

    /** How an outcome compares with a bound. */
    public enum Sign {
        /** Below it. */
        BELOW("<"),
        /** At it or below. */
        AT_MOST("<="),
        /** Above it. */
        ABOVE(">"),
        /** At it or above. */
        AT_LEAST(">=");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        /** As it is written: {@code <=}. */
        public String text() {
            return text;
        }

        boolean holds(double value, double bound) {
            return switch (this) {
                case BELOW -> value < bound;
                case AT_MOST -> value <= bound;
                case ABOVE -> value > bound;
                case AT_LEAST -> value >= bound;
            };
        }
    }

    /**
     * A bound on an outcome.
     *
     * @param outcome the outcome
     * @param sign on which side of the bound it must lie
     * @param bound in the outcome's unit
     */
    public record Test(Outcome outcome, Sign sign, double bound) {
        /** As it is written: {@code production_share < 0.08}. */
        public String text() {
            String number = bound == Math.rint(bound) && Math.abs(bound) < 1e15
                    ? Long.toString((long) bound)
                    : Double.toString(bound);
            return outcome.name() + " " + sign.text() + " " + number;
        }
    }

    /** As it is written: {@code production_share < 0.08 and net_value < 0}. */
    public String text() {
        return tests.stream().map(Test::text).collect(Collectors.joining(all ? " and " : " or "));
    }

    /** The outcomes that it asks of, each once. */
    public List<Outcome> outcomes() {
        return tests.stream().map(Test::outcome).distinct().toList();
    }

    /**
     * Reads {@code production_share < 8% and net_value < 0}; several texts must all hold.
     *
     * @throws IllegalArgumentException if it cannot be read; the message says in one sentence what it wants
     */
    public static Criterion of(List<String> texts) {
        String text = texts.stream().collect(Collectors.joining(" and "));
        boolean any = text.matches("(?is).*\\sor\\s.*");
        if (any && text.matches("(?is).*\\sand\\s.*")) {
            throw new IllegalArgumentException("takes tests joined by 'and' or by 'or', not by both, was " + text);
        }
        List<Test> tests = Arrays.stream(text.split(any ? "(?i)\\sor\\s" : "(?i)\\sand\\s", -1))
                .map(Criterion::test)
                .toList();
        return new Criterion(tests, !any);
    }

    private static Test test(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "wants OUTCOME<NUMBER (or <=, >, >=), as in 'production_share < 8%', was " + text.strip());
        }
        double bound;
        try {
            bound = Double.parseDouble(matcher.group(3)) / (matcher.group(4).isEmpty() ? 1 : 100);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "wants a number after " + matcher.group(2) + ", was " + matcher.group(3), notANumber);
        }
        Sign sign = Arrays.stream(Sign.values())
                .filter(each -> each.text().equals(matcher.group(2)))
                .findFirst()
                .orElseThrow();
        return new Test(outcome(matcher.group(1)), sign, bound);
    }

    /**
     * The outcome of a name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static Outcome outcome(String name) {
        return Outcomes.byName(name).orElseThrow(() -> {
            List<String> names = Outcomes.all().stream().map(Outcome::name).toList();
            return new IllegalArgumentException("knows no outcome " + name
                    + Nearest.to(name, names)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        });
    }

    /** That some of the goals is missed; at least one goal. */
    public static Criterion missed(List<Goal> goals) {
        List<Test> tests = new ArrayList<>();
        for (Goal goal : goals) {
            tests.add(new Test(outcome(goal.outcome()), goal.atLeast() ? Sign.BELOW : Sign.ABOVE, goal.value()));
        }
        return new Criterion(tests, false);
    }

    /**
     * That a point is among the worst share of all, or among the best; points that equal the last of them are too.
     *
     * @param share of the points that have a value, in (0, 1)
     * @throws IllegalArgumentException if neither more nor less of the outcome is better, or if no point has a value; the
     *     message says so
     */
    public static Criterion extreme(Outcome outcome, List<PointEstimate> estimates, double share, boolean worst) {
        if (outcome.better() == Direction.NONE) {
            throw new IllegalArgumentException("needs an outcome of which more or less is better, and of "
                    + outcome.name() + " neither is; say --where '" + outcome.name() + " < NUMBER'");
        }
        boolean low = worst == (outcome.better() == Direction.UP);
        double[] values = estimates.stream()
                .map(PointEstimate::value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (values.length == 0) {
            throw new IllegalArgumentException("finds no point with a value of " + outcome.name());
        }
        int k = Math.min(values.length, Math.max(1, (int) Math.rint(share * values.length)));
        double bound = low ? values[k - 1] : values[values.length - k];
        return new Criterion(List.of(new Test(outcome, low ? Sign.AT_MOST : Sign.AT_LEAST, bound)), true);
    }

    /** Whether it holds where outcomes have such values. */
    boolean holds(Function<Outcome, PointEstimate> at) {
        return all
                ? tests.stream().allMatch(test -> holds(test, at.apply(test.outcome())))
                : tests.stream().anyMatch(test -> holds(test, at.apply(test.outcome())));
    }

    /** Whether luck leaves open if it holds: some values within the 95 % intervals say yes, others no. */
    boolean open(Function<Outcome, PointEstimate> at) {
        boolean anyOpen = false;
        boolean settled = false;
        for (Test test : tests) {
            PointEstimate estimate = at.apply(test.outcome());
            boolean open = Math.abs(estimate.value().orElseThrow() - test.bound()) <= reach(test.outcome(), estimate);
            anyOpen |= open;
            // One sure no settles "all", one sure yes settles "any".
            settled |= !open && holds(test, estimate) != all;
        }
        return anyOpen && !settled;
    }

    /**
     * How far from an estimate the truth may lie, as far as luck lets us tell: half of its 95 % interval. A share of which
     * nothing was seen in n organizations has none, but a share of them above {@code 3.69 ÷ n} would have shown in 97.5 of 100
     * cases. Where nothing is known of luck (quantiles, a single replication), any distance.
     */
    private static double reach(Outcome outcome, PointEstimate estimate) {
        boolean unseen = outcome.unit() == Unit.SHARE && estimate.value().orElseThrow() == 0;
        return estimate.halfWidth().orElse(unseen ? NONE_SEEN / estimate.n() : Double.POSITIVE_INFINITY);
    }

    private static boolean holds(Test test, PointEstimate estimate) {
        return test.sign().holds(estimate.value().orElseThrow(), test.bound());
    }
}
