package pilottrap.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import pilottrap.output.store.Plan;
import pilottrap.output.store.ResultStore;
import pilottrap.output.store.StoredResult;
import pilottrap.output.store.SummaryJson;
import pilottrap.scenarios.analysis.Summarizer;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.run.Runner;

/** One scenario from its plan to a finished result on disk. */
final class Execution {
    private final Scenario scenario;
    private final Running running;
    private final Common common;
    private final String command;
    private final String directoryName;
    private final boolean piped;

    /**
     * An execution.
     *
     * @param directoryName what a directory of its own is called, before the seed
     * @param piped whether the scenario came from standard input
     */
    Execution(Scenario scenario, Running running, Common common, String command, String directoryName, boolean piped) {
        this.scenario = scenario;
        this.running = running;
        this.common = common;
        this.command = command;
        this.directoryName = directoryName;
        this.piped = piped;
    }

    /** What a finished run hands on. */
    record Finished(Path directory, StoredResult result, Summary summary, java.util.List<Path> charts) {}

    /** Draws charts of a summary into a directory, until it is told to stop. */
    @FunctionalInterface
    interface Drawing {
        java.util.List<Path> draw(Summary summary, Path directory, BooleanSupplier stop) throws IOException;
    }

    /**
     * Runs the plan; empty if it was interrupted, and then what resumes it has been said.
     *
     * @param again the command that goes on
     */
    Optional<Finished> run(Plan plan, Drawing drawing, Supplier<String> again) throws IOException {
        Instant started = Instant.now();
        long began = System.nanoTime();
        try (Interruption interruption = Interruption.listen(); // closed last: then the store is closed
                ResultStore store = opened(plan)) {
            long before = store.done();
            common.say("pilottrap: " + plan.scenario() + ", seed " + plan.seed() + ", "
                    + plan.noun().counted(plan.replications()));
            if (before > 0) {
                common.say("pilottrap: " + Words.whole(before) + " of " + Words.whole(plan.replications())
                        + " replications are there already");
            }
            boolean complete;
            Runner runner = new Runner(
                            Runner.of(scenario.blueprint(), running.engine),
                            plan.seed(),
                            plan.details(),
                            running.threads())
                    .withPilots(plan.pilots());
            try (ProgressLine line =
                    ProgressLine.of(common.err(), before, plan.replications(), plan.noun(), common.progress())) {
                complete = runner.run(store.missing(), store, line, interruption::heard);
            } catch (IOException | OutOfMemoryError failed) {
                Common.tell("pilottrap: " + kept(plan, store, again));
                throw failed;
            }
            if (!complete) {
                Common.tell("pilottrap: interrupted; " + kept(plan, store, again));
                return Optional.empty();
            }
            double simulated = (System.nanoTime() - began) / 1e9;
            StoredResult result = store.finish();
            Summary summary = Summarizer.summarize(result);
            store.keep("summary.json", SummaryJson.of(command, summary, result.totals()));
            double summarized = (System.nanoTime() - began) / 1e9;
            java.util.List<Path> charts =
                    drawing.draw(summary, store.directory().resolve("charts"), interruption::heard);
            if (interruption.heard()) {
                Common.tell("pilottrap: interrupted while drawing; " + kept(plan, store, again));
                return Optional.empty();
            }
            Map<String, Object> times = new LinkedHashMap<>();
            times.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
            times.put("seconds", (System.nanoTime() - began) / 1e9);
            times.put("seconds_simulating", simulated);
            times.put("seconds_summarizing", summarized - simulated);
            times.put("threads", running.threads());
            times.put("engine", running.engine.name().toLowerCase(java.util.Locale.ROOT));
            times.put("java", Runtime.version().toString());
            store.keep("times.json", times);
            Path built = store.directory();
            store.publish();
            Path place = store.destination();
            return Optional.of(new Finished(
                    place,
                    result,
                    summary,
                    charts.stream()
                            .map(chart -> place.resolve(built.toAbsolutePath().relativize(chart.toAbsolutePath())))
                            .toList()));
        }
    }

    /** What is there, and how to go on. */
    private String kept(Plan plan, ResultStore store, Supplier<String> again) {
        return Words.whole(store.done()) + " of " + Words.whole(plan.replications()) + " replications are kept in "
                + store.directory() + "; go on"
                + (piped ? ", the same scenario piped in again," : "") + " with\n  " + again(again, store);
    }

    private static String again(Supplier<String> command, ResultStore store) {
        return command.get() + " -o " + Arguments.quoted(store.destination().toString())
                + (store.destination().equals(store.directory()) ? "" : " --force") + " --resume";
    }

    /** The store; a place where none can be made is the user's to change, a full disk is not. */
    private ResultStore opened(Plan plan) throws IOException {
        try {
            return store(plan);
        } catch (FileSystemException bad) {
            throw noPlace(bad, running);
        }
    }

    /**
     * What to tell of a place where no result can be made.
     *
     * @throws FileSystemException if the disk is full, which is no mistake of the user's
     */
    static Failure noPlace(FileSystemException bad, Running running) throws FileSystemException {
        String reason = String.valueOf(bad.getMessage());
        if (reason.contains("No space left") || reason.contains("Disk quota")) {
            throw bad;
        }
        return Failure.usage((running.output == null ? "results" : "-o " + running.output)
                + ": no result can be made there (" + reason + ")");
    }

    private ResultStore store(Plan plan) throws IOException {
        Path output = running.output;
        if (output == null) {
            return ResultStore.fresh(Path.of("results"), directoryName, plan, scenario.canonical());
        }
        if (running.force) {
            return ResultStore.replace(output, plan, scenario.canonical(), running.resume);
        }
        return running.resume
                ? ResultStore.resume(output, plan, scenario.canonical())
                : ResultStore.create(output, plan, scenario.canonical());
    }
}
