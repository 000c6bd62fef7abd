package pilottrap.scenarios.explain;

import java.util.Locale;

/** Why a pilot is told of. */
public enum Role {
    /** The commonest fate and cause, and of those pilots the one nearest to the median in time and money. */
    TYPICAL("the most typical"),
    /** Live and of value against the longest odds. */
    LUCKIEST("the luckiest"),
    /** Not live although the odds were best. */
    UNLUCKIEST("the unluckiest"),
    /** Asked for by name. */
    NAMED("as asked for");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The name in files and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
