package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import pilottrap.output.chart.Format;
import pilottrap.output.chart.SweepCharts;
import pilottrap.output.store.Json;
import pilottrap.output.store.StoredSweep;
import pilottrap.output.store.SweepPlan;
import pilottrap.output.store.SweepStore;
import pilottrap.output.store.Totals;
import pilottrap.scenarios.analysis.RememberedSweep;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.simulation.measure.Outcome;

/**
 * What is drawn and printed of a sweep that has all its runs.
 *
 * @param outcomes what is told, the first one leading
 * @param asked how many of them were asked for
 * @param formats of the charts; none where it is empty
 * @param common where it is printed, and how
 */
record SweepEnding(List<Outcome> outcomes, int asked, Set<Format> formats, Common common)
        implements SweepExecution.Ending {
    SweepEnding {
        outcomes = List.copyOf(outcomes);
        formats = Set.copyOf(formats);
    }

    /**
     * Keeps the summary and the charts, and prints what was found, with the files as they lie once it is published.
     *
     * @return whether all was told before it was told to stop
     */
    @Override
    public boolean tell(SweepStore store, SweepPlan plan, Totals totals, BooleanSupplier stop) throws IOException {
        if (plan.shard().of() > 1) {
            store.publish();
            shard(plan, totals, store.destination());
            return true;
        }
        Path built = store.directory();
        try (StoredSweep stored = StoredSweep.open(built)) {
            SweepTable table = new RememberedSweep(stored);
            store.keep("summary.json", SweepReport.summary(table, totals, outcomes));
            List<Path> charts =
                    SweepCharts.write(table, outcomes.subList(0, asked), built.resolve("charts"), formats, stop);
            if (stop.getAsBoolean()) {
                return false;
            }
            SweepReport.print(
                    new SweepReport.Swept(table, totals, outcomes, store.destination(), store.lying(charts)), common);
        }
        store.publish();
        return true;
    }

    /** A share of the points has nothing to tell alone. */
    private void shard(SweepPlan plan, Totals totals, Path directory) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", plan.version());
        json.put("command", "sweep");
        json.put("experiment", Map.of("name", plan.name(), "sha256", plan.sha256()));
        json.put("seed", plan.seed());
        json.put("shard", plan.shard().toString());
        json.put("runs", totals.rows());
        json.put("finished", totals.finished());
        json.put("failed", totals.failed());
        json.put("censored", totals.censored());
        json.put("digest", totals.digest());
        json.put("directory", directory.toString());
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON -> common.out().println(Json.line(json));
            case CSV ->
                common.out()
                        .println("shard,runs,finished,failed,censored,digest,directory\n" + plan.shard() + ","
                                + totals.rows() + "," + totals.finished() + "," + totals.failed() + ","
                                + totals.censored() + "," + totals.digest() + "," + Json.cell(directory.toString()));
            case TABLE ->
                common.out()
                        .println("Shard " + plan.shard() + " of " + plan.name() + " · " + Words.whole(totals.rows())
                                + " runs · seed " + plan.seed() + " · digest "
                                + totals.digest().substring(0, 8) + "\n\nResult  " + directory);
        }
        common.out().flush();
        common.say("next: " + Arguments.program() + " merge " + Arguments.quoted(directory.toString())
                + " and the other shards, -o DIR");
    }
}
