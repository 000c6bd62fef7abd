package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.parameter.Parameters;

class FilesTest {
    @TempDir
    Path folder;

    private Path write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> mistakes(Path file) {
        return mistakes(file.toString());
    }

    private static List<String> mistakes(String name) {
        ScenarioException wrong =
                Read.withinASecond(() -> assertThrows(ScenarioException.class, () -> Read.named(name)));
        assertEquals(
                String.join(
                        "\n", wrong.problems().stream().map(Problem::toString).toList()),
                wrong.getMessage());
        return wrong.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void a_file_extends_another_beside_it_and_that_the_library() throws Exception {
        write("base/house.yaml", "pilottrap: 1\nextends: public-agency\nname: House\nassumptions: {patience: 20w}\n");
        Path plan = write("plan.yaml", "pilottrap: 1\nextends: base/house.yaml\npolicy: {wip_limit: 5}\n");
        Scenario scenario = Read.named(plan.toString());
        assertEquals("public-agency", scenario.archetype());
        assertEquals("plan", scenario.name(), "a name is not inherited: it names one scenario");
        assertEquals(20, scenario.blueprint().values().of(Parameters.PATIENCE));
        assertEquals(0.01, scenario.blueprint().values().of(Parameters.EXECUTIVE_TURNOVER));
        assertEquals(5, scenario.blueprint().values().of(Parameters.WIP_LIMIT));
    }

    @Test
    void standard_input_extends_the_library_only() throws Exception {
        Path secret = write("secret.yaml", "pilottrap: 1\nname: Known to nobody\n");

        List<String> mistakes = Read.mistakes("pilottrap: 1\nextends: " + secret + "\n");

        assertEquals(1, mistakes.size(), mistakes.toString());
        assertTrue(mistakes.get(0).contains("standard input can extend no file"), mistakes.get(0));
        assertEquals(
                "knock-out",
                Read.text("pilottrap: 1\nname: knock-out\nextends: enterprise\n")
                        .name());
    }

    @Test
    void a_file_that_is_no_scenario_is_not_told_about() throws Exception {
        for (String text : List.of(
                "root:x:0:0:hush\n",
                "hush hush\n",
                "hush: 1\nhush: 2\n",
                "%hush\n@hush",
                "- hush",
                "{hush",
                "&hush a",
                "\u0001hush")) {
            write("hush.conf", text);
            List<String> told = mistakes(write("top.yaml", "pilottrap: 1\nextends: hush.conf\n"));
            assertEquals(1, told.size(), told.toString());
            assertTrue(told.get(0).contains("\"hush.conf\" is no scenario"), told.get(0));
            assertTrue(!told.get(0).replace("hush.conf", "").contains("hush"), told.get(0));
        }
        assertTrue(!mistakes(write("password.txt", "hush")).toString().contains("hush"));
    }

    @Test
    void maps_merge_and_lists_replace() throws Exception {
        write(
                "base.yaml",
                "pilottrap: 1\norganization: {units: [{function: it, teams: 3}, {function: hr, teams: 2}]}\npolicy: {pool_limits: {ai: 3, data: 4}}\nalternatives: {a: {wip_limit: 3, kill_discipline: 1}, b: {}}\n");
        Path top = write(
                "top.yaml",
                "pilottrap: 1\nextends: base.yaml\norganization: {units: [{function: sales, teams: 4}]}\npolicy: {pool_limits: {data: 5}}\nalternatives: {a: {wip_limit: 9}, c: {}}\n");
        Scenario scenario = Read.named(top.toString());
        assertEquals(1, scenario.blueprint().units().size());
        assertEquals(3, scenario.blueprint().values().of(Parameters.POOL_LIMIT_AI));
        assertEquals(5, scenario.blueprint().values().of(Parameters.POOL_LIMIT_DATA));
        assertEquals(List.of("a", "b", "c"), List.copyOf(scenario.alternatives().keySet()));
        var a = scenario.alternatives().get("a").blueprint().values();
        assertEquals(9, a.of(Parameters.WIP_LIMIT));
        assertEquals(1, a.of(Parameters.KILL_DISCIPLINE));
    }

    @Test
    void a_mistake_is_told_in_the_file_that_makes_it() throws Exception {
        Path base = write("base.yaml", "pilottrap: 1\n\nassumptions:\n  patience: 0w\n");
        Path top = write("top.yaml", "pilottrap: 1\nextends: base.yaml\nseed: x\n");
        List<String> said = mistakes(top);
        assertEquals(2, said.size());
        assertTrue(said.get(0).startsWith(top + ":3:7: seed"), said.get(0));
        assertTrue(said.get(1).startsWith(base + ":4:13: assumptions.patience"), said.get(1));
    }

    @Test
    void a_circle_is_refused_naming_the_chain() throws Exception {
        Path a = write("a.yaml", "pilottrap: 1\nextends: b.yaml\n");
        Path b = write("b.yaml", "pilottrap: 1\nextends: sub/c.yaml\n");
        Path c = write("sub/c.yaml", "pilottrap: 1\nextends: ../b.yaml\n");
        String again = c.resolveSibling("../b.yaml").toString();
        assertEquals(List.of(c + ":2:10: extends runs in a circle: " + b + " → " + c + " → " + again), mistakes(a));
    }

    @Test
    void a_file_that_extends_itself_is_a_circle() throws Exception {
        Path a = write("a.yaml", "pilottrap: 1\nextends: ./a.yaml\n");
        assertTrue(
                mistakes(a).get(0).startsWith(a + ":2:10: extends runs in a circle: "),
                mistakes(a).get(0));
    }

    @Test
    void a_file_with_the_name_of_a_library_scenario_that_extends_it_is_no_circle() throws Exception {
        Path own = write("regulated.yaml", "pilottrap: 1\nextends: regulated\nassumptions: {patience: 20w}\n");
        assertEquals("regulated", Read.named(own.toString()).archetype());
        assertEquals(1, Read.named(own.toString()).changes().assumptions().size());
    }

    @Test
    void a_chain_of_seventeen_files_is_too_long() throws Exception {
        for (int i = 0; i < 17; i++) {
            write(
                    "f" + i + ".yaml",
                    "pilottrap: 1\nextends: " + (i == 16 ? "enterprise" : "f" + (i + 1) + ".yaml") + "\n");
        }
        assertTrue(mistakes(folder.resolve("f0.yaml")).get(0).contains("extends goes through more than 16 files"));
        assertEquals(
                "enterprise", Read.named(folder.resolve("f2.yaml").toString()).archetype());
    }

    @Test
    void a_file_that_is_not_there_gets_the_nearest_library_name() {
        assertEquals(
                List.of("regulatd: is no library scenario, and there is no such file; did you mean regulated?"),
                mistakes("regulatd"));
        assertTrue(mistakes(folder.resolve("none.yaml"))
                .get(0)
                .contains("there is no such file; the library has enterprise,"));
    }

    @Test
    void a_directory_is_no_scenario() {
        assertEquals(List.of(folder + ": is a directory, not a scenario"), mistakes(folder));
    }

    @Test
    void no_name_and_impossible_names_are_refused() {
        assertEquals(1, mistakes("").size());
        assertTrue(
                mistakes("a\0b").get(0).contains("no possible file name"),
                mistakes("a\0b").get(0));
        assertEquals(1, mistakes("x".repeat(5_000)).size());
    }

    @Test
    void an_empty_file_is_said_to_be_empty() throws Exception {
        Path empty = write("empty.yaml", "");
        assertEquals(List.of(empty + ": is empty; a scenario begins with \"pilottrap: 1\""), mistakes(empty));
    }

    @Test
    void a_hundred_megabytes_are_refused_at_once() throws Exception {
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertEquals(List.of(large + ": is larger than 1 MiB; scenarios are some kilobytes"), mistakes(large));
    }

    @Test
    void an_endless_device_is_refused_at_once() {
        if (Files.exists(Path.of("/dev/zero"))) {
            assertEquals(
                    List.of("/dev/zero: is larger than 1 MiB; scenarios are some kilobytes"), mistakes("/dev/zero"));
        }
    }

    @Test
    void a_file_in_another_encoding_is_told_with_its_place() throws Exception {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "pilottrap: 1\nname: Überschuß\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(latin + ":2:7: is not UTF-8: byte 0xDC; save it as UTF-8"), mistakes(latin));
        Path utf16 = folder.resolve("utf16.yaml");
        Files.write(utf16, "\uFEFFpilottrap: 1\n".getBytes(StandardCharsets.UTF_16LE));
        assertEquals(List.of(utf16 + ": is not UTF-8 (it looks like UTF-16); save it as UTF-8"), mistakes(utf16));
        Path bigEndian = folder.resolve("bigendian.yaml");
        Files.write(bigEndian, "\uFEFFpilottrap: 1\n".getBytes(StandardCharsets.UTF_16BE));
        assertTrue(mistakes(bigEndian).get(0).contains("UTF-16"));
    }

    @Test
    void noise_is_refused_in_one_line() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(noise);
            Path file = folder.resolve("noise" + i + ".yaml");
            Files.write(file, noise);
            assertEquals(1, mistakes(file).size(), "case " + i);
        }
    }

    /** Whatever happens to a scenario on its way: either it is still one, or each mistake is a line. */
    @Test
    void a_damaged_scenario_never_ends_in_a_stack_trace() throws Exception {
        SplittableRandom random = new SplittableRandom(2);
        List<LibraryEntry> library = ScenarioFile.library();
        String alphabet = " \t\n:-{}[]&*!|>'\"%@`#?,.0123456789eExX_abcnul~\u0000é🚀";
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            StringBuilder text = new StringBuilder(ScenarioFile.libraryText(
                    library.get(random.nextInt(library.size())).name()));
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(8));
                int c = alphabet.codePoints().toArray()[random.nextInt(alphabet.codePointCount(0, alphabet.length()))];
                text.replace(at, end, random.nextInt(3) == 0 ? "" : Character.toString(c));
            }
            try {
                Read.text(text.toString());
            } catch (ScenarioException wrong) {
                refused++;
                for (Problem problem : wrong.problems()) {
                    assertEquals(1, problem.toString().lines().count(), "case " + i + ": " + problem);
                }
            }
        }
        assertTrue(refused > 100, "only " + refused + " were refused");
    }
}
