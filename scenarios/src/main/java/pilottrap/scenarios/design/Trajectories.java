package pilottrap.scenarios.design;

import java.util.SplittableRandom;
import pilottrap.scenarios.experiment.Design;

/**
 * Morris's trajectories on a grid of p levels (Morris 1991, "Factorial sampling plans for preliminary computational
 * experiments", Technometrics 33): from a random point, each factor in random order moves once by Δ = p / (2 (p − 1)), up
 * or down with equal chances. With p even and this Δ every level is equally likely before and after the move.
 */
final class Trajectories {
    /** Trajectories drawn for one that the constraints allow; then the constraints leave too little. */
    private static final int TRIES = 10_000;

    private final int levels;
    private final Points into;
    private final int factors;

    private Trajectories(int levels, Points into) {
        this.levels = levels;
        this.into = into;
        this.factors = into.factors();
    }

    static void lay(Design.Morris design, Points into) throws DesignException {
        if (design.levels() < 2 || design.levels() % 2 != 0) {
            throw new DesignException("morris needs an even number of levels, at least 2, was " + design.levels());
        }
        Trajectories trajectories = new Trajectories(design.levels(), into);
        SplittableRandom root = new SplittableRandom(design.seed());
        for (int i = 0; i < design.trajectories(); i++) {
            trajectories.admissible(root.split(), i + 1);
        }
    }

    private void admissible(SplittableRandom random, int number) throws DesignException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double[][] coordinates = trajectory(random);
            double[][] values = new double[coordinates.length][];
            boolean allowed = true;
            for (int i = 0; i < values.length && allowed; i++) {
                values[i] = into.at(coordinates[i]);
                allowed = into.admits(values[i]);
            }
            if (allowed) {
                for (int i = 0; i < values.length; i++) {
                    into.add(coordinates[i], values[i]);
                }
                return;
            }
            into.drop();
        }
        throw new DesignException("of " + TRIES + " Morris trajectories drawn for number " + number
                + " none keeps the constraints; narrow the ranges so that they bind less");
    }

    /** k + 1 points in the unit cube. */
    private double[][] trajectory(SplittableRandom random) {
        int half = levels / 2;
        int[] level = new int[factors];
        int[] order = new int[factors];
        for (int i = 0; i < factors; i++) {
            level[i] = random.nextInt(levels);
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        double[][] points = new double[factors + 1][factors];
        for (int step = 0; step <= factors; step++) {
            if (step > 0) {
                int moved = order[step - 1];
                level[moved] += level[moved] < half ? half : -half;
            }
            for (int i = 0; i < factors; i++) {
                points[step][i] = level[i] / (levels - 1.0);
            }
        }
        return points;
    }
}
