package pilottrap.scenarios.calibration;

import java.math.BigDecimal;
import java.math.MathContext;
import pilottrap.scenarios.experiment.Levels;

/** Numbers that are to be written down, in as many digits as they are known to. */
final class Rounding {
    private static final MathContext FOUR = new MathContext(4);

    private Rounding() {}

    /** A number to four significant digits; NaN and infinite ones as they are. */
    static double four(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).round(FOUR).doubleValue() : number;
    }

    /** The same, not beyond the ends of a range. */
    static double within(Levels.Range range, double number) {
        return Math.max(range.from(), Math.min(range.to(), four(number)));
    }
}
