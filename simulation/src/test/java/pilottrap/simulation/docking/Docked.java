package pilottrap.simulation.docking;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.docking.NaivePilot.Happening;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.organization.Blueprint;

/**
 * Holds replications of the engine against the naive model on the same luck: every entry of the ledger (who, which minute,
 * what, with S, R and the number that goes with it), what became of every pilot, and the state at the horizon.
 */
final class Docked {
    /** Numbers may differ by rounding only: relative to their size, and to 1 where they are smaller. */
    static final double ROUNDING = 1e-6;

    private final Blueprint blueprint;
    private final BiFunction<Blueprint, Draws, NaiveFirm> naive;
    private final List<String> differences = new ArrayList<>();
    private double largest;
    private long happenings;
    private int pilots;
    private final List<Ledger.Entry> entries = new ArrayList<>();

    private Docked(Blueprint blueprint, BiFunction<Blueprint, Draws, NaiveFirm> naive) {
        this.blueprint = blueprint;
        this.naive = naive;
    }

    /** Compares replications 0 to n − 1 of a seed with the naive model, or with one that has a rule planted wrong. */
    static Docked of(Blueprint blueprint, long seed, int n, BiFunction<Blueprint, Draws, NaiveFirm> naive) {
        Docked docked = new Docked(blueprint, naive);
        try (Simulation simulation = new Simulation(blueprint, Engine.TREE)) {
            for (int r = 0; r < n; r++) {
                docked.compare(simulation.run(seed, r, Detail.LEDGER));
            }
        }
        return docked;
    }

    /** The first difference found, if there is one. */
    Optional<String> difference() {
        return differences.stream().findFirst();
    }

    /** The largest difference of two numbers that should be equal, relative to their size. */
    double largest() {
        return largest;
    }

    /** Entries of ledgers compared. */
    long happenings() {
        return happenings;
    }

    /** How many entries of the engine's ledgers are of a kind. */
    long count(Predicate<Ledger.Entry> kind) {
        return entries.stream().filter(kind).count();
    }

    /** Pilots compared. */
    int pilots() {
        return pilots;
    }

    private void compare(RunResult result) {
        NaiveFirm firm = naive.apply(blueprint, KeyedDraws.of(result.seed(), result.replication()))
                .run();
        String where = "replication " + result.replication() + ": ";
        List<Iterator<Happening>> stories = new ArrayList<>();
        firm.pilots.forEach(pilot -> stories.add(pilot.story.iterator()));
        entries.addAll(result.ledger().entries());
        for (Ledger.Entry entry : result.ledger().entries()) {
            if (entry.pilot() >= 0) {
                happenings++;
                boolean told = entry.pilot() < stories.size()
                        && stories.get(entry.pilot()).hasNext();
                same(where, entry, told ? stories.get(entry.pilot()).next() : null);
            }
        }
        for (int i = 0; i < stories.size(); i++) {
            if (stories.get(i).hasNext()) {
                differences.add(where + "only the naive pilot " + i + " "
                        + stories.get(i).next());
            }
        }
        if (firm.pilots.size() == result.pilots().size()) {
            for (PilotRecord pilot : result.pilots()) {
                pilots++;
                same(where, pilot, firm.pilots.get(pilot.pilot()));
            }
        }
        ends(where, result.row(), firm);
    }

    private void same(String where, Ledger.Entry entry, Happening happening) {
        if (happening == null || happening.kind() != entry.kind() || happening.minute() != entry.minute()) {
            differences.add(where + entry + " but naively " + happening);
            return;
        }
        String what = where + entry + ", naively " + happening + ": ";
        number(what + "value", entry.value(), happening.value());
        // The engine's ledger shows the sponsor's enthusiasm and a fresh R for live systems.
        if (!entry.stage().live()) {
            number(what + "S", entry.sponsorship(), happening.sponsorship());
            number(what + "R", entry.resistance(), happening.resistance());
        }
    }

    private void same(String where, PilotRecord pilot, NaivePilot naively) {
        String what = where + "pilot " + pilot.pilot() + " ";
        if (pilot.fate() != naively.fate
                || pilot.stage() != naively.stage
                || pilot.limbo() != naively.limbo
                || pilot.successful() != naively.successful
                || pilot.passed() != naively.passed
                || pilot.live() != naively.live
                || pilot.ended() != naively.ended) {
            differences.add(what + pilot + " but naively " + naively.fate + " " + naively.stage);
        }
        number(what + "spend", pilot.spend(), naively.spend);
        number(what + "plan", pilot.plan(), naively.plan);
        number(what + "run spend", pilot.runSpend(), naively.runSpend);
        number(what + "value realized", pilot.realized(), naively.realized);
    }

    private void ends(String where, double[] row, NaiveFirm firm) {
        number(where + "trust", Columns.TRUST_END.of(row), firm.mean(team -> team.trust));
        number(where + "fatigue", Columns.FATIGUE_END.of(row), firm.mean(team -> team.fatigue));
        number(where + "fear", Columns.FEAR_END.of(row), firm.mean(team -> team.fear));
        number(where + "attitude", Columns.ATTITUDE_MANAGERS_END.of(row), firm.meanAttitudeOfOwners());
        number(where + "licences", Columns.LICENCE_PROGRAMMES.of(row), firm.licences);
        number(where + "incidents", Columns.INCIDENTS.of(row), firm.incidents);
        number(where + "dropped", Columns.DROPS_BUDGET.of(row) + Columns.DROPS_WIP.of(row), firm.dropped);
        cents(where, Columns.SPEND_PILOTS, row, firm.spentOnWork);
        cents(where, Columns.SPEND_RUN, row, firm.spentOnRunning);
        cents(where, Columns.VALUE_REALIZED, row, firm.value);
        cents(where, Columns.BUDGET_GRANTED, row, firm.granted);
        cents(where, Columns.BUDGET_OVERDRAFT, row, firm.overdraft());
        int stride = Columns.WIP_DATA.offset() - Columns.WIP_AI.offset();
        for (int pool = 0; pool < firm.capacity.length; pool++) {
            number(where + "jobs in pool " + pool, row[Columns.WIP_AI.offset() + stride * pool], firm.jobs(pool));
        }
    }

    /** Rows hold whole cents, of sums of cents: two may be missing. */
    private void cents(String where, Column column, double[] row, double naively) {
        if (!(Math.abs(column.of(row) - naively) <= 0.000021 + ROUNDING * Math.abs(naively))) {
            differences.add(where + column.name() + " " + column.of(row) + " but naively " + naively);
        }
    }

    private void number(String what, double engine, double naively) {
        double distance = Math.abs(engine - naively) / Math.max(1, Math.abs(engine));
        largest = Math.max(largest, distance);
        if (!(distance <= ROUNDING)) {
            differences.add(what + " " + engine + " but naively " + naively);
        }
    }
}
