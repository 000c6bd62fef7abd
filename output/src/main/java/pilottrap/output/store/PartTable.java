package pilottrap.output.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import pilottrap.output.store.Duck.Rows;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;

/**
 * A table of a sweep: its columns, and how a replication is written into it. Every row begins with its point and its
 * replication.
 */
public enum PartTable {
    /** How each replication ended, and the hash of its row. */
    RUNS("status VARCHAR, message VARCHAR, hash BLOB") {
        @Override
        void add(Replication replication, byte[] hash, Rows rows) throws StoreException {
            begin(replication, rows)
                    .put(replication.result().status().key())
                    .put(replication.message())
                    .put(hash)
                    .end();
        }
    },
    /** The row of each replication: every column of the catalogue. */
    OUTCOMES(Columns.all().stream()
            .map(column -> Duck.name(column.name()) + (column.scalar() ? " DOUBLE" : " DOUBLE[]"))
            .collect(Collectors.joining(", "))) {
        @Override
        void add(Replication replication, byte[] hash, Rows rows) throws StoreException {
            double[] row = replication.result().row();
            begin(replication, rows);
            for (Column column : CATALOGUE) {
                if (column.scalar()) {
                    rows.put(row[column.offset()]);
                } else {
                    rows.put(list(row, column));
                }
            }
            rows.end();
        }
    },
    /** The monthly series, a row for each month. */
    SERIES("month INTEGER, "
            + Arrays.stream(Series.values())
                    .map(series -> Duck.name(series.key()) + " FLOAT")
                    .collect(Collectors.joining(", "))) {
        @Override
        void add(Replication replication, byte[] hash, Rows rows) throws StoreException {
            Trajectory trajectory = replication.result().trajectory();
            for (int month = 0; month <= trajectory.months(); month++) {
                begin(replication, rows).put(month);
                for (float[] values : trajectory.values()) {
                    rows.put(values[month]);
                }
                rows.end();
            }
        }
    },
    /** What became of each pilot. */
    PILOTS("pilot INTEGER, proposal BIGINT, unit VARCHAR, function VARCHAR, use_case VARCHAR, mode VARCHAR,"
            + " performative BOOLEAN, tier INTEGER, value DOUBLE, launched BIGINT, stage VARCHAR, limbo BOOLEAN,"
            + " fate VARCHAR, cause VARCHAR, passed BIGINT, live BIGINT, ended BIGINT, successful BOOLEAN, spend DOUBLE,"
            + " plan DOUBLE, run_spend DOUBLE, realized DOUBLE") {
        @Override
        void add(Replication replication, byte[] hash, Rows rows) throws StoreException {
            for (PilotRecord pilot : replication.result().pilots()) {
                begin(replication, rows).put(pilot.pilot()).put(pilot.proposal());
                rows.put(pilot.unit()).put(lower(pilot.function())).put(lower(pilot.useCase()));
                rows.put(pilot.mode().key()).put(pilot.performative()).put(pilot.tier());
                rows.put(pilot.value()).put(pilot.launched()).put(pilot.stage().key());
                rows.put(pilot.limbo())
                        .put(pilot.fate().key())
                        .put(pilot.cause().key());
                rows.put(pilot.passed()).put(pilot.live()).put(pilot.ended());
                rows.put(pilot.successful()).put(pilot.spend()).put(pilot.plan());
                rows.put(pilot.runSpend()).put(pilot.realized()).end();
            }
        }
    },
    /** What happened to the pilots, when, and which state made it likely. */
    LEDGER("pilot INTEGER, minute BIGINT, kind VARCHAR, stage VARCHAR, sponsorship DOUBLE, resistance DOUBLE,"
            + " load DOUBLE, quality_gap DOUBLE, pot_share DOUBLE, value DOUBLE") {
        @Override
        void add(Replication replication, byte[] hash, Rows rows) throws StoreException {
            for (Ledger.Entry entry : replication.result().ledger().entries()) {
                begin(replication, rows).put(entry.pilot()).put(entry.minute());
                rows.put(lower(entry.kind())).put(entry.stage().key());
                rows.put(entry.sponsorship()).put(entry.resistance()).put(entry.load());
                rows.put(entry.qualityGap()).put(entry.potShare()).put(entry.value());
                rows.end();
            }
        }
    };

    private static final List<Column> CATALOGUE = Columns.all();

    private final String columns;

    PartTable(String columns) {
        this.columns = "point INTEGER, replication INTEGER, " + columns;
    }

    /** The folder that its parts lie in, which is also its name in queries. */
    public String folder() {
        return lower(this);
    }

    /** Its columns as SQL declares them. */
    String columns() {
        return columns;
    }

    /** Adds what a replication has to say in this table. */
    abstract void add(Replication replication, byte[] hash, Rows rows) throws StoreException;

    private static Rows begin(Replication replication, Rows rows) throws StoreException {
        RunKey key = replication.key();
        return rows.begin().put(Math.toIntExact(key.point())).put(Math.toIntExact(key.replication()));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** A vector without the zeros at its end; a negative zero is none of them. */
    static double[] list(double[] row, Column column) {
        int end = column.offset() + column.length();
        while (end > column.offset() && Double.doubleToRawLongBits(row[end - 1]) == 0) {
            end--;
        }
        return Arrays.copyOfRange(row, column.offset(), end);
    }
}
