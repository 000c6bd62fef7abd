package pilottrap.scenarios.calibration;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What turns parameters into figures: the simulation, or a function in its place. */
public interface Model {
    /**
     * How candidates are simulated.
     *
     * @param organizations how many in each variant, at least 2
     * @param seed the seed
     * @param common whether all candidates have the same luck; else each has its own, so that luck averages out over them
     * @param digest whether the digest of the base's rows is wanted
     * @param look after how many organizations of the base a candidate is looked at first; no such look where it is not
     *     less than {@code organizations}
     * @param gate asked of a candidate at that look, and when its base is complete, the figures of variants NaN; where it says
     *     no, the rest is spared, and that trial is the candidate's
     */
    record Effort(int organizations, long seed, boolean common, boolean digest, int look, Predicate<Trial> gate) {
        /** A gate that is always open. */
        static final Predicate<Trial> OPEN = trial -> true;

        /** The effort without a gate. */
        public Effort(int organizations, long seed, boolean common, boolean digest) {
            this(organizations, seed, common, digest, organizations, OPEN);
        }
    }

    /** Takes trials, in the order of their candidates. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes the next one.
         *
         * @throws IOException if it cannot be kept; the search ends
         */
        void accept(Trial trial) throws IOException;
    }

    /**
     * Simulates candidates.
     *
     * @param cancelled asked now and then; once true, trials that are complete are delivered, and the rest is left
     * @return whether all candidates were simulated
     * @throws IOException if the sink throws it
     */
    boolean simulate(List<Candidate> candidates, Effort effort, Sink sink, BooleanSupplier cancelled)
            throws IOException;
}
