package pilottrap.simulation.docking;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import pilottrap.simulation.random.Purpose;

/** Luck in order of use, from a generator and distributions of others (commons-math); what a draw is for does not matter. */
record OwnDraws(RandomGenerator random) implements Draws {
    /** A stream of its own for each seed. */
    static Draws of(long seed) {
        return new OwnDraws(new Well19937c(seed));
    }

    @Override
    public double uniform(Purpose purpose, long owner, long occurrence) {
        return random.nextDouble();
    }

    @Override
    public double normal(Purpose purpose, long owner, long occurrence) {
        return random.nextGaussian();
    }

    @Override
    public double exponential(Purpose purpose, long owner, long occurrence) {
        return -Math.log(1 - random.nextDouble());
    }

    @Override
    public int below(int n, Purpose purpose, long owner, long occurrence) {
        return random.nextInt(n);
    }

    @Override
    public int binomial(int n, double chance, Purpose purpose, long owner, long occurrence) {
        int successes = 0;
        for (int i = 0; i < n; i++) {
            successes += random.nextDouble() < chance ? 1 : 0;
        }
        return successes;
    }

    @Override
    public double beta(double a, double b, Purpose purpose, long owner, long occurrence) {
        return new BetaDistribution(random, a, b).sample();
    }
}
