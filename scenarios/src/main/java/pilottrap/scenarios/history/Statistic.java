package pilottrap.scenarios.history;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import pilottrap.simulation.parameter.ParameterValues;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Mode;
import pilottrap.simulation.pilot.Stage;

/** A figure that a history of pilots is summed up by. */
public enum Statistic {
    /** Pilots begun after the first one, a year. */
    LAUNCHES("pilots begun a year", Kind.RATE),
    /** Of all pilots, those that went live. */
    LIVE("share live", Kind.SHARE),
    /** Those stopped at a gate. */
    KILLED("share killed", Kind.SHARE),
    /** Those rejected by governance. */
    REJECTED("share rejected", Kind.SHARE),
    /** Those formally closed. */
    ABANDONED("share abandoned", Kind.SHARE),
    /** Those in limbo. */
    STUCK("share stuck", Kind.SHARE),
    /** Those that came past the pilot review. */
    PAST_REVIEW("share past the pilot review", Kind.SHARE),
    /** Those that came past data and integration work. */
    PAST_INTEGRATION("share past integration", Kind.SHARE),
    /** Those that came past governance. */
    PAST_GOVERNANCE("share past governance", Kind.SHARE),
    /** From start to going live. */
    WEEKS_LIVE("weeks to go live", Kind.WEEKS),
    /** From start to a gate's stop. */
    WEEKS_KILLED("weeks to be killed", Kind.WEEKS),
    /** From start to rejection or closure. */
    WEEKS_CLOSED("weeks to be rejected or abandoned", Kind.WEEKS),
    /** From start to now, of those neither live nor closed. */
    AGE_OPEN("weeks since the start of those open", Kind.WEEKS),
    /** Pilots neither live nor closed at the same time, on average. */
    AT_ONCE("pilots open at once", Kind.LEVEL),
    /** Share live of bought and partnered pilots less that of built ones. */
    EXTERNAL_GAIN("share live, bought less built", Kind.DIFFERENCE),
    /** How visible the functions are in which pilots were begun. */
    VISIBILITY("visibility of their functions", Kind.MEAN);

    /** How a figure is put on a scale on which luck is about the same everywhere. */
    enum Kind {
        RATE,
        SHARE,
        WEEKS,
        LEVEL,
        DIFFERENCE,
        MEAN
    }

    private final String words;
    private final Kind kind;

    Statistic(String words, Kind kind) {
        this.words = words;
        this.kind = kind;
    }

    /** The name in files and results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name people read. */
    public String words() {
        return words;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it is a share or a difference of shares. */
    public boolean share() {
        return kind == Kind.SHARE || kind == Kind.DIFFERENCE;
    }

    /**
     * A figure with what it rests on.
     *
     * @param value the figure; NaN where there is nothing to take it from
     * @param count of how many pilots; of a rate or a level, of how many weeks
     */
    public record Figure(double value, double count) {}

    /**
     * The figure of a history.
     *
     * @param pilots at least one
     * @param weeks from the first pilot's start to now, above 0
     * @param values from which the visibility of functions is taken
     */
    Figure of(List<PilotTrace> pilots, double weeks, ParameterValues values) {
        return switch (this) {
            case LAUNCHES -> new Figure((pilots.size() - 1) * 52 / weeks, weeks);
            case LIVE -> share(pilots, pilot -> pilot.state() == PilotState.LIVE);
            case KILLED -> share(pilots, pilot -> pilot.state() == PilotState.KILLED);
            case REJECTED -> share(pilots, pilot -> pilot.state() == PilotState.REJECTED);
            case ABANDONED -> share(pilots, pilot -> pilot.state() == PilotState.ABANDONED);
            case STUCK -> share(pilots, pilot -> pilot.state() == PilotState.STUCK);
            case PAST_REVIEW -> share(pilots, past(Stage.DATA));
            case PAST_INTEGRATION -> share(pilots, past(Stage.GOVERNANCE));
            case PAST_GOVERNANCE -> share(pilots, past(Stage.CHANGE));
            case WEEKS_LIVE -> spent(pilots, pilot -> pilot.state() == PilotState.LIVE, weeks);
            case WEEKS_KILLED -> spent(pilots, pilot -> pilot.state() == PilotState.KILLED, weeks);
            case WEEKS_CLOSED ->
                spent(
                        pilots,
                        pilot -> pilot.state() == PilotState.REJECTED || pilot.state() == PilotState.ABANDONED,
                        weeks);
            case AGE_OPEN -> spent(pilots, pilot -> !pilot.state().ended(), weeks);
            case AT_ONCE ->
                new Figure(
                        pilots.stream()
                                        .mapToDouble(pilot -> end(pilot, weeks) - pilot.start())
                                        .sum()
                                / weeks,
                        weeks);
            case EXTERNAL_GAIN -> gain(pilots);
            case VISIBILITY -> visibility(pilots, values);
        };
    }

    private static Predicate<PilotTrace> past(Stage stage) {
        return pilot -> pilot.furthest().compareTo(stage) >= 0;
    }

    private static double end(PilotTrace pilot, double weeks) {
        return Double.isNaN(pilot.end()) ? weeks : pilot.end();
    }

    private static Figure share(List<PilotTrace> pilots, Predicate<PilotTrace> which) {
        return new Figure((double) pilots.stream().filter(which).count() / pilots.size(), pilots.size());
    }

    /** The geometric mean of the weeks that some pilots took; a day at least each. */
    private static Figure spent(List<PilotTrace> pilots, Predicate<PilotTrace> which, double weeks) {
        double[] logs = pilots.stream()
                .filter(which)
                .mapToDouble(pilot -> StrictMath.log(Math.max(1 / 7.0, end(pilot, weeks) - pilot.start())))
                .toArray();
        double sum = 0;
        for (double log : logs) {
            sum += log;
        }
        return new Figure(logs.length == 0 ? Double.NaN : StrictMath.exp(sum / logs.length), logs.length);
    }

    private static Figure gain(List<PilotTrace> pilots) {
        double[] all = new double[2];
        double[] live = new double[2];
        for (PilotTrace pilot : pilots) {
            if (pilot.mode().isPresent()) {
                int external = pilot.mode().get() == Mode.BUILD ? 0 : 1;
                all[external]++;
                live[external] += pilot.state() == PilotState.LIVE ? 1 : 0;
            }
        }
        // Half a pilot and half of one live are added to both, so that the difference of few is not taken at face
        // value.
        return new Figure((live[1] + 0.5) / (all[1] + 1) - (live[0] + 0.5) / (all[0] + 1), Math.min(all[0], all[1]));
    }

    private static Figure visibility(List<PilotTrace> pilots, ParameterValues values) {
        double sum = 0;
        int known = 0;
        for (PilotTrace pilot : pilots) {
            if (pilot.function().isPresent()) {
                sum += values.of(Parameters.of(pilot.function().get(), "visibility"));
                known++;
            }
        }
        return new Figure(known == 0 ? Double.NaN : sum / known, known);
    }
}
