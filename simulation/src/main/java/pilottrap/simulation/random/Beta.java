package pilottrap.simulation.random;

/**
 * Beta draws by rejection.
 *
 * <p>Cheng, R. C. H. (1978), Generating Beta Variates with Nonintegral Shape Parameters, Communications of the ACM 21 (4),
 * 317–322: algorithm BB where both shapes exceed 1, BC elsewhere.
 */
final class Beta {

    private static final double LN_4 = 1.3862943611198906;
    private static final double ONE_PLUS_LN_5 = 2.6094379124341005;
    private static final double LEAST = 1e-3;
    private static final double GREATEST = 1e6;

    private Beta() {}

    static void check(String name, double shape) {
        if (!(shape >= LEAST && shape <= GREATEST)) {
            throw new IllegalArgumentException(name + " must be in [" + LEAST + ", " + GREATEST + "]: " + shape);
        }
    }

    static double draw(double a, double b, long bits) {
        double least = Math.min(a, b);
        double greatest = Math.max(a, b);
        return least > 1 ? bb(a, least, greatest, bits) : bc(a, least, greatest, bits);
    }

    private static double bb(double first, double a, double b, long bits) {
        double alpha = a + b;
        double beta = Math.sqrt((alpha - 2) / (2 * a * b - alpha));
        double gamma = a + 1 / beta;
        for (long n = 1; ; n += 2) {
            double u1 = Luck.further(bits, n);
            double u2 = Luck.further(bits, n + 1);
            double v = beta * (StrictMath.log(u1) - StrictMath.log1p(-u1));
            double w = a * StrictMath.exp(v);
            double z = u1 * u1 * u2;
            double r = gamma * v - LN_4;
            double s = a + r - w;
            if (s + ONE_PLUS_LN_5 >= 5 * z) {
                return share(first == a, w, b);
            }
            double t = StrictMath.log(z);
            if (s >= t || r + alpha * StrictMath.log(alpha / (b + w)) >= t) {
                return share(first == a, w, b);
            }
        }
    }

    private static double bc(double first, double least, double greatest, long bits) {
        double alpha = least + greatest;
        double beta = 1 / least;
        double delta = 1 + greatest - least;
        double k1 = delta * (1.0 / 72 + 3.0 / 72 * least) / (greatest * beta - 7.0 / 9);
        double k2 = 0.25 + (0.5 + 0.25 / delta) * least;
        for (long n = 1; ; n += 2) {
            double u1 = Luck.further(bits, n);
            double u2 = Luck.further(bits, n + 1);
            double y = u1 * u2;
            double z = u1 * y;
            if (u1 < 0.5) {
                if (0.25 * u2 + z - y >= k1) {
                    continue;
                }
            } else if (z > 0.25 && z >= k2) {
                continue;
            }
            double v = beta * (StrictMath.log(u1) - StrictMath.log1p(-u1));
            double w = greatest * StrictMath.exp(v);
            boolean sure = u1 >= 0.5 && z <= 0.25;
            if (sure || alpha * (StrictMath.log(alpha / (least + w)) + v) - LN_4 >= StrictMath.log(z)) {
                return share(first == greatest, w, least);
            }
        }
    }

    /** Returns w/(w + other) if that is the first shape's share, else what is left of 1. */
    private static double share(boolean isFirst, double w, double other) {
        double part = isFirst ? w : other;
        return Double.isInfinite(w) ? (isFirst ? 1 : 0) : part / (w + other);
    }
}
