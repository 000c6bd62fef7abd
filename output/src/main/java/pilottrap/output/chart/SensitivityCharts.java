package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.sensitivity.Indices;
import pilottrap.scenarios.sensitivity.Interval;
import pilottrap.scenarios.sensitivity.OutcomeSensitivity;
import pilottrap.scenarios.sensitivity.Screening;
import pilottrap.scenarios.sensitivity.Standing;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/** The charts of a sensitivity analysis: one for each outcome, factors ranked. */
public final class SensitivityCharts {
    /** The most factors with a bar of their own. */
    private static final int MOST = 16;

    private final SensitivityWords words;
    private final OutcomeSensitivity found;

    private SensitivityCharts(SensitivityWords words) {
        this.words = words;
        this.found = words.found();
    }

    /** The charts of what was found, in its order; outcomes of which nothing can be told have none. */
    public static List<Chart> of(SweepTable table, List<OutcomeSensitivity> all) {
        List<Chart> charts = new ArrayList<>();
        for (OutcomeSensitivity found : all) {
            SensitivityCharts charting = new SensitivityCharts(new SensitivityWords(table, found));
            found.screening().map(charting::effects).ifPresent(charts::add);
            found.indices().map(charting::indices).ifPresent(charts::add);
        }
        return List.copyOf(charts);
    }

    private Chart plate(Importance importance, String subtitle) {
        return new Plate(
                SweepFrame.of(
                        words.table(), "sensitivity-" + found.outcome().name().replace('_', '-'), importance, subtitle),
                importance);
    }

    private Chart effects(Screening screening) {
        Standing standing = Standing.of(screening);
        List<Importance.Row> rows = new ArrayList<>();
        for (int factor : standing.order().subList(0, shown(standing))) {
            Screening.Effect effect = screening.effects().get(factor);
            rows.add(new Importance.Row(
                    Words.capital(words.name(factor)),
                    words.range(factor),
                    words.factor(factor).role(),
                    effect.absolute(),
                    Optional.empty(),
                    OptionalDouble.of(effect.deviation().value()),
                    List.of(
                            words.size(effect.absolute().value()),
                            words.interval(effect.absolute()),
                            SensitivityWords.way(effect),
                            SensitivityWords.place(effect.place()),
                            grade(factor))));
        }
        double most = rows.stream()
                .mapToDouble(row -> Math.max(row.size().high(), row.spread().orElse(0)))
                .max()
                .orElse(1);
        Interval hidden =
                screening.effects().get(standing.order().get(rows.size() - 1)).absolute();
        String luck = screening.luck().isPresent()
                ? " By luck alone one " + words.noun().one() + " differs from the next by "
                        + words.size(screening.luck().getAsDouble()) + " (one standard deviation)."
                : "";
        Importance importance = new Importance(
                words.lead(),
                new Importance.Headings(
                        "Change over the whole range, mean size" + unit(),
                        List.of("mean size", "95% interval", "goes", "rank", "evidence")),
                rows,
                rest(standing, rows.size(), "of at most " + words.size(hidden.value())),
                scale(found.outcome(), most),
                List.of(),
                List.of(
                        "Bar: mean size of elementary effects (Morris μ*), line: its 95% interval. Ring: how much effects"
                                + " differ from place to place (σ).",
                        ROLES + " Rank: from–to where it is not settled." + luck),
                table(screening, standing));
        return plate(
                importance,
                "Screening: how " + SensitivityWords.phrase(found.outcome())
                        + " answers when one number moves and the others are anywhere in their ranges");
    }

    private static final String ROLES = "Amber dashed: assumed; grey with a dark edge: chosen; pale: a fact.";

    private String unit() {
        String unit = words.unit();
        return unit.isEmpty() ? "" : ", " + unit;
    }

    private Chart indices(Indices indices) {
        Standing standing = Standing.of(indices);
        List<Importance.Row> rows = new ArrayList<>();
        for (int factor : standing.order().subList(0, shown(standing))) {
            Indices.Index index = indices.factors().get(factor);
            rows.add(new Importance.Row(
                    Words.capital(words.name(factor)),
                    words.range(factor),
                    words.factor(factor).role(),
                    index.total(),
                    Optional.of(index.first()),
                    OptionalDouble.empty(),
                    List.of(
                            SensitivityWords.share(index.total().value()),
                            SensitivityWords.shares(index.total()),
                            SensitivityWords.share(index.first().value()),
                            SensitivityWords.shares(index.first()),
                            SensitivityWords.place(index.place()),
                            grade(factor))));
        }
        double most = rows.stream().mapToDouble(row -> row.size().high()).max().orElse(1);
        double hidden = indices.factors()
                .get(standing.order().get(rows.size() - 1))
                .total()
                .value();
        Importance importance = new Importance(
                words.lead(),
                new Importance.Headings(
                        "Share of the variance of the expected result",
                        List.of("with others", "95% interval", "alone", "95% interval", "rank", "evidence")),
                rows,
                rest(standing, rows.size(), "of at most " + SensitivityWords.share(hidden)),
                Scales.shares(Math.min(1, most)),
                strip(indices),
                List.of(
                        "Solid: what the number explains alone (Sobol’s first-order index). Whole bar: with all its"
                                + " interactions (total index). Lines: 95% intervals, alone above.",
                        ROLES
                                + (indices.corrected()
                                        ? " Luck left in the means is taken out."
                                        : " Of means of " + Words.whole(indices.mostReplications())
                                                + "; luck left in them is not taken out.")),
                table(indices, standing));
        return plate(
                importance,
                "What explains how " + SensitivityWords.phrase(found.outcome())
                        + " differs between worlds drawn from all ranges at once");
    }

    private List<Importance.Part> strip(Indices indices) {
        if (indices.luckShare().isEmpty()) {
            return List.of();
        }
        double luck = indices.luckShare().get().value();
        double alone = Math.max(0, Math.min(1, indices.firstSum().value())) * (1 - luck);
        double together = Math.max(0, 1 - luck - alone);
        return List.of(
                new Importance.Part(
                        "How " + words.noun().many() + " in random worlds differ (variance): "
                                + SensitivityWords.share(luck) + " luck ("
                                + SensitivityWords.shares(indices.luckShare().get()) + ")",
                        luck,
                        Importance.Kind.LUCK),
                new Importance.Part(
                        SensitivityWords.share(alone) + " the numbers, each alone", alone, Importance.Kind.ALONE),
                new Importance.Part(
                        SensitivityWords.share(together) + " their interactions", together, Importance.Kind.TOGETHER));
    }

    private static int shown(Standing standing) {
        int all = standing.order().size();
        return all <= MOST + 2 ? all : MOST;
    }

    private static String rest(Standing standing, int shown, String most) {
        int hidden = standing.order().size() - shown;
        return hidden == 0 ? "" : "And " + hidden + " others, each " + most + ".";
    }

    private String grade(int factor) {
        return words.grade(factor).map(grade -> grade.label()).orElse("–");
    }

    private Scale scale(Outcome outcome, double most) {
        return switch (outcome.unit()) {
            case SHARE -> Scales.upTo(most, 5, x -> Scales.plain(100 * x), x -> Scales.plain(100 * x) + " points");
            case MONEY, MONEY_A_YEAR, MONEY_A_PERSON_WEEK ->
                Scales.money(most, words.table().provenance().currency());
            default -> {
                String unit = outcome.unit() == Unit.WEEKS ? " weeks" : "";
                yield Scales.upTo(most, 5, Scales::plain, x -> Scales.plain(x) + unit);
            }
        };
    }

    private DataTable table(Screening screening, Standing standing) {
        return new DataTable(
                List.of("Number", "Range", "μ*", "95% interval", "Rank", "μ", "σ", "Goes", "Evidence"),
                standing.order().stream()
                        .map(screening.effects()::get)
                        .map(effect -> List.of(
                                words.name(effect.factor()),
                                words.range(effect.factor()),
                                words.size(effect.absolute().value()),
                                words.interval(effect.absolute()),
                                SensitivityWords.place(effect.place()),
                                words.figures()
                                        .plus(found.outcome(), effect.mean().value()),
                                words.size(effect.deviation().value()),
                                SensitivityWords.way(effect),
                                grade(effect.factor())))
                        .toList());
    }

    private DataTable table(Indices indices, Standing standing) {
        return new DataTable(
                List.of("Number", "Range", "Total", "95% interval", "Alone", "95% interval", "Rank", "Evidence"),
                standing.order().stream()
                        .map(indices.factors()::get)
                        .map(index -> List.of(
                                words.name(index.factor()),
                                words.range(index.factor()),
                                SensitivityWords.share(index.total().value()),
                                SensitivityWords.shares(index.total()),
                                SensitivityWords.share(index.first().value()),
                                SensitivityWords.shares(index.first()),
                                SensitivityWords.place(index.place()),
                                grade(index.factor())))
                        .toList());
    }
}
