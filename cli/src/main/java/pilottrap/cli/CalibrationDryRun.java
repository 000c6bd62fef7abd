package pilottrap.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import pilottrap.output.store.Json;
import pilottrap.scenarios.calibration.HistoryMatching.Options;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Detail;

/** What a calibration would take at most, from a few trial replications. */
final class CalibrationDryRun {
    private static final int TRIALS = 40;

    /** Whole confirmations spent for each accepted set when the shipped ensemble was searched. */
    private static final double SPENT = 1.8;

    private CalibrationDryRun() {}

    static void report(Targets targets, Options options, Running running, Common common) {
        int variants = targets.variants().size();
        long waves = (long) options.waves() * options.candidates() * options.organizations() * variants;
        long confirmations = Math.round(SPENT * options.sets() * options.confirm() * variants);
        double seconds = seconds(targets, running);
        double time = seconds * (waves + confirmations) / running.threads();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", Version.text());
        json.put("command", "calibrate");
        json.put("dry_run", true);
        json.put("targets", targets.targets().size());
        json.put("parameters", targets.moved().size());
        json.put("variants", variants);
        json.put("runs_waves", waves);
        json.put("runs_confirmation", confirmations);
        json.put("threads", running.threads());
        json.put("seconds_per_replication", seconds);
        json.put("estimated_seconds", time);
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON -> common.out().println(Json.line(json));
            case CSV ->
                common.out()
                        .println("runs_waves,runs_confirmation,threads,seconds_per_replication,estimated_seconds\n"
                                + waves
                                + "," + confirmations + "," + running.threads() + "," + Json.number(seconds) + ","
                                + Json.number(time));
            case TABLE ->
                common.out()
                        .println(targets.name() + ": " + targets.targets().size() + " targets, "
                                + targets.moved().size() + " parameters, " + variants + " variants. At most "
                                + options.waves() + " waves of " + Words.whole(options.candidates())
                                + " candidates, " + Words.whole(waves) + " runs, and about "
                                + Words.whole(confirmations) + " to confirm " + options.sets() + " sets, on "
                                + running.threads() + " threads: at most about " + Words.time(time) + " (from "
                                + 2 * TRIALS * variants + " trials). Waves end as soon as there are sets enough.");
        }
    }

    private static double seconds(Targets targets, Running running) {
        double[] values = targets.moved().stream().mapToDouble(Factor::standard).toArray();
        trial(targets, values, running); // warms the JVM up
        long began = System.nanoTime();
        trial(targets, values, running);
        return (System.nanoTime() - began) / 1e9 / (TRIALS * targets.variants().size());
    }

    private static void trial(Targets targets, double[] values, Running running) {
        for (int variant = 0; variant < targets.variants().size(); variant++) {
            try (Simulation simulation = new Simulation(targets.blueprint(variant, values), running.engine)) {
                for (int i = 0; i < TRIALS; i++) {
                    simulation.run(0, i, Detail.NONE);
                }
            }
        }
    }
}
