package pilottrap.simulation.organization;

import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.random.Purpose;
import pilottrap.simulation.random.Spell;

/** What surrounds the programme: hype, investors' pressure for outcomes, executives' belief, licences for show (§4.7.14). */
public final class Climate {
    /** H, in [0.35, 1.5]. */
    public double hype;
    /** Executive credibility of the programme, in [0, 1]. */
    public double credibility;
    /** Launch-rate factor that executives set at the last quarterly review. */
    public double pressure;
    /** Licence programmes bought. */
    public int licences;

    private int bought;
    private double forShow;
    private double outcomePressure;
    private int announcements;
    private final Spell announcement = new Spell();
    private final Spell licence = new Spell();

    void reset(Organization org) {
        hype = org.at(Parameters.HYPE);
        credibility = org.at(Parameters.CREDIBILITY);
        pressure = 1;
        licences = 0;
        bought = 0;
        forShow = 0;
        announcements = 0;
        outcomePressure = org.at(Parameters.OUTCOME_PRESSURE_START);
        announcement.begin(org.luck.exponential(Purpose.COMPETITOR, 0, 0));
        licence.begin(org.luck.exponential(Purpose.LICENCE, 0, 0));
    }

    /** Draws anew what other luck may change: the times to the next announcement and licence programme. */
    void redraw(Organization org) {
        announcement.redraw(org.luck.exponential(Purpose.COMPETITOR, 0, announcements));
        licence.redraw(org.luck.exponential(Purpose.LICENCE, 0, bought));
    }

    /** Lets a week pass: hype fades to its floor, competitors announce, investors press harder over five years. */
    public void week(Organization org, int week) {
        double floor = org.at(Parameters.HYPE_FLOOR);
        hype -= org.at(Parameters.HYPE_DECAY) * hype;
        if (announcement.elapse(org.at(Parameters.ANNOUNCEMENTS) / 52)) {
            announcements++;
            announcement.begin(org.luck.exponential(Purpose.COMPETITOR, 0, announcements));
            hype += org.at(Parameters.ANNOUNCEMENT_SHOCK);
        }
        hype = Math.max(floor, Math.min(1.5, hype));
        double start = org.at(Parameters.OUTCOME_PRESSURE_START);
        double end = org.at(Parameters.OUTCOME_PRESSURE_END);
        outcomePressure = start + (end - start) * Math.min(1, week / org.at(Parameters.OUTCOME_PRESSURE_WEEKS));
    }

    /** How far outcome pressure has risen from its start to its end, in [0, 1]. */
    double pressureRise(Organization org) {
        double start = org.at(Parameters.OUTCOME_PRESSURE_START);
        double end = org.at(Parameters.OUTCOME_PRESSURE_END);
        return end > start ? (outcomePressure - start) / (end - start) : 0;
    }

    /** Whether legitimacy pressure H·(1 − outcome pressure) buys a licence programme this week. */
    public boolean buysLicence(Organization org) {
        if (!licence.elapse(org.at(Parameters.LICENCE_RATE) * hype * (1 - outcomePressure))) {
            return false;
        }
        licences++;
        bought++;
        licence.begin(org.luck.exponential(Purpose.LICENCE, 0, bought));
        return true;
    }

    /** Licence programmes that a programme for show completes this week. */
    public int shown(Organization org) {
        forShow += org.at(Parameters.LICENCES_FOR_SHOW) / 52;
        int whole = (int) forShow;
        forShow -= whole;
        licences += whole;
        return whole;
    }

    /** Shifts hype within its bounds. */
    public void hype(Organization org, double change) {
        hype = Math.max(org.at(Parameters.HYPE_FLOOR), Math.min(1.5, hype + change));
    }

    /** Moves credibility within [0, 1]. */
    public void credibility(double change) {
        credibility = Organization.clip(credibility + change);
    }
}
