package pilottrap.scenarios.file;

import java.util.Map;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.UnitPlan;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;

/**
 * A resolved scenario as text: every value in catalogue order, nothing inherited, numbers as short as they read back.
 * The text is itself a scenario file that resolves to the same text. Names, seed and replications are left out, since
 * they change no run.
 */
final class Canonical {
    private Canonical() {}

    static String text(Blueprint blueprint, Resolver.Frame frame) {
        StringBuilder text = new StringBuilder(16_384);
        text.append("pilottrap: 1\n");
        text.append("start: ").append(frame.start()).append('\n');
        text.append("horizon: ").append(blueprint.horizonWeeks()).append('\n');
        text.append("launch_window: ").append(blueprint.launchWeeks()).append('\n');
        for (Section section : Section.values()) {
            text.append(section.key()).append(":\n");
            if (section == Section.ORGANIZATION) {
                organization(text, blueprint);
            }
            group(text, Names.of(section), 1, blueprint, frame);
        }
        if (blueprint.single()) {
            text.append("stated: [");
            String separator = "";
            for (Parameter parameter : Parameters.all()) {
                if (blueprint.stated().contains(parameter)) {
                    text.append(separator).append(parameter.key());
                    separator = ", ";
                }
            }
            text.append("]\n");
        }
        return text.toString();
    }

    private static void organization(StringBuilder text, Blueprint blueprint) {
        text.append("  mode: ")
                .append(blueprint.single() ? "single" : "population")
                .append('\n');
        if (!blueprint.units().isEmpty()) {
            text.append("  units:\n");
            for (UnitPlan unit : blueprint.units()) {
                text.append("    - {name: ").append(quoted(unit.name()));
                text.append(", function: ").append(unit.function().key());
                text.append(", teams: ").append(unit.teams());
                if (unit.headcount() > 0) {
                    text.append(", headcount: ").append(unit.headcount());
                }
                if (!Double.isNaN(unit.dataMaturity())) {
                    text.append(", data_maturity: ").append(Numbers.shortest(unit.dataMaturity()));
                }
                text.append("}\n");
            }
        }
    }

    private static void group(StringBuilder text, Names names, int depth, Blueprint blueprint, Resolver.Frame frame) {
        String indent = "  ".repeat(depth);
        for (Map.Entry<String, Names> child : names.children().entrySet()) {
            text.append(indent).append(child.getKey()).append(':');
            if (child.getValue().parameter().isPresent()) {
                Parameter parameter = child.getValue().parameter().get();
                text.append(' ')
                        .append(Numbers.shortest(blueprint.values().of(parameter)))
                        .append('\n');
            } else {
                text.append('\n');
                group(text, child.getValue(), depth + 1, blueprint, frame);
            }
        }
        if (names.path().equals("organization.budget")) {
            text.append(indent).append("currency: ").append(frame.currency()).append('\n');
            if (frame.fiscalYearStarts() != null) {
                text.append(indent)
                        .append("fiscal_year_starts: ")
                        .append(frame.fiscalYearStarts().toString().substring(2))
                        .append('\n');
            }
        }
    }

    /** A text between quotation marks that YAML and JSON read alike. */
    static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
