package pilottrap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import pilottrap.output.store.HistoryJson;
import pilottrap.output.store.Json;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.history.HistoryFit;
import pilottrap.scenarios.history.HistoryPosterior;
import pilottrap.scenarios.history.HistoryPosterior.Compared;
import pilottrap.scenarios.history.HistoryPosterior.Marginal;
import pilottrap.scenarios.history.HistoryPosterior.Span;
import pilottrap.scenarios.history.HistorySetting;
import pilottrap.scenarios.history.PilotHistory;
import pilottrap.scenarios.history.Recovery;
import pilottrap.scenarios.history.Said;

/** What past pilots say of the parameters, for people and for programs. */
final class HistoryReport {
    private static final double LOW = 0.8;

    private final HistorySetting setting;
    private final HistoryFit fit;
    private final HistoryPosterior posterior;

    HistoryReport(HistorySetting setting, HistoryFit fit, HistoryPosterior posterior) {
        this.setting = setting;
        this.fit = fit;
        this.posterior = posterior;
    }

    HistoryPosterior posterior() {
        return posterior;
    }

    String scenario() {
        return setting.scenario().name();
    }

    Map<String, Object> json(Map<String, Object> plan) {
        return HistoryJson.object(plan, posterior, warnings());
    }

    void print(Map<String, Object> plan, Path directory, List<Path> charts, Common common) {
        warnings().forEach(warning -> common.say("pilottrap: warning: " + warning));
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json(plan)));
            case NDJSON ->
                posterior.marginals().forEach(each -> common.out().println(Json.line(HistoryJson.parameter(each))));
            case CSV -> common.out().print(HistoryJson.csv(posterior));
            case TABLE -> common.out().print(page(directory, charts, common.bold()));
        }
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(setting.scenario().warnings());
        int pilots = posterior.history().pilots().size();
        if (pilots < PilotHistory.FEW) {
            warnings.add(pilots + " pilots are few: what they seem to say may be luck; 20 say more, and what is told of"
                    + " parameters here holds for these pilots only");
        }
        if (posterior.recovery().nearness() < Recovery.STRANGE) {
            warnings.add("hardly any simulated organization looks like this one: read the ranges as a poor fit, and see"
                    + " which figures lie outside below");
        }
        if (posterior.recovery().share() < LOW) {
            warnings.add("the ranges are too narrow: of histories like this one they hold the truth in "
                    + percent(posterior.recovery().share()) + " of cases only, not 90%; more organizations (-n) help");
        }
        return warnings;
    }

    private String page(Path directory, List<Path> charts, boolean bold) {
        Page page = new Page(bold);
        PilotHistory history = posterior.history();
        page.lead(history.pilots().size() + " pilots from " + history.from() + " to " + history.asOf() + " move "
                + count(Said.MOVED) + " of " + posterior.marginals().size() + " parameters, move "
                + count(Said.MOVED_A_LITTLE) + " more a little, and cannot identify " + count(Said.NOT_IDENTIFIED)
                + ".");
        page.wrapped("Of " + Words.whole(posterior.counts().simulated()) + " simulated organizations the "
                + posterior.counts().accepted() + " whose pilots look most like yours were kept and adjusted.");
        parameters(page);
        figures(page);
        if (!posterior.pairs().isEmpty()) {
            pairs(page);
        }
        trust(page);
        page.line("");
        page.line("Result    " + directory);
        page.line("Ensemble  " + directory.resolve("ensemble.yaml") + ", "
                + posterior.sets().size() + " sets");
        page.line("Chart     " + (charts.isEmpty() ? "none" : charts.get(0)));
        return page.text();
    }

    private long count(Said said) {
        return posterior.marginals().stream()
                .filter(each -> each.said() == said)
                .count();
    }

    private void parameters(Page page) {
        page.title("What the pilots say of the parameters");
        List<Marginal> marginals = new ArrayList<>(posterior.marginals());
        marginals.sort(Comparator.comparing(Marginal::said).thenComparingDouble(Marginal::width));
        page.line(
                String.format(Locale.ROOT, "  %-24s %-17s %-20s %5s", "", "held plausible", "90 of 100 after", "left"));
        for (Marginal marginal : marginals) {
            Levels.Range prior = (Levels.Range) marginal.factor().levels();
            page.line(String.format(
                    Locale.ROOT,
                    "  %-24s %-17s %-20s %4.0f%%  %s",
                    marginal.factor().words(),
                    three(prior.from()) + " to " + three(prior.to()),
                    three(marginal.p05()) + " to " + three(marginal.p95()),
                    100 * Math.min(1, marginal.width()),
                    marginal.said().words()));
        }
        page.wrapped("  Left: how much of what was held plausible the 90 of 100 still span. Not identified: no narrower"
                + " than if the pilots had nothing to do with it; that is no proof that it does not matter.");
        if (!fit.fixed().isEmpty()) {
            page.wrapped("  Not moved, but the same in all sets: "
                    + fit.fixed().entrySet().stream()
                            .map(each -> each.getKey().words() + " " + three(each.getValue()))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private void figures(Page page) {
        page.title("Your organization beside simulated ones");
        page.line(String.format(
                Locale.ROOT, "  %-36s %9s  %-18s %s", "", "yours", "90 of 100 before", "90 of 100 after"));
        for (Compared compared : posterior.figures()) {
            boolean share = compared.statistic().share();
            page.line(String.format(
                            Locale.ROOT,
                            "  %-36s %9s  %-18s %-18s%s",
                            compared.statistic().words(),
                            number(compared.observed(), share),
                            span(compared.before(), share),
                            span(compared.after(), share),
                            compared.met() ? "" : "  outside")
                    .stripTrailing());
        }
    }

    private void pairs(Page page) {
        page.title("What cannot be told apart: parameters that go together (correlation)");
        for (HistoryPosterior.Pair pair : posterior.pairs()) {
            page.line(String.format(
                    Locale.ROOT,
                    "  %5s  %s and %s",
                    Words.signed(String.format(Locale.ROOT, "%.2f", pair.correlation())
                            .replace('-', '−')),
                    pair.one().words(),
                    pair.other().words()));
        }
    }

    private void trust(Page page) {
        Recovery recovery = posterior.recovery();
        page.title("How far to trust the ranges");
        page.wrapped("  Of " + recovery.histories() + " simulated histories like yours, each fitted in the same way,"
                + " such ranges held the true value in " + percent(recovery.share()) + " of cases (90% is wanted).");
        page.wrapped("  " + percent(1 - recovery.nearness())
                + " of simulated organizations have others nearer to them than yours has.");
    }

    private static String span(Span span, boolean share) {
        return Double.isNaN(span.p50()) ? "none" : number(span.p05(), share) + " to " + number(span.p95(), share);
    }

    private static String number(double number, boolean share) {
        if (Double.isNaN(number)) {
            return "none";
        }
        return share ? percent(number) : String.format(Locale.ROOT, Math.abs(number) < 9.95 ? "%.1f" : "%.0f", number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share).replace('-', '−');
    }

    private static String three(double number) {
        return Json.number(new java.math.BigDecimal(number)
                .round(new java.math.MathContext(3))
                .doubleValue());
    }
}
