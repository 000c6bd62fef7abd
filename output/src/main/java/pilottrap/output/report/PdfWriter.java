package pilottrap.output.report;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pilottrap.output.chart.Ink;
import pilottrap.output.chart.PdfPages;
import pilottrap.output.chart.Pictures;
import pilottrap.output.chart.Tone;
import pilottrap.output.chart.Type;
import pilottrap.output.chart.Typefaces;

/** Lays a report out on A4 and writes it as a PDF. */
final class PdfWriter {
    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;
    private static final double LEFT = 56;
    private static final double TOP = 74;
    private static final double BOTTOM = 1062;
    private static final double GAP = 36;
    private static final Type BODY = Type.BODY.sized(12.5);
    private static final Type SMALL = Type.NOTE.sized(11.5);

    private final Sections sections;

    PdfWriter(Sections sections) {
        this.sections = sections;
    }

    byte[] write() throws IOException {
        List<Strip> strips = strips(sections.all(), HtmlWriter.WIDE);
        List<List<Strip>> pages = pages(strips);
        PdfPages pdf = new PdfPages(
                WIDTH,
                HEIGHT,
                Rich.cut(sections.title(), 200),
                "Decision report: " + String.join(", ", sections.facts()));
        for (int i = 0; i < pages.size(); i++) {
            List<Strip> page = pages.get(i);
            String number = "page " + (i + 1) + " of " + pages.size();
            pdf.page(ink -> page(page, number, ink));
        }
        return pdf.finish();
    }

    private void page(List<Strip> strips, String number, Ink ink) {
        ink.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), Tone.PAPER);
        double right = LEFT + HtmlWriter.WIDE;
        double end = ink.text("pilottrap", LEFT, 46, Type.HEADING.sized(14));
        ink.text("Decision report", end + 10, 46, SMALL);
        ink.line(LEFT, 56.5, right, 56.5, 1, Tone.BLACK);
        ink.line(LEFT, 1082.5, right, 1082.5, 1, Tone.BLACK);
        double x = LEFT;
        for (String fact : sections.facts()) {
            x = ink.text(fact, x, 1099, SMALL) + 22;
        }
        ink.text(number, right, 1099, SMALL, Ink.Anchor.END);
        double y = TOP;
        for (Strip strip : strips) {
            y += y == TOP ? 0 : strip.before();
            strip.painter().paint(ink, LEFT, y);
            y += strip.height();
        }
    }

    /** Fills pages: a strip that stays with the next one never ends a page. */
    private static List<List<Strip>> pages(List<Strip> strips) {
        List<List<Strip>> pages = new ArrayList<>();
        List<Strip> page = new ArrayList<>();
        double y = TOP;
        int i = 0;
        while (i < strips.size()) {
            int next = i + 1;
            double need = strips.get(i).before() + strips.get(i).height();
            while (next < strips.size() && strips.get(next - 1).kept()) {
                need += strips.get(next).before() + strips.get(next).height();
                next++;
            }
            if (!page.isEmpty() && (y + need > BOTTOM || (strips.get(i).page() && pages.isEmpty()))) {
                pages.add(page);
                page = new ArrayList<>();
                y = TOP;
            }
            page.addAll(strips.subList(i, next));
            y += need;
            i = next;
        }
        pages.add(page);
        return pages;
    }

    private List<Strip> strips(List<Block> blocks, double width) {
        List<Strip> strips = new ArrayList<>();
        for (Block block : blocks) {
            strips.addAll(strips(block, width));
        }
        return strips;
    }

    private List<Strip> strips(Block block, double width) {
        if (block instanceof Block.Masthead masthead) {
            return masthead(masthead, width);
        } else if (block instanceof Block.Section section) {
            return section(section, width);
        } else if (block instanceof Block.Text text) {
            return text(text.words(), text.small() ? SMALL : BODY, width, 5);
        } else if (block instanceof Block.Points points) {
            return points(points, width);
        } else if (block instanceof Block.Figure figure) {
            double height = figure.picture().height(width);
            return List.of(Strip.of(
                    4,
                    height,
                    (ink, left, y) ->
                            Pictures.paint(figure.picture(), new Rectangle2D.Double(left, y, width, height), ink)));
        } else if (block instanceof Block.Grid grid) {
            return grid(grid, width);
        } else if (block instanceof Block.Beside beside) {
            return List.of(beside(beside, width));
        } else if (block instanceof Block.Command command) {
            return command(command, width);
        }
        throw new IllegalStateException("no way to print " + block.getClass());
    }

    private static List<Strip> text(Rich words, Type type, double width, double before) {
        Lines lines = new Lines(words, type, width);
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            int line = i;
            strips.add(Strip.of(
                    i == 0 ? before : 0, lines.lineHeight(), (ink, left, y) -> lines.paint(ink, line, left, y)));
        }
        return strips;
    }

    private static List<Strip> masthead(Block.Masthead masthead, double width) {
        Rich kicker = masthead.kicker();
        for (Rich assumed : masthead.assumed()) {
            kicker = kicker.and(" ").and(assumed);
        }
        List<Strip> strips = new ArrayList<>(text(kicker, BODY.in(Tone.MUTED), width, 0));
        strips.addAll(text(masthead.verdict(), Type.HEADLINE.sized(33), width, 8));
        strips.addAll(text(masthead.lead(), Type.BODY.sized(15), 0.95 * width, 12));
        strips.add(Strip.of(0, 8, (ink, left, y) -> {}));
        return strips;
    }

    private List<Strip> section(Block.Section section, double width) {
        List<Strip> strips = new ArrayList<>();
        strips.add(new Strip(20, 32, true, section.page(), (ink, left, y) -> {
            ink.line(left, y + 0.5, left + width, y + 0.5, 1, Tone.BLACK);
            double x = ink.text(section.title(), left, y + 20, Type.HEADING.sized(14));
            ink.text(Ink.fit(section.note(), SMALL, left + width - x - 8), x + 8, y + 20, SMALL);
        }));
        strips.addAll(strips(section.blocks(), width));
        return strips;
    }

    private static List<Strip> points(Block.Points points, double width) {
        List<Strip> strips = new ArrayList<>();
        for (Rich point : points.points()) {
            Lines lines = new Lines(point, BODY, width - 16);
            for (int i = 0; i < lines.count(); i++) {
                int line = i;
                strips.add(Strip.of(i == 0 ? 3 : 0, lines.lineHeight(), (ink, left, y) -> {
                    if (line == 0) {
                        ink.text("•", left + 3, y + 0.5 * lines.lineHeight() + 4.5, BODY);
                    }
                    lines.paint(ink, line, left + 16, y);
                }));
            }
        }
        return strips;
    }

    private static List<Strip> command(Block.Command command, double width) {
        Lines lines = new Lines(Rich.of(command.text()), BODY, width - 24);
        double height = lines.height() + 16;
        return List.of(Strip.of(6, height, (ink, left, y) -> {
            Rectangle2D box = new Rectangle2D.Double(left, y, width, height);
            ink.fill(box, Tone.FAINT);
            ink.outline(box, 0.8, Tone.RULE);
            lines.paint(ink, left + 12, y + 8);
        }));
    }

    /** All columns as one strip. */
    private Strip beside(Block.Beside beside, double width) {
        double room = width - GAP * (beside.columns().size() - 1);
        boolean prose = beside.columns().size() > 2;
        List<List<Strip>> columns = new ArrayList<>();
        double most = 0;
        for (Block.Column column : beside.columns()) {
            List<Strip> strips = new ArrayList<>();
            double wide = room * column.part();
            if (!column.title().isEmpty()) {
                strips.addAll(text(Rich.of(column.title()), Type.HEADING, wide, 0));
            }
            strips.addAll(strips(column.blocks(), wide));
            columns.add(strips);
            most = Math.max(
                    most,
                    strips.stream().mapToDouble(s -> s.before() + s.height()).sum());
        }
        double high = most + (prose ? 16 : 0);
        return Strip.of(prose ? 20 : 6, high, (ink, left, y) -> {
            if (prose) {
                ink.line(left, y + 0.5, left + width, y + 0.5, 1, Tone.BLACK);
            }
            double x = left;
            double top = prose ? y + 14 : y;
            for (int i = 0; i < columns.size(); i++) {
                if (beside.columns().get(i).assumed()) {
                    ink.line(x - 14, top, x - 14, y + high, 2, Tone.ASSUMPTION, 5, 4);
                }
                double at = top;
                for (Strip strip : columns.get(i)) {
                    at += strip.before();
                    strip.painter().paint(ink, x, at);
                    at += strip.height();
                }
                x += room * beside.columns().get(i).part() + GAP;
            }
        });
    }

    private static List<Strip> grid(Block.Grid grid, double width) {
        List<List<Rich>> all = new ArrayList<>();
        if (!grid.columns().isEmpty()) {
            all.add(grid.columns());
        }
        all.addAll(grid.rows());
        if (all.isEmpty()) {
            return List.of();
        }
        double[] widths = widths(all, width, grid.figures());
        List<Strip> strips = new ArrayList<>();
        for (List<Rich> row : all) {
            List<Lines> cells = new ArrayList<>();
            double high = 0;
            for (int i = 0; i < row.size(); i++) {
                cells.add(new Lines(row.get(i), BODY.sized(grid.figures() ? 11.5 : 12), widths[i] - 9));
                high = Math.max(high, cells.get(i).height());
            }
            double height = high + 9;
            boolean heading = row == grid.columns();
            strips.add(new Strip(0, height, heading, false, (ink, left, y) -> {
                double x = left;
                for (int i = 0; i < cells.size(); i++) {
                    double shift =
                            grid.figures() && i > 0 ? widths[i] - cells.get(i).width() : 0;
                    cells.get(i).paint(ink, x + shift, y + 4);
                    x += widths[i];
                }
                ink.line(left, y + height - 0.5, left + width, y + height - 0.5, 0.8, Tone.RULE);
            }));
        }
        return strips;
    }

    /** Columns as wide as they need, the widest one giving way. */
    private static double[] widths(List<List<Rich>> rows, double width, boolean figures) {
        double[] widths = new double[rows.get(0).size()];
        for (List<Rich> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                for (String line : row.get(i).text().split("\n", -1)) {
                    widths[i] = Math.max(
                            widths[i],
                            Typefaces.width(
                                            line,
                                            BODY.sized(figures ? 11.5 : 12).bold())
                                    + 11);
                }
            }
        }
        double total = 0;
        for (double each : widths) {
            total += each;
        }
        while (total > width + 0.5) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            double less = Math.min(total - width, Math.max(4, widths[widest] * 0.1));
            widths[widest] -= less;
            total -= less;
        }
        int last = figures ? 0 : widths.length - 1;
        widths[last] += Math.max(0, width - total);
        return widths;
    }
}
