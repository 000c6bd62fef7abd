package pilottrap.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import pilottrap.output.chart.FactorAxis;
import pilottrap.scenarios.analysis.Contenders;
import pilottrap.scenarios.analysis.MainEffect;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/** What a sweep found, in sentences: what was varied, what moves the outcome most, and which points may be the best. */
final class SweepFindings {
    /** Outcomes beside the leading one whose best points are told: how many, and what it is worth. */
    private static final List<String> JUDGED = List.of("productions", "net_value");

    /** Factors that are listed. */
    private static final int LISTED = 8;

    /** Values that name a point. */
    private static final int NAMED = 4;

    private final SweepTable table;
    private final Experiment experiment;
    private final List<Outcome> outcomes;
    private final Page page;
    private final Headlines headlines;
    private final List<FactorAxis> axes;

    SweepFindings(SweepTable table, List<Outcome> outcomes, Page page) {
        this.table = table;
        this.experiment = table.experiment();
        this.outcomes = outcomes;
        this.page = page;
        String currency = table.provenance().currency();
        this.headlines = new Headlines(currency);
        this.axes = experiment.factors().stream()
                .map(factor -> FactorAxis.of(factor, currency))
                .toList();
    }

    void tell() {
        heading();
        lead();
        page.title("Best and worst points, 95 % interval of each alone");
        for (Outcome outcome : outcomes) {
            boolean told = outcome.equals(outcomes.get(0)) || JUDGED.contains(outcome.name());
            if (told && outcome.better() != Direction.NONE) {
                Contenders.of(table, outcome).ifPresent(this::best);
            }
        }
    }

    private void heading() {
        Provenance from = table.provenance();
        page.line(from.scenario() + " · " + SweepReport.counted(experiment.points(), "point") + " ("
                + experiment.design().key().replace('_', ' ') + ") · " + SweepReport.each(table, outcomes.get(0))
                + ", on the same luck" + " · seed " + from.seed()
                + (from.digest().isEmpty() ? "" : " · digest " + from.shortDigest()));
        OverEnsemble.told(from, page);
        for (int factor = 0; factor < Math.min(LISTED, axes.size()); factor++) {
            page.line("  " + role(experiment.factors().get(factor)) + spread(factor));
        }
        if (axes.size() > LISTED) {
            page.line("  and " + (axes.size() - LISTED) + " more");
        }
        page.line("");
    }

    private static String role(Factor factor) {
        return switch (factor.role()) {
            case ASSUMPTION -> "assumed: ";
            case CHOICE -> "chosen: ";
            case ORGANIZATION -> "organization: ";
        };
    }

    private String spread(int factor) {
        double[] distinct = IntStream.range(0, experiment.points())
                .mapToDouble(point -> experiment.matrix().value(point, factor))
                .sorted()
                .distinct()
                .toArray();
        FactorAxis axis = axes.get(factor);
        double least = distinct[0];
        double most = distinct[distinct.length - 1];
        boolean listed = distinct.length <= 2 || axis.bare(least).equals("off");
        String values = distinct.length == 1
                ? axis.words(least)
                : axis.bare(least) + (listed ? " and " : " to ") + axis.words(most);
        return words(factor) + ", " + values
                + (distinct.length > 2 ? ", " + SweepReport.counted(distinct.length, "value") : "") + "; yours "
                + axis.words(experiment.factors().get(factor).standard());
    }

    private String words(int factor) {
        return experiment.factors().get(factor).words();
    }

    private String value(Outcome outcome, double value) {
        return headlines.value(Headlines.of(outcome), Optional.of(value));
    }

    /** What moves the leading outcome most. */
    private void lead() {
        Outcome outcome = outcomes.get(0);
        List<MainEffect> effects = MainEffect.of(table, outcome);
        if (effects.isEmpty()) {
            boolean known = table.estimates(outcome).stream()
                    .anyMatch(each -> each.value().isPresent());
            page.lead(known ? "Too few points to tell which factor matters." : "There is nothing to compare yet.");
            return;
        }
        MainEffect first = effects.get(0);
        String range = Words.capital(Headlines.of(outcome).label()) + ": from "
                + value(outcome, first.least().mean()) + " at " + at(first.factor(), first.least()) + " to "
                + value(outcome, first.most().mean()) + " at " + at(first.factor(), first.most()) + ".";
        if (effects.size() == 1) {
            page.lead((first.clear() ? "" : "No clear difference. ") + range);
        } else {
            page.lead((first.clear()
                            ? Words.capital(words(first.factor())) + " moves it most. "
                            : "Nothing that was varied moves it clearly. ")
                    + range);
        }
        page.lead(number());
        List<String> others = effects.stream()
                .skip(1)
                .limit(4)
                .map(effect -> words(effect.factor()) + " "
                        + (effect.clear()
                                ? "(" + value(outcome, effect.least().mean()) + " to "
                                        + value(outcome, effect.most().mean()) + ")"
                                : "(no clear difference)"))
                .toList();
        if (!others.isEmpty()) {
            page.wrapped("After it: " + String.join(", ", others) + ".");
        }
    }

    /** Where most pilots go live, which a share alone does not say. */
    private String number() {
        Outcome count = Precisions.outcome("--outcome", "productions");
        boolean asked = outcomes.contains(count);
        Optional<Contenders> most = asked ? Contenders.of(table, count) : Optional.empty();
        if (most.isEmpty() || axes.size() != 1 || most.get().of() < 2) {
            return "";
        }
        Contenders contenders = most.get();
        if (contenders.points().size() == contenders.of()) {
            return "No clear difference in how many pilots go live.";
        }
        return "Most pilots go live at " + words(0) + " " + range(contenders)
                + (contenders.open() ? ", as far as luck lets us tell." : ".");
    }

    private String at(int factor, MainEffect.Group group) {
        FactorAxis axis = axes.get(factor);
        return words(factor) + " "
                + (group.from() == group.to()
                        ? axis.words(group.from())
                        : axis.bare(group.from()) + " to " + axis.words(group.to()));
    }

    private void best(Contenders contenders) {
        Outcome outcome = contenders.outcome();
        page.wrapped("  " + Words.capital(Headlines.of(outcome).label()) + ": best "
                + told(outcome, contenders.best())
                + (contenders.of() > 1
                        ? worst(outcome)
                                .map(worst -> "; worst " + told(outcome, worst))
                                .orElse("")
                        : "")
                + ".");
        int staying = contenders.points().size();
        if (contenders.of() > 1) {
            page.wrapped(
                    staying == 1
                            ? "    Best of " + Words.whole((long) contenders.of()) + " by more than luck."
                            : staying == contenders.of()
                                    ? "    Luck leaves open which of all " + Words.whole((long) staying)
                                            + " points is the best."
                                    : axes.size() == 1
                                            ? "    As good, as far as luck lets us tell: " + range(contenders) + "."
                                            : "    Luck leaves open which of " + Words.whole((long) staying)
                                                    + " points is the best: " + listed(contenders) + ".");
        }
    }

    /** The values of the only factor that may be the best: neighbours as a range, others one by one. */
    private String range(Contenders contenders) {
        double[] all = IntStream.range(0, experiment.points())
                .mapToDouble(point -> experiment.matrix().value(point, 0))
                .sorted()
                .distinct()
                .toArray();
        double[] staying = contenders.points().stream()
                .mapToDouble(each -> experiment.matrix().value(each.point(), 0))
                .sorted()
                .distinct()
                .toArray();
        FactorAxis axis = axes.get(0);
        int from = Arrays.binarySearch(all, staying[0]);
        int to = Arrays.binarySearch(all, staying[staying.length - 1]);
        if (staying.length > 1 && to - from == staying.length - 1) {
            return axis.bare(staying[0]) + " to " + axis.words(staying[staying.length - 1]);
        }
        return String.join(", ", Arrays.stream(staying).mapToObj(axis::words).toList());
    }

    private String listed(Contenders contenders) {
        List<String> names = contenders.points().stream()
                .limit(NAMED)
                .map(each -> Integer.toString(each.point()))
                .toList();
        int more = contenders.points().size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + Words.whole((long) more) + " more" : "");
    }

    private Optional<PointEstimate> worst(Outcome outcome) {
        Comparator<PointEstimate> order =
                Comparator.comparingDouble(each -> each.value().orElseThrow());
        return table.estimates(outcome).stream()
                .filter(each -> each.value().isPresent())
                .min(outcome.better() == Direction.DOWN ? order.reversed() : order);
    }

    /** "24.3 (22.0 to 26.6) at point 3, launch rate 0.05 a week". */
    private String told(Outcome outcome, PointEstimate found) {
        double mean = found.value().orElseThrow();
        double half = found.halfWidth().orElse(0);
        boolean share = outcome.unit() == Unit.SHARE;
        double low = share ? Math.max(0, mean - half) : mean - half;
        double high = share ? Math.min(1, mean + half) : mean + half;
        String interval =
                found.halfWidth().isPresent() ? " (" + value(outcome, low) + " to " + value(outcome, high) + ")" : "";
        return value(outcome, mean) + interval + " at " + (axes.size() == 1 ? "" : "point " + found.point() + ", ")
                + where(found.point());
    }

    /** "launch rate 0.05 a week, patience 26 weeks"; of many factors those that differ from the scenario. */
    private String where(int point) {
        List<String> parts = new ArrayList<>();
        for (int factor = 0; factor < axes.size(); factor++) {
            double value = experiment.matrix().value(point, factor);
            if (axes.size() < NAMED || value != experiment.factors().get(factor).standard()) {
                parts.add(words(factor) + " " + axes.get(factor).words(value));
            }
        }
        if (parts.isEmpty()) {
            return "the scenario as it is";
        }
        return String.join(", ", parts.subList(0, Math.min(NAMED, parts.size()))) + (parts.size() > NAMED ? ", …" : "");
    }
}
