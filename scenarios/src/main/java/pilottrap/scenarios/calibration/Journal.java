package pilottrap.scenarios.calibration;

import java.io.IOException;
import java.util.Optional;

/** What is kept of a search, so that it can be stopped and go on. */
public interface Journal {
    /** Keeps nothing. */
    Journal NONE = new Journal() {
        @Override
        public Optional<Trial> trial(Candidate candidate) {
            return Optional.empty();
        }

        @Override
        public void keep(Trial trial) {
            // nothing is kept
        }
    };

    /** What is known of a candidate from before, if anything is. */
    Optional<Trial> trial(Candidate candidate);

    /**
     * Keeps a trial.
     *
     * @throws IOException if it cannot be kept
     */
    void keep(Trial trial) throws IOException;
}
