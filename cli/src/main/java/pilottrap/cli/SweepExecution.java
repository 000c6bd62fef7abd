package pilottrap.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import pilottrap.output.store.SweepPlan;
import pilottrap.output.store.SweepStore;
import pilottrap.output.store.Totals;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.run.Runner;
import pilottrap.scenarios.run.Sweep;

/** An experiment from its plan to a finished sweep on disk. */
final class SweepExecution {
    private final Experiment experiment;
    private final Running running;
    private final Common common;
    private final String directoryName;
    private final boolean piped;

    /**
     * An execution.
     *
     * @param directoryName what a directory of its own is called, before the seed
     * @param piped whether the plan came from standard input
     */
    SweepExecution(Experiment experiment, Running running, Common common, String directoryName, boolean piped) {
        this.experiment = experiment;
        this.running = running;
        this.common = common;
        this.directoryName = directoryName;
        this.piped = piped;
    }

    /** What comes after the last run. */
    @FunctionalInterface
    interface Ending {
        /**
         * Tells what was found, and publishes the sweep.
         *
         * @return whether all was told before it was told to stop
         */
        boolean tell(SweepStore store, SweepPlan plan, Totals totals, BooleanSupplier stop) throws IOException;
    }

    /**
     * Runs the plan; if it is interrupted, what resumes it is said.
     *
     * @param ending tells what was found
     * @param again the command that goes on
     * @return the exit code
     */
    int run(SweepPlan plan, Ending ending, Supplier<String> again) throws IOException {
        Instant started = Instant.now();
        long began = System.nanoTime();
        try (Interruption interruption = Interruption.listen(); // closed last: then the store is closed
                SweepStore store = opened(plan)) {
            long before = store.done();
            say(plan, before);
            boolean complete;
            try (ProgressLine line = ProgressLine.of(common.err(), before, plan, common.progress())) {
                complete = sweep(plan).run(store, line, interruption::heard);
                store.settle();
            } catch (IOException | OutOfMemoryError failed) {
                Common.tell("pilottrap: " + kept(plan, store, again));
                throw failed;
            }
            if (!complete) {
                Common.tell("pilottrap: interrupted; " + kept(plan, store, again));
                return Exit.INTERRUPTED;
            }
            double simulated = (System.nanoTime() - began) / 1e9;
            Totals totals = store.finish();
            Map<String, Object> times = new LinkedHashMap<>();
            times.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
            times.put("seconds", (System.nanoTime() - began) / 1e9);
            times.put("seconds_simulating", simulated);
            times.put("runs", totals.rows() - before);
            times.put("threads", running.threads());
            times.put("engine", running.engine.name().toLowerCase(Locale.ROOT));
            times.put("java", Runtime.version().toString());
            store.keep("times.json", times);
            if (!ending.tell(store, plan, totals, interruption::heard)) {
                Common.tell("pilottrap: interrupted while drawing; " + kept(plan, store, again));
                return Exit.INTERRUPTED;
            }
            return totals.finished() == totals.rows() ? Exit.DONE : Exit.INCOMPLETE;
        }
    }

    private Sweep sweep(SweepPlan plan) {
        Runner runner = new Runner(
                        Sweep.points(experiment, running.engine), plan.seed(), plan.ledgerOf(), running.threads())
                .withPilots(plan.pilotsOf());
        return new Sweep(runner, plan.layout(), plan.shard(), plan.precision().isPresent());
    }

    private void say(SweepPlan plan, long before) {
        common.say("pilottrap: " + plan.name() + ", seed " + plan.seed() + ", "
                + Words.whole(plan.layout().points()) + " points, "
                + (plan.precision().isPresent() ? "at most " : "")
                + Words.whole(plan.layout().replications()) + " replications each"
                + (plan.shard().of() == 1 ? "" : ", of them shard " + plan.shard()));
        if (before > 0) {
            common.say("pilottrap: " + Words.whole(before) + " of " + Words.whole(plan.runs())
                    + " runs are there already");
        }
    }

    /** What is there, what can be done with it, and how to go on. */
    private String kept(SweepPlan plan, SweepStore store, Supplier<String> again) {
        return Words.whole(store.done()) + " of " + Words.whole(plan.runs()) + " runs are kept in " + store.directory()
                + "; go on" + (piped ? ", the same plan piped in again," : "") + " with\n  " + again.get() + " -o "
                + Arguments.quoted(store.destination().toString())
                + (store.destination().equals(store.directory()) ? "" : " --force") + " --resume"
                + (store.done() == 0
                        ? ""
                        : "\nuntil then, what is there can be used: " + Arguments.program() + " results export "
                                + Arguments.quoted(store.directory().toString()) + " --table outcomes -o outcomes.csv");
    }

    /** The store; a place where none can be made is the user's to change, a full disk is not. */
    private SweepStore opened(SweepPlan plan) throws IOException {
        try {
            return store(plan);
        } catch (FileSystemException bad) {
            throw Execution.noPlace(bad, running);
        }
    }

    private SweepStore store(SweepPlan plan) throws IOException {
        Path output = running.output;
        if (output == null) {
            return SweepStore.fresh(Path.of("results"), directoryName, plan, experiment);
        }
        if (running.force) {
            return SweepStore.replace(output, plan, experiment, running.resume);
        }
        return running.resume
                ? SweepStore.resume(output, plan, experiment)
                : SweepStore.create(output, plan, experiment);
    }
}
