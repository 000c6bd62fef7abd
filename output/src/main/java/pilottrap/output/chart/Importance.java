package pilottrap.output.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.scenarios.experiment.Factor.Role;
import pilottrap.scenarios.sensitivity.Interval;

/**
 * Factors ranked by how much an outcome depends on them.
 *
 * @param title what it shows, in one sentence
 * @param heading what the bars are, and what the columns beside them are
 * @param rows the factors, the one that matters most first
 * @param rest what is said of those that have no row; may be empty
 * @param scale of the bars
 * @param strip what parts of the variance are; empty where it is not divided
 * @param key how marks are read, one line each
 * @param table the figures
 */
public record Importance(
        String title,
        Headings heading,
        List<Row> rows,
        String rest,
        Scale scale,
        List<Part> strip,
        List<String> key,
        DataTable table)
        implements Picture {
    /** Copies the lists. */
    public Importance {
        rows = List.copyOf(rows);
        strip = List.copyOf(strip);
        key = List.copyOf(key);
    }

    /** What stands over the bars and over the columns beside them. */
    public record Headings(String bars, List<String> columns) {
        /** Copies the list. */
        public Headings {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A factor.
     *
     * @param name in plain words
     * @param range what it was varied over
     * @param role whether it is assumed, chosen or a fact
     * @param size how much it matters: the length of the bar
     * @param inner a part of it, drawn solid inside; absent where the bar is whole
     * @param spread a mark on the same scale
     * @param cells as many as there are columns; the first is the figure
     */
    public record Row(
            String name,
            String range,
            Role role,
            Interval size,
            Optional<Interval> inner,
            OptionalDouble spread,
            List<String> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A part of a whole.
     *
     * @param words what it is, with its figure
     * @param share its size, in [0, 1]
     * @param kind which part
     */
    public record Part(String words, double share, Kind kind) {}

    /** Which part of the variance. */
    public enum Kind {
        /** Luck. */
        LUCK,
        /** Factors, each alone. */
        ALONE,
        /** Factors together. */
        TOGETHER
    }

    @Override
    public double height(double width) {
        return 60 + 30.0 * rows.size() + (strip.isEmpty() ? 0 : 60) + 16.0 * key.size();
    }
}
