package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Pinned digests of rows: whoever changes one changes what the model says, and gives the reason in the commit. After a
 * meant change, {@code mvn -pl simulation test -Dtest=GoldenTest -Dpilottrap.golden=write} pins them anew.
 */
class GoldenTest {
    private static final String FILE = "golden.txt";
    private static final int OF_THE_BASELINE = 20;
    private static final int OF_EACH_EXTREME = 2;

    @Test
    void pinned_replications_give_the_pinned_digests() throws IOException {
        Map<String, String> now = digests();
        if ("write".equals(System.getProperty("pilottrap.golden"))) {
            write(now);
            return;
        }
        Map<String, String> pinned = read();
        assertTrue(pinned.size() >= 50);
        TreeSet<String> changed = new TreeSet<>(now.keySet());
        changed.addAll(pinned.keySet());
        changed.removeIf(name -> now.getOrDefault(name, "").equals(pinned.get(name)));
        assertEquals(List.of(), List.copyOf(changed), "these replications give other rows than pinned");
    }

    private static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        Cases.extremes().forEach((name, blueprint) -> {
            try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
                int replications = "baseline".equals(name) ? OF_THE_BASELINE : OF_EACH_EXTREME;
                for (int r = 0; r < replications; r++) {
                    digests.put(name + " " + r, Rows.digest(simulation.run(1, r, false)));
                }
            }
        });
        return digests;
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> pinned = new TreeMap<>();
        try (InputStream in = GoldenTest.class.getResourceAsStream(FILE)) {
            Objects.requireNonNull(in, "there is no " + FILE + "; write it first");
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int tab = line.indexOf('\t');
                pinned.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return pinned;
    }

    private static void write(Map<String, String> digests) throws IOException {
        StringBuilder text = new StringBuilder();
        digests.forEach(
                (name, digest) -> text.append(name).append('\t').append(digest).append('\n'));
        Path file =
                Path.of(System.getProperty("basedir", "simulation"), "src/test/resources/pilottrap/simulation", FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.toString());
    }
}
