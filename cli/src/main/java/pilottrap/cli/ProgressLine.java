package pilottrap.cli;

import java.io.PrintStream;
import pilottrap.output.store.SweepPlan;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.RunningShare;
import pilottrap.scenarios.run.Progress;

/** The line on a terminal that says how far a run or a sweep has come and what it has learned so far. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long SPELL_NANOS = 200_000_000;

    private final StatusLine status;
    private final long before;
    private final long total;
    private final String counted;
    private final String limit;
    private final boolean shown;
    private final long began = System.nanoTime();
    private final RunningShare share = new RunningShare();
    private long last = began;

    private ProgressLine(StatusLine status, long before, long total, String counted, String limit, boolean shown) {
        this.status = status;
        this.before = before;
        this.total = total;
        this.counted = limit + counted;
        this.limit = limit;
        this.shown = shown;
    }

    /**
     * The line of a run.
     *
     * @param before replications that were there already
     * @param total all replications
     * @param noun what they are called
     * @param shown whether anybody watches
     */
    static ProgressLine of(PrintStream stream, long before, long total, Noun noun, boolean shown) {
        return new ProgressLine(new StatusLine(stream), before, total, noun.counted(total), "", shown);
    }

    /**
     * The line of a sweep.
     *
     * @param before runs that were there already
     * @param plan what is run, in which points may need fewer where a precision is wanted
     * @param shown whether anybody watches
     */
    static ProgressLine of(PrintStream stream, long before, SweepPlan plan, boolean shown) {
        String limit = plan.precision().isPresent() ? "at most " : "";
        return new ProgressLine(
                new StatusLine(stream), before, plan.runs(), Words.whole(plan.runs()) + " runs", limit, shown);
    }

    @Override
    public void delivered(Sample sample) {
        for (int i = 0; i < sample.replications().length; i++) {
            share.add(sample.point(), sample.replications()[i], sample.live()[i], sample.launched()[i]);
        }
    }

    @Override
    public void advanced(long done, double live, double launched) {
        long now = System.nanoTime();
        if (!shown || now - last < SPELL_NANOS) {
            return;
        }
        last = now;
        double rate = done / ((now - began) / 1e9);
        long all = before + done;
        status.show("  " + Words.whole(all) + " of " + counted + " · " + Words.whole(Math.floor(100.0 * all / total))
                + " % · " + Words.whole(rate) + " a second · " + limit + Words.time((total - all) / rate) + " left"
                + soFar(live, launched));
    }

    /** The share with its interval, as soon as there is one, and how it differs among points. */
    private String soFar(double live, double launched) {
        if (!(launched > 0)) {
            return "";
        }
        return " · so far " + Words.percent(live / launched) + " % of pilots go live"
                + share.soFar()
                        .map(now -> " (" + Words.percent(now.low()) + " to " + Words.percent(now.high()) + ")")
                        .orElse("")
                + share.range()
                        .map(points -> ", at single points " + Words.percent(points.least()) + " to "
                                + Words.percent(points.most()))
                        .orElse("");
    }

    /** Wipes the line. */
    @Override
    public void close() {
        status.close();
    }
}
