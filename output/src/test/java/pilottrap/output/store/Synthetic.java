package pilottrap.output.store;

import java.util.List;
import java.util.SplittableRandom;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.run.Replicator;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Mode;
import pilottrap.simulation.pilot.Stage;
import pilottrap.simulation.pilot.UseCase;

/** Results as full as real ones, made up from their key at little cost. */
final class Synthetic {
    private static final int HORIZON = 338;

    private Synthetic() {}

    /** A plan of so many replications in parts of a size. */
    static Plan plan(long replications, int chunk) {
        return new Plan(
                "test",
                "Örtlich & \"eigen\", =1+1",
                "enterprise",
                "USD",
                "0".repeat(64),
                "2026-01-05",
                HORIZON,
                208,
                new Changes(
                        List.of("Assumes patience of 20 weeks, default 26"),
                        List.of("Plan: programme slots limited to 8, default none."),
                        List.of("Organization: data 31 FTE, default 3.1.")),
                List.of(),
                false,
                7,
                replications,
                chunk,
                3,
                3,
                50,
                Sets.NONE);
    }

    static Replicator replicator(long point) {
        return (seed, replication, details) -> result(seed, replication, details != Detail.NONE);
    }

    static RunResult result(long seed, long replication, boolean details) {
        SplittableRandom random = new SplittableRandom(31 * seed + replication);
        double[] row = new double[Columns.width()];
        for (Column column : Columns.all()) {
            if (column.scalar()) {
                row[column.offset()] = random.nextBoolean() ? random.nextInt(40) : random.nextDouble() * 10_000;
            } else {
                for (int i = 0; i < 12; i++) {
                    row[column.offset() + random.nextInt(column.length())] = 1 + random.nextInt(3);
                }
            }
        }
        row[Columns.NET_VALUE.offset()] = -random.nextDouble() * 1e-9;
        int months = Trajectory.months(HORIZON);
        float[][] series = new float[Series.values().length][months + 1];
        for (float[] line : series) {
            for (int month = 0; month <= months; month++) {
                line[month] = random.nextBoolean() ? random.nextInt(100) : random.nextInt(1 << 20) / 1e5f;
            }
        }
        return new RunResult(
                seed,
                replication,
                Status.FINISHED,
                row,
                new Trajectory(months, series),
                details ? List.of(pilot(replication)) : List.of(),
                details ? Synthetic::entries : Ledger.NONE);
    }

    private static PilotRecord pilot(long replication) {
        return new PilotRecord(
                0,
                17,
                "=cmd|' /C calc'!A0",
                BusinessFunction.SALES,
                UseCase.LEAD_SCORING,
                Mode.BUY,
                false,
                2,
                812.25 + replication,
                10_080,
                Stage.DATA,
                true,
                Fate.LIMBO,
                Cause.SPONSOR_LEFT,
                20_160,
                -1,
                -1,
                false,
                120.5,
                130,
                12.5,
                0);
    }

    private static List<Ledger.Entry> entries() {
        return List.of(
                new Ledger.Entry(0, 10_080, Ledger.Kind.LAUNCHED, Stage.PROPOSED, 0.5, 0.25, 1.5, 0, 0.75, 812.25));
    }
}
