package pilottrap.simulation.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import pilottrap.simulation.intervention.Intervention.Kind;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.parameter.Unit;

/** One entry of the catalogue while it is written down: settings, then effects, then an {@link Intervention}. */
final class Entry {
    private static final double MOST_MONEY = 10_000_000;
    private static final double MOST_WEEKS = 520;
    private static final double MOST_INTENSITY = 1.5;
    private static final double LEAST_INTENSITY = 0.01;

    private final String id;
    private final String name;
    private final Kind kind;
    private final String title;
    private final String meaning;
    private final List<Setting> own = new ArrayList<>();
    private final List<Setting> common = new ArrayList<>();
    private List<String> contradicts = List.of();
    private ToIntFunction<Chosen> length = chosen -> 0;

    /** The settings chosen for a programme, by name. */
    record Chosen(Map<String, Double> values) {
        /** A setting's value, or another where the entry has no such setting. */
        double or(String name, double other) {
            return values.getOrDefault(name, other);
        }

        double of(String name) {
            Double found = values.get(name);
            if (found == null) {
                throw new IllegalArgumentException("no setting " + name);
            }
            return found;
        }

        int whole(String name) {
            return (int) Math.round(of(name));
        }

        boolean is(String name, int choice) {
            return whole(name) == choice;
        }
    }

    Entry(String id, String name, Kind kind, String title, String meaning) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.title = title;
        this.meaning = meaning;
    }

    /** A setting of its own. */
    Entry own(
            String setting,
            Unit unit,
            double standard,
            double low,
            double high,
            double min,
            double max,
            String source,
            String sentence) {
        own.add(new Setting(setting, unit, standard, low, high, min, max, Grade.ASSUMED, source, sentence, List.of()));
        return this;
    }

    /** A choice of names of its own; the first is standard. */
    Entry choice(String setting, String source, String sentence, List<String> names) {
        int last = names.size() - 1;
        own.add(new Setting(setting, Unit.COUNT, 0, 0, last, 0, last, Grade.ASSUMED, source, sentence, names));
        return this;
    }

    /** What it costs (k$ at the start, k$ a year) and how it comes (weeks of delay, time constant in weeks). */
    Entry costs(double once, double yearly, double delay, double ramp) {
        common("intensity", Unit.NUMBER, 1, 0.5, MOST_INTENSITY, LEAST_INTENSITY, MOST_INTENSITY, INTENSITY);
        common("cost", Unit.MONEY, once, once / 2, once * 2, 0, MOST_MONEY, "Cost at the start.");
        common("yearly_cost", Unit.MONEY_A_YEAR, yearly, yearly / 2, yearly * 2, 0, MOST_MONEY, "Cost of a full year.");
        if (yearly > 0) {
            common.add(new Setting(
                    "taper",
                    Unit.COUNT,
                    0,
                    0,
                    1,
                    0,
                    1,
                    Grade.ASSUMED,
                    "",
                    "Whether the yearly cost falls in the fourth year.",
                    List.of("standard", "none")));
        }
        common("delay", Unit.WEEKS, delay, 0, 2 * delay, 0, MOST_WEEKS, "Weeks in which nothing happens yet.");
        common("ramp", Unit.WEEKS, ramp, ramp / 2, 2 * ramp, 0, MOST_WEEKS, "Time constant of its effect; 0: at once.");
        return this;
    }

    /** That it may end: after so many weeks, 0 for never. */
    Entry ending() {
        length = chosen -> chosen.whole("weeks");
        common("weeks", Unit.WEEKS, 0, 0, 0, 0, 2 * MOST_WEEKS, "Weeks from its start to its end; 0: it stays.");
        return this;
    }

    /** That it ends after so many weeks, 0 for never. */
    Entry lasting(ToIntFunction<Chosen> weeks) {
        length = weeks;
        return this;
    }

    Entry contradicts(String... names) {
        contradicts = List.of(names);
        return this;
    }

    private static final String INTENSITY = "How much of it: scales cost, moves and side effects.";

    private void common(
            String setting,
            Unit unit,
            double standard,
            double low,
            double high,
            double min,
            double max,
            String sentence) {
        common.add(new Setting(setting, unit, standard, low, high, min, max, Grade.ASSUMED, "", sentence, List.of()));
    }

    /** The entry with what it does at a choice of settings. */
    Intervention does(Function<Chosen, List<Effect>> effects) {
        List<Setting> settings = new ArrayList<>(own);
        settings.addAll(common);
        return new Intervention(
                id,
                name,
                kind,
                title,
                meaning,
                settings,
                contradicts,
                (start, values) -> programme(start, new Chosen(values), effects));
    }

    private Programme programme(int start, Chosen chosen, Function<Chosen, List<Effect>> effects) {
        int weeks = length.applyAsInt(chosen);
        return new Programme(
                name,
                start,
                (int) Math.round(chosen.or("delay", 0)),
                (int) Math.round(chosen.or("ramp", 0)),
                weeks == 0 ? Integer.MAX_VALUE : start + weeks,
                chosen.or("intensity", 1),
                chosen.or("cost", 0),
                chosen.or("yearly_cost", 0),
                chosen.or("taper", 0) == 0,
                effects.apply(chosen));
    }

    // The vocabulary of effects: plausible range, grade, source.

    static Effect main(Change change, double low, double high, Grade grade, String source) {
        return new Effect(change, low, high, grade, source, false);
    }

    static Effect side(Change change, double low, double high, Grade grade, String source) {
        return new Effect(change, low, high, grade, source, true);
    }

    static Move target(Parameter parameter, double value) {
        return new Move(parameter, Move.Kind.TARGET, value);
    }

    static Move atLeast(Parameter parameter, double value) {
        return new Move(parameter, Move.Kind.AT_LEAST, value);
    }

    static Move atMost(Parameter parameter, double value) {
        return new Move(parameter, Move.Kind.AT_MOST, value);
    }

    static Move set(Parameter parameter, double value) {
        return new Move(parameter, Move.Kind.SET, value);
    }

    static Move on(Parameter parameter) {
        return set(parameter, 1);
    }

    static Move times(Parameter parameter, double factor) {
        return new Move(parameter, Move.Kind.FACTOR, factor);
    }

    static Move plus(Parameter parameter, double addition) {
        return new Move(parameter, Move.Kind.ADD, addition);
    }

    static Diversion left(PoolKind pool, double factor, int weeks) {
        return new Diversion(pool, factor, weeks);
    }

    static Shock leaves(int choice) {
        return new Shock(
                Shock.Kind.EXECUTIVE_EXIT,
                choice == 0 ? Optional.empty() : Optional.of(BusinessFunction.values()[choice - 1]));
    }
}
