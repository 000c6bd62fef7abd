package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;

/** Corners of the model in which theory alone says what must come out. */
class LimitsTest {
    private static final int REPLICATIONS = 20;

    @Test
    void without_proposals_nothing_is_launched_and_only_licences_are_paid() {
        forEach(Cases.brief().with(Parameters.LAUNCH_RATE, 0), result -> {
            double[] row = result.row();
            assertEquals(0, Columns.PILOTS_LAUNCHED.of(row));
            assertEquals(0, Columns.SPEND_PILOTS.of(row));
            assertEquals(0, Columns.PRODUCTIONS.of(row));
            assertEquals(
                    Columns.LICENCE_PROGRAMMES.of(row) * Parameters.LICENCE_COST.standard(),
                    Columns.SPEND_TOTAL.of(row),
                    1e-9);
        });
    }

    @Test
    void where_no_function_is_visible_all_of_them_launch_pilots() {
        Blueprint unseen = Cases.brief();
        for (BusinessFunction function : BusinessFunction.values()) {
            unseen = unseen.with(Parameters.of(function, "visibility"), 0);
        }
        try (Simulation simulation = new Simulation(unseen, Engine.TREE)) {
            Set<BusinessFunction> launched = EnumSet.noneOf(BusinessFunction.class);
            for (int r = 0; r < REPLICATIONS; r++) {
                simulation.run(1, r, true).pilots().forEach(pilot -> launched.add(pilot.function()));
            }
            assertEquals(Set.of(BusinessFunction.values()), launched);
        }
    }

    @Test
    void where_nothing_stands_in_the_way_every_pilot_that_passes_its_review_reaches_production() {
        Blueprint open = unobstructed(Cases.brief());
        double passed = 0;
        double production = 0;
        double launched = 0;
        try (Simulation simulation = new Simulation(open, Engine.TREE)) {
            for (int r = 0; r < REPLICATIONS; r++) {
                double[] row = simulation.run(1, r, false).row();
                assertEquals(Columns.PILOTS_PASSED.of(row), Columns.COHORT_PRODUCTION.of(row));
                passed += Columns.PILOTS_PASSED.of(row);
                production += Columns.COHORT_PRODUCTION.of(row);
                launched += Columns.PILOTS_LAUNCHED.of(row);
            }
        }
        assertEquals(passed / launched, production / launched);
        assertTrue(production > 0.5 * launched && production < launched);
    }

    @Test
    void where_the_review_lets_everything_pass_too_all_pilots_reach_production() {
        Blueprint open = unobstructed(Cases.brief()).with(Parameters.G1_PASS, 0).with(Parameters.G1_NOISE, 0);
        forEach(open, result -> {
            double[] row = result.row();
            assertEquals(Columns.PILOTS_LAUNCHED.of(row), Columns.COHORT_PRODUCTION.of(row));
        });
    }

    @Test
    void owners_who_always_veto_let_nothing_that_displaces_into_production() {
        // Threat 1 and political capital 1 of all owners, resistance clipped to 1, no sponsor, nobody revives a pilot.
        Blueprint vetoed = Cases.boundlessPools(Cases.brief())
                .with(Parameters.VETO_SCALE, 1)
                .with(Parameters.RESISTANCE_THREAT, 5)
                .with(Parameters.MANAGER_THREAT, 1)
                .with(Parameters.MANAGER_THREAT_SD, 0)
                .with(Parameters.POLITICAL_CAPITAL, 1)
                .with(Parameters.POLITICAL_CAPITAL_SD, 0)
                .with(Parameters.MANAGER_TURNOVER, 0)
                .with(Parameters.VETO_COST, 0)
                .with(Parameters.EXECUTIVE_ENTHUSIASM, 0)
                .with(Parameters.EXECUTIVE_ENTHUSIASM_SD, 0)
                .with(Parameters.SUCCESSOR_ENTHUSIASM, 0)
                .with(Parameters.SUCCESSOR_ENTHUSIASM_SD, 0)
                .with(Parameters.SPONSOR_LOSS, 0)
                .with(Parameters.SLOW_WALK, 0)
                .with(Parameters.REVIVAL, 0);
        double vetoes = 0;
        try (Simulation simulation = new Simulation(vetoed, Engine.TREE)) {
            for (int r = 0; r < REPLICATIONS; r++) {
                RunResult result = simulation.run(1, r, true);
                assertEquals(0, Columns.PRODUCTIONS.of(result.row()));
                vetoes += count(result, Ledger.Kind.VETOED);
            }
        }
        assertTrue(vetoes > 100);
    }

    @Test
    void sponsors_who_never_let_go_leave_no_pilot_in_limbo_but_by_veto() {
        forEach(Cases.brief().with(Parameters.SPONSOR_LOSS, 0), result -> {
            assertEquals(0, count(result, Ledger.Kind.SPONSOR_LOST));
            for (PilotRecord pilot : result.pilots()) {
                if (pilot.fate() == Fate.LIMBO || pilot.fate() == Fate.ABANDONED) {
                    assertEquals(Cause.OWNER_VETO, pilot.cause());
                }
            }
        });
    }

    @Test
    void without_veto_and_sponsor_loss_there_is_no_limbo_at_all() {
        forEach(Cases.brief().with(Parameters.SPONSOR_LOSS, 0).with(Parameters.VETO_SCALE, 0), result -> {
            assertEquals(0, Columns.COHORT_LIMBO.of(result.row()));
            assertEquals(0, Columns.COHORT_ABANDONED.of(result.row()));
        });
    }

    @Test
    void pilots_without_people_or_money_at_work_are_still_unfinished_or_let_go() {
        forEach(Cases.brief().with(Parameters.POOL_AI, 0.01).with(Parameters.POOL_SPREAD, 0), result -> {
            double[] row = result.row();
            assertEquals(0, Columns.PILOTS_PASSED.of(row));
            assertEquals(
                    Columns.PILOTS_LAUNCHED.of(row),
                    Columns.COHORT_IN_PROGRESS.of(row)
                            + Columns.COHORT_LIMBO.of(row)
                            + Columns.COHORT_ABANDONED.of(row)
                            + Columns.COHORT_KILLED.of(row));
        });
    }

    @Test
    void an_acceptance_level_that_nothing_meets_leaves_production_empty() {
        forEach(Cases.brief().with(Parameters.PRODUCTION_ACCEPTANCE, 1), result -> {
            assertEquals(0, Columns.PRODUCTIONS.of(result.row()));
            assertEquals(
                    Parameters.LICENCE_TRUE_VALUE.standard() * Columns.SPEND_BY_STAGE.of(result.row(), 8),
                    Columns.VALUE_REALIZED.of(result.row()),
                    1e-9);
        });
    }

    @Test
    void governance_that_always_passes_rejects_nobody_and_governance_that_never_passes_lets_nobody_through() {
        forEach(Cases.waivedGovernance(Cases.brief()), result -> {
            assertEquals(0, Columns.COHORT_REJECTED.of(result.row()));
            assertEquals(0, count(result, Ledger.Kind.REVIEW_LOOP));
        });
        Blueprint closed = Cases.brief()
                .with(Parameters.GOVERNANCE_PASS_MIN, 0)
                .with(Parameters.GOVERNANCE_PASS, 0)
                .with(Parameters.GOVERNANCE_PASS_CURRENCY, 0)
                .with(Parameters.GOVERNANCE_PASS_DISCIPLINE, 0)
                .with(Parameters.GOVERNANCE_PASS_RISK, 0);
        forEach(closed, result -> assertEquals(0, Columns.PRODUCTIONS.of(result.row())));
    }

    @Test
    void functions_without_teams_have_no_pilots() {
        forEach(Cases.oneTeam(Cases.brief()), result -> {
            for (PilotRecord pilot : result.pilots()) {
                assertEquals(BusinessFunction.FINANCE, pilot.function());
            }
        });
    }

    @Test
    void a_limit_on_work_in_progress_is_never_exceeded() {
        int limit = 4;
        forEach(Cases.brief().with(Parameters.WIP_LIMIT, limit).with(Parameters.LAUNCH_RATE, 1), result -> {
            int open = 0;
            for (Ledger.Entry entry : result.ledger().entries()) {
                switch (entry.kind()) {
                    case LAUNCHED -> open++;
                    case WENT_LIVE, KILLED, REJECTED, ABANDONED -> open--;
                    default -> {}
                }
                assertTrue(open >= 0 && open <= limit);
            }
            assertTrue(Columns.DROPS_WIP.of(result.row()) > 0);
        });
    }

    /** No queue, no resistance, no gap between curated and real data, steadfast sponsors, open gates. */
    private static Blueprint unobstructed(Blueprint blueprint) {
        return Cases.waivedGovernance(
                        Cases.willingOwners(Cases.steadfastSponsors(Cases.boundlessPools(Cases.rich(blueprint)))))
                .with(Parameters.SPONSOR_LOSS, 0)
                .with(Parameters.CLEAN_DATA_GAP, 0)
                .with(Parameters.PRODUCTION_ACCEPTANCE, 0)
                .with(Parameters.HANDOFF_CHANCE, 0)
                .with(Parameters.G1_BASE, -1)
                .with(Parameters.G1_SLOPE, 0);
    }

    private static long count(RunResult result, Ledger.Kind kind) {
        return result.ledger().entries().stream()
                .filter(entry -> entry.kind() == kind)
                .count();
    }

    private static void forEach(Blueprint blueprint, Consumer<RunResult> check) {
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
            for (int r = 0; r < REPLICATIONS; r++) {
                check.accept(simulation.run(1, r, true));
            }
        }
    }
}
