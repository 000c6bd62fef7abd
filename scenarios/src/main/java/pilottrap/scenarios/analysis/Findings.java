package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
import pilottrap.simulation.parameter.Parameter;

/**
 * Why the first difference of a comparison comes out as it does, what would change it, and what it rests on: what takes
 * further runs to know. Every list may be empty, where nobody looked.
 *
 * @param drivers what drives the difference of the production share, the greatest effect first
 * @param together the part of it that comes only from acting together, as a share; absent where unknown
 * @param flips the smallest changes of an assumption that change the advice, the nearest first
 * @param steady how many further assumptions were moved over their whole range without changing the advice
 * @param influences the numbers that move the difference most, the most influential first
 * @param replications organizations behind each figure; 0 where nobody looked
 */
public record Findings(
        List<Driver> drivers,
        Optional<Double> together,
        List<Flip> flips,
        int steady,
        List<Influence> influences,
        int replications) {
    /** Nobody looked. */
    public static final Findings NONE = new Findings(List.of(), Optional.empty(), List.of(), 0, List.of(), 0);

    /** Copies the lists. */
    public Findings {
        drivers = List.copyOf(drivers);
        flips = List.copyOf(flips);
        influences = List.copyOf(influences);
    }

    /**
     * A mechanism or a programme, and what its removal costs.
     *
     * @param what it, in a short clause without a full stop, e.g. “Data engineers juggle fewer jobs at once”
     * @param effect how much of the difference of the production share is gone without it, as a share
     */
    public record Driver(String what, double effect) {}

    /**
     * A change of one assumption that changes the advice.
     *
     * @param parameter the assumption
     * @param assumed its value in this comparison, in the parameter's unit
     * @param threshold the value from which on the advice is another
     * @param then what holds beyond it, in a short clause without a full stop, e.g. “no clear difference is left”
     */
    public record Flip(Parameter parameter, double assumed, double threshold, String then) {
        /** Whether the advice changes below the threshold rather than above it. */
        public boolean below() {
            return threshold < assumed;
        }
    }

    /**
     * A number of the model and how much it moves the difference.
     *
     * @param parameter the number; it knows its source and grade
     * @param value its value in this comparison, in the parameter's unit
     * @param low the difference of the production share at the lower end of its plausible range
     * @param high the difference at the upper end
     */
    public record Influence(Parameter parameter, double value, double low, double high) {}
}
