package pilottrap.simulation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pilottrap.simulation.intervention.Diversion;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Capability;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;

/**
 * The programmes of one run at work: ramps, parameter moves, capability stocks, diverted capacity, cost (§4.7.11, §4.10).
 */
final class Programmes {
    private static final double LEAST_LEVEL = 0.02;
    private static final Capability[] CAPABILITIES = Capability.values();

    private final Organization org;
    private final List<Programme> programmes;
    private final double[] diversions = new double[PoolKind.values().length];
    private final double[] target = new double[CAPABILITIES.length];
    private final double[] speed = new double[CAPABILITIES.length];
    private final double[] spent;
    private final List<Parameter> moved;
    private @Nullable Move dataMove;
    private double dataIntensity;

    /** The programmes of an organization's blueprint. */
    public Programmes(Organization org) {
        this.org = org;
        programmes = org.blueprint.programmes();
        spent = new double[programmes.size()];
        moved = programmes.stream()
                .flatMap(programme -> programme.moves().stream())
                .map(Move::parameter)
                .filter(parameter -> capability(parameter) < 0)
                .distinct()
                .toList();
    }

    /** Forgets what was spent. */
    public void reset() {
        Arrays.fill(spent, 0);
        Arrays.fill(diversions, 1);
    }

    /** What programmes leave of each pool's capacity now, in [0, 1]. */
    public double[] diversions() {
        return diversions;
    }

    /**
     * Puts the moves of a moment in force.
     *
     * @param week weeks since the start
     */
    public void apply(double week) {
        Arrays.fill(diversions, 1);
        if (programmes.isEmpty()) {
            return;
        }
        org.restoreBase();
        for (Parameter parameter : moved) {
            move(parameter, week);
        }
        for (Programme programme : programmes) {
            divert(programme, week - programme.startWeek() - programme.delayWeeks());
        }
    }

    private void divert(Programme programme, double since) {
        for (Diversion diversion : programme.diversions()) {
            if (since >= 0 && since < diversion.weeks()) {
                // At an intensity above 1 a deep diversion would take more than there is.
                diversions[diversion.pool().ordinal()] *=
                        Math.max(0, 1 + programme.intensity() * (diversion.factor() - 1));
            }
        }
    }

    /**
     * Puts one parameter's moves in force whatever the order of programmes: the target that leads furthest, times all
     * factors, plus all additions, within the allowed range.
     */
    private void move(Parameter parameter, double week) {
        double own = org.base(parameter);
        double reached = own;
        double factor = 1;
        double added = 0;
        for (Programme programme : programmes) {
            double ramp = ramp(programme, week);
            for (Move move : programme.moves()) {
                if (ramp > 0 && move.parameter().index() == parameter.index()) {
                    switch (move.kind()) {
                        case TARGET -> {
                            double aim = own + ramp * (move.value() - own);
                            reached = Math.abs(aim - own) > Math.abs(reached - own) ? aim : reached;
                        }
                        case FACTOR -> factor *= 1 + ramp * (move.value() - 1);
                        case ADD -> added += ramp * move.value();
                    }
                }
            }
        }
        double moved = reached * factor + added;
        org.set(parameter, Math.max(parameter.min(), Math.min(parameter.max(), moved)));
    }

    private static double ramp(Programme programme, double week) {
        double since = week - programme.startWeek() - programme.delayWeeks();
        if (since < 0 || week >= programme.endWeek()) {
            return 0;
        }
        double reached = programme.rampWeeks() == 0 ? 1 : 1 - StrictMath.exp(-since / programme.rampWeeks());
        return programme.intensity() * reached;
    }

    /** One week of the capability stocks: towards a programme's target, or fading by neglect. */
    public void stocks(double week) {
        Arrays.fill(speed, 0);
        dataMove = null;
        for (Programme programme : programmes) {
            boolean running = week > programme.startWeek() + programme.delayWeeks() && week <= programme.endWeek();
            for (Move move : programme.moves()) {
                int which = capability(move.parameter());
                if (running && which >= 0) {
                    aim(which, move, programme);
                }
            }
        }
        double fading = org.at(Parameters.CAPABILITY_DECAY);
        for (Capability each : CAPABILITIES) {
            int i = each.ordinal();
            double level = org.level(each);
            boolean built = speed[i] > 0 && target[i] > level;
            org.level(each, built ? level + (target[i] - level) * speed[i] : faded(level, fading));
        }
        double pace = speed[Capability.DATA.ordinal()];
        for (BusinessUnit unit : org.units) {
            double own = unit.dataMaturity;
            double aim = dataMove == null ? 0 : aim(unit.ownDataMaturity, dataMove, dataIntensity);
            unit.dataMaturity = pace > 0 && aim > own ? own + (aim - own) * pace : faded(own, fading);
        }
    }

    /** A week of neglect; what was above the least level stays above it. */
    private static double faded(double level, double fading) {
        return Math.max(Math.min(level, LEAST_LEVEL), level * (1 - fading));
    }

    private void aim(int which, Move move, Programme programme) {
        double aim = aim(org.base(CAPABILITIES[which].parameter()), move, programme.intensity());
        double pace = programme.rampWeeks() == 0 ? 1 : 1 - StrictMath.exp(-1.0 / programme.rampWeeks());
        if (speed[which] == 0 || aim > target[which]) {
            target[which] = aim;
            if (which == Capability.DATA.ordinal()) {
                dataMove = move;
                dataIntensity = programme.intensity();
            }
        }
        speed[which] = Math.max(speed[which], pace);
    }

    /** Where a move takes a stock that starts at a level of its own: base + x·(target − base), at most 0.95. */
    private static double aim(double own, Move move, double intensity) {
        double aim = switch (move.kind()) {
            case TARGET -> own + intensity * (move.value() - own);
            case ADD -> own + intensity * move.value();
            case FACTOR -> own * (1 + intensity * (move.value() - 1));
        };
        return Math.min(0.95, aim);
    }

    private static int capability(Parameter parameter) {
        for (Capability each : CAPABILITIES) {
            if (each.parameter().index() == parameter.index()) {
                return each.ordinal();
            }
        }
        return -1;
    }

    /** Books what all programmes have cost up to a week and has not been booked yet. */
    public void pay(double week) {
        for (int i = 0; i < programmes.size(); i++) {
            double due = cost(programmes.get(i), week);
            if (due > spent[i]) {
                org.budget.programme(due - spent[i]);
                spent[i] = due;
            }
        }
    }

    /** What all programmes will have cost by a week and has not been paid yet, k$. */
    public double due(double week) {
        double sum = 0;
        for (int i = 0; i < programmes.size(); i++) {
            sum += Math.max(0, cost(programmes.get(i), week) - spent[i]);
        }
        return sum;
    }

    /** What a programme has cost up to a week: run cost falls linearly from 100 % to 30 % in its fourth year. */
    private double cost(Programme programme, double week) {
        double years = (Math.min(week, programme.endWeek()) - programme.startWeek()) / 52.0;
        if (week < programme.startWeek() || years < 0) {
            return 0;
        }
        double fullYears = org.at(Parameters.TAPER_YEARS);
        double rest = org.at(Parameters.TAPER_REST);
        double full = Math.min(years, fullYears);
        double falling = Math.max(0, Math.min(years - fullYears, 1));
        double after = Math.max(0, years - fullYears - 1);
        double weighted = full + falling * (1 - (1 - rest) * falling / 2) + after * rest;
        return programme.intensity() * (programme.oneOffCost() + programme.yearlyCost() * weighted);
    }
}
