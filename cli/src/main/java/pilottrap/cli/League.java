package pilottrap.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pilottrap.output.chart.Figures;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Comparison.Crossover;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Difference.Verdict;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Provenance;

/** Many alternatives ranked, one line each, by how much more goes live and is of value. */
final class League {
    private static final int LONGEST_NAME = 26;

    private final Comparison comparison;
    private final Provenance provenance;
    private final Page page;

    League(Comparison comparison, Page page) {
        this.comparison = comparison;
        this.provenance = comparison.base().provenance();
        this.page = page;
    }

    void print() {
        List<Alternative> ranked = comparison.ranked();
        Noun noun = provenance.noun();
        page.lead(lead(ranked, noun));
        page.title("Each alone against " + provenance.scenario() + ", ranked by what goes live and is of value");
        String symbol = pilottrap.scenarios.analysis.CurrencySymbol.of(provenance.currency());
        page.line(row("", "live", "of value", "limbo", "weeks", "net value", symbol + " a", "better", "  behind"));
        page.line(row(
                "",
                "points",
                "points",
                "points",
                "",
                noun.single() ? "a future" : "per org.",
                "success",
                "of 100",
                "  until"));
        for (Alternative alternative : ranked) {
            page.line(row(
                    name(alternative),
                    points(alternative.difference("production_share")),
                    points(alternative.difference("successful_share")),
                    points(alternative.difference("limbo_share")),
                    cell(alternative.difference("weeks_launch_to_production"), Words.signed(weeks(alternative))),
                    cell(alternative.difference("net_value"), Words.signed(net(alternative))),
                    perSuccess(alternative),
                    improved(alternative),
                    "  " + crossover(alternative)));
        }
        page.line("");
        page.wrapped(
                "  (…) no clear difference yet; = no difference that matters. Live, of value, limbo: of 100"
                        + " pilots launched. Weeks: from launch to going live, median. A success: a pilot that goes live and is"
                        + " of value, and what it costs in additional spend, below zero where it saves. Better: in how"
                        + " many of 100 " + noun.many()
                        + " more goes live and is of value. Behind, where it is worse before it is better:"
                        + " until when fewer pilots have gone live than in the base (live), or less value is left after all spend (net), added up.");
        pairing(ranked, noun);
        ranked.forEach(this::assumed);
    }

    /** What the same luck is worth: between which factors, and in the middle. */
    private void pairing(List<Alternative> ranked, Noun noun) {
        double[] worth = ranked.stream()
                .map(each -> each.difference("production_share").varianceReduction())
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (worth.length > 0) {
            page.wrapped("  The same luck tells as much as " + Words.tenth(worth[0]) + " to "
                    + Words.tenth(worth[worth.length - 1]) + " times as many " + noun.many()
                    + " with luck of their own would, " + Words.tenth(worth[worth.length / 2])
                    + " in the middle (share gone live).");
        }
    }

    private void assumed(Alternative alternative) {
        Stream.concat(alternative.changes().assumptions().stream(), alternative.changes().organization().stream())
                .forEach(change -> page.wrapped("  ! " + alternative.name() + ": " + change));
    }

    /** The best of those that leaders can choose and that clearly help; the first of all need not be among them. */
    private static String lead(List<Alternative> ranked, Noun noun) {
        List<Alternative> choosable =
                ranked.stream().filter(Alternative::choosable).toList();
        Optional<Alternative> found = choosable.stream()
                .filter(each -> each.difference(Comparison.RANKED).verdict() == Verdict.BETTER)
                .findFirst();
        if (found.isEmpty()) {
            return "None of them clearly brings more pilots to value.";
        }
        Alternative best = found.get();
        Difference difference = best.difference(Comparison.RANKED);
        return (best.equals(choosable.get(0)) ? "Most helps " : "Of those that clearly help, most helps ") + best.name()
                + ": "
                + Words.points(difference.mean().orElse(0.0))
                + " points of what is launched go live and are of value"
                + difference
                        .futures()
                        .map(Figures.Hundred::of)
                        .map(hundred -> ", more in " + hundred.better() + " of 100 " + noun.many())
                        .orElse("")
                + ".";
    }

    private static String row(
            String name,
            String live,
            String value,
            String limbo,
            String weeks,
            String net,
            String success,
            String better,
            String worse) {
        return (Page.padded(name, LONGEST_NAME)
                        + Page.right(live, 7)
                        + Page.right(value, 9)
                        + Page.right(limbo, 8)
                        + Page.right(weeks, 8)
                        + Page.right(net, 11)
                        + Page.right(success, 10)
                        + Page.right(better, 7)
                        + worse)
                .stripTrailing();
    }

    private static String name(Alternative alternative) {
        String name = alternative.name();
        return name.length() < LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 2) + "…";
    }

    private static String points(Difference difference) {
        return cell(difference, difference.mean().map(Words::points).orElse("–"));
    }

    /** The number, and whether it is settled. */
    private static String cell(Difference difference, String number) {
        return switch (difference.verdict()) {
            case UNDECIDED -> "(" + number + ")";
            case SAME -> "=" + number;
            case ABSENT -> "–";
            default -> number;
        };
    }

    private static String weeks(Alternative alternative) {
        return alternative
                .difference("weeks_launch_to_production")
                .mean()
                .map(Words::tenth)
                .orElse("–");
    }

    private String net(Alternative alternative) {
        return alternative
                .difference("net_value")
                .mean()
                .map(thousands -> Words.money(thousands, provenance.currency()))
                .orElse("–");
    }

    private String perSuccess(Alternative alternative) {
        Optional<Double> per = alternative.cost().perSuccess();
        if (per.isEmpty()) {
            return "–";
        }
        boolean settled = alternative.cost().perSuccessLow().isPresent()
                && alternative.cost().perSuccessHigh().isPresent();
        String money = Words.money(per.get(), provenance.currency());
        return settled ? money : "(" + money + ")";
    }

    private static String improved(Alternative alternative) {
        return alternative
                .difference(Comparison.RANKED)
                .futures()
                .map(futures -> Integer.toString(Figures.Hundred.of(futures).better()))
                .orElse("–");
    }

    private String crossover(Alternative alternative) {
        Optional<Crossover> crossover = alternative.crossover();
        if (crossover.isEmpty()) {
            return "";
        }
        return (crossover.get().measure().equals("net_value") ? "net " : "live ")
                + crossover
                        .get()
                        .month()
                        .map(month -> Words.month(provenance.startDate(), month))
                        .orElse("never");
    }
}
