package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pilottrap.simulation.intervention.Diversion;
import pilottrap.simulation.intervention.Effect;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Reach;
import pilottrap.simulation.intervention.Setting;
import pilottrap.simulation.intervention.Shock;
import pilottrap.simulation.intervention.Window;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Unit;

/** {@code docs/interventions.md}: the catalogue of interventions, controls and shocks as tables. */
final class InterventionTables {
    private InterventionTables() {}

    static String text() {
        StringBuilder text = new StringBuilder(60_000);
        text.append("""
                # Interventions

                <!-- Generated from the catalogue in pilottrap.simulation.intervention.Interventions; CONTRIBUTING.md says how. Do not edit. -->

                What leaders can do, what sounds right and is not (controls), and what may happen (shocks), with every number the
                model gives them. How they work together, and what the words mean: [model.md, 4.10](model.md#410-interventions).
                How to plan them in a file: [scenario-files.md](scenario-files.md).

                - **How**: *target*, *at least*, *at most* approach a value with the ramp, from the organization's own; *set* is
                  outright; *factor* and *addition* scale with intensity and ramp. Maturities approach their target as stocks.
                  Moves of what people start with (trust, fear, enthusiasm, …) shift everybody who is there and stay.
                - **Plausible** is the range of the number; **grade** says how well it is founded
                  ([parameters.md](parameters.md#what-the-grades-say)). With *assumed*, a source suggests that the mechanism
                  exists; the number was measured by nobody.
                - Settings that all interventions have, `intensity`, `cost`, `yearly_cost`, `taper`, `delay`, `ramp` and `weeks`,
                  are shown once, with each entry's own standard in the overview.

                """);
        overview(text);
        common(text);
        Interventions.all().forEach(each -> entry(text, each));
        return text.toString();
    }

    private static void overview(StringBuilder text) {
        text.append("## Overview\n\n");
        text.append("| | name | cost, k$ | a year, k$ | delay, weeks | time constant, weeks | not together with |\n");
        text.append("|---|---|--:|--:|--:|--:|---|\n");
        for (Intervention each : Interventions.all()) {
            text.append("| ")
                    .append(each.id())
                    .append(" | [`")
                    .append(each.name())
                    .append("`](#");
            text.append(anchor(each)).append(')');
            for (String setting : List.of("cost", "yearly_cost", "delay", "ramp")) {
                cell(text, standard(each, setting));
            }
            cell(
                    text,
                    String.join(
                            ", ",
                            each.contradicts().stream()
                                    .map(InterventionTables::code)
                                    .toList()));
            text.append(" |\n");
        }
    }

    private static String standard(Intervention intervention, String name) {
        return intervention.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .map(setting -> Numbers.shown(setting.standard()))
                .findFirst()
                .orElse("–");
    }

    private static void common(StringBuilder text) {
        Map<String, Setting> shown = new LinkedHashMap<>();
        for (Intervention each : Interventions.all()) {
            for (Setting setting : each.settings()) {
                if (each.common(setting)) {
                    shown.putIfAbsent(setting.name(), setting);
                }
            }
        }
        text.append("\n### Settings of most entries\n\n| setting | unit | allowed | meaning |\n|---|---|--:|---|\n");
        shown.values().forEach(setting -> {
            text.append("| `").append(setting.name()).append('`');
            cell(text, setting.choices().isEmpty() ? setting.unit().label() : "choice");
            cell(text, allowed(setting));
            cell(text, setting.meaning());
            text.append(" |\n");
        });
    }

    private static void entry(StringBuilder text, Intervention each) {
        text.append("\n## ")
                .append(heading(each))
                .append("\n\n")
                .append(each.meaning())
                .append('\n');
        List<Setting> own = each.settings().stream()
                .filter(setting -> !each.common(setting))
                .toList();
        if (!own.isEmpty()) {
            text.append("\n| setting | unit | standard | plausible | allowed | source | meaning |\n");
            text.append("|---|---|--:|--:|--:|---|---|\n");
            own.forEach(setting -> setting(text, setting));
        }
        text.append("\n| | moves | how | value | plausible | grade | source | when |\n");
        text.append("|---|---|---|--:|--:|---|---|---|\n");
        effects(each).forEach((effect, condition) -> effect(text, effect, condition));
    }

    private static String heading(Intervention each) {
        return (each.id().isEmpty() ? "" : each.id() + " ") + each.title() + ": " + code(each.name());
    }

    /** The anchor that GitHub gives to a heading. */
    private static String anchor(Intervention each) {
        return heading(each)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                .replace(' ', '-');
    }

    private static void setting(StringBuilder text, Setting setting) {
        boolean choice = !setting.choices().isEmpty();
        text.append("| `").append(setting.name()).append('`');
        cell(text, choice ? "choice" : setting.unit().label());
        cell(text, choice ? code(setting.choices().get((int) setting.standard())) : shown(setting, setting.standard()));
        cell(text, choice ? "" : shown(setting, setting.low()) + " – " + shown(setting, setting.high()));
        cell(text, allowed(setting));
        cell(text, setting.source());
        cell(text, setting.meaning());
        text.append(" |\n");
    }

    private static String allowed(Setting setting) {
        if (!setting.choices().isEmpty()) {
            return String.join(
                    ", ",
                    setting.choices().stream().map(InterventionTables::code).toList());
        }
        return shown(setting, setting.min()) + " – " + shown(setting, setting.max());
    }

    private static String shown(Setting setting, double value) {
        return setting.unit() == Unit.SWITCH ? (value == 0 ? "no" : "yes") : Numbers.shown(value);
    }

    /** All effects, those of other choices and switches too, each with the condition under which it comes. */
    private static Map<Effect, String> effects(Intervention intervention) {
        Map<Effect, String> effects = new LinkedHashMap<>();
        intervention.programme(0, Map.of()).effects().forEach(effect -> effects.put(effect, ""));
        if (effects.keySet().stream().anyMatch(effect -> effect.change() instanceof Shock)) {
            return effects;
        }
        for (Setting setting : intervention.settings()) {
            if (intervention.common(setting) || (setting.choices().isEmpty() && setting.unit() != Unit.SWITCH)) {
                continue;
            }
            for (double other : others(setting)) {
                Map<String, Double> stated = new HashMap<>(Map.of(setting.name(), other));
                for (Effect effect : intervention.programme(0, stated).effects()) {
                    effects.putIfAbsent(effect, "with " + setting.name() + ": " + choice(setting, other));
                }
            }
        }
        return effects;
    }

    private static List<Double> others(Setting setting) {
        List<Double> others = new ArrayList<>();
        for (double value = setting.min(); value <= setting.max(); value++) {
            if (value != setting.standard()) {
                others.add(value);
            }
        }
        return others;
    }

    private static String choice(Setting setting, double value) {
        return setting.choices().isEmpty()
                ? (value == 0 ? "no" : "yes")
                : setting.choices().get((int) value);
    }

    private static void effect(StringBuilder text, Effect effect, String condition) {
        text.append("| ").append(effect.side() ? "side effect" : "main");
        if (effect.change() instanceof Move move) {
            move(text, move, effect);
        } else if (effect.change() instanceof Diversion diversion) {
            cell(text, "capacity of " + code(diversion.pool().key()));
            cell(text, "left");
            numbers(text, effect);
        } else if (effect.change() instanceof Shock shock) {
            boolean win = shock.kind() == Shock.Kind.EARLY_WIN;
            cell(text, win ? "the most advanced unfinished pilot" : "a sponsor");
            cell(text, win ? "goes live and succeeds" : "leaves");
            cell(text, "");
            cell(text, "");
        }
        cell(text, effect.grade().label());
        cell(text, effect.source());
        cell(text, when(effect, condition));
        text.append(" |\n");
    }

    private static void move(StringBuilder text, Move move, Effect effect) {
        Parameter parameter = move.parameter();
        String who = move.reach() == Reach.EVERYONE ? "" : " of " + move.reach().label();
        cell(text, code(parameter.key()) + who);
        boolean switched = parameter.unit() == Unit.SWITCH;
        cell(text, switched ? "set" : how(move));
        if (switched) {
            cell(text, move.value() == 0 ? "off" : "on");
            cell(text, "");
        } else {
            numbers(text, effect);
        }
    }

    private static String how(Move move) {
        return switch (move.kind()) {
            case TARGET -> "target";
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
            case SET -> "set";
            case FACTOR -> "factor";
            case ADD -> "addition";
        };
    }

    private static void numbers(StringBuilder text, Effect effect) {
        cell(text, number(effect.change().value()));
        cell(text, effect.low() == effect.high() ? "" : number(effect.low()) + " – " + number(effect.high()));
    }

    private static String number(double value) {
        return Numbers.shown(value).replace('-', '−');
    }

    private static String when(Effect effect, String condition) {
        String window = "once";
        if (effect.change() instanceof Move move) {
            window = window(move);
        } else if (effect.change() instanceof Diversion diversion) {
            window = "first " + diversion.weeks() + " weeks";
        }
        return condition.isEmpty() ? window : window.isEmpty() ? condition : condition + "; " + window;
    }

    private static String window(Move move) {
        Window window = move.window();
        if (window.weeks() < Integer.MAX_VALUE) {
            return window.after() == 0
                    ? "first " + window.weeks() + " weeks"
                    : "weeks " + window.after() + " to " + (window.after() + window.weeks());
        }
        return window.ramped() || move.outright() ? "" : "at once";
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    private static void cell(StringBuilder text, String content) {
        text.append(" | ").append(content.replace("|", "\\|").replace("*", "\\*"));
    }
}
