package pilottrap.cli;

import pilottrap.scenarios.calibration.HistoryMatching;

/** The line on a terminal that says how far a search has come, and a line for each wave that is done. */
final class CalibrationProgress implements HistoryMatching.Listener, AutoCloseable {
    private static final long SPELL_NANOS = 200_000_000;

    private final StatusLine status;
    private final Common common;
    private int stage;
    private long began = System.nanoTime();
    private int before;
    private long last;

    CalibrationProgress(Common common) {
        this.common = common;
        this.status = new StatusLine(common.err());
    }

    @Override
    public void done(int of, int candidates, int done, int accepted, double best) {
        long now = System.nanoTime();
        if (of != stage || done <= before) {
            stage = of;
            began = now;
            before = done - 1;
        }
        if (!common.progress() || now - last < SPELL_NANOS) {
            return;
        }
        last = now;
        double rate = (done - before) / ((now - began) / 1e9);
        status.show("  " + (of > 0 ? "wave " + of + ": " : "confirming: ") + Words.whole(done) + " of "
                + Words.whole(candidates) + " candidates · " + Words.whole(accepted) + " sets accepted · best distance "
                + Words.tenth(best) + " · " + Words.time((candidates - done) / rate) + " left of this step");
    }

    @Override
    public void wave(int number, int candidates, double share, int promising) {
        status.close();
        common.say("pilottrap: wave " + number + ": " + Words.whole(candidates) + " candidates from "
                + (number == 1 ? "the whole prior" : "about one in " + Words.whole(Math.max(1, 1 / share)) + " of it")
                + ", " + Words.whole(promising) + " seem to meet all targets");
    }

    /** Wipes the line. */
    @Override
    public void close() {
        status.close();
    }
}
