package pilottrap.simulation.pilot;

/** Running counts of one run, over all pilots. */
public final class Tally {
    /** Launched. */
    public int launched;
    /** Went on past the pilot review. */
    public int passed;
    /** Ever live. */
    public int live;
    /** Judged successful. */
    public int successful;
    /** Killed. */
    public int killed;
    /** Rejected. */
    public int rejected;
    /** Abandoned. */
    public int abandoned;
    /** Retired. */
    public int retired;
    /** Ever at scale. */
    public int scaled;
    /** Successes since the last tick. */
    public int freshSuccesses;
    /** Incidents. */
    public int incidents;
    /** Incidents of tier-3 systems. */
    public int tier3Incidents;
    /** Value realized, k$. */
    public double value;
    /** Proposals dropped for want of money. */
    public int droppedBudget;
    /** Proposals dropped for want of a programme slot. */
    public int droppedWip;
    /** Proposals dropped while launches were paused. */
    public int droppedPause;

    /** Forgets everything. */
    public void reset() {
        launched = 0;
        passed = 0;
        live = 0;
        successful = 0;
        killed = 0;
        rejected = 0;
        abandoned = 0;
        retired = 0;
        scaled = 0;
        freshSuccesses = 0;
        incidents = 0;
        tier3Incidents = 0;
        value = 0;
        droppedBudget = 0;
        droppedWip = 0;
        droppedPause = 0;
    }

    void ended(Stage how) {
        switch (how) {
            case KILLED -> killed++;
            case REJECTED -> rejected++;
            case ABANDONED -> abandoned++;
            default -> retired++;
        }
    }

    /** Killed, rejected and abandoned. */
    public int closed() {
        return killed + rejected + abandoned;
    }

    /**
     * Apparent successes: pilots past the review and a share of the launched for each licence programme, at most all
     * launched (§4.7.13).
     */
    public double apparent(int licences, double share) {
        return apparent(launched, passed, licences, share);
    }

    /** The same of other counts. */
    public static double apparent(int launched, int passed, int licences, double share) {
        return Math.min(launched, passed + share * launched * licences);
    }
}
