package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pilottrap.scenarios.analysis.PointEstimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Factor.Role;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.trap.Mapping;
import pilottrap.scenarios.trap.TrapMap;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Unit;

/** The picture of a trap map, of an invented fold. */
class TrapMapsTest {
    private static final List<Double> PASTS = List.of(0.05, 1.0);
    private static final List<Double> RATES = List.of(0.07, 0.1, 0.14, 0.19, 0.27, 0.38, 0.54, 0.76);
    private static final List<Double> PEOPLE = List.of(0.5, 0.7, 1.0, 1.4, 2.0, 2.8);

    @TempDir
    Path directory;

    @Test
    void both_borders_are_drawn_what_lies_between_is_hatched_and_every_region_is_named() throws Exception {
        SweepTable table = new Fold(0.004);
        Heat heat = heat(table);
        long hatched = heat.cells().stream()
                .filter(cell -> cell.mark() == Heat.Mark.EITHER)
                .count();
        assertEquals(
                Mapping.of(table, 0.1)
                        .counts()
                        .get(pilottrap.scenarios.trap.Basin.EITHER)
                        .longValue(),
                hatched);
        assertTrue(hatched > 3);
        assertEquals(2, heat.contours().size());
        assertTrue(heat.contours().get(0).dashed() && !heat.contours().get(1).dashed());
        assertEquals(
                Set.of("escapes", "either", "caught"),
                Set.copyOf(heat.regions().stream().map(Heat.Region::words).toList()));
        String svg = svg(table);
        assertTrue(svg.contains("Sample enterprise"), "the own organization is marked by its name");
        for (String words : List.of("escapes", "either", "caught", "times today’s", "pilots approved a year")) {
            assertTrue(svg.contains(words), words);
        }
    }

    @Test
    void a_region_is_named_in_a_cell_of_its_own_class() {
        SweepTable table = new Fold(0.004);
        TrapMap map = Mapping.of(table, 0.1);
        for (Heat.Region region : heat(table).regions()) {
            assertEquals(
                    switch (region.words()) {
                        case "escapes" -> pilottrap.scenarios.trap.Basin.ESCAPES;
                        case "caught" -> pilottrap.scenarios.trap.Basin.CAUGHT;
                        default -> pilottrap.scenarios.trap.Basin.EITHER;
                    },
                    map.cell(region.column(), region.row()).basin());
        }
    }

    @Test
    void cells_that_luck_leaves_open_bear_a_question_mark_and_no_hatch() {
        Heat heat = heat(new Fold(0.3));
        assertTrue(heat.cells().stream().allMatch(cell -> cell.words().endsWith("?")));
        assertTrue(heat.cells().stream().noneMatch(cell -> cell.mark() == Heat.Mark.EITHER));
        assertEquals(List.of(), heat.regions());
    }

    @Test
    void an_organization_off_the_map_is_not_marked() {
        Fold away = new Fold(0.004);
        away.own = 5;
        Heat heat = heat(away);
        assertTrue(heat.own().isEmpty());
        assertTrue(heat.title().endsWith("lies outside this map."), heat.title());
        assertFalse(heat(new Fold(0.004)).own().isEmpty());
    }

    private static Heat heat(SweepTable table) {
        return (Heat) ((Plate) TrapMaps.of(table, Mapping.of(table, 0.1), "Late.")).picture();
    }

    private String svg(SweepTable table) throws Exception {
        Chart chart = TrapMaps.of(table, Mapping.of(table, 0.1), "Late: launched 4 to 8 years after the past.");
        Path file = Charts.write(List.of(chart), directory, Set.of(Format.SVG), () -> false)
                .get(0);
        return Files.readString(file);
    }

    /** An invented sweep with a fold: between two loads the past decides. */
    private static final class Fold implements SweepTable {
        private final double se;
        private double own = 0.27;

        Fold(double se) {
            this.se = se;
        }

        private SweepTable sample() {
            List<double[]> points = new ArrayList<>();
            for (double past : PASTS) {
                for (double rate : RATES) {
                    for (double people : PEOPLE) {
                        points.add(new double[] {past, rate, people});
                    }
                }
            }
            SweepSamples samples = new SweepSamples(
                    new Design.Grid(8),
                    List.of(
                            new Factor(
                                    Mapping.PAST,
                                    "past launch rate",
                                    Unit.PER_WEEK,
                                    Role.ORGANIZATION,
                                    0.27,
                                    new Levels.Values(PASTS, List.of())),
                            new Factor(
                                    "policy.launch_rate",
                                    "launch rate",
                                    Unit.PER_WEEK,
                                    Role.CHOICE,
                                    own,
                                    new Levels.Values(RATES, List.of())),
                            new Factor(
                                    "organization.pools.factor",
                                    "pools factor",
                                    Unit.NUMBER,
                                    Role.ORGANIZATION,
                                    1,
                                    new Levels.Values(PEOPLE, List.of()))),
                    points.toArray(double[][]::new));
            samples.scenario = "Sample enterprise";
            samples.n = 100;
            return samples.table();
        }

        @Override
        public Experiment experiment() {
            return sample().experiment();
        }

        @Override
        public Provenance provenance() {
            return sample().provenance();
        }

        @Override
        public boolean complete() {
            return true;
        }

        @Override
        public List<PointEstimate> estimates(Outcome outcome) {
            Experiment experiment = experiment();
            List<PointEstimate> estimates = new ArrayList<>();
            for (int point = 0; point < experiment.points(); point++) {
                double[] at = experiment.matrix().point(point);
                double load = at[1] / 0.27 / at[2];
                double share = 0.24 / (1 + Math.pow(load * (at[0] > 0.5 ? 1.8 : 0.7), 2));
                estimates.add(new PointEstimate(
                        point, 100, OptionalDouble.of(share), OptionalDouble.of(se), OptionalDouble.of(se * se * 100)));
            }
            return estimates;
        }
    }
}
