package pilottrap.output.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.history.HistoryPosterior;
import pilottrap.scenarios.history.HistoryPosterior.Marginal;
import pilottrap.scenarios.history.Said;
import pilottrap.simulation.parameter.Unit;

/** The chart of a fit to past pilots: what is left of each parameter's prior. */
public final class HistoryCharts {
    private HistoryCharts() {}

    /**
     * What past pilots leave of the priors.
     *
     * @param scenario the scenario's name
     * @param facts of the footer: how many organizations, seed, digest
     * @param version of the program
     */
    public static Chart of(HistoryPosterior posterior, String scenario, List<String> facts, String version) {
        List<Marginal> marginals = new ArrayList<>(posterior.marginals());
        marginals.sort(Comparator.comparing(Marginal::said).thenComparingDouble(Marginal::width));
        String title = title(posterior);
        Narrowed narrowed = new Narrowed(
                title,
                marginals.stream().map(marginal -> row(posterior, marginal)).toList(),
                List.of(
                        "Grey: what was held plausible before. Dots: the "
                                + posterior.sets().size()
                                + " parameter sets that are left. Between the strokes: 90 of 100, filled where the"
                                + " pilots say more than chance would.",
                        "Not filled: these pilots cannot tell. Dashed: the scenario’s own value. Amber: assumed; dark:"
                                + " chosen, or a fact of the organization."),
                table(marginals));
        return new Plate(
                new Frame(
                        "past-pilots",
                        title,
                        scenario,
                        "What " + posterior.history().pilots().size() + " pilots from "
                                + posterior.history().from() + " to "
                                + posterior.history().asOf() + " leave of what was held plausible",
                        "",
                        new Changes(List.of(), List.of(), List.of()),
                        facts,
                        "pilottrap " + version,
                        ComparisonCharts.description(narrowed)),
                narrowed);
    }

    private static String title(HistoryPosterior posterior) {
        long moved = count(posterior, Said.MOVED);
        long unknown = count(posterior, Said.NOT_IDENTIFIED);
        return posterior.history().pilots().size() + " past pilots move " + moved + " of "
                + posterior.marginals().size() + " parameters; of " + unknown + " they cannot tell";
    }

    private static long count(HistoryPosterior posterior, Said said) {
        return posterior.marginals().stream()
                .filter(each -> each.said() == said)
                .count();
    }

    private static Narrowed.Row row(HistoryPosterior posterior, Marginal marginal) {
        Levels.Range prior = (Levels.Range) marginal.factor().levels();
        int column = posterior.marginals().indexOf(marginal);
        return new Narrowed.Row(
                Words.capital(marginal.factor().words()),
                number(marginal, prior.from()),
                number(marginal, prior.to()),
                marginal.factor().role(),
                posterior.sets().stream()
                        .map(set -> prior.coordinate(set.values().get(column)))
                        .toList(),
                prior.coordinate(marginal.p05()),
                prior.coordinate(marginal.p95()),
                prior.coordinate(marginal.factor().standard()),
                percent(marginal),
                marginal.said() != Said.NOT_IDENTIFIED);
    }

    private static String percent(Marginal marginal) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * Math.min(1, marginal.width()));
    }

    private static String number(Marginal marginal, double value) {
        String number = new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
        Unit unit = marginal.factor().unit();
        return switch (unit) {
            case WEEKS -> number + " w";
            case PERSON_WEEKS -> number + " pw";
            case PER_WEEK -> number + "/w";
            default -> number;
        };
    }

    private static DataTable table(List<Marginal> marginals) {
        return new DataTable(
                List.of("Parameter", "Before", "90 of 100 after", "Median", "Left of it", "What the pilots say"),
                marginals.stream()
                        .map(marginal -> {
                            Levels.Range prior =
                                    (Levels.Range) marginal.factor().levels();
                            return List.of(
                                    marginal.factor().words(),
                                    number(marginal, prior.from()) + " to " + number(marginal, prior.to()),
                                    number(marginal, marginal.p05()) + " to " + number(marginal, marginal.p95()),
                                    number(marginal, marginal.p50()),
                                    percent(marginal),
                                    marginal.said().words());
                        })
                        .toList());
    }
}
