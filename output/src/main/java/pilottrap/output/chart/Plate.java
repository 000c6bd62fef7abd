package pilottrap.output.chart;

/**
 * A picture that stands alone on its sheet.
 *
 * @param frame what surrounds it
 * @param picture the picture
 */
public record Plate(Frame frame, Picture picture) implements Chart {}
