package pilottrap.scenarios.analysis;

import java.util.Locale;
import java.util.Optional;

/**
 * From how many replications on 95 % intervals are what they say, as measured by drawing macro-replications from thousands of
 * simulated organizations ({@code docs/verification.md}, interval coverage).
 */
public final class Coverage {
    /** Replications at which the intervals of all headline outcomes were held to cover 95 ± 1 %: the default of a run. */
    public static final long HELD = 1_000;

    /** Replications from which only intervals of rare events fall below 94 %. */
    private static final long FAIR = 300;

    private static final long FEW = 30;

    private Coverage() {}

    /**
     * What is to be said of the 95 % intervals of so few replications.
     *
     * @param noun what replications are called
     * @param n finished replications, at least 0
     * @return a clause; absent from {@link #HELD} on, and where there are none
     */
    public static Optional<String> warning(Noun noun, long n) {
        if (n <= 0 || n >= HELD) {
            return Optional.empty();
        }
        String held = String.format(Locale.ROOT, "; from %,d on all were held to 95 ± 1 %%", HELD);
        String with = "with " + noun.counted(n);
        if (n == 1) {
            return Optional.of(with + " there are no intervals" + held);
        }
        if (n < FEW) {
            return Optional.of(with + " the 95 % intervals cover less than they say: 89 to 95 %, those of rare"
                    + " events as few as half" + held);
        }
        if (n < FAIR) {
            return Optional.of(
                    with + " some 95 % intervals, as of value, limbo and ratios, cover 92 to 94 % only, those of rare"
                            + " events as few as 88 %" + held);
        }
        return Optional.of(with + " the 95 % intervals of rare events cover 94 % or a little less" + held);
    }
}
