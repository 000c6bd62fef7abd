package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a result directory may hold. Nothing else is ever deleted: a directory with a file in it that is not of a result
 * is refused as a whole.
 */
final class Contents {
    private static final String CHARTS = "charts";
    private static final Set<String> FILES = Set.of(
            ResultLock.NAME,
            ResultStore.SCENARIO,
            ResultStore.MANIFEST,
            ResultStore.DIGEST,
            "summary.json",
            "times.json");
    private static final Pattern PART = Pattern.compile("part-[0-9]{5,10}\\.(csv|json)");
    private static final Pattern CHART =
            Pattern.compile("(funnel|stock-and-flow|fates|queues|people|money|causes)\\.(png|svg|pdf)");

    private Contents() {}

    /** Whether a file or directory inside a result belongs to it, unfinished files included. */
    static boolean known(Path directory, Path inside) {
        Path relative = directory.relativize(inside);
        String top = relative.getName(0).toString();
        boolean folder = Part.FOLDERS.contains(top) || top.equals(CHARTS);
        if (relative.getNameCount() == 1) {
            return folder
                    ? Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS)
                    : FILES.contains(finished(top)) && Files.isRegularFile(inside, LinkOption.NOFOLLOW_LINKS);
        }
        if (!folder || relative.getNameCount() > 2 || !Files.isRegularFile(inside, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        String name = finished(relative.getName(1).toString());
        return (top.equals(CHARTS) ? CHART : PART).matcher(name).matches();
    }

    private static String finished(String name) {
        return name.endsWith(AtomicFile.UNFINISHED)
                ? name.substring(0, name.length() - AtomicFile.UNFINISHED.length())
                : name;
    }

    /** What lies in a directory and is no part of a result, as a path relative to it; empty where nothing does. */
    static Optional<Path> foreign(Path directory) throws IOException {
        return inside(directory, Comparator.naturalOrder()).stream()
                .filter(path -> !known(directory, path))
                .findFirst()
                .map(directory::relativize);
    }

    /**
     * Checks that a directory holds nothing that is not of a result.
     *
     * @throws StoreException if it does, or if it is no directory
     */
    static void check(Path directory) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw StoreException.mistake(directory + " is a link or a file; only a directory itself is replaced");
        }
        Optional<Path> foreign = foreign(directory);
        if (foreign.isPresent()) {
            throw StoreException.mistake(directory + " is not replaced, because " + foreign.get()
                    + " in it is no part of a result; move that elsewhere, or choose another directory with -o");
        }
    }

    /**
     * Deletes a result; nothing where there is none.
     *
     * @throws StoreException if something in it is not of a result; nothing is deleted then
     */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        check(directory);
        for (Path path : inside(directory, Comparator.reverseOrder())) {
            Files.delete(path);
        }
        Files.delete(directory);
    }

    /** All files and directories inside a directory, links not followed. */
    static List<Path> inside(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> !path.equals(directory)).sorted(order).toList();
        } catch (NoSuchFileException | NotDirectoryException nothing) {
            return List.of();
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
