package pilottrap.output.chart;

import java.util.List;

/**
 * Several maps over the same two dimensions.
 *
 * @param title what they show, in one sentence
 * @param maps in reading order, at least one
 * @param key how marks are read
 * @param table the figures of all
 */
public record Heats(String title, List<Heat> maps, String key, DataTable table) implements Picture {
    /** Copies the list. */
    public Heats {
        maps = List.copyOf(maps);
    }

    /** How many stand side by side. */
    int columns(double width) {
        return width < 520 || maps.size() == 1 ? 1 : 2;
    }

    @Override
    public double height(double width) {
        int columns = columns(width);
        int rows = (maps.size() + columns - 1) / columns;
        return 36 + rows * (0.55 * width / columns + 80);
    }
}
