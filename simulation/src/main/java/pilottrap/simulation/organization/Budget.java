package pilottrap.simulation.organization;

/**
 * The organization's AI money, k$ (C13). Envelopes are granted, programme lines and run cost are reserved first, and the
 * rest is the year's pot. Always: granted + overdraft = spent + committed + remaining + returned.
 */
public final class Budget {
    /** What money is spent on, in the order of {@code spend_by_stage}. */
    public enum Purpose {
        /** S2. */
        PILOT,
        /** S4. */
        DATA,
        /** S5. */
        INTEGRATION,
        /** S6. */
        GOVERNANCE,
        /** S7. */
        CHANGE,
        /** S9. */
        ONBOARDING,
        /** Running live systems. */
        RUN,
        /** Retraining them. */
        RETRAINING,
        /** Licence programmes. */
        LICENCES,
        /** Interventions. */
        PROGRAMMES
    }

    private static final Purpose[] PURPOSES = Purpose.values();

    private final double[] spent = new double[PURPOSES.length];
    private double envelope;
    private double lines;
    private double runReserve;
    private double launchPot;
    private double finishPot;
    private double yearPot;
    private double plannedLines;
    private boolean ringFenced;
    private double granted;
    private double writtenOff;
    private double returned;

    void reset() {
        java.util.Arrays.fill(spent, 0);
        envelope = 0;
        lines = 0;
        runReserve = 0;
        launchPot = 0;
        finishPot = 0;
        yearPot = 0;
        plannedLines = 0;
        granted = 0;
        writtenOff = 0;
        returned = 0;
    }

    /**
     * Closes the fiscal year and opens the next.
     *
     * @param yearlyEnvelope the envelope B, k$ a year
     * @param part the part of a year until the next budget, in (0, 1]
     * @param programmeLines intervention costs falling in it, k$
     * @param runCost run cost of the systems live now until the next budget, k$
     * @param fencedShare part of the pot reserved for post-pilot work, 0 where nothing is ring-fenced
     */
    public void open(double yearlyEnvelope, double part, double programmeLines, double runCost, double fencedShare) {
        close();
        envelope = yearlyEnvelope;
        double money = yearlyEnvelope * part;
        granted += money;
        plannedLines = programmeLines / part;
        lines = Math.min(money, programmeLines);
        runReserve = Math.min(money - lines, runCost);
        yearPot = money - lines - runReserve;
        ringFenced = fencedShare > 0;
        finishPot = yearPot * fencedShare;
        launchPot = yearPot - finishPot;
    }

    private void close() {
        double rest = launchPot + finishPot;
        if (rest < 0) {
            writtenOff -= rest;
        } else {
            returned += rest;
        }
        returned += lines + runReserve;
        launchPot = 0;
        finishPot = 0;
        lines = 0;
        runReserve = 0;
    }

    /** Spends on a pilot's work or on retraining; all but pilot work draws on the ring-fenced part first. */
    public void work(Purpose purpose, double amount) {
        spent[purpose.ordinal()] += amount;
        double open = amount;
        if (ringFenced && purpose != Purpose.PILOT) {
            double fenced = Math.min(open, Math.max(0, finishPot));
            finishPot -= fenced;
            open -= fenced;
        }
        launchPot -= open;
    }

    /** Spends on run cost, from its reserve first. */
    public void run(double amount) {
        spent[Purpose.RUN.ordinal()] += amount;
        double reserved = Math.min(amount, runReserve);
        runReserve -= reserved;
        launchPot -= amount - reserved;
    }

    /** Spends on licences, from the pot. */
    public void licence(double amount) {
        spent[Purpose.LICENCES.ordinal()] += amount;
        launchPot -= amount;
    }

    /** Spends on programmes, from their lines first. */
    public void programme(double amount) {
        spent[Purpose.PROGRAMMES.ordinal()] += amount;
        double reserved = Math.min(amount, lines);
        lines -= reserved;
        launchPot -= amount - reserved;
    }

    /** The envelope B in force, k$ a year. */
    public double envelope() {
        return envelope;
    }

    /** The envelope less programme lines, k$ a year. */
    public double netEnvelope() {
        return envelope - plannedLines;
    }

    /** Whether there is money to launch with. */
    public boolean canLaunch() {
        return launchPot > 0;
    }

    /** Whether post-pilot work is slowed for want of money. */
    public boolean exhausted() {
        return !ringFenced && launchPot <= 0;
    }

    /** What is left of the year's pot, as a share of it; negative in overdraft. */
    public double potShare() {
        return yearPot > 0 ? (launchPot + finishPot) / yearPot : 0;
    }

    /** k$ spent so far on a purpose. */
    public double spent(Purpose purpose) {
        return spent[purpose.ordinal()];
    }

    /** k$ spent so far. */
    public double spent() {
        double sum = 0;
        for (double amount : spent) {
            sum += amount;
        }
        return sum;
    }

    /** k$ spent on S2–S9 work so far. */
    public double spentOnWork() {
        double sum = 0;
        for (int i = 0; i <= Purpose.ONBOARDING.ordinal(); i++) {
            sum += spent[i];
        }
        return sum;
    }

    /** k$ granted so far. */
    public double granted() {
        return granted;
    }

    /** k$ spent beyond the pots so far. */
    public double overdraft() {
        return writtenOff + Math.max(0, -(launchPot + finishPot));
    }

    /** k$ of unspent programme lines and run reserve. */
    public double committed() {
        return lines + runReserve;
    }

    /** k$ left in the pot. */
    public double remaining() {
        return Math.max(0, launchPot + finishPot);
    }

    /** k$ returned at year ends so far. */
    public double returned() {
        return returned;
    }

    /** granted + overdraft − spent − committed − remaining − returned: 0 but for rounding. */
    public double residual() {
        return granted + overdraft() - spent() - committed() - remaining() - returned;
    }
}
