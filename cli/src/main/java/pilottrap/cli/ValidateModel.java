package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pilottrap.cli.Execution.Finished;
import pilottrap.output.store.Json;
import pilottrap.output.store.Plan;
import pilottrap.output.store.SummaryJson;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.FittedPattern;
import pilottrap.scenarios.analysis.FittedPattern.Verdict;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.parameter.Parameters;

/** The command {@code validate-model}: what the model reproduces of the published figures. */
@Command(
        name = "validate-model",
        description = {
            "Sets published figures that the model was fitted to beside what it simulates, or with --facts what is"
                    + " agreed on in kind.",
            "Short setting: 104 weeks of launches, a horizon of 260 weeks, population spread 0.6, unless --set says otherwise."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap validate-model",
            "  pilottrap validate-model --facts",
            "  pilottrap validate-model -n 8000 --seed 1 --format json"
        })
final class ValidateModel implements Callable<Integer> {
    private static final long DEFAULT_REPLICATIONS = 2_000;
    private static final long DEFAULT_SEED = 1;
    private static final String BASELINE = "enterprise";
    private static final int HORIZON = 260;
    private static final int WINDOW = 104;
    private static final double SPREAD = 0.6;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Common common = new Common();

    @Mixin
    Running running = new Running();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change one entry of the baseline, to see which pattern breaks. May be given more than once.")
    List<String> overrides = new ArrayList<>();

    @Mixin
    OverEnsemble over = new OverEnsemble();

    @Option(
            names = "--facts",
            description = "Put the stylized facts to the baseline instead, in the standard setting, all on the same"
                    + " luck. Stores no result. Default: 1000 organizations in each course.")
    boolean facts;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "With --facts: write docs/stylized-facts.md, or a page like it, there, and its picture"
                    + " into images beside it.")
    @Nullable
    Path page;

    @Override
    public Integer call() throws IOException {
        running.check();
        if (page != null && !facts) {
            throw Failure.usage("--page needs --facts");
        }
        if (facts) {
            return new StylizedFacts(running, common, page)
                    .call(ScenarioSource.read(BASELINE, changes()), Arguments.original(spec));
        }
        List<Expectation> expectations =
                running.expectations.stream().map(Expectation::of).toList();
        Scenario scenario = scenario();
        Plan plan = Plan.of(
                scenario,
                Version.text(),
                Optional.ofNullable(running.seed).orElse(DEFAULT_SEED),
                Optional.ofNullable(running.replications).orElse(DEFAULT_REPLICATIONS),
                running.details);
        if (running.dryRun) {
            DryRun.report(scenario, plan, running, common);
            return Exit.DONE;
        }
        String name = DirectoryName.of(scenario.name(), changes());
        Optional<Finished> finished = new Execution(scenario, running, common, "validate-model", name, false)
                .run(
                        plan,
                        (summary, directory, stop) -> List.of(),
                        () -> Arguments.again(Arguments.original(spec), plan.seed(), plan.replications()));
        if (finished.isEmpty()) {
            return Exit.INTERRUPTED;
        }
        print(finished.get());
        return Expectation.exit(expectations, finished.get(), common);
    }

    /** What is changed in the scenario: the ensemble, and what is set. */
    private List<String> changes() {
        return over.and(overrides);
    }

    /** The baseline in the setting that patterns are fitted in, as far as the user says nothing else. */
    private Scenario scenario() {
        List<String> setting = new ArrayList<>();
        String baseline = ScenarioSource.read(BASELINE, List.of()).name();
        setting.add("name=\"" + baseline + ", short setting\"");
        setting.add("horizon=" + HORIZON + "w");
        setting.add("launch_window=" + WINDOW + "w");
        setting.add(Parameters.POPULATION_SPREAD.key() + "=" + SPREAD);
        setting.addAll(changes());
        return ScenarioSource.read(BASELINE, setting);
    }

    private void print(Finished finished) {
        Summary summary = finished.summary();
        switch (common.format) {
            case TABLE -> common.out().print(table(summary));
            case JSON -> common.out().print(Json.lines(json(finished)));
            case NDJSON ->
                FittedPattern.ALL.forEach(pattern -> common.out().println(Json.line(json(pattern, summary))));
            case CSV -> common.out().print(csv(summary));
        }
        if (common.format != Format.TABLE) {
            summary.warnings().forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
        common.say("next: look at " + finished.directory().resolve("summary.json"));
    }

    private Map<String, Object> json(Finished finished) {
        Summary summary = finished.summary();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", summary.provenance().version());
        json.put("command", "validate-model");
        json.put(
                "scenario",
                Map.of(
                        "name", summary.provenance().scenario(),
                        "sha256", summary.provenance().scenarioSha256()));
        json.put("seed", summary.provenance().seed());
        json.put("replications", finished.result().totals().rows());
        json.put("digest", summary.provenance().digest());
        json.put(
                "patterns",
                FittedPattern.ALL.stream()
                        .map(pattern -> json(pattern, summary))
                        .toList());
        json.put("warnings", summary.warnings());
        return json;
    }

    private static Map<String, Object> json(FittedPattern pattern, Summary summary) {
        Estimate estimate = pattern.simulated(summary);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", pattern.id());
        json.put("kind", "fitted");
        json.put("pattern", pattern.pattern());
        json.put("outcome", pattern.outcome());
        json.put("published", pattern.published());
        json.put("tolerance", List.of(pattern.low(), pattern.high()));
        json.put("simulated", estimate.mean().orElse(null));
        json.put("ci95", SummaryJson.interval(estimate));
        json.put("verdict", pattern.verdict(summary).name().toLowerCase(Locale.ROOT));
        return json;
    }

    private String table(Summary summary) {
        StringBuilder text = new StringBuilder();
        text.append(summary.provenance().scenario())
                .append(" · ")
                .append(summary.provenance().noun().counted(summary.provenance().replications()))
                .append(" · seed ")
                .append(summary.provenance().seed())
                .append(" · digest ")
                .append(summary.provenance().shortDigest())
                .append('\n');
        summary.provenance()
                .changes()
                .all()
                .forEach(changed -> text.append(changed).append('\n'));
        text.append('\n');
        text.append(String.format(
                Locale.ROOT,
                "%-4s %-41s %10s  %-15s %9s  %-17s %s%n",
                "",
                "fitted pattern",
                "published",
                "accepted",
                "simulated",
                "95 % interval",
                "verdict"));
        int passed = 0;
        for (FittedPattern pattern : FittedPattern.ALL) {
            Estimate estimate = pattern.simulated(summary);
            Verdict verdict = pattern.verdict(summary);
            passed += verdict == Verdict.PASS ? 1 : 0;
            text.append(String.format(
                    Locale.ROOT,
                    "%-4s %-41s %10s  %-15s %9s  %-17s %s%n",
                    pattern.id(),
                    pattern.pattern(),
                    decimal(pattern.published()),
                    decimal(pattern.low()) + " to " + decimal(pattern.high()),
                    estimate.mean().map(ValidateModel::decimal).orElse("–"),
                    estimate.low().isPresent() && estimate.high().isPresent()
                            ? decimal(estimate.low().get()) + " to "
                                    + decimal(estimate.high().get())
                            : "not to be told",
                    verdict.name().toLowerCase(Locale.ROOT)));
        }
        text.append("\n")
                .append(passed)
                .append(" of ")
                .append(FittedPattern.ALL.size())
                .append(" fitted patterns pass. They were used to set the model's numbers, so passing shows that the"
                        + " fit holds, not that the model is true.\n")
                .append("The balance target C11 is measured by the three block knock-outs and not part of this table"
                        + " (see docs/model.md, section 5).\n");
        summary.warnings()
                .forEach(warning -> text.append("Warning: ").append(warning).append('\n'));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String decimal(double number) {
        if (Math.abs(number) >= 10) {
            return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.1f", number);
        }
        return String.format(Locale.ROOT, Math.abs(number) < 1 ? "%.3f" : "%.2f", number);
    }

    private static String csv(Summary summary) {
        StringBuilder csv = new StringBuilder("id,kind,pattern,published,low,high,simulated,ci_low,ci_high,verdict\n");
        for (FittedPattern pattern : FittedPattern.ALL) {
            Estimate estimate = pattern.simulated(summary);
            csv.append(pattern.id())
                    .append(",fitted,")
                    .append(Json.cell(pattern.pattern()))
                    .append(',')
                    .append(Json.number(pattern.published()))
                    .append(',')
                    .append(Json.number(pattern.low()))
                    .append(',')
                    .append(Json.number(pattern.high()))
                    .append(',')
                    .append(estimate.mean().map(Json::number).orElse(""))
                    .append(',')
                    .append(estimate.low().map(Json::number).orElse(""))
                    .append(',')
                    .append(estimate.high().map(Json::number).orElse(""))
                    .append(',')
                    .append(pattern.verdict(summary).name().toLowerCase(Locale.ROOT))
                    .append('\n');
        }
        return csv.toString();
    }
}
