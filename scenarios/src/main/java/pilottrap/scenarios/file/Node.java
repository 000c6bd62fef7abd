package pilottrap.scenarios.file;

import java.util.List;

/** A piece of a YAML document with its place. */
sealed interface Node {
    /** Where it begins. */
    Location at();

    /**
     * A single value.
     *
     * @param at where it begins
     * @param text its text
     * @param plain whether it stands without quotation marks
     */
    record Scalar(Location at, String text, boolean plain) implements Node {
        /** Whether nothing is stated. */
        boolean empty() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /**
     * Named values, each name once.
     *
     * @param at where it begins
     * @param entries in the order of the file
     */
    record Mapping(Location at, List<Entry> entries) implements Node {
        /** Copies the entries. */
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A list.
     *
     * @param at where it begins
     * @param items in the order of the file
     */
    record Sequence(Location at, List<Node> items) implements Node {
        /** Copies the items. */
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Something that has been refused already; nothing more is said about it.
     *
     * @param at where it begins
     */
    record Refused(Location at) implements Node {}

    /**
     * A name and its value.
     *
     * @param key the name
     * @param at where the name begins
     * @param value the value
     */
    record Entry(String key, Location at, Node value) {}

    /** What the node is, for messages. */
    default String kind() {
        if (this instanceof Mapping) {
            return "named values";
        }
        if (this instanceof Sequence) {
            return "a list";
        }
        if (this instanceof Scalar scalar) {
            return scalar.empty() ? "nothing" : Text.quoted(scalar.text());
        }
        return "something refused";
    }
}
