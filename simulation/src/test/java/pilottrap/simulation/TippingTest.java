package pilottrap.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

/**
 * Docks the chain of pools without people onto the tipping of Repenning (Journal of Product Innovation Management 18, 2001):
 * multitasking loss makes overload feed on itself, so that a passing burst of work can tip a stable system for good.
 */
class TippingTest {
    private static final int REPLICATIONS = 15;
    private static final int YEAR_4 = 3;
    /** Launches a week that the chain carries, with little to spare. */
    private static final double LOADED = 0.2;

    @Test
    void below_the_capacity_of_the_chain_the_share_is_that_of_the_review_and_stable() {
        double light = share(chain(0.05), YEAR_4);
        assertEquals(light, share(chain(0.12), YEAR_4), 0.1);
        assertTrue(light > 0.6);
    }

    @Test
    void beyond_it_the_share_collapses_and_even_fewer_reach_production_than_under_a_lighter_load() {
        assertTrue(share(chain(0.8), YEAR_4) < 0.1);
        assertTrue(productions(chain(0.8)) < 0.6 * productions(chain(0.2)));
    }

    @Test
    void without_multitasking_loss_overload_delays_production_but_the_chain_delivers_no_less() {
        assertTrue(productions(focused(chain(0.8))) > productions(focused(chain(0.2))));
        assertTrue(share(focused(chain(0.8)), YEAR_4) < share(focused(chain(0.2)), YEAR_4));
    }

    @Test
    void a_burst_tips_a_loaded_system_and_a_lightly_loaded_one_not() {
        assertTrue(share(chain(LOADED), YEAR_4) > 0.7);
        assertTrue(share(burst(chain(LOADED)), YEAR_4) < 0.15);
        assertEquals(share(chain(0.05), YEAR_4), share(burst(chain(0.05)), YEAR_4), 0.1);
    }

    @Test
    void without_multitasking_loss_the_same_burst_does_less_lasting_harm() {
        assertTrue(share(focused(burst(chain(LOADED))), YEAR_4) > 2 * share(burst(chain(LOADED)), YEAR_4));
    }

    /**
     * The second state lasts: nothing that has started leaves unfinished, so what is too much stays. Fourteen to sixteen years
     * after a crowded one, the same chain under the same launches finishes nothing that starts, or all that it would have.
     * Under few launches what is left of its speed suffices to melt any backlog, under many it needs no past to drown.
     */
    @ParameterizedTest
    @CsvSource({"0.05, true, true", "0.2, true, false", "0.8, false, false"})
    void whether_a_crowded_past_is_remembered_for_ever_depends_on_the_load(
            double launchRate, boolean calmDelivers, boolean crowdedDelivers) {
        double calm = lateShare(chain(launchRate), 0.02);
        double crowded = lateShare(chain(launchRate), 1);
        assertEquals(calmDelivers, calm > 0.7, () -> "calm " + calm);
        assertEquals(crowdedDelivers, crowded > 0.7, () -> "crowded " + crowded);
        assertTrue(calmDelivers || calm < 0.02, () -> "calm " + calm);
        assertTrue(crowdedDelivers || crowded < 0.02, () -> "crowded " + crowded);
    }

    @Test
    void without_multitasking_loss_the_same_load_forgets_the_same_past() {
        assertEquals(lateShare(focused(chain(0.2)), 0.02), lateShare(focused(chain(0.2)), 1), 0.03);
    }

    /** With people there is a way out that the chain has not: sponsors let go, and what is let go is closed (B1). */
    @Test
    void with_people_the_baseline_forgets_its_past() {
        assertEquals(lateShare(Blueprint.standard(), 0.02), lateShare(Blueprint.standard(), 1), 0.03);
    }

    /** The share live within two years of the pilots launched in years 16 and 17, after a year of launches at another rate. */
    private static double lateShare(Blueprint blueprint, double past) {
        Blueprint late = blueprint
                .withHorizon(1_014, 884)
                .with(Parameters.PAST_WEEKS, 52)
                .with(Parameters.PAST_LAUNCH_RATE, past)
                .with(Parameters.COUNTED_FROM, 780);
        double live = 0;
        double launched = 0;
        for (double[] row : Rows.of(late, REPLICATIONS)) {
            live += Columns.COHORT_PRODUCTION.of(row);
            launched += Columns.PILOTS_LAUNCHED.of(row);
        }
        return live / launched;
    }

    /** AI, data and integration work only: no people, no gates but the technical one, no money. */
    private static Blueprint chain(double launchRate) {
        Blueprint blueprint = Cases.waivedGovernance(
                        Cases.willingOwners(Cases.steadfastSponsors(Cases.rich(Blueprint.standard()))))
                .with(Parameters.LAUNCH_RATE, launchRate)
                .with(Parameters.HYPE_DECAY, 0)
                .with(Parameters.ANNOUNCEMENTS, 0)
                .with(Parameters.PRESSURE_LAUNCHES, 1)
                .with(Parameters.POPULATION_SPREAD, 0)
                .with(Parameters.SPONSOR_LOSS, 0)
                .with(Parameters.VANITY_WEIGHT, 0)
                .with(Parameters.VANITY_RELIEF, 0)
                .with(Parameters.G1_BASE, -1)
                .with(Parameters.G1_SLOPE, 0)
                .with(Parameters.CLEAN_DATA_GAP, 0)
                .with(Parameters.PRODUCTION_ACCEPTANCE, 0)
                .with(Parameters.HANDOFF_CHANCE, 0)
                .with(Parameters.LEARNING_SAVING, 0)
                .with(Parameters.FLYWHEEL, 0)
                .with(Parameters.CHANGE_WORK, 0)
                .with(Parameters.ONBOARDING_WORK, 0)
                .with(Parameters.CAPACITY_ELASTICITY, 0)
                .with(Parameters.POOL_AI, 10)
                .with(Parameters.POOL_DATA, 3.6)
                .with(Parameters.POOL_INTEGRATION, 4.8)
                .with(Parameters.PILOT_WORK, 28)
                .with(Parameters.DATA_WORK, 11)
                .with(Parameters.INTEGRATION_WORK, 21)
                .with(Parameters.EFFICIENCY_3, 0.75)
                .with(Parameters.EFFICIENCY_4, 0.58)
                .with(Parameters.EFFICIENCY_5, 0.42)
                .with(Parameters.EFFICIENCY_8, 0.3);
        for (PoolKind kind : List.of(PoolKind.GOVERNANCE, PoolKind.CHANGE, PoolKind.MLOPS)) {
            blueprint = blueprint.with(Parameters.capacity(kind), Cases.UNLIMITED);
        }
        return blueprint;
    }

    /** Four times the launches through the second year. */
    private static Blueprint burst(Blueprint blueprint) {
        return blueprint.withProgrammes(List.of(new Programme(
                "burst",
                52,
                0,
                0,
                104,
                1,
                0,
                0,
                List.of(new Move(Parameters.LAUNCH_RATE, Move.Kind.FACTOR, 4)),
                List.of())));
    }

    private static Blueprint focused(Blueprint blueprint) {
        return blueprint
                .with(Parameters.EFFICIENCY_3, 1)
                .with(Parameters.EFFICIENCY_4, 1)
                .with(Parameters.EFFICIENCY_5, 1)
                .with(Parameters.EFFICIENCY_8, 1);
    }

    /** The share of a year's launches that reach production. */
    private static double share(Blueprint blueprint, int year) {
        double live = 0;
        double launched = 0;
        for (double[] row : Rows.of(blueprint, REPLICATIONS)) {
            live += Columns.COHORT_PRODUCTION_BY_YEAR.of(row, year);
            launched += Columns.LAUNCHES_BY_YEAR.of(row, year);
        }
        return live / launched;
    }

    /** Pilots that ever went live, over all replications. */
    private static double productions(Blueprint blueprint) {
        return Rows.of(blueprint, REPLICATIONS).stream()
                .mapToDouble(Columns.PRODUCTIONS::of)
                .sum();
    }
}
