package pilottrap.output.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.organization.Blueprint;
import tools.jackson.databind.JsonNode;

/**
 * What a result is to hold; written once, before the first replication runs. Threads, engine and times are not in it.
 *
 * @param version the program's version
 * @param scenario the scenario's name, for people
 * @param archetype the library scenario it descends from
 * @param currency the currency code
 * @param sha256 of the canonical scenario
 * @param start the date week 0 stands for, ISO
 * @param horizonWeeks weeks simulated
 * @param launchWeeks weeks in which pilots are launched
 * @param changes in what the scenario differs from its archetype
 * @param warnings sentences a user should read
 * @param single whether the replications are futures of one stated organization
 * @param seed the seed
 * @param replications how many replications, in [1, {@link Scenario#MOST_REPLICATIONS}]
 * @param chunk replications in a part, at least 1
 * @param details of how many first replications the ledger is kept
 * @param pilots of how many first replications the pilots are kept, at least {@code details}
 * @param series of how many first replications the monthly series are kept
 * @param sets the parameter sets that the replications take turns in
 */
public record Plan(
        String version,
        String scenario,
        String archetype,
        String currency,
        String sha256,
        String start,
        int horizonWeeks,
        int launchWeeks,
        Changes changes,
        List<String> warnings,
        boolean single,
        long seed,
        long replications,
        int chunk,
        int details,
        int pilots,
        int series,
        Sets sets) {
    /** Replications in a part unless a test says otherwise. */
    public static final int CHUNK = 100;

    /** The most organizations of which the monthly series are kept. */
    public static final int SERIES = 1_000;

    private static final int FORMAT = 2;

    /** Copies the list and checks the ranges. */
    public Plan {
        warnings = List.copyOf(warnings);
        if (replications < 1
                || replications > Scenario.MOST_REPLICATIONS
                || chunk < 1
                || details < 0
                || pilots < details
                || series < 0) {
            throw new IllegalArgumentException("no plan of " + replications + " replications in parts of " + chunk);
        }
    }

    /** The plan of a run. */
    public static Plan of(Scenario scenario, String version, long seed, long replications, int details) {
        return new Plan(
                version,
                scenario.name(),
                scenario.archetype(),
                scenario.currency(),
                scenario.sha256(),
                scenario.start().toString(),
                scenario.blueprint().horizonWeeks(),
                scenario.blueprint().launchWeeks(),
                scenario.changes(),
                scenario.warnings(),
                scenario.blueprint().single(),
                seed,
                replications,
                CHUNK,
                details,
                details,
                SERIES,
                Sets.of(scenario.blueprint().sets()));
    }

    /** This plan, keeping the pilots (not the ledger) of so many first replications at least. */
    public Plan withPilots(int first) {
        return with(replications, chunk, Math.max(details, first));
    }

    /** This plan with parts of another size. */
    public Plan withChunk(int size) {
        return with(replications, size, pilots);
    }

    /** This plan with another number of replications. */
    Plan withReplications(long others) {
        return with(others, chunk, pilots);
    }

    private Plan with(long otherReplications, int otherChunk, int otherPilots) {
        return new Plan(
                version,
                scenario,
                archetype,
                currency,
                sha256,
                start,
                horizonWeeks,
                launchWeeks,
                changes,
                warnings,
                single,
                seed,
                otherReplications,
                otherChunk,
                details,
                otherPilots,
                series,
                sets);
    }

    /** What its replications are called. */
    public Noun noun() {
        return new Noun(single);
    }

    /** How many parts there will be. */
    int chunks() {
        return Math.toIntExact((replications + chunk - 1) / chunk);
    }

    /** Replications in a part. */
    int size(int index) {
        return (int) Math.min(chunk, replications - (long) index * chunk);
    }

    Provenance provenance(String digest) {
        return new Provenance(
                version,
                scenario,
                sha256,
                currency,
                seed,
                single,
                replications,
                digest,
                horizonWeeks,
                launchWeeks,
                start,
                changes,
                sets);
    }

    byte[] toJson() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", scenario);
        about.put("archetype", archetype);
        about.put("sha256", sha256);
        about.put("currency", currency);
        about.put("start", start);
        about.put("horizon_weeks", horizonWeeks);
        about.put("launch_weeks", launchWeeks);
        about.put("assumptions_changed", changes.assumptions());
        about.put("choices_changed", changes.choices());
        about.put("organization_changed", changes.organization());
        about.put("warnings", warnings);
        about.put("single", single);
        SetsJson.put(sets, about);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("pilottrap", version);
        manifest.put("scenario", about);
        manifest.put("seed", seed);
        manifest.put("replications", replications);
        manifest.put("chunk", chunk);
        manifest.put("details", details);
        manifest.put("pilots", pilots);
        manifest.put("series", series);
        return Json.sealed(manifest);
    }

    /**
     * Reads a plan.
     *
     * @throws StoreException if it is not one
     */
    static Plan fromJson(byte[] bytes, String name) throws StoreException {
        JsonNode manifest = Json.read(bytes, name);
        if (manifest.has("kind")) {
            throw StoreException.mistake(name + " is that of a "
                    + manifest.path("kind").asString("sweep") + " and not of a run; -o names another directory");
        }
        if (manifest.path("format").asInt(0) != FORMAT) {
            throw StoreException.mistake(name + " is of format " + manifest.path("format") + ", this program reads "
                    + FORMAT + "; run the scenario again, or read it with the version that wrote it ("
                    + manifest.path("pilottrap").asString("unknown") + ")");
        }
        try {
            return of(manifest, manifest.path("scenario"));
        } catch (StoreException wrong) {
            throw StoreException.damage(name + ": " + wrong.getMessage());
        }
    }

    private static Plan of(JsonNode manifest, JsonNode about) throws StoreException {
        int horizon = Json.whole(about, "horizon_weeks", 1, Blueprint.MAX_HORIZON);
        int details = Json.whole(manifest, "details", 0, Scenario.MOST_REPLICATIONS);
        return new Plan(
                Json.text(manifest, "pilottrap"),
                Json.text(about, "name"),
                Json.text(about, "archetype"),
                Json.text(about, "currency"),
                Json.text(about, "sha256"),
                Json.text(about, "start"),
                horizon,
                Json.whole(about, "launch_weeks", 0, horizon),
                new Changes(
                        Json.texts(about, "assumptions_changed"),
                        Json.texts(about, "choices_changed"),
                        Json.texts(about, "organization_changed")),
                Json.texts(about, "warnings"),
                Json.truth(about, "single"),
                Json.whole(manifest, "seed", Long.MIN_VALUE, Long.MAX_VALUE),
                Json.whole(manifest, "replications", 1L, Scenario.MOST_REPLICATIONS),
                Json.whole(manifest, "chunk", 1, Scenario.MOST_REPLICATIONS),
                details,
                Json.whole(manifest, "pilots", details, Scenario.MOST_REPLICATIONS),
                Json.whole(manifest, "series", 0, Scenario.MOST_REPLICATIONS),
                SetsJson.of(about));
    }

    /** In what this plan differs from another, in words; empty where it does not. */
    String difference(Plan other) {
        if (!sha256.equals(other.sha256)) {
            return "another scenario (" + other.scenario + ")";
        }
        if (seed != other.seed) {
            return "seed " + other.seed;
        }
        if (replications != other.replications) {
            return other.replications + " replications";
        }
        if (!version.equals(other.version)) {
            return "version " + other.version + " of the program";
        }
        if (details != other.details) {
            return "details of " + other.details + " replications";
        }
        if (pilots != other.pilots) {
            return "pilots of " + other.pilots + " replications";
        }
        return equals(other) ? "" : "other settings";
    }
}
