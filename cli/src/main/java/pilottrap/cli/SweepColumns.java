package pilottrap.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pilottrap.output.chart.FactorAxis;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.Outcome;

/** The points of a sweep as a table for a terminal: all of them, or the best by the leading outcome. */
final class SweepColumns {
    /** Rows at most. */
    private static final int ROWS = 12;

    /** Columns of factors at most. */
    private static final int FACTORS = 4;

    /** Characters of a heading or a value of a factor at most; estimates are never cut. */
    private static final int CELL = 16;

    private final SweepTable table;
    private final Experiment experiment;
    private final List<Outcome> outcomes;
    private final Headlines headlines;

    SweepColumns(SweepTable table, List<Outcome> outcomes) {
        this.table = table;
        this.experiment = table.experiment();
        this.outcomes = outcomes;
        this.headlines = new Headlines(table.provenance().currency());
    }

    void tell(Page page) {
        boolean all = experiment.points() <= ROWS;
        List<Integer> shown = shown();
        String title = all
                ? "All points"
                : "The " + shown.size() + " best of " + Words.whole((long) experiment.points()) + " points by "
                        + Headlines.of(outcomes.get(0)).label();
        page.title(title + ", ± half of the 95 % interval");
        List<List<String>> columns = new ArrayList<>();
        columns.add(column("point", shown, point -> Integer.toString(point)));
        int factors = Math.min(FACTORS, experiment.factors().size());
        for (int factor = 0; factor < factors; factor++) {
            int of = factor;
            FactorAxis axis = FactorAxis.of(
                    experiment.factors().get(factor), table.provenance().currency());
            columns.add(column(
                    experiment.factors().get(factor).words(),
                    shown,
                    point -> cut(axis.bare(experiment.matrix().value(point, of)))));
        }
        for (Outcome outcome : outcomes) {
            List<PointEstimate> found = table.estimates(outcome);
            columns.add(column(heading(outcome), shown, point -> estimate(outcome, found.get(point))));
        }
        print(columns, shown.size(), page);
        if (!all) {
            page.line("  all of them: --format csv");
        }
    }

    private static List<String> column(
            String heading, List<Integer> points, java.util.function.IntFunction<String> cell) {
        List<String> column = new ArrayList<>();
        column.add(cut(heading));
        points.forEach(point -> column.add(cell.apply(point)));
        return column;
    }

    /** As many columns as the page is wide. */
    private static void print(List<List<String>> columns, int rows, Page page) {
        StringBuilder[] lines = new StringBuilder[rows + 1];
        for (int row = 0; row <= rows; row++) {
            lines[row] = new StringBuilder();
        }
        for (List<String> column : columns) {
            int widest = column.stream().mapToInt(String::length).max().orElse(0);
            if (lines[0].length() + 2 + widest > Page.WIDTH) {
                break;
            }
            for (int row = 0; row <= rows; row++) {
                lines[row].append("  ").append(Page.right(column.get(row), widest));
            }
        }
        for (StringBuilder line : lines) {
            page.line(line.toString());
        }
    }

    private static String heading(Outcome outcome) {
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
        return words.length() <= CELL ? words : words.substring(0, CELL - 1) + "…";
    }

    private String estimate(Outcome outcome, PointEstimate found) {
        if (found.value().isEmpty()) {
            return "–";
        }
        double mean = found.value().getAsDouble();
        Headlines.Headline headline = Headlines.of(outcome);
        String value = headlines.value(headline, Optional.of(mean));
        if (found.halfWidth().isEmpty()) {
            return value;
        }
        double half = found.halfWidth().getAsDouble();
        if (headline.kind() != Headlines.Kind.MONEY) {
            return value + " ± " + headlines.value(headline, Optional.of(half));
        }
        // In the unit of the amount itself, which stands once.
        boolean millions = value.endsWith(" M");
        String around = millions
                ? String.format(java.util.Locale.ROOT, "%.2f", half / 1_000)
                : String.format(java.util.Locale.ROOT, "%.0f", half);
        return (value.endsWith(" M") || value.endsWith(" k") ? value.substring(0, value.length() - 2) : value) + " ± "
                + around + (millions ? " M" : " k");
    }

    private List<Integer> shown() {
        List<PointEstimate> found = table.estimates(outcomes.get(0));
        Comparator<PointEstimate> order =
                Comparator.comparingDouble(each -> each.value().orElse(Double.NaN));
        if (experiment.points() <= ROWS) {
            return found.stream().map(PointEstimate::point).toList();
        }
        return found.stream()
                .filter(each -> each.value().isPresent())
                .sorted(outcomes.get(0).better() == Direction.DOWN ? order : order.reversed())
                .limit(ROWS)
                .map(PointEstimate::point)
                .toList();
    }
}
