package pilottrap.simulation.intervention;

import java.util.List;

/**
 * An intervention with its start, ramp, cost, moves and the capacity it diverts.
 *
 * <p>The ramp is r = x·(1 − e^(−(t−start−delay)/τ)) with intensity x; r = x at once where τ is 0.
 *
 * @param name the name in files
 * @param startWeek the week it starts, at least 0
 * @param delayWeeks weeks in which nothing happens yet, at least 0
 * @param rampWeeks the time constant τ, at least 0
 * @param endWeek the week its effects end, or {@code Integer.MAX_VALUE}
 * @param intensity x, in (0, 1.5]; scales costs and moves
 * @param oneOffCost k$, at the start
 * @param yearlyCost k$ a year
 * @param moves the parameters it moves
 * @param diversions the capacity it takes at first
 */
public record Programme(
        String name,
        int startWeek,
        int delayWeeks,
        int rampWeeks,
        int endWeek,
        double intensity,
        double oneOffCost,
        double yearlyCost,
        List<Move> moves,
        List<Diversion> diversions) {
    /** Copies the collections and checks the ranges. */
    public Programme {
        moves = List.copyOf(moves);
        diversions = List.copyOf(diversions);
        if (startWeek < 0 || delayWeeks < 0 || rampWeeks < 0 || endWeek <= startWeek) {
            throw new IllegalArgumentException(
                    name + ": start, delay and ramp must be at least 0 and the end after the start");
        }
        if (!(intensity > 0 && intensity <= 1.5)) {
            throw new IllegalArgumentException(name + ": intensity must lie in (0, 1.5], was " + intensity);
        }
        if (!(oneOffCost >= 0 && yearlyCost >= 0)) {
            throw new IllegalArgumentException(name + ": costs must be at least 0");
        }
    }
}
