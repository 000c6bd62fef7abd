package pilottrap.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import pilottrap.output.store.ComparisonJson;
import pilottrap.output.store.ComparisonPlan;
import pilottrap.output.store.ComparisonStore;
import pilottrap.output.store.StoredComparison;
import pilottrap.output.store.SummaryJson;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Sequential;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.run.Replicator;
import pilottrap.scenarios.run.Runner;

/** A comparison from its plan to what is finished on disk. */
final class ComparisonExecution {
    /** The most replications to which {@code --precision} goes on. */
    static final long MOST_REPLICATIONS = 200_000;

    private final Lineup lineup;
    private final ComparisonPlan plan;
    private final Running running;
    private final Common common;
    private final String directoryName;
    private final boolean piped;

    /**
     * An execution.
     *
     * @param directoryName what a directory of its own is called, before the seed
     * @param piped whether the base came from standard input
     */
    ComparisonExecution(
            Lineup lineup, ComparisonPlan plan, Running running, Common common, String directoryName, boolean piped) {
        this.lineup = lineup;
        this.plan = plan;
        this.running = running;
        this.common = common;
        this.directoryName = directoryName;
        this.piped = piped;
    }

    /** What a finished comparison hands on. */
    record Finished(Path directory, StoredComparison stored, Comparison comparison, List<Path> files) {}

    /** Draws charts of a comparison and writes its report, until it is told to stop. */
    @FunctionalInterface
    interface Publication {
        /** The files written, the most telling first. */
        List<Path> write(Comparison comparison, Path directory, BooleanSupplier stop) throws IOException;
    }

    /**
     * Runs the plan; empty if it was interrupted, and then what resumes it has been said.
     *
     * @param answer hears the comparison as soon as it is kept, before anything is drawn
     * @param again the command that goes on
     */
    Optional<Finished> run(
            BiConsumer<Comparison, StoredComparison> answer, Publication publication, Supplier<String> again)
            throws IOException {
        Instant started = Instant.now();
        long began = System.nanoTime();
        try (Interruption interruption = Interruption.listen(); // closed last: then the store is closed
                ComparisonStore store = opened()) {
            announce(store);
            Optional<StoredComparison> done = Optional.empty();
            Optional<Comparison> compared = Optional.empty();
            int looks = 0;
            for (boolean enough = false; !enough; ) {
                if (!simulated(store, interruption, again)) {
                    Common.tell("pilottrap: interrupted; " + kept(store, again));
                    return Optional.empty();
                }
                StoredComparison stored = store.finish();
                looks++;
                Comparison comparison = Analysis.of(stored, looks);
                enough = !extended(store, comparison);
                done = Optional.of(stored);
                compared = Optional.of(comparison);
            }
            StoredComparison stored = done.orElseThrow();
            Comparison comparison = compared.orElseThrow();
            double simulated = (System.nanoTime() - began) / 1e9;
            keep(store, stored, comparison);
            answer.accept(comparison, stored);
            List<Path> files = publication.write(comparison, store.directory(), interruption::heard);
            if (interruption.heard()) {
                Common.tell("pilottrap: interrupted while drawing; " + kept(store, again));
                return Optional.empty();
            }
            store.keep("times.json", times(started, simulated, (System.nanoTime() - began) / 1e9));
            Path built = store.directory().toAbsolutePath();
            store.publish();
            Path place = store.destination();
            return Optional.of(new Finished(
                    place,
                    stored,
                    comparison,
                    files.stream()
                            .map(file -> place.resolve(built.relativize(file.toAbsolutePath())))
                            .toList()));
        }
    }

    private void announce(ComparisonStore store) {
        List<String> names = names();
        String against = names.size() <= 4
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
        common.say("pilottrap: " + lineup.base().name() + " against " + against + ", on the same luck, seed "
                + plan.seed() + ", "
                + new pilottrap.scenarios.analysis.Noun(
                                lineup.base().blueprint().single())
                        .counted(store.replications())
                + " each");
        long before = store.done();
        if (before > 0) {
            common.say("pilottrap: " + Words.whole(before) + " of "
                    + Words.whole(store.replications() * (names.size() + 1)) + " runs are there already");
        }
    }

    private List<String> names() {
        return lineup.entries().stream().map(Lineup.Entry::name).toList();
    }

    private boolean simulated(ComparisonStore store, Interruption interruption, Supplier<String> again)
            throws IOException {
        List<Scenario> scenarios = lineup.scenarios();
        LongFunction<Replicator> points =
                course -> Runner.of(scenarios.get((int) course).blueprint(), running.engine)
                        .apply(course);
        Runner runner =
                new Runner(points, plan.seed(), plan.details(), running.threads()).withPilots(ComparisonPlan.PILOTS);
        try (ComparisonProgress line = new ComparisonProgress(store, names(), common.err(), common.progress())) {
            return runner.run(store.missing(), line, line, interruption::heard);
        } catch (IOException | OutOfMemoryError failed) {
            Common.tell("pilottrap: " + kept(store, again));
            throw failed;
        }
    }

    /** Whether the stopping rule wants more replications, and then they are planned. */
    private boolean extended(ComparisonStore store, Comparison comparison) throws IOException {
        if (plan.precision().isEmpty()) {
            return false;
        }
        ComparisonPlan.Precision wanted = plan.precision().get();
        Sequential.Look look = Sequential.look(comparison, wanted.outcome(), wanted.halfWidth());
        String half = look.halfWidth()
                .map(width -> "±" + Precisions.words(wanted.outcome(), width))
                .orElse("not known");
        common.say("pilottrap: after " + Words.whole(store.replications()) + " each, the difference of "
                + wanted.outcome() + " is known to " + half
                + (look.reached()
                        ? ": enough"
                        : ", wanted is ±" + Precisions.words(wanted.outcome(), wanted.halfWidth())));
        if (look.reached()) {
            return false;
        }
        if (store.replications() >= MOST_REPLICATIONS) {
            Common.tell("pilottrap: warning: --precision is not reached with " + Words.whole(store.replications())
                    + " replications of each; no more are run");
            return false;
        }
        store.extend(Precisions.whole(Math.min(MOST_REPLICATIONS, look.next())));
        return true;
    }

    private static void keep(ComparisonStore store, StoredComparison stored, Comparison comparison) throws IOException {
        keep(store, stored, 0, comparison.base());
        for (int i = 0; i < comparison.alternatives().size(); i++) {
            keep(store, stored, i + 1, comparison.alternatives().get(i).summary());
        }
        store.keepTwins(stored);
        store.keep("summary.json", ComparisonJson.of(comparison, stored));
    }

    private static void keep(ComparisonStore store, StoredComparison stored, int course, Summary summary)
            throws IOException {
        store.keep(
                course,
                "summary.json",
                SummaryJson.of("run", summary, stored.results().get(course).totals()));
    }

    private Map<String, Object> times(Instant started, double simulated, double all) {
        Map<String, Object> times = new LinkedHashMap<>();
        times.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
        times.put("seconds", all);
        times.put("seconds_simulating_and_comparing", simulated);
        times.put("threads", running.threads());
        times.put("engine", running.engine.name().toLowerCase(Locale.ROOT));
        times.put("java", Runtime.version().toString());
        return times;
    }

    /** What is there, and how to go on. */
    private String kept(ComparisonStore store, Supplier<String> again) {
        long all = store.replications() * plan.courses().size();
        return Words.whole(store.done()) + " of " + Words.whole(all) + " runs are kept in " + store.directory()
                + "; go on" + (piped ? ", the same scenario piped in again," : "") + " with\n  " + again.get() + " -o "
                + Arguments.quoted(store.destination().toString())
                + (store.destination().equals(store.directory()) ? "" : " --force") + " --resume";
    }

    /** The store; a place where none can be made is the user's to change, a full disk is not. */
    private ComparisonStore opened() throws IOException {
        try {
            return store();
        } catch (FileSystemException bad) {
            throw Execution.noPlace(bad, running);
        }
    }

    private ComparisonStore store() throws IOException {
        Path output = running.output;
        List<Scenario> scenarios = lineup.scenarios();
        if (output == null) {
            return ComparisonStore.fresh(Path.of("results"), directoryName, plan, scenarios);
        }
        if (running.force) {
            return ComparisonStore.replace(output, plan, scenarios, running.resume);
        }
        return running.resume
                ? ComparisonStore.resume(output, plan, scenarios)
                : ComparisonStore.create(output, plan, scenarios);
    }
}
