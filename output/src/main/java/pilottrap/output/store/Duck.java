package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * An embedded database in memory that writes and reads Parquet files; the only class that knows DuckDB.
 *
 * <p>It asks no network, installs and loads nothing, keeps no file of its own and runs on few threads, so that the same
 * rows in the same order give the same file, byte for byte. Serves one thread at a time.
 */
final class Duck implements AutoCloseable {
    private final DuckDBConnection connection;

    private Duck(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * A database that writes small tables: it never needs the disk for itself.
     *
     * @throws StoreException if DuckDB cannot be loaded on this machine
     */
    static Duck forWriting() throws StoreException {
        return open(1, 512, Optional.empty());
    }

    /**
     * A database that reads.
     *
     * @param threads how many threads a query may use, at least 1
     * @param spill a directory that need not exist, for what does not fit into memory
     * @throws StoreException if DuckDB cannot be loaded on this machine
     */
    static Duck forReading(int threads, Path spill) throws StoreException {
        return open(threads, 1024, Optional.of(spill));
    }

    private static Duck open(int threads, int megabytes, Optional<Path> spill) throws StoreException {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("memory_limit", megabytes + "MB");
        settings.setProperty("temp_directory", spill.map(Path::toString).orElse(""));
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true"); // else a result is held in memory as a whole
        try {
            Connection opened = new DuckDBDriver().connect("jdbc:duckdb:", settings);
            return new Duck(opened.unwrap(DuckDBConnection.class));
        } catch (SQLException | LinkageError | IllegalStateException unavailable) {
            throw StoreException.damage("DuckDB, which keeps sweeps, does not start on " + System.getProperty("os.name")
                    + " " + System.getProperty("os.arch") + ": " + line(unavailable));
        }
    }

    /**
     * Where a query may spill what does not fit into memory; made only when that happens, and under a name that nobody else
     * can have taken before.
     */
    static Path spill() {
        return Path.of(System.getProperty("java.io.tmpdir"), "pilottrap-" + UUID.randomUUID());
    }

    /** What went wrong in one line; DuckDB draws the statement below it, and may hide the reason behind a first line. */
    private static String line(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause instanceof LinkageError) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage())
                .lines()
                .filter(line -> !line.contains("unsuccessful or closed pending query result"))
                .findFirst()
                .orElse("")
                .replaceFirst("^Error: ", "");
    }

    /** A name as SQL writes it. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as SQL writes it. */
    static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /**
     * Parquet files as a table of a query: just these files and what is in them, whatever their names look like.
     *
     * @param files at least one, all of the same columns
     */
    static String parquet(List<Path> files) {
        return "read_parquet(["
                + files.stream().map(Duck::plain).map(Duck::text).collect(Collectors.joining(", "))
                + "], hive_partitioning = false)";
    }

    /** A CSV file with a header as a table of a query, all cells as text but what a table takes for something else. */
    static String csv(Path file) {
        return "read_csv(" + text(plain(file))
                + ", header = true, delim = ',', quote = '\"', escape = '\"', all_varchar = true, hive_partitioning = false)";
    }

    /** A file's name with nothing in it that stands for other names. */
    private static String plain(Path file) {
        return file.toAbsolutePath().toString().replaceAll("([\\[*?])", "[$1]");
    }

    /**
     * Runs a statement that gives no rows.
     *
     * @throws StoreException if it fails, in DuckDB's words
     */
    void run(String sql) throws StoreException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw StoreException.damage(line(failed));
        }
    }

    /** Sees the rows of a query. */
    @FunctionalInterface
    interface Visitor {
        /** A row, valid until this returns. */
        void row(Row row) throws IOException;
    }

    /** Visits the rows of a query as they come; memory does not grow with them. */
    void query(String sql, Visitor visitor) throws IOException {
        query(sql, columns -> {}, visitor);
    }

    /** The same, and tells the names of the columns before, even where no row follows. */
    void query(String sql, Consumer<List<String>> columns, Visitor visitor) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Row row = new Row(rows);
            columns.accept(row.columns());
            while (rows.next()) {
                visitor.row(row);
            }
        } catch (SQLException failed) {
            throw StoreException.damage(line(failed));
        }
    }

    /**
     * Lets nothing be read any more but what lies in a directory, and no setting be changed.
     *
     * @param directory whose files views read
     */
    void lock(Path directory) throws StoreException {
        String name = directory.toAbsolutePath().toString(); // and as it stands where other characters would be guessed
        run("SET allowed_directories = [" + text(name) + ", " + text(plain(directory)) + "]");
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    /** A row of a query; columns are counted from 1. */
    static final class Row {
        private final ResultSet rows;

        private Row(ResultSet rows) {
            this.rows = rows;
        }

        /** All cells: null, numbers, truths, texts, and lists of such; bytes as hexadecimal text. */
        List<@Nullable Object> cells() throws StoreException {
            return of(() -> {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(cell(rows.getObject(i)));
                }
                return cells;
            });
        }

        private static @Nullable Object cell(@Nullable Object object) throws SQLException {
            if (object == null || object instanceof Number || object instanceof Boolean) {
                return object;
            }
            if (object instanceof Array array) {
                List<@Nullable Object> list = new ArrayList<>();
                for (Object each : (Object[]) array.getArray()) {
                    list.add(cell(each));
                }
                return list;
            }
            if (object instanceof Blob blob) {
                return HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
            }
            return object.toString();
        }

        /** The names of the columns. */
        List<String> columns() throws StoreException {
            return of(() -> {
                ResultSetMetaData about = rows.getMetaData();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    names.add(about.getColumnLabel(i));
                }
                return names;
            });
        }

        long whole(int column) throws StoreException {
            return of(() -> rows.getLong(column));
        }

        double number(int column) throws StoreException {
            return of(() -> rows.getDouble(column));
        }

        String text(int column) throws StoreException {
            return of(() -> rows.getString(column));
        }

        byte[] bytes(int column) throws StoreException {
            return of(() -> rows.getBytes(column));
        }

        /** The numbers of a list. */
        double[] numbers(int column) throws StoreException {
            return of(() -> {
                Object[] list = (Object[]) rows.getArray(column).getArray();
                double[] numbers = new double[list.length];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = (Double) list[i];
                }
                return numbers;
            });
        }

        private interface Cell<T> {
            T read() throws SQLException;
        }

        private static <T> T of(Cell<T> cell) throws StoreException {
            try {
                return cell.read();
            } catch (SQLException failed) {
                throw StoreException.damage(line(failed));
            }
        }
    }

    /**
     * Rows to be added to a table.
     *
     * @param table a table of this database
     */
    Rows into(String table) throws StoreException {
        try {
            return new Rows(connection.createAppender(table));
        } catch (SQLException failed) {
            throw StoreException.damage(line(failed));
        }
    }

    /** Adds rows to a table, cell by cell in the order of its columns. */
    static final class Rows implements AutoCloseable {
        private final DuckDBAppender appender;

        private Rows(DuckDBAppender appender) {
            this.appender = appender;
        }

        /** Begins a row. */
        Rows begin() throws StoreException {
            return cell(appender::beginRow);
        }

        /** Ends it. */
        void end() throws StoreException {
            cell(appender::endRow);
        }

        Rows put(long number) throws StoreException {
            return cell(() -> appender.append(number));
        }

        Rows put(int number) throws StoreException {
            return cell(() -> appender.append(number));
        }

        Rows put(double number) throws StoreException {
            return cell(() -> appender.append(number));
        }

        Rows put(float number) throws StoreException {
            return cell(() -> appender.append(number));
        }

        Rows put(boolean truth) throws StoreException {
            return cell(() -> appender.append(truth));
        }

        Rows put(String text) throws StoreException {
            return cell(() -> appender.append(text));
        }

        Rows put(byte[] bytes) throws StoreException {
            return cell(() -> appender.append(bytes));
        }

        Rows put(double[] list) throws StoreException {
            return cell(() -> appender.append(list));
        }

        private interface Call {
            Object run() throws SQLException;
        }

        private Rows cell(Call call) throws StoreException {
            try {
                call.run();
                return this;
            } catch (SQLException failed) {
                throw StoreException.damage(line(failed));
            }
        }

        @Override
        public void close() throws StoreException {
            try {
                appender.close();
            } catch (SQLException failed) {
                throw StoreException.damage(line(failed));
            }
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw StoreException.damage(line(failed));
        }
    }
}
