package pilottrap.scenarios.experiment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import pilottrap.simulation.organization.Blueprint;

/**
 * A resolved scenario: inheritance done, units converted, ranges checked.
 *
 * @param name the name, for people
 * @param archetype the library scenario it descends from
 * @param currency the currency code, e.g. {@code USD}
 * @param start the date week 0 stands for
 * @param seed the seed the file states, if any
 * @param replications the replications the file states, if any
 * @param blueprint what is simulated
 * @param canonical the resolved scenario as canonical text; the same text means the same runs
 * @param sha256 SHA-256 of {@code canonical}, hexadecimal
 * @param changes in what it differs from its archetype, in short sentences
 * @param interventions what is planned, in plain words, in the order of the plan
 * @param goals what is wanted
 * @param alternatives named alternatives, each a resolved scenario
 * @param warnings sentences a user should read
 */
public record Scenario(
        String name,
        String archetype,
        String currency,
        LocalDate start,
        OptionalLong seed,
        OptionalInt replications,
        Blueprint blueprint,
        String canonical,
        String sha256,
        Changes changes,
        List<String> interventions,
        List<Goal> goals,
        Map<String, Scenario> alternatives,
        List<String> warnings) {
    /** The most replications of one scenario, whoever asks for them. */
    public static final int MOST_REPLICATIONS = 100_000_000;

    /** Copies the collections; the alternatives keep their order. */
    public Scenario {
        alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
        interventions = List.copyOf(interventions);
        goals = List.copyOf(goals);
        warnings = List.copyOf(warnings);
    }
}
