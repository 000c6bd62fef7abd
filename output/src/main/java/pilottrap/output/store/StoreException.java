package pilottrap.output.store;

import java.io.IOException;

/** A result that cannot be written or read, said in one line that names the mend where there is one. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1;
    private final boolean mistake;

    private StoreException(String message, boolean mistake) {
        super(message);
        this.mistake = mistake;
    }

    /** What the user can put right: another directory, another option. */
    static StoreException mistake(String message) {
        return new StoreException(message, true);
    }

    /** What went wrong in the files. */
    static StoreException damage(String message) {
        return new StoreException(message, false);
    }

    /** Whether it is for the user to put right, rather than a failure of the disk. */
    public boolean isMistake() {
        return mistake;
    }
}
