package pilottrap.output.chart;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfGraphics2D;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** A PDF of drawn pages of one size; the same drawing always makes the same bytes. */
public final class PdfPages {
    private static final float POINTS = 0.75f;

    private final float width;
    private final float height;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document;
    private final PdfWriter writer;
    private final Embedded fonts = new Embedded();
    private boolean begun;

    /**
     * A PDF without pages yet.
     *
     * @param width of every page, in units of a chart of 1/96 inch
     * @param height of every page
     * @param title what it is called
     * @param subject what it is about
     * @throws IOException if it cannot be begun
     */
    public PdfPages(double width, double height, String title, String subject) throws IOException {
        this.width = POINTS * (float) width;
        this.height = POINTS * (float) height;
        document = new Document(new Rectangle(this.width, this.height), 0, 0, 0, 0);
        try {
            writer = PdfWriter.getInstance(document, out);
        } catch (DocumentException e) {
            throw new IOException("could not make a PDF of " + title, e);
        }
        // A cross-reference stream, since the plain table is printed with the digits of the default locale.
        writer.setFullCompression();
        writer.getInfo().remove(PdfName.CREATIONDATE);
        writer.getInfo().remove(PdfName.MODDATE);
        writer.getInfo().put(PdfName.FILEID, new PdfLiteral("[<00><00>]"));
        document.addTitle(title);
        document.addSubject(subject);
        document.setDocumentLanguage("en");
        document.open();
    }

    /** Draws the next page. */
    public void page(Consumer<Ink> drawing) {
        if (begun) {
            document.newPage();
        }
        begun = true;
        PdfGraphics2D graphics = new PdfGraphics2D(writer.getDirectContent(), width, height, fonts, false, false, 0);
        graphics.scale(POINTS, POINTS);
        drawing.accept(new Ink(graphics, false));
        graphics.dispose();
    }

    /** Ends it, and returns its bytes. */
    public byte[] finish() {
        document.close();
        return out.toByteArray();
    }

    /** Gives every bundled font to a PDF whole, since subsets get random names. */
    private static final class Embedded implements FontMapper {
        private final Map<Type.Face, BaseFont> fonts = new EnumMap<>(Type.Face.class);

        @Override
        public BaseFont awtToPdf(Font font) {
            for (Type.Face face : Type.Face.values()) {
                if (Typefaces.font(new Type(face, 10, Tone.BLACK)).getFontName().equals(font.getFontName())) {
                    return fonts.computeIfAbsent(face, Embedded::embed);
                }
            }
            // The surface asks for the JDK's default font before anything is drawn; it is never used.
            return fonts.computeIfAbsent(Type.Face.REGULAR, Embedded::embed);
        }

        @Override
        public Font pdfToAwt(BaseFont font, int size) {
            throw new UnsupportedOperationException("fonts go one way");
        }

        private static BaseFont embed(Type.Face face) {
            try {
                BaseFont font = BaseFont.createFont(
                        face.file() + ".ttf",
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        false,
                        Typefaces.file(face),
                        null);
                font.setSubset(false);
                return font;
            } catch (IOException e) {
                throw new IllegalStateException("a bundled font is broken", e);
            }
        }
    }
}
