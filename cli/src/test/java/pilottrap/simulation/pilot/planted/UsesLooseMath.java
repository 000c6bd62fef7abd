package pilottrap.simulation.pilot.planted;

import java.util.function.DoubleUnaryOperator;

/** Planted: {@code Math.tanh}, hidden in a method reference. */
public final class UsesLooseMath {
    final DoubleUnaryOperator saturation = Math::tanh;
}
