package pilottrap.scenarios.facts;

import java.util.HashMap;
import java.util.Map;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.pilot.Pools;

/** Little's law, ∫N dt = Σ time in the pool, with the left side from the row and the right side from the ledger. */
final class LittlesLaw {
    /** How far a rounded product of doubles may be off, relative. */
    static final double TOLERANCE = 1e-9;

    private static final double MINUTES_A_WEEK = 10_080;

    private LittlesLaw() {}

    /**
     * Σ |∫N dt − Σ time in the pool| ÷ Σ ∫N dt, over the organizations of which the ledger is kept.
     */
    static Measure residual(PoolKind pool, int horizonWeeks) {
        Column jobs = Measures.jobsPresent(pool);
        return new Measure(
                "Little's law in " + pool.label(),
                result -> result.ledger().entries().isEmpty()
                        ? 0
                        : Math.abs(jobs.of(result.row()) * horizonWeeks * MINUTES_A_WEEK
                                - minutes(result, pool, horizonWeeks)),
                result -> result.ledger().entries().isEmpty()
                        ? 0
                        : jobs.of(result.row()) * horizonWeeks * MINUTES_A_WEEK);
    }

    /** The time that all jobs spent in a pool, from when each came and when it left. */
    private static double minutes(RunResult result, PoolKind pool, int horizonWeeks) {
        Map<Integer, Long> present = new HashMap<>();
        long sum = 0;
        for (Ledger.Entry entry : result.ledger().entries()) {
            if (enters(entry, pool)) {
                present.put(entry.pilot(), entry.minute());
            } else if (leaves(entry, pool)) {
                Long since = present.remove(entry.pilot());
                sum += since == null ? 0 : entry.minute() - since;
            }
        }
        for (long since : present.values()) {
            sum += (long) (horizonWeeks * MINUTES_A_WEEK) - since;
        }
        return sum;
    }

    private static boolean enters(Ledger.Entry entry, PoolKind pool) {
        return switch (entry.kind()) {
            case ENTERED -> Pools.of(entry.stage()) == pool;
            case DRIFT_DETECTED -> pool == PoolKind.MLOPS;
            default -> false;
        };
    }

    /** A job leaves when it is done, or when its pilot ends. */
    private static boolean leaves(Ledger.Entry entry, PoolKind pool) {
        return switch (entry.kind()) {
            case COMPLETED -> Pools.of(entry.stage()) == pool;
            case RETRAINED -> pool == PoolKind.MLOPS;
            case KILLED, REJECTED, ABANDONED, RETIRED, CARRIED_THROUGH -> true;
            default -> false;
        };
    }
}
