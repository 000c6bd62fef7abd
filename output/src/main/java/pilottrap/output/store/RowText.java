package pilottrap.output.store;

import pilottrap.scenarios.analysis.Row;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.RunResult.Status;

/**
 * Rows as CSV: point, replication, status, message, then every column of the catalogue. A vector is the list of its
 * numbers that are not 0, each as {@code index:number}, parted by blanks.
 */
final class RowText {
    private static final Column[] COLUMNS = Columns.all().toArray(Column[]::new);
    private static final Status[] STATUSES = Status.values();

    private RowText() {}

    static String header() {
        StringBuilder header = new StringBuilder("point,replication,status,message");
        for (Column column : COLUMNS) {
            header.append(',').append(column.name());
        }
        return header.append('\n').toString();
    }

    static void write(Replication replication, Text text) {
        text.number(replication.key().point()).put(',');
        text.number(replication.key().replication()).put(',');
        text.raw(replication.result().status().key()).put(',');
        text.word(replication.message());
        double[] row = replication.result().row();
        for (Column column : COLUMNS) {
            text.put(',');
            if (column.scalar()) {
                text.number(column.of(row));
            } else {
                vector(column, row, text);
            }
        }
        text.put('\n');
    }

    private static void vector(Column column, double[] row, Text text) {
        boolean first = true;
        for (int i = 0; i < column.length(); i++) {
            double number = row[column.offset() + i];
            if (number != 0) {
                if (!first) {
                    text.put(' ');
                }
                first = false;
                text.number((long) i).put(':').number(number);
            }
        }
    }

    /** Reads the next row into an array of zeros. */
    static Row read(Cursor cursor, double[] row) throws StoreException {
        long point = cursor.whole();
        cursor.comma();
        long replication = cursor.whole();
        cursor.comma();
        Status status = status(cursor.word());
        cursor.comma();
        String message = cursor.word();
        for (Column column : COLUMNS) {
            cursor.comma();
            if (column.scalar()) {
                row[column.offset()] = cursor.number();
            } else if (!cursor.empty()) {
                do {
                    long index = cursor.whole();
                    if (index >= column.length() || !cursor.pass(':')) {
                        throw StoreException.damage("column " + column.name() + " has no number " + index);
                    }
                    row[column.offset() + (int) index] = cursor.number();
                } while (cursor.pass(' '));
            }
        }
        cursor.endOfLine();
        return new Row(new RunKey(point, replication), status, row, message);
    }

    private static Status status(String name) throws StoreException {
        for (Status status : STATUSES) {
            if (status.key().equals(name)) {
                return status;
            }
        }
        throw StoreException.damage("there is no status " + name);
    }
}
