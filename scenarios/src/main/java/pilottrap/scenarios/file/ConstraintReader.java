package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import pilottrap.simulation.parameter.Unit;

/**
 * Reads {@code constraints}: sums of {@code [number *] name} and numbers, compared by {@code <}, {@code <=}, {@code >} or
 * {@code >=}. A list replaces what is inherited.
 */
final class ConstraintReader {
    /** What a constraint looks like, for messages. */
    static final String EXAMPLE = "assumptions.pilot_work_low <= 0.8 * assumptions.pilot_work_high";

    /** Most constraints. */
    static final int MOST = 100;

    private static final int LONGEST = 1_000;
    private static final Pattern SIDES = Pattern.compile("([^<>=]+)(<=|>=|<|>)([^<>=]+)");
    private static final Pattern TERM =
            Pattern.compile("\\s*([+-]?)\\s*(?:([0-9.][0-9.eE]*(?:[eE]-[0-9]+)?)\\s*\\*\\s*)?([^\\s+*-][^\\s+*]*)\\s*");

    private final Levers levers;
    private final Problems problems;
    private final List<Constraint> constraints = new ArrayList<>();

    ConstraintReader(Levers levers, Problems problems) {
        this.levers = levers;
        this.problems = problems;
    }

    /** The constraints as written. */
    List<String> all() {
        return constraints.stream().map(Constraint::text).toList();
    }

    /** Reads what one layer says. */
    void read(Node node) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar scalar && scalar.empty())) {
            return;
        }
        constraints.clear();
        if (node instanceof Node.Scalar scalar && scalar.text().equals(Quantity.NONE)) {
            return;
        }
        if (!(node instanceof Node.Sequence list) || list.items().size() > MOST) {
            problems.add(
                    node.at(),
                    "experiment.constraints is a list of at most " + MOST + ", one \"- " + EXAMPLE + "\" each"
                            + (node instanceof Node.Sequence ? "" : ", not " + node.kind()));
            return;
        }
        for (Node item : list.items()) {
            if (item instanceof Node.Scalar scalar && scalar.text().length() <= LONGEST) {
                constraint(scalar).ifPresent(constraints::add);
            } else if (!(item instanceof Node.Refused)) {
                problems.add(item.at(), "a constraint is a text such as " + EXAMPLE + ", not " + item.kind());
            }
        }
    }

    private Optional<Constraint> constraint(Node.Scalar scalar) {
        Matcher sides = SIDES.matcher(scalar.text().strip());
        if (!sides.matches()) {
            problems.add(
                    scalar.at(),
                    "a constraint compares two sums by <, <=, > or >=, as in " + EXAMPLE + ", not " + scalar.kind());
            return Optional.empty();
        }
        List<Constraint.Term> terms = new ArrayList<>();
        double constant = 0;
        for (int side = 1; side <= 3; side += 2) {
            OptionalDouble numbers = sum(sides.group(side), side == 1 ? 1 : -1, terms, scalar);
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            constant += numbers.getAsDouble();
        }
        if (terms.isEmpty()) {
            problems.add(scalar.at(), "the constraint " + scalar.kind() + " names nothing that could vary");
            return Optional.empty();
        }
        for (Constraint.Comparison comparison : Constraint.Comparison.values()) {
            if (comparison.sign().equals(sides.group(2))) {
                return Optional.of(new Constraint(scalar.text().strip(), terms, constant, comparison));
            }
        }
        throw new IllegalStateException(sides.group(2));
    }

    /** Reads one side into the terms and returns its numbers; nothing where it is refused. */
    private OptionalDouble sum(String side, int sign, List<Constraint.Term> into, Node.Scalar scalar) {
        Matcher term = TERM.matcher(side);
        double constant = 0;
        int end = 0;
        while (end < side.length()) {
            term.region(end, side.length());
            boolean first = end == 0;
            if (!term.lookingAt() || (!first && term.group(1).isEmpty())) {
                problems.add(
                        scalar.at(),
                        "cannot read " + Text.quoted(side.substring(end).strip())
                                + " in a constraint; it is a sum of names, as in " + EXAMPLE);
                return OptionalDouble.empty();
            }
            end = term.end();
            int way = term.group(1).equals("-") ? -sign : sign;
            OptionalDouble weight = term.group(2) == null ? OptionalDouble.of(1) : number(term.group(2), scalar);
            if (weight.isEmpty()) {
                return OptionalDouble.empty();
            }
            String name = term.group(3);
            if (Character.isDigit(name.charAt(0)) || name.charAt(0) == '.') {
                OptionalDouble number = number(name, scalar);
                if (number.isEmpty()) {
                    return number;
                }
                constant += way * weight.getAsDouble() * number.getAsDouble();
                continue;
            }
            Optional<Lever> lever = lever(name, scalar);
            if (lever.isEmpty()) {
                return OptionalDouble.empty();
            }
            into.add(new Constraint.Term(lever.get(), way * weight.getAsDouble()));
        }
        return OptionalDouble.of(constant);
    }

    private OptionalDouble number(String text, Node.Scalar scalar) {
        return Quantity.number(
                "a number in a constraint", Unit.NUMBER, new Node.Scalar(scalar.at(), text, true), problems);
    }

    private Optional<Lever> lever(String name, Node.Scalar scalar) {
        Optional<Lever> lever = levers.named(name, scalar.at());
        if (lever.isPresent() && lever.get() instanceof Lever.Alternative) {
            problems.add(scalar.at(), "a constraint compares numbers; alternatives are none");
            return Optional.empty();
        }
        return lever;
    }

    /** Whether all constraints allow a point. */
    Predicate<double[]> admissible(List<Lever> factors) {
        List<Predicate<double[]>> all =
                constraints.stream().map(each -> test(each, factors)).toList();
        return point -> {
            for (Predicate<double[]> each : all) {
                if (!each.test(point)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Predicate<double[]> test(Constraint constraint, List<Lever> factors) {
        List<ToDoubleFunction<double[]>> terms =
                constraint.terms().stream().map(term -> term(term, factors)).toList();
        return point -> {
            double sum = constraint.constant();
            for (ToDoubleFunction<double[]> term : terms) {
                sum += term.applyAsDouble(point);
            }
            return constraint.comparison().holds(sum);
        };
    }

    /** A factor's value at the point; what does not vary keeps the value of the scenario the point stands on. */
    private ToDoubleFunction<double[]> term(Constraint.Term term, List<Lever> factors) {
        for (int i = 0; i < factors.size(); i++) {
            if (factors.get(i).key().equals(term.lever().key())) {
                int column = i;
                return point -> term.weight() * point[column];
            }
        }
        List<Resolver.Variant> variants = levers.variants();
        int alternative = IntStream.range(0, factors.size())
                .filter(i -> factors.get(i) instanceof Lever.Alternative)
                .findFirst()
                .orElse(-1);
        double[] standards = variants.stream()
                .mapToDouble(variant -> term.weight() * Levers.standard(term.lever(), variant))
                .toArray();
        return point -> standards[alternative < 0 ? 0 : (int) point[alternative]];
    }
}
