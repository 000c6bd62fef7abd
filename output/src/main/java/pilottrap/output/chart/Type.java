package pilottrap.output.chart;

import java.awt.Color;

/**
 * How a piece of text is set.
 *
 * @param face the face
 * @param size in units of the chart, at least 10
 * @param color the colour
 */
public record Type(Face face, double size, Color color) {
    /** A type of the look. */
    public static final Type HEADLINE = new Type(Face.SERIF, 30, Tone.BLACK);
    /** A type of the look. */
    public static final Type LEAD = new Type(Face.REGULAR, 14, Tone.MUTED);
    /** A type of the look. */
    public static final Type HEADING = new Type(Face.SEMIBOLD, 13, Tone.BLACK);
    /** A type of the look. */
    public static final Type BODY = new Type(Face.REGULAR, 13, Tone.BLACK);
    /** A type of the look. */
    public static final Type NOTE = new Type(Face.REGULAR, 12, Tone.MUTED);
    /** A type of the look. */
    public static final Type AXIS = new Type(Face.REGULAR, 11.5, Tone.MUTED);
    /** A type of the look. */
    public static final Type FIGURE = new Type(Face.SEMIBOLD, 30, Tone.BLACK);

    /** The bundled faces. */
    public enum Face {
        /** For reading. */
        REGULAR("PilottrapSans-Regular"),
        /** For headings and figures. */
        SEMIBOLD("PilottrapSans-SemiBold"),
        /** For headlines. */
        SERIF("PilottrapSerif-Regular");

        private final String file;

        Face(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }
    }

    /** The same in another colour. */
    public Type in(Color other) {
        return new Type(face, size, other);
    }

    /** The same in another size. */
    public Type sized(double other) {
        return new Type(face, other, color);
    }

    /** The same in a heavier face. */
    public Type bold() {
        return new Type(Face.SEMIBOLD, size, color);
    }
}
