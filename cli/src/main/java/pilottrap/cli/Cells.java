package pilottrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pilottrap.output.store.Json;

/** Cells of stored tables as text. */
final class Cells {
    private Cells() {}

    /** A cell for people: nothing for null, numbers in the fewest digits that read back as the same. */
    static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double || cell instanceof Float) {
            double number = ((Number) cell).doubleValue();
            return Double.isFinite(number)
                    ? Json.number(cell instanceof Float single ? decimal(single) : number)
                    : cell.toString();
        }
        if (cell instanceof List<?> list) {
            return list.stream().map(Cells::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return cell.toString();
    }

    /** The double that is written like a float. */
    private static double decimal(float number) {
        return Double.parseDouble(Float.toString(number));
    }

    /**
     * A line of CSV without its end.
     *
     * @param vectors the columns that are vectors of counts: {@code index:number}, parted by blanks, zeros left out
     */
    static String csv(List<@Nullable Object> cells, List<String> columns, List<String> vectors) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof List<?> list && vectors.contains(columns.get(i))) {
                line.add(vector(list));
            } else {
                line.add(cell instanceof Number ? text(cell) : Json.cell(text(cell)));
            }
        }
        return String.join(",", line);
    }

    private static String vector(List<?> list) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Number number && number.doubleValue() != 0) {
                numbers.add(i + ":" + text(number));
            }
        }
        return String.join(" ", numbers);
    }
}
