package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Noun;

/**
 * What a plan changes in 100 futures: one dot each.
 *
 * @param title what it shows, in one sentence
 * @param values the paired differences at 100 quantiles, in the unit of the scale
 * @param kinds what each of them is
 * @param words above the better, same and worse ones
 * @param unit of the values, as in " points"; may be empty
 * @param caption how to read it
 * @param table the figures
 */
public record Dots(
        String title,
        List<Double> values,
        List<Kind> kinds,
        List<String> words,
        String unit,
        String caption,
        DataTable table)
        implements Picture {
    /** What a future is. */
    public enum Kind {
        /** Better, beyond the indifference. */
        BETTER,
        /** Within it. */
        SAME,
        /** Worse. */
        WORSE
    }

    /** Copies the lists. */
    public Dots {
        values = List.copyOf(values);
        kinds = List.copyOf(kinds);
        words = List.copyOf(words);
    }

    @Override
    public double height(double width) {
        return Math.max(205, Math.min(420, 0.42 * width));
    }

    /** The dots of a difference; there are none where single organizations have no value of their own. */
    static Dots of(Difference difference, String plan, Noun noun, Figures figures) {
        String what = Figures.label(difference.outcome());
        if (difference.futures().isEmpty()) {
            return new Dots(
                    "There is nothing to compare in single " + noun.many() + ".",
                    List.of(),
                    List.of(),
                    List.of("", "", ""),
                    "",
                    "",
                    new DataTable(List.of("", ""), List.of()));
        }
        Difference.Futures futures = difference.futures().get();
        Figures.Hundred of = Figures.Hundred.of(futures);
        boolean up = Figures.upwards(difference.outcome());
        boolean judged = difference.outcome().better() != pilottrap.simulation.measure.Direction.NONE;
        boolean share = difference.outcome().unit() == pilottrap.simulation.parameter.Unit.SHARE;
        double unit = share ? 100 : 1;
        List<Double> values = futures.quantiles().stream().map(q -> unit * q).toList();
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int rank = up ? i : values.size() - 1 - i;
            kinds.add(rank < of.worse() ? Kind.WORSE : rank < of.worse() + of.same() ? Kind.SAME : Kind.BETTER);
        }
        String better = judged ? "better" : "more";
        String worse = judged ? "worse" : "fewer";
        boolean pilots = difference.outcome().name().equals("production_share");
        String clear = Figures.shown(difference) ? "" : Words.capital(Figures.verdict(difference)) + ": ";
        String more = pilots ? "more of what is launched goes live" : what + " is " + better;
        String name = (clear.isEmpty() ? Words.capital(more) : clear + more) + " in " + of.better()
                + " of 100 " + noun.many() + ", the same in " + of.same() + ", " + (pilots ? "less" : worse) + " in "
                + of.worse() + ".";
        return new Dots(
                name,
                values,
                kinds,
                List.of(better + " in " + of.better(), "same in " + of.same(), worse + " in " + of.worse()),
                unit(difference, share),
                "100 " + noun.many() + ", the same luck under both plans: "
                        + (pilots
                                ? "points more of the launched pilots that go live, "
                                : what.toLowerCase(java.util.Locale.ROOT) + ", ")
                        + plan + " minus today’s course.",
                table(futures, of, better, worse, difference, figures));
    }

    private static String unit(Difference difference, boolean share) {
        String unit = Figures.unit(difference.outcome());
        return share ? " points" : unit.isEmpty() ? "" : " " + unit;
    }

    private static DataTable table(
            Difference.Futures futures,
            Figures.Hundred of,
            String better,
            String worse,
            Difference difference,
            Figures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Words.capital(better), of.better() + " of 100"));
        rows.add(List.of(
                "The same, within ±"
                        + figures.difference(difference.outcome(), futures.indifference())
                                .replace("+", ""),
                of.same() + " of 100"));
        rows.add(List.of(Words.capital(worse), of.worse() + " of 100"));
        int[] places = {5, 25, 50, 75, 95};
        for (int place : places) {
            rows.add(List.of(
                    place + " of 100 lie below",
                    figures.difference(difference.outcome(), quantile(futures.quantiles(), place))));
        }
        return new DataTable(List.of("Paired difference", ""), rows);
    }

    /** The quantile at so many hundredths, between the two that lie beside it. */
    static double quantile(List<Double> quantiles, int hundredths) {
        int above = Math.min(quantiles.size() - 1, hundredths);
        return (quantiles.get(Math.max(0, above - 1)) + quantiles.get(above)) / 2;
    }
}
