package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.experiment.Sha256;
import tools.jackson.databind.JsonNode;

/** The files of one chunk, and their seal: {@code runs/part-00000.json}, written last, with their checksums. */
final class Part {
    static final String RUNS = "runs";
    static final String SERIES = "series";
    static final String PILOTS = "pilots";
    static final String LEDGER = "ledger";
    static final List<String> FOLDERS = List.of(RUNS, SERIES, PILOTS, LEDGER);

    private final Path directory;
    private final int index;

    Part(Path directory, int index) {
        this.directory = directory;
        this.index = index;
    }

    Path file(String folder) {
        return directory.resolve(folder).resolve(name() + ".csv");
    }

    private Path seal() {
        return directory.resolve(RUNS).resolve(name() + ".json");
    }

    /** Whether its seal is there. */
    boolean isSealed() {
        return Files.exists(seal());
    }

    private String name() {
        return String.format(Locale.ROOT, "part-%05d", index);
    }

    /** Writes the files, those with nothing in them left out, and then the seal. */
    void write(Map<String, Text> files, Seal seal) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String folder : FOLDERS) {
            Text text = files.get(folder);
            if (text != null) {
                Files.createDirectories(directory.resolve(folder));
                AtomicFile.write(file(folder), text.bytes(), text.length());
                sums.put(folder, Sha256.of(text.bytes(), text.length()));
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", seal.rows());
        json.put("first", seal.first());
        json.put("last", seal.last());
        json.put("sha256", sums);
        AtomicFile.write(seal(), Json.bytes(json));
    }

    /** The bytes of a file of this part, checked against the seal; empty where the part has no such file. */
    Optional<byte[]> read(String folder) throws IOException {
        Optional<JsonNode> seal = seal(seal());
        if (seal.isEmpty()) {
            throw StoreException.damage(seal() + " is missing; run again with --resume");
        }
        String wanted = seal.get().path("sha256").path(folder).asString("");
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file(folder));
        } catch (NoSuchFileException missing) {
            throw StoreException.damage(file(folder) + " is missing; run again with --resume to compute it anew");
        }
        if (!Sha256.of(bytes, bytes.length).equals(wanted)) {
            throw StoreException.damage(file(folder) + " is damaged; run again with --resume to compute it anew");
        }
        return Optional.of(bytes);
    }

    /** Whether every file is there and as it was written. */
    boolean whole(int rows, long first) throws IOException {
        try {
            Optional<JsonNode> seal = seal(seal());
            if (seal.isEmpty()
                    || seal.get().path("rows").asLong(-1) != rows
                    || seal.get().path("first").asLong(-1) != first
                    || read(RUNS).isEmpty()) {
                return false;
            }
            for (String folder : FOLDERS) {
                read(folder);
            }
            return true;
        } catch (StoreException | NoSuchFileException damaged) {
            return false;
        }
    }

    private static Optional<JsonNode> seal(Path path) throws IOException {
        return Files.exists(path)
                ? Optional.of(Json.read(Files.readAllBytes(path), path.toString()))
                : Optional.empty();
    }

    /** What a part says of itself. */
    record Seal(int rows, long first, long last) {}
}
