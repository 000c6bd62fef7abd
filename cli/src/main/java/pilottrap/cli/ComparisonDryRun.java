package pilottrap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.output.store.ComparisonPlan;
import pilottrap.output.store.Json;
import pilottrap.output.store.Plan;
import pilottrap.scenarios.experiment.Scenario;

/** What a comparison would take, from a few trial replications of its base and its last alternative. */
final class ComparisonDryRun {
    private ComparisonDryRun() {}

    static void report(Lineup lineup, ComparisonPlan plan, Running running, Common common) {
        List<Scenario> scenarios = lineup.scenarios();
        List<DryRun.Trial> trials = new ArrayList<>();
        for (Scenario scenario : List.of(scenarios.get(0), scenarios.get(scenarios.size() - 1))) {
            Plan alone = Plan.of(scenario, plan.version(), plan.seed(), plan.replications(), plan.details())
                    .withPilots(ComparisonPlan.PILOTS);
            trials.add(DryRun.trial(scenario, alone, running));
        }
        int courses = scenarios.size();
        double seconds =
                trials.stream().mapToDouble(DryRun.Trial::seconds).average().orElse(0);
        double time = seconds * plan.replications() * courses / running.threads();
        double bytes = courses
                * trials.stream().mapToDouble(DryRun.Trial::bytes).average().orElse(0);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", plan.version());
        json.put("command", "compare");
        json.put("dry_run", true);
        json.put(
                "plans",
                plan.courses().stream().map(ComparisonPlan.Course::name).toList());
        json.put("seed", plan.seed());
        json.put("replications", plan.replications());
        json.put("runs", plan.replications() * courses);
        json.put("threads", running.threads());
        json.put("seconds_per_replication", seconds);
        json.put("estimated_seconds", time);
        json.put("estimated_bytes", Math.round(bytes));
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON -> common.out().println(Json.line(json));
            case CSV ->
                common.out()
                        .println("plans,replications,runs,threads,seconds_per_replication,estimated_seconds,"
                                + "estimated_bytes\n" + courses + "," + plan.replications() + ","
                                + plan.replications() * courses + "," + running.threads() + "," + Json.number(seconds)
                                + "," + Json.number(time) + "," + Math.round(bytes));
            case TABLE ->
                common.out()
                        .println(Words.whole(plan.replications()) + " replications of each of " + courses
                                + " plans with seed " + plan.seed() + " on " + running.threads() + " threads: about "
                                + Words.time(time) + " and " + Words.size(bytes) + " on disk"
                                + (plan.precision().isPresent() ? ", as many again at each further look." : "."));
        }
    }
}
