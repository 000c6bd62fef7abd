package pilottrap.output.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A map of one figure over two dimensions: a cell for each simulated point, darker where the figure is larger, and
 * contours between the cells' centres.
 *
 * @param title what it shows, in one sentence
 * @param heading what the figure is
 * @param unit the rest of the heading
 * @param across the dimension from left to right
 * @param up the dimension from bottom to top
 * @param cells row by row from the lowest, each row from left to right
 * @param tone the figure's tone; what lies below zero is grey
 * @param contours where the figure is a given value
 * @param regions parts of the map that have a name
 * @param own where the user's own organization stands
 * @param key how marks are read
 * @param table the figures
 */
public record Heat(
        String title,
        String heading,
        String unit,
        Side across,
        Side up,
        List<Cell> cells,
        Tone tone,
        List<Contour> contours,
        List<Region> regions,
        Optional<Own> own,
        String key,
        DataTable table)
        implements Picture {
    /** Checks that there is a cell for each pair, and copies the lists. */
    public Heat {
        cells = List.copyOf(cells);
        contours = List.copyOf(contours);
        regions = List.copyOf(regions);
        if (cells.size() != across.at().size() * up.at().size()) {
            throw new IllegalArgumentException(cells.size() + " cells for "
                    + across.at().size() + " × " + up.at().size());
        }
    }

    /**
     * A dimension.
     *
     * @param title what it is
     * @param unit what its labels count; may be empty
     * @param at where its values lie on paper, ascending, at least one; linear, logarithmic or evenly spaced
     * @param labels what they are called
     */
    public record Side(String title, String unit, List<Double> at, List<String> labels) {
        /** Copies the lists and cleans the texts. */
        public Side {
            title = Words.clean(title);
            at = List.copyOf(at);
            labels = labels.stream().map(Words::clean).toList();
            if (at.isEmpty() || at.size() != labels.size()) {
                throw new IllegalArgumentException("no side of " + at + " called " + labels);
            }
        }

        /** Where the cell of a value begins: half way from the one before; one more than there are values. */
        double edge(int index) {
            int last = at.size() - 1;
            if (last == 0) {
                return at.get(0) + (index == 0 ? -0.5 : 0.5);
            }
            if (index == 0) {
                return at.get(0) - (at.get(1) - at.get(0)) / 2;
            }
            return index > last
                    ? at.get(last) + (at.get(last) - at.get(last - 1)) / 2
                    : (at.get(index - 1) + at.get(index)) / 2;
        }
    }

    /**
     * What is known at a point.
     *
     * @param value the figure; absent where nothing was simulated or it cannot be told
     * @param words the figure in words, as short as can be
     * @param mark what else is to be seen
     */
    public record Cell(OptionalDouble value, String words, Mark mark) {
        /** A point without a figure. */
        public static final Cell EMPTY = new Cell(OptionalDouble.empty(), "", Mark.PLAIN);
    }

    /** What a cell bears beside its figure. */
    public enum Mark {
        /** Nothing. */
        PLAIN,
        /** A ring: luck leaves open whether it is the best. */
        CONTENDER,
        /** A hatch: it can be either. */
        EITHER
    }

    /**
     * A line along which a figure has one value.
     *
     * @param value the value
     * @param label what it is called; may be empty
     * @param over the figure, cell by cell; empty for the figure of the map
     * @param dashed whether it is drawn dashed
     */
    public record Contour(double value, String label, List<OptionalDouble> over, boolean dashed) {
        /** Copies the list. */
        public Contour {
            over = List.copyOf(over);
        }

        /** A line of the figure of the map. */
        public Contour(double value, String label) {
            this(value, label, List.of(), false);
        }
    }

    /** A name that stands in a cell, above its figure, for the part of the map around it. */
    public record Region(int column, int row, String words) {}

    /** A place on the map, in units of the two sides, and what is called so. */
    public record Own(double across, double up, String words) {}

    @Override
    public double height(double width) {
        return Math.min(577, 0.75 * width + 60);
    }

    /** The cell in a column and a row. */
    Cell cell(int column, int row) {
        return cells.get(row * across.at().size() + column);
    }
}
