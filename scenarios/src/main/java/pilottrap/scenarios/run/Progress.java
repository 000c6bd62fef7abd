package pilottrap.scenarios.run;

/** Hears how far a run has come; called on the thread that delivers. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (done, live, launched) -> {};

    /**
     * A batch was delivered.
     *
     * @param done replications delivered so far
     * @param live Σ of pilots in production at 104 weeks in them
     * @param launched Σ of pilots launched in them
     */
    void advanced(long done, double live, double launched);

    /**
     * What is told of a batch.
     *
     * @param point its design point
     * @param replications its finished replications
     * @param live pilots in production at 104 weeks in each of them
     * @param launched pilots launched in each of them
     */
    record Sample(long point, long[] replications, double[] live, double[] launched) {}

    /** A batch was delivered; told before {@link #advanced}. */
    default void delivered(Sample sample) {}
}
