package pilottrap.output.report;

import pilottrap.output.chart.Ink;

/**
 * A part of a page from margin to margin that is never divided.
 *
 * @param before room kept free above it, but at the top of a page
 * @param height its height
 * @param kept whether it stays with the strip after it
 * @param page whether it begins a new page
 * @param painter draws it
 */
record Strip(double before, double height, boolean kept, boolean page, Painter painter) {
    /** Draws a strip. */
    @FunctionalInterface
    interface Painter {
        /** Draws it with its top at {@code y}. */
        void paint(Ink ink, double left, double y);
    }

    static Strip of(double before, double height, Painter painter) {
        return new Strip(before, height, false, false, painter);
    }
}
