package pilottrap.output.report;

import java.util.List;
import pilottrap.output.chart.Picture;

/** A part of a report, whatever it is printed on. */
sealed interface Block {
    /**
     * What the report says first.
     *
     * @param kicker what is compared
     * @param assumed sentences on what is assumed
     * @param verdict the verdict, in one sentence
     * @param lead what it comes to, in counts and money
     */
    record Masthead(Rich kicker, List<Rich> assumed, Rich verdict, Rich lead) implements Block {
        /** Copies the list. */
        public Masthead {
            assumed = List.copyOf(assumed);
        }
    }

    /** A section under its heading; {@code page} where it begins a new page on paper. */
    record Section(String title, String note, List<Block> blocks, boolean page) implements Block {
        /** Copies the list. */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A paragraph. */
    record Text(Rich words, boolean small) implements Block {}

    /** A list of sentences. */
    record Points(List<Rich> points) implements Block {
        /** Copies the list. */
        public Points {
            points = List.copyOf(points);
        }
    }

    /** A picture with a table behind it. */
    record Figure(Picture picture) implements Block {}

    /** A table that is read; all columns but the first are figures where {@code figures} says so. */
    record Grid(List<Rich> columns, List<List<Rich>> rows, boolean figures) implements Block {
        /** Copies the lists. */
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Columns beside one another, each so wide a part of the page. */
    record Beside(List<Column> columns) implements Block {
        /** Copies the list. */
        public Beside {
            columns = List.copyOf(columns);
        }
    }

    /** One of several columns; {@code assumed} where it is about assumptions. */
    record Column(double part, String title, boolean assumed, List<Block> blocks) {
        /** Copies the list. */
        public Column {
            blocks = List.copyOf(blocks);
        }
    }

    /** A command to be typed. */
    record Command(String text) implements Block {}
}
