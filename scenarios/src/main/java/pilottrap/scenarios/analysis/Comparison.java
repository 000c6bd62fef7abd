package pilottrap.scenarios.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Goal;

/**
 * A base and its alternatives on the same luck, ready to print, draw and report; rebuilt from stored rows.
 *
 * @param base the base
 * @param alternatives the alternatives, in the order they were named
 * @param digest SHA-256 over the digests of base and alternatives in their order, hexadecimal
 * @param goals what is wanted
 * @param goalsOfBase the share of organizations that meet each goal in the base, in [0, 1]
 * @param best for some outcomes, the share of organizations in which each plan is best, by its name, the base's included;
 *     {@link #TOO_CLOSE} counts those in which the best two differ by less than the indifference
 * @param looks how many times the stopping rule of {@code --precision} looked; 1 without it
 * @param warnings sentences a user should read
 */
public record Comparison(
        Summary base,
        List<Alternative> alternatives,
        String digest,
        List<Goal> goals,
        List<Double> goalsOfBase,
        Map<String, Map<String, Double>> best,
        int looks,
        List<String> warnings) {
    /** The key of organizations in which no plan is clearly best. */
    public static final String TOO_CLOSE = "";

    /** The outcome by which alternatives are ranked: pilots that go live and are of value ÷ launched. */
    public static final String RANKED = "successful_share";

    /** Copies the lists. */
    public Comparison {
        alternatives = List.copyOf(alternatives);
        goals = List.copyOf(goals);
        goalsOfBase = List.copyOf(goalsOfBase);
        warnings = List.copyOf(warnings);
    }

    /** The alternatives by the difference of {@link #RANKED}, the best first; those without one last. */
    public List<Alternative> ranked() {
        return alternatives.stream()
                .sorted(Comparator.<Alternative>comparingDouble(
                                each -> -each.difference(RANKED).mean().orElse(Double.NEGATIVE_INFINITY))
                        .thenComparing(Alternative::name))
                .toList();
    }

    /** The alternative that is told first: the best of those that leaders can choose, else of all. */
    public Alternative advised() {
        List<Alternative> ranked = ranked();
        return ranked.stream().filter(Alternative::choosable).findFirst().orElse(ranked.get(0));
    }

    /**
     * One alternative.
     *
     * @param name its name, unique
     * @param summary what it comes to alone
     * @param changes in what it differs from the base
     * @param programmes its interventions, in plain words, e.g. “Portfolio focus: at most 10 pilots, from week 0”
     * @param differences every outcome of the catalogue by name, in catalogue order
     * @param cost what its interventions cost more than the base's
     * @param goals the share of organizations that meet each goal, in [0, 1]
     * @param twins what became of the same pilots; absent where pilots were not kept
     * @param crossover when it overtakes, where it is worse before it is better
     * @param cumulativeNet the mean difference of cumulative net value at months 0, 1, …, k$
     * @param cumulativeGoLives the mean difference of cumulative go-lives at months 0, 1, …
     */
    public record Alternative(
            String name,
            Summary summary,
            Changes changes,
            List<String> programmes,
            Map<String, Difference> differences,
            Cost cost,
            List<Double> goals,
            Optional<Twins> twins,
            Optional<Crossover> crossover,
            List<Double> cumulativeNet,
            List<Double> cumulativeGoLives) {
        /** Copies the lists. */
        public Alternative {
            programmes = List.copyOf(programmes);
            goals = List.copyOf(goals);
            cumulativeNet = List.copyOf(cumulativeNet);
            cumulativeGoLives = List.copyOf(cumulativeGoLives);
        }

        /** Whether it differs from the base in policy only, so that leaders can choose it. */
        public boolean choosable() {
            return changes.assumptions().isEmpty() && changes.organization().isEmpty();
        }

        /** What it chooses otherwise beside its programmes: other levers, and programmes of the base that it leaves out. */
        public List<String> otherChoices() {
            return changes.choices().stream()
                    .filter(choice -> programmes.stream().noneMatch(each -> choice.equals("Plan: " + each + ".")))
                    .toList();
        }

        /**
         * The difference of an outcome.
         *
         * @throws IllegalArgumentException if the catalogue has no such outcome
         */
        public Difference difference(String outcome) {
            Difference found = differences.get(outcome);
            if (found == null) {
                throw new IllegalArgumentException("no outcome " + outcome);
            }
            return found;
        }
    }

    /**
     * What an alternative's interventions cost, beyond those of the base.
     *
     * @param once k$ at the start, planned
     * @param yearly k$ a year, planned, before it tapers
     * @param spent mean k$ spent on interventions over the horizon, more than in the base
     * @param perSuccess k$ of additional total spend for each additional pilot that goes live and is of value; absent
     *     where there are no more of them
     * @param perSuccessLow lower end of its 95 % interval (Fieller); absent where unbounded
     * @param perSuccessHigh upper end; absent where unbounded
     * @param netPerMoney additional net value for each k$ spent on the interventions; absent where nothing was spent
     */
    public record Cost(
            double once,
            double yearly,
            double spent,
            Optional<Double> perSuccess,
            Optional<Double> perSuccessLow,
            Optional<Double> perSuccessHigh,
            Optional<Double> netPerMoney) {}

    /**
     * Worse before better.
     *
     * @param measure the outcome it is seen in: {@code go_lives} or {@code net_value}
     * @param deepestMonth the month of the deepest point
     * @param deepest the mean cumulative difference there, below zero
     * @param month the month from which the cumulative difference stays above zero; absent if it does not within the
     *     horizon
     */
    public record Crossover(String measure, int deepestMonth, double deepest, Optional<Integer> month) {}
}
