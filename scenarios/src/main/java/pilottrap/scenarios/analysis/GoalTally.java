package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.measure.RunResult.Status;

/** In how many organizations each goal is met; where an outcome has no value, as without any pilot, it is not. */
final class GoalTally {
    private final List<Goal> goals;
    private final List<OwnValue> values = new ArrayList<>();
    private final long[] met;
    private long n;

    /** @throws IllegalArgumentException if the catalogue lacks the outcome of a goal */
    GoalTally(List<Goal> goals) {
        this.goals = goals;
        this.met = new long[goals.size()];
        for (Goal goal : goals) {
            values.add(new OwnValue(Outcomes.byName(goal.outcome())
                    .orElseThrow(() -> new IllegalArgumentException("no outcome " + goal.outcome()))
                    .estimator()));
        }
    }

    void add(Row row) {
        if (row.status() != Status.FINISHED) {
            return;
        }
        n++;
        for (int i = 0; i < met.length; i++) {
            OptionalDouble value = values.get(i).in(row.numbers());
            met[i] += value.isPresent() && goals.get(i).met(value.getAsDouble()) ? 1 : 0;
        }
    }

    List<Double> shares() {
        List<Double> shares = new ArrayList<>();
        for (long each : met) {
            shares.add(n == 0 ? 0 : (double) each / n);
        }
        return shares;
    }
}
