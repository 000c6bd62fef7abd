package pilottrap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pilottrap.output.chart.DiscoveryCharts;
import pilottrap.output.store.AtomicFile;
import pilottrap.output.store.Json;
import pilottrap.output.store.StoredSweep;
import pilottrap.output.store.SweepPlan;
import pilottrap.scenarios.discovery.Discovery;
import pilottrap.scenarios.discovery.Prim;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Layout;

/** The command {@code discover}: in which worlds a plan fails. */
@Command(
        name = "discover",
        description = {
            "Finds the worlds in which a plan fails: boxes in the space of what a sweep varied (PRIM), in plain words, with"
                    + " what they hold and how surely.",
            "SWEEP is a directory that sweep wrote, finished or not: nothing is run. Or it is a plan, which is swept first."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap discover uncertain-worlds -n 50 --seed 17 -o results/worlds --where 'production_share < 20%'",
            "  pilottrap discover results/worlds --worst 20% --of net_value --coverage 80%",
            "  pilottrap discover results/worlds --worst 20% --format json | jq '.boxes[].sentence'"
        })
final class Discover implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Common common = new Common();

    @Mixin
    Running running = new Running();

    @Mixin
    Peelings peelings = new Peelings();

    @Mixin
    Drawings drawings = new Drawings();

    @Parameters(paramLabel = "SWEEP", description = "A sweep's directory, or a plan: of the library, a file, or -.")
    String place = "";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change one entry of the plan, e.g. assumptions.patience=20w. May be given more than once.")
    List<String> overrides = new ArrayList<>();

    @Mixin
    OverEnsemble over = new OverEnsemble();

    @Override
    public Integer call() throws IOException {
        running.check();
        peelings.check();
        drawings.wanted();
        if (!running.expectations.isEmpty()) {
            throw Failure.usage("--expect tests a single result; a sweep has many points");
        }
        Optional<Path> directory = SweepPlans.directory(place);
        if (directory.isPresent()) {
            return stored(directory.get());
        }
        Experiment experiment = SweepPlans.experiment(place, changes(), running);
        peelings.check(experiment);
        SweepPlan plan = SweepPlans.plan(experiment, running, Layout.ROWS, new TreeSet<>());
        if (running.dryRun) {
            SweepDryRun.report(experiment, plan, running, common);
            return Exit.DONE;
        }
        String name = DirectoryName.of(experiment.scenario().name(), changes());
        return new SweepExecution(experiment, running, common, name, place.equals("-"))
                .run(
                        plan,
                        (store, planned, totals, stop) -> {
                            store.publish();
                            try (StoredSweep sweep = StoredSweep.open(store.destination())) {
                                return discover(sweep, stop);
                            }
                        },
                        () -> Arguments.again(
                                Arguments.original(spec),
                                plan.seed(),
                                plan.layout().replications()));
    }

    /** What is changed in the scenario: the ensemble, and what is set. */
    private List<String> changes() {
        return over.and(overrides);
    }

    private int stored(Path directory) throws IOException {
        SweepPlans.lookedAt(directory, running, changes());
        try (StoredSweep sweep = StoredSweep.open(directory);
                Interruption interruption = Interruption.listen()) {
            return discover(sweep, interruption::heard) ? Exit.DONE : Exit.INTERRUPTED;
        }
    }

    /** Whether all was told before it was told to stop. */
    private boolean discover(StoredSweep table, BooleanSupplier stop) throws IOException {
        Path directory = table.directory();
        Sample sample;
        Discovery discovery;
        try {
            sample = Sample.of(table, peelings.criterion(table));
            discovery = Prim.of(sample.cases(), peelings.options());
        } catch (IllegalArgumentException wrong) {
            throw Failure.usage(String.valueOf(wrong.getMessage()));
        }
        DiscoverReport report = new DiscoverReport(table, sample, discovery, common);
        AtomicFile.write(
                directory.resolve("discovery.json"), Json.lines(report.json()).getBytes(StandardCharsets.UTF_8));
        List<Path> charts =
                DiscoveryCharts.write(table, sample, discovery, directory.resolve("charts"), drawings.wanted(), stop);
        if (stop.getAsBoolean()) {
            return false;
        }
        report.print(directory, charts);
        return true;
    }
}
