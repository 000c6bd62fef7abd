package pilottrap.cli;

import java.util.List;

/** A page of plain text on the terminal. */
final class Page {
    /** As wide as it may be. */
    static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();
    private final boolean bold;

    /** A page, with bold type or without. */
    Page(boolean bold) {
        this.bold = bold;
    }

    String text() {
        return text.toString();
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** A sentence that is read first. */
    void lead(String sentence) {
        if (sentence.isEmpty()) {
            return;
        }
        wrap(sentence, "").lines().map(this::bold).forEach(this::line);
    }

    void title(String title) {
        line("");
        line(bold(title));
    }

    /** A sentence over as many lines as it needs, each indented like the first. */
    void wrapped(String sentence) {
        lines(sentence).forEach(this::line);
    }

    /** The lines that a sentence takes, each as far in as the sentence. */
    static List<String> lines(String sentence) {
        String indent = " ".repeat(sentence.length() - sentence.stripLeading().length());
        return wrap(sentence, indent).lines().toList();
    }

    private static String wrap(String sentence, String indent) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(indent);
        for (String word : sentence.strip().split(" +", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.append(line).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        return lines.append(line).toString();
    }

    private String bold(String line) {
        return bold ? "\u001b[1m" + line + "\u001b[0m" : line;
    }

    static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }

    static String right(String word, int width) {
        return " ".repeat(Math.max(0, width - word.length())) + word;
    }
}
