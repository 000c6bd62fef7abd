package pilottrap.scenarios.analysis;

import java.util.OptionalDouble;

/** The difference of two points whose rows are not known pair by pair. */
final class Unpaired {
    private Unpaired() {}

    static PointEstimate difference(PointEstimate of, PointEstimate base) {
        OptionalDouble value = of.value().isPresent() && base.value().isPresent()
                ? OptionalDouble.of(of.value().getAsDouble() - base.value().getAsDouble())
                : OptionalDouble.empty();
        long n = Math.min(of.n(), base.n());
        if (of.point() == base.point()) {
            return new PointEstimate(of.point(), n, value, OptionalDouble.of(0), OptionalDouble.empty());
        }
        OptionalDouble se = of.se().isPresent() && base.se().isPresent()
                ? OptionalDouble.of(Math.hypot(of.se().getAsDouble(), base.se().getAsDouble()))
                : OptionalDouble.empty();
        return new PointEstimate(of.point(), n, value, se, OptionalDouble.empty());
    }
}
