package pilottrap.scenarios.history;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import pilottrap.scenarios.history.Statistic.Figure;

/**
 * Puts the figures of histories on scales on which luck is about the same everywhere and the spread of a table of simulated
 * histories is 1: the logarithm of rates, levels and weeks, the angle of shares (Anscombe 1948). A mean of few pilots is
 * pulled towards that of the table, with the weight of one pilot; of none, it is that of the table. What is the same in all
 * of the table says nothing and is left out.
 */
final class Scales {
    private final List<Statistic> used = new ArrayList<>();
    private final double[] middle = new double[Statistic.values().length];
    private final double[] centre = new double[Statistic.values().length];
    private final double[] spread = new double[Statistic.values().length];

    /**
     * The scales of a table.
     *
     * @param table simulated histories, their figures in the order of {@link Statistic}
     * @param observed what was observed; what it does not know is left out
     */
    Scales(List<Figure[]> table, Figure[] observed) {
        for (Statistic statistic : Statistic.values()) {
            int i = statistic.ordinal();
            double sum = 0;
            double weight = 0;
            for (Figure[] row : table) {
                if (row[i].count() > 0 && !Double.isNaN(row[i].value())) {
                    sum += row[i].count() * plain(statistic, row[i]);
                    weight += row[i].count();
                }
            }
            middle[i] = weight > 0 ? sum / weight : 0;
            SummaryStatistics spreads = new SummaryStatistics();
            table.forEach(row -> spreads.addValue(scaled(statistic, row[i])));
            centre[i] = spreads.getMean();
            spread[i] = spreads.getStandardDeviation();
            if (spread[i] > 1e-9 && known(statistic, observed[i])) {
                used.add(statistic);
            }
        }
    }

    /** Of modes and functions a file may say nothing; of all else, none is a figure too. */
    private static boolean known(Statistic statistic, Figure observed) {
        boolean optional = statistic == Statistic.EXTERNAL_GAIN || statistic == Statistic.VISIBILITY;
        return !optional || observed.count() > 0;
    }

    /** What histories are compared by. */
    List<Statistic> used() {
        return List.copyOf(used);
    }

    /** Where figures lie on the scales of {@link #used}. */
    double[] of(Figure[] figures) {
        return used.stream()
                .mapToDouble(
                        statistic -> (scaled(statistic, figures[statistic.ordinal()]) - centre[statistic.ordinal()])
                                / spread[statistic.ordinal()])
                .toArray();
    }

    private double scaled(Statistic statistic, Figure figure) {
        return switch (statistic.kind()) {
            case RATE -> StrictMath.log(figure.value() + 26 / figure.count());
            case LEVEL -> StrictMath.log(figure.value() + 0.1);
            case SHARE ->
                StrictMath.asin(Math.sqrt((figure.value() * figure.count() + 0.375) / (figure.count() + 0.75)));
            case DIFFERENCE -> figure.value();
            case WEEKS, MEAN -> pulled(statistic, figure);
        };
    }

    private double pulled(Statistic statistic, Figure figure) {
        double own = figure.count() > 0 ? figure.count() * plain(statistic, figure) : 0;
        return (own + middle[statistic.ordinal()]) / (figure.count() + 1);
    }

    private static double plain(Statistic statistic, Figure figure) {
        return statistic.kind() == Statistic.Kind.WEEKS ? StrictMath.log(figure.value()) : figure.value();
    }
}
