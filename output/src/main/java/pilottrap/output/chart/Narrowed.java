package pilottrap.output.chart;

import java.util.List;
import pilottrap.scenarios.experiment.Factor.Role;

/**
 * Parameters over their priors: where accepted sets lie, and how much of the prior they leave.
 *
 * @param title what it shows, in one sentence
 * @param rows the parameters, the most constrained first
 * @param key how to read it, a line each
 * @param table the figures
 */
public record Narrowed(String title, List<Row> rows, List<String> key, DataTable table) implements Picture {
    /** Copies the lists. */
    public Narrowed {
        rows = List.copyOf(rows);
        key = List.copyOf(key);
    }

    /**
     * A parameter. Places are coordinates of its prior, in [0, 1].
     *
     * @param name in plain words
     * @param from the lower end of the prior, with its unit
     * @param to the upper end
     * @param role whether it is assumed, chosen or a fact
     * @param sets where the accepted sets lie
     * @param low where their central 90 % begin
     * @param high where they end
     * @param standard where the default lies; NaN where it lies outside
     * @param width what is left of the prior, in words
     * @param constrained whether that is less than luck alone would leave
     */
    public record Row(
            String name,
            String from,
            String to,
            Role role,
            List<Double> sets,
            double low,
            double high,
            double standard,
            String width,
            boolean constrained) {
        /** Copies the list. */
        public Row {
            sets = List.copyOf(sets);
        }
    }

    /** How many columns of rows there are. */
    int columns(double width) {
        return width > 900 && rows.size() > 12 ? 2 : 1;
    }

    @Override
    public double height(double width) {
        int columns = columns(width);
        int lines = (rows.size() + columns - 1) / columns;
        return 30 + 30.0 * lines + 16.0 * key.size();
    }
}
