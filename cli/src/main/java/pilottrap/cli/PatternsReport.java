package pilottrap.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pilottrap.output.store.CalibrationJson;
import pilottrap.output.store.Json;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.facts.Findings;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.facts.Findings.JudgedClaim;
import pilottrap.scenarios.facts.Judge;
import pilottrap.scenarios.facts.Kind;
import pilottrap.scenarios.facts.Verdict;

/** What {@code validate-model} prints: the patterns, one kind after the other, failures as visible as the rest. */
final class PatternsReport {
    private static final int WIDTH = 92;
    private static final int INDENT = 14;

    private final Scenario baseline;
    private final List<Findings> sections;

    PatternsReport(Scenario baseline, List<Findings> sections) {
        this.baseline = baseline;
        this.sections = sections;
    }

    void print(Common common) {
        switch (common.format) {
            case TABLE -> {
                common.out().print(table());
                Page page = new Page(common.bold());
                Identifiability.of(baseline.blueprint().sets())
                        .ifPresent(posterior -> CalibrationReport.parameters(page, posterior));
                common.out().print(page.text());
            }
            case JSON -> common.out().print(Json.lines(json()));
            case NDJSON -> rows().forEach(row -> common.out().println(Json.line(row)));
            case CSV -> common.out().print(csv());
        }
        if (common.format != Format.TABLE) {
            warnings().forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
    }

    /** Sentences to be read beside the figures. */
    List<String> warnings() {
        return sections.stream()
                .flatMap(section -> section.warnings().stream())
                .distinct()
                .toList();
    }

    private Map<String, Object> json() {
        Findings first = sections.get(0);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", first.version());
        json.put("command", "validate-model");
        json.put("scenario", Map.of("name", baseline.name(), "sha256", baseline.sha256()));
        json.put("seed", first.seed());
        json.put("replications", first.n());
        json.put("digest", first.digest());
        json.put("odds", Judge.ODDS);
        json.put(
                "sections",
                sections.stream()
                        .map(section -> {
                            Map<String, Object> about = new LinkedHashMap<>();
                            about.put("kind", section.kind().key());
                            about.put("replications", section.n());
                            about.put("courses", section.courses());
                            about.put("digest", section.digest());
                            return about;
                        })
                        .toList());
        json.put("patterns", rows());
        Identifiability.of(baseline.blueprint().sets())
                .ifPresent(posterior -> json.putAll(CalibrationJson.identified(posterior)));
        json.put("warnings", warnings());
        return json;
    }

    private List<Map<String, Object>> rows() {
        return sections.stream()
                .flatMap(section -> section.facts().stream().map(fact -> json(section.kind(), fact)))
                .toList();
    }

    private static Map<String, Object> json(Kind kind, Judged fact) {
        JudgedClaim headline = fact.headline();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", fact.id());
        json.put("kind", kind.key());
        json.put("pattern", fact.sentence());
        if (kind == Kind.FITTED && fact.claims().size() == 1) {
            json.put("published", Double.valueOf(fact.sources()));
        } else {
            json.put("published", fact.sentence());
            json.put("sources", fact.sources());
        }
        json.put("claim", headline.words());
        json.put("simulated", finite(headline.value()));
        json.put("ci95", Arrays.asList(finite(headline.low()), finite(headline.high())));
        json.put("verdict", fact.verdict().key());
        json.put("claims", fact.claims().stream().map(PatternsReport::json).toList());
        json.put("finding", fact.finding());
        return json;
    }

    private static Map<String, Object> json(JudgedClaim claim) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claim", claim.words());
        json.put("simulated", finite(claim.value()));
        json.put("ci95", Arrays.asList(finite(claim.low()), finite(claim.high())));
        json.put("accepted", Arrays.asList(finite(claim.from()), finite(claim.to())));
        json.put("verdict", claim.verdict().key());
        return json;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    private String table() {
        StringBuilder text = new StringBuilder();
        text.append(baseline.name())
                .append(" · seed ")
                .append(sections.get(0).seed())
                .append('\n');
        baseline.changes().all().forEach(changed -> text.append(changed).append('\n'));
        Kind before = null;
        for (Findings section : sections) {
            if (section.kind() != before) {
                text.append('\n').append(heading(section.kind())).append('\n');
            }
            before = section.kind();
            text.append("  ")
                    .append(Words.whole(section.n()))
                    .append(
                            section.courses() == 1
                                    ? " organizations"
                                    : " organizations in each of " + section.courses() + " courses")
                    .append(" · digest ")
                    .append(section.digest(), 0, Math.min(8, section.digest().length()))
                    .append('\n');
            section.facts().forEach(fact -> rows(section.kind(), fact, text));
        }
        text.append('\n').append(tally());
        warnings().forEach(warning -> text.append("Warning: ").append(warning).append('\n'));
        text.append('\n').append(Limits.MORE).append('\n');
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case FITTED -> "FITTED: the model's numbers were set so that these hold";
            case HELD_OUT -> "HELD OUT: published figures that nothing was fitted to";
            case STYLIZED -> "STYLIZED: agreed on in kind, without a figure; nothing was fitted to them";
        };
    }

    private static void rows(Kind kind, Judged fact, StringBuilder text) {
        String head = String.format("%-6s%-8s", fact.id(), word(fact.verdict()));
        if (kind == Kind.FITTED && fact.claims().size() == 1) {
            JudgedClaim claim = fact.claims().get(0);
            text.append(String.format(
                    "%s%-41s %9s  %-17s accepted %s, published %s%n",
                    head,
                    fact.sentence(),
                    claim.figure(),
                    "[" + claim.interval() + "]",
                    claim.bounds().replace("from ", ""),
                    fact.sources()));
            return;
        }
        List<String> lines = wrapped(fact.sentence());
        text.append(head).append(lines.get(0)).append('\n');
        lines.stream().skip(1).forEach(line -> indented(line, text));
        fact.claims().stream()
                .filter(claim ->
                        kind != Kind.STYLIZED || claim.equals(fact.headline()) || claim.verdict() != Verdict.AGREES)
                .forEach(claim -> wrapped(sentence(claim)).forEach(line -> indented("  " + line, text)));
    }

    private static void indented(String line, StringBuilder text) {
        text.append(" ".repeat(INDENT)).append(line).append('\n');
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "pass";
            case DISAGREES -> "FAIL";
            case UNDECIDED -> "unclear";
        };
    }

    private static String sentence(JudgedClaim claim) {
        String figure = claim.words() + ": " + claim.figure() + " [" + claim.interval() + "]";
        return switch (claim.verdict()) {
            case AGREES -> figure;
            case DISAGREES -> "not so: " + figure + ", must lie " + claim.bounds();
            case UNDECIDED -> "open: " + figure + ", must lie " + claim.bounds();
        };
    }

    /** A sentence in lines of a terminal. */
    static List<String> wrapped(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + word.length() + 1 > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many of each kind hold, and what that says. */
    private String tally() {
        StringBuilder text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            List<Judged> facts = sections.stream()
                    .filter(section -> section.kind() == kind)
                    .flatMap(section -> section.counted().stream())
                    .toList();
            if (!facts.isEmpty()) {
                text.append(count(facts, Verdict.AGREES))
                        .append(" of ")
                        .append(facts.size())
                        .append(tallied(kind))
                        .append(": ")
                        .append(count(facts, Verdict.DISAGREES))
                        .append(" fail, ")
                        .append(count(facts, Verdict.UNDECIDED))
                        .append(" are unclear. ")
                        .append(meaning(kind))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static long count(List<Judged> facts, Verdict verdict) {
        return facts.stream().filter(fact -> fact.verdict() == verdict).count();
    }

    private static String tallied(Kind kind) {
        return switch (kind) {
            case FITTED -> " fitted patterns pass";
            case HELD_OUT -> " held-out patterns pass (" + Findings.INPUT_CHECK + ", an input check, is not counted)";
            case STYLIZED -> " stylized facts agree";
        };
    }

    private static String meaning(Kind kind) {
        return switch (kind) {
            case FITTED ->
                "They were used to set the model's numbers, so passing shows that the fit holds, not that the"
                        + " model is true.";
            case HELD_OUT -> "What fails was not mended by tuning; docs/held-out.md says why, as far as it is known.";
            case STYLIZED -> "Odds of a false alarm: 1 in 100 for each, either way (docs/stylized-facts.md).";
        };
    }

    private String csv() {
        StringBuilder csv = new StringBuilder(
                "id,kind,pattern,claim,published,low,high,simulated,ci_low,ci_high,claim_verdict,verdict\n");
        for (Findings section : sections) {
            for (Judged fact : section.facts()) {
                for (JudgedClaim claim : fact.claims()) {
                    csv.append(fact.id())
                            .append(',')
                            .append(section.kind().key())
                            .append(',')
                            .append(Json.cell(fact.sentence()))
                            .append(',')
                            .append(Json.cell(claim.words()))
                            .append(',')
                            .append(Json.cell(fact.sources()))
                            .append(',')
                            .append(number(claim.from()))
                            .append(',')
                            .append(number(claim.to()))
                            .append(',')
                            .append(number(claim.value()))
                            .append(',')
                            .append(number(claim.low()))
                            .append(',')
                            .append(number(claim.high()))
                            .append(',')
                            .append(claim.verdict().key())
                            .append(',')
                            .append(fact.verdict().key())
                            .append('\n');
                }
            }
        }
        return csv.toString();
    }

    private static String number(double number) {
        return Double.isFinite(number) ? Json.number(number) : "";
    }
}
