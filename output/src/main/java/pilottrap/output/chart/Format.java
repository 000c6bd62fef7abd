package pilottrap.output.chart;

import java.util.Locale;

/** A file format that charts are written in. */
public enum Format {
    /** Pixels, two for each unit of the chart. */
    PNG,
    /** Vectors, with text as outlines, so that it looks the same on every machine. */
    SVG,
    /** Vectors, with the fonts embedded. */
    PDF;

    /** The ending of file names, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
