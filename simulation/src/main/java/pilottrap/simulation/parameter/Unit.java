package pilottrap.simulation.parameter;

/** The unit in which a parameter or an outcome is stated. */
public enum Unit {
    /** A share, a probability, a skill or an attitude, in [0, 1]. */
    SHARE("share"),
    /** A dimensionless number. */
    NUMBER("number"),
    /** A count of things. */
    COUNT("count"),
    /** Whether something is on: 0 or 1. */
    SWITCH("0 or 1"),
    /** Weeks of 10,080 minutes; files may say {@code 13w}, {@code 6mo}, {@code 2y}. */
    WEEKS("weeks"),
    /** A hazard or rate per week. */
    PER_WEEK("per week"),
    /** Events or change load per year of 52 weeks. */
    PER_YEAR("per year"),
    /** Thousands of the scenario's currency; files may say {@code 6.5M}, {@code 900k}. */
    MONEY("k$"),
    /** Thousands of the currency a year. */
    MONEY_A_YEAR("k$ per year"),
    /** Thousands of the currency for a person-week of work. */
    MONEY_A_PERSON_WEEK("k$ per person-week"),
    /** Work in person-weeks; files may say {@code 21 pw}. */
    PERSON_WEEKS("person-weeks"),
    /** Capacity in full-time equivalents: one delivers one person-week a week. */
    FTE("FTE");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    /** The unit as printed in tables and on axes. */
    public String label() {
        return label;
    }
}
