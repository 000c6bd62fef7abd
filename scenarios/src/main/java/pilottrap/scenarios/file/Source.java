package pilottrap.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scenario text that has been fetched: from the library, a file or standard input.
 *
 * @param label what the user called it
 * @param id what it really is, to notice circles
 * @param path the file, or null where it is not one
 * @param library its entry where it is a library scenario, under its name or by the path of its file
 * @param bytes its bytes
 */
record Source(
        String label,
        String id,
        @Nullable Path path,
        @Nullable LibraryEntry library,
        byte[] bytes) {
    /** Scenarios are some kilobytes; a mebibyte is a mistake. */
    static final int MOST_BYTES = 1 << 20;

    /** What the user writes for standard input. */
    static final String STANDARD_INPUT = "-";

    /**
     * Fetches what the user named.
     *
     * @param name a library name, a path, or {@code -}
     * @return the source, or nothing where there is none: the problem is then noted
     */
    static Optional<Source> named(String name, InputStream standardInput, Problems problems) {
        if (name.equals(STANDARD_INPUT)) {
            String label = "standard input";
            Optional<byte[]> bytes = bytes(standardInput, Location.of(label), "", problems);
            return bytes.map(b -> new Source(label, label, null, null, b));
        }
        Optional<LibraryEntry> entry = Library.entry(name);
        return entry.isPresent() ? Optional.of(library(entry.get())) : file(name, null, Location.of(name), problems);
    }

    /**
     * Fetches what this source extends. Where a scenario comes from elsewhere than this machine's files, it names none of
     * them; and of a file that is no scenario, nothing is told.
     *
     * @param name a library name, or, where this source is a file, a path relative to it
     * @param at where it is said
     * @return the source, or nothing where there is none: the problem is then noted
     */
    Optional<Source> extended(String name, Location at, Problems problems) {
        Optional<LibraryEntry> entry = Library.entry(name);
        if (entry.isPresent()) {
            return Optional.of(library(entry.get()));
        }
        if (path == null) {
            problems.add(
                    at,
                    Text.quoted(name) + " is no library scenario, and " + label + " can extend no file"
                            + suggestion(name));
            return Optional.empty();
        }
        Optional<Source> found = file(name, path, at, problems);
        if (found.isPresent() && !found.get().speaks()) {
            problems.add(at, Text.quoted(name) + " is no scenario: it never says pilottrap: 1");
            return Optional.empty();
        }
        return found;
    }

    /**
     * Fetches a file of another kind than a scenario.
     *
     * @param what the kind, for messages
     * @return the source, or nothing where there is none: the problem is then noted
     */
    static Optional<Source> at(String name, String what, Problems problems) {
        Location at = Location.of(name);
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path) || name.isEmpty()) {
                problems.add(at, name.isEmpty() ? "no " + what + " named" : "is a directory, no file of " + what);
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(path)) {
                return bytes(in, at, "", problems).map(bytes -> of(path, bytes));
            }
        } catch (InvalidPathException | NoSuchFileException none) {
            problems.add(at, "there is no such file, and no " + what + " of this name");
        } catch (IOException broken) {
            problems.add(at, "cannot be read (" + broken.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    /** Whether it claims to be a scenario; in a file that does not, mistakes are not worth telling. */
    private boolean speaks() {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("pilottrap");
    }

    private static Source library(LibraryEntry entry) {
        return new Source(entry.name(), "library " + entry.name(), null, entry, Library.bytes(entry.name()));
    }

    private static Optional<Source> file(String name, @Nullable Path beside, Location at, Problems problems) {
        String what = at.line() > 0 ? Text.quoted(name) + " " : "";
        Path path;
        try {
            path = beside == null ? Path.of(name) : beside.resolveSibling(name);
        } catch (InvalidPathException broken) {
            problems.add(at, what + "is no library scenario and no possible file name");
            return Optional.empty();
        }
        if (name.isEmpty() || Files.isDirectory(path)) {
            problems.add(at, what + (name.isEmpty() ? "no scenario is named" : "is a directory, not a scenario"));
            return Optional.empty();
        }
        try {
            if (Files.isRegularFile(path) && Files.size(path) > MOST_BYTES) {
                problems.add(at, what + tooLarge());
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(path)) {
                return bytes(in, at, what, problems).map(bytes -> of(path, bytes));
            }
        } catch (NoSuchFileException missing) {
            problems.add(at, what + "is no library scenario, and there is no such file" + suggestion(name));
        } catch (IOException broken) {
            problems.add(at, what + "cannot be read (" + broken.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    private static Source of(Path path, byte[] bytes) {
        String id = path.toAbsolutePath().normalize().toString();
        try {
            id = path.toRealPath().toString();
        } catch (IOException gone) {
            // A pipe has no real path; its name will do.
        }
        String file = String.valueOf(path.getFileName());
        String stem = file.endsWith(".yaml") ? file.substring(0, file.length() - 5) : file;
        LibraryEntry same = Library.entry(stem)
                .filter(entry -> Arrays.equals(Library.bytes(entry.name()), bytes))
                .orElse(null);
        return new Source(path.toString(), id, path, same, bytes);
    }

    private static Optional<byte[]> bytes(InputStream in, Location at, String what, Problems problems) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return Optional.of(bytes);
            }
            problems.add(at, what + tooLarge());
        } catch (IOException broken) {
            problems.add(at, what + "cannot be read (" + broken.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    private static String tooLarge() {
        return "is larger than 1 MiB; scenarios are some kilobytes";
    }

    private static String suggestion(String name) {
        return Nearest.to(name, Library.names())
                .map(near -> "; did you mean " + near + "?")
                .orElse("; the library has " + Text.list(Library.archetypes()));
    }
}
