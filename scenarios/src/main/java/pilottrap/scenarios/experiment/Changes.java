package pilottrap.scenarios.experiment;

import java.util.List;
import java.util.stream.Stream;

/**
 * In what a scenario differs from its archetype, one short sentence each: what tells two results of one name apart.
 *
 * @param assumptions what the world is; implausible values first
 * @param choices what leaders choose
 * @param organization facts of the organization
 */
public record Changes(List<String> assumptions, List<String> choices, List<String> organization) {
    /** No difference. */
    public static final Changes NONE = new Changes(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Changes {
        assumptions = List.copyOf(assumptions);
        choices = List.copyOf(choices);
        organization = List.copyOf(organization);
    }

    /** All sentences. */
    public List<String> all() {
        return Stream.of(assumptions, choices, organization)
                .flatMap(List::stream)
                .toList();
    }
}
