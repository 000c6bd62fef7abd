package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Twins;
import pilottrap.simulation.pilot.Fate;

/**
 * What became of the same pilots: from their fates on today's course to their fates under a plan.
 *
 * @param title what it shows, in one sentence
 * @param plan what the plan is called
 * @param flows pilots from one end to another, per organization
 * @param callouts what matters most in it
 * @param table the figures
 */
public record TwinFlow(String title, String plan, List<Flow> flows, List<Callout> callouts, DataTable table)
        implements Picture {
    /** Where pilots end, in the order they are drawn; killed and abandoned never touch. */
    public enum End {
        /** Live within 104 weeks. */
        LIVE("live", Fate.PRODUCTION),
        /** In limbo or unfinished. */
        OPEN("in limbo or unfinished", Fate.LIMBO),
        /** Abandoned. */
        ABANDONED("abandoned", Fate.ABANDONED),
        /** Rejected by governance. */
        REJECTED("rejected", Fate.REJECTED),
        /** Killed at a gate. */
        KILLED("killed at a gate", Fate.KILLED),
        /** Never launched. */
        NEVER("never launched", null);

        private final String words;
        private final @org.jspecify.annotations.Nullable Fate fate;

        End(String words, @org.jspecify.annotations.Nullable Fate fate) {
            this.words = words;
            this.fate = fate;
        }

        /** What people call it. */
        public String words() {
            return words;
        }

        Optional<Fate> fate() {
            return Optional.ofNullable(fate);
        }

        static End of(Optional<Fate> fate) {
            return fate.map(f -> switch (f) {
                        case PRODUCTION -> LIVE;
                        case LIMBO, IN_PROGRESS -> OPEN;
                        case ABANDONED -> ABANDONED;
                        case REJECTED -> REJECTED;
                        case KILLED -> KILLED;
                    })
                    .orElse(NEVER);
        }
    }

    /** So many pilots, per organization, from one end to another. */
    public record Flow(End from, End to, double pilots) {}

    /** What matters: a figure, what it is, and a sentence on it. */
    public record Callout(Mark mark, String figure, String words, String note) {}

    /** How a callout is marked; the same as its flows. */
    public enum Mark {
        /** Live under the plan only. */
        SAVED,
        /** Live on today's course only. */
        LOST,
        /** Live under both. */
        KEPT,
        /** Launched on today's course only. */
        UNLAUNCHED,
        /** Launched under the plan only. */
        ADDED
    }

    /** Copies the lists. */
    public TwinFlow {
        flows = List.copyOf(flows);
        callouts = List.copyOf(callouts);
    }

    @Override
    public double height(double width) {
        return width < 520 ? 540 : Math.max(345, Math.min(420, 0.44 * width));
    }

    double from(End end) {
        return flows.stream()
                .filter(flow -> flow.from() == end)
                .mapToDouble(Flow::pilots)
                .sum();
    }

    double to(End end) {
        return flows.stream()
                .filter(flow -> flow.to() == end)
                .mapToDouble(Flow::pilots)
                .sum();
    }

    static TwinFlow of(Twins twins, String plan, Noun noun) {
        double n = Math.max(1, twins.organizations());
        double[][] sums = new double[End.values().length][End.values().length];
        for (Twins.Flow flow : twins.flows()) {
            sums[End.of(flow.from()).ordinal()][End.of(flow.to()).ordinal()] += flow.pilots() / n;
        }
        List<Flow> flows = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (End from : End.values()) {
            for (End to : End.values()) {
                double pilots = sums[from.ordinal()][to.ordinal()];
                if (pilots > 0) {
                    flows.add(new Flow(from, to, pilots));
                    rows.add(List.of(Words.capital(from.words()), Words.capital(to.words()), Words.count(pilots)));
                }
            }
        }
        String title = "Of the same pilots, " + Words.count(twins.saved() / n) + " are saved, "
                + Words.count(twins.lost() / n) + " lost and " + Words.count(twins.unlaunched() / n)
                + " never launched under " + plan + ".";
        return new TwinFlow(
                title,
                plan,
                flows,
                callouts(twins, plan, n),
                new DataTable(List.of("On today’s course", "Under " + plan, "Pilots " + noun.each()), rows));
    }

    private static List<Callout> callouts(Twins twins, String plan, double n) {
        List<Callout> callouts = new ArrayList<>();
        callouts.add(new Callout(Mark.SAVED, Words.count(twins.saved() / n), "saved", "live under " + plan + " only"));
        callouts.add(new Callout(
                Mark.LOST, Words.count(twins.lost() / n), "lost", "live on today’s course only; drawn as they end"));
        String median = twins.weeksSooner()
                .filter(weeks -> Math.rint(weeks) != 0)
                .map(weeks -> "; median " + Words.number(Math.abs(weeks), 0)
                        + (Math.rint(Math.abs(weeks)) == 1 ? " week " : " weeks ") + (weeks < 0 ? "later" : "sooner"))
                .orElse("");
        callouts.add(new Callout(
                Mark.KEPT,
                Words.count(twins.faster() / n),
                "sped up",
                Words.count(twins.slower() / n) + " slowed, of those live under both" + median));
        callouts.add(new Callout(
                Mark.UNLAUNCHED,
                Words.count(twins.unlaunched() / n),
                "never launched",
                "under " + plan + "; " + Words.count(twins.unlaunchedLive() / n) + " of them would have gone live"));
        if (twins.added() > 0) {
            callouts.add(new Callout(
                    Mark.ADDED,
                    Words.count(twins.added() / n),
                    "launched only then",
                    "under " + plan + " only; " + Words.count(twins.addedLive() / n) + " of them live"));
        }
        return callouts;
    }
}
