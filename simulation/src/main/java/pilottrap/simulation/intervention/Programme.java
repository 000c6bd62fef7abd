package pilottrap.simulation.intervention;

import java.util.List;
import java.util.stream.Stream;

/**
 * An intervention with its start, ramp, cost and effects.
 *
 * <p>The ramp is r = x·(1 − e^(−(t−start−delay)/τ)) with intensity x; r = x at once where τ is 0.
 *
 * @param name the name in files
 * @param startWeek the week it starts, at least 0
 * @param delayWeeks weeks in which nothing happens yet, at least 0
 * @param rampWeeks the time constant τ, at least 0
 * @param endWeek the week its effects end, or {@code Integer.MAX_VALUE}
 * @param intensity x, in (0, 1.5]; scales costs, moves and diversions
 * @param oneOffCost k$, at the start
 * @param yearlyCost k$ a year
 * @param tapers whether the yearly cost falls after some years
 * @param effects what it moves, diverts and makes happen
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
        boolean tapers,
        List<Effect> effects) {
    private static final double YEAR = 52;

    /** Copies the collections and checks the ranges. */
    public Programme {
        effects = List.copyOf(effects);
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

    /** A programme of bare moves and diversions, whose yearly cost tapers. */
    public Programme(
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
        this(
                name,
                startWeek,
                delayWeeks,
                rampWeeks,
                endWeek,
                intensity,
                oneOffCost,
                yearlyCost,
                true,
                Stream.concat(moves.stream(), diversions.stream())
                        .map(Effect::declared)
                        .toList());
    }

    /** This programme so many weeks later, at least 0. */
    public Programme later(int weeks) {
        return new Programme(
                name,
                startWeek + weeks,
                delayWeeks,
                rampWeeks,
                endWeek == Integer.MAX_VALUE ? endWeek : endWeek + weeks,
                intensity,
                oneOffCost,
                yearlyCost,
                tapers,
                effects);
    }

    /** This programme with other effects. */
    public Programme withEffects(List<Effect> others) {
        return new Programme(
                name, startWeek, delayWeeks, rampWeeks, endWeek, intensity, oneOffCost, yearlyCost, tapers, others);
    }

    /** The parameters it moves. */
    public List<Move> moves() {
        return changes(Move.class);
    }

    /** The capacity it takes at first. */
    public List<Diversion> diversions() {
        return changes(Diversion.class);
    }

    /** What it makes happen once. */
    public List<Shock> shocks() {
        return changes(Shock.class);
    }

    private <T extends Change> List<T> changes(Class<T> type) {
        return effects.stream()
                .map(Effect::change)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The week it begins to act: start plus delay. */
    public int actsFrom() {
        return startWeek + delayWeeks;
    }

    /**
     * What it has cost up to a week, k$: the one-off cost in its first week, so that a programme that starts with a fiscal
     * year is paid from that year's money (at once where it is there from the beginning of the run), and the yearly cost, in
     * full at first, then falling linearly within a year to a rest.
     *
     * @param week weeks since the start of the run
     * @param fullYears years of full yearly cost, at least 0
     * @param rest part of the yearly cost that is left a year later, in [0, 1]
     */
    public double cost(double week, double fullYears, double rest) {
        double years = (Math.min(week, endWeek) - startWeek) / YEAR;
        if (years < 0 || (years == 0 && startWeek > 0)) {
            return 0;
        }
        double full = tapers ? Math.min(years, fullYears) : years;
        double falling = Math.max(0, Math.min(years - full, 1));
        double after = Math.max(0, years - full - 1);
        double weighted = full + falling * (1 - (1 - rest) * falling / 2) + after * rest;
        return intensity * (oneOffCost + yearlyCost * weighted);
    }
}
