package pilottrap.output.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import pilottrap.scenarios.analysis.Row;
import pilottrap.simulation.measure.Columns;

/** The rows of a stored result in key order; holds one part at a time, checked against its checksum. */
final class RowIterator implements Iterator<Row> {
    private static final String HEADER = RowText.header().stripTrailing();

    private final Path directory;
    private final Plan plan;
    private final double[] numbers = new double[Columns.width()];
    private Cursor cursor = new Cursor(new byte[0]);
    private int next;

    RowIterator(Path directory, Plan plan) {
        this(directory, plan, 0);
    }

    /** The rows from a part on. */
    RowIterator(Path directory, Plan plan, int first) {
        next = first;
        this.directory = directory;
        this.plan = plan;
    }

    @Override
    public boolean hasNext() {
        try {
            while (cursor.atEnd() && next < plan.chunks()) {
                open(new Part(directory, next));
                next++;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return !cursor.atEnd();
    }

    private void open(Part part) throws IOException {
        byte[] bytes = part.read(Part.RUNS)
                .orElseThrow(() -> StoreException.damage(part.file(Part.RUNS) + " is not among what its seal says"));
        cursor = new Cursor(bytes);
        if (!cursor.line().equals(HEADER)) {
            throw StoreException.damage(
                    part.file(Part.RUNS) + " was written by another version of the program (other columns)");
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Arrays.fill(numbers, 0);
        try {
            return RowText.read(cursor, numbers);
        } catch (StoreException unreadable) {
            throw new UncheckedIOException(StoreException.damage(
                    new Part(directory, next - 1).file(Part.RUNS) + ": " + unreadable.getMessage()));
        }
    }
}
