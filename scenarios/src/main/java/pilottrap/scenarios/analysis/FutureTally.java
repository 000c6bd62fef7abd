package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Difference.Futures;
import pilottrap.simulation.measure.Direction;

/**
 * What an outcome's difference is in single organizations: of the first {@link #KEPT}, so that memory stays flat. The
 * counts wait until the end, since what does not matter may depend on all rows (1 % of the mean budget).
 */
final class FutureTally {
    static final int KEPT = 16_384;
    private static final int QUANTILES = 100;

    private float[] kept = new float[64];
    private int size;

    void add(double difference) {
        if (size == KEPT) {
            return;
        }
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, 2 * size);
        }
        kept[size++] = (float) difference;
    }

    /** The shares of better, same and worse, by a direction and an indifference; absent without organizations. */
    Optional<Futures> futures(Direction better, double indifference) {
        if (size == 0) {
            return Optional.empty();
        }
        double[] sorted = new double[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = kept[i];
        }
        Arrays.sort(sorted);
        float width = (float) indifference; // differences are kept as such
        long above = Arrays.stream(sorted).filter(each -> each > width).count();
        long below = Arrays.stream(sorted).filter(each -> each < -width).count();
        long gained = better == Direction.DOWN ? below : above;
        long lost = better == Direction.DOWN ? above : below;
        List<Double> quantiles = new ArrayList<>(QUANTILES);
        for (int i = 0; i < QUANTILES; i++) {
            quantiles.add(Spreads.at(sorted, (i + 0.5) / QUANTILES));
        }
        double all = size;
        return Optional.of(
                new Futures(gained / all, (size - gained - lost) / all, lost / all, indifference, quantiles));
    }
}
