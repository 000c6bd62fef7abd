package pilottrap.cli;

import java.io.IOException;
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
        Optional<SweepPlan> present =
                running.resume && running.output != null ? SweepStore.planned(running.output) : Optional.empty();
        long seed = Optional.ofNullable(running.seed)
                .orElseGet(() -> experiment.scenario().seed().isPresent()
                        ? Long.valueOf(experiment.scenario().seed().getAsLong())
                        : present.map(SweepPlan::seed).orElseGet(Run::anySeed));
        long runs = (long) experiment.points() * experiment.replicate().most();
        if (runs > SweepPlan.MOST_RUNS) {
            throw Failure.usage(Words.whole(experiment.points()) + " points with "
                    + Words.whole(experiment.replicate().most()) + " replications each are " + Words.whole(runs)
                    + " runs; a sweep has at most " + Words.whole(SweepPlan.MOST_RUNS)
                    + ": take fewer replications (-n) or fewer points");
        }
        return SweepPlan.of(experiment, Version.text(), seed, rows, tables, running.details);
    }
}
