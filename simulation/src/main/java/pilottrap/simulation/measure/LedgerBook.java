package pilottrap.simulation.measure;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.pilot.Stage;

/** A ledger that is being written; keeps nothing while switched off. */
public final class LedgerBook implements Ledger {
    private final List<Entry> entries = new ArrayList<>();
    private boolean open;

    /** Starts an empty book. */
    public void reset(boolean keep) {
        entries.clear();
        open = keep;
    }

    /** Whether entries are kept. */
    public boolean open() {
        return open;
    }

    /** Writes an entry. */
    public void write(
            int pilot,
            long minute,
            Kind kind,
            Stage stage,
            double sponsorship,
            double resistance,
            double load,
            double qualityGap,
            double potShare,
            double value) {
        if (open) {
            entries.add(
                    new Entry(pilot, minute, kind, stage, sponsorship, resistance, load, qualityGap, potShare, value));
        }
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
