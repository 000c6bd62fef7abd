package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterValues;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.parameter.Unit;

/** Eight plain questions, and the scenario that their answers make. A question without answer leaves its archetype's value. */
final class Interview {
    /** What the answers 1 to 5 about a maturity stand for, the second being the legacy enterprise. */
    private static final double[] MATURITY = {0.1, 0.3, 0.45, 0.6, 0.75};

    private static final String SCALE = "1 (hardly) to 5 (entirely)";

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "archetype",
                    "Which of these is most like your organization?",
                    "enterprise",
                    String.join(", ", Library.archetypes()),
                    List.of("extends")),
            new Question(
                    "people",
                    "How many people work in it?",
                    "as the archetype; the enterprise has 4,800",
                    "100 to 10,000,000",
                    List.of("organization.functions.….teams")),
            new Question(
                    "budget",
                    "How much does it spend on AI a year?",
                    "as the archetype; the enterprise spends 6.5M",
                    "1k to 10G, as in 900k or 6.5M",
                    List.of("organization.budget.annual")),
            new Question(
                    "launches",
                    "How many AI pilots does it start a year?",
                    "as the archetype; the enterprise about " + Math.round(52 * Parameters.LAUNCH_RATE.standard())
                            + " at full hype",
                    "0 to 2,600",
                    List.of("policy.launch_rate")),
            new Question(
                    "specialists",
                    "How many specialists (full-time) build, connect, review and run AI for all of it?",
                    "as the archetype; the enterprise has " + Numbers.shortest(allSpecialists()),
                    "0.1 to 1,000,000",
                    List.of("organization.pools.…")),
            new Question(
                    "data",
                    "Is real data ready for use?",
                    "as the archetype; the enterprise is at 2",
                    SCALE,
                    List.of("organization.data_maturity")),
            new Question(
                    "systems",
                    "Can new systems easily be connected to the old ones?",
                    "as the archetype; the enterprise is at 2",
                    SCALE,
                    List.of("organization.integration_maturity")),
            new Question(
                    "committee",
                    "How many weeks lie between sittings of the committee that approves pilots?",
                    "as the archetype; in the enterprise 4",
                    "0 to 52",
                    List.of("policy.committee_cadence")));

    private final Map<String, String> answers;
    private final Problems problems;

    private Interview(Map<String, String> answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    static List<Question> questions() {
        return QUESTIONS;
    }

    static String scenario(String name, Map<String, String> answers) throws ScenarioException {
        Problems problems = new Problems();
        List<String> ids = QUESTIONS.stream().map(Question::id).toList();
        for (String id : answers.keySet()) {
            if (!ids.contains(id)) {
                problems.add(Location.of("answers"), "no question is called " + Text.quoted(id));
            }
        }
        String text = new Interview(answers, problems).text(Template.nameOf(name, problems));
        problems.throwIfAny();
        return text;
    }

    private String text(String name) throws ScenarioException {
        String archetype = answers.getOrDefault("archetype", "").strip();
        if (archetype.isEmpty()) {
            archetype = "enterprise";
        }
        ParameterValues values = Template.archetype(archetype, problems);
        problems.throwIfAny();
        OptionalDouble budget = answer("budget", Unit.MONEY_A_YEAR, 1, 10_000_000);
        StringBuilder text = new StringBuilder(Template.head(name, archetype));
        text.append("\norganization:\n");
        text.append("  mode: single                      # one organization: what is stated here holds exactly\n");
        budget.ifPresent(money -> text.append("  budget: {annual: ")
                .append(Quantity.written(money, Unit.MONEY_A_YEAR))
                .append("}\n"));
        answer("people", Unit.COUNT, 100, 10_000_000).ifPresent(people -> teams(text, values, people));
        answer("specialists", Unit.FTE, 0.1, 1_000_000).ifPresent(people -> pools(text, values, people));
        maturity(text, "data", Parameters.DATA_MATURITY);
        maturity(text, "systems", Parameters.INTEGRATION_MATURITY);
        text.append("\npolicy:\n");
        answer("launches", Unit.COUNT, 0, 2_600)
                .ifPresent(pilots -> text.append("  launch_rate: ")
                        .append(Numbers.shortest(pilots))
                        .append("/y\n"));
        answer("committee", Unit.WEEKS, 0, 52)
                .ifPresent(weeks -> text.append("  committee_cadence: ")
                        .append(Numbers.shortest(weeks))
                        .append("w\n"));
        return text.toString();
    }

    private static double allSpecialists() {
        double sum = 0;
        for (PoolKind pool : PoolKind.values()) {
            sum += Parameters.capacity(pool).standard();
        }
        return sum;
    }

    private OptionalDouble answer(String id, Unit unit, double min, double max) {
        String answer = answers.getOrDefault(id, "").strip();
        if (answer.isEmpty()) {
            return OptionalDouble.empty();
        }
        Location at = Location.of("answer " + id);
        OptionalDouble value = Quantity.number(id, unit, new Node.Scalar(at, answer, true), problems);
        if (value.isPresent() && !(value.getAsDouble() >= min && value.getAsDouble() <= max)) {
            problems.add(at, id + " must lie between " + Quantity.range(min, max, unit) + ", was " + Text.cut(answer));
            return OptionalDouble.empty();
        }
        return value;
    }

    private void maturity(StringBuilder text, String id, Parameter parameter) {
        OptionalDouble answer = answer(id, Unit.COUNT, 1, MATURITY.length);
        if (answer.isEmpty()) {
            return;
        }
        int grade = (int) answer.getAsDouble();
        if (grade != answer.getAsDouble()) {
            problems.add(Location.of("answer " + id), id + " is one of 1, 2, 3, 4 and 5");
            return;
        }
        text.append("  ").append(parameter.path()).append(": ");
        text.append(Numbers.shortest(MATURITY[grade - 1])).append('\n');
    }

    /** Spreads the people over the functions in the archetype's proportion, by the largest remainder. */
    private static void teams(StringBuilder text, ParameterValues values, double people) {
        BusinessFunction[] functions = BusinessFunction.values();
        long all = Math.max(1, Math.round(people / 100));
        double total = 0;
        for (BusinessFunction function : functions) {
            total += values.of(Parameters.of(function, "teams"));
        }
        long[] teams = new long[functions.length];
        List<Integer> order = new ArrayList<>();
        double[] rest = new double[functions.length];
        long left = all;
        for (int i = 0; i < functions.length; i++) {
            double share = all * values.of(Parameters.of(functions[i], "teams")) / total;
            teams[i] = (long) share;
            rest[i] = share - teams[i];
            left -= teams[i];
            order.add(i);
        }
        order.sort((a, b) -> Double.compare(rest[b], rest[a]));
        for (int i = 0; i < left; i++) {
            teams[order.get(i)]++;
        }
        text.append("  functions:                        # teams of about 100 people\n");
        for (int i = 0; i < functions.length; i++) {
            text.append("    ")
                    .append(functions[i].key())
                    .append(": {teams: ")
                    .append(teams[i])
                    .append("}\n");
        }
    }

    private static void pools(StringBuilder text, ParameterValues values, double people) {
        double total = 0;
        for (PoolKind pool : PoolKind.values()) {
            total += values.of(Parameters.capacity(pool));
        }
        text.append("  pools:                            # full-time equivalents\n");
        for (PoolKind pool : PoolKind.values()) {
            double capacity = Math.max(0.01, people * values.of(Parameters.capacity(pool)) / total);
            text.append("    ").append(pool.key()).append(": ");
            text.append(Numbers.shortest(Math.rint(capacity * 100) / 100)).append('\n');
        }
    }
}
