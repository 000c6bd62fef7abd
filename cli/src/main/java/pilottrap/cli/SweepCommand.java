package pilottrap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pilottrap.output.store.StoredSweep;
import pilottrap.output.store.SweepPlan;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.experiment.Shard;

/** The command {@code sweep}: replications of every point of an experiment, kept on disk. */
@Command(
        name = "sweep",
        description = {
            "Simulates a scenario at many points: what its plan (the file's experiment: block) varies, at every point.",
            "May be stopped at any time and resumed, and shared among processes with --shard."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap sweep load-curve --seed 17",
            "  pilottrap sweep levers --dry-run",
            "  pilottrap sweep load-curve --set policy.wip_limit=8 -n 400 --format csv > limited.csv",
            "  pilottrap sweep load-curve --ensemble enterprise -n 80",
            "  pilottrap sweep levers -n 20 --seed 17 --shard 1/2 -o results/levers-half"
        })
final class SweepCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Common common = new Common();

    @Mixin
    Running running = new Running();

    @Mixin
    Drawings drawings = new Drawings();

    @Parameters(
            paramLabel = "PLAN",
            description = "A scenario with an experiment: block, of the library, a file, or - for standard input.")
    String planName = "";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change one entry of the plan, e.g. assumptions.patience=20w. May be given more than once.")
    List<String> overrides = new ArrayList<>();

    @Mixin
    OverEnsemble over = new OverEnsemble();

    @Option(
            names = "--outcome",
            paramLabel = "NAME",
            description = "What is printed and drawn, the first one leading. Default: production_share and what stands"
                    + " beside it. May be given more than once; all outcomes are kept anyhow.")
    List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Compute the I-th of N shares only; merge puts them together.")
    @Nullable
    String shard;

    @Option(
            names = "--tables",
            paramLabel = "TABLES",
            split = ",",
            description =
                    "Keep more than the outcomes: any of series (monthly, all replications), pilots and ledger (the"
                            + " first --details replications of each point), parted by commas.")
    List<String> tables = List.of();

    @Option(names = "--chunk", paramLabel = "ROWS", hidden = true, description = "About how many runs a part has.")
    int rows = Layout.ROWS;

    @Override
    public Integer call() throws IOException {
        check();
        SweepEnding ending =
                new SweepEnding(SweepReport.outcomes(outcomes), outcomes.size(), drawings.wanted(), common);
        Experiment experiment = SweepPlans.experiment(planName, changes(), running);
        SweepPlan plan = SweepPlans.plan(experiment, running, rows, new TreeSet<>(tables))
                .with(wanted(experiment));
        if (running.dryRun) {
            SweepDryRun.report(experiment, plan, running, common);
            return Exit.DONE;
        }
        String name = DirectoryName.of(experiment.scenario().name(), changes());
        return new SweepExecution(experiment, running, common, name, planName.equals("-"))
                .run(
                        plan,
                        ending,
                        () -> Arguments.again(
                                Arguments.original(spec),
                                plan.seed(),
                                plan.layout().replications()));
    }

    /** What is changed in the scenario: the ensemble, and what is set. */
    private List<String> changes() {
        return over.and(overrides);
    }

    private void check() {
        running.check();
        SweepPlans.directory(planName).filter(StoredSweep::in).ifPresent(there -> {
            throw Failure.usage(there + " is a sweep that was run: go on with it by its plan, -o " + there
                    + " and --resume, or look at it with results, discover, sensitivity or trap-map");
        });
        if (!running.expectations.isEmpty()) {
            throw Failure.usage("--expect tests a single result; a sweep has many points");
        }
        if (rows < 1 || rows > 1_000_000) {
            throw Failure.usage("--chunk must lie in [1, 1000000], was " + rows);
        }
        for (String table : tables) {
            if (!SweepPlan.TABLES.contains(table)) {
                throw Failure.usage("--tables knows " + String.join(", ", SweepPlan.TABLES) + ", not '" + table + "'");
            }
        }
    }

    private Shard wanted(Experiment experiment) {
        String text = shard;
        if (text == null) {
            return Shard.WHOLE;
        }
        Shard wanted = Shard.of(text)
                .orElseThrow(() ->
                        Failure.usage("--shard takes a share such as 2/3 (the second of three), was '" + text + "'"));
        Layout layout = Layout.of(experiment.points(), experiment.replicate(), rows);
        if (wanted.of() > layout.blocks()) {
            throw Failure.usage("--shard " + wanted + ": this plan can be shared among " + layout.blocks()
                    + (layout.blocks() == 1 ? " process only" : " processes at most"));
        }
        return wanted;
    }
}
