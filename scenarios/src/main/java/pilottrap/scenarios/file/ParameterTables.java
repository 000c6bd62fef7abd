package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;

/** {@code docs/parameters.md}: the whole catalogue as tables. */
final class ParameterTables {
    private ParameterTables() {}

    static String text() {
        StringBuilder text = new StringBuilder(200_000);
        text.append("""
                # Parameters

                <!-- Generated from the catalogue in pilottrap.simulation.parameter.Parameters; CONTRIBUTING.md says how. Do not edit. -->

                Every number of the model, as a scenario file names it: `assumptions.patience` stands as `patience` below
                `assumptions`, and `functions.sales.teams` as `functions: {sales: {teams: 8}}`. How to write them:
                [scenario-files.md](scenario-files.md). In which equation and class each of them stands:
                [model.md, 4.14](model.md#414-the-numbers-of-each-equation).

                - **Plausible** is the range that sensitivity analysis and the ensemble use: what the world could reasonably be.
                - **Allowed** is what a file may say at all. It is wider, so that a mechanism can be switched off.
                - **Source** names entries of the evidence base (E…, S…, T…) and patterns of the model (C1 to C11). With the grade
                  *assumed*, a source suggests that the mechanism exists; the number itself was measured by nobody.
                - Names in *italics* are structural constants: part of the model's form, included in the screening all the same.

                """);
        grades(text);
        tables(text);
        return text.toString();
    }

    private static void grades(StringBuilder text) {
        text.append("## What the grades say\n\n");
        text.append("| grade | parameters | structural constants | meaning |\n|---|--:|--:|---|\n");
        long proper = 0;
        long structural = 0;
        for (Grade grade : Grade.values()) {
            long own = count(grade, false);
            long constants = count(grade, true);
            proper += own;
            structural += constants;
            text.append("| ").append(grade.label()).append(" | ").append(own).append(" | ");
            text.append(constants).append(" | ").append(grade.meaning()).append(" |\n");
        }
        text.append("| all | ").append(proper).append(" | ").append(structural).append(" | |\n\n");
        long assumed = count(Grade.ASSUMED, false) + count(Grade.ASSUMED, true);
        text.append("So ")
                .append(Math.round(100.0 * assumed / Parameters.all().size()))
                .append(" % of the numbers are assumed. What the model says about mechanisms and orderings rests on "
                        + "varying them, not on believing them.\n");
    }

    private static long count(Grade grade, boolean structural) {
        return Parameters.all().stream()
                .filter(p -> p.grade() == grade && p.structural() == structural)
                .count();
    }

    private static void tables(StringBuilder text) {
        Map<String, List<Parameter>> groups = new LinkedHashMap<>();
        for (Parameter parameter : Parameters.all()) {
            groups.computeIfAbsent(Parameters.group(parameter), group -> new ArrayList<>())
                    .add(parameter);
        }
        groups.forEach((group, parameters) -> {
            text.append("\n## ").append(group).append("\n\n");
            text.append("| name | symbol | unit | default | plausible | allowed | grade | source | meaning |\n");
            text.append("|---|---|---|--:|--:|--:|---|---|---|\n");
            parameters.forEach(parameter -> row(text, parameter));
        });
    }

    private static void row(StringBuilder text, Parameter parameter) {
        String mark = parameter.structural() ? "*" : "";
        text.append("| ")
                .append(mark)
                .append('`')
                .append(parameter.key())
                .append('`')
                .append(mark);
        cell(text, parameter.symbol());
        cell(text, parameter.unit().label());
        cell(text, Sentences.bare(parameter.standard(), parameter));
        cell(text, Sentences.range(parameter.low(), parameter.high(), " – ", parameter));
        cell(text, Sentences.range(parameter.min(), parameter.max(), " – ", parameter));
        cell(text, parameter.grade().label());
        cell(text, parameter.source());
        cell(text, parameter.meaning());
        text.append(" |\n");
    }

    private static void cell(StringBuilder text, String content) {
        text.append(" | ").append(content.replace("|", "\\|").replace("*", "\\*"));
    }
}
