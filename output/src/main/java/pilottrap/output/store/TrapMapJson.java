package pilottrap.output.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.trap.Basin;
import pilottrap.scenarios.trap.Cell;
import pilottrap.scenarios.trap.Late;
import pilottrap.scenarios.trap.Telling;
import pilottrap.scenarios.trap.TrapMap;

/** A trap map as JSON and CSV; shares are numbers in [0, 1], what is not known is null. */
public final class TrapMapJson {
    /** Other thresholds at which the cells are counted again. */
    public static final List<Double> OTHERS = List.of(0.025, 0.05, 0.075, 0.1, 0.12, 0.15);

    private final SweepTable table;
    private final TrapMap map;

    /** The data of a map made of a sweep. */
    public TrapMapJson(SweepTable table, TrapMap map) {
        this.table = table;
        this.map = map;
    }

    /** The object that is kept as {@code trap-map.json}, the same that {@code --format json} prints. */
    public Map<String, Object> object() {
        Provenance from = table.provenance();
        Telling telling = new Telling(map);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", from.version());
        json.put("command", "trap-map");
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", from.scenario());
        SetsJson.put(from.sets(), scenario);
        json.put("scenario", scenario);
        json.put("experiment", from.scenarioSha256());
        json.put("seed", from.seed());
        json.put("digest", from.digest());
        json.put("complete", table.complete());
        json.put("failed", table.failed());
        json.put("censored", table.censored());
        json.put("outcome", "production_share");
        json.put("threshold", map.threshold());
        json.put("starts", starts());
        json.put("x", side(map.across(), map.columns()));
        json.put("y", side(map.up(), map.rows()));
        json.put("verdict", from.scenario() + " " + telling.verdict() + ".");
        json.put("own", map.own().map(this::cell).orElse(null));
        json.put("borders", borders());
        json.put("counts", counts(map.counts()));
        List<Map<String, Object>> thresholds = new ArrayList<>();
        for (double other : OTHERS) {
            Map<String, Object> at = new LinkedHashMap<>();
            at.put("threshold", other);
            at.putAll(counts(map.counts(other)));
            thresholds.add(at);
        }
        json.put("thresholds", thresholds);
        json.put("cells", map.cells().stream().map(this::cell).toList());
        return json;
    }

    private Map<String, Object> starts() {
        Map<String, Object> starts = new LinkedHashMap<>();
        starts.put("key", map.start().key());
        starts.put("calm", map.calm());
        starts.put("crowded", map.crowded());
        return starts;
    }

    private static Map<String, Object> side(Factor factor, List<Double> values) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("key", factor.key());
        side.put("unit", factor.unit().label());
        side.put("own", factor.standard());
        side.put("values", values);
        return side;
    }

    private Map<String, Object> borders() {
        Map<String, Object> borders = new LinkedHashMap<>();
        for (boolean escape : new boolean[] {true, false}) {
            Map<String, Object> along = new LinkedHashMap<>();
            along.put("x", orNull(map.border(false, escape)));
            along.put("y", orNull(map.border(true, escape)));
            borders.put(escape ? "escapes" : "caught", along);
        }
        return borders;
    }

    private static Map<String, Integer> counts(Map<Basin, Integer> counts) {
        Map<String, Integer> json = new LinkedHashMap<>();
        counts.forEach((basin, count) -> json.put(basin.key(), count));
        return json;
    }

    private Map<String, Object> cell(Cell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("x", cell.across());
        json.put("y", cell.up());
        json.put("class", cell.basin().key());
        json.put("calm", late(cell.calm()));
        json.put("crowded", late(cell.crowded()));
        Map<String, Object> memory = new LinkedHashMap<>();
        memory.put("mean", orNull(cell.memory()));
        memory.put("se", orNull(cell.memoryError()));
        json.put("memory", memory);
        return json;
    }

    private static Map<String, Object> late(Late late) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("point", late.point() < 0 ? null : late.point());
        json.put("n", late.n());
        json.put("mean", orNull(late.share()));
        json.put(
                "ci95",
                late.low().isPresent()
                        ? List.of(late.low().getAsDouble(), late.high().orElseThrow())
                        : null);
        json.put("organizations_escaping", orNull(late.escaping()));
        return json;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    /** The heading of a CSV file with a line for each cell. */
    public String csvHeading() {
        return Json.cell(map.across().key()) + "," + Json.cell(map.up().key())
                + ",class,calm_point,calm_n,calm_share,calm_low,calm_high,calm_organizations_escaping"
                + ",crowded_point,crowded_n,crowded_share,crowded_low,crowded_high,crowded_organizations_escaping"
                + ",memory,memory_se";
    }

    /** The line of a cell. */
    public static String csv(Cell cell) {
        return Json.number(cell.across()) + "," + Json.number(cell.up()) + ","
                + cell.basin().key() + csv(cell.calm()) + csv(cell.crowded()) + number(cell.memory())
                + number(cell.memoryError());
    }

    private static String csv(Late late) {
        return ","
                + Optional.of(late.point())
                        .filter(point -> point >= 0)
                        .map(String::valueOf)
                        .orElse("") + ","
                + late.n() + number(late.share()) + number(late.low()) + number(late.high())
                + number(late.escaping());
    }

    private static String number(OptionalDouble value) {
        return "," + (value.isPresent() ? Json.number(value.getAsDouble()) : "");
    }
}
