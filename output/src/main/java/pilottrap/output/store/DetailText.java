package pilottrap.output.store;

import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;
import pilottrap.simulation.pilot.Mode;
import pilottrap.simulation.pilot.Stage;
import pilottrap.simulation.pilot.UseCase;

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

    /** Reads the rest of a pilot's line, after its replication. */
    static PilotRecord pilot(Cursor cursor) throws StoreException {
        int pilot = (int) next(cursor);
        long proposal = next(cursor);
        String unit = word(cursor);
        BusinessFunction function = of(BusinessFunction.values(), cursor);
        UseCase useCase = of(UseCase.values(), cursor);
        Mode mode = of(Mode.values(), cursor);
        boolean performative = truth(cursor);
        int tier = (int) next(cursor);
        double value = number(cursor);
        long launched = next(cursor);
        Stage stage = of(Stage.values(), cursor);
        boolean limbo = truth(cursor);
        Fate fate = of(Fate.values(), cursor);
        Cause cause = of(Cause.values(), cursor);
        PilotRecord read = new PilotRecord(
                pilot,
                proposal,
                unit,
                function,
                useCase,
                mode,
                performative,
                tier,
                value,
                launched,
                stage,
                limbo,
                fate,
                cause,
                next(cursor),
                next(cursor),
                next(cursor),
                truth(cursor),
                number(cursor),
                number(cursor),
                number(cursor),
                number(cursor));
        cursor.endOfLine();
        return read;
    }

    /** The whole number after a comma; −1 stands for never. */
    private static long next(Cursor cursor) throws StoreException {
        cursor.comma();
        return cursor.pass('-') ? -cursor.whole() : cursor.whole();
    }

    private static double number(Cursor cursor) throws StoreException {
        cursor.comma();
        return cursor.number();
    }

    private static String word(Cursor cursor) throws StoreException {
        cursor.comma();
        return cursor.word();
    }

    private static boolean truth(Cursor cursor) throws StoreException {
        return word(cursor).equals("true");
    }

    private static <E extends Enum<E>> E of(E[] values, Cursor cursor) throws StoreException {
        String name = word(cursor);
        for (E value : values) {
            if (lower(value).equals(name)) {
                return value;
            }
        }
        throw StoreException.damage(
                "there is no " + values[0].getDeclaringClass().getSimpleName() + " " + name);
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

    /** The name in files. */
    static String lower(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT);
    }
}
