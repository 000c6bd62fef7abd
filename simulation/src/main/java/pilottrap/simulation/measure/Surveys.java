package pilottrap.simulation.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Maturity;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.organization.Team;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Lifecycle;
import pilottrap.simulation.pilot.Mode;
import pilottrap.simulation.pilot.Pilot;
import pilottrap.simulation.random.Purpose;

/**
 * The virtual surveys of {@code docs/model.md} §4.11: what published instruments would report of this organization, with
 * their units, denominators, windows and biases. Nothing in a run depends on them.
 *
 * <p>Dates are minutes. What has not happened by the date does not exist for a survey, but for the cohorts that
 * {@link #follow} looks at again at the horizon.
 */
public final class Surveys {
    private static final long MINUTES_A_WEEK = 10_080;
    // The occurrences of the draws of SURVEY_REPORT; never to be reused.
    private static final int CLOSURE = 1;
    private static final int RETURN = 2;
    private static final int SCALE = 3;

    private final Organization org;
    private final List<Pilot> pilots;
    private final long date;
    private final double[] row;

    private Surveys(Organization org, List<Pilot> pilots, long date, double[] row) {
        this.org = org;
        this.pilots = pilots;
        this.date = date;
        this.row = row;
    }

    /**
     * Takes all surveys at their date, which is now, and writes the answers into the row.
     *
     * @param pilots all pilots launched so far
     * @param date the minute, at least 0
     */
    public static void ask(Organization org, List<Pilot> pilots, long date, double[] row) {
        Surveys surveys = new Surveys(org, pilots, date, row);
        surveys.put(Columns.SURVEYED, 1);
        surveys.launchedInWindow();
        surveys.scrapped();
        surveys.abandonedMost(date, Columns.SURVEY_OPEN_YEAR, Columns.SURVEY_ABANDONED_MOST);
        surveys.abandonedMost(
                date - surveys.minutes(Parameters.SURVEY_ABANDONED_WEEKS),
                Columns.SURVEY_OPEN_YEAR_BEFORE,
                Columns.SURVEY_ABANDONED_MOST_BEFORE);
        surveys.matureOrganizations();
        surveys.executives();
        surveys.distribution();
        surveys.state();
        surveys.productions();
        surveys.trust();
        new Blockers(org, date, row).ask(pilots);
    }

    /**
     * Follows the cohorts of surveys taken at a date, at the horizon.
     *
     * @param pilots all pilots
     */
    public static void follow(Organization org, List<Pilot> pilots, long date, double[] row) {
        Surveys surveys = new Surveys(org, pilots, date, row);
        surveys.cohorts();
        surveys.matureLater();
    }

    private void put(Column column, double value) {
        row[column.offset()] = value;
    }

    private void count(Column column, boolean when) {
        row[column.offset()] += when ? 1 : 0;
    }

    private long minutes(Parameter weeks) {
        return (long) (org.at(weeks) * MINUTES_A_WEEK);
    }

    /** Whether something has happened by a minute. */
    private static boolean by(long when, long minute) {
        return when >= 0 && when <= minute;
    }

    private boolean inWindow(Pilot pilot) {
        return by(pilot.launched, date) && pilot.launched >= date - minutes(Parameters.SURVEY_WINDOW);
    }

    private boolean closed(Pilot pilot, long minute) {
        return by(pilot.ended, minute) && pilot.live < 0;
    }

    /** A bought tier-1 tool that connects to little. */
    private boolean light(Pilot pilot) {
        return pilot.mode == Mode.BUY
                && pilot.tier == 1
                && pilot.integrations <= org.at(Parameters.SURVEY_LIGHT_INTEGRATIONS);
    }

    private boolean reported(Pilot pilot, int instrument, double chance) {
        return org.luck.uniform(Purpose.SURVEY_REPORT, pilot.key, instrument) < chance;
    }

    /** VS-IDC to date, and the denominators of its cohort and of VS-MIT. */
    private void launchedInWindow() {
        for (Pilot pilot : pilots) {
            if (inWindow(pilot)) {
                count(Columns.SURVEY_LAUNCHED, true);
                count(Columns.SURVEY_LIVE_TO_DATE, by(pilot.live, date));
                count(Columns.SURVEY_SPECIFIC, !pilot.performative);
            }
        }
    }

    /** VS-IDC cohort, the same with light tools, and VS-MIT. */
    private void cohorts() {
        for (Pilot pilot : pilots) {
            if (!inWindow(pilot)) {
                continue;
            }
            long end = pilot.launched + Lifecycle.JUDGED_AFTER;
            boolean live = by(pilot.live, end);
            count(Columns.SURVEY_LIVE_COHORT, live);
            count(Columns.SURVEY_LIGHT_COHORT, live || (light(pilot) && by(pilot.passed, end)));
            boolean soon =
                    pilot.reviewed >= 0 && by(pilot.live, pilot.reviewed + minutes(Parameters.SURVEY_SUCCESS_WEEKS));
            count(Columns.SURVEY_SPECIFIC_SUCCESSFUL, !pilot.performative && soon && pilot.succeeded >= 0);
        }
    }

    /** VS-S&P46: an organization's closures, as reported. */
    private void scrapped() {
        double chance = org.at(Parameters.SURVEY_CLOSURE_REPORTED);
        int launched = 0;
        int closures = 0;
        for (Pilot pilot : pilots) {
            launched += by(pilot.launched, date) ? 1 : 0;
            closures += closed(pilot, date) && reported(pilot, CLOSURE, chance) ? 1 : 0;
        }
        put(Columns.SURVEY_INITIATIVES, launched);
        put(Columns.SURVEY_ACTIVE, launched > 0 ? 1 : 0);
        put(Columns.SURVEY_SCRAPPED, launched > 0 ? (double) closures / launched : 0);
    }

    /** VS-S&P42: whether most initiatives open at the start of a year, or launched in it, were closed in it. */
    private void abandonedMost(long end, Column asked, Column answer) {
        long start = end - minutes(Parameters.SURVEY_ABANDONED_WEEKS);
        int open = 0;
        int closures = 0;
        for (Pilot pilot : pilots) {
            if (by(pilot.launched, end) && !by(pilot.live, start) && !by(pilot.ended, start)) {
                open++;
                closures += closed(pilot, end) ? 1 : 0;
            }
        }
        put(asked, open > 0 ? 1 : 0);
        put(answer, closures > org.at(Parameters.SURVEY_ABANDONED_MOST) * open ? 1 : 0);
    }

    private boolean mature() {
        return Maturity.of(org) >= Maturity.quantile(org, org.at(Parameters.SURVEY_MATURITY));
    }

    /** VS-Gartner: only the more mature organizations have AI leaders to ask, who count pilots that passed. */
    private void matureOrganizations() {
        put(Columns.SURVEY_MATURITY, Maturity.of(org));
        if (mature()) {
            for (Pilot pilot : pilots) {
                if (by(pilot.passed, date)) {
                    count(Columns.SURVEY_MATURE_PASSED, true);
                    count(Columns.SURVEY_MATURE_LIVE, by(pilot.live, date));
                }
            }
        }
    }

    private void matureLater() {
        if (mature()) {
            for (Pilot pilot : pilots) {
                count(Columns.SURVEY_MATURE_LIVE_LATER, by(pilot.passed, date) && pilot.live >= 0);
            }
        }
    }

    /** VS-IBM and VS-IBM16: true success and true scale, or what visibility makes of the others. */
    private void executives() {
        long old = date - minutes(Parameters.SURVEY_INITIATIVE_AGE);
        double vanity = org.vanity();
        for (Pilot pilot : pilots) {
            if (!by(pilot.launched, date)) {
                continue;
            }
            double visible = vanity * org.at(pilot.unit.visibility);
            if (pilot.launched <= old) {
                boolean success = by(pilot.succeeded, date);
                double chance = visible * org.at(Parameters.SURVEY_ROI_VANITY);
                count(Columns.SURVEY_AGED, true);
                count(Columns.SURVEY_AGED_SUCCESSFUL, success);
                count(Columns.SURVEY_AGED_REPORTED, success || reported(pilot, RETURN, chance));
            }
            boolean scaled = by(pilot.scaled, date);
            double chance = visible * org.at(Parameters.SURVEY_SCALE_VANITY);
            count(Columns.SURVEY_SCALED, scaled);
            count(Columns.SURVEY_SCALED_REPORTED, scaled || reported(pilot, SCALE, chance));
        }
    }

    /** VS-Deloitte: where the organization's share in production lies, light tools counted. */
    private void distribution() {
        int launched = 0;
        int live = 0;
        for (Pilot pilot : pilots) {
            if (by(pilot.launched, date)) {
                launched++;
                live += by(pilot.live, date) || (light(pilot) && by(pilot.passed, date)) ? 1 : 0;
            }
        }
        put(Columns.SURVEY_IN_PRODUCTION, live);
        double share = launched > 0 ? (double) live / launched : 0;
        put(Columns.SURVEY_LOW_PRODUCTION, launched > 0 && share <= org.at(Parameters.SURVEY_LOW_PRODUCTION) ? 1 : 0);
        put(Columns.SURVEY_HIGH_PRODUCTION, launched > 0 && share >= org.at(Parameters.SURVEY_HIGH_PRODUCTION) ? 1 : 0);
    }

    /** VS-McKinsey: experimenting, piloting, scaling or fully scaled. */
    private void state() {
        boolean passed = false;
        Set<BusinessUnit> scaled = new HashSet<>();
        for (Pilot pilot : pilots) {
            passed |= by(pilot.passed, date);
            if (by(pilot.scaled, date) && !by(pilot.ended, date)) {
                scaled.add(pilot.unit);
            }
        }
        Column state = passed ? Columns.SURVEY_PILOTING : Columns.SURVEY_EXPERIMENTING;
        if (!scaled.isEmpty()) {
            boolean fully = scaled.size() >= org.at(Parameters.SURVEY_FULLY_SCALED) * org.units.size();
            state = fully ? Columns.SURVEY_FULLY_SCALED : Columns.SURVEY_SCALING;
        }
        put(state, 1);
    }

    /** VS-GartnerTime and VS-ModelOp: how long it took those that are there. */
    private void productions() {
        Column months = Columns.SURVEY_TEST_TO_LIVE;
        for (Pilot pilot : pilots) {
            if (!by(pilot.live, date)) {
                continue;
            }
            if (pilot.proven >= 0) {
                long month = (pilot.live - pilot.proven) / Trajectory.MINUTES_A_MONTH;
                row[months.offset() + (int) Math.min(months.length() - 1, month)]++;
            }
            long took = pilot.live - pilot.launched;
            count(Columns.SURVEY_LIVE, true);
            count(
                    Columns.SURVEY_LIVE_MIDDLE,
                    took >= minutes(Parameters.SURVEY_INTAKE_LOW) && took <= minutes(Parameters.SURVEY_INTAKE_HIGH));
        }
    }

    /** VS-Trust: business units whose teams trust AI and are in favour of it, in more and in less mature organizations. */
    private void trust() {
        double percentile = org.at(Parameters.SURVEY_MATURITY);
        double maturity = Maturity.of(org);
        boolean high = maturity >= Maturity.quantile(org, Math.max(percentile, 1 - percentile));
        boolean low = maturity < Maturity.quantile(org, Math.min(percentile, 1 - percentile));
        for (BusinessUnit unit : org.units) {
            boolean trusting = trusting(unit);
            count(Columns.SURVEY_UNITS, true);
            count(Columns.SURVEY_UNITS_TRUSTING, trusting);
            count(Columns.SURVEY_UNITS_HIGH, high);
            count(Columns.SURVEY_UNITS_HIGH_TRUSTING, high && trusting);
            count(Columns.SURVEY_UNITS_LOW, low);
            count(Columns.SURVEY_UNITS_LOW_TRUSTING, low && trusting);
        }
    }

    private boolean trusting(BusinessUnit unit) {
        double trust = 0;
        double attitude = 0;
        for (Team team : unit.teams) {
            trust += team.trust;
            attitude += team.attitude;
        }
        int teams = unit.teams.size();
        return trust > org.at(Parameters.SURVEY_TRUST) * teams && attitude > org.at(Parameters.SURVEY_ATTITUDE) * teams;
    }
}
