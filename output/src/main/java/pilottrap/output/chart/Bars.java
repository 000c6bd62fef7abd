package pilottrap.output.chart;

import java.util.List;
import pilottrap.simulation.pilot.Fate;

/**
 * Horizontal bars in groups, all on one scale.
 *
 * @param frame what surrounds the picture
 * @param columns of groups, in reading order
 */
public record Bars(Frame frame, List<Column> columns) implements Chart {
    /** Copies the list. */
    public Bars {
        columns = List.copyOf(columns);
    }

    /** A column of groups and its heading. */
    public record Column(String title, String subtitle, List<Group> groups) {}

    /** The bars of a fate, longest first, and the share they add up to. */
    public record Group(Fate fate, String title, double total, List<Bar> bars) {}

    /** A bar: what, and its share of the launched pilots. */
    public record Bar(String what, double share) {}
}
