package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.discovery.Box;
import pilottrap.scenarios.discovery.Cases;
import pilottrap.scenarios.discovery.Count;
import pilottrap.scenarios.discovery.Limit;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.measure.Outcome;

/**
 * Parallel coordinates (Inselberg 1985): every point of a sweep as a line over its factors, ending at its outcomes.
 *
 * @param title what it shows, in one sentence
 * @param axes the factors, then the outcomes
 * @param lines the points, those of no interest first
 * @param key how to read it
 * @param table the figures
 */
public record Parallel(String title, List<Axis> axes, List<Line> lines, String key, DataTable table)
        implements Picture {
    /** The most lines that can still be told apart. */
    static final int MOST_LINES = 500;

    /** The most axes whose names can still be read. */
    static final int MOST_AXES = 12;

    /** Copies the lists. */
    public Parallel {
        axes = List.copyOf(axes);
        lines = List.copyOf(lines);
    }

    /**
     * An axis.
     *
     * @param title what it counts
     * @param unit in what
     * @param scale its scale
     * @param role whose the factor is to say; absent for an outcome
     * @param low where the box begins, if it limits the factor from below
     * @param high where the box ends, if it limits the factor from above
     */
    record Axis(
            String title,
            String unit,
            Scale scale,
            Optional<Factor.Role> role,
            Optional<Double> low,
            Optional<Double> high) {}

    /** A point: where it crosses each axis, whether it is of interest, and whether it lies in the box. */
    record Line(List<Double> places, boolean hit, boolean inside) {
        Line {
            places = List.copyOf(places);
        }
    }

    @Override
    public double height(double width) {
        return 480;
    }

    /**
     * The points of a sweep.
     *
     * @param box the box whose limits are marked, if there is one
     */
    static Parallel of(SweepView view, Sample sample, Optional<Box> box, BoxWords words) {
        Cases cases = sample.cases();
        List<Outcome> outcomes = ends(sample.criterion().outcomes().get(0));
        List<Integer> factors = shown(cases, box, MOST_AXES - outcomes.size());
        List<Axis> axes = new ArrayList<>();
        factors.forEach(factor -> axes.add(axis(factor, box, words)));
        outcomes.forEach(outcome -> axes.add(outcome(view, outcome, view.estimates(outcome), cases)));
        int step = Math.max(1, (cases.size() + MOST_LINES - 1) / MOST_LINES);
        List<Line> others = new ArrayList<>();
        List<Line> hits = new ArrayList<>();
        for (int at = 0; at < cases.size(); at += step) {
            List<Double> places = new ArrayList<>();
            for (int factor : factors) {
                places.add(place(words.axis(factor), cases, at, factor));
            }
            for (Outcome outcome : outcomes) {
                places.add(view.estimates(outcome).get(cases.point(at)).value().orElse(0));
            }
            boolean inside = box.isPresent() && holds(box.get(), cases, at);
            (cases.ofInterest(at) ? hits : others).add(new Line(places, cases.ofInterest(at), inside));
        }
        others.addAll(hits);
        return new Parallel(
                title(cases.count(), words), axes, others, key(cases, factors, step, box, words), table(cases, words));
    }

    /** The outcomes at the end of the lines: the share live never without those of value and in limbo. */
    private static List<Outcome> ends(Outcome asked) {
        return asked.name().equals(Response.SHARES.get(0))
                ? Response.SHARES.stream().map(SweepView::outcome).toList()
                : List.of(asked);
    }

    /** The same under another sentence. */
    Parallel titled(String other) {
        return new Parallel(other, axes, lines, key, table);
    }

    private static String title(Count all, BoxWords words) {
        return Words.capital(words.happening()) + " in " + Words.whole(all.hits()) + " of " + Words.whole(all.cases())
                + " " + words.points() + ".";
    }

    private static String key(Cases cases, List<Integer> factors, int step, Optional<Box> box, BoxWords words) {
        StringBuilder key = new StringBuilder("Each line is one of the " + words.points() + ". Dark: where "
                + words.condition() + "; pale: the others.");
        if (box.isPresent()) {
            key.append(" Thick: dark and in the box, whose limits are the bars on the axes.");
        }
        if (step > 1) {
            key.append(" Every ")
                    .append(Words.whole(step))
                    .append(step == 2 ? "nd" : step == 3 ? "rd" : "th")
                    .append(" of ")
                    .append(Words.whole(cases.size()))
                    .append(" is drawn.");
        }
        if (factors.size() < cases.factors().size()) {
            key.append(" Of ")
                    .append(cases.factors().size())
                    .append(" factors ")
                    .append(factors.size())
                    .append(" are shown.");
        }
        return key.toString();
    }

    /** The factors with an axis, in the order of the plan: those of the box before others where there are too many. */
    private static List<Integer> shown(Cases cases, Optional<Box> box, int most) {
        List<Integer> first = new ArrayList<>();
        box.ifPresent(of -> IntStream.of(of.restricted()).forEach(first::add));
        IntStream.range(0, cases.factors().size())
                .filter(factor -> !first.contains(factor))
                .forEach(first::add);
        return first.stream().limit(most).sorted().toList();
    }

    private static Axis axis(int factor, Optional<Box> box, BoxWords words) {
        FactorAxis axis = words.axis(factor);
        Scale scale = BoxPicture.scale(axis);
        Optional<Double> low = Optional.empty();
        Optional<Double> high = Optional.empty();
        if (box.isPresent() && box.get().limit(factor) instanceof Limit.Between between) {
            low = between.below() ? Optional.of(axis.at(between.low())) : low;
            high = between.above() ? Optional.of(axis.at(between.high())) : high;
        } else if (box.isPresent()) {
            double[] allowed = Cases.values(axis.factor()).stream()
                    .filter(box.get().limit(factor)::allows)
                    .mapToDouble(axis::at)
                    .sorted()
                    .toArray();
            low = Optional.of(allowed[0] - 0.3);
            high = Optional.of(allowed[allowed.length - 1] + 0.3);
        }
        return new Axis(
                axis.title(), axis.unit(), scale, Optional.of(axis.factor().role()), low, high);
    }

    private static Axis outcome(SweepView view, Outcome outcome, List<PointEstimate> estimates, Cases cases) {
        double least = 0;
        double most = 0;
        for (int at = 0; at < cases.size(); at++) {
            double value = estimates.get(cases.point(at)).value().orElse(0);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new Axis(
                Figures.label(outcome),
                view.unit(outcome),
                view.scale(outcome, least, most),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Where a case crosses an axis; named values are spread a little, so that lines lie side by side. */
    private static double place(FactorAxis axis, Cases cases, int at, int factor) {
        double place = axis.at(cases.value(at, factor));
        return Cases.unordered(axis.factor()) ? place + 0.4 * BoxScatter.jitter(cases.point(at), factor) : place;
    }

    private static boolean holds(Box box, Cases cases, int at) {
        return IntStream.of(box.restricted())
                .allMatch(factor -> box.limit(factor).allows(cases.value(at, factor)));
    }

    private static DataTable table(Cases cases, BoxWords words) {
        Count all = cases.count();
        return new DataTable(
                List.of("Points", "How many"),
                List.of(
                        List.of("where " + words.condition(), Words.whole(all.hits())),
                        List.of("the others", Words.whole(all.cases() - all.hits()))));
    }
}
