package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pilottrap.output.chart.Panels.Scale;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Separation;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

/**
 * What is luck, what is ignorance and what is choice: for each course of an ensemble's run a thin line of luck, a broad band of
 * ignorance, and the step from today's course.
 *
 * @param title what it shows, in one sentence
 * @param panels one scale each
 * @param key how marks are read
 * @param table the figures
 */
public record Apart(String title, List<Panel> panels, String key, DataTable table) implements Picture {
    /** The most alternatives that are drawn. */
    private static final int MOST = 6;

    private static final List<String> LEVELS = List.of("production_share", "successful_share", "limbo_share");
    private static final String SHARE = "production_share";

    /** Copies the list. */
    public Apart {
        panels = List.copyOf(panels);
    }

    /**
     * Rows on one scale.
     *
     * @param heading what is shown
     * @param scale its scale, zero included
     * @param today where today's course stands, from which plans step; absent where nothing is chosen
     * @param rows the rows
     */
    public record Panel(String heading, Scale scale, Optional<Double> today, List<Row> rows) {
        /** Copies the list. */
        public Panel {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A course or an outcome.
     *
     * @param name its name
     * @param plan whether it is a plan, not today's course
     * @param separation what is luck and what ignorance
     * @param figure its mean in words
     * @param note what is said beside it
     */
    public record Row(String name, boolean plan, Separation separation, String figure, String note) {}

    @Override
    public double height(double width) {
        double rows = panels.stream()
                .mapToDouble(
                        panel -> 58 + (width < 620 ? 62 : 50) * panel.rows().size())
                .sum();
        return rows + 12 + 16 * Ink.wrap(key, Type.NOTE, width, 5).size();
    }

    /** Of a run over several sets; absent where nothing can be told apart. */
    static Optional<Apart> of(Summary summary) {
        Figures figures = new Figures(summary.provenance().currency());
        List<Row> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (String name : LEVELS) {
            Separation found = summary.separations().get(name);
            if (found != null) {
                Outcome outcome = outcome(name);
                Row row = new Row(
                        Figures.label(outcome), false, found, figures.value(outcome, found.mean()), part(found));
                rows.add(row);
                cells.add(cells(row, outcome, figures));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Noun noun = summary.provenance().noun();
        Separation first = rows.get(0).separation();
        Outcome outcome = outcome(LEVELS.get(0));
        String title = first.told()
                ? "Of what is launched, " + between(first, outcome, figures)
                        + " goes live, by what nobody knows; luck makes"
                        + " single " + noun.many() + " differ "
                        + (first.luck() > first.ignorance() ? "more." : "less.")
                : "Between parameter sets the share that goes live differs by no more than luck.";
        return Optional.of(new Apart(
                title,
                List.of(new Panel(
                        "Of 100 pilots launched, 104 weeks later", scale(rows, false), Optional.empty(), rows)),
                key(summary.provenance(), false),
                table(noun, cells)));
    }

    /** Of a comparison over several sets; absent where nothing can be told apart. */
    static Optional<Apart> of(Comparison comparison, Figures figures) {
        Outcome outcome = outcome(SHARE);
        Separation today = comparison.base().separations().get(SHARE);
        if (today == null) {
            return Optional.empty();
        }
        Noun noun = comparison.base().provenance().noun();
        List<Row> levels = new ArrayList<>();
        List<Row> steps = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        levels.add(new Row("Today’s course", false, today, figures.value(outcome, today.mean()), part(today)));
        cells.add(cells(levels.get(0), outcome, figures));
        for (Alternative each : comparison.ranked().stream().limit(MOST).toList()) {
            String name = Words.capital(ComparisonCharts.plan(comparison, each));
            @Nullable Separation level = each.summary().separations().get(SHARE);
            Optional<Separation> step = each.difference(SHARE).separation();
            if (level != null && step.isPresent()) {
                levels.add(new Row(name, true, level, figures.value(outcome, level.mean()), part(level)));
                cells.add(cells(levels.get(levels.size() - 1), outcome, figures));
                String mean = figures.difference(outcome, step.get().mean());
                steps.add(new Row(name, true, step.get(), mean, agreeing(step.get())));
            }
        }
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        for (Row step : steps) {
            List<String> row = new ArrayList<>(cells(
                    new Row(step.name() + " minus today’s course", true, step.separation(), step.figure(), step.note()),
                    outcome,
                    figures));
            cells.add(row);
        }
        return Optional.of(new Apart(
                title(
                        steps.get(0),
                        ComparisonCharts.plan(comparison, comparison.ranked().get(0)),
                        outcome,
                        figures),
                List.of(
                        new Panel(
                                "Gone live, of 100 pilots launched",
                                scale(levels, false),
                                Optional.of(today.mean()),
                                levels),
                        new Panel(
                                "The choice: plan minus today’s course, in points",
                                scale(steps, true),
                                Optional.of(0.0),
                                steps)),
                key(comparison.base().provenance(), true),
                table(noun, cells)));
    }

    private static String title(Row step, String plan, Outcome outcome, Figures figures) {
        Separation found = step.separation();
        String more = found.mean() < 0 ? "less" : "more";
        String lead = "Under " + plan + " " + more + " goes live in " + (found.sets() - found.otherwise()) + " of "
                + found.sets() + " parameter sets";
        return found.told()
                ? lead + "; between sets it is " + figures.interval(outcome, found.bandLow(), found.bandHigh())
                        + " points."
                : lead + "; between sets it differs by no more than luck.";
    }

    private static String between(Separation found, Outcome outcome, Figures figures) {
        return figures.value(outcome, found.bandLow()).replace("%", "") + " to "
                + figures.value(outcome, found.bandHigh());
    }

    /** How much of the variance between organizations is ignorance. */
    private static String part(Separation found) {
        return found.told()
                ? (found.shareOfIgnorance() < 0.01 ? "under 1" : Math.round(100 * found.shareOfIgnorance()))
                        + "% of the variance is ignorance"
                : "sets differ by no more than luck";
    }

    private static String agreeing(Separation found) {
        return (found.sets() - found.otherwise()) + " of " + found.sets() + " sets agree"
                + (found.contested() ? "; contested" : "");
    }

    private static List<String> cells(Row row, Outcome outcome, Figures figures) {
        Separation found = row.separation();
        boolean step = row.name().endsWith("course") && row.plan();
        return List.of(
                row.name(),
                row.figure(),
                words(outcome, figures, found.low(), found.high(), step),
                found.told() ? words(outcome, figures, found.bandLow(), found.bandHigh(), step) : "no more than luck",
                found.luckLow().isPresent() && found.luckHigh().isPresent()
                        ? words(
                                outcome,
                                figures,
                                found.luckLow().get(),
                                found.luckHigh().get(),
                                step)
                        : "–",
                row.note());
    }

    private static String words(Outcome outcome, Figures figures, double low, double high, boolean step) {
        return step
                ? figures.interval(outcome, low, high)
                : figures.value(outcome, low) + " to " + figures.value(outcome, high);
    }

    private static DataTable table(Noun noun, List<List<String>> cells) {
        return new DataTable(
                List.of(
                        "Luck and ignorance apart",
                        "Mean",
                        "95% interval over both",
                        "Ignorance: 90 of 100 sets",
                        "Luck: 90 of 100 " + noun.many() + " of a set",
                        "Note"),
                cells);
    }

    private static String key(Provenance from, boolean choice) {
        return "Amber band: ignorance, 90 of 100 parameter sets with luck taken out; each tick is a set. Thin blue line: luck,"
                + " 90 of 100 " + from.noun().many() + " of one and the same set."
                + (choice ? " Black arrow: choice, from today’s course (dashed)." : "")
                + " " + Words.capital(from.sets().words()) + ".";
    }

    private static Scale scale(List<Row> rows, boolean points) {
        double least = 0;
        double most = 0;
        for (Row row : rows) {
            Separation found = row.separation();
            least = Math.min(least, Math.min(found.bandLow(), found.luckLow().orElse(0.0)));
            most = Math.max(most, Math.max(found.bandHigh(), found.luckHigh().orElse(0.0)));
        }
        least = points ? least : Math.max(0, least);
        return Scales.around(least, most, 6, Apart::tick, Apart::tick);
    }

    private static String tick(double share) {
        return (share < 0 ? "−" : "") + Scales.plain(Math.abs(100 * share));
    }

    private static Outcome outcome(String name) {
        return Outcomes.byName(name).orElseThrow();
    }
}
