package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

/** What every chart of a sweep says beside its picture. */
final class SweepFrame {
    private SweepFrame() {}

    /** What surrounds a picture of a sweep; its title is the headline. */
    static Frame of(SweepTable table, String name, Picture picture, String subtitle) {
        return of(table, name, picture.title(), subtitle, "", ComparisonCharts.description(picture));
    }

    /** What surrounds panels of a sweep. */
    static Frame of(SweepTable table, String name, String headline, String subtitle, String key, String description) {
        Provenance from = table.provenance();
        return new Frame(
                name,
                headline,
                from.scenario(),
                subtitle,
                key,
                from.changes(),
                facts(table),
                "pilottrap " + from.version(),
                description);
    }

    private static List<String> facts(SweepTable table) {
        Provenance from = table.provenance();
        List<String> facts = new ArrayList<>();
        facts.add(counted(table));
        facts.add("seed " + from.seed());
        facts.add(from.digest().isEmpty() ? "no digest yet" : "digest " + from.shortDigest());
        if (most(table) == 1) {
            facts.add("One " + from.noun().one() + " is an illustration, not an estimate");
        }
        if (!table.complete()) {
            facts.add("Unfinished: some runs of the plan are missing");
        }
        return facts;
    }

    /** "n = 400 organizations at each of 64 points, the same luck at all". */
    private static String counted(SweepTable table) {
        List<PointEstimate> points = table.estimates(standard());
        long least = points.stream().mapToLong(PointEstimate::n).min().orElse(0);
        long most = points.stream().mapToLong(PointEstimate::n).max().orElse(0);
        String n = least == most
                ? table.provenance().noun().counted(most)
                : Words.whole(least) + " to " + table.provenance().noun().counted(most);
        return "n = " + n + " at "
                + (points.size() == 1 ? "1 point" : "each of " + Words.whole(points.size()) + " points")
                + ", the same luck at all";
    }

    private static long most(SweepTable table) {
        return table.estimates(standard()).stream()
                .mapToLong(PointEstimate::n)
                .max()
                .orElse(0);
    }

    /** The outcome that every organization has a part in. */
    private static Outcome standard() {
        return Outcomes.byName("spend_total").orElseThrow();
    }
}
