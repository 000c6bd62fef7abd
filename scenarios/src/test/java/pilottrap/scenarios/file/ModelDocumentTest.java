package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Stage;

/** {@code docs/model.md} and the code it describes say the same: numbers, defaults, classes, equations, outcomes, loops. */
class ModelDocumentTest {
    private static final Path SOURCES = Path.of("../simulation/src/main/java/pilottrap/simulation");
    /** Who names numbers to move them or to leave them alone, and reads none in an equation. */
    private static final Set<String> MOVERS = Set.of("Moods", "ParameterSets");

    private static String text = "";
    private static Map<String, String> sources = Map.of();
    private static Map<String, String> constants = Map.of();

    /** A row of the table of section 4.14. */
    private record Row(Set<String> classes, List<String> numbers) {}

    @BeforeAll
    static void read() throws Exception {
        text = Files.readString(Path.of("../docs/model.md"));
        sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
        constants = new HashMap<>();
        for (Field field : Parameters.class.getFields()) {
            if (field.get(null) instanceof Parameter parameter) {
                constants.put(field.getName(), parameter.key());
            }
        }
    }

    private static String section(String heading) {
        Matcher begin = Pattern.compile("\n#{3,4} " + Pattern.quote(heading)).matcher(text);
        assertTrue(begin.find(), "no section " + heading);
        int from = begin.start();
        Matcher end = Pattern.compile("\n##+ ").matcher(text);
        return text.substring(from, end.find(from + 1) ? end.start() : text.length());
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : section("4.14").lines().toList()) {
            String[] cells = line.split("(?<!\\\\)\\|", -1);
            if (cells.length == 6 && cells[3].contains("`")) {
                rows.add(new Row(new TreeSet<>(names(cells[3])), Arrays.asList(cells[4].split(";"))));
            }
        }
        assertTrue(rows.size() > 50);
        return rows;
    }

    private static List<String> names(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The parameters that a name in the table means: one, or one for each function or pool. */
    private static List<Parameter> meant(String name) {
        List<String> paths = new ArrayList<>();
        if (name.contains("FUNCTION")) {
            Arrays.stream(BusinessFunction.values()).forEach(each -> paths.add(name.replace("FUNCTION", each.key())));
        } else if (name.contains("POOL")) {
            Arrays.stream(PoolKind.values()).forEach(each -> paths.add(name.replace("POOL", each.key())));
        } else {
            paths.add(name);
        }
        List<Parameter> found = Parameters.all().stream()
                .filter(parameter -> paths.contains(parameter.path()))
                .toList();
        assertEquals(paths.size(), found.size(), "parameters called " + name);
        return found;
    }

    @Test
    void every_number_stands_at_an_equation_with_its_default() {
        Set<String> missing = new TreeSet<>();
        Parameters.all().forEach(parameter -> missing.add(parameter.key()));
        for (Row row : rows()) {
            for (String number : row.numbers()) {
                String name = names(number).get(0);
                List<Parameter> meant = meant(name);
                meant.forEach(parameter -> missing.remove(parameter.key()));
                if (meant.size() == 1) {
                    Parameter parameter = meant.get(0);
                    String value = number.substring(number.indexOf('=') + 1).strip();
                    String shown = Sentences.bare(parameter.standard(), parameter);
                    assertTrue(
                            value.equals(shown) || value.startsWith(shown + " ") || value.startsWith(shown + "/"),
                            name + " is " + shown + ", not " + value);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void the_classes_named_read_the_numbers_and_no_other_class_does() {
        Map<String, Set<String>> readers = new HashMap<>();
        constants.forEach((constant, key) -> readers.put(key, readers(constant)));
        Map<String, Set<String>> named = new HashMap<>();
        for (Row row : rows()) {
            Set<String> idle = new TreeSet<>(row.classes());
            boolean looked = false;
            for (String number : row.numbers()) {
                List<Parameter> meant = meant(names(number).get(0));
                meant.forEach(parameter -> named.computeIfAbsent(parameter.key(), key -> new TreeSet<>())
                        .addAll(row.classes()));
                if (meant.size() == 1) {
                    looked = true;
                    idle.removeAll(readers.get(meant.get(0).key()));
                    assertFalse(
                            java.util.Collections.disjoint(
                                    readers.get(meant.get(0).key()), row.classes()),
                            names(number).get(0) + " is read by none of " + row.classes());
                }
            }
            assertTrue(!looked || idle.isEmpty() || lookedUp(row), idle + " read no number of " + row.numbers());
        }
        readers.forEach((key, classes) -> assertTrue(
                named.get(key).containsAll(classes), key + " is read by " + classes + ", named are " + named.get(key)));
    }

    /** Whether numbers of the row are looked up by function or pool. */
    private static boolean lookedUp(Row row) {
        return row.numbers().stream().anyMatch(number -> number.contains("FUNCTION") || number.contains("POOL"));
    }

    private static Set<String> readers(String constant) {
        Pattern use = Pattern.compile("Parameters\\." + constant + "\\b");
        Set<String> readers = new TreeSet<>();
        sources.forEach((name, source) -> {
            boolean catalogue =
                    name.equals("Parameters") || source.contains("package pilottrap.simulation.intervention;");
            if (!catalogue && !MOVERS.contains(name) && use.matcher(source).find()) {
                readers.add(name);
            }
        });
        return readers;
    }

    @Test
    void equations_are_numbered_in_order_and_every_reference_leads_to_one() {
        List<Integer> numbers = Pattern.compile("(?m)^    .*\\(eq\\. (\\d+)\\)$")
                .matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(i + 1, numbers.get(i));
        }
        assertTrue(numbers.size() > 50);
        Matcher references =
                Pattern.compile("\\(?eq\\. (\\d+)(?:(?:–|, | and )(\\d+))?").matcher(text);
        while (references.find()) {
            assertTrue(Integer.parseInt(references.group(1)) <= numbers.size(), references.group());
        }
    }

    @Test
    void stages_fates_causes_and_entries_of_the_ledger_are_those_of_the_code() {
        String cycle = section("4.4");
        String ends = cycle.substring(0, cycle.indexOf("**G1, pilot review.**"));
        String kept = section("Fates, causes and the ledger");
        int causes = kept.indexOf("| cause | given when |");
        int kinds = kept.indexOf("| kind | value |");
        assertEquals(keys(Stage.values(), Stage::key), column(ends, 2));
        assertEquals(keys(Fate.values(), Fate::key), column(kept.substring(0, causes), 1));
        assertEquals(keys(Cause.values(), Cause::key), column(kept.substring(causes, kinds), 1));
        assertEquals(
                keys(Ledger.Kind.values(), kind -> kind.name().toLowerCase(Locale.ROOT)),
                column(kept.substring(kinds), 1));
    }

    private static <T> Set<String> keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names in a column of the tables in a part of the page. */
    private static Set<String> column(String part, int index) {
        Set<String> names = new TreeSet<>();
        for (String line : part.lines().filter(each -> each.startsWith("| ")).toList()) {
            String cell = line.split("\\|", -1)[index];
            if (cell.strip().startsWith("`")) {
                names.addAll(names(cell));
            }
        }
        return names;
    }

    @Test
    void the_table_of_outcomes_is_the_catalogue() {
        Map<String, String> rows = new TreeMap<>();
        section("4.5")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> rows.put(names(line).get(0), line));
        for (Outcome outcome : Outcomes.all()) {
            String name = outcome.name();
            boolean several =
                    name.matches("(utilization|wip|wait_weeks)_[a-z]+|(golives|cohort_share)_year_\\d|survey_.*");
            if (!several) {
                String row = rows.remove(name);
                String better = outcome.better() == Direction.UP ? "↑" : outcome.better() == Direction.DOWN ? "↓" : "–";
                assertTrue(row != null, name + " is not in the table");
                String[] cells = row.split(" \\| ", -1);
                assertEquals(outcome.unit().label(), cells[1], name);
                assertEquals(better, cells[3], name);
                assertEquals(outcome.meaning(), cells[4].replace(" |", "") + ".", name);
            }
        }
        assertEquals(
                Set.of(
                        "utilization_POOL",
                        "wip_POOL",
                        "wait_weeks_POOL",
                        "golives_year_1",
                        "cohort_share_year_1",
                        "survey_…"),
                rows.keySet());
    }
}
