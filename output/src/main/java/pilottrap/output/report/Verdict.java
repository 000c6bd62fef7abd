package pilottrap.output.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import pilottrap.output.chart.ComparisonCharts;
import pilottrap.output.chart.Figures;
import pilottrap.output.chart.Words;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Summary;

/** What a comparison comes to, in one sentence and a short paragraph. */
final class Verdict {
    /** The most characters of a verdict that come from names. */
    private static final int NAMES = 90;

    private final Comparison comparison;
    private final Alternative alternative;
    private final Difference share;
    private final Noun noun;
    private final Figures figures;

    Verdict(Comparison comparison, Alternative alternative) {
        this.comparison = comparison;
        this.alternative = alternative;
        this.share = alternative.difference("production_share");
        this.noun = comparison.base().provenance().noun();
        this.figures = new Figures(comparison.base().provenance().currency());
    }

    /** The verdict, with its uncertainty. */
    Rich sentence() {
        String names = names();
        Rich start = names.isEmpty()
                ? Rich.of("")
                : Rich.of(names, Rich.Look.FOREIGN).and(": ");
        String said = said() + atALoss();
        return start.and(names.isEmpty() ? Words.capital(said) : said);
    }

    private String said() {
        Optional<Figures.Hundred> of = share.futures().map(Figures.Hundred::of);
        String more = noun.single() ? "more of what you launch goes live" : "more of what is launched goes live";
        String less = more.replace("more of", "less of");
        return switch (share.verdict()) {
            case BETTER, DIFFERENT ->
                of.map(h -> "in " + h.better() + " of 100 " + noun.many() + ", " + more
                                + (h.better() < 50 ? "; in " + h.worse() + ", less." : "."))
                        .orElse("on average, " + more + ".");
            case WORSE ->
                of.map(h -> "in " + h.worse() + " of 100 " + noun.many() + ", " + less
                                + (h.worse() < 50 ? "; in " + h.better() + ", more." : "."))
                        .orElse("on average, " + less + ".");
            case SAME -> "no difference that matters in what goes live.";
            case UNDECIDED ->
                "no clear difference in what goes live"
                        + Figures.more(share, noun)
                                .map(more2 -> "; " + more2 + ".")
                                .orElse(
                                        share.n() < 2
                                                ? "; one " + noun.one() + " is an illustration, not an estimate."
                                                : ".");
            case ABSENT -> "there is nothing to compare: no pilot is launched.";
        };
    }

    /** Where more goes live but less value is left after all spend, the verdict says so at once. */
    private String atALoss() {
        Difference net = alternative.difference("net_value");
        return share.verdict() == Difference.Verdict.BETTER && net.verdict() == Difference.Verdict.WORSE
                ? " It leaves " + figures.money(Math.abs(net.mean().orElse(0.0))) + " less in net value."
                : "";
    }

    /** What the plan does, by the names of its programmes where they are few, else by its own. */
    private String names() {
        List<String> titles = alternative.programmes().stream()
                .map(programme -> Words.clean(programme.split(":|, | from ", 2)[0]))
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
        String joined = joined(titles);
        if (!titles.isEmpty() && titles.size() <= 4 && joined.length() <= NAMES) {
            return Words.capital(joined);
        }
        return Words.capital(Rich.cut(ComparisonCharts.called(alternative.name()), 60));
    }

    private static String joined(List<String> titles) {
        if (titles.size() < 2) {
            return String.join("", titles);
        }
        List<String> rest =
                titles.subList(1, titles.size()).stream().map(Verdict::lowered).toList();
        return titles.get(0)
                + (rest.size() > 1 ? ", " + String.join(", ", rest.subList(0, rest.size() - 1)) : "")
                + " and " + rest.get(rest.size() - 1);
    }

    private static String lowered(String title) {
        boolean acronym = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        return acronym ? title : title.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + title.substring(1);
    }

    /** What it comes to: counts, the other shares, money, and when it is ahead. */
    Rich lead() {
        Summary base = comparison.base();
        Summary plan = alternative.summary();
        if (!(base.funnel().get(0) > 0) && !(plan.funnel().get(0) > 0)) {
            return Rich.of(
                    "No pilot is launched under either plan. Raise the launch rate or the budget, and compare again.");
        }
        String each = noun.single() ? "" : ", per organization";
        return Rich.of("About " + Words.about(plan.funnel().get(6)) + " of "
                        + Words.about(Math.rint(plan.funnel().get(0)))
                        + " pilots go live instead of "
                        + Words.about(base.funnel().get(6)) + " of "
                        + Words.about(Math.rint(base.funnel().get(0))) + each + "; "
                        + instead(
                                Words.about(plan.funnel().get(7)),
                                Words.about(base.funnel().get(7)))
                        + " are still of value half a year later. " + limbo() + " ")
                .and(money());
    }

    private static String instead(String plan, String base) {
        return plan.equals(base) ? plan + ", as today," : plan + " instead of " + base;
    }

    private String limbo() {
        Difference limbo = alternative.difference("limbo_share");
        Optional<Double> before = comparison.base().outcome("limbo_share").mean();
        Optional<Double> after = alternative.summary().outcome("limbo_share").mean();
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        String unclear = Figures.shown(limbo) ? "" : ", no clear difference";
        return Words.fineShare(after.get()) + " are in limbo or unfinished instead of " + Words.fineShare(before.get())
                + unclear + ".";
    }

    private Rich money() {
        Comparison.Cost cost = alternative.cost();
        Difference net = alternative.difference("net_value");
        String plan = Words.capital(ComparisonCharts.plan(comparison, alternative));
        Rich words = Rich.of(plan, Rich.Look.FOREIGN);
        if (comparison.alternatives().size() > 1 && !names().equals(plan) && !names().isEmpty()) {
            words = words.and(" (").and(lowered(names()), Rich.Look.FOREIGN).and(")");
        }
        if (cost.once() != 0 || cost.yearly() != 0) {
            List<String> parts = new ArrayList<>();
            if (cost.once() != 0) {
                parts.add(figures.money(cost.once()) + " once");
            }
            if (cost.yearly() != 0) {
                parts.add(figures.money(cost.yearly()) + " a year");
            }
            words = words.and(" costs " + String.join(" and ", parts) + ". ");
        } else {
            words = words.and(" has no cost of its own. ");
        }
        if (!Figures.shown(net)) {
            return words.and("There is " + Figures.verdict(net) + " in net value" + within() + ".");
        }
        OptionalInt month = paidBack();
        boolean better = net.mean().orElse(0.0) > 0;
        String back = better && month.isPresent()
                ? (month.getAsInt() == 0
                        ? "On average it is never behind today’s course in net value"
                        : "On average it is ahead of today’s course in net value from month " + month.getAsInt()
                                + " on")
                : better
                        ? "On average it ends ahead of today’s course in net value"
                        : "On average it leaves "
                                + figures.money(Math.abs(net.mean().orElse(0.0)))
                                + " less net value than today’s course" + within();
        String futures = net.futures()
                .map(Figures.Hundred::of)
                .map(of -> "; in " + (better ? of.better() : of.worse()) + " of 100 " + noun.many() + " net value is "
                        + (better ? "higher" : "lower") + ".")
                .orElse(".");
        return words.and(back + futures);
    }

    private String within() {
        return " within " + years(comparison.base().provenance());
    }

    static String years(Provenance provenance) {
        double years = Math.rint(provenance.horizonWeeks() / 5.2) / 10;
        String number = years == Math.rint(years) ? Words.number(years, 0) : Words.number(years, 1);
        return number + (years == 1 ? " year" : " years");
    }

    /** The month from which the mean difference of cumulative net value stays at or above zero. */
    private OptionalInt paidBack() {
        List<Double> net = alternative.cumulativeNet();
        if (net.isEmpty() || net.get(net.size() - 1) < 0) {
            return OptionalInt.empty();
        }
        int month = net.size() - 1;
        while (month > 0 && net.get(month - 1) >= 0) {
            month--;
        }
        return OptionalInt.of(month);
    }
}
