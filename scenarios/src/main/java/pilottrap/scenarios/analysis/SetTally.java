package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pilottrap.scenarios.analysis.Separation.OfSet;
import pilottrap.scenarios.analysis.Separation.Whisker;
import pilottrap.scenarios.ensemble.Sets;

/** The organizations of a result by the parameter set they are drawn from: an estimate each, and how their values differ. */
final class SetTally {
    private static final int FEWEST = 2;

    private final Sets sets;
    private final IntFunction<Optional<OfSet>> estimates;
    private final List<double[]> values = new ArrayList<>();
    private final int[] sizes;
    private int kept;

    /**
     * Nothing yet.
     *
     * @param estimates the estimate of a set over all that was added to it; absent where there is none
     */
    SetTally(Sets sets, IntFunction<Optional<OfSet>> estimates) {
        this.sets = sets;
        this.estimates = estimates;
        this.sizes = new int[sets.size()];
        for (int k = 0; k < sizes.length; k++) {
            values.add(new double[8]);
        }
    }

    /** Adds the value that an organization has of its own, of the first {@link Spreads#KEPT}. */
    void own(int set, OptionalDouble value) {
        if (value.isEmpty() || kept == Spreads.KEPT) {
            return;
        }
        kept++;
        if (sizes[set] == values.get(set).length) {
            values.set(set, Arrays.copyOf(values.get(set), 2 * sizes[set]));
        }
        values.get(set)[sizes[set]++] = value.getAsDouble();
    }

    /** Luck and ignorance told apart; absent where a set has no estimate, or none of its error. */
    Optional<Separation> separation() {
        List<OfSet> found = new ArrayList<>();
        for (int k = 0; k < sets.size(); k++) {
            estimates.apply(k).ifPresent(found::add);
        }
        return found.size() < sets.size() ? Optional.empty() : Separation.of(found, whisker());
    }

    /** Quantiles of the distances from the means of their sets, widened by what those means took: √(m/(m−1)) for m values. */
    private Optional<Whisker> whisker() {
        if (IntStream.of(sizes).anyMatch(size -> size < FEWEST)) {
            return Optional.empty();
        }
        double[] distances = new double[kept];
        int at = 0;
        for (int k = 0; k < sizes.length; k++) {
            double mean = Arrays.stream(values.get(k), 0, sizes[k]).sum() / sizes[k];
            double wider = Math.sqrt(sizes[k] / (sizes[k] - 1.0));
            for (int i = 0; i < sizes[k]; i++) {
                distances[at++] = wider * (values.get(k)[i] - mean);
            }
        }
        Arrays.sort(distances);
        return Optional.of(new Whisker(Spreads.at(distances, 0.05), Spreads.at(distances, 0.95)));
    }
}
