package pilottrap.simulation;

import java.util.List;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.parameter.Parameter;

/** One programme's move of a parameter, and how several of them combine (§4.10). */
record Part(Programme programme, Move move) {
    private static final double ABSENT = -1;

    /** The week from which it is in force. */
    int from() {
        return programme.actsFrom() + move.window().after();
    }

    /** The week in which it is in force no more. */
    int until() {
        long end = (long) from() + move.window().weeks();
        return (int) Math.min(end, programme.endWeek());
    }

    /**
     * How far it has come, r in [0, 1.5]; −1 where it is not in force.
     *
     * @param stays whether it stays as it is when it ends, as a state of people does
     */
    private double reached(double week, boolean stays) {
        double at = stays ? Math.min(week, until()) : week;
        if (at < from() || until() <= from() || (!stays && week >= until())) {
            return ABSENT;
        }
        double slow = programme.rampWeeks();
        double share = slow == 0 || !move.window().ramped() ? 1 : 1 - StrictMath.exp(-(at - from()) / slow);
        return programme.intensity() * share;
    }

    /**
     * A parameter's value under all its moves, whatever their order: what leads furthest from its own value, times all
     * factors, plus all additions, within the allowed range. Of limits the tightest wins.
     *
     * @param own the organization's own value
     * @param parts its moves, in an order that does not depend on the file
     */
    static double combined(Parameter parameter, double own, List<Part> parts, double week, boolean stays) {
        double reached = own;
        double factor = 1;
        double added = 0;
        for (int i = 0; i < parts.size(); i++) {
            Move move = parts.get(i).move;
            double r = parts.get(i).reached(week, stays);
            if (r != ABSENT) {
                switch (move.kind()) {
                    case FACTOR -> factor *= 1 + r * (move.value() - 1);
                    case ADD -> added += r * move.value();
                    default -> {
                        double aim = move.outright() ? move.value() : aim(move, own, r);
                        reached = Move.limit(parameter) ? Math.min(reached, aim) : further(own, reached, aim);
                    }
                }
            }
        }
        double moved = reached * factor + added;
        double allowed = Math.max(parameter.min(), Math.min(parameter.max(), moved));
        return parameter.whole() ? Math.rint(allowed) : allowed;
    }

    /** Where a move takes a value that starts at a level of its own: base + r·(target − base). */
    static double aim(Move move, double own, double r) {
        return switch (move.kind()) {
            case TARGET, SET -> own + r * (move.value() - own);
            case AT_LEAST -> own + r * Math.max(0, move.value() - own);
            case AT_MOST -> own + r * Math.min(0, move.value() - own);
            case FACTOR -> own * (1 + r * (move.value() - 1));
            case ADD -> own + r * move.value();
        };
    }

    /** Whichever lies further from a level; the higher where both lie as far. */
    private static double further(double own, double one, double other) {
        double lead = Math.abs(other - own) - Math.abs(one - own);
        return lead > 0 ? other : lead < 0 ? one : Math.max(one, other);
    }
}
