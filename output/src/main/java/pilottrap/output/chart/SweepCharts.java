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
        if (view.factors().size() == 1) {
            charts.add(LoadCurve.of(view));
            if (!wanted.isEmpty()) {
                charts.add(LoadCurve.of(view, wanted));
            }
        } else if (design instanceof Design.Grid && view.factors().size() == 2) {
            charts.add(HeatMaps.of(view));
            if (!wanted.isEmpty()) {
                charts.add(HeatMaps.of(view, "heat-map-outcomes", wanted));
            }
        }
        return List.copyOf(charts);
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
