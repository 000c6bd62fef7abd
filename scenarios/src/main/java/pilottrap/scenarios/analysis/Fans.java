package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.analysis.Summary.Fan;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;

/** Means and quantiles of the monthly series over the first organizations. */
final class Fans {
    /** The most organizations that fans rest on. */
    static final int ORGANIZATIONS = 1_000;

    private final List<Trajectory> kept = new ArrayList<>();

    void add(Trajectory trajectory) {
        if (kept.size() < ORGANIZATIONS) {
            kept.add(trajectory);
        }
    }

    int organizations() {
        return kept.size();
    }

    Map<Series, Fan> fans() {
        Map<Series, Fan> fans = new EnumMap<>(Series.class);
        int months = kept.stream().mapToInt(Trajectory::months).min().orElse(-1);
        for (Series series : Series.values()) {
            fans.put(series, fan(series, months));
        }
        return fans;
    }

    private Fan fan(Series series, int months) {
        List<Double> mean = new ArrayList<>();
        List<List<Double>> quantiles =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        double[] shares = {0.05, 0.25, 0.5, 0.75, 0.95};
        double[] values = new double[kept.size()];
        for (int month = 0; month <= months; month++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = kept.get(i).of(series, month);
                sum += values[i];
            }
            mean.add(sum / values.length);
            Arrays.sort(values);
            for (int q = 0; q < shares.length; q++) {
                quantiles.get(q).add(Spreads.at(values, shares[q]));
            }
        }
        return new Fan(mean, quantiles.get(0), quantiles.get(1), quantiles.get(2), quantiles.get(3), quantiles.get(4));
    }
}
