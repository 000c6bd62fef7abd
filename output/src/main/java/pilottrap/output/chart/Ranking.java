package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Noun;

/**
 * In how many futures each plan is the best.
 *
 * @param title what it shows, in one sentence
 * @param heading of what the best is
 * @param unit of what
 * @param bars the plans, the best first, then what is too close to call
 * @param table the figures
 */
public record Ranking(String title, String heading, String unit, List<Bar> bars, DataTable table) implements Picture {
    /** The most plans with a bar of their own. */
    private static final int MOST = 8;

    /** Copies the list. */
    public Ranking {
        bars = List.copyOf(bars);
    }

    /** A plan, and in how many of 100 it is best. */
    public record Bar(String plan, int of100, Kind kind) {}

    /** How a bar looks. */
    public enum Kind {
        /** Your plan. */
        CHOSEN,
        /** Today's course. */
        TODAY,
        /** Another one. */
        OTHER,
        /** None of them. */
        TOO_CLOSE
    }

    @Override
    public double height(double width) {
        return 34 + 39.0 * bars.size();
    }

    /** The ranking by an outcome; {@code shares} as in {@link Comparison#best()}. */
    static Ranking of(String what, Map<String, Double> shares, String base, String chosen, String plan, Noun noun) {
        List<Bar> bars = new ArrayList<>();
        shares.forEach((name, share) -> {
            if (!name.equals(Comparison.TOO_CLOSE)) {
                Kind kind = name.equals(base) ? Kind.TODAY : name.equals(chosen) ? Kind.CHOSEN : Kind.OTHER;
                String words = kind == Kind.TODAY
                        ? "Today’s course"
                        : kind == Kind.CHOSEN ? Words.capital(plan) : ComparisonCharts.called(name);
                bars.add(new Bar(words, (int) Math.round(100 * share), kind));
            }
        });
        bars.sort(Comparator.comparingInt(Bar::of100).reversed());
        List<List<String>> rows = new ArrayList<>();
        Double close = shares.get(Comparison.TOO_CLOSE);
        Bar open = new Bar("Too close to call", (int) Math.round(100 * (close == null ? 0 : close)), Kind.TOO_CLOSE);
        bars.forEach(bar -> rows.add(List.of(bar.plan(), bar.of100() + " of 100")));
        rows.add(List.of(open.plan(), open.of100() + " of 100"));
        List<Bar> shown = new ArrayList<>(bars.size() > MOST ? bars.subList(0, MOST) : bars);
        if (open.of100() > 0) {
            shown.add(open);
        }
        String best = bars.isEmpty() ? "no plan" : bars.get(0).plan();
        int most = bars.isEmpty() ? 0 : bars.get(0).of100();
        return new Ranking(
                Words.capital(best) + " is best for " + what + " in " + most + " of 100 " + noun.many() + ".",
                "Best for " + what,
                "of 100 " + noun.many(),
                shown,
                new DataTable(List.of("Plan", "Best in"), rows));
    }
}
