package pilottrap.simulation.kernel;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.AbstractSimEvent;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.DevsSimulatorInterface;
import org.jspecify.annotations.Nullable;

/**
 * A calendar on the future-event list and clock of DSOL (Delft), an engine written by others: the independent check of
 * {@link WinnerTreeCalendar}.
 *
 * <p>DSOL's time is the packed key of (minute, phase, slot), so its own tie rules never matter. It is stepped in the
 * caller's thread; the worker thread it starts is stopped before the first event. It is many times slower than the winner
 * tree: a reset alone costs milliseconds.
 */
public final class DsolCalendar implements Calendar {

    /** DSOL's simulators take each other's logger away while they are built: one at a time, please. */
    private static final ReentrantLock CONSTRUCTION = new ReentrantLock();

    private Engine engine;
    private @Nullable Due[] dues = new Due[0];
    private @Nullable Event event;
    private long now;
    private long last = -1;
    private boolean running;

    /** Creates a calendar at minute 0 with nothing pending. */
    public DsolCalendar() {
        engine = Engine.started();
    }

    @Override
    public void reset(int slots) {
        Key.checkSlots(slots);
        refuseWhileRunning("reset");
        if (now > 0 || last >= 0) {
            engine.cleanUp();
            engine = Engine.started();
        } else {
            for (Due due : dues) {
                if (due != null) {
                    engine.cancelEvent(due);
                }
            }
        }
        dues = new Due[slots];
        now = 0;
        last = -1;
    }

    /** Lets DSOL go. The calendar is of no further use. */
    @Override
    public void close() {
        refuseWhileRunning("close");
        engine.cleanUp();
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void schedule(int slot, long minute, Phase phase) {
        if (minute == NEVER) {
            cancel(slot);
            return;
        }
        long key = Key.checked(last, slot, minute, phase);
        cancel(slot);
        if (slot >= dues.length) {
            dues = Arrays.copyOf(dues, Math.max(slot + 1, 2 * dues.length));
        }
        Due due = new Due(key);
        dues[slot] = due;
        engine.scheduleEvent(due);
    }

    @Override
    public void cancel(int slot) {
        if (Key.checkSlot(slot) < dues.length) {
            Due due = dues[slot];
            if (due != null) {
                engine.cancelEvent(due);
                dues[slot] = null;
            }
        }
    }

    @Override
    public boolean pending(int slot) {
        return minuteOf(slot) != NEVER;
    }

    @Override
    public long minuteOf(int slot) {
        Due due = Key.checkSlot(slot) < dues.length ? dues[slot] : null;
        return due == null ? NEVER : Key.minute(due.getAbsoluteExecutionTime());
    }

    @Override
    public long run(long until, long budget, Event event) {
        Key.checkRun(now, until, budget);
        refuseWhileRunning("run");
        long bound = Key.upTo(until);
        long fired = 0;
        this.event = event;
        running = true;
        try {
            while (fired < budget) {
                // DSOL keeps an end-of-replication event of its own at NEVER, so the list is never empty.
                if (engine.getEventList().first().getAbsoluteExecutionTime() > bound) {
                    rest(until);
                    break;
                }
                fired++;
                engine.step();
            }
        } finally {
            running = false;
            this.event = null;
        }
        return fired;
    }

    private void rest(long until) {
        if (until != NEVER) {
            now = until;
            last = Math.max(last, Key.before(until));
        }
    }

    private void refuseWhileRunning(String what) {
        if (running) {
            throw new IllegalStateException(what + " was called while an event fires");
        }
    }

    private void fire(long key) {
        int slot = Key.slot(key);
        last = key;
        now = Key.minute(key);
        dues[slot] = null;
        Event what = event;
        if (what != null) {
            what.fire(slot);
        }
    }

    /** An event in DSOL's list. */
    private final class Due extends AbstractSimEvent<Long> {

        Due(long key) {
            super(key);
        }

        @Override
        public void execute() {
            fire(absoluteExecutionTime);
        }

        /** DSOL asks for the text of every event it schedules, whether it is logged or not: keep it cheap. */
        @Override
        public String toString() {
            return "due";
        }
    }

    /** DSOL's simulator, ready to be stepped, its worker thread stopped. */
    private static final class Engine extends DevsSimulator<Long> {

        private Engine() {
            super("pilottrap");
        }

        static Engine started() {
            CONSTRUCTION.lock();
            try {
                Engine engine = new Engine();
                engine.initialize(new Nothing(engine), new Span());
                engine.worker.cleanUp();
                // DSOL's own warm-up event.
                engine.step();
                return engine;
            } finally {
                CONSTRUCTION.unlock();
            }
        }
    }

    /** DSOL's model of nothing: everything is scheduled from outside. */
    private static final class Nothing extends AbstractDsolModel<Long, DevsSimulatorInterface<Long>> {

        Nothing(Engine engine) {
            super(engine);
        }

        @Override
        public void constructModel() {}
    }

    /** DSOL's replication from the first key to the end of time, outside its global naming context. */
    private static final class Span extends Replication<Long> {

        Span() {
            super("pilottrap", 0L, 0L, NEVER);
        }
    }
}
