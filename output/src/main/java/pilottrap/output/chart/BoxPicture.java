package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.scenarios.discovery.Cases;
import pilottrap.scenarios.discovery.Count;
import pilottrap.scenarios.discovery.Discovery;
import pilottrap.scenarios.discovery.Found;
import pilottrap.scenarios.discovery.Limit;
import pilottrap.scenarios.discovery.Restriction;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;

/**
 * A box of scenario discovery: its limits, the cases along its two surest factors, and what it trades for what.
 *
 * @param title what it shows, in one sentence
 * @param bars the factors that the box limits, the surest first
 * @param more how many limited factors have no bar
 * @param note how well boxes found alike do on other cases; may be empty
 * @param scatter the cases
 * @param trade the trajectory of peeling
 * @param key how to read it
 * @param table the figures
 */
public record BoxPicture(
        String title,
        List<Bar> bars,
        int more,
        String note,
        BoxScatter scatter,
        Trade trade,
        String key,
        DataTable table)
        implements Picture {
    /** The most factors with a bar of their own. */
    private static final int MOST_BARS = 6;

    /** More values than have a tick each. */
    private static final int MANY = 20;

    /** Copies the list. */
    public BoxPicture {
        bars = List.copyOf(bars);
    }

    /**
     * A limited factor.
     *
     * @param words what the box allows
     * @param note how surely
     * @param role whose the factor is to say
     * @param from the least value varied, on paper
     * @param to the greatest
     * @param low where the box begins
     * @param high where it ends
     * @param segments for factors whose values have no order, whether each is allowed; else empty
     * @param ends what stands under the bar, from left to right: two ends, or a label for each segment
     * @param own the scenario's own value, where it lies in the range
     */
    record Bar(
            String words,
            String note,
            Factor.Role role,
            double from,
            double to,
            double low,
            double high,
            List<Boolean> segments,
            List<String> ends,
            Optional<Double> own) {
        Bar {
            segments = List.copyOf(segments);
            ends = List.copyOf(ends);
        }
    }

    /**
     * What boxes on the trajectory hold and how purely.
     *
     * @param steps each of them, from everything on
     * @param box what the box has in the end
     */
    record Trade(List<Step> steps, Step box) {
        Trade {
            steps = List.copyOf(steps);
        }
    }

    /** Shares in [0, 1]. */
    record Step(double coverage, double density) {
        static Step of(Count count, Count all) {
            return new Step(count.coverage(all), count.density());
        }
    }

    @Override
    public double height(double width) {
        return Math.max(520, 70 + 76.0 * bars.size());
    }

    /** The picture of a box. */
    static BoxPicture of(Sample sample, Discovery discovery, Found found, BoxWords words, String title) {
        List<Restriction> surest = found.restrictions().stream()
                .sorted(Comparator.comparingDouble(Restriction::quasiP))
                .toList();
        List<Bar> bars = surest.stream()
                .limit(MOST_BARS)
                .map(restriction -> bar(restriction, found, words))
                .toList();
        String hit = "Solid discs: " + words.points() + " where " + words.condition() + "; rings: the others.";
        String faint = surest.size() > 2 ? " Faint: outside the box along other factors." : "";
        String own = " Diamond: the scenario as it is.";
        String luck = sample.undecided() == 0
                ? ""
                : " Luck leaves " + Words.whole(sample.undecided()) + " of "
                        + Words.whole(sample.cases().size()) + " undecided.";
        return new BoxPicture(
                title,
                bars,
                surest.size() - bars.size(),
                found.heldOut().map(words::heldOut).orElse(""),
                BoxScatter.of(sample, found, surest, words),
                trade(found),
                hit + faint + own + luck,
                table(found, discovery, words));
    }

    private static Bar bar(Restriction restriction, Found found, BoxWords words) {
        int place = restriction.factor();
        FactorAxis axis = words.axis(place);
        Factor factor = axis.factor();
        String again = restriction.again().isPresent() && found.heldOut().isPresent()
                ? " · found again in "
                        + Math.round(restriction.again().getAsDouble()
                                * found.heldOut().get().halves()) + " of "
                        + found.heldOut().get().halves() + " half-samples"
                : "";
        String note = "quasi-p " + BoxWords.quasiP(restriction.quasiP()) + again;
        String said = Words.capital(words.limit(place, restriction.limit()));
        if (restriction.limit() instanceof Limit.Except except) {
            List<Double> values = Cases.values(factor);
            return new Bar(
                    said,
                    note,
                    factor.role(),
                    0,
                    values.size(),
                    0,
                    0,
                    values.stream().map(except::allows).toList(),
                    values.stream().map(axis::bare).toList(),
                    Optional.empty());
        }
        Limit.Between between = (Limit.Between) restriction.limit();
        double[] range = range(factor);
        double from = axis.at(range[0]);
        double to = axis.at(range[1]);
        boolean inside = factor.standard() >= range[0] && factor.standard() <= range[1];
        return new Bar(
                said,
                note,
                factor.role(),
                from,
                to,
                between.below() ? axis.at(between.low()) : from,
                between.above() ? axis.at(between.high()) : to,
                List.of(),
                List.of(axis.bare(range[0]), axis.words(range[1])),
                inside ? Optional.of(axis.at(factor.standard())) : Optional.empty());
    }

    /** The scale of all that was varied of a factor, and no more. */
    static Scale scale(FactorAxis axis) {
        Factor factor = axis.factor();
        List<Double> values = factor.levels() instanceof Levels.Values listed
                ? listed.values()
                : IntStream.rangeClosed(0, MANY)
                        .mapToObj(i -> factor.levels().at(i / (double) MANY))
                        .distinct()
                        .toList();
        Scale all = axis.scale(values);
        double[] range = range(factor);
        if (Cases.unordered(factor) || range[0] == range[1]) {
            return all;
        }
        double margin = 0.03 * (axis.at(range[1]) - axis.at(range[0]));
        double from = Math.max(all.from(), axis.at(range[0]) - margin);
        double to = Math.min(all.to(), axis.at(range[1]) + margin);
        return new Scale(
                from,
                to,
                all.ticks().stream()
                        .filter(tick -> tick.at() >= from && tick.at() <= to)
                        .toList());
    }

    /** The least and the greatest value that a factor takes. */
    static double[] range(Factor factor) {
        if (factor.levels() instanceof Levels.Range range) {
            return new double[] {range.from(), range.to()};
        }
        List<Double> values = Cases.values(factor);
        return new double[] {
            values.stream().mapToDouble(Double::doubleValue).min().orElse(0),
            values.stream().mapToDouble(Double::doubleValue).max().orElse(1)
        };
    }

    private static Trade trade(Found found) {
        List<Step> steps = found.trajectory().stream()
                .map(peel -> Step.of(peel.count(), found.among()))
                .toList();
        return new Trade(steps, Step.of(found.count(), found.among()));
    }

    private static DataTable table(Found found, Discovery discovery, BoxWords words) {
        List<List<String>> rows = new ArrayList<>();
        for (Restriction restriction : found.restrictions()) {
            rows.add(List.of(
                    Words.capital(words.axis(restriction.factor()).factor().words()),
                    words.allowed(restriction.factor(), restriction.limit()),
                    BoxWords.quasiP(restriction.quasiP())));
        }
        Count all = discovery.all();
        rows.add(List.of(
                "The box",
                "density " + Words.share(found.count().density()) + ", coverage "
                        + Words.share(found.count().coverage(all)) + ", mass "
                        + Words.share(found.count().mass(all)),
                ""));
        return new DataTable(List.of("Factor", "In the box", "Quasi-p-value"), rows);
    }
}
