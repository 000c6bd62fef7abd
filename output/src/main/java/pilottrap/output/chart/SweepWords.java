package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.simulation.measure.Outcome;

/** The figures of a sweep in words. */
final class SweepWords {
    /** What stands where nothing has been simulated yet. */
    static final String NOTHING = "Nothing is known yet. Resume the sweep.";

    /** The most rows of a table; the data are in the result. */
    private static final int MOST = 200;

    private SweepWords() {}

    /** A row for each point, with its factors and so many outcomes with their 95 % intervals. */
    static DataTable of(SweepView view, List<Outcome> outcomes) {
        List<String> columns = new ArrayList<>();
        columns.add("Point");
        view.factors().forEach(factor -> columns.add(Words.capital(factor.words())));
        outcomes.forEach(outcome -> columns.add(Figures.label(outcome).replace("*", "") + ", 95% interval"));
        List<List<String>> rows = new ArrayList<>();
        for (int point = 0; point < Math.min(MOST, view.matrix().points()); point++) {
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(point));
            for (int factor = 0; factor < view.factors().size(); factor++) {
                row.add(view.axis(factor).words(view.matrix().value(point, factor)));
            }
            for (Outcome outcome : outcomes) {
                row.add(estimate(view, outcome, view.estimates(outcome).get(point)));
            }
            rows.add(row);
        }
        return new DataTable(columns, rows);
    }

    /** A headline where no difference is clear, or where nobody can tell: of a median nothing is known of luck. */
    static String unclear(SweepView view, Outcome outcome, String what, String by) {
        boolean known =
                view.estimates(outcome).stream().anyMatch(each -> each.se().isPresent());
        return known
                ? "No clear difference: nothing that was varied moves " + what + " by more than " + by + " would."
                : "No difference is called clear: what luck does to " + what + " is not known.";
    }

    /** The same as a text for those who cannot see the picture. */
    static String description(SweepView view, List<Outcome> outcomes) {
        DataTable table = of(view, outcomes);
        List<String> rows =
                table.rows().stream().map(row -> String.join(", ", row)).toList();
        return String.join("; ", table.columns()) + ": " + String.join("; ", rows) + ".";
    }

    /** "11.2% ± 0.4", or a dash. */
    static String estimate(SweepView view, Outcome outcome, PointEstimate estimate) {
        if (estimate.value().isEmpty()) {
            return "–";
        }
        String value = view.figures().value(outcome, estimate.value().getAsDouble());
        return estimate.halfWidth().isEmpty()
                ? value
                : value + " ± "
                        + view.figures()
                                .plus(outcome, estimate.halfWidth().getAsDouble())
                                .replace("+", "");
    }

    /** "0.2", "0.2 to 0.35", "0.1, or 0.3 to 0.5": sorted values out of all simulated ones. */
    static String range(FactorAxis axis, List<Double> chosen, List<Double> all) {
        List<String> parts = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= all.size(); i++) {
            boolean in = i < all.size() && chosen.contains(all.get(i));
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                parts.add(
                        from == i - 1
                                ? axis.bare(all.get(from))
                                : axis.bare(all.get(from)) + " to " + axis.bare(all.get(i - 1)));
                from = -1;
            }
        }
        String last = chosen.isEmpty() ? "" : axis.words(chosen.get(chosen.size() - 1));
        String bare = chosen.isEmpty() ? "" : axis.bare(chosen.get(chosen.size() - 1));
        String words = String.join(", or ", parts);
        return words.endsWith(bare) ? words.substring(0, words.length() - bare.length()) + last : words;
    }
}
