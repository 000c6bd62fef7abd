package pilottrap.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import pilottrap.output.store.ResultStore;

/** The name of a result's directory where none is given: the scenario and what {@code --set} changes in it. */
final class DirectoryName {
    /** The longest name of the changes. */
    private static final int LONGEST = 60;

    /** What the rest of the name says already, or what changes no run. */
    private static final Set<String> SAID = Set.of("name", "description", "seed", "replications");

    private static final Set<String> SECTIONS = Set.of("policy", "assumptions", "organization");

    private DirectoryName() {}

    /** {@code large-legacy-enterprise-2024-25-wip-limit-8}. */
    static String of(String scenario, List<String> overrides) {
        StringBuilder changes = new StringBuilder();
        for (String override : overrides) {
            int equals = override.indexOf('=');
            String key = equals < 0 ? override : override.substring(0, equals).strip();
            int dot = key.indexOf('.');
            if (!SAID.contains(key)) {
                String below = dot > 0 && SECTIONS.contains(key.substring(0, dot)) ? key.substring(dot + 1) : key;
                changes.append(' ').append(below.replace('.', ' '));
                changes.append(equals < 0 ? "" : " " + value(override.substring(equals + 1)));
            }
        }
        String suffix = cut(changes.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+|\\.(?![0-9])|(?<![0-9])\\.", "-")
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", ""));
        return ResultStore.slug(scenario) + (suffix.isEmpty() ? "" : "-" + suffix);
    }

    private static String value(String value) {
        return value.strip()
                .replaceAll("(^|[ {:])-(?=[0-9.])", "$1minus ")
                .replaceAll("(^|[^0-9])\\.(?=[0-9])", "$10.")
                .replace("%", " percent");
    }

    /** Whole words, as many as there is room for. */
    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf('-', LONGEST);
        return words.substring(0, end > 0 ? end : LONGEST);
    }
}
