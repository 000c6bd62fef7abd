package pilottrap.scenarios.design;

import java.util.SplittableRandom;
import pilottrap.scenarios.experiment.Design;

/**
 * Latin hypercubes (McKay, Beckman and Conover 1979, "A comparison of three methods for selecting values of input
 * variables in the analysis of output from a computer code", Technometrics 21): each factor's unit interval is cut into as
 * many strata as points, a point lies at random within each, and the strata of the factors are paired at random.
 */
final class LatinHypercubes {
    /** A place within a stratum is one of so many, so that rounding never moves a point into the next stratum. */
    private static final int PLACES = 1 << 26;

    private LatinHypercubes() {}

    static void lay(Design.LatinHypercube design, Points into) {
        int points = design.points();
        int factors = into.factors();
        double[][] coordinates = new double[factors][];
        SplittableRandom root = new SplittableRandom(design.seed());
        for (int i = 0; i < factors; i++) {
            coordinates[i] = column(points, root.split());
        }
        double[] coordinate = new double[factors];
        for (int point = 0; point < points; point++) {
            for (int i = 0; i < factors; i++) {
                coordinate[i] = coordinates[i][point];
            }
            into.offer(coordinate, into.at(coordinate));
        }
    }

    /** One coordinate in every stratum, in random order. */
    private static double[] column(int points, SplittableRandom random) {
        double[] column = new double[points];
        for (int i = 0; i < points; i++) {
            int j = random.nextInt(i + 1);
            column[i] = column[j];
            column[j] = i;
        }
        for (int i = 0; i < points; i++) {
            column[i] = (column[i] + (random.nextInt(PLACES) + 0.5) / PLACES) / points;
        }
        return column;
    }
}
