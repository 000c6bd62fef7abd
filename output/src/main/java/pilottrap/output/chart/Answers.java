package pilottrap.output.chart;

import java.util.List;
import java.util.Optional;

/**
 * What surveys answer, simulated and published side by side, in groups that count the same thing.
 *
 * @param frame what surrounds the picture
 * @param groups in reading order; none where there is nothing to ask
 */
record Answers(Frame frame, List<Group> groups) implements Chart {
    /** Copies the list. */
    Answers {
        groups = List.copyOf(groups);
    }

    /** Answers to one question. */
    record Group(String question, List<Answer> answers) {}

    /**
     * One answer; all numbers are shares.
     *
     * @param asks what is asked
     * @param counts who counts what
     * @param simulated the answer of the simulated world
     * @param low the lower end of its 95 % interval
     * @param high the upper end
     * @param publishedLow the published figure, or the lowest of several
     * @param publishedHigh the highest
     * @param fitted whether the model was set to it
     * @param publisher who published it
     */
    record Answer(
            String asks,
            String counts,
            Optional<Double> simulated,
            Optional<Double> low,
            Optional<Double> high,
            double publishedLow,
            double publishedHigh,
            boolean fitted,
            String publisher) {}
}
