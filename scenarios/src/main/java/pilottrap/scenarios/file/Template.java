package pilottrap.scenarios.file;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterValues;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.parameter.Unit;

/** A commented scenario to start from. Everything but its name and archetype is commented out, with the values that hold. */
final class Template {
    /** Where comments begin. */
    private static final int COMMENT = 36;

    private Template() {}

    static String text(String name, String archetype) throws ScenarioException {
        Problems problems = new Problems();
        String label = nameOf(name, problems);
        ParameterValues values = archetype(archetype, problems);
        problems.throwIfAny();
        StringBuilder text = new StringBuilder(head(label, archetype));
        text.append("""

                # start: 2026-01-05               # the date of week 0
                # horizon: 338w                   # 6.5 years; 5y leaves 130 weeks of launches
                # seed: 17                        # chosen and printed where absent
                # replications: 1000

                organization:                     # facts of your organization
                  # mode: single                  # one organization, as stated; else many are drawn around it
                  # units:                        # business units, instead of functions below; they make the mode single
                  #   - {name: Claims, function: operations, teams: 12, data_maturity: 25%}
                """);
        text.append(line(1, "budget: {annual: " + written(Parameters.BUDGET, values) + "}", "what AI may cost a year"));
        text.append(line(1, "functions:", "teams of about 100 people"));
        for (BusinessFunction function : BusinessFunction.values()) {
            String teams = Numbers.shortest(values.of(Parameters.of(function, "teams")));
            text.append(line(2, function.key() + ": {teams: " + teams + "}", function.label()));
        }
        text.append(line(1, "pools:", "specialists everybody shares, in full-time equivalents"));
        for (PoolKind pool : PoolKind.values()) {
            String capacity = Numbers.shortest(values.of(Parameters.capacity(pool)));
            text.append(line(2, pool.key() + ": " + capacity, pool.label()));
        }
        lines(
                text,
                values,
                Parameters.DATA_MATURITY,
                Parameters.INTEGRATION_MATURITY,
                Parameters.GOVERNANCE_CURRENCY,
                Parameters.MLOPS_MATURITY,
                Parameters.CHANGE_CAPABILITY,
                Parameters.PSYCHOLOGICAL_SAFETY);
        text.append("\nassumptions:                      # what the world is; uncertain, vary them\n");
        lines(
                text,
                values,
                Parameters.CLEAN_DATA_GAP,
                Parameters.PERFORMATIVE_SHARE,
                Parameters.PATIENCE,
                Parameters.ATTENTION_CAPACITY,
                Parameters.DATA_WORK,
                Parameters.INTEGRATION_WORK,
                Parameters.GOVERNANCE_WORK);
        text.append("\npolicy:                           # levers: what leaders choose\n");
        lines(text, values, Parameters.LAUNCH_RATE);
        text.append(line(
                1,
                "sourcing: {build: " + number(Parameters.SOURCING_BUILD, values) + ", buy: "
                        + number(Parameters.SOURCING_BUY, values) + ", partner: "
                        + number(Parameters.SOURCING_PARTNER, values) + "}",
                "must sum to 1"));
        lines(
                text,
                values,
                Parameters.WIP_LIMIT,
                Parameters.KILL_DISCIPLINE,
                Parameters.VANITY_WEIGHT,
                Parameters.COMMITTEE_CADENCE,
                Parameters.RING_FENCE);
        text.append("""

                  # interventions:                # what is planned: docs/interventions.md
                  #   - training: {start: 26w}

                goals:                            # what you want; `compare` counts how often it is met
                  # production_share: at least 20%

                alternatives:                     # named changes of policy: `pilottrap compare` runs them on the same luck
                  # focus:
                  #   interventions:
                  #     - wip_limit: {pilots: 8}
                """);
        return text.toString();
    }

    /** The beginning of a scenario file. */
    static String head(String name, String archetype) {
        return """
               # yaml-language-server: $schema=./scenario.schema.json
               # "pilottrap schema > scenario.schema.json" lets an editor complete and check this file.
               # All names with units, ranges and sources: docs/parameters.md.
               pilottrap: 1
               name: %s
               extends: %s
               """.formatted(Canonical.quoted(name), archetype);
    }

    /** The name, if a scenario may have it. */
    static String nameOf(String name, Problems problems) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LayerReader.LONGEST_NAME
                || !Text.oneLine(stripped).equals(stripped)) {
            problems.add(
                    Location.of("name"),
                    "a scenario's name is one line of 1 to " + LayerReader.LONGEST_NAME + " characters");
        }
        return stripped;
    }

    /** The values of an archetype. */
    static ParameterValues archetype(String archetype, Problems problems) throws ScenarioException {
        if (Library.entry(archetype).isEmpty()) {
            problems.add(
                    Location.of("archetype"),
                    "no library scenario is called " + Text.quoted(archetype)
                            + Nearest.to(archetype, Library.names())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + Text.list(Library.names())));
            return ParameterValues.standard();
        }
        return ScenarioFile.read(archetype, List.of(), InputStream.nullInputStream())
                .blueprint()
                .values();
    }

    private static void lines(StringBuilder text, ParameterValues values, Parameter... parameters) {
        for (Parameter parameter : parameters) {
            String meaning = parameter.meaning();
            String plain =
                    meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1, meaning.length() - 1);
            text.append(line(1, parameter.path() + ": " + written(parameter, values), plain));
        }
    }

    private static String line(int depth, String content, String comment) {
        StringBuilder line =
                new StringBuilder("  # ").append("  ".repeat(depth - 1)).append(content);
        do {
            line.append(' ');
        } while (line.length() < COMMENT - 2);
        return line.append("# ").append(comment).append('\n').toString();
    }

    private static String number(Parameter parameter, ParameterValues values) {
        return Numbers.shortest(values.of(parameter));
    }

    /** The value as a person would write it. */
    private static String written(Parameter parameter, ParameterValues values) {
        double value = values.of(parameter);
        if (parameter.unit() == Unit.SWITCH) {
            return value != 0 ? "true" : "false";
        }
        return Quantity.mayBeNone(parameter) && value == parameter.max()
                ? Quantity.NONE
                : Quantity.written(value, parameter.unit());
    }
}
