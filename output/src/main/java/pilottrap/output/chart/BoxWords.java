package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pilottrap.scenarios.discovery.Box;
import pilottrap.scenarios.discovery.Cases;
import pilottrap.scenarios.discovery.Count;
import pilottrap.scenarios.discovery.Criterion;
import pilottrap.scenarios.discovery.Discovery;
import pilottrap.scenarios.discovery.Found;
import pilottrap.scenarios.discovery.HeldOut;
import pilottrap.scenarios.discovery.Limit;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.measure.Direction;

/** What scenario discovery found, in plain words. */
public final class BoxWords {
    /** A box with fewer cases is told in counts rather than of 100. */
    private static final int FEW = 30;

    /** So many limits fit a headline. */
    private static final int MOST_LIMITS = 3;

    private final List<FactorAxis> axes;
    private final String currency;
    private final Criterion criterion;
    private final boolean worlds;

    /** Words about boxes in the space of such factors. */
    public BoxWords(List<Factor> factors, Criterion criterion, String currency) {
        this.axes =
                factors.stream().map(factor -> FactorAxis.of(factor, currency)).toList();
        this.criterion = criterion;
        this.currency = currency;
        this.worlds = factors.stream().noneMatch(factor -> factor.role() == Factor.Role.CHOICE);
    }

    FactorAxis axis(int factor) {
        return axes.get(factor);
    }

    /** What points are called: worlds where nothing that varies is chosen. */
    public String points() {
        return worlds ? "worlds" : "points";
    }

    /** What is said to happen in points of interest: "the plan fails", or the criterion where it is no failure. */
    public String happening() {
        return failure() ? "the plan fails" : condition();
    }

    /** What points of interest are called. */
    public String happenings() {
        return failure() ? "failures" : "such " + points();
    }

    /** Whether every test of the criterion asks for what is worse. */
    boolean failure() {
        return criterion.tests().stream().allMatch(test -> {
            boolean low = test.sign() == Criterion.Sign.BELOW || test.sign() == Criterion.Sign.AT_MOST;
            return test.outcome().better() == (low ? Direction.UP : Direction.DOWN);
        });
    }

    /** The criterion: "production share is below 8%". */
    public String condition() {
        return criterion.tests().stream()
                .map(this::test)
                .collect(Collectors.joining(criterion.all() ? " and " : " or "));
    }

    private String test(Criterion.Test test) {
        String sign = switch (test.sign()) {
            case BELOW -> "below ";
            case AT_MOST -> "at most ";
            case ABOVE -> "above ";
            case AT_LEAST -> "at least ";
        };
        return test.outcome().name().replace('_', ' ') + " is " + sign + bound(test);
    }

    private String bound(Criterion.Test test) {
        return switch (test.outcome().unit()) {
            case SHARE -> FactorAxis.number(100 * test.bound()) + "%";
            case MONEY -> Words.money(test.bound(), currency);
            case MONEY_A_YEAR -> Words.money(test.bound(), currency) + " a year";
            case MONEY_A_PERSON_WEEK -> Words.money(test.bound(), currency) + " a person-week";
            case WEEKS, PERSON_WEEKS, FTE ->
                FactorAxis.number(test.bound()) + " " + test.outcome().unit().label();
            default -> FactorAxis.number(test.bound());
        };
    }

    /** What a box allows of a factor: "patience is below 18 weeks", "training is on". */
    public String limit(int factor, Limit limit) {
        return axes.get(factor).factor().words() + " is " + allowed(factor, limit);
    }

    /** The same without the factor: "below 18 weeks". */
    public String allowed(int factor, Limit limit) {
        FactorAxis axis = axes.get(factor);
        if (limit instanceof Limit.Except except) {
            List<Double> all = Cases.values(axis.factor());
            List<String> left =
                    all.stream().filter(except::allows).map(axis::words).toList();
            return all.size() - left.size() == 1 && left.size() > 1
                    ? "not " + axis.words(except.excluded().first())
                    : String.join(" or ", left);
        }
        boolean listed = !(axis.factor().levels() instanceof Levels.Range range) || range.whole();
        Limit.Between between = listed ? (Limit.Between) limit : rounded(axis.factor(), (Limit.Between) limit);
        if (between.below() && between.above()) {
            return between.low() == between.high()
                    ? axis.words(between.low())
                    : (listed ? "from " : "between ")
                            + axis.bare(between.low())
                            + (listed ? " to " : " and ")
                            + axis.words(between.high());
        }
        return between.below()
                ? (listed ? "at least " : "above ") + axis.words(between.low())
                : (listed ? "at most " : "below ") + axis.words(between.high());
    }

    /** Ends to about a hundredth of the range that was varied: between two cases one place is as good as another. */
    private static Limit.Between rounded(Factor factor, Limit.Between exact) {
        Levels.Range range = (Levels.Range) factor.levels();
        if (range.logarithmic()) {
            return exact;
        }
        double step = Math.pow(10, Math.floor(Math.log10((range.to() - range.from()) / 20)));
        double low = Math.rint(exact.low() / step) * step;
        double high = Math.rint(exact.high() / step) * step;
        return low < high ? new Limit.Between(low, high) : exact;
    }

    /** All limits of a box: "data gap is above 0.55 and patience is below 18 weeks". */
    public String box(Box box) {
        List<String> limits = new ArrayList<>();
        for (int factor : box.restricted()) {
            limits.add(limit(factor, box.limit(factor)));
        }
        if (limits.isEmpty()) {
            return "anything holds";
        }
        String last = limits.get(limits.size() - 1);
        return limits.size() == 1 ? last : String.join(", ", limits.subList(0, limits.size() - 1)) + " and " + last;
    }

    /** "The plan fails in 74 of 100 worlds where data gap is above 0.55." */
    public String sentence(Found found, boolean first) {
        Count count = found.count();
        String happens = happening() + " in " + often(count) + " " + points() + " where " + box(found.box()) + ".";
        return first ? Words.capital(happens) : "Of the other " + points() + ": " + happens;
    }

    /** The same for a headline: of many limits only their number. */
    String headline(Found found, boolean first) {
        int limits = found.restrictions().size();
        if (limits <= MOST_LIMITS) {
            return sentence(found, first);
        }
        String happens = happening() + " in " + often(found.count()) + " " + points() + " where " + limits
                + " limits hold at once.";
        return first ? Words.capital(happens) : "Of the other " + points() + ": " + happens;
    }

    /** "74 of 100", or "9 of the 12" where there are few. */
    public static String often(Count count) {
        return count.cases() < FEW
                ? Words.whole(count.hits()) + " of the " + Words.whole(count.cases())
                : Math.round(100 * count.density()) + " of 100";
    }

    /** "This box holds 61% of all failures and 22% of the worlds." */
    public String share(Found found, Discovery discovery) {
        Count all = discovery.all();
        return "This box holds " + Words.share(found.count().coverage(all)) + " of all " + happenings() + " and "
                + Words.share(found.count().mass(all)) + " of " + (failure() ? "the" : "all") + " " + points() + ".";
    }

    /** "On points kept aside, boxes found alike hold 80% of failures, 66 of 100 inside." */
    public String heldOut(HeldOut heldOut) {
        return "On " + points() + " kept aside, boxes found alike hold " + Words.share(heldOut.coverage()) + " of "
                + happenings() + ", " + Math.round(100 * heldOut.density()) + " of 100 inside.";
    }

    /** "< 0.001", or two significant digits. */
    public static String quasiP(double p) {
        return p < 0.001 ? "< 0.001" : p > 0.995 ? "1" : FactorAxis.number(Math.rint(p * 1000) / 1000);
    }
}
