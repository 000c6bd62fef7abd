package pilottrap.cli;

import java.io.PrintStream;
import pilottrap.scenarios.analysis.RunningShare;
import pilottrap.scenarios.run.Progress;

/** The line on a terminal that says how far a sweep has come and what it shows so far. */
final class SweepProgress implements Progress, AutoCloseable {
    private static final long SPELL_NANOS = 200_000_000;

    private final StatusLine status;
    private final long before;
    private final long total;
    private final boolean most;
    private final boolean shown;
    private final long began = System.nanoTime();
    private final RunningShare share = new RunningShare();
    private long last = began;

    /**
     * A line.
     *
     * @param before runs that were there already
     * @param total all runs
     * @param most whether points may need fewer, since a precision is wanted
     * @param shown whether anybody watches
     */
    SweepProgress(PrintStream stream, long before, long total, boolean most, boolean shown) {
        this.status = new StatusLine(stream);
        this.before = before;
        this.total = total;
        this.most = most;
        this.shown = shown;
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
        status.show("  " + Words.whole(all) + " of " + (most ? "at most " : "") + Words.whole(total) + " runs · "
                + Words.whole(Math.floor(100.0 * all / total)) + " % · " + Words.whole(rate) + " a second · "
                + (most ? "at most " : "") + Words.time((total - all) / rate) + " left" + soFar(live, launched));
    }

    private String soFar(double live, double launched) {
        if (!(launched > 0)) {
            return "";
        }
        return " · so far " + Words.percent(live / launched) + " % go live"
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
