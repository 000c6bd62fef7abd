package pilottrap.scenarios.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult.Status;

/** The pilots of a base, kept to be met with their twins in alternatives. */
public final class TwinTable {
    private final Table base;
    private final long most;
    private final Map<RunKey, List<PilotRecord>> pilots = new HashMap<>();

    /**
     * The pilots of a base; some hundred bytes for each are held in memory.
     *
     * @param most of the first so many organizations at most
     */
    public TwinTable(Table base, long most) {
        this.base = base;
        this.most = most;
        base.pilots(most, (key, all) -> pilots.put(key, all));
    }

    /**
     * Visits all twins of an alternative: by organization, those launched in the base in their order, then those launched
     * in the alternative only. Organizations that did not finish under both are left out.
     *
     * @return how many organizations were visited
     */
    public long visit(Table alternative, Consumer<Twin> visitor) {
        if (pilots.isEmpty()) {
            return 0;
        }
        Set<RunKey> ofBase = finished(base);
        Set<RunKey> ofAlternative = finished(alternative);
        long[] organizations = new long[1];
        alternative.pilots(most, (key, all) -> {
            List<PilotRecord> before = pilots.get(key);
            if (before != null && ofBase.contains(key) && ofAlternative.contains(key)) {
                organizations[0]++;
                visit(key.replication(), before, all, visitor);
            }
        });
        return organizations[0];
    }

    /** Organizations of which pilots are kept and that finished; rows are in key order, so only the first are read. */
    private Set<RunKey> finished(Table table) {
        Set<RunKey> finished = new HashSet<>();
        RunKey last = pilots.keySet().stream().max(RunKey::compareTo).orElseThrow();
        for (java.util.Iterator<Row> rows = table.rows(); rows.hasNext(); ) {
            Row row = rows.next();
            if (row.key().compareTo(last) > 0) {
                break;
            }
            if (row.status() == Status.FINISHED) {
                finished.add(row.key());
            }
        }
        return finished;
    }

    private static void visit(
            long replication, List<PilotRecord> base, List<PilotRecord> alternative, Consumer<Twin> visitor) {
        Map<Long, PilotRecord> others = new LinkedHashMap<>();
        alternative.forEach(pilot -> others.put(pilot.proposal(), pilot));
        for (PilotRecord pilot : base) {
            visitor.accept(new Twin(
                    replication,
                    pilot.proposal(),
                    Optional.of(pilot),
                    Optional.ofNullable(others.remove(pilot.proposal()))));
        }
        for (PilotRecord pilot : others.values()) {
            visitor.accept(new Twin(replication, pilot.proposal(), Optional.empty(), Optional.of(pilot)));
        }
    }

    /** What became of the same pilots; absent where they were not kept. */
    Optional<Twins> twins(Table alternative) {
        TwinTally tally = new TwinTally();
        long organizations = visit(alternative, tally::add);
        return organizations == 0 ? Optional.empty() : Optional.of(tally.twins(organizations));
    }
}
