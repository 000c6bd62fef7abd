package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pilottrap.output.store.SweepPlan;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.sensitivity.Morris;
import pilottrap.scenarios.sensitivity.OutcomeSensitivity;
import pilottrap.scenarios.sensitivity.Resampling;
import pilottrap.scenarios.sensitivity.SobolIndices;
import pilottrap.simulation.measure.Outcome;

/** The command {@code sensitivity}: which numbers an outcome depends on, and how much of it is luck. */
@Command(
        name = "sensitivity",
        description = {
            "Tells which numbers matter and which hardly do, with intervals: Morris screening of many (design: morris), Sobol"
                    + " indices of a few (design: saltelli), and how much is luck.",
            "WHAT is a plan, which is swept first as sweep does it, or a directory that sweep wrote, finished or not."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap sensitivity screening --dry-run            how long a screening of all that is assumed takes",
            "  pilottrap sensitivity enterprise --set 'experiment={design: {morris: {trajectories: 4}}, vary:"
                    + " {assumptions.patience: plausible, assumptions.clean_data_gap: plausible}, replications: 6}'"
                    + " -o results/two",
            "  pilottrap sensitivity results/two --outcome net_value --bootstrap 2000",
            "  pilottrap sensitivity results/two --format csv"
        })
final class Sensitivity implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Common common = new Common();

    @Mixin
    Running running = new Running();

    @Mixin
    Drawings drawings = new Drawings();

    @Parameters(
            paramLabel = "WHAT",
            description =
                    "A scenario with an experiment: block, of the library, a file, or - for standard input; or the"
                            + " directory of a sweep.")
    String what = "";

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
            description =
                    "What is analysed. Default: production_share, successful_share, limbo_share and net_value. May be"
                            + " given more than once.")
    List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Resamples for the intervals, at least " + Resampling.LEAST + ". Default: ${DEFAULT-VALUE}.")
    int resamples = 1_000;

    @Override
    public Integer call() throws IOException {
        SensitivityEnding ending = ending();
        Optional<Path> directory = SweepPlans.directory(what);
        if (directory.isPresent()) {
            SweepPlans.lookedAt(directory.get(), running, changes());
            return ending.stored(directory.get());
        }
        running.check();
        if (!running.expectations.isEmpty()) {
            throw Failure.usage("--expect tests a single result; a sensitivity analysis has many points");
        }
        Experiment experiment = SweepPlans.experiment(what, changes(), running);
        check(experiment.design());
        SweepPlan plan = SweepPlans.plan(experiment, running, Layout.ROWS, new TreeSet<>());
        if (running.dryRun) {
            SweepDryRun.report(experiment, plan, running, common);
            return Exit.DONE;
        }
        String name = DirectoryName.of(experiment.scenario().name(), changes());
        return new SweepExecution(experiment, running, common, name, what.equals("-"))
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

    private SensitivityEnding ending() {
        if (!(resamples >= Resampling.LEAST && resamples <= Resampling.MOST)) {
            throw Failure.usage("--bootstrap must lie in [" + Resampling.LEAST + ", " + Words.whole(Resampling.MOST)
                    + "], was " + resamples);
        }
        List<Outcome> wanted = (outcomes.isEmpty() ? OutcomeSensitivity.HEADLINES : outcomes)
                .stream()
                        .distinct()
                        .map(name -> Precisions.outcome("--outcome", name))
                        .toList();
        return new SensitivityEnding(
                wanted, new Resampling(resamples, Resampling.STANDARD.seed()), drawings.wanted(), common);
    }

    /** Refuses a design of which nothing can be told, before anything is run. */
    static void check(Design design) {
        if (!OutcomeSensitivity.applies(design)) {
            throw Failure.usage("sensitivity needs a design morris or saltelli, and this one is " + design.key()
                    + "; for many factors write design: {morris: {trajectories: 20}}, for a few"
                    + " design: {saltelli: {points: 256}}");
        }
        if (design instanceof Design.Morris morris && morris.trajectories() < Morris.LEAST) {
            throw Failure.usage("Morris screening needs at least " + Morris.LEAST + " trajectories, and the plan has "
                    + morris.trajectories());
        }
        if (design instanceof Design.Saltelli saltelli && saltelli.base() < SobolIndices.LEAST) {
            throw Failure.usage("Sobol indices need at least " + SobolIndices.LEAST + " base points, and the plan has "
                    + saltelli.base());
        }
    }
}
