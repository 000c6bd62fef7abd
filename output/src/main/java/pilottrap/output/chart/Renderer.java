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
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;

/** Turns a {@link Chart} into the bytes of a file; the same chart always into the same bytes. */
final class Renderer {
    private static final int DENSITY = 2;
    private static final float POINTS = 0.75f;
    private static final String SVG = "http://www.w3.org/2000/svg";

    private Renderer() {}

    static byte[] render(Chart chart, Format format) throws IOException {
        return switch (format) {
            case PNG -> png(chart);
            case SVG -> svg(chart);
            case PDF -> pdf(chart);
        };
    }

    /** Draws a chart and returns all text that it set. */
    static List<Ink.Mark> draw(Chart chart, Graphics2D graphics, boolean outlines) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Ink ink = new Ink(graphics, outlines);
        Rectangle2D sheet = new Rectangle2D.Double(0, 0, FramePainter.WIDTH, FramePainter.HEIGHT);
        graphics.setClip(sheet);
        ink.fill(sheet, Tone.PAPER);
        FramePainter.paint(chart.frame(), ink);
        if (chart instanceof Funnel funnel) {
            FunnelPainter.paint(funnel, ink);
        } else if (chart instanceof Panels panels) {
            PanelsPainter.paint(panels, ink);
        } else if (chart instanceof Bars bars) {
            BarsPainter.paint(bars, ink);
        } else if (chart instanceof Answers answers) {
            AnswersPainter.paint(answers, ink);
        } else if (chart instanceof Plate plate) {
            PicturePainter.paint(plate.picture(), FramePainter.area(), ink);
        }
        return ink.marks();
    }

    private static byte[] png(Chart chart) throws IOException {
        BufferedImage image = new BufferedImage(
                DENSITY * (int) FramePainter.WIDTH, DENSITY * (int) FramePainter.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(DENSITY, DENSITY);
        draw(chart, graphics, true);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] svg(Chart chart) throws IOException {
        org.w3c.dom.Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        SVGGraphics2D graphics = new SVGGraphics2D(context, true);
        draw(chart, graphics, true);
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "width", "1200");
        root.setAttributeNS(null, "height", "800");
        root.setAttributeNS(null, "viewBox", "0 0 1200 800");
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-labelledby", "title desc");
        Element title = named(document, "title", chart.frame().headline());
        Element description = named(
                document,
                "desc",
                String.join(
                                " ",
                                chart.frame().scenario() + ". " + chart.frame().description(),
                                String.join(" ", chart.frame().changes().all()))
                        .strip());
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
        StringWriter writer = new StringWriter();
        graphics.stream(root, writer, false, false);
        // Batik names a document type on the web; readers may go and fetch it.
        String elements = writer.toString();
        String picture = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + elements.substring(elements.indexOf("<svg"));
        return picture.getBytes(StandardCharsets.UTF_8);
    }

    private static Element named(org.w3c.dom.Document document, String name, String text) {
        Element element = document.createElementNS(SVG, name);
        element.setAttributeNS(null, "id", name);
        element.appendChild(document.createTextNode(text));
        return element;
    }

    private static org.w3c.dom.Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no XML documents", e);
        }
    }

    private static byte[] pdf(Chart chart) throws IOException {
        float width = POINTS * (float) FramePainter.WIDTH;
        float height = POINTS * (float) FramePainter.HEIGHT;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(new Rectangle(width, height), 0, 0, 0, 0)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            // A cross-reference stream, since the plain table is printed with the digits of the default locale.
            writer.setFullCompression();
            writer.getInfo().remove(PdfName.CREATIONDATE);
            writer.getInfo().remove(PdfName.MODDATE);
            writer.getInfo().put(PdfName.FILEID, new PdfLiteral("[<00><00>]"));
            document.addTitle(chart.frame().headline());
            document.addSubject(chart.frame().scenario());
            document.setDocumentLanguage("en");
            document.open();
            PdfGraphics2D graphics =
                    new PdfGraphics2D(writer.getDirectContent(), width, height, new Embedded(), false, false, 0);
            graphics.scale(POINTS, POINTS);
            draw(chart, graphics, false);
            graphics.dispose();
        } catch (DocumentException e) {
            throw new IOException("could not make a PDF of " + chart.name(), e);
        }
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
