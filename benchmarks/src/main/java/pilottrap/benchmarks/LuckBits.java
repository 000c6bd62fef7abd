package pilottrap.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/**
 * Writes the bits of keyed draws to standard output, without end, for test batteries such as SmallCrush.
 *
 * <p>Usage: {@code LuckBits <part of the key that runs fastest> <high|low>}; each draw gives its high or its low 32 bits,
 * little-endian. See {@code benchmarks/smallcrush.sh}.
 */
public final class LuckBits {

    private static final Purpose[] PURPOSES = Purpose.values();
    private static final int BUFFER = 1 << 16;

    /** The order in which keys are gone through. */
    enum Order {
        /** Owners 0, 1, 2, …, each at occurrence 0. */
        OWNER,
        /** One owner, occurrences 0, 1, 2, …. */
        OCCURRENCE,
        /** All purposes of an owner, then the next owner. */
        PURPOSE,
        /** One key in replication 0, 1, 2, …. */
        REPLICATION,
        /** One key under seed 0, 1, 2, …. */
        SEED,
        /** As a model asks: in each replication, for each purpose, 60 owners with 5 occurrences each. */
        SHORT_STREAMS,
        /** Not luck at all but multiples of an odd constant: the control that a battery must refuse. */
        CONTROL;

        private final Luck luck = new Luck(20_250_101, 0);

        long bits(long i) {
            return switch (this) {
                case OWNER -> luck.bits(Purpose.QUALITY, i, 0);
                case OCCURRENCE -> luck.bits(Purpose.QUALITY, 0, i);
                case PURPOSE -> luck.bits(PURPOSES[(int) (i % PURPOSES.length)], i / PURPOSES.length, 0);
                case REPLICATION -> {
                    luck.reset(20_250_101, i);
                    yield luck.bits(Purpose.QUALITY, 0, 0);
                }
                case SEED -> {
                    luck.reset(i, 0);
                    yield luck.bits(Purpose.QUALITY, 0, 0);
                }
                case SHORT_STREAMS -> {
                    long stream = i / 300;
                    if (i % (300L * PURPOSES.length) == 0) {
                        luck.reset(20_250_101, stream / PURPOSES.length);
                    }
                    yield luck.bits(PURPOSES[(int) (stream % PURPOSES.length)], i % 300 / 5, i % 5);
                }
                case CONTROL -> i * 0x9E3779B97F4A7C15L;
            };
        }
    }

    private LuckBits() {}

    /**
     * Writes until the reader has had enough.
     *
     * @param arguments the order of keys and the half of each draw
     */
    public static void main(String[] arguments) {
        Order order = Order.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int shift = arguments[1].equals("high") ? 32 : 0;
        byte[] buffer = new byte[BUFFER];
        OutputStream out = System.out;
        try {
            for (long i = 0; ; ) {
                for (int at = 0; at < BUFFER; at += 4, i++) {
                    int word = (int) (order.bits(i) >>> shift);
                    buffer[at] = (byte) word;
                    buffer[at + 1] = (byte) (word >>> 8);
                    buffer[at + 2] = (byte) (word >>> 16);
                    buffer[at + 3] = (byte) (word >>> 24);
                }
                out.write(buffer);
                if (System.out.checkError()) {
                    return;
                }
            }
        } catch (IOException closed) {
            // The battery is done.
        }
    }
}
