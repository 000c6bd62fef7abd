package pilottrap.output.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import pilottrap.output.store.AtomicFile;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.file.LibraryEntry;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;

/** All charts of a comparison, and the files they are written to. */
public final class ComparisonCharts {
    /** The most alternatives with charts of their own; the league shows them all. */
    public static final int MOST = 6;

    /** The most characters of a name in a sentence. */
    private static final int NAME = 40;

    private final Comparison comparison;
    private final Figures figures;
    private final Noun noun;

    private ComparisonCharts(Comparison comparison) {
        this.comparison = comparison;
        this.figures = new Figures(comparison.base().provenance().currency());
        this.noun = comparison.base().provenance().noun();
    }

    /**
     * The charts of a comparison, the most important first: of the first alternatives, at most {@link #MOST}, each dots,
     * funnels, differences, time and twins; and the league where there are several.
     */
    public static List<Chart> of(Comparison comparison) {
        ComparisonCharts charts = new ComparisonCharts(comparison);
        List<Chart> all = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, comparison.alternatives().size()); i++) {
            all.addAll(charts.of(i));
        }
        Apart.of(comparison, charts.figures).ifPresent(apart -> all.add(charts.apart(apart)));
        if (comparison.alternatives().size() > 1) {
            all.add(charts.league());
        }
        return List.copyOf(all);
    }

    /**
     * Writes every chart into a directory, which is made if it is not there, until it is told to stop. A file appears
     * whole or not at all.
     *
     * @return the files, the most important first
     * @throws IOException if the directory cannot be made or a file not be written
     */
    public static List<Path> write(Comparison comparison, Path directory, Set<Format> formats, BooleanSupplier stop)
            throws IOException {
        Files.createDirectories(directory);
        List<Path> files = new ArrayList<>();
        for (Chart chart : of(comparison)) {
            for (Format format : Format.values()) {
                if (formats.contains(format) && !stop.getAsBoolean()) {
                    Path file = directory.resolve(chart.name() + "." + format.extension());
                    AtomicFile.write(file, Charts.render(chart, format));
                    files.add(file);
                }
            }
        }
        return List.copyOf(files);
    }

    private List<Chart> of(int index) {
        Alternative alternative = comparison.alternatives().get(index);
        String plan = plan(comparison, alternative);
        String suffix = index == 0 ? "" : "-" + (index + 1);
        List<Chart> charts = new ArrayList<>();
        Difference share = alternative.difference("production_share");
        charts.add(plate(
                alternative,
                "dots" + suffix,
                Dots.of(share, plan, noun, figures),
                "Each dot is one " + noun.one()
                        + " of 100, by rank of its paired difference of the production share."));
        charts.add(plate(
                alternative,
                "funnels" + suffix,
                Funnels.of(comparison.base(), alternative.summary(), plan),
                "Pilots " + noun.each() + " by the furthest stage reached within 104 weeks of launch, on one scale."));
        charts.add(plate(
                alternative,
                "differences" + suffix,
                Forest.of(alternative, plan, noun, figures),
                "Paired differences, " + plan + " minus today’s course, the same luck under both."));
        charts.add(plate(
                alternative,
                "over-time" + suffix,
                Race.of(comparison.base(), alternative, plan),
                "Today’s course (dashed) and " + plan + " (solid)."));
        alternative
                .twins()
                .ifPresent(twins -> charts.add(plate(
                        alternative,
                        "twins" + suffix,
                        TwinFlow.of(twins, plan, noun),
                        "The same pilots under both, at 104 weeks after launch; pilots " + noun.each()
                                + ", of the first " + noun.counted(twins.organizations()) + ".")));
        return charts;
    }

    private Chart apart(Apart apart) {
        return new Plate(
                frame(
                        "luck-and-ignorance",
                        apart,
                        "What is luck, what nobody knows, and what is chosen.",
                        "",
                        all(comparison)),
                apart);
    }

    private Chart league() {
        League league = League.of(comparison, figures);
        Changes changes = all(comparison);
        return new Plate(
                frame("league", league, "Each plan alone against today’s course, on the same luck.", "", changes),
                league);
    }

    private Chart plate(Alternative alternative, String name, Picture picture, String subtitle) {
        return new Plate(frame(name, picture, subtitle, alternative.name(), changes(comparison, alternative)), picture);
    }

    private Frame frame(String name, Picture picture, String subtitle, String plan, Changes changes) {
        Provenance from = comparison.base().provenance();
        List<String> facts = new ArrayList<>();
        facts.add("n = " + noun.counted(from.replications()) + ", paired");
        facts.add("seed " + from.seed());
        facts.add("digest "
                + comparison
                        .digest()
                        .substring(0, Math.min(8, comparison.digest().length())));
        facts.add("scenario "
                + from.scenarioSha256()
                        .substring(0, Math.min(8, from.scenarioSha256().length())));
        if (from.replications() == 1) {
            facts.add("One future is an illustration, not an estimate");
        }
        String scenario = Words.clean(from.scenario()) + (plan.isEmpty() ? "" : ": " + plan);
        return new Frame(
                name,
                picture.title(),
                scenario,
                subtitle,
                "",
                changes,
                facts,
                "pilottrap " + from.version(),
                description(picture));
    }

    static String description(Picture picture) {
        List<String> rows = new ArrayList<>();
        for (List<String> row : picture.table().rows()) {
            rows.add(String.join(", ", row));
        }
        return String.join("; ", picture.table().columns()) + ": " + String.join("; ", rows) + ".";
    }

    /** What the alternative is called in a sentence: "your plan" where it is the only one. */
    public static String plan(Comparison comparison, Alternative alternative) {
        return comparison.alternatives().size() == 1 ? "your plan" : shortened(called(alternative.name()));
    }

    /** What people call an alternative: the title of an intervention or a library scenario, or its own name. */
    public static String called(String name) {
        return Interventions.named(name)
                .map(Intervention::title)
                .or(() -> ScenarioFile.library().stream()
                        .filter(entry -> entry.name().equals(name))
                        .map(LibraryEntry::title)
                        .findFirst())
                .orElse(Words.clean(name));
    }

    /** A name that fits into a sentence. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME - 1)).stripTrailing() + "…";
    }

    /** What is assumed in both, what is assumed and chosen under the alternative only, and the organization. */
    public static Changes changes(Comparison comparison, Alternative alternative) {
        Changes base = comparison.base().provenance().changes();
        Changes more = alternative.changes();
        return new Changes(
                joined(base.assumptions(), more.assumptions()),
                joined(base.choices(), more.choices()),
                joined(base.organization(), more.organization()));
    }

    /** What is assumed, and which organization, anywhere in a comparison. */
    static Changes all(Comparison comparison) {
        Changes base = comparison.base().provenance().changes();
        List<String> assumptions = base.assumptions();
        List<String> organization = base.organization();
        for (Alternative alternative : comparison.alternatives()) {
            assumptions = joined(assumptions, alternative.changes().assumptions());
            organization = joined(organization, alternative.changes().organization());
        }
        return new Changes(assumptions, base.choices(), organization);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
