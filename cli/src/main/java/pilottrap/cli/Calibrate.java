package pilottrap.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pilottrap.output.chart.CalibrationCharts;
import pilottrap.output.chart.Chart;
import pilottrap.output.chart.Charts;
import pilottrap.output.store.CalibrationStore;
import pilottrap.output.store.Json;
import pilottrap.output.store.ResultStore;
import pilottrap.scenarios.analysis.GroupedSums;
import pilottrap.scenarios.calibration.HistoryMatching;
import pilottrap.scenarios.calibration.HistoryMatching.Options;
import pilottrap.scenarios.calibration.Optimizing;
import pilottrap.scenarios.calibration.Search;
import pilottrap.scenarios.calibration.SimulatedModel;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.file.EnsembleFile;
import pilottrap.scenarios.file.HistoryFile;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.TargetsFile;
import pilottrap.scenarios.run.Progress;

/** The command {@code calibrate}: parameter sets that meet published figures. */
@Command(
        name = "calibrate",
        description = {
            "Finds parameter sets that meet target figures: history matching in waves, then approximate Bayesian"
                    + " computation. The accepted sets are written as an ensemble that every command can run over.",
            "TARGETS is enterprise, the published figures that the baseline is fitted to, or a file of your own."
                    + " -n is how many organizations a candidate is simulated with in each variant, 40 unless stated.",
            "With --history it fits to an organization's own past pilots, and says which parameters they move and which"
                    + " they cannot identify."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap calibrate --dry-run                 what a search for 40 sets takes",
            "  pilottrap calibrate --sets 5 --waves 3        fewer sets, sooner",
            "  pilottrap calibrate my-targets.yaml -o fit    to figures of your own",
            "  pilottrap calibrate my-targets.yaml -o fit --resume",
            "  pilottrap calibrate --method cma-es -n 200    one set, as near to all targets as can be found",
            "  pilottrap calibrate --template > pilots.csv   a file for past pilots, to be filled in",
            "  pilottrap calibrate --history docs/examples/pilots.csv",
            "  pilottrap calibrate --history pilots.csv acme.yaml -o ours"
        })
final class Calibrate implements Callable<Integer> {
    private static final long SEED = 2_026;
    private static final int ORGANIZATIONS = 40;
    private static final String ENSEMBLE = "ensemble.yaml";

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Common common = new Common();

    @Mixin
    Running running = new Running();

    @Mixin
    Drawings drawings = new Drawings();

    @Mixin
    PastPilots past = new PastPilots();

    @Parameters(
            paramLabel = "TARGETS",
            arity = "0..1",
            defaultValue = "enterprise",
            description = "What to calibrate to: enterprise, or a file. Default: ${DEFAULT-VALUE}.")
    String named = "enterprise";

    /** How parameters are searched. */
    enum Method {
        /** History matching in waves: many sets. */
        HISTORY,
        /** Evolution towards the nearest set: one. */
        CMA_ES;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "history",
            description =
                    "history, which finds many sets by history matching, or cma-es, which looks for the one nearest to all"
                            + " targets with as many candidates as a wave has. Default: ${DEFAULT-VALUE}.")
    Method method = Method.HISTORY;

    @Option(
            names = "--sets",
            paramLabel = "K",
            defaultValue = "40",
            description = "How many accepted sets are wanted. Default: ${DEFAULT-VALUE}.")
    int sets = 40;

    @Option(
            names = "--waves",
            paramLabel = "W",
            defaultValue = "8",
            description = "The most waves. Default: ${DEFAULT-VALUE}.")
    int waves = 8;

    @Option(
            names = "--candidates",
            paramLabel = "N",
            defaultValue = "600",
            description = "Candidates in a wave. Default: ${DEFAULT-VALUE}.")
    int candidates = 600;

    @Option(
            names = "--confirm",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Organizations with which a set is confirmed. Default: ${DEFAULT-VALUE}.")
    int confirm = 2_000;

    @Option(
            names = "--confirm-seed",
            paramLabel = "SEED",
            description = "The seed of confirmation, of which the search knows nothing. Default: the seed + 1.")
    @Nullable
    Long confirmSeed;

    @Option(
            names = "--check",
            paramLabel = "ENSEMBLE",
            description =
                    "Search nothing: simulate every set of an ensemble with -n organizations (default 2000) and the"
                            + " seed, and tell how it meets the targets.")
    @Nullable
    String check;

    @Override
    public Integer call() throws IOException {
        if (past.template) {
            common.out().print(HistoryFile.template());
            return Exit.DONE;
        }
        running.check();
        drawings.wanted();
        if (!running.expectations.isEmpty()) {
            throw Failure.usage("--expect tests a single result; a calibration has many sets");
        }
        if (past.asked()) {
            return new HistoryCommand(past, running, drawings, common, spec).call(named, sets);
        }
        Targets targets = targets();
        if (check != null) {
            return new EnsembleCheck(targets, running, common).call(check);
        }
        Options options = options();
        if (running.dryRun) {
            CalibrationDryRun.report(targets, options, running, common);
            return Exit.DONE;
        }
        targets.warnings().forEach(warning -> common.say("pilottrap: warning: " + warning));
        return search(targets, options);
    }

    private int search(Targets targets, Options options) throws IOException {
        long began = System.nanoTime();
        Instant started = Instant.now();
        Map<String, Object> plan = plan(targets, options);
        try (Interruption interruption = Interruption.listen(); // closed last: then the store is closed
                CalibrationStore store = store(plan, targets, options)) {
            common.say("pilottrap: " + targets.name() + ", seed " + options.seed() + ", "
                    + targets.targets().size() + " targets, " + targets.moved().size() + " parameters");
            if (store.before() > 0) {
                common.say("pilottrap: " + Words.whole(store.before()) + " candidates are there already");
            }
            Search search;
            try (CalibrationProgress progress = new CalibrationProgress(common)) {
                SimulatedModel model = new SimulatedModel(targets, running.engine, running.threads(), Progress.NONE);
                search = method == Method.HISTORY
                        ? new HistoryMatching(
                                        targets,
                                        model,
                                        options,
                                        running.threads(),
                                        store,
                                        progress,
                                        interruption::heard)
                                .run()
                        : new Optimizing(targets, model, options, store, progress, interruption::heard).run();
            } catch (IOException | OutOfMemoryError failed) {
                Common.tell("pilottrap: " + kept(store, options));
                throw failed;
            }
            if (!search.complete()) {
                Common.tell("pilottrap: interrupted; " + kept(store, options));
                return Exit.INTERRUPTED;
            }
            CalibrationReport report = new CalibrationReport(targets, search);
            List<Path> charts = keep(store, targets, options, plan, report, interruption::heard);
            Map<String, Object> times = new LinkedHashMap<>();
            times.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
            times.put("seconds", (System.nanoTime() - began) / 1e9);
            times.put("candidates_before", store.before());
            times.put("threads", running.threads());
            times.put("java", Runtime.version().toString());
            store.keep("times.json", Json.lines(times));
            store.publish();
            report.print(plan, store.destination(), charts, common);
            if (!search.accepted().isEmpty()) {
                common.say("next: " + Arguments.program() + " run enterprise --ensemble "
                        + Arguments.quoted(store.destination().resolve(ENSEMBLE).toString()));
            }
            return search.accepted().size() >= options.sets() ? Exit.DONE : Exit.INCOMPLETE;
        }
    }

    private List<Path> keep(
            CalibrationStore store,
            Targets targets,
            Options options,
            Map<String, Object> plan,
            CalibrationReport report,
            BooleanSupplier stop)
            throws IOException {
        store.keep("summary.json", Json.lines(report.json(plan)));
        if (report.fit().isPresent()) {
            Map<String, String> from = new LinkedHashMap<>();
            from.put(
                    "command",
                    Arguments.reproducing(Arguments.original(spec), options.seed(), options.organizations()));
            plan.forEach((key, value) -> from.put(key, String.valueOf(value)));
            store.keep(
                    ENSEMBLE,
                    EnsembleFile.text(report.fit()
                            .get()
                            .ensemble(
                                    ResultStore.slug(
                                            named.replaceFirst("\\.ya?ml$", "").replaceFirst("^.*/", "")),
                                    "Parameter sets that meet all targets of " + targets.name(),
                                    from)));
        }
        var formats = drawings.wanted();
        if (report.posterior().isEmpty() || formats.isEmpty()) {
            return List.of();
        }
        Chart chart = CalibrationCharts.of(
                targets,
                report.posterior().get(),
                List.of(
                        "n = " + Words.whole(options.confirm()) + " organizations for each set and variant",
                        "search seed " + options.seed() + ", confirmed with seed " + options.confirmSeed(),
                        "targets " + targets.sha256().substring(0, 8)),
                Version.text());
        Path built = store.directory();
        return Charts.write(List.of(chart), built.resolve("charts"), formats, stop).stream()
                .map(path -> store.destination().resolve(built.toAbsolutePath().relativize(path.toAbsolutePath())))
                .toList();
    }

    private String kept(CalibrationStore store, Options options) {
        return "what was simulated is kept in " + store.directory() + "; go on with\n  "
                + Arguments.again(Arguments.original(spec), options.seed(), options.organizations()) + " -o "
                + Arguments.quoted(store.destination().toString())
                + (store.destination().equals(store.directory()) ? "" : " --force") + " --resume";
    }

    private Targets targets() {
        try {
            return TargetsFile.read(named);
        } catch (ScenarioException wrong) {
            throw ScenarioSource.told(wrong);
        }
    }

    private Options options() {
        long organizations = running.replications == null ? ORGANIZATIONS : running.replications;
        long seed = running.seed == null ? SEED : running.seed;
        long other = confirmSeed == null ? seed + 1 : confirmSeed;
        within("--sets", sets, 1, Ensemble.MOST_SETS);
        within("--waves", waves, 1, 100);
        within("--candidates", candidates, 10, 100_000);
        within("-n", organizations, GroupedSums.GROUPS, 100_000);
        within("--confirm", confirm, GroupedSums.GROUPS, 1_000_000);
        if (other < 0 || other == seed) {
            throw Failure.usage("--confirm-seed must be a seed that the search has not seen, a whole number from 0 on"
                    + " other than " + seed + ", was " + other);
        }
        boolean one = method == Method.CMA_ES;
        return new Options(one ? 1 : sets, one ? 1 : waves, candidates, (int) organizations, confirm, seed, other);
    }

    private static void within(String option, long value, long least, long most) {
        if (value < least || value > most) {
            throw Failure.usage(option + " must lie in [" + least + ", " + most + "], was " + value);
        }
    }

    private Map<String, Object> plan(Targets targets, Options options) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("pilottrap", Version.text());
        plan.put("targets", targets.name());
        plan.put("sha256", targets.sha256());
        plan.put("method", method.toString());
        plan.put("sets", options.sets());
        plan.put("candidates", options.candidates());
        plan.put("organizations", options.organizations());
        plan.put("confirm", options.confirm());
        plan.put("seed", options.seed());
        plan.put("confirm_seed", options.confirmSeed());
        return plan;
    }

    private CalibrationStore store(Map<String, Object> plan, Targets targets, Options options) throws IOException {
        try {
            Path output = running.output;
            if (output == null) {
                return CalibrationStore.fresh(
                        Path.of("results"),
                        "calibrate-" + ResultStore.slug(targets.name()) + "-" + options.seed(),
                        plan,
                        targets);
            }
            if (running.force) {
                return CalibrationStore.replace(output, plan, targets, running.resume);
            }
            return running.resume
                    ? CalibrationStore.resume(output, plan, targets)
                    : CalibrationStore.create(output, plan, targets);
        } catch (FileSystemException bad) {
            throw Execution.noPlace(bad, running);
        }
    }
}
