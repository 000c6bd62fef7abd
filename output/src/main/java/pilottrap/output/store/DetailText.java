package pilottrap.output.store;

import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;

/** Pilots and ledgers as CSV, one line for each pilot or entry; times are minutes of simulated time. */
final class DetailText {
    static final String PILOTS =
            "replication,pilot,proposal,unit,function,use_case,mode,performative,tier,value,launched,"
                    + "stage,limbo,fate,cause,passed,live,ended,successful,spend,plan,run_spend,realized\n";
    static final String LEDGER =
            "replication,pilot,minute,kind,stage,sponsorship,resistance,load,quality_gap,pot_share,value\n";

    private DetailText() {}

    static void pilots(Replication replication, Text text) {
        for (PilotRecord pilot : replication.result().pilots()) {
            text.number(replication.key().replication()).put(',');
            text.number((long) pilot.pilot()).put(',');
            text.number(pilot.proposal()).put(',');
            text.word(pilot.unit()).put(',');
            text.raw(lower(pilot.function())).put(',');
            text.raw(lower(pilot.useCase())).put(',');
            text.raw(pilot.mode().key()).put(',');
            text.raw(Boolean.toString(pilot.performative())).put(',');
            text.number((long) pilot.tier()).put(',');
            text.number(pilot.value()).put(',');
            text.number(pilot.launched()).put(',');
            text.raw(pilot.stage().key()).put(',');
            text.raw(Boolean.toString(pilot.limbo())).put(',');
            text.raw(pilot.fate().key()).put(',');
            text.raw(pilot.cause().key()).put(',');
            text.number(pilot.passed()).put(',');
            text.number(pilot.live()).put(',');
            text.number(pilot.ended()).put(',');
            text.raw(Boolean.toString(pilot.successful())).put(',');
            text.number(pilot.spend()).put(',');
            text.number(pilot.plan()).put(',');
            text.number(pilot.runSpend()).put(',');
            text.number(pilot.realized()).put('\n');
        }
    }

    static void ledger(Replication replication, Text text) {
        for (Ledger.Entry entry : replication.result().ledger().entries()) {
            text.number(replication.key().replication()).put(',');
            text.number((long) entry.pilot()).put(',');
            text.number(entry.minute()).put(',');
            text.raw(lower(entry.kind())).put(',');
            text.raw(entry.stage().key()).put(',');
            text.number(entry.sponsorship()).put(',');
            text.number(entry.resistance()).put(',');
            text.number(entry.load()).put(',');
            text.number(entry.qualityGap()).put(',');
            text.number(entry.potShare()).put(',');
            text.number(entry.value()).put('\n');
        }
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT);
    }
}
