package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pilottrap.output.chart.Charts;
import pilottrap.output.chart.FactsPicture;
import pilottrap.output.store.Json;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.facts.FactsPage;
import pilottrap.scenarios.facts.Findings;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.facts.Findings.JudgedClaim;
import pilottrap.scenarios.facts.Judge;
import pilottrap.scenarios.facts.Verdict;

/** {@code validate-model --facts}: what the model says to the stylized facts. */
final class StylizedFacts {
    private static final long DEFAULT_REPLICATIONS = 1_000;
    private static final long MOST_REPLICATIONS = 1_000_000;
    private static final long DEFAULT_SEED = 1;
    private static final int WIDTH = 88;

    private final Running running;
    private final Common common;
    private final @Nullable Path page;

    StylizedFacts(Running running, Common common, @Nullable Path page) {
        this.running = running;
        this.common = common;
        this.page = page;
    }

    int call(Scenario baseline, List<String> arguments) throws IOException {
        check();
        Judge judge = new Judge(baseline.blueprint());
        int n = (int) (long) Optional.ofNullable(running.replications).orElse(DEFAULT_REPLICATIONS);
        long seed = Optional.ofNullable(running.seed).orElse(DEFAULT_SEED);
        long all = judge.replications(n);
        if (running.dryRun) {
            common.out().println(Words.whole(all) + " replications, " + Words.whole(n) + " of each course.");
            return Exit.DONE;
        }
        common.say("pilottrap: stylized facts, seed " + seed + ", " + Words.whole(n) + " organizations in each of "
                + all / n + " courses");
        Optional<Findings> findings;
        try (Interruption interruption = Interruption.listen();
                ProgressLine line = ProgressLine.of(common.err(), 0, all, baselineNoun(baseline), common.progress())) {
            findings =
                    judge.judge(Version.text(), seed, n, running.threads(), running.engine, line, interruption::heard);
        }
        if (findings.isEmpty()) {
            Common.tell("pilottrap: interrupted; nothing is kept");
            return Exit.INTERRUPTED;
        }
        print(baseline, findings.get());
        if (page != null) {
            write(page, FactsPage.of(findings.get(), Arguments.again(arguments, seed, n)));
            draw(page, baseline, findings.get());
        }
        return findings.get().warnings().isEmpty() ? Exit.DONE : Exit.INCOMPLETE;
    }

    private static pilottrap.scenarios.analysis.Noun baselineNoun(Scenario baseline) {
        return new pilottrap.scenarios.analysis.Noun(baseline.blueprint().single());
    }

    private void check() {
        if (running.output != null || running.force || running.resume) {
            throw Failure.usage("--facts stores no result: leave out -o, --force and --resume");
        }
        if (!running.expectations.isEmpty()) {
            throw Failure.usage("--facts has no single outcome to expect: leave out --expect");
        }
        if (running.replications != null && (running.replications < 2 || running.replications > MOST_REPLICATIONS)) {
            throw Failure.usage("--replications must lie in [2, " + MOST_REPLICATIONS + "] with --facts, was "
                    + running.replications);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException bad) {
            throw Failure.usage("--page " + file + ": cannot be written (" + bad.getMessage() + ")");
        }
    }

    /** Draws the picture where the page looks for it. */
    private static void draw(Path page, Scenario baseline, Findings findings) {
        Path images = page.resolveSibling("images");
        try {
            Files.createDirectories(images);
            Files.write(
                    images.resolve("stylized-facts.png"),
                    Charts.render(FactsPicture.of(findings, baseline.name()), pilottrap.output.chart.Format.PNG));
        } catch (IOException bad) {
            throw Failure.usage("--page " + page + ": no picture can be written (" + bad.getMessage() + ")");
        }
    }

    private void print(Scenario baseline, Findings findings) {
        switch (common.format) {
            case TABLE -> common.out().print(table(baseline, findings));
            case JSON -> common.out().print(Json.lines(json(baseline, findings)));
            case NDJSON -> findings.facts().forEach(fact -> common.out().println(Json.line(json(fact))));
            case CSV -> common.out().print(csv(findings));
        }
        if (common.format != Format.TABLE) {
            findings.warnings().forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
    }

    private static Map<String, Object> json(Scenario baseline, Findings findings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", findings.version());
        json.put("command", "validate-model");
        json.put("scenario", Map.of("name", baseline.name(), "sha256", baseline.sha256()));
        json.put("seed", findings.seed());
        json.put("replications", findings.n());
        json.put("courses", findings.courses());
        json.put("digest", findings.digest());
        json.put("odds", Judge.ODDS);
        json.put("patterns", findings.facts().stream().map(StylizedFacts::json).toList());
        json.put("warnings", findings.warnings());
        return json;
    }

    private static Map<String, Object> json(Judged fact) {
        JudgedClaim headline = fact.headline();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", fact.id());
        json.put("kind", "stylized");
        json.put("pattern", fact.sentence());
        json.put("published", fact.sources());
        json.put("claim", headline.words());
        json.put("simulated", finite(headline.value()));
        json.put("ci95", Arrays.asList(finite(headline.low()), finite(headline.high())));
        json.put("verdict", fact.verdict().key());
        json.put("claims", fact.claims().stream().map(StylizedFacts::json).toList());
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

    private static String table(Scenario baseline, Findings findings) {
        StringBuilder text = new StringBuilder();
        text.append(baseline.name())
                .append(" · ")
                .append(Words.whole(findings.n()))
                .append(" organizations in each of ")
                .append(findings.courses())
                .append(" courses · seed ")
                .append(findings.seed())
                .append(" · digest ")
                .append(findings.digest(), 0, 8)
                .append('\n');
        baseline.changes().all().forEach(changed -> text.append(changed).append('\n'));
        text.append('\n');
        for (Judged fact : findings.facts()) {
            String head = String.format("%-6s %-10s ", fact.id(), fact.verdict().label());
            List<String> lines = wrapped(fact.sentence());
            text.append(head).append(lines.get(0)).append('\n');
            String indent = " ".repeat(head.length());
            lines.stream()
                    .skip(1)
                    .forEach(line -> text.append(indent).append(line).append('\n'));
            fact.claims().stream()
                    .filter(claim -> claim.equals(fact.headline()) || claim.verdict() != Verdict.AGREES)
                    .forEach(claim -> wrapped(sentence(claim))
                            .forEach(line -> text.append(indent)
                                    .append("  ")
                                    .append(line)
                                    .append('\n')));
        }
        text.append('\n')
                .append(count(findings, Verdict.AGREES))
                .append(" of ")
                .append(findings.facts().size())
                .append(" facts agree, ")
                .append(count(findings, Verdict.DISAGREES))
                .append(" disagree, ")
                .append(count(findings, Verdict.UNDECIDED))
                .append(" are undecided. A fact is a list of claims; here stand the first of them, or those that"
                        + " are not shown.\nThe odds of a false alarm are 1 in 100 for each fact, either way"
                        + " (docs/stylized-facts.md).\n");
        findings.warnings()
                .forEach(warning -> text.append("Warning: ").append(warning).append('\n'));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String sentence(JudgedClaim claim) {
        String figure = claim.words() + ": " + claim.figure() + " [" + claim.interval() + "]";
        return switch (claim.verdict()) {
            case AGREES -> figure;
            case DISAGREES -> "refuted: " + figure + ", must lie " + claim.bounds();
            case UNDECIDED -> "open: " + figure + ", must lie " + claim.bounds();
        };
    }

    private static List<String> wrapped(String sentence) {
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

    private static long count(Findings findings, Verdict verdict) {
        return findings.facts().stream()
                .filter(fact -> fact.verdict() == verdict)
                .count();
    }

    private static String csv(Findings findings) {
        StringBuilder csv =
                new StringBuilder("id,kind,claim,simulated,ci_low,ci_high,low,high,claim_verdict,verdict\n");
        for (Judged fact : findings.facts()) {
            for (JudgedClaim claim : fact.claims()) {
                csv.append(fact.id())
                        .append(",stylized,")
                        .append(Json.cell(claim.words()))
                        .append(',')
                        .append(number(claim.value()))
                        .append(',')
                        .append(number(claim.low()))
                        .append(',')
                        .append(number(claim.high()))
                        .append(',')
                        .append(number(claim.from()))
                        .append(',')
                        .append(number(claim.to()))
                        .append(',')
                        .append(claim.verdict().key())
                        .append(',')
                        .append(fact.verdict().key())
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private static String number(double number) {
        return Double.isFinite(number) ? Json.number(number) : "";
    }
}
