package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.pilot.Fate;

/**
 * How many pilots reach each stage, and what becomes of the others.
 *
 * <p>Bands of constant total height: above the stream those to whom someone said no, below it those nobody decided.
 *
 * @param frame what surrounds the picture
 * @param stages the stages, from launched to live
 * @param killed killed on the way to each stage, added up, in pilots per organization
 * @param rejected rejected on the way to each stage, added up
 * @param open in limbo or unfinished, on the way to each stage, added up
 * @param abandoned abandoned on the way to each stage, added up
 * @param exits where in the bands pilots leave
 * @param ofValue live pilots still of value
 * @param labels what the ends of the bands are called
 * @param shares the shares that never stand alone
 * @param noun what the replications are called
 */
public record Funnel(
        Frame frame,
        List<Stage> stages,
        List<Double> killed,
        List<Double> rejected,
        List<Double> open,
        List<Double> abandoned,
        List<Exit> exits,
        double ofValue,
        List<End> labels,
        List<Share> shares,
        Noun noun)
        implements Chart {

    /** A stage, the gate before it, and the pilots per organization that reach it. */
    public record Stage(String name, String gate, double reached) {}

    /** Pilots that leave between a stage and the next, and words for it, the longest first; they may have two lines. */
    public record Exit(Fate fate, int after, double pilots, List<String> words) {}

    /** The end of a band: pilots, share, words and notes, one a line. */
    public record End(Fate fate, double pilots, String words, List<Note> notes) {}

    /** A line under the end of a band; in its tone, where it is a fact of its own. */
    public record Note(String words, boolean ofValue) {}

    /** A share with the interval of the pooled estimate, and how organizations differ. */
    public record Share(String title, Fate fate, boolean ofValue, Optional<Estimate> estimate) {}

    private static final List<String> NAMES =
            List.of("Launched", "Passed pilot", "Data ready", "Integrated", "Approved", "Work changed", "Live");
    private static final List<String> GATES =
            List.of("", "pilot review", "", "", "governance gate", "", "go-live gate");
    private static final List<String> PLACES =
            List.of("the pilot review", "data", "integration", "governance", "work change", "go-live");

    /** The share of launched pilots from which an exit is named inside its band. */
    private static final double NOTABLE = 0.05;

    /** The funnel of a run. */
    static Funnel of(Summary summary) {
        List<Double> killed = added(summary, 0);
        List<Double> rejected = added(summary, 1);
        List<Double> abandoned = added(summary, 2);
        List<Double> open = new ArrayList<>(added(summary, 3));
        List<Double> unfinished = added(summary, 4);
        for (int i = 0; i < open.size(); i++) {
            open.set(i, open.get(i) + unfinished.get(i));
        }
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            stages.add(new Stage(NAMES.get(i), GATES.get(i), summary.funnel().get(i)));
        }
        double live = summary.funnel().get(6);
        double ofValue = summary.funnel().get(7);
        List<End> ends = List.of(
                new End(Fate.KILLED, killed.get(6), "killed at a gate", List.of()),
                new End(Fate.REJECTED, rejected.get(6), "rejected by governance", List.of()),
                new End(Fate.PRODUCTION, live, "live", liveNotes(summary, ofValue)),
                new End(Fate.LIMBO, open.get(6), "in limbo or unfinished", openNotes(summary)),
                new End(Fate.ABANDONED, abandoned.get(6), "abandoned", List.of(new Note("closed after limbo", false))));
        Noun noun = summary.provenance().noun();
        String whose = noun.single()
                ? "Pilots (" + noun.mean(summary.provenance().replications()) + ")"
                : "Pilots " + noun.each();
        Frame frame = Frame.of(
                summary,
                "funnel",
                headline(summary.funnel().get(0), live, open.get(6), summary),
                whose + " by the furthest stage reached within 104 weeks of their own launch."
                        + " Band height is the number of pilots.",
                "",
                description(whose, stages, ends));
        return new Funnel(
                frame,
                stages,
                killed,
                rejected,
                open,
                abandoned,
                exits(summary),
                ofValue,
                ends,
                List.of(
                        share(summary, "Live: production share", "production_share", Fate.PRODUCTION, false),
                        share(
                                summary,
                                "Still of value 26 weeks later: successful share",
                                "successful_share",
                                Fate.PRODUCTION,
                                true),
                        share(summary, "Neither live nor closed: limbo share", "limbo_share", Fate.LIMBO, false)),
                noun);
    }

    /** Pilots launched per organization. */
    double launched() {
        return stages.get(0).reached();
    }

    private static List<Double> added(Summary summary, int exit) {
        List<Double> sums = new ArrayList<>();
        double sum = 0;
        sums.add(sum);
        for (List<Double> exits : summary.funnelExits()) {
            sum += exits.get(exit);
            sums.add(sum);
        }
        return sums;
    }

    private static String headline(double launched, double live, double open, Summary summary) {
        if (!(launched > 0)) {
            return "No pilot was launched in " + summary.provenance().launchWeeks() + " weeks.";
        }
        if (launched < 0.95) {
            return "Of " + Words.count(launched) + " pilots launched in each "
                    + summary.provenance().noun().one() + ", "
                    + Words.share(live / launched) + " go live; " + Words.share(open / launched)
                    + " are neither live nor closed.";
        }
        String all = Words.about(Math.rint(launched));
        String start = "Of " + all + (all.equals("1") ? " pilot" : " pilots") + " launched, ";
        if (live >= launched) {
            return start + "all go live.";
        }
        if (open >= launched) {
            return start + "none goes live, and none is ever closed.";
        }
        String goLive = Words.about(live) + (Words.singular(Words.about(live)) ? " goes live; " : " go live; ");
        String left = Words.about(open);
        if (left.equals("none")) {
            return start + goLive + (live > 0 ? "all others are closed." : "all are closed.");
        }
        return start + goLive + left + (Words.singular(left) ? " is" : " are") + " neither live nor closed.";
    }

    private static List<Note> liveNotes(Summary summary, double ofValue) {
        List<Note> notes = new ArrayList<>();
        interval(summary, "production_share").ifPresent(words -> notes.add(new Note(words, false)));
        notes.add(new Note(Words.count(ofValue) + " of them of value 26 weeks later", true));
        return notes;
    }

    private static List<Note> openNotes(Summary summary) {
        List<Note> notes = new ArrayList<>();
        interval(summary, "limbo_share").ifPresent(words -> notes.add(new Note(words, false)));
        notes.add(new Note("nobody decided", false));
        return notes;
    }

    /** The interval of a share, in pilots per organization. */
    private static Optional<String> interval(Summary summary, String outcome) {
        Estimate estimate = summary.outcomes().get(outcome);
        if (estimate == null || estimate.low().isEmpty() || estimate.high().isEmpty()) {
            return Optional.empty();
        }
        double launched = summary.funnel().get(0);
        return Optional.of("95%: " + Words.count(launched * estimate.low().get()) + " to "
                + Words.count(launched * estimate.high().get()));
    }

    private static List<Exit> exits(Summary summary) {
        List<Exit> exits = new ArrayList<>();
        for (int after = 0; after < PLACES.size(); after++) {
            List<Double> row = summary.funnelExits().get(after);
            String place = PLACES.get(after);
            String rejected = after == 3 ? "by governance" : "rejected at " + place;
            String stall = after == 0 ? "in the pilot" : "at " + place;
            exits.add(exit(Fate.KILLED, after, row.get(0), "killed at " + place, "at " + place));
            exits.add(exit(Fate.REJECTED, after, row.get(1), rejected));
            exits.add(exit(Fate.LIMBO, after, row.get(3) + row.get(4), "stall " + stall, "stall\n" + stall, "stall"));
        }
        double notable = NOTABLE * summary.funnel().get(0);
        exits.removeIf(exit -> !(exit.pilots() > 0 && exit.pilots() >= notable));
        return exits;
    }

    private static Exit exit(Fate fate, int after, double pilots, String... words) {
        String count = Words.count(pilots) + " ";
        return new Exit(
                fate, after, pilots, Arrays.stream(words).map(count::concat).toList());
    }

    private static Share share(Summary summary, String title, String outcome, Fate fate, boolean ofValue) {
        return new Share(
                title, fate, ofValue, Optional.ofNullable(summary.outcomes().get(outcome)));
    }

    private static String description(String whose, List<Stage> stages, List<End> ends) {
        StringBuilder words = new StringBuilder(whose + " that reached each stage: ");
        for (Stage stage : stages) {
            words.append(stage.name())
                    .append(' ')
                    .append(Words.count(stage.reached()))
                    .append(", ");
        }
        words.setLength(words.length() - 2);
        words.append(". After 104 weeks: ");
        for (End end : ends) {
            words.append(Words.count(end.pilots()))
                    .append(' ')
                    .append(end.words())
                    .append(", ");
        }
        words.setLength(words.length() - 2);
        return words.append('.').toString();
    }
}
