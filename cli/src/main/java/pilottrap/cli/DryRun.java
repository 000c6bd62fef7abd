package pilottrap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.output.store.Json;
import pilottrap.output.store.Plan;
import pilottrap.output.store.ResultStore;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.Simulation;

/** What a run would take, from a few trial replications. */
final class DryRun {
    private static final int MOST_TRIALS = 200;
    private static final long BUDGET_NANOS = 1_000_000_000;

    private DryRun() {}

    /**
     * What a few replications took.
     *
     * @param count how many
     * @param seconds for one, once the JVM is warm
     * @param bytes that the whole plan will take on disk
     */
    record Trial(int count, double seconds, double bytes) {}

    static Trial trial(Scenario scenario, Plan plan, Running running) {
        List<Replication> trials = new ArrayList<>();
        try (Simulation simulation = new Simulation(scenario.blueprint(), running.engine)) {
            long began = System.nanoTime();
            long half = began;
            int timed = 0;
            long most = Math.min(MOST_TRIALS, plan.replications());
            while (trials.size() < most && System.nanoTime() - began < BUDGET_NANOS) {
                if (trials.size() == most / 2) { // the first half warms the JVM up
                    half = System.nanoTime();
                    timed = 0;
                }
                RunKey key = new RunKey(0, trials.size());
                trials.add(new Replication(
                        key, simulation.run(plan.seed(), key.replication(), trials.size() < plan.details()), ""));
                timed++;
            }
            double seconds = (System.nanoTime() - half) / 1e9 / Math.max(1, timed);
            return new Trial(trials.size(), seconds, ResultStore.size(plan, trials));
        }
    }

    static void report(Scenario scenario, Plan plan, Running running, Common common) {
        Trial trial = trial(scenario, plan, running);
        double seconds = trial.seconds();
        double time = seconds * plan.replications() / running.threads();
        double bytes = trial.bytes();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", plan.version());
        json.put("command", "run");
        json.put("dry_run", true);
        json.put("scenario", Map.of("name", plan.scenario(), "sha256", plan.sha256()));
        json.put("seed", plan.seed());
        json.put("replications", plan.replications());
        json.put("threads", running.threads());
        json.put("seconds_per_replication", seconds);
        json.put("estimated_seconds", time);
        json.put("estimated_bytes", Math.round(bytes));
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON -> common.out().println(Json.line(json));
            case CSV ->
                common.out()
                        .println("replications,threads,seconds_per_replication,estimated_seconds,estimated_bytes\n"
                                + plan.replications() + "," + running.threads() + "," + Json.number(seconds) + ","
                                + Json.number(time) + ","
                                + Math.round(bytes));
            case TABLE ->
                common.out()
                        .println(Words.whole(plan.replications()) + " replications of " + plan.scenario()
                                + " with seed "
                                + plan.seed() + " on " + running.threads() + " threads: about " + Words.time(time)
                                + " and " + Words.size(bytes) + " on disk (from " + trial.count() + " trials).");
        }
    }
}
