package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterSets;
import pilottrap.simulation.parameter.Parameters;

/** What several values must fulfil together; each breach is one problem, where the last of them was stated. */
final class Checks {
    private static final double TOLERANCE = 1e-6;

    /** Pairs of which the first must not exceed the second. */
    private static final List<Parameter> ORDERED = List.of(
            Parameters.PILOT_WORK_LOW,
            Parameters.PILOT_WORK_HIGH,
            Parameters.GOVERNANCE_PASS_MIN,
            Parameters.GOVERNANCE_PASS_MAX,
            Parameters.BUDGET_FLOOR,
            Parameters.BUDGET_CEILING,
            Parameters.HYPE_FLOOR,
            Parameters.HYPE,
            Parameters.EFFICIENCY_4,
            Parameters.EFFICIENCY_3,
            Parameters.EFFICIENCY_5,
            Parameters.EFFICIENCY_4,
            Parameters.EFFICIENCY_8,
            Parameters.EFFICIENCY_5);

    private final Map<Parameter, Stated<Double>> values;
    private final Problems problems;

    private Checks(Map<Parameter, Stated<Double>> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    static void of(Map<Parameter, Stated<Double>> values, Problems problems) {
        Checks checks = new Checks(values, problems);
        checks.sourcing();
        checks.functions();
        for (int i = 0; i < ORDERED.size(); i += 2) {
            checks.ordered(ORDERED.get(i), ORDERED.get(i + 1));
        }
    }

    /** The same for every parameter set; the first that does not fit is told. */
    static void of(Map<Parameter, Stated<Double>> values, ParameterSets sets, Problems problems) {
        of(values, problems);
        boolean together = sets.parameters().stream().anyMatch(Checks::concern);
        for (int k = 0; k < sets.size() && together; k++) {
            Map<Parameter, Stated<Double>> own = new LinkedHashMap<>(values);
            double[] set = sets.set(k);
            for (int i = 0; i < set.length; i++) {
                own.put(sets.parameters().get(i), new Stated<>(set[i], Location.of("ensemble " + sets.name())));
            }
            Problems here = new Problems();
            of(own, here);
            if (here.any()) {
                int number = k + 1;
                here.first()
                        .ifPresent(problem -> problems.add(
                                Location.of("ensemble " + sets.name()), "in set " + number + ", " + problem));
                return;
            }
        }
    }

    /** Whether a parameter is one of those that are checked together with others. */
    static boolean concern(Parameter parameter) {
        String path = parameter.path();
        return path.startsWith("functions.") || path.startsWith("sourcing.") || ORDERED.contains(parameter);
    }

    private double of(Parameter parameter) {
        Stated<Double> stated = values.get(parameter);
        return stated == null ? parameter.standard() : stated.value();
    }

    /** The place of the last statement of any of them. */
    private Location at(List<Parameter> parameters) {
        Location found = Location.of("scenario");
        for (Map.Entry<Parameter, Stated<Double>> entry : values.entrySet()) {
            if (parameters.contains(entry.getKey())) {
                Location here = entry.getValue().at();
                boolean later = !here.file().equals(found.file()) || here.line() >= found.line();
                found = later ? here : found;
            }
        }
        return found;
    }

    private void ordered(Parameter less, Parameter more) {
        if (!(of(less) <= of(more))) {
            problems.add(
                    at(List.of(less, more)),
                    less.key() + " (" + Numbers.spoken(of(less)) + ") must not exceed " + more.key() + " ("
                            + Numbers.spoken(of(more)) + ")");
        }
    }

    private void sourcing() {
        double build = of(Parameters.SOURCING_BUILD);
        double buy = of(Parameters.SOURCING_BUY);
        double partner = of(Parameters.SOURCING_PARTNER);
        if (!(Math.abs(build + buy + partner - 1) <= TOLERANCE)) {
            problems.add(
                    at(List.of(Parameters.SOURCING_BUILD, Parameters.SOURCING_BUY, Parameters.SOURCING_PARTNER)),
                    "policy.sourcing must sum to 1: build " + Numbers.spoken(build) + " + buy " + Numbers.spoken(buy)
                            + " + partner " + Numbers.spoken(partner) + " = "
                            + Numbers.spoken(Math.rint((build + buy + partner) * 1e6) / 1e6));
        }
    }

    private void functions() {
        List<Parameter> teams = new ArrayList<>();
        List<Parameter> visibility = new ArrayList<>();
        List<Parameter> value = new ArrayList<>();
        double total = 0;
        double visible = 0;
        double valuable = 0;
        for (BusinessFunction function : BusinessFunction.values()) {
            teams.add(Parameters.of(function, "teams"));
            visibility.add(Parameters.of(function, "visibility"));
            value.add(Parameters.of(function, "mean_value"));
            double here = of(Parameters.of(function, "teams"));
            total += here;
            if (here > 0) {
                visible += of(Parameters.of(function, "visibility"));
                valuable += of(Parameters.of(function, "mean_value"));
                tiers(function);
            }
        }
        if (total < 1) {
            problems.add(at(teams), "no function has a team; an organization needs at least one");
            return;
        }
        if (total > LayerReader.MOST_TEAMS) {
            problems.add(
                    at(teams),
                    Numbers.spoken(total) + " teams in all; at most " + Numbers.spoken(LayerReader.MOST_TEAMS)
                            + " are possible");
        }
        if (visible <= 0) {
            problems.add(
                    at(visibility), "no function with teams has visibility above 0; no pilot would start anywhere");
        }
        if (valuable <= 0) {
            problems.add(
                    at(value), "no function with teams has a mean_value above 0; no pilot would be worth anything");
        }
    }

    private void tiers(BusinessFunction function) {
        List<Parameter> tiers = List.of(
                Parameters.of(function, "tier_1"),
                Parameters.of(function, "tier_2"),
                Parameters.of(function, "tier_3"));
        if (tiers.stream().mapToDouble(this::of).sum() <= 0) {
            problems.add(
                    at(tiers),
                    "assumptions.functions." + function.key()
                            + ": of tier_1, tier_2 and tier_3 at least one must be above 0");
        }
    }
}
