package pilottrap.output.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import pilottrap.scenarios.calibration.Posterior;
import pilottrap.scenarios.calibration.Posterior.Marginal;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Unit;

/** The chart of a calibration: what is left of each parameter's prior. */
public final class CalibrationCharts {
    private CalibrationCharts() {}

    /**
     * What accepted sets leave of the priors.
     *
     * @param facts of the footer: how many organizations, seeds
     * @param version of the program
     */
    public static Chart of(Targets targets, Posterior posterior, List<String> facts, String version) {
        List<Marginal> marginals = new ArrayList<>(posterior.marginals());
        marginals.sort(Comparator.comparingDouble(Marginal::width));
        int sets = marginals.get(0).values().size();
        long constrained = marginals.stream().filter(Marginal::constrained).count();
        String title = sets + " parameter sets meet all targets; they pin down " + constrained + " of "
                + marginals.size() + " parameters";
        Narrowed narrowed = new Narrowed(
                title,
                marginals.stream().map(CalibrationCharts::row).toList(),
                List.of(
                        "Grey: the prior, what was held plausible. Dots: accepted sets. Between the strokes: 90 of 100 of"
                                + " them, filled where they leave less than "
                                + Math.round(100 * Posterior.CONSTRAINED) + "% of the prior’s 90 of 100.",
                        "Dashed: today’s default. Amber: assumed; dark: chosen, or a fact of the organization."),
                table(marginals));
        return new Plate(
                new Frame(
                        "priors",
                        title,
                        targets.name(),
                        "What " + targets.targets().size() + " targets leave of what was held plausible, each parameter"
                                + " taken alone",
                        "",
                        new Changes(List.of(), List.of(), List.of()),
                        facts,
                        "pilottrap " + version,
                        ComparisonCharts.description(narrowed)),
                narrowed);
    }

    private static Narrowed.Row row(Marginal marginal) {
        Levels.Range prior = (Levels.Range) marginal.factor().levels();
        return new Narrowed.Row(
                Words.capital(marginal.factor().words()),
                number(marginal, prior.from()),
                number(marginal, prior.to()),
                marginal.factor().role(),
                marginal.values().stream().map(prior::coordinate).toList(),
                prior.coordinate(marginal.p05()),
                prior.coordinate(marginal.p95()),
                prior.coordinate(marginal.factor().standard()),
                percent(marginal),
                marginal.constrained());
    }

    private static String percent(Marginal marginal) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * marginal.width());
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
                List.of("Parameter", "Prior", "90% of the sets", "Median", "Left of the prior"),
                marginals.stream()
                        .map(marginal -> {
                            Levels.Range prior =
                                    (Levels.Range) marginal.factor().levels();
                            return List.of(
                                    marginal.factor().words(),
                                    number(marginal, prior.from()) + " to " + number(marginal, prior.to()),
                                    number(marginal, marginal.p05()) + " to " + number(marginal, marginal.p95()),
                                    number(marginal, marginal.p50()),
                                    percent(marginal));
                        })
                        .toList());
    }
}
