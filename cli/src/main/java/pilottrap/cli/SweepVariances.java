package pilottrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.analysis.SweepVariance;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.simulation.measure.Outcome;

/** Where the variance of a sweep over an ensemble comes from, as lines of a report; none without several sets. */
final class SweepVariances {
    private static final int LABEL = 32;
    private static final int CELL = 16;

    private SweepVariances() {}

    static void tell(SweepTable table, List<Outcome> outcomes, Page page) {
        Sets sets = table.provenance().sets();
        if (!sets.several()) {
            return;
        }
        page.title("Luck, and what nobody knows: " + sets.words());
        List<String> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Optional<SweepVariance> found = SweepVariance.of(table, outcome);
            found.ifPresent(parts ->
                    rows.add(Page.padded("  " + Headlines.of(outcome).label(), LABEL)
                            + cell(parts, parts.factors())
                            + cell(parts, parts.sets())
                            + cell(parts, parts.crossed())
                            + cell(parts, parts.luck())));
        }
        if (rows.isEmpty()) {
            page.wrapped("  Not told apart: that takes " + Words.whole(SweepVariance.replications(sets))
                    + " replications of each point or more, two of each set. What is called luck holds both.");
            return;
        }
        page.line(Page.padded("  share of the variance", LABEL) + Page.padded("what is varied", CELL)
                + Page.padded("sets, alike", CELL) + Page.padded("sets, by point", CELL) + "luck");
        rows.forEach(row -> page.line(row.stripTrailing()));
        page.wrapped(
                "  Between single organizations of all points. Alike: what differs between sets is the same at all points,"
                        + " so it moves levels and not the choice between points; by point: it moves some more than others.");
    }

    private static String cell(SweepVariance parts, double part) {
        double of100 = 100 * parts.share(part);
        return Page.padded(of100 > 0 && of100 < 0.5 ? "under 1 %" : Words.whole(Math.round(of100)) + " %", CELL);
    }
}
