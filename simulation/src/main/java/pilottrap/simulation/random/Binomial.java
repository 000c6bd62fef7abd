package pilottrap.simulation.random;

/** The quantile function of the binomial distribution. */
final class Binomial {

    /** Terms below this part of the largest are left out: together they are less than the grain of a uniform. */
    private static final double NOTHING = 1e-24;

    private Binomial() {}

    /**
     * Returns the smallest k with P(X ≤ k) ≥ u.
     *
     * <p>Sums the probabilities relative to that of the mode, which neither underflow nor need a logarithm. Costs some ten
     * standard deviations of steps.
     *
     * @param n trials, ≥ 0
     * @param prob chance of success, in [0, 1]
     * @param u in (0, 1)
     * @return a number in 0..n, ascending in u
     */
    static int quantile(int n, double prob, double u) {
        if (prob == 0 || prob == 1) {
            return prob == 0 ? 0 : n;
        }
        double odds = prob / (1 - prob);
        int mode = (int) Math.min(n, (n + 1.0) * prob);
        double sum = 1;
        int low = mode;
        double lowest = 1;
        while (low > 0 && lowest > NOTHING) {
            lowest *= low / ((n - low + 1) * odds);
            low--;
            sum += lowest;
        }
        int high = mode;
        for (double term = 1; high < n && term > NOTHING; high++) {
            term *= (n - high) * odds / (high + 1);
            sum += term;
        }
        int k = low;
        double term = lowest;
        for (double below = u * sum - term; below > 0 && k < high; below -= term) {
            term *= (n - k) * odds / (k + 1);
            k++;
        }
        return k;
    }
}
