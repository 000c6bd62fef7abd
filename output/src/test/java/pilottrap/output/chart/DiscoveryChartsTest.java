package pilottrap.output.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.discovery.Criterion;
import pilottrap.scenarios.discovery.Discovery;
import pilottrap.scenarios.discovery.Options;
import pilottrap.scenarios.discovery.Prim;
import pilottrap.scenarios.discovery.Sample;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Factor.Role;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Unit;

/** Pictures of scenario discovery, of invented sweeps. */
final class DiscoveryChartsTest {
    private static final Factor GAP = new Factor(
            "assumptions.clean_data_gap",
            "clean data gap",
            Unit.SHARE,
            Role.ASSUMPTION,
            0.55,
            new Levels.Range(0.3, 0.8, false, false));
    private static final Factor PATIENCE = new Factor(
            "assumptions.patience", "patience", Unit.WEEKS, Role.ASSUMPTION, 26, new Levels.Range(8, 52, false, false));
    private static final Factor LAUNCHES = new Factor(
            "policy.launch_rate",
            "launch rate",
            Unit.PER_WEEK,
            Role.CHOICE,
            0.27,
            new Levels.Range(0.05, 0.8, true, false));
    private static final Factor SLOTS = new Factor(
            "policy.wip_limit", "programme slots", Unit.COUNT, Role.CHOICE, 12, new Levels.Range(4, 15, false, true));
    private static final Factor TRAINING = new Factor(
            "policy.interventions.training",
            "training",
            Unit.SWITCH,
            Role.CHOICE,
            0,
            new Levels.Values(List.of(0.0, 1.0), List.of("off", "on")));
    private static final Factor FRICTION = new Factor(
            "assumptions.handoff_loss_between_functions",
            "share of work lost in a hand-off between functions",
            Unit.SHARE,
            Role.ASSUMPTION,
            0.2,
            new Levels.Range(0, 0.5, false, false));

    private static SweepTable cube(int points, Factor... factors) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] rows = new double[points][factors.length];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = factors[i].levels().at(random.nextDouble());
            }
        }
        return new SweepSamples(new Design.LatinHypercube(points, 1), List.of(factors), rows).table();
    }

    private static List<Chart> charts(SweepTable table, String where) {
        Sample sample = Sample.of(table, Criterion.of(List.of(where)));
        Discovery discovery = Prim.of(sample.cases(), Options.STANDARD);
        return DiscoveryCharts.of(table, sample, discovery);
    }

    @Test
    void look() throws Exception {
        List<List<Chart>> sheets = List.of(
                charts(cube(500, GAP, PATIENCE, FRICTION), "production_share < 8%"),
                charts(cube(500, PATIENCE, LAUNCHES, SLOTS, TRAINING, FRICTION), "production_share < 8%"),
                charts(cube(1_500, TRAINING, PATIENCE, GAP), "production_share > 12%"),
                charts(cube(60, LAUNCHES), "production_share < 8%"));
        int i = 0;
        for (List<Chart> sheet : sheets) {
            i++;
            Charts.write(sheet, Path.of("target/look/discovery-" + i), Set.of(Format.PNG, Format.PDF), () -> false);
        }
    }
}
