package pilottrap.scenarios.trap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import pilottrap.scenarios.experiment.Factor;

/**
 * Where organizations escape the trap, where they are caught, and where it depends on where they come from: a grid over two
 * factors, each point started from a calm and from a crowded past, the parameters and the luck the same.
 *
 * @param across the factor from left to right
 * @param up the factor from bottom to top
 * @param start the factor that makes the past
 * @param calm its value at the calm start
 * @param crowded its value at the crowded start
 * @param threshold the share of late pilots that go live above which an organization has escaped, in (0, 1)
 * @param columns the values across, ascending
 * @param rows the values up, ascending
 * @param cells row by row from the lowest, each row from left to right
 */
public record TrapMap(
        Factor across,
        Factor up,
        Factor start,
        double calm,
        double crowded,
        double threshold,
        List<Double> columns,
        List<Double> rows,
        List<Cell> cells) {
    /** Copies the lists. */
    public TrapMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
        if (cells.size() != columns.size() * rows.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells for " + columns.size() + " × " + rows.size() + " values");
        }
    }

    /** The cell in a column and a row. */
    public Cell cell(int column, int row) {
        return cells.get(row * columns.size() + column);
    }

    /** The cell of the scenario as it is, if both its values are on the grid. */
    public Optional<Cell> own() {
        int column = columns.indexOf(across.standard());
        int row = rows.indexOf(up.standard());
        return column < 0 || row < 0 ? Optional.empty() : Optional.of(cell(column, row));
    }

    /** How many cells are of each class, at the map's threshold. */
    public Map<Basin, Integer> counts() {
        return counts(threshold);
    }

    /** How many cells would be of each class at another threshold. */
    public Map<Basin, Integer> counts(double other) {
        Map<Basin, Integer> counts = new EnumMap<>(Basin.class);
        for (Basin basin : Basin.values()) {
            counts.put(basin, 0);
        }
        for (Cell cell : cells) {
            counts.merge(Basin.of(cell.calm(), cell.crowded(), other), 1, Integer::sum);
        }
        return counts;
    }

    /**
     * Where, going from the own cell along one dimension, organizations begin to escape from either start, or to be caught
     * from either; of several places the nearest.
     *
     * @param alongUp whether along the dimension up; else along the one across
     * @param escape whether to escape or to be caught is sought
     * @return a value of the factor; absent where there is none on the map, or the own cell is so already by its estimates
     */
    public OptionalDouble border(boolean alongUp, boolean escape) {
        return Border.nearest(this, alongUp, escape);
    }
}
