package pilottrap.scenarios.file;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

/** Reads {@code goals}: what is wanted of outcomes, as in {@code production_share: at least 20%}. */
final class Goals {
    private static final Pattern FORM =
            Pattern.compile("(at least|at most|above|below|>=|<=|>|<)\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);

    private Goals() {}

    /** Reads named goals into a map by outcome. */
    static void read(Node node, Map<String, Goal> into, Problems problems) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar scalar && scalar.empty())) {
            return;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.at(), "goals are named outcomes, as in {production_share: at least 20%}, not " + node.kind());
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            outcome(entry.key(), entry.at(), problems)
                    .flatMap(outcome -> goal(outcome, entry.value(), problems))
                    .ifPresent(goal -> into.put(goal.outcome(), goal));
        }
    }

    /** The outcome of a name; where there is none, the problem is noted. */
    static Optional<Outcome> outcome(String name, Location at, Problems problems) {
        Optional<Outcome> found =
                Outcomes.all().stream().filter(each -> each.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            problems.add(
                    at,
                    "no outcome is called " + Text.quoted(name)
                            + Nearest.to(
                                            name,
                                            Outcomes.all().stream()
                                                    .map(Outcome::name)
                                                    .toList())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; docs/results.md lists them"));
        }
        return found;
    }

    private static Optional<Goal> goal(Outcome outcome, Node node, Problems problems) {
        if (node instanceof Node.Refused) {
            return Optional.empty();
        }
        Matcher form =
                FORM.matcher(node instanceof Node.Scalar scalar ? scalar.text().strip() : "");
        if (!form.matches()) {
            problems.add(
                    node.at(),
                    "goals." + outcome.name() + " is \"at least\" or \"at most\" a value, as in at least 20%, not "
                            + node.kind());
            return Optional.empty();
        }
        Node.Scalar number = new Node.Scalar(node.at(), form.group(2).strip(), true);
        OptionalDouble value = Quantity.number("goals." + outcome.name(), outcome.unit(), number, problems);
        String side = form.group(1).toLowerCase(Locale.ROOT);
        boolean atLeast = side.equals("at least") || side.equals("above") || side.startsWith(">");
        return value.isEmpty() ? Optional.empty() : Optional.of(new Goal(outcome.name(), atLeast, value.getAsDouble()));
    }
}
