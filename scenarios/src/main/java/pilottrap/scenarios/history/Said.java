package pilottrap.scenarios.history;

import java.util.Locale;

/** What a history says of a parameter, in one word. */
public enum Said {
    /** Clearly more than what was held plausible before. */
    MOVED("moved"),
    /** Something, more than chance would. */
    MOVED_A_LITTLE("moved a little"),
    /** Nothing that chance would not, or next to nothing. */
    NOT_IDENTIFIED("not identified by these pilots");

    private final String words;

    Said(String words) {
        this.words = words;
    }

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words people read. */
    public String words() {
        return words;
    }
}
