package pilottrap.output.store;

import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;

/**
 * Monthly series as CSV, one line for each organization and series: replication, series, then the values at the ends of
 * months 0, 1, …, to five significant digits. They are for drawing; figures come from the rows.
 */
final class SeriesText {
    private static final Series[] SERIES = Series.values();

    private SeriesText() {}

    static String header(int months) {
        StringBuilder header = new StringBuilder("replication,series");
        for (int month = 0; month <= months; month++) {
            header.append(",month_").append(month);
        }
        return header.append('\n').toString();
    }

    static void write(Replication replication, Text text) {
        Trajectory trajectory = replication.result().trajectory();
        for (Series series : SERIES) {
            text.number(replication.key().replication()).put(',').raw(series.key());
            float[] values = trajectory.values()[series.ordinal()];
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException(series.key() + " must be finite, was " + value);
                }
                text.put(',').rounded(value);
            }
            text.put('\n');
        }
    }

    /** Reads the next organization. */
    static Entry read(Cursor cursor, int months) throws StoreException {
        float[][] values = new float[SERIES.length][months + 1];
        long replication = 0;
        for (Series series : SERIES) {
            replication = cursor.whole();
            cursor.comma();
            String name = cursor.word();
            if (!name.equals(series.key())) {
                throw StoreException.damage("series " + series.key() + " is missing, there is " + name);
            }
            float[] line = values[series.ordinal()];
            for (int month = 0; month <= months; month++) {
                cursor.comma();
                line[month] = (float) cursor.number();
            }
            cursor.endOfLine();
        }
        return new Entry(new RunKey(0, replication), new Trajectory(months, values));
    }

    record Entry(RunKey key, Trajectory trajectory) {}
}
