package pilottrap.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pilottrap.output.store.Json;
import pilottrap.output.store.SweepJson;
import pilottrap.output.store.Totals;
import pilottrap.scenarios.analysis.Coverage;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

/** What {@code sweep} prints: what moves the outcome most, the best points and how sure they are; or data. */
final class SweepReport {
    /** Outcomes that are told unless others are asked for. */
    private static final List<String> USUAL = List.of(
            "production_share",
            "successful_share",
            "limbo_share",
            "productions",
            "weeks_launch_to_production",
            "net_value");

    /** Never one of them without the others. */
    private static final List<String> SHARES = USUAL.subList(0, 3);

    /**
     * What is printed.
     *
     * @param table what was found
     * @param totals what became of the rows
     * @param outcomes those of {@link #outcomes}, the first one leading
     * @param directory where it is kept
     * @param charts what was drawn
     */
    record Swept(SweepTable table, Totals totals, List<Outcome> outcomes, Path directory, List<Path> charts) {}

    private SweepReport() {}

    /**
     * The outcomes that are told: those of {@code --outcome}, with of value and limbo beside the share live; the usual ones
     * where none is named.
     */
    static List<Outcome> outcomes(List<String> names) {
        Set<String> all = new LinkedHashSet<>(names.isEmpty() ? USUAL : names);
        if (all.contains(SHARES.get(0))) {
            all.addAll(SHARES);
        }
        return all.stream().map(name -> Precisions.outcome("--outcome", name)).toList();
    }

    /** The object that is kept as {@code summary.json}, the same that {@code --format json} prints. */
    static Map<String, Object> summary(SweepTable table, Totals totals, List<Outcome> outcomes) {
        return new SweepJson(table, outcomes).object(totals, warnings(table));
    }

    static void print(Swept swept, Common common) {
        PrintStream out = common.out();
        SweepTable table = swept.table();
        List<String> warnings = warnings(table);
        switch (common.format) {
            case TABLE -> out.print(words(swept, warnings, common.bold()));
            case JSON -> out.print(Json.lines(new SweepJson(table, swept.outcomes()).object(swept.totals(), warnings)));
            case NDJSON -> lines(out, new SweepJson(table, swept.outcomes()), table);
            case CSV -> {
                SweepJson json = new SweepJson(table, swept.outcomes());
                out.println(json.csvHeading());
                for (int point = 0; point < table.experiment().points(); point++) {
                    out.println(json.csv(point));
                }
            }
        }
        out.flush();
        if (common.format != Format.TABLE) {
            warnings.forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
        common.say("next: look at "
                + (swept.charts().isEmpty()
                        ? swept.directory().resolve("summary.json")
                        : swept.charts().get(0)));
    }

    /** What is missing, left out or not reached, and how far intervals at single points can be relied on. */
    private static List<String> warnings(SweepTable table) {
        List<String> warnings = new ArrayList<>(SweepWarnings.of(table));
        Outcome launched = Outcomes.byName("pilots_launched").orElseThrow();
        long least = table.estimates(launched).stream()
                .mapToLong(PointEstimate::n)
                .filter(n -> n > 0)
                .min()
                .orElse(0);
        if (least < Experiment.STANDARD_REPLICATIONS) {
            Coverage.warning(table.provenance().noun(), least)
                    .ifPresent(warning -> warnings.add("At a point " + warning + "."));
        }
        return warnings;
    }

    /** A line for the sweep, then one for each point. */
    private static void lines(PrintStream out, SweepJson json, SweepTable table) {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("kind", "sweep");
        first.putAll(json.origin());
        first.put("digest", table.provenance().digest());
        out.println(Json.line(first));
        for (int point = 0; point < table.experiment().points(); point++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("kind", "point");
            line.putAll(json.point(point));
            out.println(Json.line(line));
        }
    }

    private static String words(Swept swept, List<String> warnings, boolean bold) {
        Page page = new Page(bold);
        new SweepFindings(swept.table(), swept.outcomes(), page).tell();
        new SweepColumns(swept.table(), swept.outcomes()).tell(page);
        SweepVariances.tell(swept.table(), swept.outcomes(), page);
        if (!warnings.isEmpty()) {
            page.title("Warnings");
            warnings.forEach(warning -> page.wrapped("  " + warning));
        }
        page.title("What these numbers do not mean");
        page.wrapped("  A 95 % interval is about luck at one point alone, not about assumptions that may be wrong.");
        page.wrapped("  The best of many estimates is the best partly by luck, so it promises too much; run it again"
                + " with another seed to see what is left.");
        Limits.brief(swept.table().provenance()).forEach(limit -> page.wrapped("  " + limit));
        page.line("");
        page.line("Result  " + swept.directory());
        if (!swept.charts().isEmpty()) {
            page.line("Charts  " + swept.charts().get(0).getParent() + " ("
                    + swept.charts().size() + (swept.charts().size() == 1 ? " file)" : " files)"));
        }
        return page.text();
    }

    /** How often each point was simulated: {@code 50 organizations each}, {@code 20 to 40 futures each}. */
    static String each(SweepTable table, Outcome outcome) {
        List<PointEstimate> all = table.estimates(outcome);
        long least = all.stream().mapToLong(PointEstimate::n).min().orElse(0);
        long most = all.stream().mapToLong(PointEstimate::n).max().orElse(0);
        return (least == most ? "" : Words.whole(least) + " to ")
                + table.provenance().noun().counted(most) + " each";
    }

    /** {@code 1 run}, {@code 2,000 runs}. */
    static String counted(long count, String noun) {
        return Words.whole(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
