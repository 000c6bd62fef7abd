package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows a link or a key in the documents arrives somewhere. */
class LinksTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern KEY = Pattern.compile("\\b(E\\d\\d[a-z]?|S[0-4]-\\d\\d|T\\d\\d)\\b");

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("docs/decisions"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    /** The anchors that a page on GitHub has. */
    private static Set<String> anchors(Path page) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        boolean code = false;
        try {
            for (String line : Files.readAllLines(page)) {
                code ^= line.startsWith("```");
                if (!code && line.matches("#+ .*")) {
                    String anchor = line.replaceFirst("#+ ", "")
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-');
                    int before = seen.merge(anchor, 1, Integer::sum) - 1;
                    anchors.add(before == 0 ? anchor : anchor + "-" + before);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return anchors;
    }

    @Test
    void every_link_within_the_documents_leads_somewhere() throws Exception {
        Map<Path, Set<String>> anchors = new HashMap<>();
        Set<String> dead = new TreeSet<>();
        int links = 0;
        for (Path document : documents()) {
            Matcher matcher = Pattern.compile("\\]\\(([^)\\s]+)\\)").matcher(Files.readString(document));
            while (matcher.find()) {
                String target = matcher.group(1);
                if (target.matches("[a-z]+:.*")) {
                    continue;
                }
                links++;
                int hash = target.indexOf('#');
                String file = hash < 0 ? target : target.substring(0, hash);
                Path page = file.isEmpty()
                        ? document
                        : document.resolveSibling(file).normalize();
                boolean found = Files.exists(page)
                        && (hash < 0
                                || anchors.computeIfAbsent(page, LinksTest::anchors)
                                        .contains(target.substring(hash + 1)));
                if (!found) {
                    dead.add(ROOT.relativize(document) + ": " + target);
                }
            }
        }
        assertTrue(links > 200);
        assertEquals(Set.of(), dead);
    }

    @Test
    void every_key_of_the_evidence_has_an_entry() throws Exception {
        Set<String> entries = new HashSet<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/evidence.md"))) {
            Matcher matcher = Pattern.compile("^\\| ([EST][0-9a-z-]+) \\|").matcher(line);
            if (matcher.find()) {
                assertTrue(entries.add(matcher.group(1)), matcher.group(1) + " stands twice");
            }
        }
        assertTrue(entries.size() > 200);
        Set<String> missing = new TreeSet<>();
        for (Path document : documents()) {
            note(Files.readString(document), document.getFileName().toString(), entries, missing);
        }
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().matches(".*/src/main/(java|resources)/.*\\.java"))
                    .toList()) {
                note(Files.readString(file), file.getFileName().toString(), entries, missing);
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static void note(String text, String where, Set<String> entries, Set<String> missing) {
        Matcher matcher = KEY.matcher(text);
        while (matcher.find()) {
            if (!entries.contains(matcher.group(1))) {
                missing.add(matcher.group(1) + " in " + where);
            }
        }
    }
}
