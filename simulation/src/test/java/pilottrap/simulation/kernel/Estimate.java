package pilottrap.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The mean of a simulated quantity by batch means, beside what theory says.
 *
 * <p>With 40 batches, |z| > 4.5 comes about by chance once in 17,000 times (Student's t, 39 degrees of freedom).
 */
final class Estimate {

    static final int BATCHES = 40;
    static final double MOST_Z = 4.5;
    static final double MOST_ERROR = 0.01;

    /** The largest standard error, relative to theory, with which a sample can tell 2 % from nothing. */
    static final double MOST_NOISE = 0.004;

    private final String name;
    private final double theory;
    private double sum;
    private double squares;
    private int batches;

    Estimate(String name, double theory) {
        this.name = name;
        this.theory = theory;
    }

    void add(double batchMean) {
        sum += batchMean;
        squares += batchMean * batchMean;
        batches++;
    }

    double mean() {
        return sum / batches;
    }

    double error() {
        return mean() / theory - 1;
    }

    private double standardError() {
        return Math.sqrt((squares - sum * sum / batches) / (batches - 1) / batches);
    }

    double z() {
        return (mean() - theory) / standardError();
    }

    boolean agrees() {
        return Math.abs(error()) <= MOST_ERROR && Math.abs(z()) <= MOST_Z;
    }

    /** Returns the same sample beside another claim. */
    Estimate against(double claim) {
        Estimate other = new Estimate(name, claim);
        other.sum = sum;
        other.squares = squares;
        other.batches = batches;
        return other;
    }

    /** Asserts that the sample agrees with the theory, and that it would not with one that is 2 % off either way. */
    void holdsAndWouldCatchABiasOfTwoPercent() {
        if (Boolean.getBoolean("pilottrap.report")) {
            System.out.printf(
                    "| %s | %.4f | %.4f | %+.2f %% | %.2f %% | %+.2f |%n",
                    name, theory, mean(), 100 * error(), 100 * standardError() / theory, z());
        }
        assertTrue(standardError() <= MOST_NOISE * theory, () -> "the sample is too small: " + this);
        assertTrue(agrees(), this::toString);
        assertTrue(!against(theory * 1.02).agrees(), () -> "a theory 2 % higher would pass: " + this);
        assertTrue(!against(theory * 0.98).agrees(), () -> "a theory 2 % lower would pass: " + this);
    }

    @Override
    public String toString() {
        return name + ": theory " + theory + ", simulated " + mean() + ", error " + 100 * error() + " %, z " + z();
    }
}
