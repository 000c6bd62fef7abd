package pilottrap.scenarios.analysis;

import java.util.List;

/**
 * Where figures come from; stands on every chart and in every report.
 *
 * @param version the program's version
 * @param scenario the scenario's name, for people
 * @param scenarioSha256 of the resolved scenario
 * @param currency the scenario's currency code
 * @param seed the seed
 * @param replications organizations simulated and finished
 * @param digest SHA-256 of all rows in key order, hexadecimal
 * @param horizonWeeks weeks simulated
 * @param launchWeeks weeks in which pilots were launched
 * @param startDate the date that week 0 stands for, ISO
 * @param assumptionsChanged one short sentence for each assumption that differs from its archetype's
 */
public record Provenance(
        String version,
        String scenario,
        String scenarioSha256,
        String currency,
        long seed,
        long replications,
        String digest,
        int horizonWeeks,
        int launchWeeks,
        String startDate,
        List<String> assumptionsChanged) {
    /** Copies the list. */
    public Provenance {
        assumptionsChanged = List.copyOf(assumptionsChanged);
    }

    /** The first eight characters of the digest. */
    public String shortDigest() {
        return digest.substring(0, Math.min(8, digest.length()));
    }
}
