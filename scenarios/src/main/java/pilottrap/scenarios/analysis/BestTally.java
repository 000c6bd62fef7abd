package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

/**
 * In how many organizations each plan is best, for the judged outcomes that have a better side and a value of their own in
 * single organizations; of the first {@link FutureTally#KEPT} finished under every plan. The counts wait until the end,
 * since what does not matter may depend on all rows.
 */
final class BestTally {
    private final List<String> plans;
    private final List<Outcome> outcomes;
    private final List<OwnValue> own;
    /** For each outcome, which plan was best, and by how much before the next. */
    private final List<Winners> winners = new ArrayList<>();

    /** @param plans the names of base and alternatives, in their order */
    BestTally(List<String> plans) {
        this.plans = plans;
        outcomes = Verdicts.FAMILY.stream()
                .map(name -> Outcomes.byName(name).orElseThrow())
                .filter(outcome -> outcome.better() != Direction.NONE && new OwnValue(outcome.estimator()).pictured())
                .toList();
        own = outcomes.stream()
                .map(outcome -> new OwnValue(outcome.estimator()))
                .toList();
        outcomes.forEach(outcome -> winners.add(new Winners()));
    }

    private static final class Winners {
        private int[] plan = new int[64];
        private float[] lead = new float[64];
        private int size;

        void add(int winner, double ahead) {
            if (size == FutureTally.KEPT) {
                return;
            }
            if (size == plan.length) {
                plan = Arrays.copyOf(plan, 2 * size);
                lead = Arrays.copyOf(lead, 2 * size);
            }
            plan[size] = winner;
            lead[size++] = (float) ahead;
        }
    }

    /** Adds one organization: its finished rows under every plan. */
    void add(List<double[]> rows) {
        for (int i = 0; i < outcomes.size(); i++) {
            int side = outcomes.get(i).better() == Direction.UP ? 1 : -1;
            double best = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            int winner = -1;
            for (int plan = 0; plan < rows.size(); plan++) {
                OptionalDouble value = own.get(i).in(rows.get(plan));
                if (value.isEmpty()) {
                    winner = -1;
                    break;
                }
                double size = side * value.getAsDouble();
                if (size > best) {
                    second = best;
                    best = size;
                    winner = plan;
                } else {
                    second = Math.max(second, size);
                }
            }
            if (winner >= 0) {
                winners.get(i).add(winner, best - second);
            }
        }
    }

    /** By outcome and plan, the shares; they sum to 1. An outcome that no organization has is left out. */
    Map<String, Map<String, Double>> shares(Indifference indifference) {
        Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Winners of = winners.get(i);
            if (of.size > 0) {
                float width = (float) indifference.of(outcomes.get(i).unit());
                long[] first = new long[plans.size() + 1]; // the last place is for what is too close
                for (int k = 0; k < of.size; k++) {
                    first[of.lead[k] <= width ? plans.size() : of.plan[k]]++;
                }
                Map<String, Double> counts = new LinkedHashMap<>();
                for (int plan = 0; plan < first.length; plan++) {
                    counts.put(
                            plan < plans.size() ? plans.get(plan) : Comparison.TOO_CLOSE,
                            (double) first[plan] / of.size);
                }
                shares.put(outcomes.get(i).name(), counts);
            }
        }
        return shares;
    }
}
