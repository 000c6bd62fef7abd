package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import pilottrap.output.store.SweepParts.Sealed;
import pilottrap.scenarios.analysis.PointDeviations;
import pilottrap.scenarios.analysis.PointTally;
import pilottrap.scenarios.analysis.Row;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.RunResult.Status;

/**
 * Reads the rows of a sweep, a few blocks at a time, so that memory does not grow with the sweep; those of a point in the
 * order of the replications, and summed in Java, since a database on several threads adds in any order.
 */
final class SweepRows implements AutoCloseable {
    /** Files read by one query, about. */
    private static final int FILES = 200;

    private final SweepPlan plan;
    private final SweepParts parts;
    private final Duck duck = Duck.forReading(1, Duck.spill());

    SweepRows(SweepPlan plan, SweepParts parts) throws IOException {
        this.plan = plan;
        this.parts = parts;
    }

    /** Sees what the rows of a point come to. */
    @FunctionalInterface
    interface Tallied {
        /** A point that has rows. */
        void tally(int point, PointTally tally);
    }

    /** Visits the points that have rows, ascending. */
    void tallies(Outcome outcome, Tallied visitor) throws IOException {
        for (List<Sealed> some : bunches()) {
            Map<Integer, PointTally> tallies = new TreeMap<>();
            for (Sealed present : some) {
                present.seal().points().forEach(point -> tallies.computeIfAbsent(point, p -> new PointTally(outcome)));
            }
            if (PointTally.counted(outcome)) {
                counts(outcome, some, tallies);
            } else {
                sums(outcome, some, tallies);
            }
            tallies.forEach(visitor::tally);
        }
    }

    /** Parts of whole blocks, in key order within each point. */
    private List<List<Sealed>> bunches() {
        List<List<Sealed>> bunches = new ArrayList<>();
        List<Sealed> bunch = new ArrayList<>();
        for (int block : parts.blocks()) {
            bunch.addAll(parts.of(block));
            if (bunch.size() >= FILES) {
                bunches.add(bunch);
                bunch = new ArrayList<>();
            }
        }
        if (!bunch.isEmpty()) {
            bunches.add(bunch);
        }
        return bunches;
    }

    private void sums(Outcome outcome, List<Sealed> some, Map<Integer, PointTally> tallies) throws IOException {
        rows(outcome, some, (point, replication, row) -> tally(tallies, point).add(row));
    }

    /** Sees finished rows, of which only the columns of an outcome are filled. */
    @FunctionalInterface
    private interface Finished {
        void row(int point, long replication, double[] row) throws IOException;
    }

    /** Visits what single replications have to do with the estimate of each point that has rows, ascending. */
    void deviations(Outcome outcome, BiConsumer<Integer, double[]> visitor) throws IOException {
        for (List<Sealed> some : bunches()) {
            Map<Integer, PointDeviations> points = new TreeMap<>();
            rows(
                    outcome,
                    some,
                    (point, replication, row) -> points.computeIfAbsent(point, p -> new PointDeviations(outcome))
                            .add(Math.toIntExact(replication), row));
            points.forEach((point, found) -> visitor.accept(point, found.deviations()));
        }
    }

    private void rows(Outcome outcome, List<Sealed> some, Finished visitor) throws IOException {
        List<Integer> offsets = new ArrayList<>();
        List<String> cells = new ArrayList<>(List.of("point", "replication"));
        for (Column column : PointTally.columns(outcome)) {
            for (int k = 0; k < column.length(); k++) {
                offsets.add(column.offset() + k);
                String name = Duck.name(column.name());
                cells.add(column.scalar() ? name : "coalesce(" + name + "[" + (k + 1) + "], 0)");
            }
        }
        Set<Long> unfinished = unfinished(some);
        double[] row = new double[Columns.width()];
        List<Path> files = parts.files(some, SweepPart.OUTCOMES);
        duck.query("SELECT " + String.join(", ", cells) + " FROM " + Duck.parquet(files), read -> {
            int point = (int) read.whole(1);
            long replication = read.whole(2);
            if (unfinished.isEmpty() || !unfinished.contains(key(point, replication))) {
                for (int i = 0; i < offsets.size(); i++) {
                    row[offsets.get(i)] = read.number(3 + i);
                }
                visitor.row(point, replication, row);
            }
        });
    }

    /** Counts are whole numbers, so their sums are exact in any order; most are zeros, which need not be read. */
    private void counts(Outcome outcome, List<Sealed> some, Map<Integer, PointTally> tallies) throws IOException {
        Map<Integer, Long> rows = new HashMap<>();
        for (Sealed present : some) {
            long each = plan.layout().replicationsIn(present.part().round());
            present.seal().points().forEach(point -> rows.merge(point, each, Long::sum));
        }
        unfinished(some).forEach(key -> rows.merge((int) (key >>> Integer.SIZE), -1L, Long::sum));
        for (Map.Entry<Integer, Long> finished : rows.entrySet()) {
            tally(tallies, finished.getKey()).rows(finished.getValue());
        }
        List<Path> files = parts.files(some, SweepPart.OUTCOMES);
        for (Column column : PointTally.columns(outcome)) {
            duck.query(
                    "SELECT point, k, number FROM (SELECT point, generate_subscripts(" + Duck.name(column.name())
                            + ", 1) AS k, unnest(" + Duck.name(column.name()) + ") AS number FROM "
                            + Duck.parquet(files) + ") WHERE number <> 0",
                    read -> tally(tallies, (int) read.whole(1)).count(column, (int) read.whole(2) - 1, read.number(3)));
        }
    }

    /** Sees whole rows. */
    @FunctionalInterface
    interface Visitor {
        /** A row, and the hash kept beside it; the numbers are valid until this returns. */
        void row(Row row, byte[] hash) throws IOException;
    }

    /**
     * Visits the rows of a part, in the order in which it holds them.
     *
     * @param where which of them, as SQL says it of point and replication; {@code true} for all
     * @throws StoreException if the files of runs and outcomes do not belong together
     */
    void rows(Sealed present, String where, Visitor visitor) throws IOException {
        Path runs = parts.files(List.of(present), SweepPart.RUNS).get(0);
        Path outcomes = parts.files(List.of(present), SweepPart.OUTCOMES).get(0);
        double[] numbers = new double[Columns.width()];
        duck.query(
                "SELECT r.point, r.replication, r.status, r.message, r.hash, o.* FROM " + Duck.parquet(List.of(runs))
                        + " r POSITIONAL JOIN " + Duck.parquet(List.of(outcomes)) + " o WHERE " + where,
                read -> {
                    RunKey key = new RunKey(read.whole(1), read.whole(2));
                    if (read.whole(6) != key.point() || read.whole(7) != key.replication()) {
                        throw StoreException.damage(outcomes + " has not the rows of " + runs);
                    }
                    Arrays.fill(numbers, 0);
                    int at = 8;
                    for (Column column : Columns.all()) {
                        if (column.scalar()) {
                            numbers[column.offset()] = read.number(at);
                        } else {
                            double[] list = read.numbers(at);
                            System.arraycopy(list, 0, numbers, column.offset(), list.length);
                        }
                        at++;
                    }
                    visitor.row(new Row(key, status(read.text(3), runs), numbers, read.text(4)), read.bytes(5));
                });
    }

    private static Status status(String name, Path file) throws StoreException {
        for (Status status : Status.values()) {
            if (status.key().equals(name)) {
                return status;
            }
        }
        throw StoreException.damage(file + " has a row of status " + name);
    }

    private static PointTally tally(Map<Integer, PointTally> tallies, int point) throws StoreException {
        PointTally tally = tallies.get(point);
        if (tally == null) {
            throw StoreException.damage("a part has rows of point " + point + ", which its seal does not name");
        }
        return tally;
    }

    /** The keys that did not finish. */
    private Set<Long> unfinished(List<Sealed> some) throws IOException {
        Set<Long> keys = new HashSet<>();
        List<Sealed> with =
                some.stream().filter(present -> present.unfinished() > 0).toList();
        if (!with.isEmpty()) {
            duck.query(
                    "SELECT point, replication FROM " + Duck.parquet(parts.files(with, SweepPart.RUNS))
                            + " WHERE status <> 'finished'",
                    read -> keys.add(key((int) read.whole(1), read.whole(2))));
        }
        return keys;
    }

    private static long key(int point, long replication) {
        return ((long) point << Integer.SIZE) | replication;
    }

    @Override
    public void close() throws IOException {
        duck.close();
    }
}
