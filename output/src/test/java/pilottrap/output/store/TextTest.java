package pilottrap.output.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextTest {

    private static String of(double number) {
        return new String(new Text().number(number).toBytes(), UTF_8);
    }

    private static double read(String text) throws StoreException {
        return new Cursor(text.getBytes(UTF_8)).number();
    }

    @Test
    void numbers_are_read_back_bit_for_bit() throws StoreException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300_000; i++) {
            double number = switch (i % 4) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> random.nextInt(100_000_000) / 1e5;
                case 2 -> random.nextDouble();
                default -> -random.nextLong();
            };
            if (Double.isFinite(number)) {
                assertEquals(number + 0.0, read(of(number)), of(number));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "-0.0, 0", "1e15, 1.0E15", "2E-3, 0.002", "123456789, 123456789", "2.2E-322, 2.2E-322"})
    void numbers_take_the_fewest_digits(double number, String text) {
        assertEquals(text, of(number));
    }

    @ParameterizedTest
    @CsvSource({
        "0.123456, 0.12346",
        "12.345678, 12.346",
        "-1.5, -1.5",
        "99999.99, 100000",
        "0.00001234567, 0.000012346",
        "0.05, 0.05",
        "7, 7",
        "100000.5, 100001",
        "1.00004, 1",
        "1.0203, 1.0203"
    })
    void what_is_only_drawn_takes_five_digits(float number, String text) {
        assertEquals(text, new String(new Text().rounded(number).toBytes(), UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"plain|plain", "a,b|\"a,b\"", "a\"b|\"a\"\"b\"", "=1+1|\"'=1+1\"", "@x|\"'@x\"", "-x|\"'-x\""})
    void words_are_quoted_where_needed_and_never_a_formula(String word, String cell) throws StoreException {
        assertEquals(cell, Json.cell(word));
        String read = new Cursor(cell.getBytes(UTF_8)).word();
        assertEquals(word, read.startsWith("'") ? read.substring(1) : read);
    }
}
