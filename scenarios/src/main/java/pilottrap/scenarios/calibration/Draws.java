package pilottrap.scenarios.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Draws points uniformly from where emulators find nothing implausible, however small that part of the prior is: a crowd
 * drawn from the whole prior is led down a stair of levels, each of which half of it keeps; the other half starts anew
 * from one of those that keep it, and all then walk within the level (subset simulation, Au and Beck 2001). The same seed
 * gives the same points for any number of threads.
 */
final class Draws {
    private static final int MOST_LEVELS = 200;

    private final Region region;
    private final int dimensions;
    private final long seed;
    private final int threads;

    /**
     * A source of points.
     *
     * @param seed belongs to one use: the same gives the same points
     */
    Draws(Region region, int dimensions, long seed, int threads) {
        this.region = region;
        this.dimensions = dimensions;
        this.seed = seed;
        this.threads = threads;
    }

    /**
     * Points that were drawn.
     *
     * @param points points of the cube [−1, 1]
     * @param level the implausibility that none exceeds
     * @param share about which part of the prior that is
     */
    record Drawn(List<double[]> points, double level, double share) {}

    /**
     * Draws points.
     *
     * @param count how many, at least 2
     * @param wanted the implausibility that none is to exceed; where no point can be found below it, the lowest level that
     *     was reached takes its place
     */
    Drawn draw(int count, double wanted) {
        SplittableRandom root = new SplittableRandom(seed);
        double[][] crowd = new double[count][];
        for (int p = 0; p < count; p++) {
            crowd[p] = root.doubles(dimensions, -1, 1).toArray();
        }
        SplittableRandom[] own =
                IntStream.range(0, count).mapToObj(p -> root.split()).toArray(SplittableRandom[]::new);
        double share = 1;
        double level = Double.POSITIVE_INFINITY;
        for (int stair = 0; stair < MOST_LEVELS && level > wanted; stair++) {
            double[] now =
                    Arrays.stream(crowd).mapToDouble(region::implausibility).toArray();
            double[] sorted = now.clone();
            Arrays.sort(sorted);
            double next = Math.max(wanted, sorted[(count - 1) / 2]);
            if (!(next < level)) {
                break; // nothing below it can be found
            }
            level = next;
            int[] kept = IntStream.range(0, count).filter(p -> now[p] <= next).toArray();
            share *= (double) kept.length / count;
            for (int p = 0; p < count; p++) {
                if (now[p] > next) {
                    crowd[p] = crowd[kept[root.nextInt(kept.length)]].clone();
                }
            }
            walk(crowd, own, level, 2 * dimensions);
        }
        walk(crowd, own, level, 20 * dimensions);
        return new Drawn(List.of(crowd), level, share);
    }

    private void walk(double[][] crowd, SplittableRandom[] own, double level, int steps) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "pilottrap-draws");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<? extends Future<?>> walks = IntStream.range(0, crowd.length)
                    .mapToObj(p -> workers.submit(() -> {
                        for (int i = 0; i < steps; i++) {
                            region.step(crowd[p], level, own[p]);
                        }
                    }))
                    .toList();
            for (Future<?> walk : walks) {
                walk.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while points were drawn", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a walk failed", failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }
}
