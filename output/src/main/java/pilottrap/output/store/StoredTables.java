package pilottrap.output.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pilottrap.output.store.Duck.Rows;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;

/**
 * The tables of a stored result or sweep, to be asked in SQL: {@code points}, and those of {@link PartTable}. Of a plain run
 * they have the same columns as of a sweep of one point. Nothing else can be read, and nothing written.
 */
public final class StoredTables implements AutoCloseable {
    /** The table of the points, with a column for each factor. */
    public static final String POINTS = "points";

    /** The column of the parameter set, from 0, in results of an ensemble: {@code replication mod K}. */
    public static final String SET = "parameter_set";

    private static final Trajectory NO_SERIES = new Trajectory(0, new float[Series.values().length][0]);

    private final Path directory;
    private final Duck duck;
    private final @Nullable StoredSweep sweep;
    private final @Nullable StoredResult result;

    private StoredTables(Path directory, Duck duck, @Nullable StoredSweep sweep, @Nullable StoredResult result) {
        this.directory = directory;
        this.duck = duck;
        this.sweep = sweep;
        this.result = result;
    }

    /**
     * Opens the tables of a result or a sweep.
     *
     * @throws StoreException if there is neither, or if it is damaged
     */
    public static StoredTables open(Path directory) throws IOException {
        if (StoredComparison.in(directory)) {
            throw StoreException.mistake(directory + " is a comparison; ask one of its courses: "
                    + directory.resolve(ComparisonStore.BASE) + " or one of "
                    + directory.resolve(ComparisonStore.ALTERNATIVES));
        }
        StoredSweep sweep = StoredSweep.in(directory) ? StoredSweep.open(directory) : null;
        StoredResult result = sweep == null ? StoredResult.open(directory) : null;
        Duck duck = Duck.forReading(Runtime.getRuntime().availableProcessors(), Duck.spill());
        return new StoredTables(sweep == null ? directory : sweep.directory(), duck, sweep, result);
    }

    /** The names of the tables. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(POINTS));
        for (PartTable table : PartTable.values()) {
            names.add(table.folder());
        }
        return names;
    }

    /** Sees the rows of an answer. */
    @FunctionalInterface
    public interface Visitor {
        /** A row: null, numbers, truths, texts and lists of such. */
        void row(List<@Nullable Object> cells) throws IOException;
    }

    /**
     * Answers a question; may be asked once.
     *
     * @param sql one SELECT over the tables
     * @param columns hears the names of the columns first
     * @throws StoreException if it is no such question, in DuckDB's words
     */
    public void ask(String sql, Consumer<List<String>> columns, Visitor visitor) throws IOException {
        try {
            check(sql);
            for (String table : names()) {
                if (Pattern.compile("\\b" + table + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(sql)
                        .find()) {
                    prepare(table);
                }
            }
            duck.lock(directory);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        List<IOException> unheard = new ArrayList<>();
        try {
            duck.query(sql, columns, row -> {
                try {
                    visitor.row(row.cells());
                } catch (IOException failed) {
                    unheard.add(failed);
                    throw failed;
                }
            });
        } catch (StoreException wrong) {
            throw unheard.isEmpty() ? StoreException.mistake("SQL: " + wrong.getMessage()) : wrong;
        }
    }

    /** Lets one question through, and no statement that does anything. */
    private void check(String sql) throws IOException {
        duck.query(
                "SELECT j->>'error_message', json_array_length(j->'statements') FROM (SELECT json_serialize_sql("
                        + Duck.text(sql) + ") AS j)",
                row -> {
                    List<@Nullable Object> cells = row.cells();
                    if (cells.get(0) != null) {
                        throw StoreException.mistake(
                                cells.get(0).toString().startsWith("Only SELECT")
                                        ? "SQL: only a SELECT can be asked; a stored result is never changed"
                                        : "SQL: "
                                                + cells.get(0)
                                                        .toString()
                                                        .lines()
                                                        .findFirst()
                                                        .orElse(""));
                    }
                    if (!(cells.get(1) instanceof Number count) || count.intValue() != 1) {
                        throw StoreException.mistake("SQL: one SELECT at a time");
                    }
                });
    }

    /**
     * Visits a table with the factors of its points beside it, in key order.
     *
     * @param columns hears the names of the columns first
     */
    public void export(String table, Consumer<List<String>> columns, Visitor visitor) throws IOException {
        duck.query(joined(table), columns, row -> visitor.row(row.cells()));
    }

    /** Writes the same as a Parquet file; overwritten, neither synced nor renamed. */
    public void export(String table, Path file) throws IOException {
        duck.run("COPY (" + joined(table) + ") TO "
                + Duck.text(file.toAbsolutePath().toString()) + PartWriter.FORMAT);
    }

    private String joined(String table) throws IOException {
        try {
            prepare(table);
            if (table.equals(POINTS)) {
                return "SELECT * FROM points ORDER BY point";
            }
            prepare(POINTS);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        boolean factors = sweep != null && !sweep.plan().factors().isEmpty();
        String order = " ORDER BY t.point, t.replication"
                + switch (table) {
                    case "series" -> ", t.month";
                    case "pilots" -> ", t.pilot";
                    case "ledger" -> ", t.entry_";
                    default -> "";
                };
        String rows = table.equals("ledger") ? "(SELECT *, row_number() OVER () AS entry_ FROM ledger)" : table;
        String own = table.equals("ledger") ? "t.* EXCLUDE (entry_)" : "t.*";
        return factors
                ? "SELECT " + own + ", p.* EXCLUDE (point) FROM " + rows + " t JOIN points p ON t.point = p.point"
                        + order
                : "SELECT " + own + " FROM " + rows + " t" + order;
    }

    /** Whether a sweep or a result has anything in a table. */
    public boolean kept(String table) {
        StoredSweep ofSweep = sweep;
        if (table.equals(POINTS) || ofSweep == null) {
            return true;
        }
        return ofSweep.parts().all().stream()
                .anyMatch(part -> part.seal().files().containsKey(table));
    }

    private void prepare(String table) throws IOException {
        StoredSweep ofSweep = sweep;
        StoredResult ofResult = result;
        if (ofSweep != null) {
            view(ofSweep, table);
        } else if (ofResult != null) {
            load(ofResult, table);
        }
    }

    private void view(StoredSweep of, String table) throws IOException {
        List<Path> files = table.equals(POINTS)
                ? List.of(of.directory().resolve(SweepStore.POINTS).resolve(SweepStore.POINTS_FILE))
                : of.parts().files(of.parts().all(), table);
        if (table.equals(POINTS)) {
            check(of);
        }
        if (files.isEmpty()) {
            create(table(table), of.plan().sets());
        } else {
            String set = table.equals(POINTS) ? "" : set(of.plan().sets());
            duck.run("CREATE OR REPLACE VIEW " + table + " AS SELECT *" + set + " FROM " + Duck.parquet(files));
        }
    }

    /** Points have no seal; a plan that reads otherwise today cannot vouch for them. */
    private static void check(StoredSweep of) throws IOException {
        try {
            SweepCheck.checkPoints(of);
        } catch (StoreException wrong) {
            if (!wrong.isMistake()) {
                throw wrong;
            }
        }
    }

    /** The column that tells from which parameter set a replication is drawn; none without an ensemble. */
    private static String set(Sets sets) {
        return sets.any() ? ", (replication % " + sets.size() + ")::INTEGER AS " + SET : "";
    }

    private static PartTable table(String name) {
        return PartTable.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private void create(PartTable table, Sets sets) throws IOException {
        duck.run("CREATE OR REPLACE TABLE " + table.folder() + " (" + table.columns()
                + (sets.any() ? ", " + SET + " INTEGER" : "") + ")");
    }

    private void load(StoredResult from, String name) throws IOException {
        if (name.equals(POINTS)) {
            duck.run("CREATE OR REPLACE TABLE points AS SELECT 0::INTEGER AS point");
            return;
        }
        PartTable table = table(name);
        fill(from, table);
        if (from.plan().sets().any()) {
            duck.run("ALTER TABLE " + name + " ADD COLUMN " + SET + " INTEGER");
            duck.run("UPDATE " + name + " SET " + SET + " = replication % "
                    + from.plan().sets().size());
        }
    }

    private void fill(StoredResult from, PartTable table) throws IOException {
        create(table, Sets.NONE);
        if (table == PartTable.LEDGER) {
            loadLedger(from);
            return;
        }
        try (Rows rows = duck.into(table.folder())) {
            Consumer<Replication> add = replication -> {
                try {
                    RunResult ran = replication.result();
                    table.add(replication, Digest.row(replication.key(), ran.status(), ran.row()), rows);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            };
            switch (table) {
                case SERIES ->
                    from.trajectories((key, series) -> add.accept(replication(key, new double[0], series, List.of())));
                case PILOTS ->
                    from.pilots(
                            Long.MAX_VALUE,
                            (key, pilots) -> add.accept(replication(key, new double[0], NO_SERIES, pilots)));
                default ->
                    from.rows(row -> add.accept(new Replication(
                            row.key(),
                            result(row.key(), row.status(), row.numbers(), NO_SERIES, List.of()),
                            row.message())));
            }
        }
    }

    private static Replication replication(RunKey key, double[] row, Trajectory series, List<PilotRecord> pilots) {
        return new Replication(key, result(key, Status.FINISHED, row, series, pilots), "");
    }

    private static RunResult result(
            RunKey key, Status status, double[] row, Trajectory series, List<PilotRecord> pilots) {
        return new RunResult(0, key.replication(), status, row, series, pilots, Ledger.NONE);
    }

    private void loadLedger(StoredResult from) throws IOException {
        for (int index = 0; index < from.plan().chunks(); index++) {
            Part part = new Part(from.directory(), index);
            Optional<byte[]> bytes = part.read(Part.LEDGER);
            if (bytes.isPresent()) {
                duck.run("INSERT INTO ledger SELECT 0 AS point, * FROM " + Duck.csv(part.file(Part.LEDGER)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        duck.close();
        if (sweep != null) {
            sweep.close();
        }
    }
}
