package pilottrap.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Model.CommandSpec;
import pilottrap.output.chart.Charts;
import pilottrap.output.chart.HistoryCharts;
import pilottrap.output.store.HistoryStore;
import pilottrap.output.store.Json;
import pilottrap.output.store.ResultStore;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.file.EnsembleFile;
import pilottrap.scenarios.file.HistoryFile;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.history.HistoryFit;
import pilottrap.scenarios.history.HistoryFit.Options;
import pilottrap.scenarios.history.HistoryPosterior;
import pilottrap.scenarios.history.HistorySetting;
import pilottrap.scenarios.history.PilotHistory;
import pilottrap.scenarios.run.Progress;

/** {@code calibrate --history}: what an organization's own past pilots say of the parameters. */
final class HistoryCommand {
    private static final long SEED = 2_026;
    private static final int DRAWS = 4_000;
    private static final int TRIALS = 40;
    private static final String ENSEMBLE = "ensemble.yaml";
    private static final List<String> OF_A_SEARCH =
            List.of("--waves", "--candidates", "--confirm", "--confirm-seed", "--check", "--resume");

    private final PastPilots past;
    private final Running running;
    private final Drawings drawings;
    private final Common common;
    private final CommandSpec spec;

    HistoryCommand(PastPilots past, Running running, Drawings drawings, Common common, CommandSpec spec) {
        this.past = past;
        this.running = running;
        this.drawings = drawings;
        this.common = common;
        this.spec = spec;
    }

    /**
     * Fits.
     *
     * @param scenario the scenario of the organization
     * @param sets how many sets are wanted
     */
    int call(String scenario, int sets) throws IOException {
        String file = Objects.requireNonNull(past.file);
        HistorySetting setting;
        PilotHistory history;
        try {
            setting = HistoryFile.setting(scenario, past.changes(), System.in);
            history = HistoryFile.read(
                    file, past.day(), setting.scenario().blueprint().units());
        } catch (ScenarioException wrong) {
            throw ScenarioSource.told(wrong);
        }
        Options options = options(sets);
        HistoryFit fit = fit(setting, history, options);
        if (running.dryRun) {
            dryRun(fit, history, options);
            return Exit.DONE;
        }
        common.say("pilottrap: " + setting.scenario().name() + ", seed " + options.seed() + ", "
                + history.pilots().size() + " pilots, " + fit.moved().size() + " parameters");
        long began = System.nanoTime();
        Instant started = Instant.now();
        try (Interruption interruption = Interruption.listen(); // closed last: then the store is closed
                HistoryStore store = store(options)) {
            Optional<HistoryPosterior> posterior = run(fit, options, interruption::heard);
            if (interruption.heard()) {
                Common.tell("pilottrap: interrupted; a fit takes too little time to be kept half done");
                return Exit.INTERRUPTED;
            }
            if (posterior.isEmpty()) {
                throw Failure.failed("more than half of the organizations of "
                        + setting.scenario().name()
                        + " begin no pilot at all, so that nothing can be told from pilots");
            }
            Map<String, Object> plan = plan(scenario, setting, history, options);
            HistoryReport report = new HistoryReport(setting, fit, posterior.get());
            List<Path> charts = keep(store, plan, report, interruption::heard);
            Map<String, Object> times = new LinkedHashMap<>();
            times.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
            times.put("seconds", (System.nanoTime() - began) / 1e9);
            times.put("threads", running.threads());
            times.put("java", Runtime.version().toString());
            store.keep("times.json", Json.lines(times));
            store.publish();
            report.print(plan, store.destination(), charts, common);
            next(scenario, store.destination());
        }
        return Exit.DONE;
    }

    private void next(String scenario, Path directory) {
        StringBuilder command = new StringBuilder(Arguments.program())
                .append(" run ")
                .append(Arguments.quoted(scenario))
                .append(" --ensemble ")
                .append(Arguments.quoted(directory.resolve(ENSEMBLE).toString()));
        past.overrides.forEach(each -> command.append(" --set ").append(Arguments.quoted(each)));
        common.say("next: " + command);
    }

    private Options options(int sets) {
        List<String> given = OF_A_SEARCH.stream()
                .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
                .toList();
        if (!given.isEmpty()) {
            throw Failure.usage(given.get(0) + " goes with a search for targets, not with --history");
        }
        long draws = running.replications == null ? DRAWS : running.replications;
        if (draws < Options.LEAST_DRAWS || draws > Options.MOST_DRAWS) {
            throw Failure.usage(
                    "-n must lie in [" + Options.LEAST_DRAWS + ", " + Options.MOST_DRAWS + "], was " + draws);
        }
        Options options = new Options((int) draws, sets, running.seed == null ? SEED : running.seed);
        int most = Math.min(Ensemble.MOST_SETS, options.accepted() / 2);
        if (sets < 1 || sets > most) {
            throw Failure.usage("--sets must lie in [1, " + most + "] with -n " + draws + ", was " + sets);
        }
        return options;
    }

    private HistoryFit fit(HistorySetting setting, PilotHistory history, Options options) {
        try {
            return new HistoryFit(setting, history, options, running.engine, running.threads());
        } catch (IllegalArgumentException nothing) {
            throw Failure.usage(String.valueOf(nothing.getMessage()));
        }
    }

    private Optional<HistoryPosterior> run(HistoryFit fit, Options options, BooleanSupplier stop) {
        try (StatusLine status = new StatusLine(common.err())) {
            Progress progress = (done, live, launched) -> {
                if (common.progress() && done % 100 == 0) {
                    status.show("  " + Words.whole(done) + " of " + Words.whole(options.draws()) + " organizations");
                }
            };
            return fit.run(progress, stop);
        }
    }

    private void dryRun(HistoryFit fit, PilotHistory history, Options options) {
        fit.trial(TRIALS); // warms the JVM up
        long began = System.nanoTime();
        fit.trial(TRIALS);
        double time = (System.nanoTime() - began) / 1e9 / TRIALS * options.runs();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", Version.text());
        json.put("command", "calibrate --history");
        json.put("dry_run", true);
        json.put("pilots", history.pilots().size());
        json.put("parameters", fit.moved().size());
        json.put("runs", options.runs());
        json.put("threads", running.threads());
        json.put("estimated_seconds", time);
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON -> common.out().println(Json.line(json));
            case CSV ->
                common.out()
                        .println("pilots,parameters,runs,threads,estimated_seconds\n"
                                + history.pilots().size() + "," + fit.moved().size() + "," + options.runs() + ","
                                + running.threads() + "," + Json.number(time));
            case TABLE ->
                common.out()
                        .println(history.pilots().size() + " pilots from " + history.from() + " to " + history.asOf()
                                + ", " + fit.moved().size() + " parameters: " + Words.whole(options.runs())
                                + " organizations on " + running.threads() + " threads, about " + Words.time(time)
                                + " (from " + 2 * TRIALS + " trials).");
        }
    }

    private Map<String, Object> plan(String scenario, HistorySetting setting, PilotHistory history, Options options) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("pilottrap", Version.text());
        plan.put("made_by", Arguments.reproducing(Arguments.original(spec), options.seed(), options.draws()));
        plan.put("history", history.name());
        plan.put("history_sha256", history.sha256());
        plan.put("pilots", history.pilots().size());
        plan.put("from", history.from().toString());
        plan.put("as_of", history.asOf().toString());
        plan.put("scenario", scenario);
        plan.put("scenario_sha256", setting.scenario().sha256());
        plan.put("method", "approximate Bayesian computation, local-linear adjustment");
        plan.put("organizations", options.draws());
        plan.put("seed", options.seed());
        return plan;
    }

    private List<Path> keep(HistoryStore store, Map<String, Object> plan, HistoryReport report, BooleanSupplier stop)
            throws IOException {
        HistoryPosterior posterior = report.posterior();
        store.begin(plan);
        store.keep("summary.json", Json.lines(report.json(plan)));
        Map<String, String> from = new LinkedHashMap<>();
        plan.forEach((key, value) -> from.put(key.equals("made_by") ? "command" : key, String.valueOf(value)));
        from.put("digest", posterior.digest());
        store.keep(ENSEMBLE, EnsembleFile.text(posterior.ensemble(called(), from)));
        var formats = drawings.wanted();
        if (formats.isEmpty()) {
            return List.of();
        }
        Path built = store.directory();
        List<Path> drawn = Charts.write(
                List.of(HistoryCharts.of(
                        posterior,
                        report.scenario(),
                        List.of(
                                "n = " + Words.whole(posterior.counts().simulated()) + " organizations, "
                                        + posterior.counts().accepted() + " kept",
                                "seed " + plan.get("seed"),
                                "digest " + posterior.digest().substring(0, 8)),
                        Version.text())),
                built.resolve("charts"),
                formats,
                stop);
        return drawn.stream()
                .map(path -> store.destination().resolve(built.toAbsolutePath().relativize(path.toAbsolutePath())))
                .toList();
    }

    /** The name of the file without folder and ending. */
    private String called() {
        String name = Objects.requireNonNull(past.file).replace('\\', '/');
        return ResultStore.slug(name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?i)\\.csv$", ""));
    }

    private HistoryStore store(Options options) throws IOException {
        try {
            Path output = running.output;
            if (output == null) {
                return HistoryStore.fresh(Path.of("results"), "history-" + called() + "-" + options.seed());
            }
            return running.force ? HistoryStore.replace(output) : HistoryStore.create(output);
        } catch (FileSystemException bad) {
            throw Execution.noPlace(bad, running);
        }
    }
}
