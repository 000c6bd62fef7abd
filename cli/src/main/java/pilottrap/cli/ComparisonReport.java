package pilottrap.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pilottrap.cli.ComparisonExecution.Finished;
import pilottrap.output.chart.Figures;
import pilottrap.output.store.ComparisonJson;
import pilottrap.output.store.Json;
import pilottrap.output.store.StoredComparison;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Comparison.Cost;
import pilottrap.scenarios.analysis.Comparison.Crossover;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Separation;
import pilottrap.scenarios.analysis.Twins;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.parameter.Unit;

/** What {@code compare} prints: a verdict in a sentence, then the figures behind it; or data. */
final class ComparisonReport {
    /** With more alternatives than this they are ranked, one line each. */
    private static final int MOST_IN_FULL = 6;
    /** k$. */
    private static final double MILLION = 1_000;

    /** From fewer nothing is said of 100. */
    private static final int FEWEST_FOR_100 = 10;

    private final Comparison comparison;
    private final Provenance provenance;
    private final Noun noun;
    private final Page page;

    private ComparisonReport(Comparison comparison, Common common) {
        this.comparison = comparison;
        this.provenance = comparison.base().provenance();
        this.noun = provenance.noun();
        this.page = new Page(common.bold());
    }

    /** Prints the answer, before anything is drawn. */
    static void answer(Comparison comparison, StoredComparison stored, Common common) {
        PrintStream out = common.out();
        switch (common.format) {
            case TABLE -> out.print(new ComparisonReport(comparison, common).words(stored));
            case JSON -> out.print(Json.lines(ComparisonJson.of(comparison, stored)));
            case NDJSON -> lines(comparison, stored, out);
            case CSV -> out.print(ComparisonCsv.text(comparison, stored.digest()));
        }
        out.flush();
        if (common.format != Format.TABLE) {
            comparison.warnings().forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
    }

    /** Prints where everything lies, and what to do next. */
    static void places(Finished finished, Common common) {
        if (common.format == Format.TABLE) {
            Page page = new Page(common.bold());
            page.line("");
            page.line("Result  " + finished.directory());
            finished.files().stream()
                    .filter(file -> file.getFileName().toString().startsWith("report."))
                    .forEach(file -> page.line("Report  " + file));
            long charts = finished.files().stream()
                    .filter(file -> file.getParent() != null && file.getParent().endsWith("charts"))
                    .count();
            if (charts > 0) {
                page.line("Charts  " + finished.directory().resolve("charts") + " (" + charts + " files)");
            }
            common.out().print(page.text());
            common.out().flush();
        }
        common.say("next: " + next(finished));
    }

    private static String next(Finished finished) {
        Path first = finished.files().isEmpty()
                ? finished.directory().resolve("summary.json")
                : finished.files().get(0);
        return (first.toString().endsWith(".html") ? "open " : "look at ") + first + ", or trace pilots with "
                + Arguments.program() + " explain "
                + Arguments.quoted(finished.directory().resolve("base").toString());
    }

    private static void lines(Comparison comparison, StoredComparison stored, PrintStream out) {
        Provenance provenance = comparison.base().provenance();
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("kind", "comparison");
        origin.put("pilottrap", provenance.version());
        origin.put("base", provenance.scenario());
        origin.put("sha256", provenance.scenarioSha256());
        origin.put(
                "alternatives",
                comparison.alternatives().stream().map(Alternative::name).toList());
        origin.put("seed", provenance.seed());
        origin.put("replications", provenance.replications());
        origin.put("digest", stored.digest());
        out.println(Json.line(origin));
        for (Alternative alternative : comparison.alternatives()) {
            alternative.differences().forEach((name, difference) -> {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("kind", "difference");
                line.put("alternative", alternative.name());
                line.put("outcome", name);
                line.putAll(ComparisonJson.difference(difference));
                out.println(Json.line(line));
            });
        }
    }

    private String words(StoredComparison stored) {
        heading(stored);
        boolean league = stored.plan().league() || comparison.alternatives().size() > MOST_IN_FULL;
        if (league) {
            new League(comparison, page).print();
        } else {
            comparison.alternatives().forEach(alternative -> page.lead(Verdict.of(alternative, comparison)));
            comparison.alternatives().forEach(this::alternative);
        }
        goals();
        caveats();
        if (!comparison.warnings().isEmpty()) {
            page.title("Warnings");
            comparison.warnings().forEach(warning -> page.wrapped("  " + warning));
        }
        return page.text();
    }

    private void heading(StoredComparison stored) {
        page.line(provenance.scenario() + " against "
                + (comparison.alternatives().size() == 1
                        ? comparison.alternatives().get(0).name()
                        : comparison.alternatives().size() + " alternatives")
                + " · " + noun.counted(provenance.replications()) + " each, on the same luck");
        page.line(provenance.horizonWeeks() + " weeks, of them " + provenance.launchWeeks() + " with launches · seed "
                + provenance.seed() + " · digest "
                + stored.digest().substring(0, 8));
        page.line("");
    }

    private void alternative(Alternative alternative) {
        page.title(alternative.name() + ", against " + provenance.scenario());
        assumed(alternative);
        List<String> programmes = alternative.programmes();
        programmes.forEach(programme -> page.line("  " + programme));
        alternative.otherChoices().forEach(change -> page.line("  " + change));
        page.line("");
        page.line(Page.padded("", 32) + Page.right("base", 10) + Page.right("plan", 10) + Page.right("difference", 12)
                + "   95 % interval");
        Headlines.ALL.forEach(headline -> row(alternative, headline));
        page.line("");
        separations(alternative);
        improved(alternative);
        cost(alternative);
        crossover(alternative);
        twins(alternative);
        pairing(alternative);
    }

    private void separations(Alternative alternative) {
        if (!provenance.sets().several()) {
            return;
        }
        Map<String, Separation> found = new LinkedHashMap<>();
        alternative
                .differences()
                .forEach((name, difference) -> difference.separation().ifPresent(each -> found.put(name, each)));
        LuckAndIgnorance apart = new LuckAndIgnorance(provenance.currency(), noun, provenance.sets());
        page.line("  " + apart.title());
        apart.differences(found).forEach(page::line);
        page.line("");
    }

    private void assumed(Alternative alternative) {
        alternative.changes().assumptions().forEach(change -> page.line("  ! " + change));
        alternative.changes().organization().forEach(change -> page.line("  ! " + change));
    }

    private void row(Alternative alternative, Headlines.Headline headline) {
        Difference difference = alternative.difference(headline.outcome());
        Headlines say = new Headlines(provenance.currency());
        page.line(Page.padded("  " + headline.label(), 32)
                + Page.right(
                        say.value(
                                headline,
                                comparison.base().outcome(headline.outcome()).mean()),
                        10)
                + Page.right(
                        say.value(
                                headline,
                                alternative
                                        .summary()
                                        .outcome(headline.outcome())
                                        .mean()),
                        10)
                + Page.right(say.difference(headline, difference.mean()), 12)
                + "   " + Page.padded(say.interval(headline, difference), 21)
                + Verdict.word(difference));
    }

    private void improved(Alternative alternative) {
        List<String> parts = new java.util.ArrayList<>();
        share(alternative, "production_share", "more goes live").ifPresent(parts::add);
        share(alternative, "successful_share", "more goes live and is of value").ifPresent(parts::add);
        share(alternative, "net_value", "more value is left after all spend").ifPresent(parts::add);
        if (!parts.isEmpty() && provenance.replications() >= FEWEST_FOR_100) {
            page.wrapped("  Of 100 " + noun.many() + ": " + String.join("; ", parts) + ".");
        }
    }

    private static Optional<String> share(Alternative alternative, String outcome, String words) {
        return alternative
                .difference(outcome)
                .futures()
                .map(Figures.Hundred::of)
                .map(hundred -> "in " + hundred.better() + " " + words + ", in " + hundred.worse() + " less");
    }

    private void cost(Alternative alternative) {
        Cost cost = alternative.cost();
        if (cost.once() == 0 && cost.yearly() == 0 && cost.spent() == 0) {
            page.wrapped("  Costs nothing of its own." + perSuccess(cost));
            return;
        }
        boolean against = comparison
                .base()
                .outcome("spend_interventions")
                .mean()
                .filter(spent -> spent > 0)
                .isPresent();
        String planned = Stream.of(
                        cost.once() == 0 ? "" : amount(cost.once(), against) + " once",
                        cost.yearly() == 0 ? "" : amount(cost.yearly(), against) + " a year")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
        page.wrapped("  Costs "
                + (planned.isEmpty() ? "nothing beyond the base" : planned + (against ? " than the base" : ""))
                + " as planned; over the whole time " + amount(cost.spent(), against) + " is spent on "
                + (against ? "interventions " : "it ") + noun.each() + "."
                + perSuccess(cost) + perMoney(alternative));
    }

    /** "$60 k"; beside a base that plans interventions too, "$60 k more". */
    private String amount(double thousands, boolean against) {
        return against ? money(Math.abs(thousands)) + (thousands < 0 ? " less" : " more") : money(thousands);
    }

    private String perSuccess(Cost cost) {
        if (cost.perSuccess().isEmpty()) {
            return "";
        }
        double per = cost.perSuccess().get();
        boolean bounded =
                cost.perSuccessLow().isPresent() && cost.perSuccessHigh().isPresent();
        double one = cost.perSuccessLow().orElse(0.0);
        double other = cost.perSuccessHigh().orElse(0.0);
        if (per < 0 && bounded && other < 0) {
            return " Each additional pilot that goes live and is of value comes with " + money(-per)
                    + " less total spend (95 % interval " + money(-other) + " to " + money(-one) + ").";
        }
        if (per < 0) {
            return " So few more pilots go live and are of value that it cannot be told what each comes with.";
        }
        return " Each additional pilot that goes live and is of value costs " + money(per)
                + (bounded
                        ? " (95 % interval " + money(one) + " to " + money(other) + ")."
                        : " (so few are additional that its interval has no end).");
    }

    /** What each million spent on the interventions does to net value. */
    private String perMoney(Alternative alternative) {
        Optional<Double> per = alternative.cost().netPerMoney();
        if (per.isEmpty() || alternative.cost().spent() <= 0) {
            return "";
        }
        Difference net = alternative.difference("net_value");
        String clear = net.verdict() == Difference.Verdict.BETTER || net.verdict() == Difference.Verdict.WORSE
                ? ""
                : ", which is not settled";
        return " For each " + money(MILLION) + " of that, " + money(MILLION * Math.abs(per.get()))
                + (per.get() < 0 ? " less" : " more") + " value is left after all spend" + clear + ".";
    }

    private void crossover(Alternative alternative) {
        alternative.crossover().ifPresent(crossover -> page.wrapped("  " + worseFirst(crossover)));
    }

    private String worseFirst(Crossover crossover) {
        boolean money = crossover.measure().equals("net_value");
        String what = money ? "value less spend" : "pilots gone live";
        String deepest = money ? money(Math.abs(crossover.deepest())) : Words.tenth(Math.abs(crossover.deepest()));
        return "Worse before better: " + what + ", added up, lies behind by " + deepest + " in "
                + Words.month(provenance.startDate(), crossover.deepestMonth()) + " and "
                + crossover
                        .month()
                        .map(month -> "is ahead from " + Words.month(provenance.startDate(), month) + " on.")
                        .orElse("never catches up within the horizon.");
    }

    private void twins(Alternative alternative) {
        if (alternative.twins().isEmpty()) {
            return;
        }
        Twins twins = alternative.twins().get();
        String of = noun.single()
                ? "in " + noun.counted(twins.organizations())
                : "of " + noun.counted(twins.organizations());
        page.wrapped("  The same pilots, " + of + ": " + Words.whole(twins.saved()) + " saved, "
                + Words.whole(twins.lost()) + " lost, " + Words.whole(twins.faster()) + " sped up, "
                + Words.whole(twins.slower()) + " slowed down; " + Words.whole(twins.unlaunched())
                + " never launched under the plan (" + Words.whole(twins.unlaunchedLive())
                + " of them live in the base), " + Words.whole(twins.added()) + " launched only under it ("
                + Words.whole(twins.addedLive()) + " live)."
                + twins.weeksSooner()
                        .filter(weeks -> Math.abs(weeks) >= 0.05)
                        .map(weeks -> " Among pilots live in both, half go live "
                                + Words.tenth(Math.abs(weeks)) + " weeks " + (weeks < 0 ? "later" : "sooner")
                                + " or more.")
                        .orElse(""));
    }

    private void pairing(Alternative alternative) {
        alternative
                .difference("production_share")
                .varianceReduction()
                .ifPresent(reduction -> page.wrapped("  The same luck tells as much as " + Words.tenth(reduction)
                        + " times as many " + noun.many() + " with luck of their own would (share gone live)."));
    }

    private void goals() {
        List<Goal> goals = comparison.goals();
        if (goals.isEmpty()) {
            return;
        }
        page.title("Goals: met in how many of 100 " + noun.many());
        for (int i = 0; i < goals.size(); i++) {
            Goal goal = goals.get(i);
            StringBuilder line = new StringBuilder("  " + goal(goal) + ": ");
            if (i < comparison.goalsOfBase().size()) {
                line.append("base ")
                        .append(Words.whole(100 * comparison.goalsOfBase().get(i)));
            }
            for (Alternative alternative : comparison.alternatives()) {
                if (i < alternative.goals().size()) {
                    line.append(" · ")
                            .append(alternative.name())
                            .append(' ')
                            .append(Words.whole(100 * alternative.goals().get(i)));
                }
            }
            page.wrapped(line.toString());
        }
    }

    private String goal(Goal goal) {
        Unit unit = Precisions.outcome("goal", goal.outcome()).unit();
        String value = unit == Unit.SHARE
                ? Words.percent(goal.value()) + " of 100"
                : unit == Unit.MONEY ? money(goal.value()) : Words.tenth(goal.value());
        return Headlines.ALL.stream()
                        .filter(headline -> headline.outcome().equals(goal.outcome()))
                        .map(headline -> headline.label().split(",", 2)[0])
                        .findFirst()
                        .orElse(goal.outcome().replace('_', ' '))
                + " " + (goal.atLeast() ? "at least " : "at most ") + value;
    }

    private void caveats() {
        page.title("What these numbers do not mean");
        page.line("  Every pilot has its twin: the same idea with the same luck, under another policy.");
        page.line(
                provenance.sets().several()
                        ? "  The 95 % interval of the first table is about luck, given these parameter sets; the model itself may be"
                                + " wrong."
                        : "  The 95 % interval is about the luck of the draw, not about assumptions that may be wrong.");
        page.line("  A difference that is not settled is not a difference of zero; more replications may tell.");
        Limits.brief(provenance).forEach(limit -> page.wrapped("  " + limit));
    }

    private String money(double thousands) {
        return Words.money(thousands, provenance.currency());
    }
}
