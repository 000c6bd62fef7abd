package pilottrap.output.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pilottrap.output.chart.Dots.Kind;

/** Draws {@link Dots}: stacked in bins over a scale with zero on it; those that are the same stand on zero. */
final class DotsPainter {
    private static final double LINE = 15;
    private static final Type COUNT = Type.HEADING.sized(13);

    private final Dots dots;
    private final Ink ink;
    private final Rectangle2D area;
    private final double base;
    private double low;
    private double high;
    /** Half the room that the dots on zero take, where they need more than one column. */
    private double gap;

    private double bin;
    private double across;
    private double up;
    private int zeroColumns = 1;

    private DotsPainter(Dots dots, Rectangle2D area, Ink ink) {
        this.dots = dots;
        this.ink = ink;
        this.area = area;
        List<String> caption = Ink.wrap(dots.caption(), Type.NOTE, area.getWidth(), 3);
        this.base = area.getMaxY() - 26 - LINE * caption.size();
        double y = base + 37;
        for (String line : caption) {
            ink.text(line, area.getMinX(), y, Type.NOTE);
            y += LINE;
        }
    }

    static void paint(Dots dots, Rectangle2D area, Ink ink) {
        if (dots.values().isEmpty()) {
            ink.text(dots.title(), area.getMinX(), area.getMinY() + 20, Type.BODY);
            return;
        }
        DotsPainter painter = new DotsPainter(dots, area, ink);
        painter.range();
        Map<Integer, List<Kind>> stacks = painter.stacks();
        painter.axis();
        painter.dots(stacks);
        painter.words(stacks);
    }

    private void range() {
        low = Math.min(0, dots.values().stream().mapToDouble(x -> x).min().orElse(0));
        high = Math.max(0, dots.values().stream().mapToDouble(x -> x).max().orElse(0));
        if (!(high - low > 1e-9)) {
            low = -1;
            high = 1;
        }
        double margin = 0.04 * (high - low);
        low -= margin;
        high += margin;
    }

    /** The kinds of dots by column, counted from zero; settles the sizes on the way. */
    private Map<Integer, List<Kind>> stacks() {
        int columns = (int) Math.max(20, Math.min(40, area.getWidth() / (area.getWidth() > 900 ? 32 : 11)));
        bin = (high - low) / columns;
        TreeMap<Integer, List<Kind>> stacks = new TreeMap<>();
        int same = 0;
        for (int i = 0; i < dots.values().size(); i++) {
            Kind kind = dots.kinds().get(i);
            double value = dots.values().get(i);
            if (kind == Kind.SAME) {
                same++;
            } else {
                int column = (int) Math.rint(value / bin);
                stacks.computeIfAbsent(column == 0 ? (value < 0 ? -1 : 1) : column, c -> new ArrayList<>())
                        .add(kind);
            }
        }
        int most = stacks.values().stream().mapToInt(List::size).max().orElse(1);
        double room = base - area.getMinY() - 44;
        zeroColumns = Math.max(1, (int) Math.ceil(same / (double) Math.max(most, 14)));
        int tallest = Math.max(most, (int) Math.ceil(same / (double) zeroColumns));
        across = area.getWidth() / columns;
        up = Math.min(32, Math.min(across, room / tallest));
        gap = (zeroColumns - 1) * up / 2;
        across = (area.getWidth() - 2 * gap) / columns;
        for (int i = 0; i < same; i++) {
            stacks.computeIfAbsent(0, c -> new ArrayList<>()).add(Kind.SAME);
        }
        return stacks;
    }

    private double x(double value) {
        double left = area.getMinX() - low / bin * across + gap;
        return left + value / bin * across + (value > 0 ? gap : value < 0 ? -gap : 0);
    }

    private void axis() {
        ink.line(area.getMinX(), base + 0.5, area.getMaxX(), base + 0.5, 0.8, Tone.MUTED);
        double step = step((high - low) / Math.max(3, Math.min(7, area.getWidth() / 90)));
        double from = Math.ceil(low / step) * step;
        double end = area.getMinX() - 8;
        for (double at = from; at <= high + 1e-9; at += step) {
            double value = Math.abs(at) < step / 1e6 ? 0 : at;
            boolean last = at + step > high + 1e-9;
            String words = (value > 0 ? "+" : "") + Scales.plain(value) + (last ? dots.unit() : "");
            double wide = Typefaces.width(words, Type.AXIS);
            double start = Math.max(
                    area.getMinX(),
                    Math.min(x(value) - Typefaces.width(plainly(words), Type.AXIS) / 2, area.getMaxX() - wide));
            ink.line(x(value), base, x(value), base + 4, 0.8, Tone.MUTED);
            if (start > end + 6) {
                end = ink.text(words, start, base + 16, Type.AXIS);
            }
        }
    }

    private String plainly(String words) {
        return words.replace(dots.unit(), "");
    }

    private static double step(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double nice : new double[] {1, 2, 5}) {
            if (nice * power >= raw * 0.999) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    private void dots(Map<Integer, List<Kind>> stacks) {
        double size = Math.min(across, up) * 0.84;
        stacks.forEach((column, kinds) -> {
            int wide = column == 0 ? zeroColumns : 1;
            for (int i = 0; i < kinds.size(); i++) {
                double x = x(column * bin) + (i % wide - (wide - 1) / 2.0) * up;
                int row = i / wide;
                double y = base - up * (row + 0.5) - 1;
                dot(kinds.get(i), x, y, size);
            }
        });
        if (low < 0 && high > 0 && !stacks.containsKey(0)) {
            ink.line(x(0), base - 6, x(0), base, 1, Tone.MUTED);
        }
    }

    private void dot(Kind kind, double x, double y, double size) {
        double inner = kind == Kind.SAME ? size - 1.1 : size;
        Ellipse2D dot = new Ellipse2D.Double(x - inner / 2, y - inner / 2, inner, inner);
        switch (kind) {
            case BETTER -> ink.fill(dot, Tone.PLAN);
            case WORSE -> ink.fill(dot, Tone.TODAY.line());
            case SAME -> {
                ink.fill(dot, Tone.PAPER);
                ink.outline(dot, 1.1, Tone.TODAY.line());
            }
        }
    }

    /** A count, before it has its place. */
    private record Label(double x, double top, String words, Color color) {}

    /** The three counts, each over its dots and as low as the dots beneath it allow. */
    private void words(Map<Integer, List<Kind>> stacks) {
        List<Label> labels = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            double sum = 0;
            int count = 0;
            for (var stack : stacks.entrySet()) {
                if (stack.getValue().contains(kind)) {
                    sum += x(stack.getKey() * bin) * stack.getValue().size();
                    count += stack.getValue().size();
                }
            }
            String words = dots.words().get(kind.ordinal());
            if (count > 0) {
                labels.add(new Label(sum / count, 0, words, kind == Kind.BETTER ? Tone.PLAN : Tone.TODAY.text()));
            }
        }
        labels.sort(Comparator.comparingDouble(Label::x));
        double[] wanted = labels.stream().mapToDouble(Label::x).toArray();
        double[] widths = labels.stream()
                .mapToDouble(label -> Typefaces.width(label.words(), COUNT) + 18)
                .toArray();
        double[] middles = Spread.apart(wanted, widths, area.getMinX() - 9, area.getMaxX() + 9);
        for (int i = 0; i < middles.length; i++) {
            double from = middles[i] - widths[i] / 2;
            double to = middles[i] + widths[i] / 2;
            int tallest = 0;
            for (var stack : stacks.entrySet()) {
                double x = x(stack.getKey() * bin);
                int wide = stack.getKey() == 0 ? zeroColumns : 1;
                if (x + up * wide / 2 > from && x - up * wide / 2 < to) {
                    tallest = Math.max(tallest, (int) Math.ceil(stack.getValue().size() / (double) wide));
                }
            }
            double y = Math.max(area.getMinY() + 12, base - up * tallest - 10);
            ink.text(
                    labels.get(i).words(), middles[i], y, COUNT.in(labels.get(i).color()), Ink.Anchor.MIDDLE);
        }
    }
}
