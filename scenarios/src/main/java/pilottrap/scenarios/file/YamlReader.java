package pilottrap.scenarios.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns bytes into nodes with places. Only the plain part of YAML is spoken: one document, maps, lists and single values;
 * anchors, aliases, tags and directives are refused, so that a small file can never grow (decision 010).
 */
final class YamlReader {
    /** Deeper than any scenario. */
    private static final int DEPTH = 20;

    /** More than any scenario says; every parameter, unit and alternative fits many times. */
    private static final int NODES = 100_000;

    /** Longest line; the parser's time grows with the square of a value's length. */
    private static final int LINE = 50_000;

    private final String file;
    private final Problems problems;
    private boolean anchorsTold;
    private boolean tagsTold;
    private int nodes;

    private YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Thrown inside where reading on is pointless; the problem is already noted. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads one document.
     *
     * @return its root, or nothing where it is empty or cannot be read: the problem is then noted
     */
    static Optional<Node> read(String file, byte[] bytes, Problems problems) {
        YamlReader reader = new YamlReader(file, problems);
        String text = reader.decode(bytes);
        return text == null || !reader.readable(text) ? Optional.empty() : reader.document(text);
    }

    private @Nullable String decode(byte[] bytes) {
        if (bytes.length >= 2 && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) || bytes[0] == (byte) 0xFE)) {
            problems.add(Location.of(file), "is not UTF-8 (it looks like UTF-16); save it as UTF-8");
            return null;
        }
        int skip = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer out = CharBuffer.allocate(bytes.length - skip + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            problems.add(
                    end(text),
                    String.format(
                            Locale.ROOT, "is not UTF-8: byte 0x%02X; save it as UTF-8", bytes[in.position()] & 0xFF));
            return null;
        }
        return text;
    }

    private Location end(String text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Location(file, line, text.codePointCount(start, text.length()) + 1);
    }

    /** Refuses what is no text, and tabs where YAML allows none. */
    private boolean readable(String text) {
        int line = 1;
        int column = 0;
        boolean indentation = true;
        int tab = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            column++;
            if (column > LINE) {
                problems.add(new Location(file, line, 1), "a line of more than 50,000 characters; is it a scenario?");
                return false;
            }
            if (c == '\n') {
                line++;
                column = 0;
                indentation = true;
                tab = 0;
                continue;
            }
            if (c != '\t'
                    && c != '\r'
                    && (c < 0x20 || (c >= 0x7F && c <= 0x9F && c != 0x85) || c == 0xFFFE || c == 0xFFFF)) {
                problems.add(
                        new Location(file, line, column),
                        String.format(Locale.ROOT, "holds the control character U+%04X; is it a text file?", c));
                return false;
            }
            if (indentation && c == '\t' && tab == 0) {
                tab = column;
            } else if (indentation && c != ' ' && c != '\t' && c != '\r') {
                indentation = false;
                if (tab > 0 && c != '#') {
                    problems.add(new Location(file, line, tab), "a tab in the indentation; YAML wants spaces");
                    return false;
                }
            }
        }
        return true;
    }

    private Optional<Node> document(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel("scenario")
                .setUseMarks(true)
                .setCodePointLimit(Source.MOST_BYTES + 1)
                .build();
        try {
            return document(new Parse(settings).parseString(text).iterator());
        } catch (Stop told) {
            return Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            problems.add(place(broken), "is not valid YAML: " + mend(broken));
        } catch (YamlEngineException broken) {
            problems.add(Location.of(file), "is not valid YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    /** Where the reader should look: what is never closed is better found at its beginning. */
    private Location place(MarkedYamlEngineException broken) {
        boolean open = openEnded(broken) || broken.getProblem().contains("could not find expected ':'");
        return at(open && broken.getContextMark().isPresent() ? broken.getContextMark() : broken.getProblemMark());
    }

    private static boolean openEnded(MarkedYamlEngineException broken) {
        return broken.getProblem().contains("<stream end>")
                || broken.getProblem().contains("found unexpected end of stream");
    }

    private static String mend(MarkedYamlEngineException broken) {
        String problem = broken.getProblem();
        if (openEnded(broken)) {
            return "a quotation mark or bracket that is never closed";
        }
        if (problem.contains("could not find expected ':'")) {
            return "a name without a colon and a blank after it";
        }
        if (problem.startsWith("mapping values are not allowed here")) {
            return "a colon where none can stand; check the indentation, or put the value in quotation marks";
        }
        if (problem.contains("expected <block end>")) {
            return "this does not line up with what stands above; check the indentation";
        }
        if (problem.contains("\\t") || problem.contains("TAB")) {
            return "a tab where a value should stand; use spaces";
        }
        if (problem.contains("that cannot start any token")) {
            return "a value cannot begin with this sign; put it in quotation marks";
        }
        return problem;
    }

    private Optional<Node> document(Iterator<Event> events) {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent start) {
                if (root != null) {
                    problems.add(
                            at(start.getStartMark()), "a second document; a scenario is one document, without ---");
                    throw new Stop();
                }
                if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
                    problems.add(at(start.getStartMark()), "YAML directives are not used here; leave the % lines out");
                    throw new Stop();
                }
            } else if (!(event instanceof StreamStartEvent
                    || event instanceof StreamEndEvent
                    || event instanceof DocumentEndEvent)) {
                root = node(event, events, 0);
            }
        }
        return Optional.ofNullable(root);
    }

    private Node node(Event event, Iterator<Event> events, int depth) {
        Location at = at(event.getStartMark());
        if (depth > DEPTH) {
            problems.add(at, "nested deeper than " + DEPTH + " levels; no scenario is");
            throw new Stop();
        }
        if (++nodes > NODES) {
            problems.add(at, "more than 100,000 values; no scenario has so many");
            throw new Stop();
        }
        if (event instanceof AliasEvent) {
            refuseAnchor(at, "an alias");
            return new Node.Refused(at);
        }
        if (event instanceof ScalarEvent scalar) {
            boolean refused = refused(at, scalar.getAnchor(), scalar.getTag());
            return refused ? new Node.Refused(at) : new Node.Scalar(at, scalar.getValue(), scalar.isPlain());
        }
        if (event instanceof SequenceStartEvent start) {
            boolean refused = refused(at, start.getAnchor(), start.getTag());
            List<Node> items = new ArrayList<>();
            for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
                items.add(node(next, events, depth + 1));
            }
            return refused ? new Node.Refused(at) : new Node.Sequence(at, items);
        }
        if (event instanceof MappingStartEvent start) {
            boolean refused = refused(at, start.getAnchor(), start.getTag());
            Node.Mapping mapping = mapping(at, events, depth);
            return refused ? new Node.Refused(at) : mapping;
        }
        throw new IllegalStateException("unexpected " + event.getEventId());
    }

    private Node.Mapping mapping(Location at, Iterator<Event> events, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        for (Event next = events.next(); !(next instanceof CollectionEndEvent); next = events.next()) {
            Node key = node(next, events, depth + 1);
            Node value = node(events.next(), events, depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                if (!(key instanceof Node.Refused)) {
                    problems.add(key.at(), "a name must be a plain word, not " + key.kind());
                }
                continue;
            }
            Location first = seen.putIfAbsent(name.text(), name.at());
            if (first == null) {
                entries.add(new Node.Entry(name.text(), name.at(), value));
            } else {
                problems.add(
                        name.at(),
                        Text.quoted(name.text()) + " stands twice; it is already given in line " + first.line());
            }
        }
        return new Node.Mapping(at, entries);
    }

    private boolean refused(Location at, Optional<Anchor> anchor, Optional<String> tag) {
        if (anchor.isPresent()) {
            refuseAnchor(at, "an anchor");
        }
        if (tag.isPresent()) {
            if (!tagsTold) {
                problems.add(at, "YAML tags (!…) are not used here; write the value alone");
            }
            tagsTold = true;
        }
        return tag.isPresent();
    }

    private void refuseAnchor(Location at, String what) {
        if (!anchorsTold) {
            problems.add(
                    at,
                    what
                            + ": YAML anchors and aliases (& and *) are not used here; say it in full, or extend a scenario");
        }
        anchorsTold = true;
    }

    private Location at(Optional<Mark> mark) {
        return mark.map(m -> new Location(file, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> Location.of(file));
    }
}
