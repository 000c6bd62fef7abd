package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.scenarios.history.PilotHistory;
import pilottrap.scenarios.history.PilotState;
import pilottrap.scenarios.history.PilotTrace;
import pilottrap.simulation.organization.UnitPlan;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Mode;
import pilottrap.simulation.pilot.Stage;

class HistoryFileTest {
    private static final String HEAD = "pilot,start,end,stage,outcome,mode,function\n";
    private static final String GOOD = "A,2023-01-02,2023-07-03,live,live,buy,sales\n";

    @TempDir
    Path folder;

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("p.csv"), text).toString();
    }

    private PilotHistory read(String text) throws Exception {
        return HistoryFile.read(file(text), Optional.empty(), List.of());
    }

    private List<Problem> wrong(String text) throws Exception {
        String file = file(text);
        return assertThrows(ScenarioException.class, () -> HistoryFile.read(file, Optional.empty(), List.of()))
                .problems();
    }

    @Test
    void a_row_says_when_how_far_and_what_became_of_a_pilot() throws Exception {
        PilotHistory history = read(HEAD + "B,2023-03-06,,Pilot review,Stuck,,\n" + GOOD);

        assertEquals(LocalDate.of(2023, 1, 2), history.from());
        assertEquals(LocalDate.of(2023, 7, 3), history.asOf());
        assertEquals(26, history.weeks());
        assertEquals(
                List.of(
                        new PilotTrace(
                                0,
                                26,
                                PilotState.LIVE,
                                Stage.LIVE,
                                Optional.of(Mode.BUY),
                                Optional.of(BusinessFunction.SALES)),
                        new PilotTrace(
                                9,
                                Double.NaN,
                                PilotState.STUCK,
                                Stage.PILOT_REVIEW,
                                Optional.empty(),
                                Optional.empty())),
                history.pilots());
    }

    @Test
    void spreadsheets_write_marks_semicolons_quotes_and_other_line_ends() throws Exception {
        PilotHistory plain =
                read(HEAD + "\"A, the \"\"first\"\"\nof two\",2023-01-02,2023-07-03,Live,live,buy,sales\n");
        PilotHistory other = read(String.join(
                "\r\n",
                "\uFEFF# ours",
                "function;pilot;start;end;stage;outcome;mode",
                "",
                "Sales & Marketing;A;2023-01-02;2023-07-03;live;retired;buy",
                ""));

        assertEquals(plain.pilots(), other.pilots());
    }

    @Test
    void units_of_the_scenario_are_functions_too() throws Exception {
        PilotHistory history = HistoryFile.read(
                file(HEAD + "A,2023-01-02,2023-07-03,live,live,buy,Claims Desk\n"),
                Optional.of(LocalDate.of(2024, 1, 1)),
                List.of(new UnitPlan("Claims desk", BusinessFunction.OPERATIONS, 3, 0, Double.NaN)));

        assertEquals(
                Optional.of(BusinessFunction.OPERATIONS),
                history.pilots().get(0).function());
        assertEquals(52, history.weeks());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("B,2023-02-06,2023-01-30,pilot,killed,buy,hr", "2:14: end 2023-01-30 lies before start"),
                Arguments.of("B,2023-02-06,,live,live,buy,hr", "2:14: live needs an end: the day it went live"),
                Arguments.of("B,2023-02-06,,pilot,abandoned,buy,hr", "2:14: abandoned needs an end: the day it was"),
                Arguments.of("B,2023-02-06,2023-03-01,pilot,open,buy,hr", "2:14: open has no end yet"),
                Arguments.of("B,2023-02-06,,pilto,open,buy,hr", "no stage is called \"pilto\"; did you mean pilot?"),
                Arguments.of("B,2023-02-06,,pilot,opne,buy,hr", "no outcome is called \"opne\"; did you mean open?"),
                Arguments.of("B,2023-02-06,,pilot,open,rent,hr", "no mode is called \"rent\"; there are build, buy"),
                Arguments.of(
                        "B,2023-02-06,,pilot,open,buy,Mars",
                        "2:30: no function is called \"Mars\"; there are sales, service, operations"),
                Arguments.of("B,2023-02-06,2023-05-01,pilot,live,buy,hr", "what is live has reached live or scaled"),
                Arguments.of("B,2023-02-06,,scaled,open,buy,hr", "retired is the outcome if it is live no more"),
                Arguments.of("B,06.02.2023,,pilot,open,buy,hr", "2:3: start is a date such as 2024-03-18, not"),
                Arguments.of("B,2023-02-30,,pilot,open,buy,hr", "start is a date such as 2024-03-18, not"),
                Arguments.of("B,,,pilot,open,buy,hr", "start is a date such as 2024-03-18, and is empty"),
                Arguments.of(",2023-02-06,,pilot,open,buy,hr", "2:1: a pilot needs a name"),
                Arguments.of("B,2023-02-06,,pilot,open,buy", "2:1: 6 cells, and the first line has 7"),
                Arguments.of("\"B,2023-02-06,,pilot,open,buy,hr", "2:1: a quotation mark begins here and never ends"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_wrong_row_is_one_line_with_its_place(String row, String told) throws Exception {
        List<Problem> problems = wrong(HEAD + row + "\n");

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).toString().contains("p.csv:2:"), problems::toString);
        assertTrue(problems.get(0).toString().contains(told), problems::toString);
    }

    @Test
    void all_mistakes_are_told_at_once_and_in_order() throws Exception {
        List<Problem> problems = wrong(HEAD + GOOD + "A,2023-02-06,,pilot,open,buy,hr\nB,x,,moon,gone,buy,hr\n");

        assertEquals(List.of(3, 4, 4, 4), problems.stream().map(Problem::line).toList());
        assertTrue(problems.get(0).message().contains("stands in line 2 already"));
    }

    @Test
    void files_that_are_none_are_refused() throws Exception {
        assertTrue(wrong("").get(0).message().contains("is empty"));
        assertTrue(wrong(HEAD).get(0).message().contains("has no pilots"));
        assertTrue(wrong(HistoryFile.template()).get(0).message().contains("has no pilots"));
        assertTrue(
                wrong("pilot,start,end,phase,outcome\nA").get(0).message().contains("no column is called \"phase\""));
        assertTrue(wrong("pilot,start,end\nA").get(0).message().contains("lacks stage and outcome"));
        assertTrue(wrong("pilot,pilot,start\nA").get(0).message().contains("stands twice"));
        assertTrue(wrong(HEAD + "A,2023-01-02,2023-01-09,live,live,,\n")
                .get(0)
                .message()
                .contains("--as-of"));
        assertThrows(ScenarioException.class, () -> HistoryFile.read("nowhere.csv", Optional.empty(), List.of()));
    }

    @Test
    void a_day_before_what_is_told_is_refused() throws Exception {
        String file = file(HEAD + GOOD);
        ScenarioException wrong = assertThrows(
                ScenarioException.class,
                () -> HistoryFile.read(file, Optional.of(LocalDate.of(2023, 6, 1)), List.of()));
        assertTrue(wrong.problems().get(0).message().contains("end 2023-07-03 lies after the day"));
    }

    @Test
    void the_example_is_read_and_what_a_scenario_states_is_known() throws Exception {
        Path example = Stream.of("docs/examples/pilots.csv", "../docs/examples/pilots.csv")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        assertEquals(
                21,
                HistoryFile.read(example.toString(), Optional.empty(), List.of())
                        .pilots()
                        .size());
        assertEquals(
                java.util.Set.of(Parameters.PATIENCE),
                HistoryFile.setting("enterprise", List.of("assumptions.patience=34w"), System.in)
                        .stated());
    }
}
