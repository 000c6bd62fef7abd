package pilottrap.output.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import pilottrap.output.chart.DataTable;
import pilottrap.output.chart.Picture;
import pilottrap.output.chart.Pictures;
import pilottrap.output.chart.Type;
import pilottrap.output.chart.Typefaces;

/** Writes a report as one HTML file that is well-formed XML, too, and asks for nothing from anywhere. */
final class HtmlWriter {
    /** The width of the text on paper and on wide screens, and that of pictures on a phone. */
    static final double WIDE = 682;

    private static final double NARROW = 340;
    private static final double GAP = 36;

    private final Sections sections;
    private final StringBuilder html = new StringBuilder(600_000);
    private int figures;

    HtmlWriter(Sections sections) {
        this.sections = sections;
    }

    String write() throws IOException {
        String style = style();
        html.append("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n")
                .append("<meta charset=\"utf-8\"/>\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .append(sha256(style))
                .append("'; font-src data:; base-uri 'none'; form-action 'none'\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta name=\"color-scheme\" content=\"light\"/>\n<title>")
                .append(escaped(Rich.cut(sections.title(), 200)))
                .append("</title>\n<style>")
                .append(style)
                .append("</style>\n</head>\n<body>\n<header class=\"top\"><span class=\"brand\">pilottrap</span>"
                        + "<span class=\"kind\">Decision report</span></header>\n<main>\n");
        blocks(sections.all(), WIDE);
        html.append("</main>\n<footer>");
        sections.facts()
                .forEach(fact -> html.append("<span>").append(escaped(fact)).append("</span> "));
        html.append("</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private void blocks(List<Block> blocks, double width) throws IOException {
        for (Block block : blocks) {
            block(block, width);
        }
    }

    private void block(Block block, double width) throws IOException {
        if (block instanceof Block.Masthead masthead) {
            masthead(masthead);
        } else if (block instanceof Block.Section section) {
            html.append("<section class=\"")
                    .append(section.page() ? "page" : "plain")
                    .append("\"><h2>");
            html.append(escaped(section.title()));
            if (!section.note().isEmpty()) {
                html.append(" <small>").append(escaped(section.note())).append("</small>");
            }
            html.append("</h2>\n");
            blocks(section.blocks(), width);
            html.append("</section>\n");
        } else if (block instanceof Block.Text text) {
            html.append(text.small() ? "<p class=\"small\">" : "<p>");
            rich(text.words());
            html.append("</p>\n");
        } else if (block instanceof Block.Points points) {
            html.append("<ul>");
            for (Rich point : points.points()) {
                html.append("<li>");
                rich(point);
                html.append("</li>");
            }
            html.append("</ul>\n");
        } else if (block instanceof Block.Figure figure) {
            figure(figure.picture(), width);
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Beside beside) {
            beside(beside, width);
        } else if (block instanceof Block.Command command) {
            html.append("<pre><code>").append(escaped(command.text())).append("</code></pre>\n");
        }
    }

    private void masthead(Block.Masthead masthead) {
        html.append("<p class=\"kicker\">");
        rich(masthead.kicker());
        for (Rich assumed : masthead.assumed()) {
            html.append(' ');
            rich(assumed);
        }
        html.append("</p>\n<h1>");
        rich(masthead.verdict());
        html.append("</h1>\n<p class=\"lead\">");
        rich(masthead.lead());
        html.append("</p>\n");
    }

    private void beside(Block.Beside beside, double width) throws IOException {
        double room = width - GAP * (beside.columns().size() - 1);
        boolean prose = beside.columns().size() > 2;
        html.append(prose ? "<div class=\"beside prose\">" : "<div class=\"beside\">");
        for (Block.Column column : beside.columns()) {
            html.append("<div class=\"column p")
                    .append(Math.round(100 * column.part()))
                    .append(column.assumed() ? " assumed\">" : "\">");
            if (!column.title().isEmpty()) {
                html.append("<h2>").append(escaped(column.title())).append("</h2>");
            }
            blocks(column.blocks(), room * column.part());
            html.append("</div>");
        }
        html.append("</div>\n");
    }

    private void figure(Picture picture, double width) throws IOException {
        figures++;
        html.append("<figure>");
        boolean both = width > NARROW + 20;
        if (both) {
            html.append("<div class=\"wide\">")
                    .append(Pictures.svg(picture, width, "w" + figures))
                    .append("</div>");
            html.append("<div class=\"narrow\">");
            html.append(Pictures.svg(picture, NARROW, "n" + figures)).append("</div>");
        } else {
            html.append(Pictures.svg(picture, width, "w" + figures));
        }
        DataTable table = picture.table();
        html.append("<details><summary>The figures: ").append(escaped(picture.title()));
        html.append("</summary><div class=\"scroll\"><table><thead><tr>");
        table.columns()
                .forEach(column -> html.append("<th scope=\"col\">")
                        .append(escaped(column))
                        .append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String cell = escaped(row.get(i));
                html.append(i == 0 ? "<th scope=\"row\"><bdi>" + cell + "</bdi></th>" : "<td>" + cell + "</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table></div></details></figure>\n");
    }

    private void grid(Block.Grid grid) {
        html.append(
                grid.figures() ? "<div class=\"scroll\"><table class=\"figures\">" : "<div class=\"scroll\"><table>");
        if (!grid.columns().isEmpty()) {
            html.append("<thead><tr>");
            for (Rich column : grid.columns()) {
                html.append("<th scope=\"col\">");
                rich(column);
                html.append("</th>");
            }
            html.append("</tr></thead>");
        }
        html.append("<tbody>");
        for (List<Rich> row : grid.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(i == 0 ? "<th scope=\"row\">" : "<td>");
                rich(row.get(i));
                html.append(i == 0 ? "</th>" : "</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table></div>\n");
    }

    private void rich(Rich words) {
        for (Rich.Span span : words.spans()) {
            String text = escaped(span.text());
            switch (span.look()) {
                case PLAIN -> html.append(text);
                case STRONG -> html.append("<b>").append(text).append("</b>");
                case FOREIGN -> html.append("<bdi>").append(text).append("</bdi>");
                case ASSUMED ->
                    html.append("<bdi class=\"assumption\">").append(text).append("</bdi>");
                case MUTED, TODAY, PLAN ->
                    html.append("<span class=\"")
                            .append(span.look().name().toLowerCase(java.util.Locale.ROOT))
                            .append("\">")
                            .append(text)
                            .append("</span>");
            }
        }
    }

    /** Text that is nothing but text, in elements and attributes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String style() throws IOException {
        StringBuilder style = new StringBuilder();
        for (Type.Face face : Type.Face.values()) {
            style.append("@font-face{font-family:\"")
                    .append(family(face))
                    .append("\";src:url(data:font/ttf;base64,")
                    .append(Base64.getEncoder().encodeToString(Typefaces.file(face)))
                    .append(")}\n");
        }
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks report.css");
            }
            return style.append(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", ""))
                    .toString();
        }
    }

    private static String family(Type.Face face) {
        return switch (face) {
            case REGULAR -> "Pilottrap Sans";
            case SEMIBOLD -> "Pilottrap Sans SemiBold";
            case SERIF -> "Pilottrap Serif";
        };
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no SHA-256", e);
        }
    }
}
