package pilottrap.scenarios.calibration;

import java.util.List;

/**
 * What a search came to.
 *
 * @param waves its waves, in order
 * @param confirmations every candidate that was simulated anew with the seed of confirmation, in order
 * @param accepted those of them that were accepted, as many as were wanted or could be found
 * @param complete whether it ran to its end rather than being stopped
 */
public record Search(List<Wave> waves, List<Trial> confirmations, List<Trial> accepted, boolean complete) {
    /** Copies the lists. */
    public Search {
        waves = List.copyOf(waves);
        confirmations = List.copyOf(confirmations);
        accepted = List.copyOf(accepted);
    }

    /**
     * A wave of candidates.
     *
     * @param number from 1
     * @param level the implausibility that no candidate exceeded when it was drawn; infinite for the first wave
     * @param share about which part of the prior that is
     * @param trials what the candidates came to
     * @param met how many of them met all targets as simulated
     * @param blur how far the emulators fitted afterwards are typically off, one for each target, in half-widths of its
     *     tolerance; empty where none were fitted
     */
    public record Wave(int number, double level, double share, List<Trial> trials, int met, List<Double> blur) {
        /** Copies the lists. */
        public Wave {
            trials = List.copyOf(trials);
            blur = List.copyOf(blur);
        }
    }
}
