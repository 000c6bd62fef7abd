package pilottrap.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pilottrap.simulation.kernel.Pool;

/** What a pool costs at a weekly tick: moved on by a minute, new weights for all jobs, shared out anew. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx256m"})
public class PoolBenchmark {

    /** Jobs present. */
    @Param({"5", "20", "60"})
    public int jobs;

    private final Pool pool = new Pool();
    private long now;
    private int turn;

    /** Creates the benchmark. */
    public PoolBenchmark() {}

    /** Fills the pool with more work than any run can do. */
    @Setup(Level.Trial)
    public void fill() {
        now = 0;
        pool.reset(0, 3.6, Integer.MAX_VALUE, new double[] {2, 3, 4, 5, 8}, new double[] {1, .75, .58, .42, .30});
        for (int job = 0; job < jobs; job++) {
            pool.enter(0, job, 1e9, 1, 4, 0);
        }
        pool.share(0);
    }

    /**
     * A tick at which every weight changes.
     *
     * @return the next completion
     */
    @Benchmark
    public long tick() {
        pool.advance(++now);
        turn = turn == 6 ? 0 : turn + 1;
        for (int job = 0; job < jobs; job++) {
            pool.weight(job, 0.4 + 0.01 * (job + turn));
        }
        return pool.share(now);
    }

    /**
     * A tick at which every job's progress changes, but no share.
     *
     * @return the next completion
     */
    @Benchmark
    public long slowWalk() {
        pool.advance(++now);
        turn = turn == 6 ? 0 : turn + 1;
        for (int job = 0; job < jobs; job++) {
            pool.progress(job, 0.9 - 0.01 * turn);
        }
        return pool.share(now);
    }

    /**
     * A tick at which nothing changes.
     *
     * @return the next completion
     */
    @Benchmark
    public long nothingNew() {
        return pool.share(++now);
    }
}
