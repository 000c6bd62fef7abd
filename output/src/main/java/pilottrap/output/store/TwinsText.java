package pilottrap.output.store;

import java.util.Optional;
import pilottrap.scenarios.analysis.Comparer;
import pilottrap.scenarios.analysis.Twin;
import pilottrap.scenarios.analysis.TwinTable;
import pilottrap.simulation.measure.PilotRecord;

/**
 * The same pilots under base and alternatives, as CSV: one line for each proposal that either launched. All alternatives
 * together have the lines of {@link Comparer#TWINS} organizations, shared evenly, so that a league does not fill the disk.
 */
final class TwinsText {
    private static final String HEADER = "alternative,replication,proposal,function,mode,value,"
            + "fate_base,fate_alternative,live_weeks_base,live_weeks_alternative,weeks_sooner\n";

    private TwinsText() {}

    static Text of(StoredComparison stored) {
        Text text = new Text().raw(HEADER);
        int alternatives = stored.results().size() - 1;
        TwinTable base = new TwinTable(stored.results().get(0), Math.max(1, Comparer.TWINS / alternatives));
        for (int i = 1; i <= alternatives; i++) {
            String name = stored.plan().courses().get(i).name();
            base.visit(stored.results().get(i), twin -> line(name, twin, text));
        }
        return text;
    }

    private static void line(String alternative, Twin twin, Text text) {
        PilotRecord pilot = twin.either();
        text.word(alternative).put(',');
        text.number(twin.replication()).put(',');
        text.number(twin.proposal()).put(',');
        text.raw(DetailText.lower(pilot.function())).put(',');
        text.raw(pilot.mode().key()).put(',');
        text.number(pilot.value()).put(',');
        text.raw(ComparisonJson.key(twin.from())).put(',');
        text.raw(ComparisonJson.key(twin.to())).put(',');
        weeks(Twin.weeks(twin.base()), text).put(',');
        weeks(Twin.weeks(twin.alternative()), text).put(',');
        weeks(twin.weeksSooner(), text).put('\n');
    }

    /** Weeks to five digits; empty where there are none. */
    private static Text weeks(Optional<Double> weeks, Text text) {
        return weeks.isPresent() ? text.rounded(weeks.get().floatValue()) : text;
    }
}
