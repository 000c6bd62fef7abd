package pilottrap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pilottrap.output.store.Json;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.Problem;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.scenarios.file.Text;

/** The command {@code validate}: every mistake in scenario files, with line, column and the mend. */
@Command(
        name = "validate",
        description = "Checks scenario files and tells every mistake at once. Exits 2 if there is any.",
        footerHeading = "%nExamples:%n",
        footer = {"  pilottrap validate acme.yaml", "  pilottrap validate *.yaml --format json"})
final class Validate implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change one entry of the scenarios first. May be given more than once.")
    List<String> overrides = new ArrayList<>();

    @Mixin
    OverEnsemble over = new OverEnsemble();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenarios: files, library names, or -.")
    List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        List<Map<String, Object>> found = new ArrayList<>();
        boolean valid = true;
        for (String file : files) {
            Map<String, Object> verdict = new LinkedHashMap<>();
            verdict.put("file", file);
            try {
                accept(ScenarioFile.contents(file, changes(), System.in), verdict);
            } catch (ScenarioException wrong) {
                valid = false;
                reject(wrong, verdict);
            }
            found.add(verdict);
        }
        print(found);
        return valid ? Exit.DONE : Exit.USAGE;
    }

    /** What is changed in the scenario: the ensemble, and what is set. */
    private List<String> changes() {
        return over.and(overrides);
    }

    private void accept(ScenarioFile.Contents contents, Map<String, Object> verdict) {
        Scenario scenario = contents.scenario();
        verdict.put("valid", true);
        verdict.put("name", scenario.name());
        verdict.put("sha256", scenario.sha256());
        verdict.put("horizon_weeks", scenario.blueprint().horizonWeeks());
        verdict.put("launch_weeks", scenario.blueprint().launchWeeks());
        contents.experiment().ifPresent(experiment -> verdict.put("experiment", experiment(experiment)));
        verdict.put("problems", List.of());
        verdict.put("warnings", contents.warnings());
    }

    private static Map<String, Object> experiment(Experiment experiment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("design", experiment.design().key());
        json.put("factors", experiment.factors().stream().map(Factor::key).toList());
        json.put("points", experiment.points());
        json.put("replications", experiment.replicate().most());
        json.put("runs", (long) experiment.points() * experiment.replicate().most());
        json.put("sha256", experiment.sha256());
        return json;
    }

    /** "; plans 25 points (grid) over 1 factor, at most 5,000 runs". */
    private static String planned(Map<String, Object> verdict) {
        if (!(verdict.get("experiment") instanceof Map<?, ?> experiment)) {
            return "";
        }
        long points = whole(experiment.get("points"));
        int factors = ((List<?>) Objects.requireNonNull(experiment.get("factors"))).size();
        return "; plans " + String.format(Locale.ROOT, "%,d", points) + (points == 1 ? " point (" : " points (")
                + String.valueOf(experiment.get("design")).replace('_', ' ') + ") over " + factors
                + (factors == 1 ? " factor" : " factors") + ", at most "
                + String.format(Locale.ROOT, "%,d", whole(experiment.get("runs"))) + " runs";
    }

    private static long whole(@Nullable Object number) {
        return ((Number) Objects.requireNonNull(number)).longValue();
    }

    private void reject(ScenarioException wrong, Map<String, Object> verdict) {
        verdict.put("valid", false);
        List<Map<String, Object>> problems = new ArrayList<>();
        for (Problem problem : wrong.problems()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", problem.file());
            json.put("line", problem.line());
            json.put("column", problem.column());
            json.put("message", problem.message());
            problems.add(json);
            if (common.format == Format.TABLE) {
                Common.tell("pilottrap: " + problem);
            }
        }
        verdict.put("problems", problems);
    }

    private void print(List<Map<String, Object>> found) {
        switch (common.format) {
            case JSON -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("pilottrap", Version.text());
                json.put("command", "validate");
                json.put("files", found);
                common.out().print(Json.lines(json));
            }
            case NDJSON -> found.forEach(verdict -> common.out().println(Json.line(verdict)));
            case CSV -> {
                common.out().println("file,valid,problems");
                found.forEach(verdict -> common.out()
                        .println(Json.cell(String.valueOf(verdict.get("file"))) + "," + verdict.get("valid") + ","
                                + ((List<?>) Objects.requireNonNull(verdict.get("problems"))).size()));
            }
            case TABLE ->
                found.stream()
                        .filter(verdict -> Boolean.TRUE.equals(verdict.get("valid")))
                        .forEach(verdict -> {
                            common.out()
                                    .println(Text.oneLine(String.valueOf(verdict.get("file"))) + ": valid: "
                                            + verdict.get("name") + ", "
                                            + verdict.get("horizon_weeks") + " weeks, of them "
                                            + verdict.get("launch_weeks") + " with launches" + planned(verdict));
                            ((List<?>) Objects.requireNonNull(verdict.get("warnings")))
                                    .forEach(warning ->
                                            common.say("pilottrap: " + verdict.get("file") + ": warning: " + warning));
                        });
        }
    }
}
