package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;

/** A paired difference of two pooled shares while pairs still come in, for whoever waits for it. */
public final class RunningDifference {
    /** Fewer pairs than this tell nothing worth showing. */
    private static final int FEWEST = 10;

    private final PairedDifference pairs =
            new PairedDifference.OfRatios(List.of(counts -> counts[0], counts -> counts[1]));

    /**
     * A difference so far, as shares in [−1, 1].
     *
     * @param difference alternative less base
     * @param low lower end of its 95 % interval, as if this were the only look
     * @param high upper end
     */
    public record SoFar(double difference, double low, double high) {}

    /** Adds the numerator and the denominator of one organization under both. */
    public void add(double[] base, double[] alternative) {
        pairs.add(base, alternative);
    }

    /** The difference; absent while there is too little to tell. */
    public Optional<SoFar> soFar() {
        Paired paired = pairs.difference();
        if (paired.n() < FEWEST) {
            return Optional.empty();
        }
        return paired.mean()
                .flatMap(mean -> paired.se().map(se -> {
                    double half = Moments.quantile(paired.n()) * se;
                    return new SoFar(mean, mean - half, mean + half);
                }));
    }
}
