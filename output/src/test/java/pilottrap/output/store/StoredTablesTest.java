package pilottrap.output.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Runner;

/** The same questions to a sweep of one point and to the run that it is. */
final class StoredTablesTest {
    private static final int ROWS = 20;

    @TempDir
    Path home;

    @BeforeEach
    void write() throws IOException {
        Plan plan = Synthetic.plan(ROWS, 7);
        try (ResultStore store = ResultStore.create(run(), plan, "name: made up\n")) {
            new Runner(SyntheticSweep::replicator, SyntheticSweep.SEED, 3, 1)
                    .run(store.missing(), store, Progress.NONE, () -> false);
            store.finish();
        }
        Experiment experiment = SyntheticSweep.experiment(1, ROWS, Optional.empty());
        SweepPlan sweep =
                SweepPlan.of(experiment, "test", SyntheticSweep.SEED, 9, Set.of("series", "pilots", "ledger"), 3);
        SyntheticSweep.written(sweep(), sweep, experiment, 1);
    }

    private Path run() {
        return home.resolve("run '; DROP TABLE runs; --");
    }

    private Path sweep() {
        return home.resolve("sweep ' point=3 \" [*]?");
    }

    private static List<List<@Nullable Object>> ask(Path directory, String sql) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (StoredTables tables = StoredTables.open(directory)) {
            tables.ask(sql, columns -> {}, rows::add);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM runs ORDER BY replication",
                "FROM outcomes ORDER BY point, replication",
                "SELECT status, count(*) FROM runs GROUP BY status ORDER BY status",
                "SELECT replication, list_sum(launch_to_production) FROM outcomes ORDER BY 1",
                "SELECT replication, pilot, proposal, fate, spend FROM pilots ORDER BY ALL",
                "FROM ledger ORDER BY ALL",
                "SELECT sum(cohort_production) / sum(pilots_launched) FROM outcomes JOIN runs USING (point, replication)"
                        + " WHERE status = 'finished'",
                "SELECT count(*) FROM points",
                "WITH a AS (FROM runs) SELECT count(*) FROM a",
            })
    void a_run_and_the_sweep_of_its_one_point_answer_alike(String sql) throws IOException {
        List<List<@Nullable Object>> answer = ask(run(), sql);

        assertEquals(answer, ask(sweep(), sql));
        assertTrue(!answer.isEmpty());
    }

    @Test
    void nothing_is_kept_for_those_that_did_not_finish() throws IOException {
        assertEquals(List.of(List.of(18L)), ask(sweep(), "SELECT count(DISTINCT replication) FROM series"));
        assertEquals(
                List.of(List.of("censored", 18), List.of("failed", 16)),
                ask(sweep(), "SELECT status, replication FROM runs WHERE status <> 'finished' ORDER BY 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM runs | only a SELECT",
                "DROP VIEW runs | only a SELECT",
                "COPY (SELECT 1) TO '/tmp/pilottrap-leak' | only a SELECT",
                "ATTACH '/tmp/pilottrap-leak.db' | only a SELECT",
                "INSTALL httpfs | only a SELECT",
                "SET threads = 9 | only a SELECT",
                "SELECT 1; SELECT 2 | one SELECT",
                "SELECT 1; DROP VIEW runs | only a SELECT",
                "'' | one SELECT",
                "SELEC 1 | syntax error",
                "SELECT nothing FROM runs | nothing",
                "SELECT * FROM no_such_table | no_such_table",
                "SELECT * FROM read_csv('/etc/passwd') | disabled",
                "SELECT * FROM '/etc/passwd' | does not exist",
                "SELECT * FROM glob('/etc/*') | disabled",
                "SELECT content FROM read_text('/etc/hostname') | disabled",
                "SELECT 'a'::INTEGER | convert",
            })
    void what_is_no_question_to_the_tables_is_refused_in_one_line(String sql, String said) {
        for (Path directory : List.of(run(), sweep())) {
            StoreException refused = assertThrows(StoreException.class, () -> ask(directory, sql));

            assertTrue(refused.isMistake(), sql);
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith("SQL: ") && message.contains(said), message);
            assertEquals(1, message.lines().count());
        }
    }

    @Test
    void a_table_that_is_damaged_gives_no_answer_and_the_others_do() throws IOException {
        Path part = sweep().resolve("outcomes/part-00000-00000.parquet");
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);

        StoreException refused =
                assertThrows(StoreException.class, () -> ask(sweep(), "SELECT count(*) FROM outcomes"));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(part + " is damaged; "), refused.getMessage());
        assertEquals(List.of(List.of((long) ROWS)), ask(sweep(), "SELECT count(*) FROM runs"));
    }
}
