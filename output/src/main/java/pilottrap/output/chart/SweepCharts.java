package pilottrap.output.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Design;
import pilottrap.simulation.measure.Outcome;

/** The charts of a sweep: which ones depends on how its points lie. */
public final class SweepCharts {
    /** The most outcomes that are asked for and get charts of their own. */
    private static final int MOST_WANTED = 9;

    /** The most points of a load curve; more are drawn as a scatter. */
    private static final int MOST_STEPS = 200;

    /** The most cells of a map; more are drawn as a scatter. */
    private static final int MOST_CELLS = 10_000;

    /** The most maps of one sheet. */
    private static final int MOST_MAPS = 4;

    private SweepCharts() {}

    /** The charts of a sweep with the usual outcomes, the most important first. */
    public static List<Chart> of(SweepTable table) {
        return of(table, List.of());
    }

    /**
     * The charts of a sweep, the most important first.
     *
     * @param wanted outcomes that were asked for beside those that are always drawn
     */
    public static List<Chart> of(SweepTable table, List<Outcome> wanted) {
        SweepView view = new SweepView(table);
        Design design = table.experiment().design();
        List<Chart> charts = new ArrayList<>();
        if (view.factors().size() == 1 && view.matrix().points() <= MOST_STEPS) {
            charts.add(LoadCurve.of(view));
            if (!wanted.isEmpty()) {
                charts.add(LoadCurve.of(view, wanted.subList(0, Math.min(MOST_WANTED, wanted.size()))));
            }
        } else if (design instanceof Design.Grid
                && view.factors().size() == 2
                && view.matrix().points() <= MOST_CELLS) {
            charts.add(HeatMaps.of(view));
            if (!wanted.isEmpty()) {
                charts.add(
                        HeatMaps.of(view, "heat-map-outcomes", wanted.subList(0, Math.min(MOST_MAPS, wanted.size()))));
            }
        } else {
            several(view, wanted, charts);
        }
        return List.copyOf(charts);
    }

    /** Charts of many factors: of the share live, and of each outcome that was asked for. */
    private static void several(SweepView view, List<Outcome> wanted, List<Chart> charts) {
        boolean alone = view.table().experiment().design() instanceof Design.OneAtATime;
        List<Outcome> drawn = new ArrayList<>();
        drawn.add(SweepView.outcome("production_share"));
        wanted.stream()
                .filter(outcome -> !Response.SHARES.contains(outcome.name()))
                .limit(MOST_WANTED)
                .forEach(drawn::add);
        for (Outcome outcome : drawn) {
            String suffix =
                    drawn.get(0).equals(outcome) ? "" : "-" + outcome.name().replace('_', '-');
            if (alone) {
                charts.add(Tornadoes.of(view, "tornado" + suffix, outcome));
            }
            if (alone && manyLevels(view)) {
                charts.add(Multiples.responses(view, "responses" + suffix, outcome));
            } else if (!alone) {
                charts.add(Multiples.scatter(view, "scatter" + suffix, outcome));
            }
        }
        if (fills(view)) {
            DiscoveryCharts.worst(view, "parallel-coordinates", drawn.get(0)).ifPresent(charts::add);
        }
    }

    /** Whether the points fill the space of several factors rather than lie on lines or a grid. */
    private static boolean fills(SweepView view) {
        Design design = view.table().experiment().design();
        return view.factors().size() > 1 && (design instanceof Design.LatinHypercube || design instanceof Design.Sobol);
    }

    /** Whether any factor takes more than two values beside the scenario's own. */
    private static boolean manyLevels(SweepView view) {
        for (int factor = 0; factor < view.factors().size(); factor++) {
            if (view.values(factor).size() > 3) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes the charts into a directory, which is made if it is not there, until it is told to stop. A file appears
     * whole or not at all.
     *
     * @return the files, the most important first
     * @throws IOException if the directory cannot be made or a file not be written
     */
    public static List<Path> write(
            SweepTable table, List<Outcome> wanted, Path directory, Set<Format> formats, BooleanSupplier stop)
            throws IOException {
        return formats.isEmpty() ? List.of() : Charts.write(of(table, wanted), directory, formats, stop);
    }
}
