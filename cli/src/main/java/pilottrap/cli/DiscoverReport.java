package pilottrap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.output.chart.BoxWords;
import pilottrap.output.store.DiscoveryJson;
import pilottrap.output.store.Json;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.discovery.Count;
import pilottrap.scenarios.discovery.Discovery;
import pilottrap.scenarios.discovery.Found;
import pilottrap.scenarios.discovery.Limit;
import pilottrap.scenarios.discovery.Peel;
import pilottrap.scenarios.discovery.Restriction;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.scenarios.experiment.Factor;

/** What {@code discover} prints: boxes in plain words, or data. */
final class DiscoverReport {
    /** About so many boxes of a trajectory are told. */
    private static final int STEPS = 8;

    /** With fewer points of interest, boxes are guesses. */
    private static final int FEW_HITS = 20;

    /** A factor is told that one half-sample in so many limits. */
    private static final int OFTEN = 5;

    private final Provenance provenance;
    private final Sample sample;
    private final Discovery discovery;
    private final Common common;
    private final BoxWords words;
    private final SweepTable table;

    DiscoverReport(SweepTable table, Sample sample, Discovery discovery, Common common) {
        this.provenance = table.provenance();
        this.sample = sample;
        this.discovery = discovery;
        this.common = common;
        this.words = new BoxWords(sample.cases().factors(), sample.criterion(), provenance.currency());
        this.table = table;
    }

    Map<String, Object> json() {
        return DiscoveryJson.of(provenance, sample, discovery, sentences(), warnings());
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Found found : discovery.boxes()) {
            sentences.add(words.sentence(found, sentences.isEmpty()) + " " + words.share(found, discovery));
        }
        return sentences;
    }

    void print(Path directory, List<Path> charts) {
        switch (common.format) {
            case TABLE -> common.out().print(page(directory, charts));
            case JSON -> common.out().print(Json.lines(json()));
            case NDJSON -> {
                Map<String, Object> origin = new LinkedHashMap<>(json());
                origin.put("kind", "discovery");
                origin.remove("boxes");
                common.out().println(Json.line(origin));
                for (int i = 0; i < discovery.boxes().size(); i++) {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("kind", "box");
                    line.putAll(
                            DiscoveryJson.box(i, sample, discovery, sentences().get(i)));
                    common.out().println(Json.line(line));
                }
            }
            case CSV -> common.out().print(csv());
        }
        common.out().flush();
        if (common.format != Format.TABLE) {
            warnings().forEach(warning -> Common.tell("pilottrap: warning: " + warning));
        }
        common.say("next: look at " + (charts.isEmpty() ? directory.resolve("discovery.json") : charts.get(0)));
    }

    private String page(Path directory, List<Path> charts) {
        Page page = new Page(common.bold());
        Count all = discovery.all();
        page.line(provenance.scenario() + " · " + Words.whole(all.cases()) + " points · "
                + SweepReport.each(table, sample.criterion().outcomes().get(0)) + " · seed " + provenance.seed()
                + (provenance.digest().isEmpty() ? "" : " · digest " + provenance.shortDigest()));
        OverEnsemble.told(provenance, page);
        page.wrapped(capital(words.happenings()) + " are " + words.points() + " where " + words.condition() + ": "
                + Words.whole(all.hits()) + " of " + Words.whole(all.cases())
                + (sample.undecided() == 0
                        ? "."
                        : "; at " + Words.whole(sample.undecided()) + " luck leaves it open."));
        page.line("");
        if (discovery.boxes().isEmpty()) {
            page.lead("No box sets the " + words.happenings() + " apart: they lie all over what was varied.");
        }
        for (int i = 0; i < discovery.boxes().size(); i++) {
            if (i > 0) {
                page.line("");
            }
            box(discovery.boxes().get(i), i, page);
        }
        if (discovery.boxes().size() > 1) {
            Count together = discovery.together();
            page.line("");
            page.wrapped("Together the boxes hold " + Words.percent(together.coverage(all)) + " % of all "
                    + words.happenings() + " and " + Words.percent(together.mass(all)) + " % of the "
                    + words.points() + ".");
        }
        List<String> warnings = warnings();
        if (!warnings.isEmpty()) {
            page.title("Warnings");
            warnings.forEach(warning -> page.wrapped("  " + warning));
        }
        page.line("");
        page.wrapped(Limits.line() + " " + Limits.MORE);
        page.line("");
        page.line("Result  " + directory.resolve("discovery.json"));
        if (!charts.isEmpty()) {
            page.line("Charts  " + charts.get(0).getParent() + " (" + charts.size() + " files)");
        }
        return page.text();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private void box(Found found, int at, Page page) {
        page.lead(words.sentence(found, at == 0));
        page.wrapped(words.share(found, discovery)
                + found.heldOut().map(heldOut -> " " + words.heldOut(heldOut)).orElse(""));
        page.line("");
        int width = found.restrictions().stream()
                .mapToInt(each -> factor(each).words().length())
                .max()
                .orElse(0);
        int range = Math.max(
                12,
                found.restrictions().stream()
                        .mapToInt(each ->
                                words.allowed(each.factor(), each.limit()).length())
                        .max()
                        .orElse(0));
        page.line("  " + Page.padded("", width + 3) + Page.padded("in the box", range + 3) + Page.right("quasi-p", 9)
                + Page.right("found again", 14));
        for (Restriction restriction : found.restrictions()) {
            page.line("  " + Page.padded(factor(restriction).words(), width + 3)
                    + Page.padded(words.allowed(restriction.factor(), restriction.limit()), range + 3)
                    + Page.right(BoxWords.quasiP(restriction.quasiP()), 9)
                    + Page.right(again(restriction, found), 14));
        }
        elsewhere(found).ifPresent(page::wrapped);
        page.line("");
        page.line("  " + Page.right("box", 5) + Page.right("points", 9) + Page.right("coverage %", 12)
                + Page.right("density %", 11) + Page.right("factors", 9));
        for (int step : steps(found)) {
            Peel peel = found.trajectory().get(step);
            page.line("  " + Page.right(Integer.toString(step), 5) + row(peel.count(), peel.restricted(), found)
                    + (step == found.chosen() ? "  ←" : ""));
        }
        if (!found.trajectory().get(found.chosen()).box().equals(found.box())) {
            page.line("  " + Page.right("here", 5)
                    + row(found.count(), found.restrictions().size(), found) + "  from box " + found.chosen()
                    + ", without what chance explains, pasted");
        }
    }

    /** Factors that half-samples limit now and then, though not the box. */
    private Optional<String> elsewhere(Found found) {
        List<String> others = new ArrayList<>();
        for (int factor = 0; factor < found.again().size(); factor++) {
            if (found.box().limit(factor).sides() == 0 && found.again().get(factor) * OFTEN >= halves(found)) {
                others.add(sample.cases().factors().get(factor).words() + " in "
                        + found.again().get(factor));
            }
        }
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "  Of " + halves(found) + " half-samples others limit too: " + String.join(", ", others) + ".");
    }

    private static int halves(Found found) {
        return found.heldOut().map(heldOut -> heldOut.halves()).orElse(0);
    }

    private static String row(Count count, int factors, Found found) {
        return Page.right(Words.whole(count.cases()), 9)
                + Page.right(Words.percent(count.coverage(found.among())), 12)
                + Page.right(Words.percent(count.density()), 11)
                + Page.right(Integer.toString(factors), 9);
    }

    /** Some boxes of the trajectory, spread evenly, and the one that was taken. */
    private static List<Integer> steps(Found found) {
        int last = found.trajectory().size() - 1;
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            boolean told = last < STEPS || (long) i * STEPS / last != (long) (i - 1) * STEPS / last;
            if (i == 0 || told || i == found.chosen()) {
                steps.add(i);
            }
        }
        return steps;
    }

    private String again(Restriction restriction, Found found) {
        return restriction.again().isEmpty() || found.heldOut().isEmpty()
                ? "–"
                : Math.round(restriction.again().getAsDouble()
                                * found.heldOut().get().halves()) + " of "
                        + found.heldOut().get().halves();
    }

    private Factor factor(Restriction restriction) {
        return sample.cases().factors().get(restriction.factor());
    }

    /** What a reader should know, in sentences. */
    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        warnings.addAll(SweepWarnings.of(table));
        warnings.addAll(sample.remarks());
        Count all = discovery.all();
        if (sample.unrun() > 0) {
            warnings.add(Words.whole(sample.unrun()) + " of " + Words.whole(sample.planned())
                    + " points have no run yet and are left out.");
        }
        if (sample.valueless() > 0) {
            warnings.add(Words.whole(sample.valueless()) + " points have no value and are left out.");
        }
        if (10 * sample.undecided() > all.cases()) {
            warnings.add("Luck leaves open at " + Words.whole(sample.undecided()) + " of " + Words.whole(all.cases())
                    + " points whether " + words.condition() + " (their 95 % intervals hold the bound); more"
                    + " replications a point make the box sharper.");
        }
        int rarer = Math.min(all.hits(), all.cases() - all.hits());
        if (rarer < FEW_HITS) {
            warnings.add((rarer == all.hits() ? "Only " : "All but ") + Words.whole(rarer) + " of "
                    + Words.whole(all.cases()) + " points are " + words.happenings()
                    + "; boxes of so few are guesses.");
        }
        for (int i = 0; i < discovery.boxes().size(); i++) {
            warnings(discovery.boxes().get(i), "Box " + (i + 1), warnings);
        }
        return warnings;
    }

    private void warnings(Found found, String box, List<String> warnings) {
        if (found.denied()) {
            warnings.add(box + " does not hold up: boxes found in one half of the points keep less than half of their"
                    + " density in the other.");
        }
        for (Restriction restriction : found.restrictions()) {
            if (restriction.weak()) {
                warnings.add(
                        box + ": chance explains as well that " + words.limit(restriction.factor(), restriction.limit())
                                + " (quasi-p-value " + BoxWords.quasiP(restriction.quasiP()) + ").");
            }
        }
    }

    private String csv() {
        StringBuilder csv = new StringBuilder(
                "box,factor,low,high,values,quasi_p,quasi_p_low,quasi_p_high,found_again,"
                        + "points,hits,density,coverage,mass,held_out_density,held_out_coverage,criterion,scenario,seed,digest\n");
        for (int i = 0; i < discovery.boxes().size(); i++) {
            Found found = discovery.boxes().get(i);
            for (Restriction restriction : found.restrictions()) {
                row(csv, i + 1, found, restriction);
            }
        }
        return csv.toString();
    }

    private void row(StringBuilder csv, int box, Found found, Restriction restriction) {
        csv.append(box).append(',').append(Json.cell(factor(restriction).key()));
        boolean ends = restriction.limit() instanceof Limit.Between;
        Limit.Between between = ends ? (Limit.Between) restriction.limit() : (Limit.Between) Limit.NONE;
        number(csv, Optional.of(between).filter(Limit.Between::below).map(Limit.Between::low));
        number(csv, Optional.of(between).filter(Limit.Between::above).map(Limit.Between::high));
        csv.append(',');
        if (restriction.limit() instanceof Limit.Except except) {
            csv.append(Json.cell(String.join(
                    " ",
                    DiscoveryJson.allowed(factor(restriction), except).stream()
                            .map(String::valueOf)
                            .toList())));
        }
        number(csv, Optional.of(restriction.quasiP()));
        number(csv, restriction.quasiPLow().stream().boxed().findFirst());
        number(csv, restriction.quasiPHigh().stream().boxed().findFirst());
        number(csv, restriction.again().stream().boxed().findFirst());
        csv.append(',')
                .append(found.count().cases())
                .append(',')
                .append(found.count().hits());
        number(csv, Optional.of(found.count().density()));
        number(csv, Optional.of(found.count().coverage(discovery.all())));
        number(csv, Optional.of(found.count().mass(discovery.all())));
        number(csv, found.heldOut().map(heldOut -> heldOut.density()));
        number(csv, found.heldOut().map(heldOut -> heldOut.coverage()));
        csv.append(',').append(Json.cell(sample.criterion().text()));
        csv.append(',').append(Json.cell(provenance.scenario())).append(',').append(provenance.seed());
        csv.append(',').append(provenance.digest()).append('\n');
    }

    private static void number(StringBuilder csv, Optional<Double> number) {
        csv.append(',').append(number.map(Json::number).orElse(""));
    }
}
