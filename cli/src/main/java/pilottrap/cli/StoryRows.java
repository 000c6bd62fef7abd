package pilottrap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;

/** Pilots and ledger of a replication as rows with named cells, as docs/results.md names them. */
final class StoryRows {
    private StoryRows() {}

    static List<Map<String, Object>> pilots(Replication of) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PilotRecord pilot : of.result().pilots()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("pilot", pilot.pilot());
            row.put("proposal", pilot.proposal());
            row.put("unit", pilot.unit());
            row.put("function", lower(pilot.function()));
            row.put("use_case", lower(pilot.useCase()));
            row.put("mode", pilot.mode().key());
            row.put("performative", pilot.performative());
            row.put("tier", pilot.tier());
            row.put("value", pilot.value());
            row.put("launched", pilot.launched());
            row.put("stage", pilot.stage().key());
            row.put("limbo", pilot.limbo());
            row.put("fate", pilot.fate().key());
            row.put("cause", pilot.cause().key());
            row.put("passed", pilot.passed());
            row.put("live", pilot.live());
            row.put("ended", pilot.ended());
            row.put("successful", pilot.successful());
            row.put("spend", pilot.spend());
            row.put("plan", pilot.plan());
            row.put("run_spend", pilot.runSpend());
            row.put("realized", pilot.realized());
            rows.add(row);
        }
        return rows;
    }

    static List<Map<String, Object>> ledger(Replication of) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Ledger.Entry entry : of.result().ledger().entries()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("pilot", entry.pilot());
            row.put("minute", entry.minute());
            row.put("kind", lower(entry.kind()));
            row.put("stage", entry.stage().key());
            row.put("sponsorship", entry.sponsorship());
            row.put("resistance", entry.resistance());
            row.put("load", entry.load());
            row.put("quality_gap", entry.qualityGap());
            row.put("pot_share", entry.potShare());
            row.put("value", entry.value());
            rows.add(row);
        }
        return rows;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
