package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where something lies while it is written, locked: a directory of its own, or one beside what it will take the place
 * of.
 */
final class Place implements AutoCloseable {
    private static final String NEW = ".pilottrap-new";
    private static final String OLD = ".pilottrap-old";

    private final Contents contents;
    private final Path directory;
    private final @Nullable Path replaces;
    private final boolean begun;
    private final ResultLock lock;
    private final @Nullable ResultLock replacedLock;

    private Place(
            Contents contents,
            Path directory,
            @Nullable Path replaces,
            boolean begun,
            ResultLock lock,
            @Nullable ResultLock replacedLock) {
        this.contents = contents;
        this.directory = directory;
        this.replaces = replaces;
        this.begun = begun;
        this.lock = lock;
        this.replacedLock = replacedLock;
    }

    /** A directory of its own: {@code base/name}, or {@code base/name-2}, … where that exists. */
    static Place fresh(Contents contents, Path base, String name) throws IOException {
        Files.createDirectories(base);
        for (int k = 1; ; k++) {
            Path directory = base.resolve(k == 1 ? name : name + "-" + k);
            if (!Files.exists(sibling(directory, OLD)) && made(directory)) {
                return new Place(contents, directory, null, false, ResultLock.of(directory), null);
            }
        }
    }

    private static boolean made(Path directory) throws IOException {
        try {
            Files.createDirectory(directory);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    /**
     * A given directory with nothing in it.
     *
     * @throws StoreException if there is something in it already
     */
    static Place create(Contents contents, Path directory) throws IOException {
        recover(contents, directory);
        Files.createDirectories(directory);
        if (!contents.in(directory)) {
            refuseForeign(contents, directory); // before a lock file is put among them
        }
        ResultLock lock = ResultLock.of(directory);
        try {
            if (contents.in(directory)) {
                throw StoreException.mistake(directory + " holds a " + contents.noun()
                        + " already; " + (contents == Contents.HISTORY ? "" : "--resume goes on with it, ")
                        + "--force replaces it, -o names another directory");
            }
            refuseForeign(contents, directory);
            return new Place(contents, directory, null, false, lock, null);
        } catch (IOException | RuntimeException failed) {
            release(lock, failed);
            throw failed;
        }
    }

    /** A given directory, as it was left; where nothing has been begun, one with nothing in it. */
    static Place resume(Contents contents, Path directory) throws IOException {
        recover(contents, directory);
        return contents.in(directory)
                ? new Place(contents, directory, null, true, ResultLock.of(directory), null)
                : create(contents, directory);
    }

    /**
     * A directory beside an existing one, whose place {@link #publish} takes.
     *
     * @param goOn whether to go on with what an interrupted replacement has left
     * @throws StoreException if the directory holds anything foreign
     */
    static Place replace(Contents contents, Path directory, boolean goOn) throws IOException {
        recover(contents, directory);
        if (!contents.in(directory)) {
            return create(contents, directory);
        }
        if (Path.of("").toAbsolutePath().startsWith(directory.toAbsolutePath().normalize())) {
            throw StoreException.mistake(directory + " is where you are; run from elsewhere to replace it");
        }
        contents.check(directory);
        ResultLock replaced = ResultLock.of(directory);
        try {
            Path beside = sibling(directory, NEW);
            boolean present = goOn && contents.in(beside);
            if (!present && Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
                contents.check(beside);
                ResultLock.of(beside).close(); // refused while another process writes there
                contents.delete(beside);
            }
            if (present) {
                contents.check(beside);
            } else {
                Files.createDirectory(beside);
            }
            return new Place(contents, beside, directory, present, ResultLock.of(beside), replaced);
        } catch (IOException | RuntimeException failed) {
            release(replaced, failed);
            throw failed;
        }
    }

    private static void refuseForeign(Contents contents, Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> known = contents.first();
            if (files.anyMatch(file -> !known.contains(file.getFileName().toString()))) {
                throw StoreException.mistake(directory + " holds other files and no " + contents.noun()
                        + "; -o names a directory of its own");
            }
        }
    }

    /** Closes what a failure leaves open. */
    static void release(AutoCloseable open, Exception failed) {
        try {
            open.close();
        } catch (Exception alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** Where it lies while it is written. */
    Path directory() {
        return directory;
    }

    /** Where it will lie. */
    Path destination() {
        Path place = replaces;
        return place == null ? directory : place;
    }

    /** Whether there is something to go on with. */
    boolean begun() {
        return begun;
    }

    /** Removes what a killed process has left unfinished. */
    void sweep() throws IOException {
        contents.sweep(directory);
    }

    /**
     * Puts a finished replacement in the place of what it replaces; otherwise there is nothing to do.
     *
     * @throws StoreException if anything foreign has appeared there; the replacement is kept then
     */
    void publish() throws IOException {
        Path place = replaces;
        if (place == null) {
            return;
        }
        Path old = sibling(place, OLD);
        contents.check(place);
        contents.delete(old);
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(directory, place, StandardCopyOption.ATOMIC_MOVE);
        Path parent = place.toAbsolutePath().getParent();
        if (parent != null) {
            AtomicFile.syncDirectory(parent);
        }
        contents.delete(old);
    }

    /** Gives the directory free. */
    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            if (replacedLock != null) {
                replacedLock.close();
            }
        }
    }

    /** Mends a replacement that died between its two renames. */
    private static void recover(Contents contents, Path directory) throws IOException {
        Path old = readable(contents, directory);
        if (!old.equals(directory)) {
            ResultLock.of(old).close(); // refused while the replacement is under way
            Files.move(old, directory, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Where it is to be read: beside its place if a replacement has died between its two renames. */
    static Path readable(Contents contents, Path directory) {
        Path old = sibling(directory, OLD);
        return !Files.exists(directory) && contents.in(old) ? old : directory;
    }

    /**
     * Where what is gone on with is to be read.
     *
     * @param replacing whether that is the replacement of what is in the directory, if there is anything to replace
     */
    static Path begun(Contents contents, Path directory, boolean replacing) {
        Path readable = readable(contents, directory);
        return replacing && contents.in(readable) ? sibling(directory, NEW) : readable;
    }

    /** A hidden name beside a directory, such as {@code .acme.pilottrap-new}; no user calls a directory that. */
    private static Path sibling(Path directory, String suffix) {
        Path whole = directory.toAbsolutePath().normalize();
        Path name = whole.getFileName();
        return name == null ? whole.resolve(suffix) : whole.resolveSibling("." + name + suffix);
    }
}
