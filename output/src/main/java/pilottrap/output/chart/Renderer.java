package pilottrap.output.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Element;

/** Turns a {@link Chart} into the bytes of a file; the same chart always into the same bytes. */
final class Renderer {
    private static final int DENSITY = 2;
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
        smooth(graphics);
        Ink ink = new Ink(graphics, outlines);
        draw(chart, ink);
        return ink.marks();
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static void draw(Chart chart, Ink ink) {
        Rectangle2D sheet = new Rectangle2D.Double(0, 0, FramePainter.WIDTH, FramePainter.HEIGHT);
        ink.graphics().setClip(sheet);
        ink.fill(sheet, Tone.PAPER);
        FramePainter.paint(chart.frame(), ink);
        if (chart instanceof Funnel funnel) {
            FunnelPainter.paint(funnel, ink);
        } else if (chart instanceof Panels panels) {
            PanelsPainter.paint(panels, ink);
        } else if (chart instanceof Bars bars) {
            BarsPainter.paint(bars, ink);
        } else if (chart instanceof Story story) {
            StoryPainter.paint(story, ink);
        } else if (chart instanceof Answers answers) {
            AnswersPainter.paint(answers, ink);
        } else if (chart instanceof Patterns patterns) {
            PatternsPainter.paint(patterns, ink);
        } else if (chart instanceof Plate plate) {
            PicturePainter.paint(plate.picture(), FramePainter.area(), ink);
        }
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

    /** The elements of a picture for a page that has its fonts; {@code id} keeps its names apart from those of others. */
    static String svg(Picture picture, double width, String id, String description) throws IOException {
        double height = picture.height(width);
        org.w3c.dom.Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        smooth(graphics);
        Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
        graphics.setClip(area);
        PicturePainter.paint(picture, area, new Ink(graphics, false));
        Element root = graphics.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + Math.round(width) + " " + Math.round(height));
        root.setAttributeNS(null, "role", "img");
        root.setAttributeNS(null, "aria-labelledby", id + "-title " + id + "-desc");
        Element title = named(document, "title", picture.title());
        Element desc = named(document, "desc", description);
        title.setAttributeNS(null, "id", id + "-title");
        desc.setAttributeNS(null, "id", id + "-desc");
        root.insertBefore(desc, root.getFirstChild());
        root.insertBefore(title, desc);
        StringWriter writer = new StringWriter();
        graphics.stream(root, writer, false, false);
        String elements = writer.toString();
        return elements.substring(elements.indexOf("<svg"))
                .replaceAll(" id=\"(?!" + id + "-)", " id=\"" + id + "-")
                .replace("url(#", "url(#" + id + "-");
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
        PdfPages pages = new PdfPages(
                FramePainter.WIDTH,
                FramePainter.HEIGHT,
                chart.frame().headline(),
                chart.frame().scenario());
        pages.page(ink -> draw(chart, ink));
        return pages.finish();
    }
}
