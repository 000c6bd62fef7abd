package pilottrap.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.file.LibraryEntry.Kind;

/** The scenarios in {@code scenarios/library}, which the jar carries. */
final class Library {
    private static final String FOLDER = "/pilottrap/scenarios/library/";
    private static final Map<String, LibraryEntry> ENTRIES = entries();

    private Library() {}

    private static Map<String, LibraryEntry> entries() {
        Map<String, LibraryEntry> entries = new LinkedHashMap<>();
        add(entries, "enterprise", Kind.BASELINE);
        add(entries, "permissive-2026", Kind.BASELINE);
        for (String name : List.of("mid-market", "regulated", "digital-native", "public-agency")) {
            add(entries, name, Kind.ARCHETYPE);
        }
        for (String bundle : List.of("foundations", "people", "portfolio", "foundations-people", "all")) {
            add(entries, "bundle-" + bundle, Kind.PLAN);
        }
        add(entries, "sequencing", Kind.PLAN);
        add(entries, "obvious-remedies", Kind.PLAN);
        add(entries, "stylized-facts", Kind.PLAN);
        for (String name :
                List.of("load-curve", "screening", "sobol-indices", "uncertain-worlds", "levers", "trap-map")) {
            add(entries, name, Kind.EXPERIMENT);
        }
        for (String mechanism : List.of(
                "multitasking-loss",
                "sponsor-decay-and-turnover",
                "owner-resistance-and-veto",
                "fatigue",
                "clean-data-gap",
                "data-maturity",
                "integration-maturity",
                "governance-instantaneous",
                "performative-pilots",
                "vanity",
                "all-people",
                "all-data-technology-governance",
                "all-capacity")) {
            add(entries, "knock-out-" + mechanism, Kind.KNOCK_OUT);
        }
        return Collections.unmodifiableMap(entries);
    }

    private static void add(Map<String, LibraryEntry> entries, String name, Kind kind) {
        entries.put(name, new LibraryEntry(name, line(name, "name: "), line(name, "description: "), kind));
    }

    /** What stands in one line after a key; the test of the library holds the form. */
    private static String line(String name, String key) {
        return text(name)
                .lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no " + key));
    }

    static List<LibraryEntry> all() {
        return List.copyOf(ENTRIES.values());
    }

    static Optional<LibraryEntry> entry(String name) {
        return Optional.ofNullable(ENTRIES.get(name));
    }

    static Collection<String> names() {
        return ENTRIES.keySet();
    }

    /** The names that describe an organization: baselines and archetypes. */
    static List<String> archetypes() {
        List<String> names = new ArrayList<>();
        ENTRIES.values().stream()
                .filter(entry -> entry.kind().organization())
                .forEach(entry -> names.add(entry.name()));
        return names;
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (InputStream in = Library.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no library scenario " + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
