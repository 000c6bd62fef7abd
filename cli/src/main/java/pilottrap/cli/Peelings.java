package pilottrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.discovery.Criterion;
import pilottrap.scenarios.discovery.Options;
import pilottrap.scenarios.discovery.Prim;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.measure.Outcome;

/** What is looked for in a sweep, and how. */
final class Peelings {
    @Option(
            names = "--where",
            paramLabel = "TEST",
            description =
                    "When the plan fails, e.g. 'production_share < 8%%' or 'limbo_share > 0.5 or net_value < 0'. Given"
                            + " more than once, all must hold. Default: where one of the scenario's goals is missed.")
    List<String> tests = new ArrayList<>();

    @Option(
            names = "--worst",
            paramLabel = "SHARE",
            description = "Look for the worst points instead, e.g. 20%%, by the outcome that --of names.")
    @Nullable
    String worst;

    @Option(names = "--best", paramLabel = "SHARE", description = "Look for the best points instead.")
    @Nullable
    String best;

    @Option(
            names = "--of",
            paramLabel = "OUTCOME",
            defaultValue = "production_share",
            description = "The outcome of --worst and --best. Default: ${DEFAULT-VALUE}.")
    String outcome = "production_share";

    @Option(
            names = "--box",
            paramLabel = "K",
            description = "Take box K of the first trajectory, as it stands there. Default: the best by coverage times"
                    + " density gained.")
    @Nullable
    Integer step;

    @Option(
            names = "--coverage",
            paramLabel = "SHARE",
            description = "Take the densest box that holds at least this share of the failures, e.g. 80%%.")
    @Nullable
    String coverage;

    @Option(
            names = "--boxes",
            paramLabel = "N",
            defaultValue = "3",
            description = "Look for so many boxes at most, each among the points outside those before. Default:"
                    + " ${DEFAULT-VALUE}.")
    int boxes = 3;

    @Option(
            names = "--alpha",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "The share of a box that one peel takes off, in (0, 0.5]. Default: ${DEFAULT-VALUE}.")
    String alpha = "0.05";

    @Option(
            names = "--paste",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "The share of a box that one paste adds, in [0, 0.5]; 0 for none. Default: ${DEFAULT-VALUE}.")
    String paste = "0.05";

    @Option(
            names = "--least-mass",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "The least share of the points in a box; where few fail, half as many as fail are enough."
                    + " Default: ${DEFAULT-VALUE}.")
    String leastMass = "0.05";

    @Option(names = "--keep-weak", description = "Keep limits that chance explains as well (quasi-p-value above 0.05).")
    boolean weak;

    @Option(
            names = "--half-samples",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "Look again in N random halves of the points, and count the boxes in the other halves. Default:"
                            + " ${DEFAULT-VALUE}.")
    int halves = 20;

    /** The options of the search, checked. */
    Options options() {
        if (step != null && coverage != null) {
            throw Failure.usage("--box and --coverage both choose a box: leave one of them out");
        }
        require("--boxes", boxes >= 1 && boxes <= 100, "[1, 100]", Integer.toString(boxes));
        require("--half-samples", halves >= 0 && halves <= 1_000, "[0, 1000]", Integer.toString(halves));
        double peel = Precisions.number("--alpha", alpha);
        double grow = Precisions.number("--paste", paste);
        double least = Precisions.number("--least-mass", leastMass);
        require("--alpha", peel > 0 && peel <= 0.5, "(0, 0.5]", alpha);
        require("--paste", grow >= 0 && grow <= 0.5, "[0, 0.5]", paste);
        require("--least-mass", least > 0 && least < 1, "(0, 1)", leastMass);
        Integer k = step;
        require("--box", k == null || k >= 0, "[0, ∞)", String.valueOf(k));
        Optional<Double> covered = Optional.ofNullable(coverage).map(text -> Precisions.number("--coverage", text));
        require("--coverage", covered.isEmpty() || (covered.get() > 0 && covered.get() <= 1), "(0, 1]", "" + coverage);
        return new Options(
                peel,
                grow,
                least,
                boxes,
                new Options.Choice(Optional.ofNullable(k), covered),
                weak,
                halves,
                Options.STANDARD.seed());
    }

    private static void require(String option, boolean inside, String range, String value) {
        if (!inside) {
            throw Failure.usage(option + " must lie in " + range + ", was " + value);
        }
    }

    /** Reads what can be read before there are results, so that a slip is told at once. */
    void check() {
        options();
        int ways = (tests.isEmpty() ? 0 : 1) + (worst == null ? 0 : 1) + (best == null ? 0 : 1);
        if (ways > 1) {
            throw Failure.usage("--where, --worst and --best each say what to look for: take one of them");
        }
        if (!tests.isEmpty()) {
            read();
        }
        if (worst != null || best != null) {
            Precisions.outcome("--of", outcome);
            share();
        }
    }

    /** Refuses a plan in which nothing can be found, before anything is run. */
    void check(Experiment experiment) {
        boolean goals = !experiment.scenario().goals().isEmpty();
        if (tests.isEmpty() && worst == null && best == null && !goals) {
            throw nothing();
        }
        try {
            Sample.check(experiment.design());
        } catch (IllegalArgumentException lines) {
            throw Failure.usage(String.valueOf(lines.getMessage()));
        }
        if (experiment.points() < Prim.FEWEST_CASES) {
            throw Failure.usage(experiment.points() + " points are too few to look for a box, " + Prim.FEWEST_CASES
                    + " are the least");
        }
    }

    private static Failure nothing() {
        return Failure.usage("say when the plan fails: --where 'production_share < 8%', --worst 20%, or goals: in the"
                + " scenario");
    }

    private Criterion read() {
        try {
            return Criterion.of(tests);
        } catch (IllegalArgumentException wrong) {
            throw Failure.usage("--where " + wrong.getMessage());
        }
    }

    private double share() {
        String option = worst != null ? "--worst" : "--best";
        String text = worst != null ? worst : String.valueOf(best);
        double share = Precisions.number(option, text);
        require(option, share > 0 && share < 1, "(0, 1)", text);
        return share;
    }

    /** What is looked for in a sweep. */
    Criterion criterion(SweepTable table) {
        if (!tests.isEmpty()) {
            return read();
        }
        if (worst != null || best != null) {
            Outcome of = Precisions.outcome("--of", outcome);
            try {
                return Criterion.extreme(of, table.estimates(of), share(), worst != null);
            } catch (IllegalArgumentException wrong) {
                throw Failure.usage((worst != null ? "--worst " : "--best ") + wrong.getMessage());
            }
        }
        List<Goal> goals = table.experiment().scenario().goals();
        if (goals.isEmpty()) {
            throw nothing();
        }
        return Criterion.missed(goals);
    }
}
