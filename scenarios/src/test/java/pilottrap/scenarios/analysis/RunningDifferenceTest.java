package pilottrap.scenarios.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.RunningDifference.SoFar;

final class RunningDifferenceTest {
    @Test
    void it_is_told_from_ten_pairs_on_and_holds_the_pooled_difference() {
        RunningDifference running = new RunningDifference();
        for (int i = 0; i < 10; i++) {
            assertTrue(running.soFar().isEmpty(), i + " pairs");
            running.add(new double[] {1, 10}, new double[] {i % 2 == 0 ? 2 : 4, 20});
        }
        SoFar soFar = running.soFar().orElseThrow();
        // 30/200 − 10/100; se² = Σ(±1/20)²/10/9: Student's 2.2622 with 9 degrees of freedom.
        assertEquals(0.05, soFar.difference(), 1e-12);
        assertEquals(2.2622 * 0.05 / 3, soFar.high() - soFar.difference(), 1e-5);
        assertEquals(soFar.difference() - soFar.low(), soFar.high() - soFar.difference(), 1e-12);
    }
}
