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
 * <p>An effect needs its two points only; those of a trajectory with gaps count as far as they are there.
 *
 * <p>Luck. Neighbouring points share their luck, so what is the same in both cancels. The rest leaves μ without bias; it
 * adds to σ², from which it is taken where the replications are known; and it makes μ* of a factor that does little too
 * large, by up to {@code √(2 ÷ π)} of the standard error of a single effect, which is said rather than mended.
 */
public final class Morris {
    /** The fewest effects of a factor of which anything is said. */
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
     * @throws SensitivityException if a factor has fewer than {@link #LEAST} effects, since too many points have no result
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
        int planned = design.points() / (factors + 1);
        Trajectories effects = new Trajectories(factors, planned, responses.lucks());
        Points points = new Points(responses);
        int complete = 0;
        for (int t = 0; t < planned; t++) {
            walk(t, effects);
            boolean whole = true;
            for (int point = t * (factors + 1); point < (t + 1) * (factors + 1); point++) {
                whole &= responses.present(point);
                if (responses.present(point)) {
                    points.add(point, 1);
                }
            }
            complete += whole ? 1 : 0;
        }
        effects.settle();
        if (effects.least() < LEAST) {
            throw new SensitivityException("Morris screening needs at least " + LEAST
                    + " effects of each number, and one has " + effects.least() + " of " + planned
                    + " since points have no result");
        }
        return new Screening(
                planned,
                complete,
                effects.least(),
                points.least(),
                points.most(),
                points.mean(),
                points.variance().isPresent()
                        ? OptionalDouble.of(Math.sqrt(points.variance().getAsDouble()))
                        : OptionalDouble.empty(),
                responses.luckKnown(),
                effects(effects, resampling));
    }

    private void walk(int trajectory, Trajectories effects) {
        boolean[] moved = new boolean[factors];
        for (int step = 0; step < factors; step++) {
            int from = trajectory * (factors + 1) + step;
            int factor = moved(from);
            if (moved[factor]) {
                throw new IllegalArgumentException("no trajectory: factor " + factor + " moves twice in " + trajectory);
            }
            moved[factor] = true;
            double size = position(from + 1, factor) - position(from, factor);
            if (responses.present(from) && responses.present(from + 1)) {
                effects.put(factor, trajectory, size == 0 ? 0 : 1 / size, from, responses);
            }
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
                    ? StrictMath.log(value / range.from()) / StrictMath.log(range.to() / range.from())
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
                    Resampling.interval(effects.mean(i, once), means[i], effects.count(i)),
                    Resampling.interval(absolute[i], sizesOf, effects.count(i)),
                    Resampling.interval(effects.deviation(i, once), deviations[i], effects.count(i)),
                    responses.luckKnown() ? OptionalDouble.of(effects.luck(i)) : OptionalDouble.empty(),
                    effects.share(i, 1),
                    effects.share(i, -1),
                    places[i]));
        }
        return all;
    }
}
