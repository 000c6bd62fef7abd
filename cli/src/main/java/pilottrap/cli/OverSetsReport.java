package pilottrap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.output.store.CalibrationJson;
import pilottrap.output.store.Json;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.facts.Findings;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.facts.OverSets;
import pilottrap.scenarios.facts.OverSets.Tally;

/** What {@code validate-model} prints over an ensemble: in how many parameter sets each pattern shows. */
final class OverSetsReport {
    private final Scenario baseline;
    private final OverSets over;
    private final List<Tally> tallies;

    OverSetsReport(Scenario baseline, OverSets over) {
        this.baseline = baseline;
        this.over = over;
        this.tallies = over.tallies();
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
            case NDJSON -> tallies.forEach(tally -> common.out().println(Json.line(json(tally))));
            case CSV -> common.out().print(csv());
        }
    }

    private Findings first() {
        return over.sets().get(0);
    }

    private String table() {
        StringBuilder text = new StringBuilder();
        text.append(baseline.name())
                .append(" · ")
                .append(baseline.blueprint().sets())
                .append("\n")
                .append(Words.whole(first().n()))
                .append(" organizations in each of ")
                .append(first().courses())
                .append(" courses of each set · seed ")
                .append(first().seed())
                .append(" · digest ")
                .append(over.digest(), 0, 8)
                .append("\n\n");
        text.append("       shows in   refuted in\n");
        for (Tally tally : tallies) {
            String head = String.format(
                    "%-6s %2d of %-4d   %2d of %-4d  ",
                    tally.pattern().id(), tally.shows(), tally.of(), tally.refuted(), tally.of());
            text.append(head)
                    .append(String.join(
                            "\n" + " ".repeat(head.length()),
                            PatternsReport.wrapped(tally.pattern().sentence())))
                    .append('\n');
        }
        List<Judged> counted = first().counted();
        List<Tally> judged = tallies.stream()
                .filter(tally -> counted.contains(tally.pattern()))
                .toList();
        long hold = judged.stream().filter(Tally::holds).count();
        text.append("\n")
                .append(hold)
                .append(" of ")
                .append(judged.size())
                .append(" show in at least ")
                .append(Math.round(100 * OverSets.ENOUGH))
                .append(" of 100 parameter sets. Shows: every claim lies where it must, as estimated; refuted: beyond"
                        + " luck, with odds of 1 in 100 each.\n\n")
                .append(Limits.MORE)
                .append('\n');
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", first().version());
        json.put("command", "validate-model");
        json.put("scenario", Map.of("name", baseline.name(), "sha256", baseline.sha256()));
        json.put("seed", first().seed());
        json.put("replications", first().n());
        json.put("courses", first().courses());
        json.put("parameter_sets", over.sets().size());
        json.put("digest", over.digest());
        json.put("patterns", tallies.stream().map(this::json).toList());
        Identifiability.of(baseline.blueprint().sets())
                .ifPresent(posterior -> json.putAll(CalibrationJson.identified(posterior)));
        return json;
    }

    private Map<String, Object> json(Tally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", tally.pattern().id());
        json.put("kind", first().kind().key());
        json.put("pattern", tally.pattern().sentence());
        json.put("shows_in", tally.shows());
        json.put("refuted_in", tally.refuted());
        json.put("of", tally.of());
        json.put("verdict", tally.holds() ? "pass" : "fail");
        json.put("claims", claims(tally));
        return json;
    }

    /** Each claim with its estimates, set by set. */
    private List<Map<String, Object>> claims(Tally tally) {
        int pattern = tallies.indexOf(tally);
        List<Map<String, Object>> claims = new ArrayList<>();
        for (int i = 0; i < tally.pattern().claims().size(); i++) {
            int claim = i;
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("claim", tally.pattern().claims().get(i).words());
            json.put("accepted", tally.pattern().claims().get(i).bounds());
            json.put(
                    "simulated",
                    over.sets().stream()
                            .map(set ->
                                    set.facts().get(pattern).claims().get(claim).value())
                            .map(value -> Double.isFinite(value) ? (Object) value : "none")
                            .toList());
            claims.add(json);
        }
        return claims;
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("id,kind,pattern,shows_in,refuted_in,of,verdict\n");
        for (Tally tally : tallies) {
            csv.append(tally.pattern().id())
                    .append(',')
                    .append(first().kind().key())
                    .append(',')
                    .append(Json.cell(tally.pattern().sentence()))
                    .append(',')
                    .append(tally.shows())
                    .append(',')
                    .append(tally.refuted())
                    .append(',')
                    .append(tally.of())
                    .append(',')
                    .append(tally.holds() ? "pass" : "fail")
                    .append('\n');
        }
        return csv.toString();
    }
}
