package pilottrap.scenarios.sensitivity;

import java.util.OptionalDouble;

/** Counts over the points that an analysis uses. */
final class Points {
    private final Responses responses;
    private long least = Long.MAX_VALUE;
    private long most;
    private long points;
    private double sum;
    private double variances;

    Points(Responses responses) {
        this.responses = responses;
    }

    /** Adds consecutive points. */
    void add(int first, int count) {
        for (int i = first; i < first + count; i++) {
            least = Math.min(least, responses.replications(i));
            most = Math.max(most, responses.replications(i));
            points++;
            sum += responses.value(i);
            variances += responses.variance(i);
        }
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    double mean() {
        return sum / points;
    }

    /** The mean variance of one replication by luck; absent where a point's is unknown. */
    OptionalDouble variance() {
        return Double.isNaN(variances) ? OptionalDouble.empty() : OptionalDouble.of(variances / points);
    }
}
