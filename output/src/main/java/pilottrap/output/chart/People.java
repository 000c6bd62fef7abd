package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.output.chart.Panels.EndLabel;
import pilottrap.output.chart.Panels.Panel;
import pilottrap.output.chart.Panels.Plot;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.measure.Series;

/** Describes trust, fatigue and fear of teams, attitude and resistance of process owners, and credibility. */
final class People {
    private static final List<Series> ALL = List.of(
            Series.TRUST, Series.FATIGUE, Series.FEAR, Series.ATTITUDE_MANAGERS, Series.RESISTANCE, Series.CREDIBILITY);

    /** From so much on, a peak or a low between the ends is worth a word. */
    private static final double TURN = 0.02;

    private People() {}

    static Chart of(Summary summary) {
        Timeline time = new Timeline(summary);
        List<Panel> panels = new ArrayList<>();
        for (Series series : ALL) {
            if (time.has(series)) {
                panels.add(panel(time, series));
            }
        }
        String headline = time.has(Series.TRUST, Series.FATIGUE)
                ? moves(time, Series.TRUST, "Teams’ trust") + "; " + moves(time, Series.FATIGUE, "their fatigue") + "."
                : "What people think and feel was not recorded.";
        return new Panels(
                Frame.of(
                        summary,
                        "people",
                        headline,
                        "Averages within " + (summary.provenance().single() ? "the" : "each")
                                + " organization, from 0 (none) to 1 (full), by month since the start.",
                        time.key(),
                        headline),
                3,
                panels,
                Panels.UNRECORDED);
    }

    private static Panel panel(Timeline time, Series series) {
        double end = time.median(series, time.last());
        Optional<EndLabel> label = Optional.of(new EndLabel(Words.number(end, 2), "", ""));
        return new Panel(
                series.label(),
                "",
                "",
                List.of(new Plot(
                        "", 1, Scales.years(time.last()), Scales.unit(), time.fan(series, Tone.PEOPLE, label))),
                List.of());
    }

    /** "falls from 0.46 to 0.36", "rises from 0.30 to a peak of 0.38, and ends at 0.34", in the median. */
    private static String moves(Timeline time, Series series, String who) {
        double from = time.median(series, 0);
        double to = time.median(series, time.last());
        double high = from;
        double low = from;
        for (int month = 0; month <= time.last(); month++) {
            high = Math.max(high, time.median(series, month));
            low = Math.min(low, time.median(series, month));
        }
        double above = high - Math.max(from, to);
        double below = Math.min(from, to) - low;
        if (Math.max(above, below) >= TURN) {
            return who
                    + (above >= below
                            ? " rises from " + Words.number(from, 2) + " to a peak of " + Words.number(high, 2)
                            : " falls from " + Words.number(from, 2) + " to a low of " + Words.number(low, 2))
                    + ", and ends at " + Words.number(to, 2);
        }
        if (Math.abs(to - from) < 0.02) {
            return who + " stays near " + Words.number(to, 2);
        }
        return who + (to > from ? " rises" : " falls") + " from " + Words.number(from, 2) + " to "
                + Words.number(to, 2);
    }
}
