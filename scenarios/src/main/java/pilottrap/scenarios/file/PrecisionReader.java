package pilottrap.scenarios.file;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.simulation.measure.Estimator;
import pilottrap.simulation.measure.Outcome;

/** Reads {@code precision}: the half-width of one outcome's interval at which a point has been simulated enough. */
final class PrecisionReader {
    private final Problems problems;
    private Replicate.@Nullable Precision precision;

    PrecisionReader(Problems problems) {
        this.problems = problems;
    }

    /** What the last layer says. */
    Optional<Replicate.Precision> stated() {
        return Optional.ofNullable(precision);
    }

    /** Reads what one layer says; the word none takes an inherited precision away. */
    void read(Node node) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar scalar && scalar.empty())) {
            return;
        }
        if (node instanceof Node.Scalar scalar && scalar.text().equals(Quantity.NONE)) {
            precision = null;
            return;
        }
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
            problems.add(
                    node.at(),
                    "experiment.precision names one outcome and the half-width of its 95% interval, as in"
                            + " {production_share: 1%}"
                            + (node instanceof Node.Mapping ? "" : ", not " + node.kind()));
            return;
        }
        Node.Entry entry = mapping.entries().get(0);
        Goals.outcome(entry.key(), entry.at(), problems).ifPresent(outcome -> halfWidth(outcome, entry.value()));
    }

    private void halfWidth(Outcome outcome, Node node) {
        String name = "experiment.precision." + outcome.name();
        if (!summed(outcome.estimator())) {
            problems.add(
                    node.at(),
                    name + ": the interval of a " + outcome.estimator().label().replace('_', ' ')
                            + " cannot be followed while runs come in; choose a mean or a share");
            return;
        }
        if (!(node instanceof Node.Scalar scalar)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), name + " takes one value, not " + node.kind());
            }
            return;
        }
        OptionalDouble value = Quantity.number(name, outcome.unit(), scalar, problems);
        if (value.isPresent() && !(value.getAsDouble() > 0)) {
            problems.add(node.at(), name + " must be above 0, was " + scalar.text());
        } else if (value.isPresent()) {
            precision = new Replicate.Precision(outcome, value.getAsDouble());
        }
    }

    /** Whether sums over rows tell its interval. */
    static boolean summed(Estimator estimator) {
        return estimator instanceof Estimator.Mean
                || estimator instanceof Estimator.MeanAt
                || estimator instanceof Estimator.Ratio
                || estimator instanceof Estimator.RatioAt;
    }
}
