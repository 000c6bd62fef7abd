package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pilottrap.scenarios.analysis.PointSums;
import pilottrap.scenarios.experiment.Scenario;
import tools.jackson.databind.JsonNode;

/**
 * What a part of a sweep says of itself, written last: {@code runs/part-00000-00000.json}. It carries its own checksum, so a
 * flipped bit in it is noticed too.
 *
 * @param rows rows of the part
 * @param points the points in it, ascending
 * @param statuses how many rows finished, were censored, failed
 * @param files SHA-256 of each file, by folder
 * @param next the points that go on to the next round, ascending; all of them but where a precision is wanted
 * @param sums the running sums of the points in it, this round included; empty but where a precision is wanted
 */
record SweepSeal(
        int rows,
        List<Integer> points,
        List<Integer> statuses,
        SortedMap<String, String> files,
        List<Integer> next,
        SortedMap<Integer, PointSums> sums) {
    SweepSeal {
        points = List.copyOf(points);
        statuses = List.copyOf(statuses);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        next = List.copyOf(next);
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    byte[] toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", rows);
        json.put("points", points);
        json.put("statuses", statuses);
        json.put("sha256", files);
        json.put("next", next);
        Map<String, Object> kept = new LinkedHashMap<>();
        sums.forEach((point, sum) -> kept.put(
                Integer.toString(point), List.of((double) sum.n(), sum.x(), sum.y(), sum.xx(), sum.xy(), sum.yy())));
        json.put("sums", kept);
        return Json.sealed(json);
    }

    /**
     * Reads a seal; empty where there is none.
     *
     * @throws StoreException if it is damaged
     */
    static Optional<SweepSeal> read(Path path) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
        SweepSeal seal = fromJson(Json.read(bytes, path.toString()), path);
        if (!Arrays.equals(seal.toJson(), bytes)) {
            throw damaged(path);
        }
        return Optional.of(seal);
    }

    private static StoreException damaged(Path path) {
        return StoreException.damage(path + " is damaged; sweep again with --resume to compute it anew");
    }

    private static SweepSeal fromJson(JsonNode json, Path path) throws StoreException {
        try {
            SortedMap<String, String> files = new TreeMap<>();
            for (Map.Entry<String, JsonNode> file : json.path("sha256").properties()) {
                files.put(file.getKey(), file.getValue().asString(""));
            }
            SortedMap<Integer, PointSums> sums = new TreeMap<>();
            for (Map.Entry<String, JsonNode> sum : json.path("sums").properties()) {
                JsonNode of = sum.getValue();
                sums.put(
                        Integer.valueOf(sum.getKey()),
                        new PointSums(
                                (long) of.path(0).asDouble(0),
                                of.path(1).asDouble(0),
                                of.path(2).asDouble(0),
                                of.path(3).asDouble(0),
                                of.path(4).asDouble(0),
                                of.path(5).asDouble(0)));
            }
            return new SweepSeal(
                    Json.whole(json, "rows", 0, Scenario.MOST_REPLICATIONS),
                    wholes(json.path("points")),
                    wholes(json.path("statuses")),
                    files,
                    wholes(json.path("next")),
                    sums);
        } catch (StoreException | NumberFormatException wrong) {
            throw damaged(path);
        }
    }

    private static List<Integer> wholes(JsonNode list) {
        return list.valueStream().map(node -> node.asInt(-1)).toList();
    }

    /** Whether every file is there and as it was written. */
    boolean whole(Path directory, SweepPart part) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = part.file(directory, file.getKey());
            if (!SweepPart.FOLDERS.contains(file.getKey())
                    || !Files.isRegularFile(path)
                    || !Checksum.of(path).equals(file.getValue())) {
                return false;
            }
        }
        return files.containsKey(SweepPart.RUNS) && files.containsKey(SweepPart.OUTCOMES);
    }
}
