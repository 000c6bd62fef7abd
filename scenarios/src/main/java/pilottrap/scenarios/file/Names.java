package pilottrap.scenarios.file;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;

/** The names of one section as a tree: {@code pools.data} stands as {@code data} below {@code pools}. */
final class Names {
    private static final Map<Section, Names> ROOTS = roots();

    private final String path;
    private final Map<String, Names> children = new LinkedHashMap<>();
    private @Nullable Parameter parameter;

    private Names(String path) {
        this.path = path;
    }

    private static Map<Section, Names> roots() {
        Map<Section, Names> roots = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            roots.put(section, new Names(section.key()));
        }
        for (Parameter parameter : Parameters.all()) {
            Names at = required(roots, parameter.section());
            for (String part : parts(parameter.path())) {
                String path = at.path + "." + part;
                at = at.children.computeIfAbsent(part, name -> new Names(path));
            }
            at.parameter = parameter;
        }
        return Collections.unmodifiableMap(roots);
    }

    private static Names required(Map<Section, Names> roots, Section section) {
        Names found = roots.get(section);
        if (found == null) {
            throw new IllegalStateException("no names of " + section);
        }
        return found;
    }

    /** The tree of a section. */
    static Names of(Section section) {
        return required(ROOTS, section);
    }

    /** The parts of a dotted path. */
    static List<String> parts(String path) {
        return Arrays.asList(path.split("\\.", -1));
    }

    /** The dotted name from the section on. */
    String path() {
        return path;
    }

    /** The last part of the name. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What stands below, in catalogue order. */
    Map<String, Names> children() {
        return Collections.unmodifiableMap(children);
    }

    /** The parameter here, unless this is a group. */
    Optional<Parameter> parameter() {
        return Optional.ofNullable(parameter);
    }
}
