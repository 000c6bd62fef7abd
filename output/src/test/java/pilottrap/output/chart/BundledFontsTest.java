package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BundledFontsTest {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @CsvSource({
        "PilottrapSans-Regular, Pilottrap Sans",
        "PilottrapSans-SemiBold, Pilottrap Sans SemiBold",
        "PilottrapSerif-Regular, Pilottrap Serif"
    })
    void a_font_carries_our_name(String file, String name) throws Exception {
        assertEquals(name, load(file).getFontName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PilottrapSans-Regular", "PilottrapSans-SemiBold", "PilottrapSerif-Regular"})
    void digits_are_tabular(String file) throws Exception {
        Font font = load(file);

        double[] widths = "0123456789"
                .chars()
                .mapToDouble(digit ->
                        font.getStringBounds(Character.toString(digit), CONTEXT).getWidth())
                .distinct()
                .toArray();

        assertEquals(1, widths.length, () -> Arrays.toString(widths));
        assertEquals(4 * widths[0], font.getStringBounds("1117", CONTEXT).getWidth(), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PilottrapSans-Regular", "PilottrapSans-SemiBold", "PilottrapSerif-Regular"})
    void the_typography_of_a_report_is_covered(String file) throws Exception {
        Font font = load(file);

        String text = "“Größe” ‘naïve’ – — − … → ← ↑ ↓ × ± ≤ ≥ ≈ µ σ Δ € £ $ % ‰ · • Łódź Ångström çà";

        assertEquals(-1, font.canDisplayUpTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PilottrapSans-Regular", "PilottrapSans-SemiBold", "PilottrapSerif-Regular"})
    void text_leaves_ink(String file) throws Exception {
        BufferedImage image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.setFont(load(file));

        graphics.drawString("73 of 100", 4, 30);

        long inked = Arrays.stream(image.getRGB(0, 0, 120, 40, null, 0, 120))
                .filter(pixel -> (pixel & 0xFFFFFF) != 0)
                .count();
        assertTrue(inked > 300, () -> inked + " pixels");
    }

    private static Font load(String file) throws Exception {
        try (InputStream in = BundledFontsTest.class.getResourceAsStream("fonts/" + file + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(22f);
        }
    }
}
