package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Twins.Flow;
import pilottrap.simulation.pilot.Fate;

/** Counts twins by what became of them; live means within 104 weeks of launch. */
final class TwinTally {
    private static final Fate[] FATES = Fate.values();

    /** By fate in the base and in the alternative; the last place is for those never launched. */
    private final long[][] flows = new long[FATES.length + 1][FATES.length + 1];

    private final List<Double> gains = new ArrayList<>();

    void add(Twin twin) {
        flows[place(twin.from())][place(twin.to())]++;
        if (live(twin.from()) && live(twin.to())) {
            gains.add(twin.weeksSooner().orElseThrow());
        }
    }

    private static int place(Optional<Fate> fate) {
        return fate.map(Fate::ordinal).orElse(FATES.length);
    }

    private static boolean live(Optional<Fate> fate) {
        return fate.equals(Optional.of(Fate.PRODUCTION));
    }

    private static Optional<Fate> fate(int place) {
        return place == FATES.length ? Optional.empty() : Optional.of(FATES[place]);
    }

    Twins twins(long organizations) {
        List<Flow> all = new ArrayList<>();
        long saved = 0;
        long lost = 0;
        long unlaunched = 0;
        long added = 0;
        int live = Fate.PRODUCTION.ordinal();
        int never = FATES.length;
        for (int from = 0; from <= never; from++) {
            for (int to = 0; to <= never; to++) {
                long pilots = flows[from][to];
                if (pilots > 0) {
                    all.add(new Flow(fate(from), fate(to), pilots));
                }
                saved += from != live && from != never && to == live ? pilots : 0;
                lost += from == live && to != live && to != never ? pilots : 0;
                unlaunched += to == never ? pilots : 0;
                added += from == never ? pilots : 0;
            }
        }
        double[] sorted =
                gains.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Twins(
                organizations,
                all,
                saved,
                lost,
                Arrays.stream(sorted).filter(weeks -> weeks >= 1).count(),
                Arrays.stream(sorted).filter(weeks -> weeks <= -1).count(),
                unlaunched,
                flows[live][never],
                added,
                flows[never][live],
                sorted.length == 0 ? Optional.empty() : Optional.of(Spreads.at(sorted, 0.5)));
    }
}
