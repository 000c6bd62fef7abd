package pilottrap.scenarios.calibration;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The part of the prior that emulators do not rule out.
 *
 * <p>The implausibility of a point is the largest number of emulator deviations by which a target's emulated figure lies
 * outside its tolerance; 0 where all lie within (Craig et al. 1997; Vernon et al. 2010, "Galaxy formation: a Bayesian
 * uncertainty analysis", Bayesian Analysis 5).
 */
final class Region {
    private final Emulator[] emulators;
    private final Scale[] scales;
    private final double[] low;
    private final double[] high;
    private final double[] deviation;

    /**
     * A region.
     *
     * @param emulators one for each target
     * @param targets the targets, in the same order
     */
    Region(Emulator[] emulators, List<Target> targets) {
        this.emulators = emulators.clone();
        this.scales = targets.stream().map(Scale::of).toArray(Scale[]::new);
        this.low = new double[emulators.length];
        this.high = new double[emulators.length];
        this.deviation = new double[emulators.length];
        for (int k = 0; k < emulators.length; k++) {
            low[k] = scales[k].of(targets.get(k).low());
            high[k] = scales[k].of(targets.get(k).high());
            deviation[k] = Math.max(emulators[k].deviation(), 1e-6 * (high[k] - low[k]));
        }
    }

    /** How far a target's emulator is typically off, in half-widths of the tolerance. */
    double blur(int target) {
        return 2 * deviation[target] / (high[target] - low[target]);
    }

    /** The implausibility of a point of the cube [−1, 1]. */
    double implausibility(double[] z) {
        double worst = 0;
        for (int k = 0; k < emulators.length; k++) {
            worst = Math.max(worst, outside(k, emulators[k].at(z)));
        }
        return worst;
    }

    /**
     * Whether a candidate meets all targets by the best estimate of its figures: simulated and emulated ones, each weighted
     * by the inverse of its variance. Emulators that the candidate itself has taken no part in fitting know how much of a
     * simulated figure is likely to be luck.
     *
     * @param z where the candidate lies in the cube [−1, 1]
     * @param figures its simulated figures; with NaN among them it does not
     * @param errors their standard errors; where one is NaN or 0, the simulated figure alone counts
     */
    boolean met(double[] z, double[] figures, double[] errors) {
        for (int k = 0; k < emulators.length; k++) {
            double simulated = scales[k].of(figures[k]);
            double error = scales[k].error(figures[k], errors[k]);
            double trust = error > 0 ? deviation[k] * deviation[k] / (deviation[k] * deviation[k] + error * error) : 1;
            double best = trust * simulated + (1 - trust) * emulators[k].at(z);
            if (!(best >= low[k] && best <= high[k])) {
                return false;
            }
        }
        return true;
    }

    private double outside(int k, double figure) {
        return Math.max(0, Math.max(low[k] - figure, figure - high[k]) / deviation[k]);
    }

    /**
     * Moves a point so that points spread uniformly over where the implausibility is at most a level stay so: a step along
     * a coordinate or a random direction to a uniform place on the line within the cube, drawn again nearer by until it is
     * not implausible (hit and run, Smith 1984; shrinking as in Neal 2003, "Slice sampling").
     *
     * @param z a point of implausibility at most {@code level}; it is changed
     */
    void step(double[] z, double level, SplittableRandom random) {
        double[] d = direction(z.length, random);
        double from = Double.NEGATIVE_INFINITY;
        double to = Double.POSITIVE_INFINITY;
        for (int i = 0; i < z.length; i++) {
            if (d[i] != 0) {
                double a = (-1 - z[i]) / d[i];
                double b = (1 - z[i]) / d[i];
                from = Math.max(from, Math.min(a, b));
                to = Math.min(to, Math.max(a, b));
            }
        }
        double[][] lines = new double[emulators.length][];
        for (int k = 0; k < lines.length; k++) {
            lines[k] = emulators[k].on(z, d);
        }
        while (true) {
            double t = from + (to - from) * random.nextDouble();
            if (admits(lines, t, level)) {
                for (int i = 0; i < z.length; i++) {
                    z[i] = Math.max(-1, Math.min(1, z[i] + t * d[i]));
                }
                return;
            }
            if (t < 0) {
                from = t;
            } else {
                to = t;
            }
            if (to - from < 1e-9) {
                return;
            }
        }
    }

    private boolean admits(double[][] lines, double t, double level) {
        for (int k = 0; k < lines.length; k++) {
            double[] line = lines[k];
            if (outside(k, line[0] + t * (line[1] + t * line[2])) > level) {
                return false;
            }
        }
        return true;
    }

    /** A coordinate, or as often a direction uniform on the sphere. */
    private static double[] direction(int dimensions, SplittableRandom random) {
        double[] d = new double[dimensions];
        if (random.nextBoolean()) {
            d[random.nextInt(dimensions)] = 1;
            return d;
        }
        for (int i = 0; i < dimensions; i++) {
            // Box and Muller 1958; StrictMath, since all machines are to draw the same
            d[i] = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                    * StrictMath.cos(2 * Math.PI * random.nextDouble());
        }
        return d;
    }
}
