package pilottrap.scenarios.file;

import java.util.LinkedHashSet;
import java.util.Set;
import pilottrap.simulation.parameter.Section;

/** Names that stand for all that is below them, as {@code assumptions} and {@code assumptions.functions.sales} do. */
final class Groups {
    private static final String POLICY = "policy.";

    private Groups() {}

    /** Whether names of parameters or interventions stand below a name. */
    static boolean of(String name) {
        return parameters(name) || (name + ".").equals(Lever.INTERVENTIONS);
    }

    /** Whether parameters stand below a name. */
    static boolean parameters(String name) {
        return names().contains(name);
    }

    /** Whether the name is an intervention's, so that settings may stand below it. */
    static boolean intervention(String name) {
        return name.startsWith(Lever.INTERVENTIONS)
                && name.indexOf('.', Lever.INTERVENTIONS.length()) < 0
                && name.startsWith(POLICY);
    }

    /** All groups of parameters. */
    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Section section : Section.values()) {
            add(Names.of(section), names);
        }
        return names;
    }

    private static void add(Names at, Set<String> into) {
        if (at.parameter().isEmpty() || !at.children().isEmpty()) {
            into.add(at.path());
        }
        at.children().values().forEach(child -> add(child, into));
    }
}
