package pilottrap.output.chart;

import java.awt.Color;

/** A meaning and the colours and texture that stand for it alone. */
public enum Tone {
    /** Not yet live. */
    MOVING(0xC6DAD5, 0x0B7568, 0x0B7568, Texture.NONE),
    /** In production. */
    LIVE(0x0B7568, 0x0B7568, 0x0B7568, Texture.NONE),
    /** Of value or scaled. */
    VALUE(0x063A34, 0x063A34, 0x063A34, Texture.NONE),
    /** Neither live nor closed. */
    LIMBO(0xF0EEF6, 0x8B86AE, 0x5F5A80, Texture.HATCH),
    /** Killed at a gate. */
    KILLED(0xE9A583, 0xA8401F, 0xA8401F, Texture.NONE),
    /** Rejected by governance. */
    REJECTED(0x6F2C78, 0x6F2C78, 0x6F2C78, Texture.NONE),
    /** Formally closed from limbo. */
    ABANDONED(0xB3A794, 0x6B5D4A, 0x6B5D4A, Texture.DOTS),
    /** Live once, and taken out again. */
    RETIRED(0x4A5A68, 0x4A5A68, 0x4A5A68, Texture.NONE),
    /** What has no colour of its own: launches, cost, queues. */
    INK(0x5B616A, 0x1A1D21, 0x1A1D21, Texture.NONE),
    /** Reported only. */
    REPORTED(0x6A6F76, 0x6A6F76, 0x5B616A, Texture.NONE),
    /** Trust, fatigue and their kin. */
    PEOPLE(0x6F7F8B, 0x2F4457, 0x2F4457, Texture.NONE),
    /** Today's course, the base of a comparison. */
    TODAY(0x6A6F76, 0x6A6F76, 0x5B616A, Texture.NONE),
    /** Your plan, the alternative of a comparison. */
    CHOSEN(0xDCE7F4, 0x1D5AA8, 0x1D5AA8, Texture.NONE);

    /** A pattern over a fill. */
    public enum Texture {
        /** Plain. */
        NONE,
        /** Lines at 45 degrees. */
        HATCH,
        /** A grid of dots. */
        DOTS
    }

    /** A colour of the look. */
    public static final Color PAPER = new Color(0xFBFAF7);
    /** A colour of the look. */
    public static final Color BLACK = new Color(0x1A1D21);
    /** A colour of the look. */
    public static final Color MUTED = new Color(0x5B616A);
    /** A colour of the look. */
    public static final Color RULE = new Color(0xDAD6CC);
    /** A colour of the look. */
    public static final Color FAINT = new Color(0xF1EEE7);
    /** A colour of the look. */
    public static final Color ON_KILLED = new Color(0x6E2610);
    /** A colour of the look. */
    public static final Color ASSUMPTION = new Color(0x8F5600);
    /** A colour of the look. */
    public static final Color ASSUMPTION_RULE = new Color(0xD9A441);
    /** A colour of the look. */
    public static final Color PLAN = new Color(0x1D5AA8);

    private final Color fill;
    private final Color line;
    private final Color text;
    private final Texture texture;

    Tone(int fill, int line, int text, Texture texture) {
        this.fill = new Color(fill);
        this.line = new Color(line);
        this.text = new Color(text);
        this.texture = texture;
    }

    /** Its colour for areas. */
    public Color fill() {
        return fill;
    }

    /** Its colour for lines. */
    public Color line() {
        return line;
    }

    /** Its colour for words. */
    public Color text() {
        return text;
    }

    Texture texture() {
        return texture;
    }

    /** The fill, so much of it over paper, opaque. */
    Color tint(double strength) {
        return new Color(
                mix(line.getRed(), PAPER.getRed(), strength),
                mix(line.getGreen(), PAPER.getGreen(), strength),
                mix(line.getBlue(), PAPER.getBlue(), strength));
    }

    private static int mix(int over, int under, double strength) {
        return (int) Math.round(strength * over + (1 - strength) * under);
    }
}
