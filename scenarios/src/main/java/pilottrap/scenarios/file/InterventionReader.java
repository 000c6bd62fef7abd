package pilottrap.scenarios.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.intervention.Setting;
import pilottrap.simulation.parameter.Unit;

/**
 * Reads {@code policy.interventions}: a list replaces what is inherited, named values change it. Needs what the scenario
 * declares and when it starts, and therefore comes after all layers are read.
 */
final class InterventionReader {
    /** The key that every planned intervention knows besides its settings. */
    static final String START = "start";

    /** Most planned interventions. */
    static final int MOST = 100;

    private final Map<String, Intervention> declared;
    private final LocalDate weekZero;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param declared the interventions that the scenario declares, by name
     * @param weekZero the date that week 0 stands for
     */
    InterventionReader(Map<String, Intervention> declared, LocalDate weekZero, Problems problems) {
        this.declared = declared;
        this.weekZero = weekZero;
        this.problems = problems;
    }

    /** The plan that a node makes of an inherited one. */
    List<Chosen> read(Node node, List<Chosen> inherited) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar scalar && scalar.empty())) {
            return inherited;
        }
        if (node instanceof Node.Sequence list) {
            return list(list);
        }
        if (node instanceof Node.Mapping mapping) {
            return changed(mapping, inherited);
        }
        problems.add(node.at(), "policy.interventions is a list, one \"- name: {…}\" each, not " + node.kind());
        return inherited;
    }

    private List<Chosen> list(Node.Sequence list) {
        if (list.items().size() > MOST) {
            problems.add(list.at(), "more than " + MOST + " interventions");
            return List.of();
        }
        List<Chosen> plan = new ArrayList<>();
        for (Node item : list.items()) {
            item(item).ifPresent(chosen -> {
                for (Chosen earlier : plan) {
                    if (earlier.what().name().equals(chosen.what().name()) && !several(chosen.what())) {
                        problems.add(
                                chosen.at(),
                                chosen.what().name() + " is planned twice (first in line "
                                        + earlier.at().line() + "); state it once");
                        return;
                    }
                }
                plan.add(chosen);
            });
        }
        return List.copyOf(plan);
    }

    /** Whether it may happen more than once: a shock may. */
    private static boolean several(Intervention what) {
        return what.kind() == Intervention.Kind.SHOCK;
    }

    private Optional<Chosen> item(Node item) {
        if (item instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
            return planned(mapping.entries().get(0), null);
        }
        if (item instanceof Node.Scalar scalar && !scalar.empty()) {
            Node nothing = new Node.Scalar(scalar.at(), "", true);
            return planned(new Node.Entry(scalar.text(), scalar.at(), nothing), null);
        }
        if (!(item instanceof Node.Refused)) {
            problems.add(item.at(), "an intervention is one name with its settings, as in \"- training: {…}\"");
        }
        return Optional.empty();
    }

    private List<Chosen> changed(Node.Mapping mapping, List<Chosen> inherited) {
        Map<String, Chosen> plan = new LinkedHashMap<>();
        List<Chosen> repeated = new ArrayList<>();
        for (Chosen chosen : inherited) {
            if (plan.putIfAbsent(chosen.what().name(), chosen) != null) {
                repeated.add(chosen);
            }
        }
        for (Node.Entry entry : mapping.entries()) {
            if (entry.value() instanceof Node.Scalar scalar && scalar.text().equals(Quantity.NONE)) {
                plan.remove(entry.key());
            } else {
                planned(entry, plan.get(entry.key())).ifPresent(chosen -> plan.put(entry.key(), chosen));
            }
        }
        List<Chosen> all = new ArrayList<>(plan.values());
        all.addAll(repeated);
        return List.copyOf(all);
    }

    private Optional<Chosen> planned(Node.Entry entry, @Nullable Chosen before) {
        Optional<Intervention> what =
                Optional.ofNullable(declared.get(entry.key())).or(() -> Interventions.named(entry.key()));
        if (what.isEmpty()) {
            problems.add(entry.at(), unknown(entry.key()));
            return Optional.empty();
        }
        Map<String, Double> stated = new LinkedHashMap<>();
        int start = 0;
        if (before != null) {
            stated.putAll(before.stated());
            start = before.startWeek();
        }
        if (entry.value() instanceof Node.Mapping settings) {
            for (Node.Entry setting : settings.entries()) {
                if (setting.key().equals(START)) {
                    start = start(entry.key(), setting.value()).orElse(start);
                } else {
                    setting(what.get(), setting, stated);
                }
            }
        } else if (!(entry.value() instanceof Node.Refused)
                && !(entry.value() instanceof Node.Scalar scalar && scalar.empty())) {
            problems.add(
                    entry.value().at(),
                    entry.key() + " takes its settings, as in {start: 26w}, not "
                            + entry.value().kind());
        }
        return Optional.of(new Chosen(what.get(), start, stated, entry.at()));
    }

    /** That there is no such intervention, and which may be meant. */
    String unknown(String name) {
        List<String> known = new ArrayList<>(declared.keySet());
        Interventions.all().forEach(each -> known.add(each.name()));
        return "no intervention is called " + Text.quoted(name)
                + Nearest.to(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; there are " + Text.list(known));
    }

    /** When it starts: a date, or weeks. */
    OptionalInt start(String name, Node node) {
        String what = name + "." + START;
        if (node instanceof Node.Scalar scalar && scalar.text().matches(LayerReader.DATE)) {
            Stated<LocalDate> date = LayerReader.date(what, node, problems);
            if (date == null) {
                return OptionalInt.empty();
            }
            long weeks = Math.round(ChronoUnit.DAYS.between(weekZero, date.value()) / 7.0);
            if (weeks < 0) {
                problems.add(node.at(), what + " is " + date.value() + ", before the scenario starts on " + weekZero);
                return OptionalInt.empty();
            }
            return OptionalInt.of((int) weeks);
        }
        if (!(node instanceof Node.Scalar scalar)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(
                        node.at(), what + " is a date such as 2026-07-01 or weeks such as 26w, not " + node.kind());
            }
            return OptionalInt.empty();
        }
        OptionalDouble weeks = Quantity.number(what, Unit.WEEKS, scalar, problems);
        if (weeks.isPresent() && !(weeks.getAsDouble() >= 0)) {
            problems.add(node.at(), what + " must not lie before week 0, was " + scalar.text());
            return OptionalInt.empty();
        }
        return weeks.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.min(1e6, Math.rint(weeks.getAsDouble())));
    }

    private void setting(Intervention what, Node.Entry entry, Map<String, Double> into) {
        for (Setting setting : what.settings()) {
            if (setting.name().equals(entry.key())) {
                OptionalDouble value =
                        Quantity.read(setting, what.name() + "." + setting.name(), entry.value(), problems);
                value.ifPresent(number -> into.put(setting.name(), number));
                return;
            }
        }
        problems.add(entry.at(), unknownSetting(what, entry.key()));
    }

    /** That an intervention has no such setting, and which may be meant. */
    static String unknownSetting(Intervention what, String name) {
        List<String> known = new ArrayList<>();
        known.add(START);
        what.settings().forEach(setting -> known.add(setting.name()));
        return "unknown setting " + Text.quoted(name) + " of " + what.name()
                + Nearest.to(name, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; there are " + Text.list(known));
    }

    /** What only the whole plan can show: starts after the end, ends before any effect, plans that exclude one another. */
    static void check(List<Chosen> plan, int horizon, Problems problems) {
        for (int i = 0; i < plan.size(); i++) {
            Chosen chosen = plan.get(i);
            if (chosen.startWeek() >= horizon) {
                problems.add(
                        chosen.at(),
                        chosen.what().name() + " starts in week " + chosen.startWeek() + ", after the horizon of "
                                + horizon + " weeks");
            }
            Programme programme = programme(chosen);
            if (programme.endWeek() <= programme.actsFrom()) {
                problems.add(
                        chosen.at(),
                        chosen.what().name() + " ends " + (programme.endWeek() - programme.startWeek())
                                + " weeks after its start, when its delay of " + programme.delayWeeks()
                                + " weeks is not over: it would cost and do nothing");
            }
            for (int j = 0; j < i; j++) {
                contradiction(plan.get(j), chosen, problems);
            }
        }
    }

    private static void contradiction(Chosen earlier, Chosen later, Problems problems) {
        boolean named = earlier.what().contradicts().contains(later.what().name())
                || later.what().contradicts().contains(earlier.what().name());
        if (named && overlap(earlier, later)) {
            problems.add(
                    later.at(),
                    later.what().name() + " contradicts " + earlier.what().name()
                            + ", which runs at the same time; plan one of them, or one after the other");
        }
    }

    private static boolean overlap(Chosen one, Chosen other) {
        return one.startWeek() < programme(other).endWeek()
                && other.startWeek() < programme(one).endWeek();
    }

    private static Programme programme(Chosen chosen) {
        return chosen.what().programme(chosen.startWeek(), chosen.stated());
    }
}
