package pilottrap.simulation;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.organization.Organization;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.pilot.Portfolio;
import pilottrap.simulation.random.Purpose;
import pilottrap.simulation.random.Spell;

/** Specialists who leave pools whose work is in limbo, and their replacement (§4.7.6; off by default). */
final class Talent {
    private static final PoolKind[] KINDS = PoolKind.values();

    private final Organization org;
    private final Portfolio portfolio;
    private final List<Spell> spells = new ArrayList<>();
    private final int[] departures = new int[KINDS.length];
    private final List<List<Integer>> returns = new ArrayList<>();

    Talent(Organization org, Portfolio portfolio) {
        this.org = org;
        this.portfolio = portfolio;
        for (int i = 0; i < KINDS.length; i++) {
            spells.add(new Spell());
            returns.add(new ArrayList<>());
        }
    }

    void reset() {
        for (int i = 0; i < KINDS.length; i++) {
            departures[i] = 0;
            returns.get(i).clear();
            spells.get(i).begin(org.luck.exponential(Purpose.DEPARTURE, i, 0));
        }
    }

    /** Draws the next departures anew. */
    void redraw() {
        for (int i = 0; i < KINDS.length; i++) {
            spells.get(i).redraw(org.luck.exponential(Purpose.DEPARTURE, i, departures[i]));
        }
    }

    void week(int week) {
        if (!org.on(Parameters.TALENT_LOSS)) {
            return;
        }
        for (PoolKind kind : KINDS) {
            int i = kind.ordinal();
            int back = week;
            if (returns.get(i).removeIf(due -> due <= back)) {
                org.vacancies(kind, returns.get(i).size());
            }
            if (spells.get(i)
                    .elapse(org.at(Parameters.TALENT_LOSS_BASE)
                            + org.at(Parameters.TALENT_LOSS_LIMBO) * limboShare(kind))) {
                departures[i]++;
                spells.get(i).begin(org.luck.exponential(Purpose.DEPARTURE, i, departures[i]));
                returns.get(i).add(week + (int) org.at(Parameters.TALENT_VACANCY));
                org.vacancies(kind, returns.get(i).size());
                org.learning = Math.max(0, org.learning - org.at(Parameters.TALENT_KNOWLEDGE));
            }
        }
    }

    /** The share of a pool's jobs that are in limbo. */
    private double limboShare(PoolKind kind) {
        int jobs = org.pool(kind).jobs();
        return jobs == 0 ? 0 : portfolio.limboJobs(kind) / (double) jobs;
    }
}
