package pilottrap.scenarios.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import pilottrap.simulation.intervention.Diversion;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.intervention.Setting;
import pilottrap.simulation.intervention.Window;
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

    static String text(Blueprint blueprint, Resolver.Frame frame, List<Chosen> plan) {
        return text(blueprint, frame, plan, plan);
    }

    /** The same, with the declarations of more interventions than are planned. */
    static String text(Blueprint blueprint, Resolver.Frame frame, List<Chosen> plan, List<Chosen> declared) {
        StringBuilder text = new StringBuilder(16_384);
        text.append("pilottrap: 1\n");
        text.append("start: ").append(frame.start()).append('\n');
        text.append("horizon: ").append(blueprint.horizonWeeks()).append('\n');
        text.append("launch_window: ").append(blueprint.launchWeeks()).append('\n');
        if (blueprint.sets().size() > 0) {
            text.append(EnsembleFile.resolved(blueprint.sets()));
        }
        for (Section section : Section.values()) {
            text.append(section.key()).append(":\n");
            if (section == Section.ORGANIZATION) {
                organization(text, blueprint);
            }
            group(text, Names.of(section), 1, blueprint, frame);
            if (section == Section.POLICY && !plan.isEmpty()) {
                planned(text, "  ", plan);
            }
        }
        declared(text, declared);
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

    /** What is planned, with every setting. */
    static void planned(StringBuilder text, String indent, List<Chosen> plan) {
        text.append(indent).append(plan.isEmpty() ? "interventions: []\n" : "interventions:\n");
        for (Chosen chosen : plan) {
            text.append(indent)
                    .append("  - ")
                    .append(chosen.what().name())
                    .append(": {start: ")
                    .append(chosen.startWeek());
            for (Setting setting : chosen.what().settings()) {
                double value = chosen.stated().getOrDefault(setting.name(), setting.standard());
                text.append(", ").append(setting.name()).append(": ");
                text.append(
                        setting.choices().isEmpty()
                                ? Numbers.shortest(value)
                                : setting.choices().get((int) value));
            }
            text.append("}\n");
        }
    }

    /** What is declared and planned; the settings of the plan are stated above. */
    private static void declared(StringBuilder text, List<Chosen> plan) {
        Set<String> names = new LinkedHashSet<>();
        for (Chosen chosen : plan) {
            if (chosen.what().kind() == Intervention.Kind.DECLARED
                    && names.add(chosen.what().name())) {
                if (names.size() == 1) {
                    text.append("interventions:\n");
                }
                declaration(text, chosen);
            }
        }
    }

    private static void declaration(StringBuilder text, Chosen chosen) {
        Programme programme = chosen.what().programme(0, Map.of());
        text.append("  ").append(chosen.what().name()).append(":\n");
        text.append("    title: ").append(quoted(chosen.what().title())).append('\n');
        for (Setting setting : chosen.what().settings()) {
            if (DeclaredInterventions.KEYS.contains(setting.name())) {
                text.append("    ").append(setting.name()).append(": ");
                text.append(Numbers.shortest(setting.standard())).append('\n');
            }
        }
        if (!programme.moves().isEmpty()) {
            text.append("    moves:\n");
        }
        for (Move move : programme.moves()) {
            text.append("      ").append(move.parameter().key()).append(": {");
            text.append(move.kind().name().toLowerCase(Locale.ROOT)).append(": ");
            text.append(Numbers.shortest(move.value()))
                    .append(when(move.window()))
                    .append("}\n");
        }
        if (!programme.diversions().isEmpty()) {
            text.append("    diverts:\n");
        }
        for (Diversion diversion : programme.diversions()) {
            text.append("      ").append(diversion.pool().name().toLowerCase(Locale.ROOT));
            text.append(": {factor: ").append(Numbers.shortest(diversion.factor()));
            text.append(", weeks: ").append(diversion.weeks()).append("}\n");
        }
    }

    private static String when(Window window) {
        return (window.after() == 0 ? "" : ", after: " + window.after())
                + (window.weeks() == Window.ALWAYS.weeks() ? "" : ", weeks: " + window.weeks())
                + (window.ramped() ? "" : ", at_once: true");
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
