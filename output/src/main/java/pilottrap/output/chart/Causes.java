package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import pilottrap.output.chart.Bars.Bar;
import pilottrap.output.chart.Bars.Column;
import pilottrap.output.chart.Bars.Group;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;

/** Describes what weighed most on the pilots that did not go live. */
final class Causes {
    private static final int BARS = 6;

    /** Shares below it are told together. */
    private static final double LEAST = 0.005;

    private Causes() {}

    static Chart of(Summary summary) {
        Group killed = group(summary, Fate.KILLED, "killed at a gate");
        Group rejected = group(summary, Fate.REJECTED, "rejected by governance");
        Group open = group(summary, Fate.LIMBO, "neither live nor closed");
        Group abandoned = group(summary, Fate.ABANDONED, "abandoned, closed after limbo");
        List<Column> columns = List.of(
                new Column("Someone said no", "share of launched pilots", present(killed, rejected)),
                new Column("Nobody decided", "share of launched pilots", present(open, abandoned)));
        boolean any = columns.stream().anyMatch(column -> !column.groups().isEmpty());
        String headline = headline(summary);
        return new Bars(
                Frame.of(
                        summary,
                        "causes",
                        headline,
                        "Pilots not live 104 weeks after their launch, by what weighed most on them.",
                        "What weighed most is not what would have saved it; that takes re-runs (“but for…”).",
                        headline),
                any ? columns : List.of());
    }

    private static String headline(Summary summary) {
        Map<Cause, Double> all = new EnumMap<>(Cause.class);
        double others = 0;
        for (Fate fate : Fate.values()) {
            if (fate != Fate.PRODUCTION) {
                for (Map.Entry<Cause, Double> cause : causes(summary, fate).entrySet()) {
                    all.merge(cause.getKey(), cause.getValue(), Double::sum);
                    others += cause.getValue();
                }
            }
        }
        if (!(others > 0)) {
            return summary.funnel().get(0) > 0
                    ? "Every launched pilot went live."
                    : "No pilot was launched, so none failed.";
        }
        Map.Entry<Cause, Double> first = all.entrySet().stream()
                .max(Map.Entry.<Cause, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        return "Of 100 pilots launched, " + hundred(others) + " do not go live; the commonest cause: "
                + first.getKey().label() + " (" + hundred(first.getValue()) + ").";
    }

    private static String hundred(double share) {
        String percent = Words.share(share);
        return percent.substring(0, percent.length() - 1);
    }

    private static Group group(Summary summary, Fate fate, String title) {
        Map<Cause, Double> causes = new EnumMap<>(Cause.class);
        causes.putAll(causes(summary, fate));
        if (fate == Fate.LIMBO) {
            causes(summary, Fate.IN_PROGRESS).forEach((cause, share) -> causes.merge(cause, share, Double::sum));
        }
        List<Bar> bars = new ArrayList<>();
        double total = 0;
        for (Map.Entry<Cause, Double> cause : causes.entrySet()) {
            if (cause.getValue() > 0) {
                bars.add(new Bar(cause.getKey().label(), cause.getValue()));
                total += cause.getValue();
            }
        }
        bars.sort(Comparator.comparingDouble(Bar::share).reversed());
        int named = (int) bars.stream().filter(bar -> bar.share() >= LEAST).count();
        int shown = Math.max(1, bars.size() > BARS ? Math.min(BARS - 1, named) : named);
        if (bars.size() - shown > 1) {
            List<Bar> rest = bars.subList(shown, bars.size());
            double sum = rest.stream().mapToDouble(Bar::share).sum();
            String words = rest.size() + " other causes";
            rest.clear();
            bars.add(new Bar(words, sum));
        }
        return new Group(fate, title, total, List.copyOf(bars));
    }

    private static Map<Cause, Double> causes(Summary summary, Fate fate) {
        return summary.causes().getOrDefault(fate, Map.of());
    }

    private static List<Group> present(Group... groups) {
        return List.of(groups).stream().filter(group -> !group.bars().isEmpty()).toList();
    }
}
