package pilottrap.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import pilottrap.output.store.Json;
import pilottrap.output.store.SweepPlan;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Detail;

/** What a sweep would take, from a few trial replications spread over its points. */
final class SweepDryRun {
    private static final long BUDGET_NANOS = 2_000_000_000;
    private static final int PER_POINT = 4;
    private static final int MOST_POINTS = 64;

    private SweepDryRun() {}

    /**
     * What a few replications took.
     *
     * @param count how many
     * @param seconds for one, once the JVM is warm
     */
    record Trial(int count, double seconds) {}

    private static Trial trial(Experiment experiment, SweepPlan plan, Running running) {
        int points = Math.min(MOST_POINTS, experiment.points());
        long began = System.nanoTime();
        long warm = began;
        int count = 0;
        int timed = 0;
        int[] visits = pilottrap.scenarios.experiment.Layout.of(experiment.points(), 1, 1)
                .visits()
                .limit(points)
                .toArray();
        for (int pass = 0; pass < 2; pass++) { // the first warms the JVM up
            for (int point : visits) {
                if (System.nanoTime() - warm > BUDGET_NANOS / 2) {
                    break;
                }
                try (Simulation simulation = new Simulation(experiment.blueprint(point), running.engine)) {
                    for (int i = 0; i < PER_POINT; i++) {
                        simulation.run(plan.seed(), i, Detail.NONE);
                        count++;
                        timed++;
                    }
                }
            }
            if (pass == 0) {
                warm = System.nanoTime();
                timed = 0;
            }
        }
        return new Trial(count, (System.nanoTime() - warm) / 1e9 / Math.max(1, timed));
    }

    static void report(Experiment experiment, SweepPlan plan, Running running, Common common) {
        Trial trial = trial(experiment, plan, running);
        double time = trial.seconds() * plan.runs() / running.threads();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", plan.version());
        json.put("command", "sweep");
        json.put("dry_run", true);
        json.put("experiment", Map.of("name", plan.name(), "sha256", plan.sha256()));
        json.put("seed", plan.seed());
        json.put("points", plan.layout().points());
        json.put("replications", plan.layout().replications());
        json.put("runs", plan.runs());
        json.put("threads", running.threads());
        json.put("seconds_per_replication", trial.seconds());
        json.put("estimated_seconds", time);
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON -> common.out().println(Json.line(json));
            case CSV ->
                common.out()
                        .println("points,replications,runs,threads,seconds_per_replication,estimated_seconds\n"
                                + plan.layout().points() + "," + plan.layout().replications() + "," + plan.runs() + ","
                                + running.threads() + "," + Json.number(trial.seconds()) + "," + Json.number(time));
            case TABLE ->
                common.out()
                        .println(Words.whole(plan.layout().points()) + " points of " + plan.name() + ", "
                                + (plan.precision().isPresent() ? "at most " : "") + Words.whole(plan.runs())
                                + " runs with seed " + plan.seed() + " on " + running.threads() + " threads: "
                                + (plan.precision().isPresent() ? "at most " : "") + "about " + Words.time(time)
                                + " (from " + trial.count() + " trials).");
        }
    }
}
