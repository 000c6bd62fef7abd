package pilottrap.simulation.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Diagnosis;
import pilottrap.simulation.pilot.Pilot;
import pilottrap.simulation.pilot.Stage;

/**
 * VS-Blockers: what stalled pilots are stalled by. As in the published surveys a pilot names more than one blocker: that of
 * the stage where it stands and that of the cause that weighs most.
 */
final class Blockers {
    private static final long MINUTES_A_WEEK = 10_080;

    /** What the surveys ask for. */
    private enum Blocker {
        DATA(Columns.SURVEY_STALLED_DATA),
        INTEGRATION(Columns.SURVEY_STALLED_INTEGRATION),
        SECURITY(Columns.SURVEY_STALLED_SECURITY),
        MONITORING(Columns.SURVEY_STALLED_MONITORING),
        OWNERSHIP(Columns.SURVEY_STALLED_OWNERSHIP);

        private final Column column;

        Blocker(Column column) {
            this.column = column;
        }
    }

    private final Organization org;
    private final long date;
    private final double[] row;

    Blockers(Organization org, long date, double[] row) {
        this.org = org;
        this.date = date;
        this.row = row;
    }

    void ask(List<Pilot> pilots) {
        double weeks = org.at(Parameters.SURVEY_STALLED_WEEKS);
        for (Pilot pilot : pilots) {
            if (pilot.stage.unfinished() && date - pilot.progressed >= weeks * MINUTES_A_WEEK) {
                row[Columns.SURVEY_STALLED.offset()]++;
                for (Blocker blocker : of(pilot.stage, Diagnosis.ofStandstill(org, pilot))) {
                    row[blocker.column.offset()]++;
                }
            }
        }
        report(Columns.SURVEY_SECURITY_LEADERS, org.at(Parameters.SURVEY_SECURITY_LEADERS));
        report(Columns.SURVEY_SECURITY_PRACTITIONERS, org.at(Parameters.SURVEY_SECURITY_PRACTITIONERS));
    }

    private void report(Column column, double factor) {
        double named = factor * Columns.SURVEY_STALLED_SECURITY.of(row);
        row[column.offset()] = Math.min(Columns.SURVEY_STALLED.of(row), named);
    }

    private static Set<Blocker> of(Stage stage, Cause cause) {
        Set<Blocker> named = EnumSet.noneOf(Blocker.class);
        switch (stage) {
            case DATA -> named.add(Blocker.DATA);
            case INTEGRATION -> named.add(Blocker.INTEGRATION);
            case GOVERNANCE -> named.add(Blocker.SECURITY);
            case CHANGE, GOLIVE -> named.add(Blocker.OWNERSHIP);
            case ONBOARDING -> named.add(Blocker.MONITORING);
            default -> {}
        }
        switch (cause) {
            case DATA_GAP -> named.add(Blocker.DATA);
            case RISK_REVIEW -> named.add(Blocker.SECURITY);
            case OWNER_VETO, SLOW_WALK, SPONSOR_LEFT, SPONSOR_OVERLOADED, SPONSOR_LUKEWARM ->
                named.add(Blocker.OWNERSHIP);
            default -> {}
        }
        return named;
    }
}
