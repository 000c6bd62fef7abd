package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pilottrap.cli.Execution.Finished;
import pilottrap.output.chart.Chart;
import pilottrap.output.chart.Charts;
import pilottrap.output.chart.FactsPicture;
import pilottrap.output.chart.PatternsPicture;
import pilottrap.output.store.Plan;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.facts.FactsPage;
import pilottrap.scenarios.facts.Findings;
import pilottrap.scenarios.facts.FittedPatterns;
import pilottrap.scenarios.facts.Judge;
import pilottrap.scenarios.facts.OverSets;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;

/** The command {@code validate-model}: what the model reproduces of the published figures. */
@Command(
        name = "validate-model",
        description = {
            "Sets published figures beside what the model simulates: those it was fitted to (C1 to C11), those nothing was"
                    + " fitted to (V1 to V17), and with --facts what is agreed on in kind.",
            "Fitted patterns are simulated in the short setting (104 weeks of launches, a horizon of 260 weeks, population"
                    + " spread 0.6), unless --set says otherwise; the others in the standard setting.",
            "Over an ensemble, --facts and --held-out are put to each parameter set by itself, and it is told which parameters"
                    + " the fitted patterns constrain."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap validate-model",
            "  pilottrap validate-model --facts",
            "  pilottrap validate-model --facts --ensemble enterprise -n 100",
            "  pilottrap validate-model -n 4000 --seed 1 --format json"
        })
final class ValidateModel implements Callable<Integer> {
    private static final long DEFAULT_REPLICATIONS = 2_000;
    private static final long DEFAULT_FACTS_REPLICATIONS = 1_000;
    private static final long MOST_REPLICATIONS = 1_000_000;
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

    @Mixin
    Drawings drawings = new Drawings();

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
            names = "--held-out",
            description =
                    "Put the held-out patterns alone to the baseline. Stores no result. Default: 1000 organizations"
                            + " in each course.")
    boolean heldOut;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description =
                    "With --facts or --held-out: write docs/stylized-facts.md or docs/held-out.md, or a page like it,"
                            + " there, and its picture into images beside it.")
    @Nullable
    Path page;

    @Override
    public Integer call() throws IOException {
        running.check();
        if (facts && heldOut) {
            throw Failure.usage("--facts and --held-out are two commands: leave one out");
        }
        if (page != null && !facts && !heldOut) {
            throw Failure.usage("--page needs --facts or --held-out");
        }
        return facts || heldOut ? unstored() : stored();
    }

    /** One kind of patterns without a result to keep. */
    private int unstored() throws IOException {
        check(facts ? "--facts" : "--held-out");
        Scenario baseline = ScenarioSource.read(BASELINE, changes());
        Judge judge = facts ? Judge.stylized(baseline.blueprint()) : Judge.heldOut(baseline.blueprint(), this::library);
        int n = Math.toIntExact(Optional.ofNullable(running.replications).orElse(DEFAULT_FACTS_REPLICATIONS));
        long seed = Optional.ofNullable(running.seed).orElse(DEFAULT_SEED);
        if (running.dryRun) {
            int sets = Math.max(1, baseline.blueprint().sets().size());
            common.out()
                    .println(Words.whole(sets * judge.replications(n)) + " replications, " + Words.whole(n)
                            + " of each course" + (sets == 1 ? "." : " in each of " + sets + " parameter sets."));
            return Exit.DONE;
        }
        if (baseline.blueprint().sets().size() > 0) {
            return overSets(baseline, n, seed);
        }
        Optional<Findings> found;
        try (Interruption interruption = Interruption.listen()) {
            found = judged(judge, facts ? "stylized facts" : "held-out patterns", n, seed, interruption::heard);
        }
        if (found.isEmpty()) {
            Common.tell("pilottrap: interrupted; nothing is kept");
            return Exit.INTERRUPTED;
        }
        Findings findings = found.get();
        PatternsReport report = new PatternsReport(baseline, List.of(findings));
        report.print(common);
        if (page != null) {
            write(page, findings, baseline, Arguments.again(Arguments.original(spec), seed, n));
        }
        return report.warnings().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }

    /** One kind of patterns in each parameter set of an ensemble. */
    private int overSets(Scenario baseline, int n, long seed) throws IOException {
        if (page != null) {
            throw Failure.usage("--page tells of one set of values: leave out --page or --ensemble");
        }
        Blueprint base = baseline.blueprint();
        OverSets.Judges judges = set -> facts
                ? Judge.stylized(set.apply(base))
                : Judge.heldOut(set.apply(base), name -> set.apply(library(name)));
        int sets = base.sets().size();
        long all = judges.in(blueprint -> blueprint).replications(n) * sets;
        common.say("pilottrap: " + (facts ? "stylized facts" : "held-out patterns") + ", seed " + seed + ", "
                + Words.whole(n) + " organizations in each course of each of " + sets + " parameter sets");
        Optional<OverSets> found;
        try (Interruption interruption = Interruption.listen();
                ProgressLine line = ProgressLine.of(common.err(), 0, all, new Noun(false), common.progress())) {
            found = OverSets.judge(
                    base,
                    judges,
                    Version.text(),
                    seed,
                    n,
                    running.threads(),
                    running.engine,
                    line,
                    interruption::heard);
        }
        if (found.isEmpty()) {
            Common.tell("pilottrap: interrupted; nothing is kept");
            return Exit.INTERRUPTED;
        }
        new OverSetsReport(baseline, found.get()).print(common);
        return Exit.DONE;
    }

    private void check(String option) {
        if (running.output != null || running.force || running.resume) {
            throw Failure.usage(option + " stores no result: leave out -o, --force and --resume");
        }
        if (!running.expectations.isEmpty()) {
            throw Failure.usage(option + " has no single outcome to expect: leave out --expect");
        }
        if (running.replications != null && (running.replications < 2 || running.replications > MOST_REPLICATIONS)) {
            throw Failure.usage("--replications must lie in [2, " + MOST_REPLICATIONS + "] with " + option + ", was "
                    + running.replications);
        }
    }

    private Optional<Findings> judged(Judge judge, String what, int n, long seed, BooleanSupplier stop)
            throws IOException {
        long all = judge.replications(n);
        common.say("pilottrap: " + what + ", seed " + seed + ", " + Words.whole(n) + " organizations in each of "
                + all / n + " courses");
        try (ProgressLine line = ProgressLine.of(common.err(), 0, all, new Noun(false), common.progress())) {
            return judge.judge(Version.text(), seed, n, running.threads(), running.engine, line, stop);
        }
    }

    private static void write(Path page, Findings findings, Scenario baseline, String again) {
        Path images = page.resolveSibling("images");
        Chart picture = switch (findings.kind()) {
            case STYLIZED -> FactsPicture.of(findings, baseline.name());
            case HELD_OUT, FITTED -> PatternsPicture.of(List.of(findings), baseline.name());
        };
        try {
            Files.writeString(page, FactsPage.of(findings, again));
            Files.createDirectories(images);
            Files.write(
                    images.resolve(picture.name() + ".png"), Charts.render(picture, pilottrap.output.chart.Format.PNG));
        } catch (IOException bad) {
            throw Failure.usage("--page " + page + ": cannot be written (" + bad.getMessage() + ")");
        }
    }

    /** The fitted patterns of a stored run, and beside them the balance and the held-out patterns. */
    private int stored() throws IOException {
        List<Expectation> expectations =
                running.expectations.stream().map(Expectation::of).toList();
        Scenario scenario = inShortSetting(BASELINE);
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
        List<Findings> sections = new ArrayList<>();
        Optional<Finished> finished = new Execution(
                        scenario,
                        running,
                        common,
                        "validate-model",
                        DirectoryName.of(scenario.name(), changes()),
                        false)
                .run(
                        plan,
                        (summary, directory, stop) -> {
                            sections.addAll(patterns(scenario, plan, summary, stop));
                            return stop.getAsBoolean() ? List.of() : drawn(sections, scenario, directory);
                        },
                        () -> Arguments.again(Arguments.original(spec), plan.seed(), plan.replications()));
        if (finished.isEmpty()) {
            return Exit.INTERRUPTED;
        }
        PatternsReport report = new PatternsReport(scenario, sections);
        report.print(common);
        common.say("next: look at "
                + finished.get().charts().stream()
                        .findFirst()
                        .orElse(finished.get().directory().resolve("summary.json")));
        return Expectation.exit(expectations, finished.get(), common);
    }

    private List<Findings> patterns(Scenario scenario, Plan plan, Summary summary, BooleanSupplier stop)
            throws IOException {
        List<Findings> sections = new ArrayList<>();
        sections.add(FittedPatterns.of(summary));
        if (plan.replications() < 2 || plan.replications() > MOST_REPLICATIONS) {
            return sections; // no interval, or more than fits into memory: C1 to C10 alone
        }
        int n = Math.toIntExact(plan.replications());
        Blueprint standard = ScenarioSource.read(BASELINE, changes()).blueprint();
        Judge balance =
                Judge.balance(scenario.blueprint(), name -> inShortSetting(name).blueprint());
        judged(balance, "balance of the blocks", n, plan.seed(), stop).ifPresent(sections::add);
        if (!stop.getAsBoolean() && standard.horizonWeeks() >= HORIZON) {
            judged(Judge.heldOut(standard, this::library), "held-out patterns", n, plan.seed(), stop)
                    .ifPresent(sections::add);
        }
        return sections;
    }

    private List<Path> drawn(List<Findings> sections, Scenario scenario, Path directory) throws IOException {
        return drawings.wanted().isEmpty()
                ? List.of()
                : Charts.write(
                        List.of(PatternsPicture.of(sections, scenario.name())),
                        directory,
                        drawings.wanted(),
                        () -> false);
    }

    /** What is changed in the scenario: the ensemble, and what is set. */
    private List<String> changes() {
        return over.and(overrides);
    }

    /** A scenario of the library in the standard setting; what the user changes holds there too. */
    private Blueprint library(String name) {
        return ScenarioSource.read(name, changes()).blueprint();
    }

    /** A scenario of the library in the setting that patterns are fitted in, as far as the user says nothing else. */
    private Scenario inShortSetting(String name) {
        List<String> setting = new ArrayList<>();
        setting.add("name=\"" + ScenarioSource.read(name, List.of()).name() + ", short setting\"");
        setting.add("horizon=" + HORIZON + "w");
        setting.add("launch_window=" + WINDOW + "w");
        setting.add(Parameters.POPULATION_SPREAD.key() + "=" + SPREAD);
        setting.addAll(changes());
        return ScenarioSource.read(name, setting);
    }
}
