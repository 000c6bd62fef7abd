package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.explain.Event;
import pilottrap.scenarios.explain.Explanation;
import pilottrap.scenarios.explain.Outlook;
import pilottrap.scenarios.explain.Role;
import pilottrap.scenarios.explain.Stretch;
import pilottrap.simulation.pilot.Stage;

/**
 * The life of one pilot stage by stage, and its futures but for one cause.
 *
 * @param frame what surrounds it
 * @param summary what became of it, in a sentence or two
 * @param weeks how many weeks since launch are shown
 * @param lanes its stages, in chain order
 * @param marks its turning points, in order of time, at most {@value #MARKS}
 * @param rows its futures, those as it was first; empty where none were run
 * @param futures how many futures each row has
 * @param idle the causes without which nothing changed, in words; may be empty
 */
public record Story(
        Frame frame,
        String summary,
        double weeks,
        List<Lane> lanes,
        List<Mark> marks,
        List<Row> rows,
        int futures,
        String idle)
        implements Chart {
    private static final double MINUTES_A_WEEK = 10_080;
    private static final double JUDGED = 104;
    private static final int MARKS = 8;

    /** Copies the lists. */
    public Story {
        summary = Words.clean(summary);
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
        rows = List.copyOf(rows);
    }

    /**
     * A stage.
     *
     * @param label its name
     * @param time how long the pilot was in it
     * @param spans when, in order of time
     */
    record Lane(String label, String time, List<Span> spans) {}

    /** A time in a stage, in weeks since launch. */
    record Span(double from, double to, Tone tone) {}

    /** A turning point: its number, its week since launch, its lane, its words. */
    record Mark(int number, double week, int lane, String words) {}

    /**
     * Futures.
     *
     * @param words the share and its interval, of 100
     * @param more how much more than as it was; empty for that itself
     * @param base whether they are those as it was
     * @param clear whether the difference to those is beyond doubt
     */
    record Row(
            String label,
            double share,
            double low,
            double high,
            String words,
            String more,
            boolean base,
            boolean clear) {}

    /** The story of an explained pilot. */
    public static Story of(Explanation told, Provenance from) {
        double launched = told.pilot().launched() / MINUTES_A_WEEK;
        double end = told.stretches().stream()
                        .mapToDouble(stretch -> stretch.to() / MINUTES_A_WEEK)
                        .max()
                        .orElse(launched)
                - launched;
        double weeks = Math.max(JUDGED + 4, end);
        Map<Stage, List<Stretch>> byStage = new EnumMap<>(Stage.class);
        for (Stretch stretch : told.stretches()) {
            byStage.computeIfAbsent(lane(stretch.stage()), stage -> new ArrayList<>())
                    .add(stretch);
        }
        List<Stage> stages = List.copyOf(byStage.keySet());
        List<Lane> lanes = byStage.entrySet().stream()
                .map(entry -> lane(entry.getKey(), entry.getValue(), launched))
                .toList();
        List<Outlook> mattering =
                told.butFors().stream().filter(Outlook::matters).toList();
        List<Row> rows = new ArrayList<>();
        told.asItWas().ifPresent(was -> {
            rows.add(row(was, true));
            mattering.forEach(each -> rows.add(row(each, false)));
        });
        List<String> idle = told.butFors().stream()
                .filter(each -> !each.matters())
                .map(each -> each.butFor().label())
                .toList();
        return new Story(
                frame(told, from),
                told.summary(),
                weeks,
                lanes,
                marks(told, stages),
                rows,
                told.asItWas().map(Outlook::futures).orElse(0),
                idle.isEmpty() ? "" : "No difference in any future " + String.join(", ", idle) + ".");
    }

    private static Stage lane(Stage stage) {
        return stage == Stage.SCALED ? Stage.LIVE : stage;
    }

    private static Lane lane(Stage stage, List<Stretch> stretches, double launched) {
        double moving = 0;
        double lying = 0;
        List<Span> spans = new ArrayList<>();
        for (Stretch stretch : stretches) {
            double from = stretch.from() / MINUTES_A_WEEK - launched;
            double to = stretch.to() / MINUTES_A_WEEK - launched;
            moving += stretch.limbo() ? 0 : to - from;
            lying += stretch.limbo() ? to - from : 0;
            spans.add(new Span(from, to, stretch.limbo() ? Tone.LIMBO : stage == Stage.LIVE ? Tone.LIVE : Tone.MOVING));
        }
        String time = lying < 0.05
                ? Words.number(moving, moving < 9.95 ? 1 : 0) + " w"
                : Words.number(moving, moving < 9.95 ? 1 : 0) + " w + " + Words.number(lying, 0) + " in limbo";
        return new Lane(stage.label(), time, List.copyOf(spans));
    }

    /** The turning points after the launch; where there are too many, the first and the last of them. */
    private static List<Mark> marks(Explanation told, List<Stage> stages) {
        List<Event> turning = new ArrayList<>(told.events().stream()
                .filter(Event::turning)
                .filter(event -> event.sinceLaunch() > 0)
                .toList());
        while (turning.size() > MARKS) {
            turning.remove(turning.size() / 2);
        }
        List<Mark> marks = new ArrayList<>();
        for (Event event : turning) {
            Stage stage = event.entry()
                    .map(entry -> lane(entry.stage()))
                    .orElseGet(() -> lane(told.stretches().stream()
                            .filter(stretch -> stretch.to() >= event.minute())
                            .findFirst()
                            .map(Stretch::stage)
                            .orElse(Stage.SCOPED)));
            int lane = Math.max(0, stages.indexOf(stage));
            marks.add(new Mark(marks.size() + 1, event.sinceLaunch(), lane, first(event.what())));
        }
        return marks;
    }

    /** The first sentence. */
    private static String first(String words) {
        int end = words.indexOf(". ");
        return end < 0 ? words : words.substring(0, end + 1);
    }

    private static Row row(Outlook each, boolean base) {
        String share = Words.number(100 * each.share(), each.futures() == 100 ? 0 : 1);
        String words =
                share + " (" + Words.number(100 * each.low(), 0) + " to " + Words.number(100 * each.high(), 0) + ")";
        String more = points(each.difference()) + " (" + points(each.differenceLow()) + " to "
                + points(each.differenceHigh()) + ")";
        return new Row(
                each.butFor().label(),
                each.share(),
                each.low(),
                each.high(),
                words,
                base ? "" : more,
                base,
                each.clear());
    }

    private static String points(double share) {
        double size = Math.abs(100 * share);
        String number = Words.number(size, size < 0.95 && size >= 0.05 ? 1 : 0);
        return size < 0.05 ? "0" : (share > 0 ? "+" : "−") + number;
    }

    private static Frame frame(Explanation told, Provenance from) {
        List<String> facts = new ArrayList<>();
        facts.add("pilot " + told.name());
        facts.add("seed " + from.seed());
        if (!from.digest().isEmpty()) {
            facts.add("digest " + from.shortDigest());
        }
        facts.add("One pilot is an illustration, not an estimate");
        String role = told.role() == Role.NAMED ? "" : ", " + told.role().label();
        return new Frame(
                "pilot-" + told.name().replication() + "-" + told.name().pilot(),
                headline(told),
                from.scenario(),
                "Pilot " + told.name() + role + ".",
                "Hatched: in limbo, neither worked on nor closed. Thick lines: 95 % intervals; hollow: as it was, or no clear difference.",
                from.changes(),
                facts,
                "pilottrap " + from.version(),
                description(told));
    }

    private static String headline(Explanation told) {
        Optional<Outlook> was = told.asItWas();
        if (was.isEmpty()) {
            return first(told.summary());
        }
        String asItWas = Words.number(100 * was.get().share(), 0);
        Optional<Outlook> best = told.butFors().stream()
                .filter(each -> each.clear() && each.difference() > 0)
                .findFirst();
        return best.map(each -> Words.capital(each.butFor().label()) + ", this pilot goes live in "
                        + Words.number(100 * each.share(), 0) + " of 100 futures; as it was, in " + asItWas)
                .orElse("No single cause makes a clear difference: as it was, this pilot goes live in "
                        + (was.get().live() == 0 ? "none" : asItWas) + " of "
                        + (was.get().live() == 0 ? Words.whole(was.get().futures()) : "100") + " futures");
    }

    private static String description(Explanation told) {
        StringBuilder words = new StringBuilder(told.summary());
        for (Event event : told.events()) {
            words.append(" Week ").append(event.week()).append(": ").append(event.what());
        }
        told.asItWas()
                .ifPresent(was -> words.append(" Of ")
                        .append(was.futures())
                        .append(" futures it is live in ")
                        .append(was.live())
                        .append(" as it was"));
        for (Outlook each : told.butFors()) {
            words.append(", in ")
                    .append(each.live())
                    .append(' ')
                    .append(each.butFor().label());
        }
        return words.append(told.asItWas().isPresent() ? "." : "").toString();
    }
}
