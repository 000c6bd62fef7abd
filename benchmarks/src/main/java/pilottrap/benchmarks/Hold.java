package pilottrap.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * The HOLD model by CPU time instead of wall time, for machines that have other things to do: prints the median of 9 rounds
 * in nanoseconds an event. See {@code benchmarks/hold.sh}, which also runs the C++ peer.
 */
public final class Hold {

    private static final int ROUNDS = 9;
    private static final int CALLS = 100;
    private static final int EVENTS = 10_000;

    private Hold() {}

    /**
     * Measures one engine.
     *
     * @param arguments the name of a method of {@link HoldBenchmark}, and the number of events pending
     */
    public static void main(String[] arguments) {
        HoldBenchmark hold = new HoldBenchmark();
        hold.pending = Integer.parseInt(arguments[1]);
        hold.fill();
        Runnable engine = switch (arguments[0]) {
            case "draw" -> hold::draw;
            case "winnerTree" -> hold::winnerTree;
            case "priorityQueue" -> hold::priorityQueue;
            case "dsolCalendar" -> hold::dsolCalendar;
            case "dsolStock" -> hold::dsolStock;
            default -> throw new IllegalArgumentException("no engine is called " + arguments[0]);
        };
        double[] times = new double[ROUNDS];
        measure(engine);
        for (int round = 0; round < ROUNDS; round++) {
            times[round] = measure(engine);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "%-20s %6d pending: median %.1f ns%n", arguments[0], hold.pending, times[ROUNDS / 2]);
        hold.stop();
    }

    private static double measure(Runnable engine) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int call = 0; call < CALLS; call++) {
            engine.run();
        }
        return (double) (threads.getCurrentThreadCpuTime() - start) / CALLS / EVENTS;
    }
}
