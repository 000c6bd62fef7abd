package pilottrap.output.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.calibration.Candidate;
import pilottrap.scenarios.calibration.Journal;
import pilottrap.scenarios.calibration.Target;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.calibration.Trial;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * A calibration that is being written: {@code calibration.json} (the plan), {@code targets.txt} (what it aims at, in full)
 * and {@code candidates.csv}, a line for each candidate that was simulated, in the order of the search, each with a
 * checksum of itself. A line that does not fit its checksum, and whatever follows it, does not exist: it is computed again.
 * So a search may be stopped at any time, and ends with the same bytes.
 */
public final class CalibrationStore implements Journal, AutoCloseable {
    static final String PLAN = "calibration.json";
    static final String TARGETS = "targets.txt";
    static final String CANDIDATES = "candidates.csv";
    private static final int FORMAT = 1;
    private static final int CHECK = 16;
    private static final long SYNC_NANOS = 2_000_000_000;

    private final Place place;
    private final Targets targets;
    private final Map<List<Integer>, Trial> known = new HashMap<>();
    private final FileChannel lines;
    private long synced = System.nanoTime();

    private CalibrationStore(Place place, Targets targets, FileChannel lines) {
        this.place = place;
        this.targets = targets;
        this.lines = lines;
    }

    /** Starts in a directory of its own: {@code base/called}, or with a number where that exists. */
    public static CalibrationStore fresh(Path base, String called, Map<String, ?> plan, Targets targets)
            throws IOException {
        return at(Place.fresh(Contents.CALIBRATION, base, called), plan, targets);
    }

    /**
     * Starts in a given directory.
     *
     * @throws StoreException if there is something in it already
     */
    public static CalibrationStore create(Path directory, Map<String, ?> plan, Targets targets) throws IOException {
        return at(Place.create(Contents.CALIBRATION, directory), plan, targets);
    }

    /**
     * Goes on with a calibration; where there is none yet, one is started.
     *
     * @throws StoreException if it was planned otherwise
     */
    public static CalibrationStore resume(Path directory, Map<String, ?> plan, Targets targets) throws IOException {
        return at(Place.resume(Contents.CALIBRATION, directory), plan, targets);
    }

    /**
     * Starts a calibration beside an existing one, whose place {@link #publish} takes.
     *
     * @param goOn whether to go on with what an interrupted replacement has left
     * @throws StoreException if the directory holds anything that is not of a calibration
     */
    public static CalibrationStore replace(Path directory, Map<String, ?> plan, Targets targets, boolean goOn)
            throws IOException {
        return at(Place.replace(Contents.CALIBRATION, directory, goOn), plan, targets);
    }

    private static CalibrationStore at(Place place, Map<String, ?> plan, Targets targets) throws IOException {
        FileChannel lines = null;
        try {
            begin(place, plan, targets);
            lines = FileChannel.open(
                    place.directory().resolve(CANDIDATES),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            CalibrationStore store = new CalibrationStore(place, targets, lines);
            store.read();
            return store;
        } catch (IOException | RuntimeException failed) {
            if (lines != null) {
                Place.release(lines, failed);
            }
            Place.release(place, failed);
            throw failed;
        }
    }

    private static void begin(Place place, Map<String, ?> plan, Targets targets) throws IOException {
        Map<String, Object> whole = new java.util.LinkedHashMap<>();
        whole.put("format", FORMAT);
        whole.putAll(plan);
        Path file = place.directory().resolve(PLAN);
        if (!place.begun()) {
            AtomicFile.write(
                    place.directory().resolve(TARGETS), targets.canonical().getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(file, Json.bytes(whole));
            AtomicFile.syncDirectory(place.directory());
            return;
        }
        JsonNode there = Json.read(Files.readAllBytes(file), file.toString());
        JsonNode wanted = Json.read(Json.bytes(whole), PLAN);
        for (String key : wanted.propertyNames()) {
            if (!wanted.path(key).equals(there.path(key))) {
                throw StoreException.mistake(place.destination() + " was planned with " + key + " " + there.path(key)
                        + ", not " + wanted.path(key) + "; --resume goes on with the same plan only");
            }
        }
        place.sweep();
    }

    /** Reads the lines that fit their checksums, and cuts off what follows. */
    private void read() throws IOException {
        byte[] bytes = Files.readAllBytes(directory().resolve(CANDIDATES));
        int end = 0;
        String heading = heading();
        boolean first = true;
        for (int next = newline(bytes, end); next >= 0; next = newline(bytes, end)) {
            String line = new String(bytes, end, next - end, StandardCharsets.UTF_8);
            Optional<Trial> trial = first ? Optional.empty() : trial(line);
            if (first ? !line.equals(heading) : trial.isEmpty()) {
                break;
            }
            trial.ifPresent(each -> known.put(key(each.candidate()), each));
            first = false;
            end = next + 1;
        }
        lines.truncate(end);
        lines.position(end);
        if (end == 0) {
            write(heading);
        }
    }

    private static int newline(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static List<Integer> key(Candidate candidate) {
        return List.of(candidate.stage(), candidate.index());
    }

    private String heading() {
        List<String> cells = new ArrayList<>(List.of("stage", "index", "organizations", "failed", "digest"));
        targets.moved().stream().map(Factor::key).forEach(cells::add);
        targets.targets().stream().map(Target::id).forEach(cells::add);
        targets.targets().stream().map(target -> target.id() + "_se").forEach(cells::add);
        cells.add("check");
        return String.join(",", cells);
    }

    private static String line(Trial trial) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(trial.candidate().stage()));
        cells.add(Integer.toString(trial.candidate().index()));
        cells.add(Integer.toString(trial.organizations()));
        cells.add(Integer.toString(trial.failed()));
        cells.add(trial.digest());
        for (double[] numbers : List.of(trial.candidate().values(), trial.figures(), trial.errors())) {
            for (double number : numbers) {
                cells.add(Double.isFinite(number) ? Json.number(number) : "");
            }
        }
        String line = String.join(",", cells);
        return line + "," + check(line);
    }

    private static String check(String line) {
        return Sha256.of(line).substring(0, CHECK);
    }

    /** What a line says, unless it is damaged. */
    private Optional<Trial> trial(String line) {
        int comma = line.lastIndexOf(',');
        if (comma < 0 || !line.substring(comma + 1).equals(check(line.substring(0, comma)))) {
            return Optional.empty();
        }
        String[] cells = line.substring(0, comma).split(",", -1);
        int values = targets.moved().size();
        int figures = targets.targets().size();
        if (cells.length != 5 + values + 2 * figures) {
            return Optional.empty();
        }
        double[] numbers = Arrays.stream(cells, 5, cells.length)
                .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                .toArray();
        return Optional.of(new Trial(
                new Candidate(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), Arrays.copyOf(numbers, values)),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Arrays.copyOfRange(numbers, values, values + figures),
                Arrays.copyOfRange(numbers, values + figures, numbers.length),
                cells[4]));
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            lines.write(bytes);
        }
        if (System.nanoTime() - synced > SYNC_NANOS) {
            lines.force(false);
            synced = System.nanoTime();
        }
    }

    @Override
    public Optional<Trial> trial(Candidate candidate) {
        Optional<Trial> trial = Optional.ofNullable(known.get(key(candidate)));
        if (trial.isPresent() && !Arrays.equals(trial.get().candidate().values(), candidate.values())) {
            throw new IllegalStateException("candidate " + key(candidate) + " in " + directory()
                    + " was drawn otherwise than it is now; search anew with --force");
        }
        return trial;
    }

    @Override
    public void keep(Trial trial) throws IOException {
        write(line(trial));
    }

    /** How many candidates were there when it was opened. */
    public int before() {
        return known.size();
    }

    /** Where it lies while it is written. */
    public Path directory() {
        return place.directory();
    }

    /** Where it will lie. */
    public Path destination() {
        return place.destination();
    }

    /**
     * Keeps a file beside the candidates.
     *
     * @throws IOException if it cannot be kept
     */
    public void keep(String name, String text) throws IOException {
        AtomicFile.write(directory().resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts a finished replacement in the place of what it replaces.
     *
     * @throws IOException if it cannot be put there
     */
    public void publish() throws IOException {
        lines.force(true);
        AtomicFile.syncDirectory(directory());
        place.publish();
    }

    @Override
    public void close() throws IOException {
        try (place) {
            if (lines.isOpen()) {
                lines.force(true);
                lines.close();
            }
        }
    }
}
