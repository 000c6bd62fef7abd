package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, none",
        "0.1, almost none",
        "0.5, none or 1",
        "0.9, 1",
        "3.05, 3",
        "3.5, 3 or 4",
        "9.5, 9 or 10",
        "31, 31",
        "31.4, 31 or 32",
        "250.4, about 250"
    })
    void a_count_in_a_sentence(double value, String words) {
        assertEquals(words, Words.about(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0.0",
                "0.001; under 0.01",
                "0.044; 0.04",
                "3.46; 3.5",
                "999.9; 999.9",
                "1234.4; 1,234",
                "432096; 432 k",
                "1172832; 1.17 M"
            })
    void a_count_per_organization(double value, String words) {
        assertEquals(words, Words.count(value));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.3, 0.3", "0.5, 0.5", "3, 3", "3.5, 3.5", "8.1, 8", "55, 55", "93.1, 93", "1234, '1,234'"})
    void a_quantile_of_counts_is_whole_where_it_can_be(double value, String words) {
        assertEquals(words, Words.median(value));
    }

    @ParameterizedTest
    @CsvSource({"0.6, 2", "1, 2", "1.4, 2", "2, 3", "3, 4", "4, 5", "12, 3", "100, 5"})
    void a_scale_of_counts_has_no_half_things_and_room_above_the_largest(double most, int ticks) {
        Panels.Scale scale = Scales.counts(most, 4);

        assertTrue(scale.to() >= 1.05 * most, scale.toString());
        assertTrue(scale.ticks().stream().allMatch(tick -> tick.at() == Math.rint(tick.at())), scale.toString());
        assertEquals(ticks, scale.ticks().size(), scale.toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.0001, <0.1%", "0.004, 0.4%", "0.112, 11%", "0.996, 99.6%", "0.9999, >99.9%", "1, 100%"})
    void a_share_never_says_none_or_all_where_it_is_not(double share, String words) {
        assertEquals(words, Words.share(share));
    }

    @ParameterizedTest
    @CsvSource({"0, $0", "150, $150 k", "850, $0.85 M", "-5720, −$5.72 M", "26340, $26.3 M", "1234567, $1.23 bn"})
    void money_in_thousands(double thousands, String words) {
        assertEquals(words, Words.money(thousands, "USD"));
    }

    @Test
    void text_of_unknown_origin_becomes_one_plain_line() {
        assertEquals("a b evil c", Words.clean(" a\u0000\n\tb \u202Eevil\u202C \uD800c\uFFFE "));
    }

    @Test
    void labels_move_apart_and_stay_in_order() {
        double[] middles = Spread.apart(new double[] {10, 11, 50}, new double[] {20, 20, 20}, 0, 100);

        assertArrayEquals(new double[] {10, 30, 50}, middles, 1.0);
    }

    @Test
    void labels_never_overlap() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 300; run++) {
            int n = 1 + random.nextInt(6);
            double[] wanted = random.doubles(n, 0, 400).sorted().toArray();
            double[] heights = random.doubles(n, 10, 50).toArray();

            double[] middles = Spread.apart(wanted, heights, 0, 400);

            for (int i = 1; i < n; i++) {
                double gap = middles[i] - heights[i] / 2 - middles[i - 1] - heights[i - 1] / 2;
                assertTrue(gap > -1e-9, Arrays.toString(middles));
            }
            assertTrue(middles[0] - heights[0] / 2 >= -1e-9, Arrays.toString(middles));
            assertTrue(middles[n - 1] + heights[n - 1] / 2 <= 400 + 1e-9, Arrays.toString(middles));
        }
    }
}
