package pilottrap.benchmarks;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.DevsSimulatorInterface;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import pilottrap.simulation.kernel.Calendar;
import pilottrap.simulation.kernel.DsolCalendar;
import pilottrap.simulation.kernel.Phase;
import pilottrap.simulation.kernel.WinnerTreeCalendar;

/**
 * The HOLD model: fire the next event, schedule it again after an exponential gap; the number pending stays the same.
 *
 * <p>Vaucher and Duval (1975), A comparison of simulation event list algorithms, Communications of the ACM 18 (4). All
 * engines make the same draw, one {@code -Math.log(u)} of a xorshift generator; {@link #draw} is its cost alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
public class HoldBenchmark {

    /** Events an invocation fires. */
    private static final int EVENTS = 10_000;

    private static final double MEAN_GAP = 10_000;

    /** Events pending. */
    @Param({"50", "500", "5000", "100000"})
    public int pending;

    private final WinnerTreeCalendar tree = new WinnerTreeCalendar();
    private final Event again = new Event(tree);
    private DsolCalendar port = new DsolCalendar();
    private Event portAgain = new Event(port);
    private PriorityQueue<Entry> queue = new PriorityQueue<>();
    private Stock stock = new Stock();
    private long random = 0x9E3779B97F4A7C15L;

    /** Schedules each slot again when it fires. */
    private final class Event implements pilottrap.simulation.kernel.Event {

        private final Calendar calendar;

        Event(Calendar calendar) {
            this.calendar = calendar;
        }

        @Override
        public void fire(int slot) {
            calendar.schedule(slot, calendar.now() + gap(), Phase.COMPLETION);
        }
    }

    /** What goes into the queue of the Java library, made anew for each event. */
    private record Entry(long minute, int slot) implements Comparable<Entry> {

        @Override
        public int compareTo(Entry other) {
            int order = Long.compare(minute, other.minute);
            return order == 0 ? Integer.compare(slot, other.slot) : order;
        }
    }

    /** DSOL as its manual uses it, a lambda for each event, stepped in our thread. */
    private final class Stock extends DevsSimulator<Long> {

        Stock() {
            super("hold");
        }

        void fill(int events) {
            initialize(new Nothing(this), new Span());
            step();
            for (int i = 0; i < events; i++) {
                again();
            }
        }

        private void again() {
            scheduleEventRel(gap(), this::again);
        }
    }

    /** No model: the events schedule themselves. */
    private static final class Nothing extends AbstractDsolModel<Long, DevsSimulatorInterface<Long>> {

        Nothing(DevsSimulatorInterface<Long> simulator) {
            super(simulator);
        }

        @Override
        public void constructModel() {}
    }

    /** A replication without end. */
    private static final class Span extends Replication<Long> {

        Span() {
            super("hold", 0L, 0L, Long.MAX_VALUE);
        }
    }

    /** Creates the benchmark. */
    public HoldBenchmark() {}

    private long gap() {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return 1 + (long) (-Math.log(((random >>> 11) | 1) * 0x1p-53) * MEAN_GAP);
    }

    /** Fills all engines. */
    @Setup(Level.Trial)
    public void fill() {
        tree.reset(pending);
        port.reset(pending);
        for (int slot = 0; slot < pending; slot++) {
            tree.schedule(slot, gap(), Phase.COMPLETION);
            port.schedule(slot, gap(), Phase.COMPLETION);
            queue.add(new Entry(gap(), slot));
        }
        stock.fill(pending);
    }

    /** Stops DSOL's thread. */
    @TearDown(Level.Trial)
    public void stop() {
        port.close();
        stock.cleanUp();
    }

    /**
     * The draw alone.
     *
     * @return keeps the loop alive
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long draw() {
        long sum = 0;
        for (int i = 0; i < EVENTS; i++) {
            sum += gap();
        }
        return sum;
    }

    /**
     * The winner tree.
     *
     * @return events fired
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long winnerTree() {
        return tree.run(Calendar.NEVER, EVENTS, again);
    }

    /**
     * DSOL behind the calendar's port.
     *
     * @return events fired
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long dsolCalendar() {
        return port.run(Calendar.NEVER, EVENTS, portAgain);
    }

    /** DSOL stock. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void dsolStock() {
        for (int i = 0; i < EVENTS; i++) {
            stock.step();
        }
    }

    /**
     * The Java library's binary heap, a new entry for each event.
     *
     * @return the minute reached
     */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long priorityQueue() {
        long now = 0;
        for (int i = 0; i < EVENTS; i++) {
            Entry entry = queue.remove();
            now = entry.minute();
            queue.add(new Entry(now + gap(), entry.slot()));
        }
        return now;
    }
}
