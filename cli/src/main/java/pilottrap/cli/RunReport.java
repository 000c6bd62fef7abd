package pilottrap.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.cli.Execution.Finished;
import pilottrap.output.store.Json;
import pilottrap.output.store.SummaryJson;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;

/** What {@code run} prints: a few plain sentences, or data. */
final class RunReport {
    private static final List<Fate> ENDS =
            List.of(Fate.KILLED, Fate.REJECTED, Fate.ABANDONED, Fate.LIMBO, Fate.IN_PROGRESS);

    private final Summary summary;
    private final Noun noun;
    private final Common common;
    private final StringBuilder text = new StringBuilder();

    private RunReport(Summary summary, Common common) {
        this.summary = summary;
        this.noun = summary.provenance().noun();
        this.common = common;
    }

    static void print(Finished finished, Common common) {
        PrintStream out = common.out();
        Summary summary = finished.summary();
        switch (common.format) {
            case TABLE -> out.print(new RunReport(summary, common).words(finished));
            case JSON ->
                out.print(Json.lines(
                        SummaryJson.of("run", summary, finished.result().totals())));
            case NDJSON -> {
                out.println(Json.line(origin(summary)));
                summary.outcomes().forEach((name, estimate) -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("kind", "outcome");
                    line.put("outcome", name);
                    line.putAll(SummaryJson.estimate(estimate));
                    out.println(Json.line(line));
                });
            }
            case CSV -> out.print(csv(summary));
        }
        out.flush();
        if (common.format != Format.TABLE) {
            summary.warnings().forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
        String next = finished.charts().stream()
                .filter(chart -> chart.getFileName().toString().startsWith("funnel"))
                .findFirst()
                .map(chart -> "look at " + chart)
                .orElse("look at " + finished.directory().resolve("summary.json"));
        common.say("next: " + next);
    }

    /** Where all other lines come from. */
    private static Map<String, Object> origin(Summary summary) {
        Provenance provenance = summary.provenance();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", "run");
        line.put("pilottrap", provenance.version());
        line.put("scenario", provenance.scenario());
        line.put("sha256", provenance.scenarioSha256());
        line.put("seed", provenance.seed());
        line.put("replications", provenance.replications());
        line.put("digest", provenance.digest());
        return line;
    }

    private String words(Finished finished) {
        heading();
        sentence();
        shares();
        ends();
        afterwards();
        time();
        money();
        separations();
        caveats();
        if (!summary.warnings().isEmpty()) {
            title("Warnings");
            summary.warnings().forEach(warning -> Page.lines("  " + warning).forEach(this::line));
        }
        line("");
        line("Result  " + finished.directory());
        if (!finished.charts().isEmpty()) {
            line("Charts  " + finished.charts().get(0).getParent() + " ("
                    + finished.charts().size() + " files)");
        }
        return text.toString();
    }

    private void heading() {
        line(summary.provenance().scenario() + " · "
                + noun.counted(summary.provenance().replications()) + " · " + horizon() + " · seed "
                + summary.provenance().seed() + " · digest "
                + summary.provenance().shortDigest());
        for (String changed : summary.provenance().changes().all()) {
            line(changed);
        }
        line("");
    }

    private String horizon() {
        return summary.provenance().horizonWeeks() + " weeks, of them "
                + summary.provenance().launchWeeks() + " with launches";
    }

    private void sentence() {
        double launched = mean("pilots_launched").orElse(0.0);
        if (launched == 0) {
            line(bold("No pilots were launched."));
            return;
        }
        double live = launched * mean("production_share").orElse(0.0);
        double limbo = launched * mean("limbo_share").orElse(0.0);
        line(bold("Of " + Words.whole(launched) + " pilots launched, " + Words.about(live)
                + (one(live) ? " goes" : " go") + " live; " + Words.about(limbo) + (one(limbo) ? " is" : " are")
                + " neither live nor closed."));
    }

    /** Whether there is but one replication, and so nothing to say about how they differ. */
    private boolean alone() {
        return summary.provenance().replications() == 1;
    }

    private static boolean one(double count) {
        return Words.about(count).equals("1");
    }

    private void shares() {
        String heading = "Of 100 pilots launched, 104 weeks later";
        title(alone() ? heading : heading + "      95 % interval     90 of 100 " + noun.many());
        share("  gone live", "production_share");
        share("  live and of value 26 weeks on", "successful_share");
        share("  neither live nor closed", "limbo_share");
    }

    private void share(String label, String outcome) {
        Estimate estimate = summary.outcome(outcome);
        String value = estimate.mean().map(Words::percent).orElse("–");
        if (alone()) {
            line(padded(label, 37) + right(value, 6));
            return;
        }
        String interval = estimate.low().isPresent() && estimate.high().isPresent()
                ? Words.percent(estimate.low().get()) + " to "
                        + Words.percent(estimate.high().get())
                : "–";
        String band = estimate.organizations()
                .map(spread -> Words.whole(100 * spread.p05()) + " to " + Words.whole(100 * spread.p95()))
                .orElse("–");
        line(padded(label, 37) + right(value, 6) + "  " + padded(interval, 18) + band);
    }

    private void ends() {
        if (mean("pilots_launched").orElse(0.0) == 0) {
            return;
        }
        title("Where the others end, of 100 launched, and what weighed most");
        for (Fate fate : ENDS) {
            double share = summary.fates().getOrDefault(fate, 0.0);
            if (share > 0) {
                line(padded("  " + fate.label(), 26) + right(Words.percent(share), 6) + "  " + causes(fate, share));
            }
        }
    }

    private String causes(Fate fate, double share) {
        List<Map.Entry<Cause, Double>> causes =
                new ArrayList<>(summary.causes().getOrDefault(fate, Map.of()).entrySet());
        causes.removeIf(entry -> entry.getValue() < 0.05 * share || entry.getKey() == Cause.NONE);
        causes.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        return String.join(
                ", ",
                causes.stream()
                        .limit(3)
                        .map(entry -> entry.getKey().label() + " " + Words.percent(entry.getValue()))
                        .toList());
    }

    /** What goes live does not stay so. */
    private void afterwards() {
        Optional<Double> retired = mean("retired_share");
        if (retired.isEmpty()) {
            return;
        }
        title("After going live");
        String survival = mean("production_survival_130w")
                .map(share -> "; 130 weeks after going live, " + Words.whole(100 * share) + " still are")
                .orElse("");
        line("  of 100 that go live, " + Words.whole(100 * retired.get()) + " are taken out again by the end of the "
                + summary.provenance().horizonWeeks() + " weeks" + survival);
    }

    private void time() {
        Optional<Estimate.Quantiles> live =
                summary.outcome("weeks_launch_to_production").quantiles();
        Optional<Estimate.Quantiles> pilot = summary.outcome("weeks_pilot").quantiles();
        if (live.isEmpty() && pilot.isEmpty()) {
            return;
        }
        title("Time");
        pilot.ifPresent(weeks -> line("  half of all pilot work is reviewed within " + Words.whole(weeks.p50())
                + " weeks; among pilots in the slowest tenth it takes " + Words.whole(weeks.p90()) + " or more"));
        live.ifPresent(weeks -> line("  among pilots that go live, half do so within " + Words.whole(weeks.p50())
                + " weeks of launch; the fastest tenth within " + Words.whole(weeks.p10())
                + ", the slowest tenth after " + Words.whole(weeks.p90()) + " or more"));
    }

    private void money() {
        if (summary.provenance().replications() == 0) {
            return;
        }
        String whose = noun.single() ? noun.mean(summary.provenance().replications()) : noun.each();
        title("Money, " + whose + " over " + summary.provenance().horizonWeeks() + " weeks");
        line("  spends " + money("spend_total") + ", of it " + money("spend_wasted")
                + " on pilots that never go live; value realized " + money("value_realized"));
        Estimate net = summary.outcome("net_value");
        String currency = summary.provenance().currency();
        String interval = net.low().isPresent() && net.high().isPresent()
                ? " (95 % interval " + Words.money(net.low().get(), currency) + " to "
                        + Words.money(net.high().get(), currency) + ")"
                : "";
        String above = "; above zero in "
                + Words.whole(100 * mean("positive_net_share").orElse(0.0)) + " of 100 " + noun.many();
        line("  value less all spend " + money("net_value") + interval + (alone() ? "" : above));
    }

    private Sets sets() {
        return summary.provenance().sets();
    }

    private void separations() {
        Sets sets = sets();
        if (sets.several() && !alone()) {
            LuckAndIgnorance apart = new LuckAndIgnorance(summary.provenance().currency(), noun, sets);
            title(apart.title());
            apart.levels(summary.separations()).forEach(this::line);
        }
    }

    private void caveats() {
        title("What these numbers do not mean");
        List<String> limits = Limits.brief(summary.provenance());
        wrapped(limits.get(0));
        line(
                alone()
                        ? "  One " + noun.one() + " is an illustration, not an estimate: there is no interval to tell."
                        : sets().several()
                                ? "  The first 95 % intervals are about luck, given these parameter sets; the model itself may be wrong."
                                : "  The 95 % interval is about the luck of the draw, not about assumptions that may be wrong.");
        line("  A cause is what weighed most in the model; only a run without it shows what it cost.");
        limits.subList(1, limits.size()).forEach(this::wrapped);
    }

    private Optional<Double> mean(String outcome) {
        return summary.outcome(outcome).mean();
    }

    private String money(String outcome) {
        return mean(outcome)
                .map(thousands -> Words.money(thousands, summary.provenance().currency()))
                .orElse("–");
    }

    private void title(String title) {
        line("");
        line(bold(title));
    }

    private String bold(String line) {
        return common.bold() ? "\u001b[1m" + line + "\u001b[0m" : line;
    }

    private void wrapped(String sentence) {
        Page page = new Page(false);
        page.wrapped("  " + sentence);
        text.append(page.text());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }

    private static String right(String word, int width) {
        return " ".repeat(Math.max(0, width - word.length())) + word;
    }

    private static String csv(Summary summary) {
        StringBuilder csv = new StringBuilder("outcome,unit,estimator,mean,se,low,high,numerator,denominator,n,"
                + "p10,p25,p50,p75,p90,organizations_mean,organizations_sd,organizations_p05,organizations_p50,"
                + "organizations_p95,scenario,seed,digest\n");
        Provenance provenance = summary.provenance();
        String origin = "," + Json.cell(provenance.scenario()) + "," + provenance.seed() + "," + provenance.digest();
        summary.outcomes().forEach((name, estimate) -> {
            List<Optional<Double>> cells = new ArrayList<>(List.of(
                    estimate.mean(),
                    estimate.se(),
                    estimate.low(),
                    estimate.high(),
                    estimate.numerator(),
                    estimate.denominator(),
                    Optional.of((double) estimate.n())));
            Optional<Estimate.Quantiles> quantiles = estimate.quantiles();
            cells.add(quantiles.map(Estimate.Quantiles::p10));
            cells.add(quantiles.map(Estimate.Quantiles::p25));
            cells.add(quantiles.map(Estimate.Quantiles::p50));
            cells.add(quantiles.map(Estimate.Quantiles::p75));
            cells.add(quantiles.map(Estimate.Quantiles::p90));
            Optional<Estimate.Spread> spread = estimate.organizations();
            cells.add(spread.map(Estimate.Spread::mean));
            cells.add(spread.map(Estimate.Spread::sd));
            cells.add(spread.map(Estimate.Spread::p05));
            cells.add(spread.map(Estimate.Spread::p50));
            cells.add(spread.map(Estimate.Spread::p95));
            csv.append(name)
                    .append(',')
                    .append(estimate.outcome().unit().label())
                    .append(',')
                    .append(estimate.outcome().estimator().label());
            for (Optional<Double> cell : cells) {
                csv.append(',').append(cell.map(Json::number).orElse(""));
            }
            csv.append(origin).append('\n');
        });
        return csv.toString();
    }
}
