package pilottrap.output.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.experiment.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON with the same bytes on every machine. */
public final class Json {
    private static final int SHOWN = 60;
    private static final String SEAL = "seal";
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter()))
            .build();

    private Json() {}

    /** An object over several lines, ending in one. */
    public static String lines(Map<String, ?> object) {
        return MAPPER.writeValueAsString(object) + "\n";
    }

    /** An object on one line, without its end. */
    public static String line(Map<String, ?> object) {
        return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(object);
    }

    /** A number in the fewest digits that read back as the same, the same on every machine. */
    public static String number(double number) {
        return new String(new Text().number(number).toBytes(), US_ASCII);
    }

    /** A word as a CSV cell: quoted where it needs it, and never a formula. */
    public static String cell(String word) {
        return new String(new Text().word(word).toBytes(), UTF_8);
    }

    static byte[] bytes(Map<String, ?> object) {
        return lines(object).getBytes(UTF_8);
    }

    /** An object with a checksum of itself at its end, under {@code seal}. */
    static byte[] sealed(Map<String, Object> object) {
        Map<String, Object> sealed = new LinkedHashMap<>(object);
        sealed.put(SEAL, Sha256.of(lines(object)));
        return bytes(sealed);
    }

    /**
     * Whether an object is as {@link #sealed} wrote it, to the last byte; whatever else is in it.
     *
     * @param bytes from which it was read
     */
    static boolean whole(JsonNode object, byte[] bytes) {
        if (!(object.deepCopy() instanceof ObjectNode rest)) {
            return false;
        }
        boolean same = Arrays.equals(bytes(rest), bytes);
        JsonNode seal = rest.remove(SEAL);
        return same && seal != null && seal.asString("").equals(Sha256.of(new String(bytes(rest), UTF_8)));
    }

    private static byte[] bytes(JsonNode object) {
        return (MAPPER.writeValueAsString(object) + "\n").getBytes(UTF_8);
    }

    /**
     * Reads an object.
     *
     * @throws StoreException if it is not JSON
     */
    static JsonNode read(byte[] bytes, String name) throws StoreException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException torn) {
            throw StoreException.damage(name + " is not whole: " + torn.getOriginalMessage());
        }
    }

    /**
     * A whole number of an object.
     *
     * @throws StoreException if there is none of this name, or if it lies outside [min, max]
     */
    static long whole(JsonNode object, String name, long min, long max) throws StoreException {
        JsonNode node = object.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.asLong() < min || node.asLong() > max) {
            throw StoreException.damage(name + " must be a whole number in [" + min + ", " + max + "], was "
                    + (node.isMissingNode() ? "missing" : cut(node.toString())));
        }
        return node.asLong();
    }

    /** A whole number of an object, as small as an int. */
    static int whole(JsonNode object, String name, int min, int max) throws StoreException {
        return (int) whole(object, name, (long) min, (long) max);
    }

    /**
     * A number of an object.
     *
     * @throws StoreException if there is none of this name, or if it is not finite
     */
    static double real(JsonNode object, String name) throws StoreException {
        JsonNode node = object.path(name);
        if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
            throw StoreException.damage(
                    name + " must be a number, was " + (node.isMissingNode() ? "missing" : cut(node.toString())));
        }
        return node.asDouble();
    }

    /**
     * A text of an object.
     *
     * @throws StoreException if there is none of this name
     */
    static String text(JsonNode object, String name) throws StoreException {
        JsonNode node = object.path(name);
        if (!node.isString()) {
            throw StoreException.damage(
                    name + " must be a text, was " + (node.isMissingNode() ? "missing" : cut(node.toString())));
        }
        return node.asString();
    }

    /**
     * A list of texts of an object.
     *
     * @throws StoreException if there is none of this name, or if something else is in it
     */
    static List<String> texts(JsonNode object, String name) throws StoreException {
        JsonNode node = object.path(name);
        if (!node.isArray() || !node.valueStream().allMatch(JsonNode::isString)) {
            throw StoreException.damage(name + " must be a list of texts");
        }
        return node.valueStream().map(JsonNode::asString).toList();
    }

    /**
     * A truth value of an object.
     *
     * @throws StoreException if there is none of this name
     */
    static boolean truth(JsonNode object, String name) throws StoreException {
        JsonNode node = object.path(name);
        if (!node.isBoolean()) {
            throw StoreException.damage(
                    name + " must be true or false, was " + (node.isMissingNode() ? "missing" : cut(node.toString())));
        }
        return node.asBoolean();
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
