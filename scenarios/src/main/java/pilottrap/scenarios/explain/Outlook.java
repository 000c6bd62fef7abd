package pilottrap.scenarios.explain;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.pilot.ButFor;
import pilottrap.simulation.pilot.Fate;

/**
 * The futures of one pilot with one cause taken away, beside those as it was: the same continuations, so that they differ by
 * nothing but the cause.
 *
 * @param butFor what is taken away
 * @param futures how many continuations, at least 1
 * @param live in how many of them it is live within 104 weeks of its launch
 * @param ofValue in how many it is, and is judged of value 26 weeks later
 * @param low lower end of the 95 % interval of the share live (Wilson)
 * @param high upper end
 * @param gained futures in which it is live only with the cause taken away
 * @param lost futures in which it is live only as it was
 * @param difference (gained − lost) ÷ futures, a share
 * @param differenceLow lower end of its 95 % interval (Agresti and Min 2005, for matched pairs)
 * @param differenceHigh upper end
 * @param own weeks from launch to going live on the luck it really had; absent where it does not within 104 weeks
 */
public record Outlook(
        ButFor butFor,
        int futures,
        int live,
        int ofValue,
        double low,
        double high,
        int gained,
        int lost,
        double difference,
        double differenceLow,
        double differenceHigh,
        OptionalDouble own) {
    private static final double Z = 1.959963984540054;
    private static final double MINUTES_A_WEEK = 10_080;

    /**
     * What futures come to.
     *
     * @param as the futures as it was, by continuation
     * @param without the same with the cause taken away
     * @param own what becomes of it on its own luck with the cause taken away
     */
    static Outlook of(ButFor butFor, List<PilotRecord> as, List<PilotRecord> without, PilotRecord own) {
        int n = without.size();
        int live = 0;
        int ofValue = 0;
        int gained = 0;
        int lost = 0;
        for (int i = 0; i < n; i++) {
            boolean was = lives(as.get(i));
            boolean is = lives(without.get(i));
            live += is ? 1 : 0;
            ofValue += is && without.get(i).successful() ? 1 : 0;
            gained += is && !was ? 1 : 0;
            lost += was && !is ? 1 : 0;
        }
        ConfidenceInterval share = new WilsonScoreInterval().createInterval(n, live, 0.95);
        double shift = (gained - lost) / (n + 2.0);
        double spread = Z * Math.sqrt((gained + lost + 1) / (n + 2.0) - shift * shift) / Math.sqrt(n + 2.0);
        boolean itself = butFor == ButFor.NOTHING;
        return new Outlook(
                butFor,
                n,
                live,
                ofValue,
                live == 0 ? 0 : share.getLowerBound(),
                live == n ? 1 : share.getUpperBound(),
                gained,
                lost,
                (gained - lost) / (double) n,
                itself ? 0 : Math.max(-1, shift - spread),
                itself ? 0 : Math.min(1, shift + spread),
                lives(own)
                        ? OptionalDouble.of((own.live() - own.launched()) / MINUTES_A_WEEK)
                        : OptionalDouble.empty());
    }

    private static boolean lives(PilotRecord pilot) {
        return pilot.fate() == Fate.PRODUCTION;
    }

    /** The share live, in [0, 1]. */
    public double share() {
        return live / (double) futures;
    }

    /** Whether the cause mattered in any future. */
    public boolean matters() {
        return gained + lost > 0;
    }

    /** Whether the interval of the difference excludes 0. */
    public boolean clear() {
        return matters() && (differenceLow > 0 || differenceHigh < 0);
    }
}
