package pilottrap.scenarios.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pilottrap.scenarios.analysis.PilotStory;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.explain.Explainer.Choice;
import pilottrap.scenarios.explain.Explainer.Progress;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.Engine;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.pilot.ButFor;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Stage;

class ExplainerTest {
    private static final Scenario SCENARIO = scenario();
    private static final Explainer EXPLAINER = explainer(2);

    private static Scenario scenario() {
        try {
            return ScenarioFile.read(
                    "enterprise", List.of("organization.budget.currency=EUR"), InputStream.nullInputStream());
        } catch (ScenarioException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Explainer explainer(int threads) {
        return new Explainer(SCENARIO, 17, 4, Engine.TREE, threads);
    }

    private static Explanation explain(Explainer explainer, PilotName name, int futures) {
        return explainer
                .explain(new Choice(Role.NAMED, name, ""), futures, OptionalInt.empty(), Progress.NONE, () -> false)
                .orElseThrow();
    }

    private static Stream<Explanation> stories() {
        return Stream.of(0L, 1L)
                .flatMap(replication -> Stream.iterate(0, pilot -> pilot + 1)
                        .limit(EXPLAINER.pilots(replication))
                        .map(pilot -> explain(EXPLAINER, new PilotName(replication, pilot), 0)));
    }

    /** Where governance reviews beside the work on data, the work that is done last did not begin last. */
    @Test
    void work_that_runs_beside_other_work_is_told_with_its_own_length() throws Exception {
        Scenario parallel = ScenarioFile.read(
                "enterprise",
                List.of("policy.interventions.governance_modernization={}"),
                InputStream.nullInputStream());
        Explainer explainer = new Explainer(parallel, 17, 1, Engine.TREE, 1);
        int beside = 0;
        for (int pilot = 0; pilot < explainer.pilots(0); pilot++) {
            Map<Stage, Long> began = new EnumMap<>(Stage.class);
            long last = 0;
            for (Event event : explain(explainer, new PilotName(0, pilot), 0).events()) {
                Ledger.Entry entry = event.entry().orElse(null);
                if (entry != null && entry.kind() == Kind.ENTERED) {
                    last = entry.minute();
                    began.put(entry.stage(), last);
                } else if (entry != null && entry.kind() == Kind.COMPLETED) {
                    long weeks = Math.round((entry.minute() - began.get(entry.stage())) / 10_080.0);
                    String length = weeks == 0 ? "less than a week" : weeks == 1 ? "a week" : weeks + " weeks";
                    assertTrue(event.what().endsWith(" in " + length + "."), event.what());
                    beside += last != began.get(entry.stage()) ? 1 : 0;
                }
            }
        }
        assertTrue(beside > 2, "only " + beside + " jobs ran beside others");
    }

    @Test
    void a_story_tells_each_entry_of_the_ledger_and_nothing_else() {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        stories().forEach(told -> {
            List<Ledger.Entry> entries = EXPLAINER.run(told.name().replication()).ledger().entries().stream()
                    .filter(entry -> entry.pilot() == told.name().pilot())
                    .toList();
            List<Ledger.Entry> narrated = told.events().stream()
                    .flatMap(event -> event.entry().stream())
                    .toList();
            assertEquals(entries, narrated);
            for (Event event : told.events()) {
                assertTrue(event.what().matches("(?s)[A-Z0-9].*\\."), event.what());
                assertTrue(event.why().isEmpty() || event.why().endsWith("."), event.why());
                assertFalse((event.what() + event.why()).contains("NaN"), event.what());
                event.entry().ifPresent(entry -> {
                    seen.add(entry.kind());
                    fact(entry, event.what());
                });
            }
        });
        assertTrue(seen.containsAll(EnumSet.of(
                Kind.LAUNCHED,
                Kind.SPONSOR_LOST,
                Kind.REVIEW_LOOP,
                Kind.TEST_FAILED,
                Kind.KILLED,
                Kind.ABANDONED,
                Kind.WENT_LIVE)));
    }

    /** The number that an entry carries stands in its sentence. */
    private static void fact(Ledger.Entry entry, String what) {
        double value = entry.value();
        String hundredths = Long.toString(Math.round(100 * value));
        switch (entry.kind()) {
            case ENTERED, COMPLETED -> assertTrue(what.contains(String.format(Locale.ROOT, "%,.1f", value)), what);
            case TEST_FAILED, TEST_PASSED, WENT_LIVE, REVIEW_PASSED, EXECUTIVE_LEFT, OWNER_LEFT, RETIRED ->
                assertTrue(what.contains(hundredths), what);
            case APPROVED, REVIEW_LOOP, REJECTED, VETOED -> assertTrue(what.contains(hundredths + " in 100"), what);
            case LAUNCHED -> assertTrue(what.contains("€"), what);
            case PROMOTED, DEMOTED -> assertTrue(what.contains("level " + Math.round(value)), what);
            default -> assertFalse(what.isBlank());
        }
    }

    @Test
    void stretches_follow_one_another_without_a_gap_and_end_with_the_pilot() {
        stories().forEach(told -> {
            PilotRecord pilot = told.pilot();
            long at = pilot.launched();
            for (Stretch stretch : told.stretches()) {
                assertEquals(at, stretch.from(), () -> "pilot " + told.name());
                assertTrue(stretch.to() > stretch.from());
                at = stretch.to();
            }
            assertEquals(pilot.ended() >= 0 ? pilot.ended() : 338 * 10_080L, at, () -> "pilot " + told.name());
            long live = told.stretches().stream()
                    .filter(stretch -> stretch.stage() == Stage.LIVE)
                    .mapToLong(Stretch::from)
                    .findFirst()
                    .orElse(-1);
            assertEquals(pilot.live(), live, () -> "pilot " + told.name());
            if (pilot.limbo()) {
                assertTrue(told.stretches().get(told.stretches().size() - 1).limbo());
            }
        });
    }

    @Test
    void the_summary_tells_how_it_ended_why_and_at_what_cost() {
        stories().forEach(told -> {
            String summary = told.summary();
            assertTrue(summary.contains("It cost €"), summary);
            if (told.pilot().fate() == Fate.PRODUCTION) {
                assertTrue(summary.contains(" went live "), summary);
            } else {
                assertTrue(summary.contains(told.pilot().cause().label()), summary);
            }
        });
    }

    @Test
    void threads_change_nothing() {
        PilotName name = new PilotName(1, 6);
        assertEquals(explain(explainer(1), name, 12), explain(explainer(5), name, 12));
    }

    @Test
    void futures_are_counted_in_pairs() {
        Explanation told = explain(EXPLAINER, new PilotName(0, 5), 20);
        Outlook was = told.asItWas().orElseThrow();
        assertEquals(ButFor.NOTHING, was.butFor());
        assertEquals(20, was.futures());
        assertFalse(was.matters());
        assertEquals(ButFor.values().length - 1, told.butFors().size());
        double before = 1;
        for (Outlook each : told.butFors()) {
            assertEquals(each.live() - was.live(), each.gained() - each.lost());
            assertTrue(each.low() <= each.share() && each.share() <= each.high());
            assertTrue(each.difference() <= before, "the greatest difference first");
            before = each.difference();
        }
    }

    /** Wilson 1927 as in Agresti and Coull 1998; Agresti and Min 2005, Table 1: 150 pairs, 12 and 28 discordant. */
    @Test
    void intervals_are_those_of_the_textbooks() {
        RunResult run = EXPLAINER.run(0);
        PilotRecord live = first(run, true);
        PilotRecord dead = first(run, false);
        List<PilotRecord> as = new ArrayList<>();
        List<PilotRecord> without = new ArrayList<>();
        add(as, without, live, dead, 9);
        add(as, without, dead, live, 71);
        add(as, without, dead, dead, 20);
        Outlook outlook = Outlook.of(ButFor.SPONSOR, as, without, live);
        assertEquals(71, outlook.live());
        assertEquals(0.6146, outlook.low(), 5e-5);
        assertEquals(0.7899, outlook.high(), 5e-5);
        // (71.5 − 9.5)/102 ± 1.96·√(81 − 62²/102)/102
        assertEquals(0.6078 - 0.1265, outlook.differenceLow(), 5e-4);
        assertEquals(0.6078 + 0.1265, outlook.differenceHigh(), 5e-4);
        assertTrue(outlook.clear());
    }

    private static PilotRecord first(RunResult run, boolean live) {
        return run.pilots().stream()
                .filter(pilot -> (pilot.fate() == Fate.PRODUCTION) == live)
                .findFirst()
                .orElseThrow();
    }

    private static void add(
            List<PilotRecord> as, List<PilotRecord> without, PilotRecord was, PilotRecord is, int times) {
        for (int i = 0; i < times; i++) {
            as.add(was);
            without.add(is);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TYPICAL", "LUCKIEST", "UNLUCKIEST"})
    void the_cast_is_what_its_roles_say(Role role) {
        Choice choice = EXPLAINER.choose(role, Progress.NONE, () -> false).orElseThrow();
        PilotRecord pilot = EXPLAINER
                .run(choice.name().replication())
                .pilots()
                .get(choice.name().pilot());
        assertFalse(choice.reason().isEmpty());
        switch (role) {
            case LUCKIEST -> assertTrue(pilot.fate() == Fate.PRODUCTION && pilot.successful());
            case UNLUCKIEST -> assertTrue(pilot.fate() != Fate.PRODUCTION && pilot.passed() >= 0);
            default -> {
                long same = count(pilot);
                for (long replication = 0; replication < 4; replication++) {
                    EXPLAINER.run(replication).pilots().forEach(other -> assertTrue(count(other) <= same));
                }
            }
        }
        assertEquals(
                choice, explainer(1).choose(role, Progress.NONE, () -> false).orElseThrow());
    }

    private static long count(PilotRecord like) {
        return Stream.of(0L, 1L, 2L, 3L)
                .flatMap(replication -> EXPLAINER.run(replication).pilots().stream())
                .filter(pilot -> pilot.fate() == like.fate() && pilot.cause() == like.cause())
                .count();
    }

    @Test
    void what_is_cancelled_is_absent() {
        Choice choice = new Choice(Role.NAMED, new PilotName(0, 5), "");
        assertEquals(Optional.empty(), EXPLAINER.explain(choice, 20, OptionalInt.empty(), Progress.NONE, () -> true));
        assertEquals(Optional.empty(), EXPLAINER.choose(Role.LUCKIEST, Progress.NONE, () -> true));
    }

    @Test
    void a_branch_outside_the_pilots_life_is_refused() {
        Choice choice = new Choice(Role.NAMED, new PilotName(0, 5), "");
        for (int week : new int[] {0, 339}) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> EXPLAINER.explain(choice, 2, OptionalInt.of(week), Progress.NONE, () -> false));
            assertTrue(String.valueOf(refused.getMessage()).contains("lies outside the pilot's life"));
        }
    }

    @Test
    void a_later_branch_leaves_less_to_luck() {
        RunResult run = EXPLAINER.run(0);
        PilotRecord live = first(run, true);
        int after = (int) (live.live() / 10_080) + 1;
        Explanation told = EXPLAINER
                .explain(
                        new Choice(Role.NAMED, new PilotName(0, live.pilot()), ""),
                        10,
                        OptionalInt.of(after),
                        Progress.NONE,
                        () -> false)
                .orElseThrow();
        assertEquals(10, told.asItWas().orElseThrow().live(), "who is live already stays live");
        told.butFors().forEach(each -> assertFalse(each.matters()));
    }

    @Test
    void the_story_for_reports_is_short_and_keeps_the_causes_that_mattered() {
        Explanation told = explain(EXPLAINER, new PilotName(0, 5), 20);
        PilotStory story = told.story();
        assertTrue(story.moments().size() <= 9);
        assertEquals(told.asItWas().map(Outlook::share), story.production());
        assertEquals(
                told.butFors().stream().filter(Outlook::matters).count(),
                story.butFors().size());
    }

    @ParameterizedTest
    @CsvSource({"3.17, 3, 17", "0.0, 0, 0", "' 12.4 ', 12, 4"})
    void names_of_pilots_read_back(String name, long replication, int pilot) {
        assertEquals(Optional.of(new PilotName(replication, pilot)), PilotName.of(name));
        assertEquals(name.strip(), new PilotName(replication, pilot).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.", ".4", "3.1.2", "-1.2", "3,1", "a.b", "99999999999.1"})
    void other_words_name_no_pilot(String name) {
        assertEquals(Optional.empty(), PilotName.of(name));
    }
}
