package pilottrap.scenarios.file;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.scenarios.file.CsvReader.Cell;
import pilottrap.scenarios.history.PilotHistory;
import pilottrap.scenarios.history.PilotState;
import pilottrap.scenarios.history.PilotTrace;
import pilottrap.simulation.organization.UnitPlan;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.pilot.Mode;
import pilottrap.simulation.pilot.Stage;

/** Reads a file of past pilots; every mistake is one line with its place. */
final class HistoryReader {
    static final List<String> COLUMNS = List.of("pilot", "start", "end", "stage", "outcome", "mode", "function");
    private static final List<String> NEEDED = List.of("pilot", "start", "end", "stage", "outcome");
    private static final int MOST_PILOTS = 2_000;

    private final String label;
    private final byte[] bytes;
    private final Optional<LocalDate> asOf;
    private final Map<String, BusinessFunction> functions = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, PilotState> outcomes = new LinkedHashMap<>();
    private final Map<String, Mode> modes = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private final Map<String, Integer> names = new HashMap<>();

    HistoryReader(String label, byte[] bytes, Optional<LocalDate> asOf, List<UnitPlan> units) {
        this.label = label;
        this.bytes = bytes;
        this.asOf = asOf;
        for (BusinessFunction each : BusinessFunction.values()) {
            functions.put(each.key(), each);
            functions.put(plain(each.label()), each);
        }
        units.forEach(unit -> functions.put(plain(unit.name()), unit.function()));
        Arrays.stream(Stage.values())
                .filter(stage -> stage.unfinished() || stage.live())
                .forEach(stage -> {
                    stages.put(plain(stage.key()), stage);
                    stages.put(plain(stage.label()), stage);
                });
        Arrays.stream(PilotState.values()).forEach(state -> outcomes.put(state.key(), state));
        outcomes.put("successful", PilotState.LIVE);
        outcomes.put("retired", PilotState.LIVE);
        Arrays.stream(Mode.values()).forEach(mode -> modes.put(mode.key(), mode));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}&]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    /** A pilot with its dates. */
    private record Dated(LocalDate start, @Nullable LocalDate end, PilotState state, Stage stage, Row row) {}

    /** A row, its cells by column. */
    private record Row(Map<String, Cell> cells, Location at) {
        Cell of(String column) {
            return cells.getOrDefault(column, new Cell("", at));
        }
    }

    PilotHistory read() throws ScenarioException {
        List<List<Cell>> lines = CsvReader.read(label, new String(bytes, StandardCharsets.UTF_8), problems);
        if (lines.isEmpty()) {
            problems.add(Location.of(label), "is empty; its first line is " + String.join(",", COLUMNS));
        }
        problems.throwIfAny();
        List<Dated> dated = new ArrayList<>();
        for (Row row : rows(lines)) {
            dated(row).ifPresent(dated::add);
        }
        if (dated.isEmpty() && !problems.any()) {
            problems.add(Location.of(label), "has no pilots below its first line");
        }
        problems.throwIfAny();
        return history(dated);
    }

    private List<Row> rows(List<List<Cell>> lines) throws ScenarioException {
        List<String> heading = heading(lines.get(0));
        problems.throwIfAny();
        if (lines.size() > MOST_PILOTS + 1) {
            problems.add(lines.get(MOST_PILOTS + 1).get(0).at(), "more than " + MOST_PILOTS + " pilots");
            problems.throwIfAny();
        }
        List<Row> rows = new ArrayList<>();
        for (List<Cell> line : lines.subList(1, lines.size())) {
            Location at = line.get(0).at();
            if (line.size() != heading.size()) {
                problems.add(
                        at,
                        line.size() + (line.size() == 1 ? " cell" : " cells") + ", and the first line has "
                                + heading.size() + "; a cell that holds a comma stands in quotation marks");
                continue;
            }
            Map<String, Cell> cells = new HashMap<>();
            for (int i = 0; i < heading.size(); i++) {
                cells.put(heading.get(i), line.get(i));
            }
            rows.add(new Row(cells, at));
        }
        return rows;
    }

    private List<String> heading(List<Cell> line) {
        List<String> heading = new ArrayList<>();
        for (Cell cell : line) {
            String column = plain(cell.text());
            if (!COLUMNS.contains(column)) {
                problems.add(
                        cell.at(),
                        "no column is called " + Text.quoted(cell.text())
                                + Nearest.to(column, COLUMNS)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; the first line is " + String.join(",", COLUMNS)));
            } else if (heading.contains(column)) {
                problems.add(cell.at(), "the column " + column + " stands twice");
            }
            heading.add(column);
        }
        List<String> missing =
                NEEDED.stream().filter(column -> !heading.contains(column)).toList();
        if (!missing.isEmpty() && !problems.any()) {
            problems.add(
                    line.get(0).at(),
                    "the first line lacks " + Text.list(missing) + "; it is " + String.join(",", COLUMNS));
        }
        return heading;
    }

    private Optional<Dated> dated(Row row) {
        name(row);
        Optional<LocalDate> start = date(row, "start");
        Optional<LocalDate> end = row.of("end").text().isEmpty() ? Optional.empty() : date(row, "end");
        Optional<PilotState> state = word(row, "outcome", outcomes);
        Optional<Stage> stage = word(row, "stage", stages);
        optional(row, "mode", modes);
        optional(row, "function", functions);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            problems.add(row.of("end").at(), "end " + end.get() + " lies before start " + start.get());
        }
        if (state.isPresent()) {
            ended(row, state.get());
            stage.ifPresent(reached -> reached(row, state.get(), reached));
        }
        return start.isPresent() && state.isPresent() && stage.isPresent()
                ? Optional.of(new Dated(start.get(), end.orElse(null), state.get(), stage.get(), row))
                : Optional.empty();
    }

    private void name(Row row) {
        Cell cell = row.of("pilot");
        if (cell.text().isEmpty()) {
            problems.add(cell.at(), "a pilot needs a name, so that it can be told from the others");
            return;
        }
        Integer before = names.putIfAbsent(cell.text(), cell.at().line());
        if (before != null) {
            problems.add(cell.at(), "pilot " + Text.quoted(cell.text()) + " stands in line " + before + " already");
        }
    }

    private Optional<LocalDate> date(Row row, String column) {
        Cell cell = row.of(column);
        try {
            LocalDate date = LocalDate.parse(cell.text());
            if (asOf.isPresent() && date.isAfter(asOf.get())) {
                problems.add(
                        cell.at(), column + " " + date + " lies after the day as of which is asked, " + asOf.get());
            }
            return Optional.of(date);
        } catch (DateTimeException wrong) {
            problems.add(
                    cell.at(),
                    column + " is a date such as 2024-03-18, "
                            + (cell.text().isEmpty() ? "and is empty" : "not " + Text.quoted(cell.text())));
            return Optional.empty();
        }
    }

    private void ended(Row row, PilotState state) {
        Cell end = row.of("end");
        String outcome = row.of("outcome").text();
        if (state.ended() && end.text().isEmpty()) {
            problems.add(
                    end.at(),
                    Text.cut(outcome) + " needs an end: the day it "
                            + (state == PilotState.LIVE ? "went live" : "was closed"));
        } else if (!state.ended() && !end.text().isEmpty()) {
            problems.add(
                    end.at(),
                    Text.cut(outcome) + " has no end yet, and " + Text.quoted(end.text())
                            + " stands there; leave it empty, or say what became of the pilot");
        }
    }

    private void reached(Row row, PilotState state, Stage stage) {
        if ((state == PilotState.LIVE) != stage.live()) {
            problems.add(
                    row.of("stage").at(),
                    "outcome " + Text.cut(row.of("outcome").text()) + " and stage "
                            + Text.cut(row.of("stage").text()) + " contradict each other: "
                            + (state == PilotState.LIVE
                                    ? "what is live has reached live or scaled"
                                    : "what has reached that went live; retired is the outcome if it is live no more"));
        }
    }

    private <T> Optional<T> word(Row row, String column, Map<String, T> known) {
        Cell cell = row.of(column);
        Optional<T> found = Optional.ofNullable(known.get(plain(cell.text())));
        if (found.isEmpty()) {
            problems.add(
                    cell.at(),
                    "no " + column + " is called " + Text.quoted(cell.text())
                            + Nearest.to(plain(cell.text()), known.keySet())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + Text.list(offered(column))));
        }
        return found;
    }

    /** The words of a column that messages name; others of the same meaning are read too. */
    private List<String> offered(String column) {
        return switch (column) {
            case "stage" ->
                Arrays.stream(Stage.values())
                        .filter(stage -> stage.unfinished() || stage.live())
                        .map(stage -> stage.label().toLowerCase(Locale.ROOT))
                        .toList();
            case "function" ->
                Arrays.stream(BusinessFunction.values())
                        .map(BusinessFunction::key)
                        .toList();
            default -> List.copyOf((column.equals("mode") ? modes : outcomes).keySet());
        };
    }

    /** A word that may be left out. */
    private <T> Optional<T> optional(Row row, String column, Map<String, T> known) {
        return row.of(column).text().isEmpty() ? Optional.empty() : word(row, column, known);
    }

    private PilotHistory history(List<Dated> dated) throws ScenarioException {
        LocalDate from =
                dated.stream().map(Dated::start).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate until = asOf.orElseGet(() -> dated.stream()
                .flatMap(pilot -> Stream.of(
                        pilot.start(), Optional.ofNullable(pilot.end()).orElse(pilot.start())))
                .max(Comparator.naturalOrder())
                .orElseThrow());
        double weeks = ChronoUnit.DAYS.between(from, until) / 7.0;
        if (!(weeks >= PilotHistory.LEAST_WEEKS && weeks <= PilotHistory.MOST_WEEKS)) {
            problems.add(
                    Location.of(label),
                    "tells of " + Math.round(weeks) + " weeks, from " + from + " to " + until + "; it must be "
                            + PilotHistory.LEAST_WEEKS + " to " + PilotHistory.MOST_WEEKS
                            + (asOf.isPresent() ? "" : " (--as-of DATE says of which day the file tells)"));
        }
        problems.throwIfAny();
        List<PilotTrace> pilots = dated.stream()
                .sorted(Comparator.comparing(Dated::start))
                .map(pilot -> new PilotTrace(
                        weeks(from, pilot.start()),
                        Optional.ofNullable(pilot.end())
                                .map(end -> weeks(from, end))
                                .orElse(Double.NaN),
                        pilot.state(),
                        pilot.stage(),
                        optional(pilot.row(), "mode", modes),
                        optional(pilot.row(), "function", functions)))
                .toList();
        return new PilotHistory(label, Sha256.of(bytes, bytes.length), from, until, pilots);
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / 7.0;
    }
}
