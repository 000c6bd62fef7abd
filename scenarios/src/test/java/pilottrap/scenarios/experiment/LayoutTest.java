package pilottrap.scenarios.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

final class LayoutTest {
    static Stream<Layout> layouts() {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> Layout.of(1 + random.nextInt(60), 1 + random.nextInt(90), 1 + random.nextInt(400)))
                .limit(300);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void every_run_is_in_exactly_one_part(Layout layout) {
        BitSet seen = new BitSet();
        for (int round = 0; round < layout.rounds(); round++) {
            for (int block = 0; block < layout.blocks(); block++) {
                int rows = 0;
                for (int point = 0; point < layout.pointsIn(block); point++) {
                    for (int i = 0; i < layout.replicationsIn(round); i++) {
                        int run = (layout.firstPoint(block) + point) * layout.replications()
                                + layout.firstReplication(round)
                                + i;
                        assertFalse(seen.get(run), "run " + run + " twice");
                        seen.set(run);
                        rows++;
                    }
                }
                assertEquals(rows, layout.rows(round, block));
            }
        }

        assertEquals(layout.runs(), seen.cardinality());
        assertEquals(layout.runs(), seen.length());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void a_round_visits_every_block_once(Layout layout) {
        assertArrayEquals(
                IntStream.range(0, layout.blocks()).toArray(),
                layout.visits().sorted().toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 64, 100, 1_000})
    void the_blocks_visited_so_far_lie_evenly(int points) {
        Layout layout = new Layout(points, 1, 1, 1);
        int[] visits = layout.visits().toArray();
        for (int visited = 1; visited <= points; visited++) {
            int[] soFar = IntStream.of(visits).limit(visited).sorted().toArray();
            // van der Corput: of any stretch of [0, 1), the share visited is off by at most (log2 n + 2) ÷ n; whoever
            // went in order would be off by up to 1 − 1/points
            double most = 0;
            for (int i = 0; i < visited; i++) {
                most = Math.max(most, Math.abs((i + 1.0) / visited - (soFar[i] + 1.0) / points));
            }
            assertTrue(
                    most <= (Math.log(visited) / Math.log(2) + 2) / visited, visited + " of " + points + ": " + most);
        }
    }

    @Test
    void shards_part_the_blocks() {
        for (int of = 1; of <= 7; of++) {
            int[] holders = new int[20];
            for (int index = 1; index <= of; index++) {
                Shard shard = new Shard(index, of);
                assertEquals(shard, Shard.of(shard.toString()).orElseThrow());
                IntStream.range(0, 20).filter(shard::has).forEach(block -> holders[block]++);
            }
            assertArrayEquals(IntStream.generate(() -> 1).limit(20).toArray(), holders);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/3", "4/3", "1/0", "-1/3", "1/99999", "1 / 3", "a/b", "1/3/5", "99999999999/3"})
    void what_is_no_shard_is_none(String text) {
        assertTrue(Shard.of(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "1, 1, 2, 1", "1, 1, 1, 2", "1, 1, 0, 1", "1, 1, 1, 0"})
    void a_layout_without_runs_is_refused(int points, int replications, int round, int block) {
        assertThrows(IllegalArgumentException.class, () -> new Layout(points, replications, round, block));
    }

    @Test
    void a_precision_is_looked_at_after_a_hundred_replications_however_few_points_there_are() {
        Outcome share = Outcomes.byName("production_share").orElseThrow();
        Replicate until = new Replicate(2_000, Optional.of(new Replicate.Precision(share, 0.01)));

        assertEquals(100, Layout.of(1, until, 1_000).round());
        assertEquals(100, Layout.of(8, until, 1_000).round());
        assertEquals(20, Layout.of(200, until, 1_000).round());
        assertEquals(
                1_000,
                Layout.of(1, new Replicate(2_000, Optional.empty()), 1_000).round());
    }
}
