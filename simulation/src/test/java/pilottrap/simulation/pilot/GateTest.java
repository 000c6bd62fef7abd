package pilottrap.simulation.pilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;

/** The rules of gates, of support and of work, against the formulas of the model's description and in their corners. */
class GateTest {
    private static final long WEEK = 10_080;

    private final Organization org = organization(Blueprint.standard());

    @Test
    void the_reviews_margin_rises_with_signal_value_and_a_metric_and_falls_with_kill_discipline() {
        ToDoubleFunction<Pilot> margin = pilot -> Gate.reviewMargin(org, pilot, 0.6, 0);
        rises(margin, pilot -> pilot.quality += 0.1);
        rises(margin, pilot -> pilot.value += 300);
        rises(margin, pilot -> pilot.spend += 300);
        falls(margin, pilot -> pilot.kpi = false);
        assertTrue(Gate.reviewMargin(org, pilot(), 0.7, 0) > Gate.reviewMargin(org, pilot(), 0.6, 0));
        assertTrue(Gate.reviewMargin(org, pilot(), 0.6, 1) > Gate.reviewMargin(org, pilot(), 0.6, 0));
        Organization strict = organization(Blueprint.standard().with(Parameters.KILL_DISCIPLINE, 1));
        Organization lax = organization(Blueprint.standard().with(Parameters.KILL_DISCIPLINE, 0));
        assertEquals(
                Parameters.G1_SLOPE.standard()
                        * (lax.at(Parameters.KILL_DISCIPLINE) - strict.at(Parameters.KILL_DISCIPLINE)),
                Gate.reviewMargin(strict, pilot(), 0.6, 0) - Gate.reviewMargin(lax, pilot(), 0.6, 0),
                1e-12);
    }

    @Test
    void where_only_show_counts_value_buys_nothing_at_the_review() {
        Organization vain = organization(
                Blueprint.standard().with(Parameters.VANITY_WEIGHT, 1).with(Parameters.VANITY_RELIEF, 0));
        Pilot worthless = pilot();
        worthless.value = 0;
        worthless.kpi = false;
        assertEquals(Gate.reviewMargin(vain, pilot(), 0.6, 0), Gate.reviewMargin(vain, worthless, 0.6, 0), 1e-12);
    }

    @Test
    void quality_on_real_data_is_that_on_curated_data_less_the_gap() {
        Pilot pilot = pilot();
        double redesign = Parameters.QUALITY_REDESIGN.standard() * 0.25;
        double gap = Parameters.CLEAN_DATA_GAP.standard() * 0.6 * 0.5;
        assertEquals(0.7 - gap + redesign, Gate.productionQuality(org, pilot, 0.5), 1e-12);
        pilot.reworked = true;
        assertEquals(
                0.7 - gap * Parameters.REWORK_GAP.standard() + redesign,
                Gate.productionQuality(org, pilot, 0.5),
                1e-12);
        pilot.handedOff = true;
        pilot.mode = Mode.PARTNER;
        assertEquals(
                0.7
                        - gap * Parameters.REWORK_GAP.standard() * Parameters.EXTERNAL_GAP.standard()
                        + redesign
                        - Parameters.HANDOFF_QUALITY.standard(),
                Gate.productionQuality(org, pilot, 0.5),
                1e-12);
        pilot.unit.dataMaturity = 1;
        pilot.handedOff = false;
        assertEquals(0.7 + redesign, Gate.productionQuality(org, pilot, 1), 1e-12);
    }

    @Test
    void governance_passes_less_often_at_higher_risk_and_after_incidents_and_never_outside_its_bounds() {
        falls(pilot -> Gate.governancePass(org, pilot, false), pilot -> pilot.tier = 3);
        rises(pilot -> Gate.rejection(org, pilot), pilot -> pilot.tier = 3);
        assertEquals(
                Gate.governancePass(org, pilot(), false) - Parameters.GOVERNANCE_TIGHTENING.standard(),
                Gate.governancePass(org, pilot(), true),
                1e-12);
        Pilot sound = pilot();
        sound.tier = 1;
        Pilot risky = pilot();
        risky.tier = 3;
        org.level(Capability.GOVERNANCE, 0);
        org.set(Parameters.GOVERNANCE_PASS, 0);
        assertEquals(Parameters.GOVERNANCE_PASS_MIN.standard(), Gate.governancePass(org, risky, true));
        org.set(Parameters.GOVERNANCE_PASS, 1);
        assertEquals(Parameters.GOVERNANCE_PASS_MAX.standard(), Gate.governancePass(org, sound, false));
    }

    @Test
    void a_veto_needs_resistance_and_power_and_sponsorship_softens_it() {
        assertEquals(
                Parameters.VETO_SCALE.standard() * 0.5 * 0.8 * (1 - Parameters.VETO_SPONSOR.standard() * 0.4),
                Gate.veto(org, pilot()),
                1e-12);
        falls(pilot -> Gate.veto(org, pilot), pilot -> pilot.sponsorship = 1);
        assertEquals(0, with(pilot -> pilot.resistance = 0, pilot -> Gate.veto(org, pilot)));
        assertEquals(0, with(pilot -> pilot.owner.power = 0, pilot -> Gate.veto(org, pilot)));
    }

    @Test
    void what_is_sunk_keeps_a_failed_test_from_killing() {
        falls(pilot -> Gate.testKill(org, pilot), pilot -> pilot.spend += 500);
        assertEquals(
                Parameters.TEST_KILL_BASE.standard()
                        + Parameters.TEST_KILL_SLOPE.standard() * org.at(Parameters.KILL_DISCIPLINE),
                with(pilot -> pilot.spend = 0, pilot -> Gate.testKill(org, pilot)),
                1e-12);
    }

    @Test
    void sponsorship_holds_through_the_grace_and_then_halves_with_patience() {
        Pilot pilot = pilot();
        pilot.unit.sponsor.sponsored = 1;
        long grace = (long) (Parameters.PATIENCE_GRACE.standard() * WEEK);
        assertEquals(0.8, Support.sponsorship(org, pilot, grace), 1e-12);
        long halfLife = (long) (StrictMath.log(2) * Parameters.PATIENCE.standard() * WEEK);
        assertEquals(0.4, Support.sponsorship(org, pilot, grace + halfLife), 1e-5);
        pilot.mode = Mode.BUY;
        assertEquals(
                0.8 * StrictMath.pow(0.5, 1 / Parameters.EXTERNAL_PATIENCE.standard()),
                Support.sponsorship(org, pilot, grace + halfLife),
                1e-5);
    }

    @Test
    void sponsors_of_more_pilots_than_they_can_attend_to_share_their_attention() {
        Pilot pilot = pilot();
        double capacity = org.at(Parameters.ATTENTION_CAPACITY);
        pilot.unit.sponsor.sponsored = (int) Math.ceil(4 * capacity);
        assertEquals(0.8 * capacity / pilot.unit.sponsor.sponsored, Support.sponsorship(org, pilot, 0), 1e-12);
        pilot.unit.sponsor.sponsored = 0;
        assertEquals(0.8 * Math.min(1, capacity), Support.sponsorship(org, pilot, 0), 1e-12);
    }

    @Test
    void resistance_grows_with_threat_displacement_fatigue_and_fear_and_yields_to_support() {
        ToDoubleFunction<Pilot> resistance = pilot -> Support.resistance(org, pilot);
        rises(resistance, pilot -> pilot.owner.threat += 0.1);
        rises(resistance, pilot -> pilot.displacement += 0.1);
        rises(resistance, pilot -> pilot.users[0].fatigue += 0.1);
        rises(resistance, pilot -> pilot.users[0].fear += 0.1);
        falls(resistance, pilot -> pilot.owner.attitude += 0.1);
        falls(resistance, pilot -> pilot.sponsorship += 0.1);
        falls(resistance, pilot -> org.set(Parameters.INCENTIVE_ALIGNMENT, 0.3));
    }

    @Test
    void work_grows_with_what_has_to_be_done_and_shrinks_with_maturity() {
        rises(pilot -> Work.data(org, pilot), pilot -> pilot.sources++);
        rises(pilot -> Work.integration(org, pilot), pilot -> pilot.redesign += 0.1);
        rises(pilot -> Work.change(org, pilot), pilot -> pilot.redesign += 0.1);
        falls(pilot -> Work.data(org, pilot), pilot -> pilot.unit.dataMaturity += 0.1);
        rises(pilot -> Work.integration(org, pilot), pilot -> pilot.integrations++);
        rises(pilot -> Work.integration(org, pilot), pilot -> pilot.upgrade = !pilot.upgrade);
        rises(pilot -> Work.integration(org, pilot), pilot -> pilot.handedOff = true);
        rises(pilot -> Work.governance(org, pilot), pilot -> pilot.tier = 3);
        rises(pilot -> Work.governance(org, pilot), pilot -> pilot.mode = Mode.BUY);
        rises(pilot -> Work.change(org, pilot), pilot -> pilot.displacement += 0.1);
        falls(pilot -> Work.pilot(org, pilot), pilot -> pilot.mode = Mode.PARTNER);
        falls(pilot -> Work.pilot(org, pilot), pilot -> org.learning = 1);
        rises(pilot -> Work.plan(org, pilot), pilot -> pilot.sources++);
    }

    private void rises(ToDoubleFunction<Pilot> rule, Consumer<Pilot> change) {
        double before = with(pilot -> {}, rule);
        double after = with(change, rule);
        assertTrue(after > before, () -> after + " is not above " + before);
    }

    private void falls(ToDoubleFunction<Pilot> rule, Consumer<Pilot> change) {
        rises(pilot -> -rule.applyAsDouble(pilot), change);
    }

    private double with(Consumer<Pilot> change, ToDoubleFunction<Pilot> rule) {
        Pilot pilot = pilot();
        change.accept(pilot);
        return rule.applyAsDouble(pilot);
    }

    private static Organization organization(Blueprint blueprint) {
        Organization org = new Organization(blueprint, new Luck(1, 0));
        org.reset();
        return org;
    }

    /** A middling pilot of the first unit; made anew, so that changes to unit, owner and teams are undone. */
    private Pilot pilot() {
        org.restoreBase();
        org.learning = 0;
        Pilot pilot = new Pilot(org.units.get(0));
        pilot.clear();
        pilot.unit.dataMaturity = 0.4;
        pilot.mode = Mode.BUILD;
        pilot.kpi = true;
        pilot.tier = 2;
        pilot.value = 600;
        pilot.quality = 0.7;
        pilot.redesign = 0.25;
        pilot.displacement = 0.3;
        pilot.sources = 6;
        pilot.integrations = 4;
        pilot.workSpread = 1;
        pilot.spend = 100;
        pilot.commitment = 0.8;
        pilot.sponsorship = 0.4;
        pilot.resistance = 0.5;
        pilot.owner.threat = 0.5;
        pilot.owner.power = 0.8;
        pilot.owner.attitude = 0.5;
        pilot.userCount = 2;
        for (int i = 0; i < pilot.userCount; i++) {
            pilot.users[i] = org.teams.get(i);
            pilot.users[i].fatigue = 0.4;
            pilot.users[i].fear = 0.4;
        }
        return pilot;
    }
}
