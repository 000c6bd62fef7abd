package pilottrap.output.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import pilottrap.scenarios.experiment.Changes;

/** Sets in at most two lines in what a scenario differs from its archetype: assumed, chosen, of the organization. */
final class ChangesPainter {
    private static final double WIDTH = FramePainter.RIGHT - FramePainter.LEFT;
    private static final double GAP = 24;
    /** The least part of a shared line that goes to the organization where it needs it. */
    private static final double SHARED = 0.4;

    private final List<List<Piece>> lines;

    /**
     * A kind of change on one line.
     *
     * @param kind the kind
     * @param text what is said of it
     */
    private record Piece(Kind kind, String text) {}

    private enum Kind {
        ASSUMED(Tone.ASSUMPTION),
        CHOSEN(Tone.PLAN),
        ORGANIZATION(Tone.MUTED);

        private final Type type;

        Kind(Color color) {
            type = Type.NOTE.in(color);
        }
    }

    private ChangesPainter(List<List<Piece>> lines) {
        this.lines = lines;
    }

    static ChangesPainter of(Changes changes) {
        List<List<Piece>> lines = new ArrayList<>();
        List<String> assumed = changes.assumptions();
        List<String> chosen = changes.choices();
        List<String> organization = changes.organization();
        int kinds = (assumed.isEmpty() ? 0 : 1) + (chosen.isEmpty() ? 0 : 1) + (organization.isEmpty() ? 0 : 1);
        int most = kinds == 1 ? 2 : 1;
        add(lines, Kind.ASSUMED, assumed, most);
        if (kinds < 3) {
            add(lines, Kind.CHOSEN, chosen, most);
            add(lines, Kind.ORGANIZATION, organization, most);
        } else {
            double need = Math.min(needed(Kind.ORGANIZATION, organization), SHARED * (WIDTH - GAP));
            double left = Math.min(needed(Kind.CHOSEN, chosen), WIDTH - GAP - need);
            String plan = told(Kind.CHOSEN, chosen, left, 1).get(0);
            double right = WIDTH - GAP - left;
            lines.add(List.of(
                    new Piece(Kind.CHOSEN, plan),
                    new Piece(
                            Kind.ORGANIZATION,
                            told(Kind.ORGANIZATION, organization, right, 1).get(0))));
        }
        return new ChangesPainter(lines);
    }

    private static void add(List<List<Piece>> lines, Kind kind, List<String> sentences, int most) {
        if (!sentences.isEmpty()) {
            told(kind, sentences, WIDTH, most).forEach(text -> lines.add(List.of(new Piece(kind, text))));
        }
    }

    /** How many lines there are to set, at most two. */
    int lines() {
        return lines.size();
    }

    /** Sets the lines, the first one here. */
    void paint(Ink ink, double y, double step) {
        double base = y;
        for (List<Piece> line : lines) {
            double x = FramePainter.LEFT;
            for (Piece piece : line) {
                double end = ink.text(piece.text(), x, base, piece.kind().type);
                switch (piece.kind()) {
                    case ASSUMED -> ink.line(x, base + 4.5, end, base + 4.5, 1.2, Tone.ASSUMPTION_RULE, 5, 3);
                    case CHOSEN -> ink.line(x, base + 4.5, end, base + 4.5, 1.2, Tone.PLAN);
                    case ORGANIZATION -> {}
                }
                x = end + GAP;
            }
            base += step;
        }
    }

    private static double needed(Kind kind, List<String> sentences) {
        return Typefaces.width(joined(kind, sentences), kind.type) + 1;
    }

    /** As much as fits: with what parameters mean, without, or the first sentences and how many more there are. */
    private static List<String> told(Kind kind, List<String> sentences, double width, int most) {
        List<String> whole = Ink.wrap(joined(kind, sentences), kind.type, width, most);
        if (complete(whole, joined(kind, sentences))) {
            return whole;
        }
        List<String> plain = sentences.stream()
                .map((UnaryOperator<String>) ChangesPainter::withoutMeaning)
                .toList();
        for (int shown = plain.size(); shown > 0; shown--) {
            int left = plain.size() - shown;
            String rest = left == 0 ? "" : " And " + left + (left == 1 ? " more change." : " more changes.");
            String text = joined(kind, plain.subList(0, shown)) + rest;
            List<String> lines = Ink.wrap(text, kind.type, width, most);
            if (complete(lines, text)) {
                return lines;
            }
            if (shown == 1) {
                double end = rest.isEmpty() ? 0 : Typefaces.width(rest, kind.type) + 1;
                return List.of(Ink.fit(joined(kind, plain.subList(0, 1)), kind.type, width - end) + rest);
            }
        }
        return List.of();
    }

    private static boolean complete(List<String> lines, String text) {
        return String.join(" ", lines).equals(text);
    }

    /** One text; what the sentences begin with stands once, where it is a heading. */
    private static String joined(Kind kind, List<String> sentences) {
        StringBuilder text = new StringBuilder(sentences.get(0));
        if (kind == Kind.ASSUMED && !sentences.get(0).startsWith("Assum")) {
            text.insert(0, "Assumes: ");
        }
        for (String sentence : sentences.subList(1, sentences.size())) {
            int heading = kind == Kind.ASSUMED ? -2 : sentence.indexOf(": ");
            boolean known = heading > 0 && sentences.get(0).startsWith(sentence.substring(0, heading + 2));
            text.append(' ').append(known ? Words.capital(sentence.substring(heading + 2)) : sentence);
        }
        return text.toString();
    }

    private static String withoutMeaning(String sentence) {
        int from = sentence.indexOf(" (");
        return from > 0 && sentence.endsWith(").") ? sentence.substring(0, from) + "." : sentence;
    }
}
