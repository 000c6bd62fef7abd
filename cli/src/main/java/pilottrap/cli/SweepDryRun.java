package pilottrap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.output.store.Json;
import pilottrap.output.store.SweepPlan;
import pilottrap.output.store.SweepSize;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Detail;

/** What a sweep would take, from a few trial replications spread over its points. */
final class SweepDryRun {
    private static final long BUDGET_NANOS = 1_000_000_000;
    private static final int PER_POINT = 4;
    private static final int MOST_POINTS = 64;

    private SweepDryRun() {}

    /**
     * What a few replications took.
     *
     * @param count how many
     * @param seconds for one, once the JVM is warm; the price of opening a point is shared by few here
     * @param bytes that the whole sweep will take on disk
     */
    record Trial(int count, double seconds, double bytes) {}

    private static Trial trial(Experiment experiment, SweepPlan plan, Running running) throws IOException {
        int[] points = Layout.spread(experiment.points()).limit(MOST_POINTS).toArray();
        int each = Math.min(PER_POINT, plan.layout().replications());
        List<Replication> trials = new ArrayList<>();
        long began = System.nanoTime();
        run(experiment, plan, running, points, each, began, trials); // warms the JVM up
        trials.clear();
        long warm = System.nanoTime();
        run(experiment, plan, running, points, each, warm, trials);
        double seconds = (System.nanoTime() - warm) / 1e9 / trials.size();
        return new Trial(trials.size(), seconds, SweepSize.of(plan, trials));
    }

    /** Runs a few replications of each point, until the time is up. */
    private static void run(
            Experiment experiment,
            SweepPlan plan,
            Running running,
            int[] points,
            int each,
            long began,
            List<Replication> trials) {
        Detail detail = plan.ledgerOf() > 0 ? Detail.LEDGER : plan.pilotsOf() > 0 ? Detail.PILOTS : Detail.NONE;
        for (int point : points) {
            if (!trials.isEmpty() && System.nanoTime() - began > BUDGET_NANOS) {
                return;
            }
            try (Simulation simulation = new Simulation(experiment.blueprint(point), running.engine)) {
                for (int i = 0; i < each; i++) {
                    trials.add(new Replication(new RunKey(point, i), simulation.run(plan.seed(), i, detail), ""));
                }
            }
        }
    }

    static void report(Experiment experiment, SweepPlan plan, Running running, Common common) throws IOException {
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
        json.put("estimated_bytes", Math.round(trial.bytes()));
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON -> common.out().println(Json.line(json));
            case CSV ->
                common.out()
                        .println("points,replications,runs,threads,seconds_per_replication,estimated_seconds,"
                                + "estimated_bytes\n"
                                + plan.layout().points() + "," + plan.layout().replications() + "," + plan.runs() + ","
                                + running.threads() + "," + Json.number(trial.seconds()) + "," + Json.number(time) + ","
                                + Math.round(trial.bytes()));
            case TABLE ->
                common.out()
                        .println(Words.whole(plan.layout().points()) + " points of " + plan.name() + ", "
                                + (plan.precision().isPresent() ? "at most " : "") + Words.whole(plan.runs())
                                + " runs with seed " + plan.seed() + " on " + running.threads() + " threads: "
                                + (plan.precision().isPresent() ? "at most " : "") + "about " + Words.time(time)
                                + " and " + Words.size(trial.bytes()) + " on disk (from " + trial.count()
                                + " trials).");
        }
    }
}
