package pilottrap.output.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pilottrap.output.chart.ComparisonCharts;
import pilottrap.output.chart.Picture;
import pilottrap.output.chart.Pictures;
import pilottrap.output.chart.Words;
import pilottrap.output.report.Rich.Look;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Findings;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.PilotStory;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.experiment.Changes;

/** The sections of a decision report, in the order they are read. */
final class Sections {
    private final Comparison comparison;
    private final Alternative alternative;
    private final Findings findings;
    private final List<PilotStory> stories;
    private final String reproduce;
    private final Provenance from;
    private final Noun noun;
    private final String plan;
    private final Pictures pictures;

    Sections(Comparison comparison, Findings findings, List<PilotStory> stories, String reproduce) {
        this.comparison = comparison;
        this.alternative = comparison.advised();
        this.findings = findings;
        this.stories = List.copyOf(stories);
        this.reproduce = reproduce;
        this.from = comparison.base().provenance();
        this.noun = from.noun();
        this.plan = ComparisonCharts.plan(comparison, alternative);
        this.pictures = new Pictures(comparison, alternative);
    }

    /** The verdict as plain text, for the title. */
    String title() {
        return new Verdict(comparison, alternative).sentence().text();
    }

    /** What stands at the foot of every page. */
    List<String> facts() {
        return List.of(
                "n = " + noun.counted(from.replications()) + ", paired",
                "seed " + from.seed(),
                "digest " + start(comparison.digest()),
                "scenario " + start(from.scenarioSha256()));
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }

    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(masthead());
        blocks.add(new Block.Beside(List.of(
                new Block.Column(0.44, "", false, List.of(figure(pictures.dots()))),
                new Block.Column(0.56, "", false, new Goals(comparison, alternative).blocks(Words.capital(plan))))));
        blocks.add(section(
                "Where the pilots go",
                "pilots " + noun.each() + ", within 104 weeks of launch; both on one scale",
                figure(pictures.funnels())));
        blocks.add(new Basis(comparison, alternative, findings).columns());
        blocks.add(new Block.Section(
                "What differs, and how surely",
                plan + " minus today’s course, paired",
                List.of(figure(pictures.forest())),
                true));
        pictures.apart()
                .forEach(apart -> blocks.add(section(
                        "What is luck, what nobody knows, what is chosen",
                        "the share that goes live, on the same sets and the same luck",
                        figure(apart))));
        blocks.add(section(
                "Money and time",
                "today’s course dashed and grey, " + plan + " solid and blue",
                figure(pictures.race())));
        blocks.addAll(best());
        pictures.twins()
                .forEach(flow -> blocks.add(section(
                        "What becomes of the same pilots",
                        "the same pilots with the same luck under both; pilots " + noun.each(),
                        figure(flow))));
        blocks.addAll(league());
        blocks.addAll(stories());
        blocks.add(new Block.Section("What changed between the scenarios", "", changes(), false));
        List<Block> limits = new ArrayList<>();
        limits.add(new Block.Points(Limits.all(from).stream().map(Rich::foreign).toList()));
        limits.addAll(new Basis(comparison, alternative, findings).sources());
        blocks.add(new Block.Section("What the model cannot say", "", limits, false));
        blocks.add(new Block.Section("How to reproduce", "", reproduced(), false));
        return blocks;
    }

    private static Block.Figure figure(Picture picture) {
        return new Block.Figure(picture);
    }

    private static Block section(String title, String note, Block block) {
        return new Block.Section(title, note, List.of(block), false);
    }

    private Block masthead() {
        int plans = 1 + comparison.alternatives().size();
        Rich kicker = Rich.of(Rich.cut(from.scenario(), 120), Look.FOREIGN)
                .and(". " + (plans == 2 ? "Two" : plans == 3 ? "Three" : Integer.toString(plans))
                        + " plans compared over " + Verdict.years(from) + ".");
        List<Rich> assumed = Stream.concat(
                        ComparisonCharts.changes(comparison, alternative).assumptions().stream(),
                        alternative.changes().organization().stream())
                .map(words -> Rich.of(Rich.cut(words, 200), Look.ASSUMED))
                .limit(6)
                .toList();
        Verdict verdict = new Verdict(comparison, alternative);
        return new Block.Masthead(kicker, assumed, verdict.sentence(), verdict.lead());
    }

    private List<Block> best() {
        List<Picture> rankings = pictures.rankings();
        if (rankings.isEmpty()) {
            return List.of();
        }
        List<Block.Column> columns = rankings.stream()
                .map(ranking -> new Block.Column(1.0 / rankings.size(), "", false, List.of(figure(ranking))))
                .toList();
        return List.of(new Block.Section(
                "Which plan is best", "in single " + noun.many(), List.of(new Block.Beside(columns)), false));
    }

    private List<Block> league() {
        if (comparison.alternatives().size() < 2) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(figure(pictures.league()));
        blocks.add(new Block.Text(
                Rich.of("This report is about the plan under which most of what is launched goes live and is of value."
                        + " It was picked after the runs, so its lead is a little flattered."),
                true));
        comparison.alternatives().stream()
                .filter(each -> !each.name().equals(alternative.name()))
                .flatMap(each -> otherwise(each).stream())
                .limit(12)
                .forEach(words -> blocks.add(new Block.Text(words, false)));
        return List.of(new Block.Section("All plans", "each against today’s course", blocks, false));
    }

    /** In what a plan differs that is no choice of leaders. */
    private static Optional<Rich> otherwise(Alternative other) {
        List<String> all = Stream.concat(
                        other.changes().assumptions().stream(), other.changes().organization().stream())
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Rich.of(
                        Rich.cut(other.name(), 60) + " is compared although it differs in more than policy: "
                                + Rich.cut(String.join(" ", all), 300),
                        Look.ASSUMED));
    }

    private List<Block> stories() {
        if (stories.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (PilotStory story : stories) {
            List<Block> told = new ArrayList<>();
            told.add(new Block.Text(
                    Rich.of(Words.capital(Rich.cut(story.role(), 80)), Look.STRONG)
                            .and(": pilot " + Rich.cut(story.pilot(), 40) + ", " + noun.one() + " "
                                    + story.replication() + ". ")
                            .and(Rich.foreign(story.summary())),
                    false));
            List<List<Rich>> rows = new ArrayList<>();
            story.moments().stream()
                    .limit(24)
                    .forEach(moment -> rows.add(List.of(
                            Rich.of("week\u00a0" + Words.number(moment.week(), 0), Look.MUTED),
                            Rich.foreign(moment.words()))));
            told.add(new Block.Grid(List.of(), rows, false));
            story.production().ifPresent(production -> told.add(new Block.Points(butFors(story, production))));
            blocks.addAll(told);
        }
        return List.of(
                new Block.Section("Pilots traced", "as the ledger tells; illustrations, not estimates", blocks, false));
    }

    private static List<Rich> butFors(PilotStory story, double production) {
        return story.butFors().stream()
                .sorted(Comparator.comparingDouble((PilotStory.ButFor b) -> b.production())
                        .reversed())
                .map(b -> Rich.of(Words.capital(Rich.cut(b.removed(), 120)), Look.FOREIGN)
                        .and(": goes live in ")
                        .and(Math.round(100 * b.production()) + " of 100", Look.STRONG)
                        .and(" continuations instead of " + Math.round(100 * production) + " (95%: "
                                + Math.round(100 * b.low()) + " to " + Math.round(100 * b.high()) + ")."))
                .toList();
    }

    private List<Block> changes() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(Rich.of(Words.capital(plan) + " does:", Look.STRONG), false));
        blocks.add(new Block.Points(
                alternative.programmes().isEmpty()
                        ? List.of(Rich.of("No programme beyond those of today’s course."))
                        : alternative.programmes().stream()
                                .limit(40)
                                .map(Rich::foreign)
                                .toList()));
        Changes more = alternative.changes();
        add(blocks, "Chosen otherwise", alternative.otherChoices());
        add(blocks, "Assumed otherwise", more.assumptions());
        add(blocks, "Another organization", more.organization());
        Changes both = from.changes();
        add(blocks, "In both, otherwise than in their archetype", both.all());
        return blocks;
    }

    private static void add(List<Block> blocks, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Text(Rich.of(title + ":", Look.STRONG), false));
            blocks.add(new Block.Points(
                    sentences.stream().limit(60).map(Rich::foreign).toList()));
        }
    }

    private List<Block> reproduced() {
        List<Block> blocks = new ArrayList<>();
        if (!reproduce.isBlank()) {
            blocks.add(new Block.Command(Rich.cut(reproduce, 2_000)));
        }
        List<List<Rich>> rows = new ArrayList<>();
        rows.add(row("Program", "pilottrap " + from.version()));
        rows.add(row(
                "Seed and size",
                "seed " + from.seed() + ", " + noun.counted(from.replications()) + " under each plan, "
                        + from.horizonWeeks() + " weeks from " + from.startDate()));
        rows.add(row("Digest of all rows", comparison.digest()));
        rows.add(row("Today’s course", "scenario " + from.scenarioSha256() + ", rows " + from.digest()));
        for (Alternative each : comparison.alternatives().stream().limit(40).toList()) {
            Provenance other = each.summary().provenance();
            rows.add(row(Rich.cut(each.name(), 60), "scenario " + other.scenarioSha256() + ", rows " + other.digest()));
        }
        blocks.add(new Block.Grid(List.of(), rows, false));
        blocks.add(new Block.Text(method(), true));
        if (!comparison.warnings().isEmpty()) {
            blocks.add(new Block.Points(
                    comparison.warnings().stream().map(Rich::foreign).toList()));
        }
        blocks.add(new Block.Text(
                Rich.of(
                        "The data lie beside this report: base and alternatives with every row, summary.json, twins.csv and"
                                + " the charts."),
                true));
        return blocks;
    }

    private Rich method() {
        Difference share = alternative.difference("production_share");
        String less = share.varianceReduction()
                .map(factor -> " The same luck under both made the variance of the share’s difference "
                        + Words.number(factor, 1) + " times smaller than other luck would.")
                .orElse("");
        String looks = comparison.looks() > 1
                ? " The runs were looked at " + comparison.looks() + " times; the intervals hold at every look."
                : "";
        return Rich.of("Differences are paired: the same " + noun.many()
                + " with the same luck under every plan. Verdicts"
                + " are at 95%, adjusted after Holm for all outcomes and plans judged together." + less + looks);
    }

    private static List<Rich> row(String what, String value) {
        return List.of(Rich.of(what, Look.FOREIGN), Rich.of(value, Look.MUTED));
    }
}
