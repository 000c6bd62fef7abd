package pilottrap.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pilottrap.output.chart.Figures;
import pilottrap.output.chart.SensitivityWords;
import pilottrap.output.store.Json;
import pilottrap.output.store.SensitivityJson;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.sensitivity.Indices;
import pilottrap.scenarios.sensitivity.Interval;
import pilottrap.scenarios.sensitivity.OutcomeSensitivity;
import pilottrap.scenarios.sensitivity.Resampling;
import pilottrap.scenarios.sensitivity.Screening;
import pilottrap.scenarios.sensitivity.Standing;

/** What {@code sensitivity} prints: sentences, then the factors ranked; or data. */
final class SensitivityReport {
    /** Rows of a table on a terminal. */
    private static final int ROWS = 15;

    private static final int NAME = 30;
    private static final int RANGE = 22;

    private final SweepTable table;
    private final List<OutcomeSensitivity> all;
    private final SensitivityJson json;

    SensitivityReport(SweepTable table, Resampling resampling, List<OutcomeSensitivity> all) {
        this.table = table;
        this.all = List.copyOf(all);
        this.json = new SensitivityJson(table, resampling, all);
    }

    List<OutcomeSensitivity> all() {
        return all;
    }

    Map<String, Object> json() {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        for (OutcomeSensitivity found : all) {
            SensitivityWords words = new SensitivityWords(table, found);
            List<String> said = new ArrayList<>(List.of(words.lead()));
            said.addAll(words.remarks());
            sentences.put(found.outcome().name(), said);
        }
        return json.object(sentences);
    }

    void print(Path directory, List<Path> charts, Common common) {
        PrintStream out = common.out();
        switch (common.format) {
            case TABLE -> out.print(page(new Page(common.bold()), directory, charts));
            case JSON -> out.print(Json.lines(json()));
            case NDJSON -> lines(out);
            case CSV -> out.print(csv());
        }
        out.flush();
        if (common.format != Format.TABLE) {
            SweepWarnings.of(table).forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
        common.say("next: look at " + (charts.isEmpty() ? directory.resolve("sensitivity.json") : charts.get(0)));
    }

    private String page(Page page, Path directory, List<Path> charts) {
        Provenance from = table.provenance();
        page.line(from.scenario() + " · " + table.experiment().factors().size() + " numbers varied · "
                + Words.whole(table.experiment().points()) + " points · "
                + SweepReport.each(table, all.get(0).outcome()) + " · seed " + from.seed()
                + (from.digest().isEmpty() ? "" : " · digest " + from.shortDigest()));
        OverEnsemble.told(from, page);
        SweepWarnings.of(table).forEach(warning -> page.wrapped("Warning: " + warning));
        page.line("");
        for (OutcomeSensitivity found : all) {
            outcome(found, page);
        }
        SweepVariances.tell(table, all.stream().map(OutcomeSensitivity::outcome).toList(), page);
        page.wrapped(
                "95 % intervals by the bootstrap. A rank such as 2–5 is not settled. Evidence: the grade of the number's"
                        + " own source, A to D, calibrated, or assumed.");
        page.line("");
        page.wrapped(Limits.line() + " " + Limits.MORE);
        page.line("");
        page.line("Result  " + directory.resolve("sensitivity.json"));
        if (!charts.isEmpty()) {
            page.line("Charts  " + charts.get(0).getParent() + " (" + charts.size() + " files)");
        }
        return page.text();
    }

    private void outcome(OutcomeSensitivity found, Page page) {
        SensitivityWords words = new SensitivityWords(table, found);
        page.lead(words.lead());
        words.remarks().forEach(page::wrapped);
        page.line("");
        found.screening().ifPresent(screening -> effects(found, screening, words, page));
        found.indices().ifPresent(indices -> indices(indices, words, page));
    }

    private void effects(OutcomeSensitivity found, Screening screening, SensitivityWords words, Page page) {
        Standing standing = Standing.of(screening);
        page.line("  " + Page.padded(Figures.label(found.outcome()), NAME) + Page.padded("varied", RANGE)
                + Page.right("mean size", 12) + Page.right("95 % interval", 20) + Page.right("σ", 12)
                + Page.right("rank", 7) + "  goes         evidence");
        List<Integer> shown = shown(standing);
        for (int factor : shown) {
            Screening.Effect effect = screening.effects().get(factor);
            page.line("  " + Page.padded(cut(words.name(factor), NAME), NAME)
                    + Page.padded(cut(words.range(factor), RANGE), RANGE)
                    + Page.right(words.size(effect.absolute().value()), 12)
                    + Page.right(words.interval(effect.absolute()), 20)
                    + Page.right(words.size(effect.deviation().value()), 12)
                    + Page.right(SensitivityWords.place(effect.place()), 7)
                    + "  " + Page.padded(SensitivityWords.way(effect), 13) + grade(words, factor));
        }
        rest(standing, shown, page);
    }

    private void indices(Indices indices, SensitivityWords words, Page page) {
        Standing standing = Standing.of(indices);
        page.line("  " + Page.padded("Share of variance", NAME) + Page.padded("varied", RANGE)
                + Page.right("with others", 12) + Page.right("95 % interval", 16) + Page.right("alone", 8)
                + Page.right("95 % interval", 16) + Page.right("rank", 7) + "  evidence");
        List<Integer> shown = shown(standing);
        for (int factor : shown) {
            Indices.Index index = indices.factors().get(factor);
            page.line("  " + Page.padded(cut(words.name(factor), NAME), NAME)
                    + Page.padded(cut(words.range(factor), RANGE), RANGE)
                    + Page.right(SensitivityWords.share(index.total().value()), 12)
                    + Page.right(SensitivityWords.shares(index.total()), 16)
                    + Page.right(SensitivityWords.share(index.first().value()), 8)
                    + Page.right(SensitivityWords.shares(index.first()), 16)
                    + Page.right(SensitivityWords.place(index.place()), 7)
                    + "  " + grade(words, factor));
        }
        rest(standing, shown, page);
    }

    private static List<Integer> shown(Standing standing) {
        List<Integer> order = standing.order();
        return order.size() <= ROWS + 2 ? order : order.subList(0, ROWS);
    }

    private static void rest(Standing standing, List<Integer> shown, Page page) {
        int hidden = standing.order().size() - shown.size();
        if (hidden > 0) {
            page.line("  … and " + hidden + " more, each less; all are in sensitivity.json");
        }
        page.line("");
    }

    private static String grade(SensitivityWords words, int factor) {
        return words.grade(factor).map(grade -> grade.label()).orElse("–");
    }

    private static String cut(String word, int width) {
        return word.length() < width ? word : word.substring(0, width - 2) + "…";
    }

    private void lines(PrintStream out) {
        Map<String, Object> first = new LinkedHashMap<>(Map.of("kind", "sensitivity"));
        first.putAll(json.origin());
        out.println(Json.line(first));
        for (OutcomeSensitivity found : all) {
            Map<String, Object> outcome = new LinkedHashMap<>();
            outcome.put("kind", "outcome");
            outcome.put("outcome", found.outcome().name());
            outcome.putAll(SensitivityJson.outcome(found));
            out.println(Json.line(outcome));
            for (Map<String, Object> factor : json.factors(found)) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("kind", "factor");
                line.put("outcome", found.outcome().name());
                line.putAll(factor);
                out.println(Json.line(line));
            }
        }
    }

    private String csv() {
        boolean screened = all.stream().anyMatch(found -> found.screening().isPresent());
        StringBuilder csv = new StringBuilder("outcome,unit,factor,rank,rank_low,rank_high,");
        csv.append(
                screened
                        ? "mu_star,mu_star_low,mu_star_high,mu,mu_low,mu_high,sigma,sigma_low,sigma_high,rising,falling"
                        : "total,total_low,total_high,first_order,first_order_low,first_order_high");
        csv.append(",scenario,seed,digest\n");
        Provenance from = table.provenance();
        String origin = "," + Json.cell(from.scenario()) + "," + from.seed() + "," + from.digest() + "\n";
        for (OutcomeSensitivity found : all) {
            String start = found.outcome().name() + "," + found.outcome().unit().label() + ",";
            found.screening()
                    .ifPresent(screening -> screening
                            .effects()
                            .forEach(effect -> csv.append(start)
                                    .append(factor(effect.factor()))
                                    .append(numbers(
                                            effect.place().rank(),
                                            effect.place().best(),
                                            effect.place().worst()))
                                    .append(numbers(effect.absolute(), effect.mean(), effect.deviation()))
                                    .append(numbers(effect.rising(), effect.falling()))
                                    .append(origin)));
            found.indices()
                    .ifPresent(indices -> indices.factors()
                            .forEach(index -> csv.append(start)
                                    .append(factor(index.factor()))
                                    .append(numbers(
                                            index.place().rank(),
                                            index.place().best(),
                                            index.place().worst()))
                                    .append(numbers(index.total(), index.first()))
                                    .append(origin)));
        }
        return csv.toString();
    }

    private String factor(int factor) {
        return Json.cell(table.experiment().factors().get(factor).key());
    }

    private static String numbers(Interval... intervals) {
        return java.util.Arrays.stream(intervals)
                .map(interval -> numbers(interval.value(), interval.low(), interval.high()))
                .collect(Collectors.joining());
    }

    private static String numbers(double... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(number -> "," + Json.number(number))
                .collect(Collectors.joining());
    }
}
