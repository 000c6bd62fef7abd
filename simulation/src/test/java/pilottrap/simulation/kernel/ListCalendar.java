package pilottrap.simulation.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The plainest calendar that can be right: a list that is searched for the next event. */
final class ListCalendar implements Calendar {

    private record Entry(long minute, Phase phase, int slot) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparingLong(Entry::minute).thenComparing(Entry::phase).thenComparingInt(Entry::slot);

    private final List<Entry> entries = new ArrayList<>();
    private Entry last = new Entry(-1, Phase.MEASURE, 0);
    private long now;

    @Override
    public void reset(int slots) {
        entries.clear();
        last = new Entry(-1, Phase.MEASURE, 0);
        now = 0;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void schedule(int slot, long minute, Phase phase) {
        Entry entry = new Entry(minute, phase, slot);
        if (minute != NEVER && (minute < now || ORDER.compare(entry, last) <= 0)) {
            throw new IllegalArgumentException("past");
        }
        cancel(slot);
        if (minute != NEVER) {
            entries.add(entry);
        }
    }

    @Override
    public void cancel(int slot) {
        entries.removeIf(entry -> entry.slot() == slot);
    }

    @Override
    public boolean pending(int slot) {
        return entries.stream().anyMatch(entry -> entry.slot() == slot);
    }

    @Override
    public long minuteOf(int slot) {
        return entries.stream()
                .filter(entry -> entry.slot() == slot)
                .mapToLong(Entry::minute)
                .findAny()
                .orElse(NEVER);
    }

    @Override
    public long run(long until, long budget, Event event) {
        long fired = 0;
        while (fired < budget) {
            Entry next = entries.stream().min(ORDER).orElse(null);
            if (next == null || next.minute() > until) {
                now = until == NEVER ? now : until;
                break;
            }
            entries.remove(next);
            last = next;
            now = next.minute();
            fired++;
            event.fire(next.slot());
        }
        return fired;
    }
}
