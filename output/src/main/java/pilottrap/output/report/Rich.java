package pilottrap.output.report;

import java.util.ArrayList;
import java.util.List;
import pilottrap.output.chart.Words;

/**
 * A line of words, some of which stand out.
 *
 * @param spans its parts, in order
 */
record Rich(List<Span> spans) {
    /** The most characters of a text of unknown origin. */
    private static final int MOST = 300;

    /** Copies the list. */
    Rich {
        spans = List.copyOf(spans);
    }

    /** Words of one look. */
    record Span(String text, Look look) {}

    /** How words look. */
    enum Look {
        /** As the text around. */
        PLAIN,
        /** A figure or a name that matters. */
        STRONG,
        /** Beside the point. */
        MUTED,
        /** Of today's course. */
        TODAY,
        /** Of the plan. */
        PLAN,
        /** An assumption. */
        ASSUMED,
        /** Written by somebody else, in any script. */
        FOREIGN
    }

    static Rich of(String text) {
        return new Rich(List.of(new Span(text, Look.PLAIN)));
    }

    static Rich of(String text, Look look) {
        return new Rich(List.of(new Span(text, look)));
    }

    /** A text of unknown origin: one plain line, cut where it is very long. */
    static Rich foreign(String text) {
        return of(cut(text, MOST), Look.FOREIGN);
    }

    /** A text of unknown origin: one plain line of at most so many characters. */
    static String cut(String text, int most) {
        String clean = Words.clean(text);
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    Rich and(String text) {
        return and(text, Look.PLAIN);
    }

    Rich and(String text, Look look) {
        return and(of(text, look));
    }

    Rich and(Rich other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans());
        return new Rich(all);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
