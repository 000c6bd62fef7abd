package pilottrap.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pilottrap.output.chart.FactorAxis;
import pilottrap.output.store.Json;
import pilottrap.output.store.SweepJson;
import pilottrap.output.store.Totals;
import pilottrap.scenarios.analysis.Contenders;
import pilottrap.scenarios.analysis.MainEffect;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Outcome;

/** What {@code sweep} prints: what moves the outcome most, the best points and how sure they are; or data. */
final class SweepReport {
    /** Outcomes that are told unless others are asked for. */
    private static final List<String> USUAL = List.of(
            "production_share",
            "successful_share",
            "limbo_share",
            "productions",
            "weeks_launch_to_production",
            "net_value");

    /** Never one of them without the others. */
    private static final List<String> SHARES = USUAL.subList(0, 3);

    /** Rows of the table on a terminal. */
    private static final int ROWS = 12;

    /** Columns of factors on a terminal. */
    private static final int FACTORS = 4;

    /** Characters of a column. */
    private static final int COLUMN = 13;

    private final SweepTable table;
    private final Experiment experiment;
    private final List<Outcome> outcomes;
    private final Page page;
    private final Headlines headlines;
    private final List<FactorAxis> axes;

    /**
     * What is printed.
     *
     * @param table what was found
     * @param totals what became of the rows
     * @param outcomes those of {@link #outcomes}, the first one leading
     * @param directory where it is kept
     * @param charts what was drawn
     */
    record Swept(SweepTable table, Totals totals, List<Outcome> outcomes, Path directory, List<Path> charts) {}

    private SweepReport(Swept swept, boolean bold) {
        this.table = swept.table();
        this.experiment = table.experiment();
        this.outcomes = swept.outcomes();
        this.page = new Page(bold);
        String currency = table.provenance().currency();
        this.headlines = new Headlines(currency);
        this.axes = experiment.factors().stream()
                .map(factor -> FactorAxis.of(factor, currency))
                .toList();
    }

    /**
     * The outcomes that are told: those of {@code --outcome}, with of value and limbo beside the share live; the usual ones
     * where none is named.
     */
    static List<Outcome> outcomes(List<String> names) {
        Set<String> all = new LinkedHashSet<>(names.isEmpty() ? USUAL : names);
        if (all.contains(SHARES.get(0))) {
            all.addAll(SHARES);
        }
        return all.stream().map(name -> Precisions.outcome("--outcome", name)).toList();
    }

    /** The object that is kept as {@code summary.json}, the same that {@code --format json} prints. */
    static Map<String, Object> summary(SweepTable table, Totals totals, List<Outcome> outcomes) {
        return new SweepJson(table, outcomes).object(totals, warnings(table, totals));
    }

    static void print(Swept swept, Common common) {
        PrintStream out = common.out();
        SweepTable table = swept.table();
        List<String> warnings = warnings(table, swept.totals());
        SweepJson json = new SweepJson(table, swept.outcomes());
        switch (common.format) {
            case TABLE -> out.print(new SweepReport(swept, common.bold()).words(swept, warnings));
            case JSON -> out.print(Json.lines(json.object(swept.totals(), warnings)));
            case NDJSON -> {
                Map<String, Object> first = new LinkedHashMap<>(Map.of("kind", "sweep"));
                first.putAll(json.origin());
                first.put("digest", table.provenance().digest());
                out.println(Json.line(first));
                for (int point = 0; point < table.experiment().points(); point++) {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("kind", "point");
                    line.putAll(json.point(point));
                    out.println(Json.line(line));
                }
            }
            case CSV -> {
                out.println(json.csvHeading());
                for (int point = 0; point < table.experiment().points(); point++) {
                    out.println(json.csv(point));
                }
            }
        }
        out.flush();
        if (common.format != Format.TABLE) {
            warnings.forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
        common.say("next: "
                + (swept.charts().isEmpty()
                        ? "look at " + swept.directory().resolve("summary.json")
                        : "look at " + swept.charts().get(0)));
    }

    private String words(Swept swept, List<String> warnings) {
        heading();
        lead();
        best();
        points();
        if (!warnings.isEmpty()) {
            page.title("Warnings");
            warnings.forEach(warning -> page.wrapped("  " + warning));
        }
        page.title("What these numbers do not mean");
        page.wrapped("  A 95 % interval is about luck at one point alone, not about assumptions that may be wrong.");
        page.wrapped(
                "  The best of many estimates is the best partly by luck, so it promises too much; run it again with"
                        + " another seed to see what is left.");
        page.wrapped("  Live is not the same as good; look at value and limbo beside it.");
        page.line("");
        page.line("Result  " + swept.directory());
        if (!swept.charts().isEmpty()) {
            page.line("Charts  " + swept.charts().get(0).getParent() + " ("
                    + swept.charts().size() + " files)");
        }
        return page.text();
    }

    private void heading() {
        Provenance from = table.provenance();
        page.line(from.scenario() + " · " + counted(experiment.points(), "point") + " ("
                + experiment.design().key().replace('_', ' ') + ") · " + replications() + " · seed " + from.seed()
                + (from.digest().isEmpty() ? "" : " · digest " + from.shortDigest()));
        for (int factor = 0; factor < Math.min(8, experiment.factors().size()); factor++) {
            Factor each = experiment.factors().get(factor);
            page.line("  " + role(each) + each.words() + ", " + spread(factor));
        }
        if (experiment.factors().size() > 8) {
            page.line("  and " + (experiment.factors().size() - 8) + " more");
        }
        page.line("");
    }

    private static String role(Factor factor) {
        return switch (factor.role()) {
            case ASSUMPTION -> "assumed: ";
            case CHOICE -> "chosen: ";
            case ORGANIZATION -> "organization: ";
        };
    }

    private String spread(int factor) {
        double[] values = new double[experiment.points()];
        for (int point = 0; point < values.length; point++) {
            values[point] = experiment.matrix().value(point, factor);
        }
        double[] distinct = java.util.Arrays.stream(values).sorted().distinct().toArray();
        FactorAxis axis = axes.get(factor);
        return distinct.length == 1
                ? axis.words(distinct[0])
                : axis.bare(distinct[0]) + " to " + axis.words(distinct[distinct.length - 1]) + ", "
                        + counted(distinct.length, "value");
    }

    private static String counted(long count, String noun) {
        return Words.whole(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private String replications() {
        List<PointEstimate> all = table.estimates(outcomes.get(0));
        long least = all.stream().mapToLong(PointEstimate::n).min().orElse(0);
        long most = all.stream().mapToLong(PointEstimate::n).max().orElse(0);
        return least == most
                ? table.provenance().noun().counted(most) + " each"
                : Words.whole(least) + " to " + table.provenance().noun().counted(most) + " each";
    }

    private Outcome leading() {
        return outcomes.get(0);
    }

    private String value(Outcome outcome, double value) {
        return headlines.value(Headlines.of(outcome), Optional.of(value));
    }

    /** What moves the leading outcome most. */
    private void lead() {
        Outcome outcome = leading();
        List<MainEffect> effects = MainEffect.of(table, outcome);
        String what = Headlines.of(outcome).label();
        if (effects.isEmpty()) {
            boolean known = table.estimates(outcome).stream()
                    .anyMatch(each -> each.value().isPresent());
            page.lead(known ? "Too few points to tell which factor matters." : "There is nothing to compare yet.");
            return;
        }
        MainEffect first = effects.get(0);
        String sentence =
                Words.capital(what) + ": " + value(outcome, first.least().mean()) + " where "
                        + where(first.factor(), first.least()) + ", "
                        + value(outcome, first.most().mean()) + " where "
                        + where(first.factor(), first.most()) + ".";
        if (!first.clear()) {
            page.lead((effects.size() == 1 ? "No clear difference: " : "Nothing that was varied moves it clearly: ")
                    + sentence);
        } else {
            page.lead(
                    effects.size() == 1
                            ? sentence
                            : Words.capital(experiment
                                            .factors()
                                            .get(first.factor())
                                            .words()) + " moves most. " + sentence);
        }
        List<String> others = effects.stream()
                .skip(1)
                .limit(4)
                .map(effect -> experiment.factors().get(effect.factor()).words() + " "
                        + (effect.clear()
                                ? value(outcome, effect.least().mean()) + " to "
                                        + value(outcome, effect.most().mean())
                                : "(not clearly)"))
                .toList();
        if (!others.isEmpty()) {
            page.wrapped("Then: " + String.join("; ", others) + ".");
        }
    }

    private String where(int factor, MainEffect.Group group) {
        FactorAxis axis = axes.get(factor);
        String values = group.from() == group.to()
                ? axis.words(group.from())
                : axis.bare(group.from()) + " to " + axis.words(group.to());
        return experiment.factors().get(factor).words() + " is " + values;
    }

    /** The best points by the leading outcome and by the number gone live, and whether they can be told apart. */
    private void best() {
        page.title("Best and worst points");
        for (Outcome outcome : outcomes) {
            boolean told = outcome.equals(leading())
                    || outcome.name().equals("productions")
                    || outcome.name().equals("net_value");
            if (told && outcome.better() != Direction.NONE) {
                Contenders.of(table, outcome).ifPresent(this::best);
            }
        }
    }

    private void best(Contenders contenders) {
        Outcome outcome = contenders.outcome();
        Headlines.Headline headline = Headlines.of(outcome);
        String words = "  " + Words.capital(headline.label()) + ": best " + told(outcome, contenders.best());
        Optional<PointEstimate> worst = worst(outcome);
        if (worst.isPresent() && contenders.of() > 1) {
            words += "; worst " + told(outcome, worst.get());
        }
        page.wrapped(words + ".");
        if (contenders.of() == 1) {
            return;
        }
        int staying = contenders.points().size();
        page.wrapped(
                staying == 1
                        ? "    Best of " + Words.whole(contenders.of()) + " beyond luck."
                        : staying == contenders.of()
                                ? "    Luck leaves open which of all " + Words.whole(contenders.of())
                                        + " points is the best."
                                : "    Luck leaves open which of " + Words.whole(staying) + " points is the best: "
                                        + listed(contenders) + ".");
    }

    private String listed(Contenders contenders) {
        List<String> names = contenders.points().stream()
                .limit(6)
                .map(each -> experiment.factors().size() == 1 ? at(each.point()) : "point " + each.point())
                .toList();
        int more = contenders.points().size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + Words.whole((long) more) + " more" : "");
    }

    private Optional<PointEstimate> worst(Outcome outcome) {
        Comparator<PointEstimate> order =
                Comparator.comparingDouble(each -> each.value().orElseThrow());
        return table.estimates(outcome).stream()
                .filter(each -> each.value().isPresent())
                .min(outcome.better() == Direction.DOWN ? order.reversed() : order);
    }

    /** "24.3 (22.0 to 26.6) at launch rate 0.05 a week". */
    private String told(Outcome outcome, PointEstimate found) {
        double mean = found.value().orElseThrow();
        String interval = found.halfWidth().isPresent()
                ? " (" + value(outcome, mean - found.halfWidth().getAsDouble()) + " to "
                        + value(outcome, mean + found.halfWidth().getAsDouble()) + ")"
                : "";
        return value(outcome, mean) + interval + " at "
                + (experiment.factors().size() == 1 ? "" : "point " + found.point() + ", ") + at(found.point());
    }

    /** "launch rate 0.05 a week, patience 26 weeks". */
    private String at(int point) {
        List<String> parts = new ArrayList<>();
        for (int factor = 0; factor < experiment.factors().size(); factor++) {
            boolean said = experiment.factors().size() <= 3
                    || experiment.matrix().value(point, factor)
                            != experiment.factors().get(factor).standard();
            if (said) {
                parts.add(experiment.factors().get(factor).words() + " "
                        + axes.get(factor).words(experiment.matrix().value(point, factor)));
            }
        }
        int most = 4;
        if (parts.isEmpty()) {
            return "the scenario as it is";
        }
        return String.join(", ", parts.subList(0, Math.min(most, parts.size()))) + (parts.size() > most ? ", …" : "");
    }

    /** A line for each point, or for the best ones. */
    private void points() {
        boolean all = experiment.points() <= ROWS;
        List<Integer> shown = shown();
        page.title(
                all
                        ? "All points, ± half of the 95 % interval"
                        : "The " + shown.size() + " best of " + Words.whole(experiment.points()) + " points by "
                                + Headlines.of(leading()).label() + ", ± half of the 95 % interval");
        StringBuilder heading = new StringBuilder(Page.right("point", 7));
        int factors = Math.min(FACTORS, experiment.factors().size());
        for (int factor = 0; factor < factors; factor++) {
            heading.append(Page.right(cut(experiment.factors().get(factor).words()), COLUMN + 1));
        }
        int columns = Math.min(outcomes.size(), 6 - Math.min(2, factors - 1));
        outcomes.stream()
                .limit(columns)
                .forEach(outcome -> heading.append(Page.right(cut(brief(outcome)), COLUMN + 1)));
        page.line(heading.toString());
        for (int point : shown) {
            StringBuilder line = new StringBuilder(Page.right(Integer.toString(point), 7));
            for (int factor = 0; factor < factors; factor++) {
                line.append(Page.right(
                        cut(axes.get(factor).bare(experiment.matrix().value(point, factor))), COLUMN + 1));
            }
            outcomes.stream()
                    .limit(columns)
                    .forEach(outcome -> line.append(Page.right(
                            estimate(outcome, table.estimates(outcome).get(point)), COLUMN + 1)));
            page.line(line.toString());
        }
        if (!all) {
            page.line("  all of them: --format csv, or summary.json");
        }
    }

    private static String brief(Outcome outcome) {
        return switch (outcome.name()) {
            case "production_share" -> "gone live";
            case "successful_share" -> "of value";
            case "limbo_share" -> "in limbo";
            case "productions" -> "ever live";
            case "weeks_launch_to_production" -> "weeks to live";
            default -> outcome.name().replace('_', ' ');
        };
    }

    private static String cut(String words) {
        return words.length() <= COLUMN ? words : words.substring(0, COLUMN - 1) + "…";
    }

    private String estimate(Outcome outcome, PointEstimate found) {
        if (found.value().isEmpty()) {
            return "–";
        }
        String value = value(outcome, found.value().getAsDouble());
        return found.halfWidth().isEmpty() ? value : value + " ± " + halfWidth(outcome, found);
    }

    /** Without the symbol of money, which stands before the value. */
    private String halfWidth(Outcome outcome, PointEstimate found) {
        return value(outcome, found.halfWidth().orElseThrow())
                .replaceAll("^[^0-9]+", "")
                .replaceAll(" (M|k|bn)$", "");
    }

    private List<Integer> shown() {
        List<PointEstimate> found = table.estimates(leading());
        Comparator<PointEstimate> order =
                Comparator.comparingDouble(each -> each.value().orElse(Double.NaN));
        if (experiment.points() <= ROWS) {
            return found.stream().map(PointEstimate::point).toList();
        }
        return found.stream()
                .filter(each -> each.value().isPresent())
                .sorted(leading().better() == Direction.DOWN ? order : order.reversed())
                .limit(ROWS)
                .map(PointEstimate::point)
                .toList();
    }

    private static List<String> warnings(SweepTable table, Totals totals) {
        Experiment experiment = table.experiment();
        List<String> warnings = new ArrayList<>(experiment.warnings());
        if (!table.complete()) {
            warnings.add("the sweep is not finished: figures rest on the runs that are there");
        }
        if (totals.failed() > 0) {
            warnings.add(counted(totals.failed(), "run") + " failed and " + (totals.failed() == 1 ? "is" : "are")
                    + " left out of every figure");
        }
        if (totals.censored() > 0) {
            warnings.add(counted(totals.censored(), "run") + " hit the event budget and "
                    + (totals.censored() == 1 ? "is" : "are") + " left out of every figure");
        }
        experiment.replicate().precision().ifPresent(precision -> {
            long wide = table.estimates(precision.outcome()).stream()
                    .filter(each ->
                            each.halfWidth().isEmpty() || each.halfWidth().getAsDouble() > precision.halfWidth())
                    .count();
            if (wide > 0) {
                warnings.add(counted(wide, "point") + " did not reach ±"
                        + Precisions.words(precision.outcome().name(), precision.halfWidth()) + " of "
                        + precision.outcome().name() + " within "
                        + Words.whole(experiment.replicate().most())
                        + " replications");
            }
        });
        return warnings;
    }
}
