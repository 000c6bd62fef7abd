package pilottrap.simulation.parameter;

import java.util.Locale;

/**
 * The block of a scenario file in which a parameter stands. Policies (what leaders choose) and assumptions (what the
 * world is) are never mixed.
 */
public enum Section {
    /** Facts of one organization: its people, pools, maturities and money. */
    ORGANIZATION,
    /** What the world is: an uncertainty. */
    ASSUMPTIONS,
    /** What leaders choose: a lever. */
    POLICY;

    /** The key of the block in a scenario file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
