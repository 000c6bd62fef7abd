package pilottrap.output.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pilottrap.output.chart.Figures;
import pilottrap.output.chart.Words;
import pilottrap.output.report.Rich.Look;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Findings;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Unit;

/** What drives the difference, what would change the advice, and what it rests on. */
final class Basis {
    private static final List<String> STAGES = List.of(
            "pass the pilot review",
            "get their data ready, of those that pass",
            "are integrated, of those with data",
            "are approved, of those integrated",
            "see the work changed, of those approved",
            "go live, of those past the change");

    private final Comparison comparison;
    private final Alternative alternative;
    private final Findings findings;

    Basis(Comparison comparison, Alternative alternative, Findings findings) {
        this.comparison = comparison;
        this.alternative = alternative;
        this.findings = findings;
    }

    Block columns() {
        return new Block.Beside(List.of(
                new Block.Column(1 / 3.0, "What drives the difference", false, drivers()),
                new Block.Column(1 / 3.0, "What would change this advice", true, flips()),
                new Block.Column(1 / 3.0, "What it rests on", false, rests())));
    }

    private List<Block> drivers() {
        if (findings.drivers().isEmpty()) {
            return stages();
        }
        Rich words = Rich.of("");
        List<Findings.Driver> greatest = findings.drivers().stream()
                .filter(driver -> Math.abs(driver.effect()) >= 0.0005)
                .limit(4)
                .toList();
        for (Findings.Driver driver : greatest) {
            words = words.and(Words.capital(Rich.cut(driver.what(), 120)) + ": ", Look.FOREIGN)
                    .and(points(driver.effect()), Look.STRONG)
                    .and(". ");
        }
        if (findings.together().isPresent()) {
            words = words.and("The rest, ")
                    .and(points(findings.together().get()), Look.STRONG)
                    .and(", comes from acting together.");
        }
        return List.of(new Block.Text(words, false), rough());
    }

    /** On how little it rests. */
    private Block rough() {
        return new Block.Text(
                Rich.of(
                        "Roughly: from "
                                + comparison.base().provenance().noun().counted(findings.replications())
                                + " for each figure.",
                        Look.MUTED),
                false);
    }

    private static String points(double share) {
        String size = Words.number(Math.abs(100 * share), 1);
        return (share < 0 ? "−" : "+") + size + " points";
    }

    /** Without knock-outs: the steps at which the shares that get through differ most. */
    private List<Block> stages() {
        Summary base = comparison.base();
        Summary plan = alternative.summary();
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            if (base.funnel().get(i) > 0 && plan.funnel().get(i) > 0) {
                steps.add(i);
            }
        }
        steps.sort(java.util.Comparator.comparingDouble(i -> -Math.abs(rate(plan, i) - rate(base, i))));
        Rich words = Rich.of("");
        for (int step : steps.subList(0, Math.min(2, steps.size()))) {
            if (Math.abs(rate(plan, step) - rate(base, step)) >= 0.005) {
                words = words.and(of100(rate(plan, step)) + " of 100", Look.STRONG)
                        .and(" instead of " + of100(rate(base, step)) + " " + STAGES.get(step) + ". ");
            }
        }
        if (words.text().isEmpty()) {
            words = Rich.of("At no step do noticeably more or fewer pilots get through. ");
        } else {
            words = Rich.of("Most at these steps: ").and(words);
        }
        return List.of(
                new Block.Text(words, false),
                new Block.Text(
                        Rich.of(
                                "What each part of the plan adds takes runs without it; none were made for this report.",
                                Look.MUTED),
                        false));
    }

    private static double rate(Summary summary, int step) {
        return summary.funnel().get(step + 1) / summary.funnel().get(step);
    }

    private static String of100(double rate) {
        return Words.number(100 * rate, 0);
    }

    private List<Block> flips() {
        List<Block> blocks = new ArrayList<>(sets());
        blocks.addAll(moved());
        return blocks;
    }

    /** In how many parameter sets the advice is the same. */
    private List<Block> sets() {
        return alternative
                .difference("production_share")
                .separation()
                .map(found -> {
                    String which = found.mean() < 0 ? "less" : "more";
                    Rich words = Rich.of("In ")
                            .and((found.sets() - found.otherwise()) + " of " + found.sets(), Look.STRONG)
                            .and(" parameter sets " + which + " goes live, luck taken out"
                                    + (found.contested() ? ": the sign rests on what nobody knows." : "."));
                    return List.<Block>of(new Block.Text(words, false));
                })
                .orElse(List.of());
    }

    private List<Block> moved() {
        if (findings.flips().isEmpty() && findings.steady() == 0) {
            return untested();
        }
        Rich words = Rich.of("");
        for (Findings.Flip flip : findings.flips()) {
            words = words.and("If " + flip.parameter().words() + clause(flip.parameter()) + " is "
                            + (flip.below() ? "under " : "over "))
                    .and(value(flip.parameter(), flip.threshold()), Look.STRONG)
                    .and(" (assumed " + value(flip.parameter(), flip.assumed()) + "), ")
                    .and(Rich.cut(flip.then(), 120) + ". ", Look.FOREIGN);
        }
        if (findings.steady() > 0) {
            words = words.and(findings.steady() + (findings.flips().isEmpty() ? " assumptions" : " other assumptions")
                    + " do not change it anywhere in their plausible range.");
        }
        return List.of(new Block.Text(words, false));
    }

    private List<Block> untested() {
        Difference share = alternative.difference("production_share");
        Figures figures = new Figures(comparison.base().provenance().currency());
        Rich words = Rich.of("No assumption was moved for this report. ");
        if (Figures.shown(share) && share.low().isPresent() && share.high().isPresent()) {
            words = words.and("Luck alone does not change it: the 95% interval, "
                    + figures.interval(
                            share.outcome(), share.low().get(), share.high().get())
                    + " points, stays on one side of zero.");
        } else if (share.mean().isPresent()) {
            words = words.and("Luck alone may still decide it.");
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Text(words, false)));
        List<String> assumed = assumptions();
        blocks.add(new Block.Text(
                assumed.isEmpty()
                        ? Rich.of("Compare again with other assumptions before you rely on it.", Look.MUTED)
                        : Rich.of(
                                "It rests on " + assumed.size()
                                        + (assumed.size() == 1 ? " changed assumption" : " changed assumptions")
                                        + ", told at the top.",
                                Look.ASSUMED),
                false));
        return blocks;
    }

    private List<String> assumptions() {
        return pilottrap.output.chart.ComparisonCharts.changes(comparison, alternative)
                .assumptions();
    }

    private List<Block> rests() {
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        Parameters.all().forEach(p -> counts.merge(p.grade(), 1, Integer::sum));
        int all = Parameters.all().size();
        int studied = all - counts.getOrDefault(Grade.ASSUMED, 0) - counts.getOrDefault(Grade.CALIBRATED, 0);
        Rich words = Rich.of("Of the model’s " + all + " numbers, ")
                .and(studied + " have a published source", Look.STRONG)
                .and(", " + counts.getOrDefault(Grade.CALIBRATED, 0) + " are calibrated and "
                        + counts.getOrDefault(Grade.ASSUMED, 0) + " assumed. ");
        if (findings.influences().size() > 2) {
            long measured = findings.influences().stream()
                    .filter(i ->
                            i.parameter().grade() == Grade.A || i.parameter().grade() == Grade.B)
                    .count();
            words = words.and("Of the " + findings.influences().size() + " most influential, "
                    + (measured == 0 ? "none" : Long.toString(measured))
                    + (measured < 2 ? " is" : " are") + " measured in studies. ");
        }
        return List.of(
                new Block.Text(words.and("The model ranks plans; it does not forecast a named company."), false));
    }

    /** The most influential numbers with source and grade; empty where nobody looked. */
    List<Block> sources() {
        if (findings.influences().isEmpty()) {
            return List.of();
        }
        List<List<Rich>> rows = new ArrayList<>();
        for (Findings.Influence influence : findings.influences()) {
            Parameter parameter = influence.parameter();
            rows.add(List.of(
                    Rich.of(Words.capital(parameter.words()), Look.STRONG).and(clause(parameter), Look.MUTED),
                    Rich.of(value(parameter, influence.value())),
                    Rich.of(points(influence.low()) + " to " + points(influence.high())),
                    Rich.of(parameter.grade().label()),
                    Rich.of(parameter.source().isEmpty() ? "none" : parameter.source())));
        }
        return List.of(
                new Block.Grid(
                        List.of(
                                Rich.of("Most influential numbers", Look.STRONG),
                                Rich.of("Value"),
                                Rich.of("Difference over its range"),
                                Rich.of("Grade"),
                                Rich.of("Source")),
                        rows,
                        false),
                new Block.Text(
                        Rich.of(
                                "Grades: A peer-reviewed, causal or administrative; B large survey or telemetry; C vendor or"
                                        + " analyst survey; D prediction or tiny sample; calibrated: set so that the"
                                        + " published patterns come out; assumed: measured by nobody. Sources: keys of"
                                        + " docs/evidence.md.",
                                Look.MUTED),
                        true));
    }

    private static String clause(Parameter parameter) {
        return parameter.clause().isEmpty() ? "" : " (" + parameter.clause() + ")";
    }

    private String value(Parameter parameter, double value) {
        String number = Words.number(value, value == Math.rint(value) ? 0 : Math.abs(value) < 1 ? 3 : 1);
        Unit unit = parameter.unit();
        return switch (unit) {
            case MONEY -> new Figures(comparison.base().provenance().currency()).money(value);
            case SHARE, NUMBER, COUNT, SWITCH -> number;
            default -> number + " " + unit.label();
        };
    }
}
