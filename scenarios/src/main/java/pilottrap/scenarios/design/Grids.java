package pilottrap.scenarios.design;

import java.util.Arrays;
import pilottrap.scenarios.experiment.Design;

/** Full grids, and one factor at a time. */
final class Grids {
    private Grids() {}

    /** Every combination; the last factor changes fastest. */
    static void grid(Design.Grid design, Points into) {
        int factors = into.factors();
        double[][] values = new double[factors][];
        double[][] coordinates = new double[factors][];
        for (int i = 0; i < factors; i++) {
            values[i] = into.levels(i).spread(design.levels());
            coordinates[i] =
                    Arrays.stream(values[i]).map(into.levels(i)::coordinate).toArray();
        }
        int[] index = new int[factors];
        double[] coordinate = new double[factors];
        double[] value = new double[factors];
        int factor;
        do {
            for (int i = 0; i < factors; i++) {
                coordinate[i] = coordinates[i][index[i]];
                value[i] = values[i][index[i]];
            }
            into.offer(coordinate, value);
            factor = factors - 1;
            while (factor >= 0 && ++index[factor] == values[factor].length) {
                index[factor--] = 0;
            }
        } while (factor >= 0);
    }

    /** The scenario as it is, then each factor at each of its levels. */
    static void oneAtATime(Design.OneAtATime design, double[] standards, Points into) throws DesignException {
        double[] nowhere = new double[standards.length];
        Arrays.fill(nowhere, Double.NaN);
        if (!into.offer(nowhere, standards)) {
            throw new DesignException("the scenario itself, the first point of one_at_a_time, breaks a constraint");
        }
        for (int i = 0; i < standards.length; i++) {
            double[] value = standards.clone();
            for (double level : into.levels(i).spread(design.levels())) {
                value[i] = level;
                into.offer(nowhere, value);
            }
        }
    }
}
