package pilottrap.simulation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.intervention.Shock;
import pilottrap.simulation.measure.Ledger.Kind;
import pilottrap.simulation.organization.BusinessUnit;
import pilottrap.simulation.organization.Executive;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.pilot.Chronicle;
import pilottrap.simulation.pilot.Lifecycle;
import pilottrap.simulation.pilot.Pilot;
import pilottrap.simulation.pilot.Portfolio;

/** When programmes start, change and end, and the shocks they bring (§5.6), written into the ledger. */
final class Agenda {
    private final Organization org;
    private final Portfolio portfolio;
    private final Lifecycle lifecycle;
    private final Week week;
    private final Chronicle chronicle;
    private final List<Programme> programmes;

    Agenda(Organization org, Portfolio portfolio, Lifecycle lifecycle, Week week, Chronicle chronicle) {
        this.org = org;
        this.portfolio = portfolio;
        this.lifecycle = lifecycle;
        this.week = week;
        this.chronicle = chronicle;
        programmes = org.blueprint.programmes();
    }

    /** The next week after now, before the horizon, in which a programme starts, changes or ends; −1 where none does. */
    int next(int now) {
        int next = org.blueprint.horizonWeeks();
        for (Programme programme : programmes) {
            next = earlier(now, next, programme.startWeek());
            next = earlier(now, next, programme.actsFrom());
            next = earlier(now, next, programme.endWeek());
            for (var move : programme.moves()) {
                Part part = new Part(programme, move);
                next = earlier(now, earlier(now, next, part.from()), part.until());
            }
            for (var diversion : programme.diversions()) {
                next = earlier(now, next, programme.actsFrom() + diversion.weeks());
            }
        }
        return next < org.blueprint.horizonWeeks() ? next : -1;
    }

    private static int earlier(int now, int best, int candidate) {
        return candidate > now && candidate < best ? candidate : best;
    }

    /** What happens in a week, before anything else. */
    void at(int now) {
        for (int i = 0; i < programmes.size(); i++) {
            Programme programme = programmes.get(i);
            if (programme.endWeek() == now) {
                chronicle.programme(Kind.PROGRAMME_ENDED, i);
            }
            if (programme.startWeek() == now) {
                chronicle.programme(Kind.PROGRAMME_STARTED, i);
            } else if (programme.actsFrom() == now && now < programme.endWeek()) {
                chronicle.programme(Kind.PROGRAMME_ACTS, i);
            } else if (changes(programme, now)) {
                chronicle.programme(Kind.PROGRAMME_CHANGED, i);
            }
            if (programme.actsFrom() == now && now < programme.endWeek()) {
                for (Shock shock : programme.shocks()) {
                    strike(shock, i);
                }
            }
        }
    }

    /** Whether a move begins or ends, or diverted capacity is free again, while a programme acts. */
    private static boolean changes(Programme programme, int now) {
        if (now <= programme.actsFrom() || now >= programme.endWeek()) {
            return false;
        }
        return programme.diversions().stream().anyMatch(taken -> programme.actsFrom() + taken.weeks() == now)
                || programme.moves().stream()
                        .map(move -> new Part(programme, move))
                        .anyMatch(part -> part.from() == now || part.until() == now);
    }

    private void strike(Shock shock, int position) {
        if (shock.kind() == Shock.Kind.EARLY_WIN) {
            Pilot pilot = mostAdvanced();
            chronicle.programme(pilot == null ? Kind.SHOCK_MISSED : Kind.SHOCK, position);
            if (pilot != null) {
                lifecycle.win(pilot);
            }
        } else {
            Executive executive = leaving(shock.function());
            chronicle.programme(executive == null ? Kind.SHOCK_MISSED : Kind.SHOCK, position);
            if (executive != null) {
                week.succeed(executive);
            }
        }
    }

    /** The unfinished pilot furthest along the chain, the older of equals; none where none is unfinished. */
    private @Nullable Pilot mostAdvanced() {
        Pilot most = null;
        for (Pilot pilot : portfolio.active()) {
            if (pilot.stage.unfinished() && (most == null || pilot.stage.compareTo(most.stage) > 0)) {
                most = pilot;
            }
        }
        return most;
    }

    /** The sponsor of a function's first unit, or whoever sponsors most unfinished pilots, the first of equals. */
    private @Nullable Executive leaving(Optional<BusinessFunction> function) {
        Executive chosen = null;
        int most = -1;
        for (BusinessUnit unit : org.units) {
            int count = function.isPresent() ? 0 : sponsored(unit.sponsor);
            if (count > most && function.map(unit.function::equals).orElse(true)) {
                chosen = unit.sponsor;
                most = count;
            }
        }
        return chosen;
    }

    private int sponsored(Executive sponsor) {
        int count = 0;
        for (Pilot pilot : portfolio.active()) {
            if (pilot.unit.sponsor == sponsor && pilot.stage.unfinished()) {
                count++;
            }
        }
        return count;
    }
}
