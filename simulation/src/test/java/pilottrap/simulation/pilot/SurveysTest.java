package pilottrap.simulation.pilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Surveys;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.Maturity;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/** The virtual surveys on histories written by hand, in weeks; the survey is taken at the end of week 104. */
class SurveysTest {
    private static final long WEEK = 10_080;
    private static final long DATE = 104 * WEEK;
    private static final Blueprint PLAIN = Blueprint.standard();

    /** Everyone is asked. */
    private static final Blueprint ALL_MATURE = PLAIN.with(Parameters.SURVEY_MATURITY, 0);

    private final List<Pilot> pilots = new ArrayList<>();
    private Organization org = organization(PLAIN);

    private static Organization organization(Blueprint blueprint) {
        Organization org = new Organization(blueprint, new Luck(1, 0));
        org.reset();
        return org;
    }

    private SurveysTest in(Blueprint blueprint) {
        org = organization(blueprint);
        return this;
    }

    /** A built pilot of the first unit, of tier 2, past scoping and moving. */
    private Pilot pilot(int launchedWeek) {
        return pilot(0, launchedWeek);
    }

    private Pilot pilot(int unit, int launchedWeek) {
        Pilot pilot = new Pilot(org.units.get(unit));
        pilot.clear();
        pilot.index = pilots.size();
        pilot.key = 1_000L + pilots.size();
        pilot.tier = 2;
        pilot.integrations = 4;
        pilot.stage = Stage.PILOT;
        pilot.launched = launchedWeek * WEEK;
        pilot.progressed = pilot.launched;
        pilots.add(pilot);
        return pilot;
    }

    private static Pilot passed(Pilot pilot, int week) {
        pilot.reviewed = week * WEEK;
        pilot.proven = week * WEEK;
        pilot.passed = week * WEEK;
        pilot.stage = Stage.DATA;
        return pilot;
    }

    private static Pilot live(Pilot pilot, int week) {
        pilot.live = week * WEEK;
        pilot.stage = Stage.LIVE;
        return pilot;
    }

    private static Pilot closed(Pilot pilot, int week) {
        pilot.ended = week * WEEK;
        pilot.stage = Stage.ABANDONED;
        return pilot;
    }

    private static Pilot limbo(Pilot pilot, Stage stage, Cause cause, int sinceWeek) {
        pilot.stage = stage;
        pilot.limbo = true;
        pilot.limboCause = cause;
        pilot.progressed = sinceWeek * WEEK;
        return pilot;
    }

    private double[] row() {
        double[] row = new double[Columns.width()];
        Surveys.ask(org, pilots, DATE, row);
        Surveys.follow(org, pilots, DATE, row);
        return row;
    }

    private static void says(double[] row, Column column, double value) {
        assertEquals(value, column.of(row), 1e-12, column.name());
    }

    @Test
    void idc_counts_the_cohort_by_each_pilots_own_clock_and_the_stock_by_the_survey_date() {
        in(PLAIN.with(Parameters.SURVEY_WINDOW, 52));
        live(passed(pilot(40), 50), 90); // before the window
        live(passed(pilot(60), 70), 100); // live by the date and in time
        live(passed(pilot(60), 70), 164); // 104 weeks after launch, to the minute
        live(passed(pilot(60), 70), 165); // too late
        pilot(104);
        pilot(105); // after the date

        double[] row = row();

        says(row, Columns.SURVEY_LAUNCHED, 4);
        says(row, Columns.SURVEY_LIVE_COHORT, 2);
        says(row, Columns.SURVEY_LIVE_TO_DATE, 1);
        says(row, Columns.SURVEY_INITIATIVES, 5);
    }

    @Test
    void scrapped_pilots_are_closures_over_launches_of_the_organization() {
        in(PLAIN.with(Parameters.SURVEY_CLOSURE_REPORTED, 1));
        closed(pilot(10), 30);
        closed(pilot(20), 104);
        closed(pilot(30), 105); // not yet
        Pilot retired = live(pilot(10), 40);
        retired.ended = 60 * WEEK; // was in production: not scrapped

        double[] row = row();

        says(row, Columns.SURVEY_SCRAPPED, 0.5);
        says(row, Columns.SURVEY_ACTIVE, 1);
    }

    @Test
    void closures_are_reported_by_the_luck_of_each_pilot_and_all_or_none_at_the_ends() {
        for (int i = 0; i < 400; i++) {
            closed(pilot(10), 30);
        }
        double expected = pilots.stream()
                        .filter(p -> org.luck.uniform(Purpose.SURVEY_REPORT, p.key, 1) < 0.9)
                        .count()
                / 400.0;

        says(row(), Columns.SURVEY_SCRAPPED, expected);
        assertEquals(0.9, expected, 0.06); // four standard errors: odds of a false alarm 1 in 15,000, once
        in(PLAIN.with(Parameters.SURVEY_CLOSURE_REPORTED, 1));
        says(row(), Columns.SURVEY_SCRAPPED, 1);
        in(PLAIN.with(Parameters.SURVEY_CLOSURE_REPORTED, 0));
        says(row(), Columns.SURVEY_SCRAPPED, 0);
    }

    @Test
    void most_initiatives_are_more_than_half_of_those_open_or_launched_in_the_year() {
        closed(pilot(0), 51); // over before the year began
        live(pilot(0), 50); // live before it began
        closed(pilot(0), 60);
        closed(pilot(70), 90);
        pilot(80);
        pilot(90);
        says(row(), Columns.SURVEY_ABANDONED_MOST, 0); // 2 of 4 are not more than half
        closed(pilot(100), 101);

        double[] row = row();

        says(row, Columns.SURVEY_ABANDONED_MOST, 1); // 3 of 5
        says(row, Columns.SURVEY_OPEN_YEAR, 1);
        says(row, Columns.SURVEY_OPEN_YEAR_BEFORE, 1);
        says(row, Columns.SURVEY_ABANDONED_MOST_BEFORE, 0); // 1 of 3 by week 52
    }

    @Test
    void gartner_asks_mature_organizations_about_pilots_that_passed() {
        in(ALL_MATURE);
        pilot(0);
        passed(pilot(10), 30);
        live(passed(pilot(10), 30), 90);
        live(passed(pilot(10), 30), 120);
        double[] row = row();

        says(row, Columns.SURVEY_MATURE_PASSED, 3);
        says(row, Columns.SURVEY_MATURE_LIVE, 1);
        says(row, Columns.SURVEY_MATURE_LIVE_LATER, 2);

        org = organization(PLAIN.with(Parameters.SURVEY_MATURITY, 1));
        says(row(), Columns.SURVEY_MATURE_PASSED, 0);
        says(row(), Columns.SURVEY_MATURE_LIVE_LATER, 0);
    }

    @Test
    void the_cut_of_maturity_parts_the_population_where_it_says() {
        Organization one = new Organization(PLAIN, new Luck(1, 0));
        int above = 0;
        int n = 2_000;
        for (int r = 0; r < n; r++) {
            one.luck.reset(1, r);
            one.reset();
            above += Maturity.of(one) >= Maturity.quantile(one, 0.4) ? 1 : 0;
        }
        // Four standard errors, and 0.01 for what the normal leaves out.
        assertEquals(0.6, above / (double) n, 4 * Math.sqrt(0.24 / n) + 0.01);
    }

    @Test
    void where_nothing_varies_everyone_is_mature() {
        Blueprint alike = PLAIN.with(Parameters.POPULATION_SPREAD, 0).with(Parameters.MATURITY_NOISE, 0);
        org = organization(alike);
        assertEquals(Maturity.of(org), Maturity.quantile(org, 0.4));
        passed(pilot(0), 20);
        says(row(), Columns.SURVEY_MATURE_PASSED, 1);
    }

    @Test
    void gartner_times_only_those_that_went_live() {
        in(ALL_MATURE);
        live(passed(pilot(0), 20), 33); // 13 weeks: the month from 3 to 4
        live(passed(pilot(0), 20), 54); // 34 weeks: 7.8 months
        passed(pilot(0), 20);
        live(pilot(0), 40); // never passed the test
        live(passed(pilot(0), 20), 110); // not yet
        double[] row = row();

        says(row, Columns.SURVEY_LIVE, 3);
        assertEquals(1, Columns.SURVEY_TEST_TO_LIVE.of(row, 3));
        assertEquals(1, Columns.SURVEY_TEST_TO_LIVE.of(row, 7));
    }

    @Test
    void mit_wants_a_task_specific_pilot_live_soon_and_of_value() {
        live(passed(pilot(10), 30), 56).succeeded = 82 * WEEK; // 26 weeks, to the minute
        live(passed(pilot(10), 30), 57).succeeded = 83 * WEEK; // too late
        live(passed(pilot(10), 30), 50).disappointed = 76 * WEEK;
        pilot(50);
        Pilot show = live(passed(pilot(10), 30), 50);
        show.performative = true;
        show.succeeded = 76 * WEEK;
        double[] row = row();

        says(row, Columns.SURVEY_SPECIFIC, 4);
        says(row, Columns.SURVEY_SPECIFIC_SUCCESSFUL, 1);
        assertTrue(Columns.SURVEY_LIVE_COHORT.of(row) >= Columns.SURVEY_SPECIFIC_SUCCESSFUL.of(row));
    }

    @Test
    void chief_executives_report_true_success_and_what_is_visible() {
        Blueprint candid = PLAIN.with(Parameters.SURVEY_ROI_VANITY, 0).with(Parameters.SURVEY_SCALE_VANITY, 0);
        Blueprint boasting = PLAIN.with(Parameters.SURVEY_ROI_VANITY, 10).with(Parameters.SURVEY_SCALE_VANITY, 10);
        in(candid);
        Pilot success = live(passed(pilot(0), 20), 40);
        success.succeeded = 66 * WEEK;
        success.scaled = 80 * WEEK;
        pilot(0);
        pilot(52);
        pilot(53); // less than a year old
        double[] row = row();
        says(row, Columns.SURVEY_AGED, 3);
        says(row, Columns.SURVEY_AGED_SUCCESSFUL, 1);
        says(row, Columns.SURVEY_AGED_REPORTED, 1);
        says(row, Columns.SURVEY_SCALED, 1);
        says(row, Columns.SURVEY_SCALED_REPORTED, 1);

        org = organization(boasting);
        row = row();
        says(row, Columns.SURVEY_AGED_REPORTED, 3);
        says(row, Columns.SURVEY_SCALED_REPORTED, 4);
        says(row, Columns.SURVEY_AGED_SUCCESSFUL, 1);
    }

    @Test
    void deloitte_counts_light_tools_and_places_the_organization() {
        live(passed(pilot(0), 20), 40);
        Pilot light = passed(pilot(0), 20);
        light.mode = Mode.BUY;
        light.tier = 1;
        light.integrations = 2;
        Pilot heavy = passed(pilot(0), 20);
        heavy.mode = Mode.BUY;
        heavy.tier = 1;
        heavy.integrations = 3;
        pilot(0);
        pilot(0);
        double[] row = row();
        says(row, Columns.SURVEY_IN_PRODUCTION, 2);
        says(row, Columns.SURVEY_HIGH_PRODUCTION, 1); // 2 of 5 are 40 %
        says(row, Columns.SURVEY_LOW_PRODUCTION, 0);
        says(row, Columns.SURVEY_LIVE_COHORT, 1);
        says(row, Columns.SURVEY_LIGHT_COHORT, 2);

        pilot(0);
        pilot(0);
        row = row();
        says(row, Columns.SURVEY_HIGH_PRODUCTION, 0);
        says(row, Columns.SURVEY_LOW_PRODUCTION, 1); // 2 of 7
    }

    @Test
    void mckinsey_names_one_state() {
        pilot(0);
        state(Columns.SURVEY_EXPERIMENTING);
        passed(pilot(10), 30);
        state(Columns.SURVEY_PILOTING);
        live(passed(pilot(0), 20), 40).scaled = 60 * WEEK;
        state(Columns.SURVEY_SCALING);
        for (int unit = 1; unit < 4; unit++) {
            live(passed(pilot(unit, 0), 20), 40).scaled = 60 * WEEK;
        }
        state(Columns.SURVEY_FULLY_SCALED); // 4 of 8 functions
        pilots.get(pilots.size() - 1).ended = 100 * WEEK;
        state(Columns.SURVEY_SCALING); // one is retired
    }

    private void state(Column expected) {
        double[] row = row();
        List<Column> states = List.of(
                Columns.SURVEY_EXPERIMENTING,
                Columns.SURVEY_PILOTING,
                Columns.SURVEY_SCALING,
                Columns.SURVEY_FULLY_SCALED);
        for (Column state : states) {
            says(row, state, state.equals(expected) ? 1 : 0);
        }
    }

    @Test
    void modelop_asks_how_long_those_took_that_are_there() {
        live(pilot(0), 25);
        live(pilot(0), 26);
        live(pilot(0), 78);
        live(pilot(0), 79);
        pilot(0);
        double[] row = row();
        says(row, Columns.SURVEY_LIVE, 4);
        says(row, Columns.SURVEY_LIVE_MIDDLE, 2);
    }

    @Test
    void a_business_unit_trusts_where_its_teams_trust_and_favour_on_average() {
        for (Team team : org.teams) {
            team.trust = 0.4;
            team.attitude = 0.6;
        }
        for (int unit = 0; unit < 2; unit++) {
            org.units.get(unit).teams.forEach(team -> team.trust = 0.6);
        }
        org.units.get(1).teams.forEach(team -> team.attitude = 0.4);
        double[] row = row();
        says(row, Columns.SURVEY_UNITS, 8);
        says(row, Columns.SURVEY_UNITS_TRUSTING, 1);
        double asked = Columns.SURVEY_UNITS_HIGH.of(row) + Columns.SURVEY_UNITS_LOW.of(row);
        assertTrue(asked == 0 || asked == 8);
    }

    @Test
    void stalled_pilots_name_their_stage_and_what_weighs_most() {
        limbo(pilot(0), Stage.DATA, Cause.SPONSOR_LEFT, 50); // data and ownership
        limbo(pilot(0), Stage.INTEGRATION, Cause.LONG_WORK, 50); // integration
        limbo(pilot(0), Stage.GOVERNANCE, Cause.CONGESTION, 50); // security
        limbo(pilot(0), Stage.GOVERNANCE, Cause.COMMITTEE, 78); // security, 26 weeks
        limbo(pilot(0), Stage.ONBOARDING, Cause.CONGESTION, 50); // monitoring
        limbo(pilot(0), Stage.CHANGE, Cause.OWNER_VETO, 50); // ownership, once
        limbo(pilot(0), Stage.DATA, Cause.SPONSOR_LEFT, 79); // 25 weeks: not stalled
        closed(pilot(0), 30);
        double[] row = row();
        says(row, Columns.SURVEY_STALLED, 6);
        says(row, Columns.SURVEY_STALLED_DATA, 1);
        says(row, Columns.SURVEY_STALLED_INTEGRATION, 1);
        says(row, Columns.SURVEY_STALLED_SECURITY, 2);
        says(row, Columns.SURVEY_STALLED_MONITORING, 1);
        says(row, Columns.SURVEY_STALLED_OWNERSHIP, 2);
        says(row, Columns.SURVEY_SECURITY_LEADERS, 1.8);
        says(row, Columns.SURVEY_SECURITY_PRACTITIONERS, 2.2);
    }

    @Test
    void nobody_names_security_more_often_than_there_are_stalled_pilots() {
        limbo(pilot(0), Stage.GOVERNANCE, Cause.COMMITTEE, 50);
        says(row(), Columns.SURVEY_SECURITY_PRACTITIONERS, 1);
    }

    @Test
    void an_organization_without_pilots_is_asked_and_answers_nothing() {
        double[] row = row();
        says(row, Columns.SURVEYED, 1);
        says(row, Columns.SURVEY_ACTIVE, 0);
        says(row, Columns.SURVEY_EXPERIMENTING, 1);
        says(row, Columns.SURVEY_LOW_PRODUCTION, 0);
    }

    @Test
    void in_every_run_the_counts_nest_as_the_definitions_do() {
        try (Simulation simulation = new Simulation(PLAIN, Engine.TREE)) {
            for (int r = 0; r < 40; r++) {
                double[] row = simulation.run(3, r, false).row();
                atMost(row, Columns.SURVEY_LIVE_TO_DATE, Columns.SURVEY_LIVE_COHORT);
                atMost(row, Columns.SURVEY_LIVE_COHORT, Columns.SURVEY_LIGHT_COHORT);
                atMost(row, Columns.SURVEY_LIGHT_COHORT, Columns.SURVEY_LAUNCHED);
                atMost(row, Columns.SURVEY_SPECIFIC_SUCCESSFUL, Columns.SURVEY_LIVE_COHORT);
                atMost(row, Columns.SURVEY_AGED_SUCCESSFUL, Columns.SURVEY_AGED_REPORTED);
                atMost(row, Columns.SURVEY_SCALED, Columns.SURVEY_SCALED_REPORTED);
                atMost(row, Columns.SURVEY_MATURE_LIVE, Columns.SURVEY_MATURE_LIVE_LATER);
                atMost(row, Columns.SURVEY_MATURE_LIVE_LATER, Columns.SURVEY_MATURE_PASSED);
                atMost(row, Columns.SURVEY_LIVE, Columns.SURVEY_IN_PRODUCTION);
                assertEquals(
                        1,
                        Columns.SURVEY_EXPERIMENTING.of(row)
                                + Columns.SURVEY_PILOTING.of(row)
                                + Columns.SURVEY_SCALING.of(row)
                                + Columns.SURVEY_FULLY_SCALED.of(row));
                // Closures by month 24, all reported, are those of the pattern C2.
                says(row, Columns.SURVEY_INITIATIVES, Columns.LAUNCHED_M24.of(row));
            }
        }
    }

    private static void atMost(double[] row, Column part, Column whole) {
        assertTrue(part.of(row) <= whole.of(row), part.name() + " > " + whole.name());
    }

    @Test
    void how_surveys_are_taken_changes_nothing_else() {
        Blueprint other = PLAIN.with(Parameters.SURVEY_MONTH, 31)
                .with(Parameters.SURVEY_CLOSURE_REPORTED, 0.3)
                .with(Parameters.SURVEY_ROI_VANITY, 1)
                .with(Parameters.SURVEY_STALLED_WEEKS, 13)
                .with(Parameters.SURVEY_MATURITY, 0.1);
        int first = Columns.SURVEYED.offset();
        try (Simulation one = new Simulation(PLAIN, Engine.TREE);
                Simulation two = new Simulation(other, Engine.TREE)) {
            for (int r = 0; r < 10; r++) {
                double[] row = one.run(5, r, false).row();
                double[] changed = two.run(5, r, false).row();
                for (int i = 0; i < first; i++) {
                    assertEquals(row[i], changed[i]);
                }
                assertNotEquals(Columns.SURVEY_INITIATIVES.of(row), Columns.SURVEY_INITIATIVES.of(changed));
            }
        }
    }

    @Test
    void with_every_closure_reported_the_scrapped_share_is_the_true_one() {
        Blueprint candid = PLAIN.with(Parameters.SURVEY_CLOSURE_REPORTED, 1);
        try (Simulation simulation = new Simulation(candid, Engine.TREE)) {
            for (int r = 0; r < 20; r++) {
                double[] row = simulation.run(5, r, false).row();
                double launched = Columns.LAUNCHED_M24.of(row);
                says(row, Columns.SURVEY_SCRAPPED, launched > 0 ? Columns.CLOSED_M24.of(row) / launched : 0);
            }
        }
    }
}
