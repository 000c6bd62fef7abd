package pilottrap.scenarios.calibration;

import pilottrap.simulation.parameter.Unit;

/** The scale on which a target's figure is emulated, so that what parameters do to it is nearly a polynomial. */
enum Scale {
    /** Shares: the logarithm of the odds. */
    LOGIT {
        @Override
        double of(double figure) {
            double share = Math.max(LEAST, Math.min(1 - LEAST, figure));
            return StrictMath.log(share / (1 - share));
        }
    },
    /** Other positive figures: the logarithm. */
    LOG {
        @Override
        double of(double figure) {
            return StrictMath.log(Math.max(LEAST, figure));
        }
    },
    /** What may be negative or 0. */
    PLAIN {
        @Override
        double of(double figure) {
            return figure;
        }
    };

    /** What is nearer to an end than this counts as this far from it. */
    private static final double LEAST = 1e-4;

    /** The figure on this scale; finite for every finite figure. */
    abstract double of(double figure);

    /** The standard error on this scale of a figure with a standard error. */
    double error(double figure, double error) {
        return (of(figure + error) - of(figure - error)) / 2;
    }

    /** The scale of a target. */
    static Scale of(Target target) {
        boolean money = target.variant() == 0 && target.outcome().unit() == Unit.MONEY; // may be lost, too
        boolean positive = target.low() > 0 && !money;
        boolean share = target.variant() == 0 && target.outcome().unit() == Unit.SHARE && target.high() < 1;
        return !positive ? PLAIN : share ? LOGIT : LOG;
    }
}
