package pilottrap.cli;

import java.io.PrintStream;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.RunningShare;
import pilottrap.scenarios.run.Progress;

/** The line on a terminal that says how far a run has come and what it has learned so far. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long SPELL_NANOS = 200_000_000;

    private final StatusLine status;
    private final long before;
    private final long total;
    private final Noun noun;
    private final boolean shown;
    private final long began = System.nanoTime();
    private final RunningShare share = new RunningShare();
    private long last = began;

    /**
     * A line.
     *
     * @param before replications that were there already
     * @param total all replications
     * @param noun what they are called
     * @param shown whether anybody watches
     */
    ProgressLine(PrintStream stream, long before, long total, Noun noun, boolean shown) {
        this.status = new StatusLine(stream);
        this.before = before;
        this.total = total;
        this.noun = noun;
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
        String line = "  " + Words.whole(all) + " of " + noun.counted(total) + " · "
                + Words.whole(Math.floor(100.0 * all / total)) + " % · " + Words.whole(rate) + " a second · "
                + Words.time((total - all) / rate) + " left"
                + soFar(live, launched);
        status.show(line);
    }

    /** The share with its interval, as soon as there is one. */
    private String soFar(double live, double launched) {
        if (!(launched > 0)) {
            return "";
        }
        return " · so far " + Words.percent(live / launched) + " % of pilots go live"
                + share.soFar()
                        .map(now -> " (" + Words.percent(now.low()) + " to " + Words.percent(now.high()) + ")")
                        .orElse("");
    }

    /** Wipes the line. */
    @Override
    public void close() {
        status.close();
    }
}
