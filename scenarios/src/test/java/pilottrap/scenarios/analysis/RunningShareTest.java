package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.RunningShare.SoFar;

final class RunningShareTest {
    @Test
    void with_one_point_it_is_the_pooled_share_with_its_interval() {
        RunningShare share = new RunningShare();
        RatioSums sums = new RatioSums();
        SplittableRandom random = new SplittableRandom(1);
        for (int replication = 0; replication < 500; replication++) {
            double launched = 10 + random.nextInt(30);
            double live = random.nextInt(10);
            share.add(0, replication, live, launched);
            sums.add(live, launched);
        }

        SoFar soFar = share.soFar().orElseThrow();
        double half = Moments.quantile(500) * sums.standardError().orElseThrow();
        assertEquals(sums.ratio().orElseThrow(), soFar.share(), 1e-15);
        assertEquals(soFar.share() - half, soFar.low(), 1e-12);
        assertEquals(soFar.share() + half, soFar.high(), 1e-12);
        assertTrue(share.range().isEmpty());
    }

    @Test
    void many_points_on_the_same_luck_make_it_no_surer_than_one() {
        RunningShare one = new RunningShare();
        RunningShare many = new RunningShare();
        SplittableRandom random = new SplittableRandom(2);
        for (int replication = 0; replication < 100; replication++) {
            double live = random.nextInt(10);
            one.add(0, replication, live, 30);
            for (int point = 0; point < 50; point++) {
                many.add(point, replication, live, 30);
            }
        }

        assertEquals(
                one.soFar().orElseThrow().high(), many.soFar().orElseThrow().high(), 1e-12);
    }

    @Test
    void it_covers_the_share_of_the_points_so_far_as_often_as_it_says() {
        int covered = 0;
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 2_000; trial++) {
            RunningShare share = new RunningShare();
            for (int replication = 0; replication < 40; replication++) {
                double luck = random.nextDouble() - 0.5; // shared by the points
                for (int point = 0; point < 5; point++) {
                    share.add(point, replication, 10 * (0.2 + 0.1 * point / 4.0) + 4 * luck, 10);
                }
            }
            SoFar soFar = share.soFar().orElseThrow();
            covered += soFar.low() <= 0.25 && 0.25 <= soFar.high() ? 1 : 0;
        }

        // 95 % of 2,000 with a standard error of 0.5 points: outside [92.5, 97.5] by chance once in 3.5 million times
        assertTrue(covered >= 1_850 && covered <= 1_950, covered + " of 2000");
    }

    @Test
    void the_range_is_that_of_single_points() {
        RunningShare share = new RunningShare();
        for (int replication = 0; replication < 20; replication++) {
            share.add(0, replication, 1, 10);
            share.add(7, replication, 4, 10);
            share.add(3, replication, 0, 0);
        }

        assertEquals(new RunningShare.Range(0.1, 0.4), share.range().orElseThrow());
    }

    @Test
    void too_little_tells_nothing() {
        RunningShare share = new RunningShare();
        for (int replication = 0; replication < 9; replication++) {
            share.add(0, replication, 1, 10);
        }

        assertTrue(share.soFar().isEmpty());
    }
}
