package pilottrap.scenarios.design;

import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import pilottrap.scenarios.experiment.Design;

/**
 * Scrambled Sobol points, plain and as Saltelli's sample.
 *
 * <p>The sequence is commons-math3's, with the directions of Joe and Kuo (2008, "Constructing Sobol sequences with better
 * two-dimensional projections", SIAM J. Sci. Comput. 30), from its very first point (Owen 2020, "On dropping the first
 * Sobol' point"); see {@link Scrambling} for the scrambling.
 */
final class SobolPoints {
    /** The most dimensions for which there are directions. */
    static final int MOST_DIMENSIONS = 1_000;

    /** Points tried for each that the constraints allow; then the constraints leave too little. */
    private static final long TRIES = 1_000;

    /** So many are tried before it is told how many the constraints allow. */
    private static final long LEAST_TRIED = 100_000;

    private final SobolSequenceGenerator sequence;
    private final Scrambling scrambling;
    private final int dimensions;

    private SobolPoints(int dimensions, long seed) throws DesignException {
        if (dimensions > MOST_DIMENSIONS) {
            throw new DesignException(
                    "a Sobol sequence has at most " + MOST_DIMENSIONS + " dimensions, not " + dimensions);
        }
        this.dimensions = dimensions;
        this.sequence = new SobolSequenceGenerator(dimensions);
        this.scrambling = new Scrambling(seed);
    }

    private double[] next() {
        double[] point = sequence.nextVector();
        for (int i = 0; i < dimensions; i++) {
            point[i] = scrambling.scrambled(i, point[i]);
        }
        return point;
    }

    /** So many points; those that a constraint forbids are passed over. */
    static void lay(Design.Sobol design, Points into) throws DesignException {
        SobolPoints source = new SobolPoints(into.factors(), design.seed());
        long most = Math.min(Integer.MAX_VALUE, TRIES * design.points());
        for (long tried = 0; into.points() < design.points(); tried++) {
            boolean hopeless = tried >= LEAST_TRIED && TRIES * into.points() < tried;
            if (tried == most || hopeless) {
                throw new DesignException("of " + tried + " points of the Sobol sequence only " + into.points()
                        + " keep the constraints; narrow the ranges so that they bind less");
            }
            double[] coordinate = source.next();
            into.offer(coordinate, into.at(coordinate));
        }
    }

    /**
     * For each base point A, A with one column of B, B, from a sequence of 2k dimensions (Saltelli et al. 2010, "Variance
     * based sensitivity analysis of model output", Comput. Phys. Commun. 181).
     */
    static void saltelli(Design.Saltelli design, Points into) throws DesignException {
        int factors = into.factors();
        SobolPoints source = new SobolPoints(2 * factors, design.seed());
        for (int base = 0; base < design.base(); base++) {
            double[] both = source.next();
            double[] a = Arrays.copyOf(both, factors);
            double[] b = Arrays.copyOfRange(both, factors, 2 * factors);
            into.add(a, into.at(a));
            for (int i = 0; i < factors; i++) {
                double[] mixed = a.clone();
                mixed[i] = b[i];
                into.add(mixed, into.at(mixed));
            }
            into.add(b, into.at(b));
        }
    }
}
