package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Setting;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;
import pilottrap.simulation.parameter.Unit;

/** What an experiment may vary in a scenario: finds it by name, reads its values, and says what it is. */
final class Levers {
    private final Resolver.Whole whole;
    private final Problems problems;
    private final InterventionReader interventions;
    private final Lever.Alternative alternative;

    Levers(Resolver.Whole whole, Problems problems) {
        this.whole = whole;
        this.problems = problems;
        this.interventions =
                new InterventionReader(whole.declared(), whole.frame().start(), problems);
        List<String> names = new ArrayList<>();
        names.add(Lever.BASE);
        names.addAll(whole.alternatives().keySet());
        this.alternative = new Lever.Alternative(names);
    }

    /** The scenarios by the value of the factor {@code alternative}. */
    List<Resolver.Variant> variants() {
        List<Resolver.Variant> all = new ArrayList<>();
        all.add(whole.base());
        all.addAll(whole.alternatives().values());
        return all;
    }

    /** What a full name means, or nothing: the problem is then noted. */
    Optional<Lever> named(String key, Location at) {
        if (key.equals(Lever.ALTERNATIVE)) {
            return alternative(at);
        }
        if (key.startsWith(Lever.INTERVENTIONS)) {
            return intervention(key.substring(Lever.INTERVENTIONS.length()), at);
        }
        Optional<Parameter> parameter = Parameters.byKey(key);
        if (parameter.isEmpty()) {
            problems.add(at, unknown(key));
            return Optional.empty();
        }
        if (parameter.get().path().endsWith(".teams")
                && !whole.base().scenario().blueprint().units().isEmpty()) {
            problems.add(at, key + " has no effect: the units say how many teams each function has");
            return Optional.empty();
        }
        return Optional.of(new Lever.Value(parameter.get()));
    }

    private Optional<Lever> alternative(Location at) {
        if (alternative.names().size() == 1) {
            problems.add(at, "the scenario names no alternatives; add alternatives: {NAME: {…}}");
            return Optional.empty();
        }
        if (alternative.names().lastIndexOf(Lever.BASE) > 0) {
            problems.add(at, "an alternative is called base, which here means the scenario itself; call it otherwise");
            return Optional.empty();
        }
        return Optional.of(alternative);
    }

    private Optional<Lever> intervention(String rest, Location at) {
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        @Nullable Intervention own = whole.declared().get(name);
        Optional<Intervention> what = own == null ? Interventions.named(name) : Optional.of(own);
        if (what.isEmpty()) {
            problems.add(at, interventions.unknown(name));
            return Optional.empty();
        }
        if (dot < 0) {
            return Optional.of(new Lever.Switch(what.get()));
        }
        String below = rest.substring(dot + 1);
        if (below.equals(InterventionReader.START)) {
            return Optional.of(new Lever.Start(what.get()));
        }
        for (Setting setting : what.get().settings()) {
            if (setting.name().equals(below)) {
                return Optional.of(new Lever.Chosen(what.get(), setting));
            }
        }
        problems.add(at, InterventionReader.unknownSetting(what.get(), below));
        return Optional.empty();
    }

    private static String unknown(String key) {
        List<String> known = new ArrayList<>();
        known.add(Lever.ALTERNATIVE);
        Parameters.all().forEach(parameter -> known.add(parameter.key()));
        String what = "nothing to vary is called " + Text.quoted(key);
        for (Section section : Section.values()) {
            if (Parameters.byKey(section.key() + "." + key).isPresent()) {
                return what + "; write " + section.key() + "." + key;
            }
        }
        if (Interventions.named(key).isPresent()) {
            return what + "; write " + Lever.INTERVENTIONS + key;
        }
        return what
                + Nearest.to(key, known)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("; docs/parameters.md and docs/interventions.md list the names");
    }

    /** Reads a value of a lever as a number; where it is refused, the problem is noted. */
    OptionalDouble value(Lever lever, Node node) {
        String key = lever.key();
        if (lever instanceof Lever.Value of && of.parameter().unit() != Unit.SWITCH) {
            return Quantity.read(of.parameter(), key, node, problems);
        }
        if (lever instanceof Lever.Start start) {
            java.util.OptionalInt weeks = interventions.start(start.what().name(), node);
            return weeks.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(weeks.getAsInt());
        }
        if (lever instanceof Lever.Chosen chosen && chosen.setting().unit() != Unit.SWITCH) {
            return Quantity.read(chosen.setting(), key, node, problems);
        }
        if (!(node instanceof Node.Scalar scalar)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), key + " takes one value, not " + node.kind());
            }
            return OptionalDouble.empty();
        }
        if (lever instanceof Lever.Alternative of) {
            return name(of, scalar);
        }
        if (scalar.plain() && (scalar.text().equals("on") || scalar.text().equals("off"))) {
            return OptionalDouble.of(scalar.text().equals("on") ? 1 : 0);
        }
        return Quantity.toggle(key, scalar, problems);
    }

    private OptionalDouble name(Lever.Alternative of, Node.Scalar scalar) {
        int index = of.names().indexOf(scalar.text());
        if (index < 0) {
            problems.add(
                    scalar.at(),
                    "no alternative is called " + Text.quoted(scalar.text())
                            + Nearest.to(scalar.text(), of.names())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + Text.list(of.names())));
        }
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(index);
    }

    /** Its value in the scenario that is varied; the standard setting where the intervention is not planned. */
    double standard(Lever lever) {
        return standard(lever, whole.base());
    }

    /** Its value in one of the scenarios. */
    static double standard(Lever lever, Resolver.Variant in) {
        if (lever instanceof Lever.Value value) {
            return in.scenario().blueprint().values().of(value.parameter());
        }
        Optional<Chosen> planned = in.plan().stream()
                .filter(each -> each.what().name().equals(lever.intervention()))
                .findFirst();
        if (lever instanceof Lever.Start) {
            return planned.map(Chosen::startWeek).orElse(0);
        }
        if (lever instanceof Lever.Chosen chosen) {
            Setting setting = chosen.setting();
            return planned.map(each -> each.stated().getOrDefault(setting.name(), setting.standard()))
                    .orElse(setting.standard());
        }
        return lever instanceof Lever.Switch && planned.isPresent() ? 1 : 0;
    }

    /** Whether it turns an intervention that the scenario does not plan. */
    boolean plans(Lever lever) {
        return !lever.intervention().isEmpty()
                && whole.base().plan().stream()
                        .noneMatch(each -> each.what().name().equals(lever.intervention()));
    }
}
