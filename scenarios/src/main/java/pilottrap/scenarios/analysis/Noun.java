package pilottrap.scenarios.analysis;

import java.util.Locale;

/**
 * What replications are called where people read: organizations, or futures of the one organization that is stated.
 *
 * @param single whether one stated organization was simulated rather than a population
 */
public record Noun(boolean single) {

    /** {@code organization} or {@code future}. */
    public String one() {
        return single ? "future" : "organization";
    }

    /** {@code organizations} or {@code futures}. */
    public String many() {
        return one() + "s";
    }

    /** {@code 1 organization}, {@code 2,000 futures}. */
    public String counted(long count) {
        return String.format(Locale.ROOT, "%,d ", count) + (count == 1 ? one() : many());
    }

    /** Of what a figure is told: {@code per organization}, {@code in each future}. */
    public String each() {
        return single ? "in each future" : "per organization";
    }

    /** Of what a figure is the mean: {@code mean per organization}, {@code mean of 200 futures}. */
    public String mean(long count) {
        return single ? "mean of " + counted(count) : "mean per organization";
    }
}
