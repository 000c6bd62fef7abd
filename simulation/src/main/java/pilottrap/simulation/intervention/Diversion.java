package pilottrap.simulation.intervention;

import pilottrap.simulation.parameter.PoolKind;

/**
 * Capacity that a programme takes from a pool at first: worse before better.
 *
 * @param pool the pool
 * @param factor what is left of its capacity, in (0, 1]
 * @param weeks how long, from the programme's start plus delay and not beyond its end
 */
public record Diversion(PoolKind pool, double factor, int weeks) implements Change {
    @Override
    public double value() {
        return factor;
    }
}
