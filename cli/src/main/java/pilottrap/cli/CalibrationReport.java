package pilottrap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pilottrap.output.store.CalibrationJson;
import pilottrap.output.store.Json;
import pilottrap.scenarios.calibration.Fit;
import pilottrap.scenarios.calibration.Posterior;
import pilottrap.scenarios.calibration.Posterior.Marginal;
import pilottrap.scenarios.calibration.Search;
import pilottrap.scenarios.calibration.Targets;

/** What {@code calibrate} prints: how the sets meet the targets, what they say of the parameters; or data. */
final class CalibrationReport {
    private static final int MOST_PAIRS = 5;

    private final Targets targets;
    private final Search search;
    private final Optional<Fit> fit;
    private final Optional<Posterior> posterior;

    CalibrationReport(Targets targets, Search search) {
        this.targets = targets;
        this.search = search;
        this.fit = search.accepted().isEmpty() ? Optional.empty() : Optional.of(new Fit(targets, search.accepted()));
        this.posterior =
                search.accepted().size() < 5 ? Optional.empty() : Optional.of(Posterior.of(targets, search.accepted()));
    }

    Optional<Fit> fit() {
        return fit;
    }

    Optional<Posterior> posterior() {
        return posterior;
    }

    Map<String, Object> json(Map<String, ?> plan) {
        return CalibrationJson.object(plan, targets, search, fit.orElse(null), posterior.orElse(null));
    }

    void print(Map<String, ?> plan, Path directory, List<Path> charts, Common common) {
        switch (common.format) {
            case TABLE -> common.out().print(words(plan, directory, charts, common.bold()));
            case JSON -> common.out().print(Json.lines(json(plan)));
            case NDJSON ->
                fit.map(CalibrationJson::patterns)
                        .orElse(List.of())
                        .forEach(pattern -> common.out().println(Json.line(pattern)));
            case CSV -> common.out().print(CalibrationJson.csv(targets, search.accepted()));
        }
    }

    private String words(Map<String, ?> plan, Path directory, List<Path> charts, boolean bold) {
        Page page = new Page(bold);
        int wanted = (int) whole(plan, "sets");
        int sets = search.accepted().size();
        page.lead(targets.name() + ": "
                + (sets == 0
                        ? "no parameter set was found that meets all targets."
                        : sets + (sets == 1 ? " parameter set meets" : " parameter sets meet") + " all targets"
                                + (sets < wanted ? ", of " + wanted + " that were wanted." : ".")));
        int confirmed = search.confirmations().size();
        page.wrapped(confirmed + (confirmed == 1 ? " candidate was" : " candidates were") + " simulated anew with "
                + Words.whole(whole(plan, "confirm")) + " organizations and seed "
                + plan.get("confirm_seed")
                + ", which the search had not seen; accepted is where every 95% interval lies"
                + " within its tolerance.");
        waves(page);
        fit.ifPresent(each -> patterns(page, each));
        posterior.ifPresent(each -> parameters(page, each));
        page.line("");
        page.line("Result    " + directory);
        page.line("Ensemble  " + (sets == 0 ? "none" : directory.resolve("ensemble.yaml")));
        page.line("Chart     " + (charts.isEmpty() ? "none" : charts.get(0)));
        return page.text();
    }

    private static long whole(Map<String, ?> plan, String key) {
        return plan.get(key) instanceof Number number ? number.longValue() : 0;
    }

    private void waves(Page page) {
        page.title("Waves");
        for (Search.Wave wave : search.waves()) {
            page.line(String.format(
                    Locale.ROOT,
                    "  %d  %6s candidates from %-22s %5s seem to meet all targets",
                    wave.number(),
                    Words.whole(wave.trials().size()),
                    wave.number() == 1
                            ? "the whole prior,"
                            : "1 in " + Words.whole(Math.max(1, 1 / wave.share())) + " of it,",
                    Words.whole(wave.met())));
        }
    }

    static void patterns(Page page, Fit fit) {
        page.title("Targets over the sets");
        page.line(String.format(
                Locale.ROOT,
                "  %-14s %-40s %9s  %-14s %8s  %-18s %7s",
                "",
                "",
                "published",
                "accepted",
                "best set",
                "all sets",
                "margin"));
        for (Fit.Met met : fit.all()) {
            page.line(String.format(
                    Locale.ROOT,
                    "  %-14s %-40s %9s  %-14s %8s  %-18s %6.0f%%",
                    met.target().id(),
                    cut(met.target().pattern(), 40),
                    decimal(met.target().published()),
                    decimal(met.target().low()) + " to " + decimal(met.target().high()),
                    decimal(met.best()),
                    decimal(met.low()) + " to " + decimal(met.high()),
                    100 * met.margin()));
        }
        page.wrapped(
                "  Margin: how far within its tolerance the set lies that is nearest to an end, in percent of half the"
                        + " tolerance.");
    }

    private static String cut(String words, int length) {
        return words.length() <= length ? words : words.substring(0, length - 1) + "…";
    }

    /** Which parameters the targets constrain, and which go together. */
    static void parameters(Page page, Posterior posterior) {
        List<Marginal> marginals = new ArrayList<>(posterior.marginals());
        marginals.sort(Comparator.comparingDouble(Marginal::width));
        long constrained = marginals.stream().filter(Marginal::constrained).count();
        page.title("What the targets say of the parameters");
        page.wrapped("The accepted 90% of " + constrained + " of " + marginals.size()
                + " parameters span less than " + Math.round(100 * Posterior.CONSTRAINED)
                + "% of what the prior allows; of the others so many sets do not show more, each taken alone.");
        page.line("");
        page.line(String.format(Locale.ROOT, "  %-38s %-22s %-24s %6s", "", "prior", "90% of the sets", "width"));
        for (Marginal marginal : marginals) {
            var prior = (pilottrap.scenarios.experiment.Levels.Range)
                    marginal.factor().levels();
            page.line(String.format(
                    Locale.ROOT,
                    "  %-38s %-22s %-24s %5.0f%%%s",
                    cut(marginal.factor().key().replaceFirst("^[a-z]+\\.", ""), 38),
                    four(prior.from()) + " to " + four(prior.to()),
                    four(marginal.p05()) + " to " + four(marginal.p95()),
                    100 * marginal.width(),
                    marginal.constrained() ? "" : "  not constrained"));
        }
        page.title("Parameters that go together in the sets (rank correlation)");
        for (Posterior.Pair pair : posterior
                .pairs()
                .subList(0, Math.min(MOST_PAIRS, posterior.pairs().size()))) {
            page.line(String.format(
                    Locale.ROOT,
                    "  %5s  %s and %s",
                    Words.signed(String.format(Locale.ROOT, "%.2f", pair.correlation())
                            .replace('-', '−')),
                    pair.one().words(),
                    pair.other().words()));
        }
        page.wrapped("  Of so many pairs that have nothing to do with one another, the strongest would exceed "
                + String.format(Locale.ROOT, "%.2f", posterior.byChance()) + " once in twenty times.");
    }

    private static String four(double number) {
        return Json.number(new java.math.BigDecimal(number)
                .round(new java.math.MathContext(3))
                .doubleValue());
    }

    static String decimal(double number) {
        if (Math.abs(number) >= 10) {
            return String.format(Locale.ROOT, number == Math.rint(number) ? "%.0f" : "%.1f", number);
        }
        return String.format(Locale.ROOT, Math.abs(number) < 1 ? "%.3f" : "%.2f", number);
    }
}
