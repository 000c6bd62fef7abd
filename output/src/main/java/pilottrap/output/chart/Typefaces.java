package pilottrap.output.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Arrays;
import java.util.Map;

/** The bundled fonts, and the outlines of text set in them; a machine's fonts only stand in for characters they lack. */
public final class Typefaces {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final byte[][] FILES =
            Arrays.stream(Type.Face.values()).map(Typefaces::read).toArray(byte[][]::new);
    private static final Font[] FONTS =
            Arrays.stream(FILES).map(Typefaces::font).toArray(Font[]::new);

    private Typefaces() {}

    /** The bytes of a face's TrueType file. */
    public static byte[] file(Type.Face face) {
        return FILES[face.ordinal()].clone();
    }

    /** The font of a type. */
    static Font font(Type type) {
        return FONTS[type.face().ordinal()].deriveFont(
                Map.of(TextAttribute.SIZE, (float) type.size(), TextAttribute.KERNING, TextAttribute.KERNING_ON));
    }

    /** Whether the bundled font has every character. */
    static boolean covers(String text, Type type) {
        return FONTS[type.face().ordinal()].canDisplayUpTo(text) < 0;
    }

    /** How far the pen moves. */
    public static double width(String text, Type type) {
        return text.isEmpty() ? 0 : layout(text, type).getAdvance();
    }

    /** The outline of text that starts at a point of the baseline. */
    static Shape outline(String text, Type type, double x, double y) {
        return layout(text, type).getOutline(AffineTransform.getTranslateInstance(x, y));
    }

    private static TextLayout layout(String text, Type type) {
        Font font = font(type);
        if (font.canDisplayUpTo(text) < 0) {
            return new TextLayout(text, font, CONTEXT);
        }
        AttributedString mixed = new AttributedString(text);
        mixed.addAttribute(TextAttribute.FONT, font);
        Font standIn = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) type.size());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!font.canDisplay(text.codePointAt(i))) {
                mixed.addAttribute(TextAttribute.FONT, standIn, i, i + Character.charCount(text.codePointAt(i)));
            }
        }
        return new TextLayout(mixed.getIterator(), CONTEXT);
    }

    private static byte[] read(Type.Face face) {
        String name = "fonts/" + face.file() + ".ttf";
        try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its font " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font font(byte[] file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException e) {
            throw new IllegalStateException("a bundled font is broken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
