package pilottrap.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TimeWeightedTest {

    @Test
    void each_value_counts_for_as_long_as_it_lasted() {
        TimeWeighted length = new TimeWeighted();
        length.reset(100, 2);
        length.set(110, 5);
        length.add(130, -4);
        assertEquals(2 * 10 + 5 * 20 + 1 * 70, length.integral(200));
        assertEquals(1.9, length.mean(200));
        assertEquals(5, length.max());
        assertEquals(1, length.value());
    }

    @Test
    void no_time_has_the_present_value_as_its_mean() {
        TimeWeighted length = new TimeWeighted();
        length.reset(7, 3);
        assertEquals(3, length.mean(7));
        length.set(7, -1);
        assertEquals(-1, length.mean(7));
        assertEquals(3, length.max());
        length.reset(9, -2);
        assertEquals(-2, length.max());
        assertEquals(0, length.integral(9));
    }

    @Test
    void the_past_and_what_is_not_finite_are_refused() {
        TimeWeighted length = new TimeWeighted();
        length.reset(10, 1);
        length.set(20, 2);
        assertThrows(IllegalArgumentException.class, () -> length.set(19, 1));
        assertThrows(IllegalArgumentException.class, () -> length.mean(19));
        assertThrows(IllegalArgumentException.class, () -> length.set(21, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> length.add(21, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> length.reset(0, Double.NaN));
        assertEquals(2 * 5 + 10, length.integral(25));
    }
}
