package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.intervention.Effect;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.intervention.Reach;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;

/** Every entry of the catalogue at work: it moves what it says by as much as it says, costs what it says, breaks nothing. */
class CatalogueAtWorkTest {
    private static final int START = 10;

    /** What a parametrized case is called after. */
    record Entry(Intervention intervention) {
        @Override
        public String toString() {
            return intervention.name();
        }

        Programme programme(Map<String, Double> settings) {
            return intervention.programme(START, settings);
        }

        boolean scales() {
            return intervention.settings().stream()
                    .anyMatch(setting -> setting.name().equals("intensity"));
        }
    }

    static Stream<Entry> entries() {
        return Interventions.all().stream().map(Entry::new);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void each_move_follows_its_formula_in_every_week(Entry entry) {
        for (double intensity : entry.scales() ? new double[] {1, 0.5, 1.5} : new double[] {1}) {
            Programme programme = entry.programme(entry.scales() ? Map.of("intensity", intensity) : Map.of());
            At at = new At(List.of(programme));
            for (int week : new int[] {0, START, START + 3, START + 30, START + 60, START + 200}) {
                at.programmes.apply(week);
                for (Move move : alone(programme)) {
                    double own = at.org.base(move.parameter());
                    double expected = expected(programme, move, own, week);
                    double allowed = Math.max(
                            move.parameter().min(), Math.min(move.parameter().max(), expected));
                    assertEquals(allowed, at.org.at(move.parameter()), 1e-9, move + " in week " + week);
                }
            }
        }
    }

    /** Moves of plain parameters that no other move of the programme touches. */
    private static List<Move> alone(Programme programme) {
        return programme.moves().stream()
                .filter(move -> Capability.of(move.parameter()).isEmpty() && move.reach() == Reach.EVERYONE)
                .filter(move -> programme.moves().stream()
                                .filter(other -> other.parameter().equals(move.parameter()))
                                .count()
                        == 1)
                .toList();
    }

    /** The formulas of §4.10, written down once more. */
    private static double expected(Programme programme, Move move, double own, int week) {
        long from = (long) programme.startWeek()
                + programme.delayWeeks()
                + move.window().after();
        long until = Math.min(from + move.window().weeks(), programme.endWeek());
        boolean ended = week >= until;
        if (week < from || (ended && !Move.people(move.parameter()))) {
            return own;
        }
        double since = Math.min(week, until) - from;
        boolean ramped = programme.rampWeeks() > 0 && move.window().ramped();
        double r = programme.intensity() * (ramped ? 1 - Math.exp(-since / programme.rampWeeks()) : 1);
        return switch (move.kind()) {
            case SET -> move.value();
            case TARGET -> own + r * (move.value() - own);
            case AT_LEAST -> own < move.value() ? own + r * (move.value() - own) : own;
            case AT_MOST -> own > move.value() ? own + r * (move.value() - own) : own;
            case FACTOR -> own * (1 + r * (move.value() - 1));
            case ADD -> own + r * move.value();
        };
    }

    @ParameterizedTest
    @MethodSource("entries")
    void each_capability_approaches_its_target(Entry entry) {
        Programme programme = entry.programme(Map.of());
        At at = new At(List.of(programme));
        for (Move move : programme.moves()) {
            Capability.of(move.parameter()).ifPresent(which -> {
                double own = at.org.level(which);
                for (int week = 1; week <= programme.actsFrom() + programme.rampWeeks(); week++) {
                    at.programmes.stocks(week);
                }
                double faded = own * Math.pow(1 - Parameters.CAPABILITY_DECAY.standard(), programme.actsFrom());
                double reached = move.value() + (faded - move.value()) * Math.exp(-1);
                assertEquals(reached, at.org.level(which), 1e-9, move.toString());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void each_diversion_takes_capacity_for_its_weeks(Entry entry) {
        Programme programme = entry.programme(Map.of());
        At at = new At(List.of(programme));
        programme.diversions().forEach(diversion -> {
            int pool = diversion.pool().ordinal();
            int from = programme.actsFrom();
            at.programmes.apply(from - 1);
            assertEquals(1, at.programmes.diversions()[pool]);
            at.programmes.apply(from);
            assertEquals(diversion.factor(), at.programmes.diversions()[pool], 1e-12);
            at.programmes.apply(from + diversion.weeks() - 1);
            assertEquals(diversion.factor(), at.programmes.diversions()[pool], 1e-12);
            at.programmes.apply(from + diversion.weeks());
            assertEquals(1, at.programmes.diversions()[pool]);
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_run_with_it_breaks_no_law_and_books_its_cost(Entry entry) {
        Programme programme = entry.programme(Map.of());
        Blueprint blueprint = Cases.brief().withProgrammes(List.of(programme));
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE).checked();
                Simulation dsol = new Simulation(blueprint, Engine.DSOL).checked()) {
            for (int r = 0; r < 2; r++) {
                RunResult result = simulation.run(1, r, true);
                double cost = programme.cost(blueprint.horizonWeeks(), 3, 0.3);
                double booked = Columns.SPEND_INTERVENTIONS.of(result.row());
                if (entry.toString().equals("manager_incentives")) {
                    double successes = Columns.PRODUCTIONS_SUCCESSFUL.of(result.row());
                    assertTrue(booked >= cost - 0.01 && booked <= cost + 50 * successes + 0.01);
                } else {
                    assertEquals(cost, booked, 0.01);
                }
                assertArrayEquals(result.row(), dsol.run(1, r, false).row());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void starting_at_the_horizon_it_changes_nothing(Entry entry) {
        Blueprint base = Cases.brief();
        Programme late = entry.intervention.programme(base.horizonWeeks(), Map.of());
        assertArrayEquals(
                Rows.of(base, 3).toArray(),
                Rows.of(base.withProgrammes(List.of(late)), 3).toArray());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void it_leaves_every_draw_of_a_proposal_in_place(Entry entry) {
        Blueprint base = Cases.brief();
        boolean selective = Set.of("wip_limit", "pause_and_audit").contains(entry.toString());
        boolean showy = selective || Set.of("product_management", "theatre").contains(entry.toString());
        int twins = 0;
        for (int r = 0; r < 4; r++) {
            Map<Long, PilotRecord> without = new HashMap<>();
            pilots(base, r).forEach(pilot -> without.put(pilot.proposal(), pilot));
            for (PilotRecord pilot : pilots(base.withProgrammes(List.of(entry.programme(Map.of()))), r)) {
                PilotRecord twin = without.get(pilot.proposal());
                if (twin != null) {
                    twins++;
                    assertEquals(twin.launched(), pilot.launched());
                    assertTrue(showy || twin.performative() == pilot.performative());
                    assertTrue(entry.toString().equals("partner_first") || twin.mode() == pilot.mode());
                    if (twin.function() == pilot.function()) {
                        assertEquals(twin.tier(), pilot.tier());
                        assertTrue(showy || twin.value() == pilot.value());
                    }
                }
            }
        }
        assertTrue(twins > 20);
    }

    private static List<PilotRecord> pilots(Blueprint blueprint, int replication) {
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
            return simulation.run(1, replication, true).pilots();
        }
    }

    @Test
    void small_intensities_come_near_to_nothing() {
        for (Intervention each : Interventions.all()) {
            if (new Entry(each).scales()) {
                Map<String, Double> little = Map.of("intensity", 0.01, "ramp", 0.0, "delay", 0.0);
                At at = new At(List.of(each.programme(0, little)));
                At full = new At(List.of(each.programme(0, Map.of("ramp", 0.0, "delay", 0.0))));
                at.programmes.apply(1);
                full.programmes.apply(1);
                for (Move move : each.programme(0, little).moves()) {
                    Parameter parameter = move.parameter();
                    if (!move.outright() && Capability.of(parameter).isEmpty()) {
                        double own = at.org.base(parameter);
                        assertEquals(
                                0.01 * (full.org.at(parameter) - own), at.org.at(parameter) - own, 1e-9, "" + move);
                    }
                }
            }
        }
    }

    @Test
    void all_together_in_any_order_and_on_either_engine_give_the_same_digest() {
        List<Programme> programmes = new ArrayList<>(Cases.catalogue(1));
        Set<String> digests = new java.util.HashSet<>();
        for (int turn = 0; turn < 4; turn++) {
            Collections.shuffle(programmes, new Random(turn));
            Blueprint blueprint = Cases.brief().withProgrammes(programmes);
            Engine engine = turn % 2 == 0 ? Engine.TREE : Engine.DSOL;
            try (Simulation simulation = new Simulation(blueprint, engine)) {
                digests.add(Rows.digest(simulation.run(1, 0, false)));
            }
        }
        assertEquals(1, digests.size());
    }

    @Test
    void of_two_limits_the_tighter_holds_whatever_their_intensity() {
        Intervention focus = Interventions.named("wip_limit").orElseThrow();
        Programme wide = focus.programme(0, Map.of("pilots", 12.0, "intensity", 1.5));
        Programme tight = focus.programme(5, Map.of("pilots", 8.0, "intensity", 0.5, "weeks", 20.0));
        for (List<Programme> both : List.of(List.of(wide, tight), List.of(tight, wide))) {
            At at = new At(both);
            assertEquals(List.of(12.0, 8.0, 12.0), at.levels(Parameters.WIP_LIMIT, 4, 5, 25));
        }
        // A limit that the organization has already is not loosened.
        At strict = new At(Cases.brief().with(Parameters.WIP_LIMIT, 6), List.of(wide));
        assertEquals(List.of(6.0), strict.levels(Parameters.WIP_LIMIT, 4));
    }

    @Test
    void a_target_that_only_raises_leaves_what_is_higher() {
        Programme metrics = Cases.standard("outcome_metrics", 0);
        At at = new At(Cases.brief().with(Parameters.VANITY_WEIGHT, 0.1), List.of(metrics));
        assertEquals(List.of(0.1), at.levels(Parameters.VANITY_WEIGHT, 60));
        double own = at.org.base(Parameters.KILL_DISCIPLINE);
        assertEquals(Math.max(own, 0.6), at.org.at(Parameters.KILL_DISCIPLINE));
    }

    @Test
    void specialists_come_at_once_and_not_by_hiring() {
        At at = new At(List.of(Cases.standard("more_specialists", 10)));
        double own = at.org.base(Parameters.POOL_AI);
        at.programmes.apply(35);
        assertEquals(own, at.org.present(pilottrap.simulation.parameter.PoolKind.AI, 1), 1e-9);
        at.programmes.apply(36);
        assertEquals(1.5 * own, at.org.present(pilottrap.simulation.parameter.PoolKind.AI, 1), 1e-9);
    }

    @Test
    void fear_falls_with_the_ramp_and_stays_when_the_programme_ends() {
        Programme change = Interventions.named("change_management")
                .orElseThrow()
                .programme(0, Map.of("delay", 0.0, "weeks", 30.0));
        At at = new At(Cases.brief().with(Parameters.TEAM_FEAR_SD, 0), List.of(change));
        double own = at.org.teams.get(0).fear;
        at.programmes.apply(15);
        assertEquals(own - 0.1 * (1 - Math.exp(-0.5)), at.org.teams.get(0).fear, 1e-9);
        at.programmes.apply(30);
        double reached = own - 0.1 * (1 - Math.exp(-1));
        assertEquals(reached, at.org.teams.get(0).fear, 1e-9);
        at.programmes.apply(100);
        assertEquals(reached, at.org.teams.get(0).fear, 1e-9);
    }

    @Test
    void only_less_visible_functions_lose_enthusiasm_over_a_portfolio_focus() {
        At at = new At(List.of(Cases.standard("wip_limit", 0)));
        List<Double> before = enthusiasm(at.org);
        at.programmes.apply(0);
        List<Double> after = enthusiasm(at.org);
        for (int i = 0; i < at.org.units.size(); i++) {
            boolean visible = at.org.at(at.org.units.get(i).visibility) >= 0.46875;
            assertEquals(before.get(i) - (visible ? 0 : 0.05), after.get(i), 1e-9, at.org.units.get(i).name);
        }
        assertEquals(Parameters.HYPE.standard() - 0.05, at.org.climate.hype, 1e-9);
    }

    @Test
    void rebalancing_to_the_back_office_disappoints_sales() {
        At at = new At(List.of(Cases.standard("back_office", 0)));
        List<Double> before = enthusiasm(at.org);
        at.programmes.apply(0);
        List<Double> after = enthusiasm(at.org);
        for (int i = 0; i < before.size(); i++) {
            double lost = at.org.units.get(i).name.startsWith("Sales") ? 0.1 : 0;
            assertEquals(Math.max(0, before.get(i) - lost), after.get(i), 1e-9);
        }
        assertEquals(0.45, at.org.climate.credibility, 1e-9);
    }

    private static List<Double> enthusiasm(Organization org) {
        return org.units.stream().map(unit -> unit.sponsor.enthusiasm).toList();
    }

    @Test
    void a_diversion_ends_with_its_programme() {
        Programme brief = Interventions.named("data_foundations").orElseThrow().programme(0, Map.of("weeks", 20.0));
        At at = new At(List.of(brief));
        at.programmes.apply(19);
        assertEquals(0.55, at.programmes.diversions()[1], 1e-12);
        at.programmes.apply(20);
        assertEquals(1, at.programmes.diversions()[1]);
    }

    @Test
    void a_pause_is_followed_by_choosing_the_better_of_two() {
        At at = new At(List.of(Cases.standard("pause_and_audit", 10)));
        assertEquals(List.of(0.0, 1.0, 1.0, 0.0), at.levels(Parameters.LAUNCHES_PAUSED, 9, 10, 35, 36));
        assertEquals(List.of(1.0, 4.0, 4.0, 1.0), at.levels(Parameters.CLOSURE_FACTOR, 9, 10, 22, 23));
        assertEquals(List.of(0.0, 1.0, 1.0, 0.0), at.levels(Parameters.BEST_OF_TWO, 35, 36, 61, 62));
    }

    @Test
    void unaccountable_units_launch_more_and_break_more() {
        Programme loose = Interventions.named("decentralize")
                .orElseThrow()
                .programme(0, Map.of("accountability", 0.0, "delay", 0.0, "ramp", 0.0));
        At at = new At(List.of(loose));
        at.programmes.apply(0);
        assertEquals(1.4, at.org.at(Parameters.LAUNCH_FACTOR), 1e-9);
        assertEquals(1.25, at.org.at(Parameters.INCIDENT_FACTOR), 1e-9);
        assertEquals(Parameters.GOVERNANCE_PASS.standard() - 0.05, at.org.at(Parameters.GOVERNANCE_PASS), 1e-9);
    }

    @Test
    void every_effect_of_the_catalogue_is_seen_in_some_number_of_some_run() {
        List<double[]> base = Rows.of(Blueprint.standard(), 8);
        List<String> dead = new ArrayList<>();
        for (Intervention each : Interventions.all()) {
            Programme whole = each.programme(150, Map.of());
            for (Effect effect : whole.effects()) {
                Programme one = new Programme("one", 150, 0, 0, Integer.MAX_VALUE, 1, 0, 0, true, List.of(effect));
                List<double[]> rows = Rows.of(Blueprint.standard().withProgrammes(List.of(one)), 8);
                boolean moved = false;
                for (int r = 0; r < base.size(); r++) {
                    moved |= !Rows.same(base.get(r), rows.get(r));
                }
                if (!moved) {
                    dead.add(each.name() + ": " + effect.change());
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    /** Programmes at work on one organization. */
    private static final class At {
        final Organization org;
        final Programmes programmes;

        At(List<Programme> list) {
            this(Blueprint.standard(), list);
        }

        At(Blueprint blueprint, List<Programme> list) {
            org = new Organization(blueprint.withProgrammes(list), new Luck(1, 0));
            org.reset();
            programmes = new Programmes(org);
            programmes.reset();
        }

        List<Double> levels(Parameter parameter, int... weeks) {
            List<Double> levels = new ArrayList<>();
            for (int week : weeks) {
                programmes.apply(week);
                levels.add(org.at(parameter));
            }
            return levels;
        }
    }
}
