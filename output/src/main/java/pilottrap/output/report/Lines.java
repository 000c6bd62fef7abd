package pilottrap.output.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import pilottrap.output.chart.Ink;
import pilottrap.output.chart.Tone;
import pilottrap.output.chart.Type;
import pilottrap.output.chart.Typefaces;
import pilottrap.output.report.Rich.Look;

/** Rich words in lines of a width. */
final class Lines {
    /** A part of a line: words of one type, and how far from the start of the line they begin. */
    private record Piece(String text, Type type, Look look, double x) {}

    private final List<List<Piece>> lines = new ArrayList<>();
    private final Type type;
    private List<Piece> line = new ArrayList<>();
    private double x;

    /** Breaks words into lines; a word wider than a line is broken, too. */
    Lines(Rich words, Type type, double width) {
        this.type = type;
        for (Rich.Span span : words.spans()) {
            Type look = look(span.look());
            String[] lines = span.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    next();
                }
                for (String word : words(lines[i])) {
                    add(word, look, span.look(), width);
                }
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
    }

    /** The words, each with the blanks after it. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i - 1) == ' ' && text.charAt(i) != ' ')) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        return words;
    }

    private void add(String word, Type look, Look kind, double width) {
        double wide = Typefaces.width(word.stripTrailing(), look);
        if (x > 0 && x + wide > width) {
            next();
        }
        String rest = word;
        while (Typefaces.width(rest.stripTrailing(), look) > width) {
            String head = Ink.fit(rest, look, width - 2);
            int end = Math.max(rest.offsetByCodePoints(0, 1), head.length() - 1);
            line.add(new Piece(rest.substring(0, end), look, kind, x));
            next();
            rest = rest.substring(end);
        }
        if (!rest.isBlank() || x > 0) {
            line.add(new Piece(rest, look, kind, x));
            x += Typefaces.width(rest, look);
        }
    }

    private void next() {
        lines.add(line);
        line = new ArrayList<>();
        x = 0;
    }

    private Type look(Look look) {
        Color color = switch (look) {
            case MUTED -> Tone.MUTED;
            case TODAY -> Tone.TODAY.text();
            case PLAN -> Tone.PLAN;
            case ASSUMED -> Tone.ASSUMPTION;
            case PLAIN, STRONG, FOREIGN -> type.color();
        };
        return (look == Look.STRONG ? type.bold() : type).in(color);
    }

    int count() {
        return lines.size();
    }

    double lineHeight() {
        return type.face() == Type.Face.SERIF ? 1.16 * type.size() : 1.48 * type.size();
    }

    double height() {
        return lines.size() * lineHeight();
    }

    /** The widest line. */
    double width() {
        return lines.stream()
                .filter(each -> !each.isEmpty())
                .mapToDouble(each -> {
                    Piece last = each.get(each.size() - 1);
                    return last.x() + Typefaces.width(last.text().stripTrailing(), last.type());
                })
                .max()
                .orElse(0);
    }

    /** Sets one line, its top at {@code y}. */
    void paint(Ink ink, int index, double left, double y) {
        double base = y + 0.5 * lineHeight() + 0.36 * type.size();
        for (Piece piece : lines.get(index)) {
            double end = ink.text(piece.text(), left + piece.x(), base, piece.type());
            if (piece.look() == Look.ASSUMED) {
                ink.line(left + piece.x(), base + 3.5, end, base + 3.5, 1.1, Tone.ASSUMPTION_RULE, 5, 3);
            }
        }
    }

    /** Sets all lines. */
    void paint(Ink ink, double left, double y) {
        for (int i = 0; i < lines.size(); i++) {
            paint(ink, i, left, y + i * lineHeight());
        }
    }
}
