package pilottrap.scenarios.trap;

import java.io.Serial;

/** A sweep that no trap map can be made of; the message says what to mend. */
public final class TrapException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    TrapException(String message) {
        super(message);
    }
}
