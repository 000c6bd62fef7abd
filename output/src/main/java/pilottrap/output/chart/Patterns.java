package pilottrap.output.chart;

import java.util.List;
import pilottrap.scenarios.facts.Verdict;

/**
 * Published patterns beside what is simulated, each against the range that is accepted.
 *
 * @param frame what surrounds the picture
 * @param groups in reading order
 */
record Patterns(Frame frame, List<Group> groups) implements Chart {
    /** Copies the list. */
    Patterns {
        groups = List.copyOf(groups);
    }

    /** Patterns that have the same to do with the model. */
    record Group(String title, List<Row> rows) {}

    /**
     * One pattern, by the claim that its verdict hangs on.
     *
     * @param id its key
     * @param words what is claimed
     * @param value where the simulated figure lies: accepted from −1 to 1
     * @param low the lower end of its 95 % interval, so counted
     * @param high the upper end
     * @param from where the accepted range begins: −1, or −∞
     * @param to where it ends: 1, or ∞
     * @param figure the simulated figure as people read it
     * @param accepted the accepted range as people read it
     * @param verdict whether it holds
     */
    record Row(
            String id,
            String words,
            double value,
            double low,
            double high,
            double from,
            double to,
            String figure,
            String accepted,
            Verdict verdict) {}
}
