package pilottrap.scenarios.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Levels;

/**
 * Morris's (1991) screening with the mean size of effects, μ*, of Campolongo, Cariboni and Saltelli (2007).
 *
 * <p>An effect is {@code (y(x + Δeᵢ) − y(x)) ÷ Δ} with Δ counted in the unit cube: a range from end to end (by ratios where
 * it is logarithmic), listed values by their places, the first at 0 and the last at 1. So a switch has the effect of
 * switching, and whole numbers that one of the sampled values.
 *
 * <p>Luck. Neighbouring points share their luck, so what is the same in both cancels. The rest leaves μ without bias; it
 * adds to σ², from which it is taken where the replications are known; and it makes μ* of a factor that does little too
 * large, by up to {@code √(2 ÷ π)} of the standard error of a single effect, which is said rather than mended.
 */
public final class Morris {
    /** The fewest trajectories of which anything is said. */
    public static final int LEAST = 4;

    private final List<Levels> levels;
    private final DesignMatrix design;
    private final Responses responses;
    private final int factors;

    private Morris(List<Levels> levels, DesignMatrix design, Responses responses) {
        this.levels = List.copyOf(levels);
        this.design = design;
        this.responses = responses;
        this.factors = design.factors();
    }

    /**
     * Screens.
     *
     * @param levels of the factors, in the order of the design's columns
     * @param design trajectories of k + 1 points, in each of which every factor moves once
     * @param responses one for each point
     * @param resampling how intervals are made
     * @throws SensitivityException if fewer than {@link #LEAST} trajectories are complete
     * @throws IllegalArgumentException if the design has no such trajectories
     */
    public static Screening screen(
            List<Levels> levels, DesignMatrix design, Responses responses, Resampling resampling) {
        if (design.points() % (design.factors() + 1) != 0
                || responses.points() != design.points()
                || levels.size() != design.factors()) {
            throw new IllegalArgumentException("no trajectories: " + design.points() + " points of " + design.factors()
                    + " factors with " + responses.points() + " responses");
        }
        return new Morris(levels, design, responses).screen(resampling);
    }

    private Screening screen(Resampling resampling) {
        List<Integer> complete = complete();
        int planned = design.points() / (factors + 1);
        if (complete.size() < LEAST) {
            throw new SensitivityException("Morris screening needs at least " + LEAST + " complete trajectories, and "
                    + complete.size() + " of " + planned + " are");
        }
        Trajectories effects = new Trajectories(factors, complete.size(), responses.lucks());
        Points points = new Points(responses);
        for (int t = 0; t < complete.size(); t++) {
            walk(complete.get(t), t, effects);
            points.add(complete.get(t) * (factors + 1), factors + 1);
        }
        return new Screening(
                planned,
                complete.size(),
                points.least(),
                points.most(),
                points.mean(),
                points.variance().isPresent()
                        ? OptionalDouble.of(Math.sqrt(points.variance().getAsDouble()))
                        : OptionalDouble.empty(),
                responses.luckKnown(),
                effects(effects, resampling));
    }

    private List<Integer> complete() {
        List<Integer> complete = new ArrayList<>();
        for (int first = 0; first < design.points(); first += factors + 1) {
            boolean present = true;
            for (int i = 0; i <= factors; i++) {
                present &= responses.present(first + i);
            }
            if (present) {
                complete.add(first / (factors + 1));
            }
        }
        return complete;
    }

    private void walk(int trajectory, int place, Trajectories effects) {
        boolean[] moved = new boolean[factors];
        for (int step = 0; step < factors; step++) {
            int from = trajectory * (factors + 1) + step;
            int factor = moved(from);
            if (moved[factor]) {
                throw new IllegalArgumentException("no trajectory: factor " + factor + " moves twice in " + trajectory);
            }
            moved[factor] = true;
            double size = position(from + 1, factor) - position(from, factor);
            effects.put(factor, place, size == 0 ? 0 : 1 / size, from, responses);
        }
    }

    /** Which factor moves between a point and the next. */
    private int moved(int from) {
        int moved = -1;
        for (int i = 0; i < factors; i++) {
            if (design.coordinate(from, i) != design.coordinate(from + 1, i)) {
                if (moved >= 0) {
                    throw new IllegalArgumentException("no trajectory: two factors move after point " + from);
                }
                moved = i;
            }
        }
        if (moved < 0) {
            throw new IllegalArgumentException("no trajectory: nothing moves after point " + from);
        }
        return moved;
    }

    /** Where the value of a factor lies between its first and its last, in [0, 1]. */
    private double position(int point, int factor) {
        Levels of = levels.get(factor);
        if (of instanceof Levels.Range range) {
            double value = design.value(point, factor);
            if (!range.whole()) {
                return design.coordinate(point, factor);
            }
            return range.logarithmic()
                    ? Math.log(value / range.from()) / Math.log(range.to() / range.from())
                    : (value - range.from()) / (range.to() - range.from());
        }
        List<Double> values = ((Levels.Values) of).values();
        return values.size() == 1 ? 0 : values.indexOf(design.value(point, factor)) / (values.size() - 1.0);
    }

    private List<Screening.Effect> effects(Trajectories effects, Resampling resampling) {
        int resamples = resampling.resamples();
        double[][] means = new double[factors][resamples];
        double[][] deviations = new double[factors][resamples];
        double[][] sizes = new double[resamples][factors];
        SplittableRandom random = resampling.random();
        int[] counts = new int[effects.trajectories()];
        int[] lucks = new int[responses.lucks()];
        for (int b = 0; b < resamples; b++) {
            Resampling.draw(random, counts);
            Resampling.draw(random, lucks);
            for (int i = 0; i < factors; i++) {
                means[i][b] = effects.mean(i, counts) + Resampling.shift(effects.luckOfMean(i), lucks);
                sizes[b][i] =
                        Math.max(0, effects.absolute(i, counts) + Resampling.shift(effects.luckOfAbsolute(i), lucks));
                deviations[i][b] = effects.deviation(i, counts);
            }
        }
        int[] once = new int[effects.trajectories()];
        java.util.Arrays.fill(once, 1);
        double[] absolute = new double[factors];
        for (int i = 0; i < factors; i++) {
            absolute[i] = effects.absolute(i, once);
        }
        Place[] places = Resampling.places(absolute, sizes);
        List<Screening.Effect> all = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            double[] sizesOf = new double[resamples];
            for (int b = 0; b < resamples; b++) {
                sizesOf[b] = sizes[b][i];
            }
            all.add(new Screening.Effect(
                    i,
                    Resampling.interval(effects.mean(i, once), means[i], once.length),
                    Resampling.interval(absolute[i], sizesOf, once.length),
                    Resampling.interval(effects.deviation(i, once), deviations[i], once.length),
                    responses.luckKnown() ? OptionalDouble.of(effects.luck(i)) : OptionalDouble.empty(),
                    effects.share(i, 1),
                    effects.share(i, -1),
                    places[i]));
        }
        return all;
    }
}
