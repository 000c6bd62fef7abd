package pilottrap.scenarios.analysis;

import pilottrap.scenarios.ensemble.Sets;
import pilottrap.scenarios.experiment.Changes;

/**
 * Where figures come from; stands on every chart and in every report.
 *
 * @param version the program's version
 * @param scenario the scenario's name, for people
 * @param scenarioSha256 of the resolved scenario
 * @param currency the scenario's currency code
 * @param seed the seed
 * @param single whether the replications are futures of one stated organization rather than a population's members
 * @param replications replications simulated and finished
 * @param digest SHA-256 of all rows in key order, hexadecimal
 * @param horizonWeeks weeks simulated
 * @param launchWeeks weeks in which pilots were launched
 * @param startDate the date that week 0 stands for, ISO
 * @param changes in what the scenario differs from its archetype, in short sentences
 * @param sets the parameter sets that its replications take turns in
 */
public record Provenance(
        String version,
        String scenario,
        String scenarioSha256,
        String currency,
        long seed,
        boolean single,
        long replications,
        String digest,
        int horizonWeeks,
        int launchWeeks,
        String startDate,
        Changes changes,
        Sets sets) {
    /** Where figures of one set of values come from. */
    public Provenance(
            String version,
            String scenario,
            String scenarioSha256,
            String currency,
            long seed,
            boolean single,
            long replications,
            String digest,
            int horizonWeeks,
            int launchWeeks,
            String startDate,
            Changes changes) {
        this(
                version,
                scenario,
                scenarioSha256,
                currency,
                seed,
                single,
                replications,
                digest,
                horizonWeeks,
                launchWeeks,
                startDate,
                changes,
                Sets.NONE);
    }

    /** The same of so many replications that finished. */
    public Provenance finished(long count) {
        return new Provenance(
                version,
                scenario,
                scenarioSha256,
                currency,
                seed,
                single,
                count,
                digest,
                horizonWeeks,
                launchWeeks,
                startDate,
                changes,
                sets);
    }

    /** What its replications are called. */
    public Noun noun() {
        return new Noun(single);
    }

    /** The first eight characters of the digest. */
    public String shortDigest() {
        return digest.substring(0, Math.min(8, digest.length()));
    }
}
