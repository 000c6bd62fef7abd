package pilottrap.output.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A fit to past pilots that is being written: {@code history.json} (how it was made), {@code summary.json} (what it came
 * to), {@code ensemble.yaml} (the sets) and charts. Its place is taken at once, and everything is written at the end.
 */
public final class HistoryStore implements AutoCloseable {
    static final String PLAN = "history.json";
    private static final int FORMAT = 1;

    private final Place place;

    private HistoryStore(Place place) {
        this.place = place;
    }

    /** Takes a directory of its own: {@code base/called}, or with a number where that exists. */
    public static HistoryStore fresh(Path base, String called) throws IOException {
        return new HistoryStore(Place.fresh(Contents.HISTORY, base, called));
    }

    /**
     * Takes a given directory.
     *
     * @throws StoreException if there is something in it already
     */
    public static HistoryStore create(Path directory) throws IOException {
        return new HistoryStore(Place.create(Contents.HISTORY, directory));
    }

    /**
     * Writes beside an existing one, whose place is taken in the end.
     *
     * @throws StoreException if the directory holds anything foreign
     */
    public static HistoryStore replace(Path directory) throws IOException {
        return new HistoryStore(Place.replace(Contents.HISTORY, directory, false));
    }

    /**
     * Writes how it was made; the first file.
     *
     * @throws IOException if it cannot be kept
     */
    public void begin(Map<String, Object> plan) throws IOException {
        Map<String, Object> whole = new java.util.LinkedHashMap<>();
        whole.put("format", FORMAT);
        whole.putAll(plan);
        AtomicFile.write(directory().resolve(PLAN), Json.bytes(whole));
    }

    /**
     * Keeps a file beside it.
     *
     * @throws IOException if it cannot be kept
     */
    public void keep(String name, String text) throws IOException {
        AtomicFile.write(directory().resolve(name), text.getBytes(StandardCharsets.UTF_8));
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
     * Puts a finished replacement in the place of what it replaces.
     *
     * @throws IOException if it cannot be put there
     */
    public void publish() throws IOException {
        AtomicFile.syncDirectory(directory());
        place.publish();
    }

    @Override
    public void close() throws IOException {
        place.close();
    }
}
