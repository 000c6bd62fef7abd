package pilottrap.scenarios.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import pilottrap.scenarios.experiment.DesignMatrix;

/**
 * Sobol's (2001) indices from Saltelli's sample: first order after Saltelli et al. (2010, table 2 b), total after Jansen
 * (1999), {@code Vᵢ = mean of y(B)·(y(ABᵢ) − y(A))} and {@code VTᵢ = mean of (y(A) − y(ABᵢ))² ÷ 2}; y is centred first.
 *
 * <p>Luck. A mean of n replications is {@code y = f + e}. With luck of its own at every point, e would leave the Vᵢ alone
 * and add {@code v ÷ n} to the variance and to every VTᵢ. With the same luck at all points, y is a function of the factors
 * again: its variance and every Vᵢ and VTᵢ are larger by the parts of luck that interact with the factors, ÷ n, while luck
 * that shifts all points alike adds nothing at all. Both are {@code covariances of e between points}, which the parts of
 * single replications estimate without bias: they are taken out, and what remains are the indices of f = E[Y | factors].
 *
 * <p>The share of luck is {@code E[Var(Y | factors)] ÷ Var(Y)}, Y being one organization's result at a random point.
 */
public final class SobolIndices {
    /** The fewest base points of which anything is said. */
    public static final int LEAST = 8;

    private SobolIndices() {}

    /**
     * Estimates indices.
     *
     * @param design for each base point A, AB₁ … ABₖ, B
     * @param responses one for each point
     * @param resampling how intervals are made
     * @throws SensitivityException if fewer than {@link #LEAST} base points are complete, or nothing but luck varies
     * @throws IllegalArgumentException if the design is no such sample
     */
    public static Indices estimate(DesignMatrix design, Responses responses, Resampling resampling) {
        int stride = design.factors() + 2;
        if (design.points() % stride != 0 || responses.points() != design.points()) {
            throw new IllegalArgumentException("no base points: " + design.points() + " points of " + design.factors()
                    + " factors with " + responses.points() + " responses");
        }
        List<Integer> complete = new ArrayList<>();
        for (int first = 0; first < design.points(); first += stride) {
            check(design, first);
            boolean present = true;
            for (int i = 0; i < stride; i++) {
                present &= responses.present(first + i);
            }
            if (present) {
                complete.add(first);
            }
        }
        int planned = design.points() / stride;
        if (complete.size() < LEAST) {
            throw new SensitivityException("Sobol indices need at least " + LEAST + " complete base points, and "
                    + complete.size() + " of " + planned + " are");
        }
        return indices(planned, new BasePoints(design.factors(), complete, responses), responses, resampling);
    }

    /** Whether each ABᵢ is A but for one column of B. */
    private static void check(DesignMatrix design, int a) {
        int factors = design.factors();
        int b = a + factors + 1;
        for (int i = 0; i < factors; i++) {
            for (int column = 0; column < factors; column++) {
                if (design.coordinate(a + 1 + i, column) != design.coordinate(column == i ? b : a, column)) {
                    throw new IllegalArgumentException("no base point: point " + (a + 1 + i) + " is not A of point " + a
                            + " with column " + i + " of B");
                }
            }
        }
    }

    private static Indices indices(int planned, BasePoints points, Responses responses, Resampling resampling) {
        int factors = points.factors();
        int[] counts = new int[points.size()];
        Arrays.fill(counts, 1);
        int[] lucks = new int[responses.lucks()];
        Arrays.fill(lucks, 1);
        BasePoints.Parts whole = points.parts(counts, lucks);
        if (!(whole.variance() > 0)) {
            throw new SensitivityException("the points differ no more than by luck");
        }
        double[][] firsts = new double[factors][resampling.resamples()];
        double[][] totals = new double[factors][resampling.resamples()];
        double[][] ranked = new double[resampling.resamples()][];
        double[] sums = new double[resampling.resamples()];
        double[] variances = new double[resampling.resamples()];
        double[] shares = new double[resampling.resamples()];
        SplittableRandom random = resampling.random();
        for (int done = 0, tried = 0; done < ranked.length; tried++) {
            if (tried > 2 * ranked.length) {
                throw new SensitivityException(
                        "the points hardly differ more than by luck; more replications or base" + " points would tell");
            }
            Resampling.draw(random, counts);
            Resampling.draw(random, lucks);
            BasePoints.Parts drawn = points.parts(counts, lucks);
            if (drawn.variance() > 0) {
                ranked[done] = drawn.totals();
                for (int i = 0; i < factors; i++) {
                    firsts[i][done] = drawn.firsts()[i];
                    totals[i][done] = drawn.totals()[i];
                }
                sums[done] = Arrays.stream(drawn.firsts()).sum();
                variances[done] = drawn.variance();
                shares[done++] = drawn.luckShare();
            }
        }
        int size = points.size();
        Place[] places = Resampling.places(whole.totals(), ranked);
        List<Indices.Index> all = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            all.add(new Indices.Index(
                    i,
                    Resampling.interval(whole.firsts()[i], firsts[i], size),
                    Resampling.interval(whole.totals()[i], totals[i], size),
                    places[i]));
        }
        boolean luck = !Double.isNaN(whole.luck());
        return new Indices(
                planned,
                size,
                points.least(),
                points.most(),
                points.mean(),
                Resampling.interval(whole.variance(), variances, size),
                luck ? OptionalDouble.of(whole.luck()) : OptionalDouble.empty(),
                luck ? Optional.of(Resampling.interval(whole.luckShare(), shares, size)) : Optional.empty(),
                Resampling.interval(Arrays.stream(whole.firsts()).sum(), sums, size),
                responses.luckKnown(),
                all);
    }
}
