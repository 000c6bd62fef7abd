package pilottrap.simulation.docking;

import pilottrap.simulation.random.Purpose;

/**
 * Where the naive model gets its luck from. Either each draw belongs to a purpose, an owner and an occurrence, as
 * docs/model.md 4.2 says, so that engine and naive model meet the same luck; or it is whatever comes next.
 */
interface Draws {
    /** A uniform number in (0, 1). */
    double uniform(Purpose purpose, long owner, long occurrence);

    /** A standard normal number. */
    double normal(Purpose purpose, long owner, long occurrence);

    /** An exponential number of mean 1. */
    double exponential(Purpose purpose, long owner, long occurrence);

    /** A whole number from 0 to n − 1. */
    int below(int n, Purpose purpose, long owner, long occurrence);

    /** A number of successes in n trials. */
    int binomial(int n, double chance, Purpose purpose, long owner, long occurrence);

    /** A beta number of shapes a and b. */
    double beta(double a, double b, Purpose purpose, long owner, long occurrence);
}
