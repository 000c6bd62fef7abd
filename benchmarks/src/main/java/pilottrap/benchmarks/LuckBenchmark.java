package pilottrap.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import pilottrap.simulation.random.Luck;
import pilottrap.simulation.random.Purpose;

/** What one keyed draw of each distribution costs, and a reset to the next replication. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx256m"})
public class LuckBenchmark {

    private final Luck luck = new Luck(1, 2);
    private final double[] table = {0.55, 0.80, 1.00};
    private long i;

    /** Creates the benchmark. */
    public LuckBenchmark() {}

    /**
     * A uniform draw.
     *
     * @return the draw
     */
    @Benchmark
    public double uniform() {
        return luck.uniform(Purpose.QUALITY, i++, 0);
    }

    /**
     * A standard normal draw.
     *
     * @return the draw
     */
    @Benchmark
    public double normal() {
        return luck.normal(Purpose.QUALITY, i++, 0);
    }

    /**
     * An exponential draw.
     *
     * @return the draw
     */
    @Benchmark
    public double exponential() {
        return luck.exponential(Purpose.QUALITY, i++, 0);
    }

    /**
     * One of nine.
     *
     * @return the draw
     */
    @Benchmark
    public int below() {
        return luck.below(9, Purpose.QUALITY, i++, 0);
    }

    /**
     * One of three categories.
     *
     * @return the draw
     */
    @Benchmark
    public int category() {
        return luck.category(table, Purpose.QUALITY, i++, 0);
    }

    /**
     * A beta draw of shapes 6 and 3.
     *
     * @return the draw
     */
    @Benchmark
    public double beta() {
        return luck.beta(6, 3, Purpose.QUALITY, i++, 0);
    }

    /**
     * A binomial draw of 12 trials.
     *
     * @return the draw
     */
    @Benchmark
    public int binomial() {
        return luck.binomial(12, 0.517, Purpose.QUALITY, i++, 0);
    }

    /** The next replication. */
    @Benchmark
    public void reset() {
        luck.reset(1, i++);
    }
}
