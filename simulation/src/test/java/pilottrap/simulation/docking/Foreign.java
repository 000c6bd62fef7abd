package pilottrap.simulation.docking;

import pilottrap.simulation.random.Purpose;

/**
 * Luck from two sources: what an organization and its pilots are, and when proposals come, from one; everything that happens
 * to them afterwards from the other.
 */
record Foreign(Draws being, Draws happening) implements Draws {
    private Draws source(Purpose purpose) {
        return purpose.compareTo(Purpose.G1_WAIT) < 0 ? being : happening;
    }

    @Override
    public double uniform(Purpose purpose, long owner, long occurrence) {
        return source(purpose).uniform(purpose, owner, occurrence);
    }

    @Override
    public double normal(Purpose purpose, long owner, long occurrence) {
        return source(purpose).normal(purpose, owner, occurrence);
    }

    @Override
    public double exponential(Purpose purpose, long owner, long occurrence) {
        return source(purpose).exponential(purpose, owner, occurrence);
    }

    @Override
    public int below(int n, Purpose purpose, long owner, long occurrence) {
        return source(purpose).below(n, purpose, owner, occurrence);
    }

    @Override
    public int binomial(int n, double chance, Purpose purpose, long owner, long occurrence) {
        return source(purpose).binomial(n, chance, purpose, owner, occurrence);
    }

    @Override
    public double beta(double a, double b, Purpose purpose, long owner, long occurrence) {
        return source(purpose).beta(a, b, purpose, owner, occurrence);
    }
}
