package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Summary;

/**
 * The funnels of today's course and of a plan, on one scale.
 *
 * @param title what they show, in one sentence
 * @param parts today's course and the plan
 * @param note how the dark end of the live band is read
 * @param table the figures
 */
public record Funnels(String title, List<Part> parts, String note, DataTable table) implements Picture {
    /** The names of stages where there is little room. */
    static final List<String> SHORT = List.of("Launched", "Passed", "Data", "Integr.", "Approved", "Changed", "Live");

    private static final List<String> ENDS = List.of("killed at a gate", "rejected", "live", "in limbo", "abandoned");

    /** Copies the list. */
    public Funnels {
        parts = List.copyOf(parts);
    }

    /** A funnel under its heading; {@code chosen} is the plan's. */
    public record Part(String heading, String figures, boolean chosen, Funnel funnel) {
        /** What the end of a band is called, as shortly as here. */
        static String end(Funnel.End end) {
            return ENDS.get(FunnelShape.bandOf(end.fate()));
        }

        /** The same where there is less room still. */
        static String shortEnd(Funnel.End end) {
            return end(end).replace(" at a gate", "");
        }
    }

    /** The most pilots launched in any of them. */
    double most() {
        return parts.stream()
                .mapToDouble(part -> part.funnel().launched())
                .max()
                .orElse(0);
    }

    @Override
    public double height(double width) {
        return width < 560 ? 470 : width < 900 ? 255 : 0.5 * width;
    }

    static Funnels of(Summary base, Summary alternative, String plan) {
        Part today = part("Today’s course", false, base);
        Part chosen = part(Words.capital(plan), true, alternative);
        Noun noun = base.provenance().noun();
        String title = "Pilots " + noun.each() + ": of "
                + Words.count(today.funnel().launched()) + " launched, "
                + Words.count(live(today)) + " go live on today’s course; of "
                + Words.count(chosen.funnel().launched()) + ", " + Words.count(live(chosen)) + " under " + plan + ".";
        String note = "Dark end of the live band: still of value 26 weeks later, "
                + Words.count(today.funnel().ofValue()) + " today and "
                + Words.count(chosen.funnel().ofValue()) + " under " + plan + ".";
        return new Funnels(title, List.of(today, chosen), note, table(today, chosen, plan));
    }

    private static double live(Part part) {
        return part.funnel().stages().get(6).reached();
    }

    private static Part part(String heading, boolean chosen, Summary summary) {
        Funnel funnel = Funnel.of(summary);
        double launched = funnel.launched();
        String figures = Words.count(launched) + " launched"
                + (launched > 0
                        ? ", " + Words.number(100 * summary.funnel().get(6) / launched, 0) + " of 100 live"
                        : "");
        return new Part(heading, figures, chosen, funnel);
    }

    private static DataTable table(Part today, Part chosen, String plan) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < today.funnel().stages().size(); i++) {
            rows.add(List.of(
                    today.funnel().stages().get(i).name(),
                    counted(today, today.funnel().stages().get(i).reached()),
                    counted(chosen, chosen.funnel().stages().get(i).reached())));
        }
        rows.add(List.of(
                "Still of value 26 weeks later",
                counted(today, today.funnel().ofValue()),
                counted(chosen, chosen.funnel().ofValue())));
        for (int i = 0; i < today.funnel().labels().size(); i++) {
            Funnel.End end = today.funnel().labels().get(i);
            if (i != 2) {
                rows.add(List.of(
                        Words.capital(end.words()),
                        counted(today, end.pilots()),
                        counted(chosen, chosen.funnel().labels().get(i).pilots())));
            }
        }
        return new DataTable(
                List.of("Pilots within 104 weeks of their launch", "Today’s course", Words.capital(plan)), rows);
    }

    private static String counted(Part part, double pilots) {
        double launched = part.funnel().launched();
        return Words.count(pilots) + (launched > 0 ? " (" + Words.share(pilots / launched) + ")" : "");
    }
}
