package pilottrap.simulation.intervention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of interventions, controls and shocks ({@code docs/model.md} §4.10, §5.6), in its order. */
public final class Interventions {
    private static final Map<String, Intervention> ALL = new LinkedHashMap<>();

    static {
        Stream.concat(InterventionTable.entries().stream(), ControlTable.entries().stream())
                .forEach(entry -> ALL.put(entry.name(), entry));
    }

    private Interventions() {}

    /**
     * An intervention that a scenario declares.
     *
     * @param cost k$ at the start
     * @param yearly k$ a year
     * @param delay weeks
     * @param ramp weeks
     */
    public static Intervention declared(
            String name,
            String title,
            String meaning,
            double cost,
            double yearly,
            double delay,
            double ramp,
            List<Move> moves,
            List<Diversion> diversions) {
        List<Effect> effects = Stream.concat(moves.stream(), diversions.stream())
                .map(Effect::declared)
                .toList();
        return new Entry("", name, Intervention.Kind.DECLARED, title, meaning)
                .costs(cost, yearly, delay, ramp)
                .ending()
                .does(chosen -> effects);
    }

    /** All entries. */
    public static List<Intervention> all() {
        return List.copyOf(ALL.values());
    }

    /** An entry by its name in files. */
    public static Optional<Intervention> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }
}
