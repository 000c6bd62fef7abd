package pilottrap.simulation.intervention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.simulation.intervention.Move.Kind;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Unit;

/** The catalogue of interventions, controls and shocks ({@code docs/model.md} §4.10, §5.6), in its order. */
public final class Interventions {
    private static final Map<String, Intervention> ALL = new LinkedHashMap<>();

    static {
        add(
                "I05",
                "executive_sponsorship",
                "Steady sponsors",
                "A named, accountable sponsor with protected time and an arranged succession.",
                List.of(),
                50,
                150,
                4,
                13,
                (start, s) -> programme(
                        "executive_sponsorship",
                        start,
                        s,
                        List.of(
                                new Move(Parameters.ATTENTION_CAPACITY, Kind.ADD, 1.5),
                                new Move(Parameters.PATIENCE, Kind.FACTOR, 1.5),
                                new Move(Parameters.TURNOVER_RESET, Kind.TARGET, 0.6),
                                new Move(Parameters.RELIEF_SPONSOR, Kind.ADD, 0.1),
                                new Move(Parameters.CLOSURE_FACTOR, Kind.FACTOR, 0.8)),
                        List.of()));
    }

    private Interventions() {}

    private static void add(
            String id,
            String name,
            String title,
            String meaning,
            List<Setting> own,
            double cost,
            double yearly,
            double delay,
            double ramp,
            Intervention.Design design) {
        List<Setting> settings = new ArrayList<>(own);
        settings.addAll(common(cost, yearly, delay, ramp));
        ALL.put(
                name,
                new Intervention(
                        id, name, Intervention.Kind.INTERVENTION, title, meaning, settings, List.of(), design));
    }

    private static List<Setting> common(double cost, double yearly, double delay, double ramp) {
        List<Setting> settings = new ArrayList<>();
        settings.add(setting(
                "intensity",
                Unit.NUMBER,
                1,
                0.25,
                1.5,
                0.01,
                1.5,
                "How much of it: scales moves, costs, side effects."));
        settings.add(setting("cost", Unit.MONEY, cost, cost / 2, cost * 2, 0, 1e7, "Cost at the start."));
        settings.add(setting(
                "yearly_cost", Unit.MONEY_A_YEAR, yearly, yearly / 2, yearly * 2, 0, 1e7, "Cost of a full year."));
        settings.add(setting("delay", Unit.WEEKS, delay, 0, delay * 2, 0, 520, "Weeks in which nothing happens yet."));
        settings.add(
                setting("ramp", Unit.WEEKS, ramp, 0, ramp * 2, 0, 520, "Time constant of its effect; 0: at once."));
        return settings;
    }

    private static Setting setting(
            String name, Unit unit, double standard, double low, double high, double min, double max, String meaning) {
        return new Setting(name, unit, standard, low, high, min, max, Grade.ASSUMED, "", meaning, List.of());
    }

    private static Programme programme(
            String name, int start, Map<String, Double> s, List<Move> moves, List<Diversion> diversions) {
        return new Programme(
                name,
                start,
                of(s, "delay"),
                of(s, "ramp"),
                Integer.MAX_VALUE,
                value(s, "intensity"),
                value(s, "cost"),
                value(s, "yearly_cost"),
                moves,
                diversions);
    }

    private static int of(Map<String, Double> settings, String name) {
        return (int) Math.round(value(settings, name));
    }

    private static double value(Map<String, Double> settings, String name) {
        Double found = settings.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no setting " + name);
        }
        return found;
    }

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
        return new Intervention(
                "",
                name,
                Intervention.Kind.DECLARED,
                title,
                meaning,
                common(cost, yearly, delay, ramp),
                List.of(),
                (start, s) -> programme(name, start, s, moves, diversions));
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
