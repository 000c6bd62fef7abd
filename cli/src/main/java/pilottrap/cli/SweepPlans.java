package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import pilottrap.output.store.SweepPlan;
import pilottrap.output.store.SweepStore;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;

/** What the commands that sweep do before they do. */
final class SweepPlans {
    private SweepPlans() {}

    /** The directory that is named in the place of a plan, where one is. */
    static Optional<Path> directory(String named) {
        try {
            Path path = Path.of(named);
            return !named.isEmpty() && Files.isDirectory(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Refuses what goes with a plan, where a sweep is only looked at. */
    static void lookedAt(Path directory, Running running, List<String> overrides) {
        lookedAt(directory, running.asked() || !overrides.isEmpty(), "");
    }

    /**
     * Refuses what goes with a plan, where a sweep is only looked at.
     *
     * @param asked whether any of it is there
     * @param more further options that do, each with a comma behind it
     */
    static void lookedAt(Path directory, boolean asked, String more) {
        if (asked) {
            throw Failure.usage(
                    directory + " is a sweep that was planned already and is only looked at: leave out " + more
                            + "-s, -n, -o, --resume, --force, --dry-run, --expect, --set and --ensemble, or name its plan instead");
        }
    }

    /** The experiment of a plan. */
    static Experiment experiment(String plan, List<String> overrides, Running running) {
        List<String> all = new ArrayList<>(overrides);
        if (running.replications != null) {
            all.add("experiment.replications=" + running.replications);
        }
        try {
            return ScenarioFile.experiment(plan, all, System.in);
        } catch (ScenarioException wrong) {
            throw ScenarioSource.told(wrong);
        }
    }

    /** What is to be stored of all its points, with the seed that was asked for, or planned, or any. */
    static SweepPlan plan(Experiment experiment, Running running, int rows, SortedSet<String> tables)
            throws IOException {
        Optional<SweepPlan> present = running.resume && running.output != null
                ? SweepStore.planned(running.output, running.force)
                : Optional.empty();
        long seed = Optional.ofNullable(running.seed)
                .orElseGet(() -> experiment.scenario().seed().isPresent()
                        ? Long.valueOf(experiment.scenario().seed().getAsLong())
                        : present.map(SweepPlan::seed).orElseGet(Run::anySeed));
        return SweepPlan.of(experiment, Version.text(), seed, rows, tables, running.details);
    }
}
