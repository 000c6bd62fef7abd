package pilottrap.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pilottrap.output.chart.Charts;
import pilottrap.output.chart.TrapMaps;
import pilottrap.output.store.AtomicFile;
import pilottrap.output.store.Json;
import pilottrap.output.store.StoredSweep;
import pilottrap.output.store.SweepPlan;
import pilottrap.output.store.SweepStore;
import pilottrap.output.store.Totals;
import pilottrap.output.store.TrapMapJson;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.scenarios.trap.Axis;
import pilottrap.scenarios.trap.Mapping;
import pilottrap.scenarios.trap.TrapException;
import pilottrap.scenarios.trap.TrapMap;
import pilottrap.scenarios.trap.TrapPlan;
import pilottrap.simulation.organization.Blueprint;

/** The command {@code trap-map}: where an organization escapes the trap, where it is caught, and where it can be either. */
@Command(
        name = "trap-map",
        description = {
            "Maps where an organization escapes the pilot trap, where it is caught, and where the same organization can be"
                    + " either, by where it comes from: every point is started after calm and after crowded years.",
            "Of a finished or stopped sweep directory it draws the map without running anything."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap trap-map enterprise",
            "  pilottrap trap-map enterprise --x policy.launch_rate=0.1..0.4:3 --y organization.pools.factor=0.7..2:3"
                    + " --wait 26",
            "  pilottrap trap-map enterprise --dry-run"
        })
final class TrapMapCommand implements Callable<Integer> {
    private static final double WEEKS_A_YEAR = 52;
    private static final int STANDARD_REPLICATIONS = 100;
    private static final String FILE = "trap-map.json";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Common common = new Common();

    @Mixin
    Running running = new Running();

    @Mixin
    Drawings drawings = new Drawings();

    @Parameters(
            paramLabel = "SCENARIO|PLAN|RESULT",
            description =
                    "A scenario or a plan that varies the past, of the library, a file, or - for standard input; or"
                            + " the directory of such a sweep.")
    String named = "";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Change one entry of the scenario, e.g. assumptions.patience=20w. May be given more than once.")
    List<String> overrides = new ArrayList<>();

    @Mixin
    OverEnsemble over = new OverEnsemble();

    @Option(
            names = "--x",
            paramLabel = "KEY[=FROM..TO[:LEVELS]]",
            description = "The dimension across. Default: policy.launch_rate around the scenario's own.")
    @Nullable
    String across;

    @Option(
            names = "--y",
            paramLabel = "KEY[=FROM..TO[:LEVELS]]",
            description = "The dimension up. Default: organization.pools.factor around the scenario's own.")
    @Nullable
    String up;

    @Option(
            names = "--starts",
            paramLabel = "CALM,CROWDED",
            split = ",",
            description = "Pilots approved a year in the past of the two starts. Default: 3,50.")
    List<Double> starts = List.of();

    @Option(names = "--past", paramLabel = "WEEKS", description = "How long the past lasted. Default: 156.")
    @Nullable
    Integer past;

    @Option(
            names = "--wait",
            paramLabel = "WEEKS",
            description = "How long after the past the first pilot that counts is launched. Default: 208.")
    @Nullable
    Integer wait;

    @Option(
            names = "--count",
            paramLabel = "WEEKS",
            description = "How long pilots that count are launched. Default: 208.")
    @Nullable
    Integer count;

    @Option(
            names = "--threshold",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description =
                    "The share that goes live above which an organization has escaped. Default: ${DEFAULT-VALUE}.")
    String border = "0.1";

    private double threshold = 0.1;

    @Override
    public Integer call() throws IOException {
        check();
        Optional<Path> directory = SweepPlans.directory(named);
        if (directory.isPresent()) {
            return drawn(directory.get());
        }
        Experiment experiment = experiment();
        SweepPlan plan = SweepPlans.plan(experiment, running, Layout.ROWS, new TreeSet<>());
        if (running.dryRun) {
            SweepDryRun.report(experiment, plan, running, common);
            return Exit.DONE;
        }
        return new SweepExecution(
                        experiment,
                        running,
                        common,
                        "trap-map-" + DirectoryName.of(experiment.scenario().name(), changes()),
                        named.equals("-"))
                .run(
                        plan,
                        this::end,
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
        drawings.wanted();
        threshold = Precisions.number("--threshold", border);
        if (!(threshold > 0 && threshold < 1)) {
            throw Failure.usage("--threshold is a share between 0 and 1, such as 0.1 or 10%, was " + border);
        }
        if (!running.expectations.isEmpty()) {
            throw Failure.usage("--expect tests a single result; a map has many points");
        }
        if (!starts.isEmpty() && starts.size() != 2) {
            throw Failure.usage("--starts takes two numbers of pilots a year, as in 3,50");
        }
    }

    /** Whether the user says how a map is planned. */
    private boolean planning() {
        return across != null || up != null || past != null || wait != null || count != null || !starts.isEmpty();
    }

    /** Draws what is there. */
    private int drawn(Path directory) throws IOException {
        if (!StoredSweep.in(directory)) {
            throw Failure.usage(directory + " holds no sweep; name a scenario, a plan, or the directory of a sweep");
        }
        SweepPlans.lookedAt(
                directory,
                planning() || running.asked() || !changes().isEmpty(),
                "--x, --y, --starts, --past, --wait, --count, ");
        try (StoredSweep sweep = StoredSweep.open(directory);
                Interruption interruption = Interruption.listen()) {
            TrapMap map = map(sweep);
            AtomicFile.write(
                    sweep.directory().resolve(FILE),
                    Json.lines(new TrapMapJson(sweep, map).object()).getBytes(StandardCharsets.UTF_8));
            List<Path> charts = charts(sweep, map, sweep.directory(), interruption::heard);
            if (interruption.heard()) {
                return Exit.INTERRUPTED;
            }
            TrapMapReport.print(sweep, map, when(sweep.experiment(), map), sweep.directory(), charts, common);
            return Exit.DONE;
        }
    }

    /** Keeps and prints the map of a sweep that has all its runs. */
    private boolean end(SweepStore store, SweepPlan plan, Totals totals, BooleanSupplier stop) throws IOException {
        Path built = store.directory();
        try (StoredSweep sweep = StoredSweep.open(built)) {
            TrapMap map = map(sweep);
            store.keep("summary.json", SweepReport.summary(sweep, totals, SweepReport.outcomes(List.of())));
            store.keep(FILE, new TrapMapJson(sweep, map).object());
            List<Path> charts = charts(sweep, map, built, stop);
            if (stop.getAsBoolean()) {
                return false;
            }
            TrapMapReport.print(
                    sweep, map, when(sweep.experiment(), map), store.destination(), store.lying(charts), common);
        }
        store.publish();
        common.say("next: " + Arguments.program() + " trap-map "
                + Arguments.quoted(store.destination().toString())
                + " --threshold 0.05 draws it again at another border");
        return true;
    }

    private TrapMap map(StoredSweep sweep) {
        try {
            return Mapping.of(sweep, threshold);
        } catch (TrapException impossible) {
            throw Failure.usage(String.valueOf(impossible.getMessage()));
        }
    }

    private List<Path> charts(StoredSweep sweep, TrapMap map, Path directory, BooleanSupplier stop) throws IOException {
        var formats = drawings.wanted();
        return formats.isEmpty()
                ? List.of()
                : Charts.write(
                        List.of(TrapMaps.of(sweep, map, when(sweep.experiment(), map))),
                        directory.resolve("charts"),
                        formats,
                        stop);
    }

    /** When the pilots that count were launched, and what the starts are. */
    private static String when(Experiment experiment, TrapMap map) {
        Blueprint blueprint = experiment.scenario().blueprint();
        int past = (int) blueprint.values().of(pilottrap.simulation.parameter.Parameters.PAST_WEEKS);
        int counted = (int) blueprint.values().of(pilottrap.simulation.parameter.Parameters.COUNTED_FROM);
        String late = "Late: launched " + years(Math.max(0, counted - past)) + " to "
                + years(blueprint.launchWeeks() - past) + " years after the past.";
        return map.start().key().equals(Mapping.PAST)
                ? late + " Before, " + years(past) + " years of " + Words.whole(map.calm() * WEEKS_A_YEAR) + " or of "
                        + Words.whole(map.crowded() * WEEKS_A_YEAR) + " approved pilots a year."
                : late;
    }

    private static String years(int weeks) {
        return weeks % 52 == 0
                ? Integer.toString(weeks / 52)
                : String.format(Locale.ROOT, "%.1f", weeks / WEEKS_A_YEAR);
    }

    private Experiment experiment() throws IOException {
        byte[] piped = named.equals("-") ? System.in.readAllBytes() : new byte[0];
        try {
            List<String> all = new ArrayList<>(changes());
            ScenarioFile.Contents contents = ScenarioFile.contents(named, changes(), stream(piped));
            if (contents.experiment().isEmpty()) {
                Scenario scenario = contents.scenario();
                all.addAll(plan().overrides(scenario));
                if (running.replications == null && scenario.replications().isEmpty()) {
                    all.add("experiment.replications=" + STANDARD_REPLICATIONS);
                }
            } else if (planning()) {
                throw Failure.usage(
                        named + " plans its own points: without --x, --y, --starts, --past, --wait and --count");
            }
            if (running.replications != null) {
                all.add("experiment.replications=" + running.replications);
            }
            Experiment experiment = ScenarioFile.experiment(named, all, stream(piped));
            Mapping.check(experiment);
            return experiment;
        } catch (ScenarioException wrong) {
            throw told(wrong);
        } catch (TrapException impossible) {
            throw Failure.usage(String.valueOf(impossible.getMessage()));
        }
    }

    /** Every mistake, one a line; what is wrong with the plan that is made here is said without that plan. */
    private static Failure told(ScenarioException wrong) {
        return Failure.usage(wrong.problems().stream()
                .map(problem -> problem.file().startsWith("--set experiment={design: grid")
                        ? problem.message()
                        : problem.toString())
                .distinct()
                .collect(Collectors.joining("\npilottrap: ")));
    }

    private static InputStream stream(byte[] piped) {
        return new ByteArrayInputStream(piped);
    }

    private TrapPlan plan() {
        return new TrapPlan(
                axis("--x", Optional.ofNullable(across), "policy.launch_rate"),
                axis("--y", Optional.ofNullable(up), "organization.pools.factor"),
                starts.isEmpty() ? 3 : starts.get(0),
                starts.isEmpty() ? 50 : starts.get(1),
                past == null ? 156 : past,
                wait == null ? 208 : wait,
                count == null ? 208 : count);
    }

    private static Axis axis(String option, Optional<String> stated, String standard) {
        String text = stated.orElse(standard);
        return Axis.of(text)
                .orElseThrow(() -> Failure.usage(option + " takes KEY, KEY=from..to or KEY=from..to:levels with 2 to "
                        + Axis.MOST + " levels, as in " + standard + "=0.1..0.5:5, was '" + text + "'"));
    }
}
