package pilottrap.simulation.docking;

import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/** The luck of a replication of the engine. */
record KeyedDraws(Luck luck) implements Draws {
    /** The luck of a seed and a replication. */
    static Draws of(long seed, long replication) {
        return new KeyedDraws(new Luck(seed, replication));
    }

    @Override
    public double uniform(Purpose purpose, long owner, long occurrence) {
        return luck.uniform(purpose, owner, occurrence);
    }

    @Override
    public double normal(Purpose purpose, long owner, long occurrence) {
        return luck.normal(purpose, owner, occurrence);
    }

    @Override
    public double exponential(Purpose purpose, long owner, long occurrence) {
        return luck.exponential(purpose, owner, occurrence);
    }

    @Override
    public int below(int n, Purpose purpose, long owner, long occurrence) {
        return luck.below(n, purpose, owner, occurrence);
    }

    @Override
    public int binomial(int n, double chance, Purpose purpose, long owner, long occurrence) {
        return luck.binomial(n, chance, purpose, owner, occurrence);
    }

    @Override
    public double beta(double a, double b, Purpose purpose, long owner, long occurrence) {
        return luck.beta(a, b, purpose, owner, occurrence);
    }
}
