package pilottrap.output.chart;

/** A picture that fits itself into the room it is given: of a {@link Plate} or of a report. */
public sealed interface Picture
        permits Apart,
                Dots,
                Funnels,
                Forest,
                Ranking,
                Race,
                TwinFlow,
                League,
                Heat,
                Heats,
                Tornado,
                BoxPicture,
                Parallel,
                Importance,
                Narrowed {
    /** What it shows, in one sentence: its name for those who cannot see it. */
    String title();

    /** The figures behind it. */
    DataTable table();

    /** How high it is best, at a width in units of a chart. */
    double height(double width);
}
