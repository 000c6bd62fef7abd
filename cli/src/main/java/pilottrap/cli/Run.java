package pilottrap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pilottrap.cli.Execution.Finished;
import pilottrap.output.store.Plan;
import pilottrap.output.store.ResultStore;
import pilottrap.scenarios.analysis.Coverage;
import pilottrap.scenarios.experiment.Scenario;

/** The command {@code run}: replications of one scenario, told in words, kept on disk, drawn. */
@Command(
        name = "run",
        description = "Simulates many organizations under one scenario: what becomes of their pilots, and why.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap run enterprise",
            "  pilottrap run acme.yaml -n 4000 --seed 17 -o results/acme",
            "  pilottrap run enterprise --set policy.launch_rate=0.2 --format json | jq .outcomes.production_share",
            "  pilottrap run enterprise --ensemble enterprise -n 2000",
            "  pilottrap run acme.yaml --expect 'production_share>=0.09'"
        })
final class Run implements Callable<Integer> {
    private static final long DEFAULT_REPLICATIONS = Coverage.HELD;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Common common = new Common();

    @Mixin
    Running running = new Running();

    @Mixin
    Drawings drawings = new Drawings();

    @Parameters(paramLabel = "SCENARIO", description = "A scenario of the library, a file, or - for standard input.")
    String scenarioName = "";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Change one entry of the scenario, e.g. assumptions.patience=20w. May be given more than once.")
    List<String> overrides = new ArrayList<>();

    @Mixin
    OverEnsemble over = new OverEnsemble();

    @Override
    public Integer call() throws IOException {
        running.check();
        drawings.wanted();
        List<Expectation> expectations =
                running.expectations.stream().map(Expectation::of).toList();
        Scenario scenario = ScenarioSource.read(scenarioName, changes());
        Plan plan = plan(scenario);
        if (running.dryRun) {
            DryRun.report(scenario, plan, running, common);
            return Exit.DONE;
        }
        String name = DirectoryName.of(scenario.name(), changes());
        Optional<Finished> finished = new Execution(scenario, running, common, "run", name, scenarioName.equals("-"))
                .run(
                        plan,
                        drawings::draw,
                        () -> Arguments.again(Arguments.original(spec), plan.seed(), plan.replications()));
        if (finished.isEmpty()) {
            return Exit.INTERRUPTED;
        }
        RunReport.print(finished.get(), common);
        return Expectation.exit(expectations, finished.get(), common);
    }

    /** What is changed in the scenario: the ensemble, and what is set. */
    private List<String> changes() {
        return over.and(overrides);
    }

    private Plan plan(Scenario scenario) throws IOException {
        Optional<Plan> present = running.resume && running.output != null
                ? ResultStore.planned(running.output, running.force)
                : Optional.empty();
        long seed = Optional.ofNullable(running.seed)
                .orElseGet(() -> scenario.seed().isPresent()
                        ? Long.valueOf(scenario.seed().getAsLong())
                        : present.map(Plan::seed).orElseGet(Run::anySeed));
        long replications = Optional.ofNullable(running.replications)
                .orElseGet(() -> scenario.replications().isPresent()
                        ? Long.valueOf(scenario.replications().getAsInt())
                        : present.map(Plan::replications).orElse(DEFAULT_REPLICATIONS));
        return Plan.of(scenario, Version.text(), seed, replications, running.details);
    }

    /** A seed short enough to be read out. */
    static long anySeed() {
        return 1L + new java.security.SecureRandom().nextInt(999_999);
    }
}
