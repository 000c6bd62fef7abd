package pilottrap.scenarios.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pilottrap.scenarios.design.Designs;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.experiment.Levels;

/** How large a plan is, told before anything of it is laid out. */
final class PlanSize {
    /** About how many replications of the reference organization one core does in a second; a rough rate for refusals. */
    static final long RUNS_A_SECOND = 1_000;

    /** About how many bytes a stored run takes; a rough size for refusals. */
    static final long BYTES_A_RUN = 2_000;

    private static final double YEAR = 365.25 * 86_400;

    private final Design design;
    private final int factors;
    private final BigInteger points;
    private final BigInteger runs;

    /**
     * The size of a plan.
     *
     * @param design its design
     * @param levels the values of each factor
     * @param replications the most of a point
     */
    PlanSize(Design design, List<Levels> levels, int replications) {
        this.design = design;
        this.factors = levels.size();
        this.points = Designs.points(design, levels);
        this.runs = points.multiply(BigInteger.valueOf(replications));
    }

    /** Why the plan is too large, in one line; nothing where it is not. */
    Optional<String> refusal() {
        String limit = "";
        String mend = fewer();
        if (points.compareTo(BigInteger.valueOf(DesignMatrix.MOST_POINTS)) > 0) {
            limit = "at most " + Numbers.spoken(DesignMatrix.MOST_POINTS) + " points";
        } else if (points.multiply(BigInteger.valueOf(factors)).compareTo(BigInteger.valueOf(DesignMatrix.MOST_NUMBERS))
                > 0) {
            limit = "at most " + Numbers.spoken(DesignMatrix.MOST_NUMBERS) + " numbers (points × factors)";
        } else if (runs.compareTo(BigInteger.valueOf(Layout.MOST_RUNS)) > 0) {
            limit = "at most " + Numbers.spoken((double) Layout.MOST_RUNS) + " runs";
            mend = "use at most " + count(BigInteger.valueOf(Layout.MOST_RUNS).divide(points))
                    + " replications, or fewer points";
        }
        return limit.isEmpty()
                ? Optional.empty()
                : Optional.of("this " + design.key() + " over " + factors + (factors == 1 ? " factor" : " factors")
                        + " has " + count(points) + " points and " + count(runs) + " runs, about " + time()
                        + " on one core and " + size() + " on disk; " + limit + " are possible; " + mend);
    }

    /** What makes a design smaller. */
    private String fewer() {
        if (design instanceof Design.Grid) {
            return "use fewer levels, or latin_hypercube or sobol";
        }
        if (design instanceof Design.Morris) {
            return "use fewer trajectories or factors";
        }
        return design instanceof Design.OneAtATime ? "use fewer levels or factors" : "use fewer points or factors";
    }

    /** A count in full, or in powers of ten where it is long. */
    private static String count(BigInteger count) {
        if (count.bitLength() <= 49) {
            return Numbers.spoken(count.doubleValue());
        }
        return new BigDecimal(count)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toString()
                .replace("E+", "e");
    }

    private String time() {
        double seconds = runs.doubleValue() / RUNS_A_SECOND;
        if (seconds < 7_200) {
            return Math.max(1, Math.round(seconds / 60)) + " minutes";
        }
        if (seconds < 2 * 86_400) {
            return Math.round(seconds / 3_600) + " hours";
        }
        return seconds < 2 * YEAR ? Math.round(seconds / 86_400) + " days" : rounded(seconds / YEAR) + " years";
    }

    private String size() {
        double bytes = runs.doubleValue() * BYTES_A_RUN;
        String[] units = {"MB", "GB", "TB", "PB", "EB"};
        int unit = 0;
        double value = bytes / 1e6;
        while (value >= 1_000 && unit < units.length - 1) {
            value /= 1_000;
            unit++;
        }
        return rounded(value) + " " + units[unit];
    }

    private static String rounded(double value) {
        return value < 1e6
                ? Numbers.spoken(Math.max(1, Math.rint(value)))
                : String.format(Locale.ROOT, "%.0e", value).replace("e+", "e");
    }
}
