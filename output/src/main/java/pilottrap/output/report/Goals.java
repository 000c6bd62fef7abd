package pilottrap.output.report;

import java.util.ArrayList;
import java.util.List;
import pilottrap.output.chart.Figures;
import pilottrap.output.report.Rich.Look;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.measure.Outcome;

/** Goals beside values; without goals, the outcomes that are asked for most. */
final class Goals {
    private static final List<String> ASKED =
            List.of("production_share", "successful_share", "limbo_share", "net_value", "spend_total");

    private final Comparison comparison;
    private final Alternative alternative;
    private final Figures figures;

    Goals(Comparison comparison, Alternative alternative) {
        this.comparison = comparison;
        this.alternative = alternative;
        this.figures = new Figures(comparison.base().provenance().currency());
    }

    List<Block> blocks(String plan) {
        return comparison.goals().isEmpty() ? glance(plan) : goals(plan);
    }

    private List<Block> goals(String plan) {
        Noun noun = comparison.base().provenance().noun();
        List<List<Rich>> rows = new ArrayList<>();
        for (int i = 0; i < comparison.goals().size(); i++) {
            Goal goal = comparison.goals().get(i);
            Outcome outcome = comparison.base().outcome(goal.outcome()).outcome();
            rows.add(List.of(
                    Rich.of(name(outcome), Look.STRONG)
                            .and(
                                    (goal.atLeast() ? "\nat least " : "\nat most ")
                                            + figures.value(outcome, goal.value())
                                                    .replace(".0%", "%"),
                                    Look.MUTED),
                    value(comparison.base().outcome(goal.outcome()), Look.TODAY),
                    value(alternative.summary().outcome(goal.outcome()), Look.PLAN),
                    Rich.of(hundred(alternative.goals(), i), Look.STRONG)
                            .and(", today " + hundred(comparison.goalsOfBase(), i), Look.MUTED)));
        }
        return List.of(
                new Block.Grid(heading("Your goals", plan, "met in, of 100"), rows, true),
                new Block.Text(
                        Rich.of(
                                "“Met” counts " + (noun.single() ? "futures of your organization" : "organizations")
                                        + " under the plan.",
                                Look.MUTED),
                        true));
    }

    private static String hundred(List<Double> shares, int index) {
        return index < shares.size() ? Long.toString(Math.round(100 * shares.get(index))) : "–";
    }

    private List<Block> glance(String plan) {
        List<List<Rich>> rows = new ArrayList<>();
        for (String name : ASKED) {
            Estimate before = comparison.base().outcome(name);
            rows.add(List.of(
                    Rich.of(name(before.outcome()), Look.STRONG),
                    value(before, Look.TODAY),
                    value(alternative.summary().outcome(name), Look.PLAN),
                    alternative
                            .difference(name)
                            .mean()
                            .map(mean -> figures.difference(before.outcome(), mean))
                            .map(Rich::of)
                            .orElse(Rich.of("–"))));
        }
        return List.of(
                new Block.Grid(heading("At a glance", plan, "difference"), rows, true),
                new Block.Text(
                        Rich.of("Goals stated in the scenario stand here with how often they are met.", Look.MUTED),
                        true));
    }

    private static List<Rich> heading(String what, String plan, String last) {
        return List.of(
                Rich.of(what, Look.STRONG),
                Rich.of("Today", Look.TODAY),
                Rich.of(Rich.cut(plan, 24), Look.PLAN),
                Rich.of(last, Look.MUTED));
    }

    private Rich value(Estimate estimate, Look look) {
        return Rich.of(figures.value(estimate.outcome(), estimate.mean()), look);
    }

    private static String name(Outcome outcome) {
        return Figures.label(outcome).replace("*", "");
    }
}
