package pilottrap.scenarios.experiment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of a sweep that one of several processes computes: every so many-th block.
 *
 * @param index which share, in [1, of]
 * @param of how many shares, in [1, 10000]
 */
public record Shard(int index, int of) {
    /** The whole. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final int MOST = 10_000;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})/([0-9]{1,5})");

    /** Checks the ranges. */
    public Shard {
        if (of < 1 || of > MOST || index < 1 || index > of) {
            throw new IllegalArgumentException("no shard " + index + "/" + of);
        }
    }

    /** Reads {@code 2/3}; empty where it is no shard. */
    public static Optional<Shard> of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(matcher.group(1));
        int of = Integer.parseInt(matcher.group(2));
        return of < 1 || of > MOST || index < 1 || index > of ? Optional.empty() : Optional.of(new Shard(index, of));
    }

    /** Whether a block is in it. */
    public boolean has(int block) {
        return block % of == index - 1;
    }

    /** {@code 2/3}. */
    @Override
    public String toString() {
        return index + "/" + of;
    }
}
