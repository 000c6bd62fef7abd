package pilottrap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pilottrap.scenarios.experiment.Goal;

/** Reads {@code --goal 'production_share>=20%'}. */
final class Goals {
    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z0-9_]+)\\s*(>=|<=|>|<)\\s*(\\S+)\\s*");

    private Goals() {}

    /** The goals of a scenario, those of the command line in the place of others for the same outcome and side. */
    static List<Goal> of(List<Goal> stated, List<String> texts) {
        Map<String, Goal> goals = new LinkedHashMap<>();
        stated.forEach(goal -> goals.put(side(goal), goal));
        for (String text : texts) {
            Goal goal = of(text);
            goals.put(side(goal), goal);
        }
        return new ArrayList<>(goals.values());
    }

    private static String side(Goal goal) {
        return goal.outcome() + (goal.atLeast() ? " at least" : " at most");
    }

    private static Goal of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw Failure.usage(
                    "--goal wants OUTCOME>=VALUE or OUTCOME<=VALUE, as in 'production_share>=20%', was " + text);
        }
        Precisions.outcome("--goal", matcher.group(1));
        return new Goal(
                matcher.group(1), matcher.group(2).startsWith(">"), Precisions.number("--goal", matcher.group(3)));
    }
}
