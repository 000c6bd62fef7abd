package pilottrap.output.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.PointSums;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Layout;
import pilottrap.scenarios.experiment.Replicate.Precision;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.scenarios.experiment.Shard;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.organization.Blueprint;
import tools.jackson.databind.JsonNode;

/**
 * What a sweep is to hold: {@code manifest.json}, written once, before the first replication runs. Threads, engine and
 * times are not in it.
 *
 * @param version the program's version
 * @param name the scenario's name, for people
 * @param archetype the library scenario it descends from
 * @param currency the currency code
 * @param sha256 of the canonical experiment
 * @param fileSha256 of {@code experiment.yaml}: the canonical experiment, and the name and goals before it
 * @param start the date week 0 stands for, ISO
 * @param horizonWeeks weeks simulated where no factor says otherwise
 * @param launchWeeks weeks in which pilots are launched
 * @param changes in what the scenario differs from its archetype
 * @param warnings sentences a user should read
 * @param single whether the replications are futures of one stated organization
 * @param design the name of the design
 * @param factors the names of what varies
 * @param seed the seed of all runs
 * @param layout how the runs are cut into parts
 * @param precision until when a point is simulated, if not to the last replication
 * @param tables which further tables are kept: series, pilots, ledger
 * @param details of how many first replications of a point pilots and ledger are kept, at least 0
 * @param shard which share of the blocks it holds
 * @param sets the parameter sets that the replications of each point take turns in
 */
public record SweepPlan(
        String version,
        String name,
        String archetype,
        String currency,
        String sha256,
        String fileSha256,
        String start,
        int horizonWeeks,
        int launchWeeks,
        Changes changes,
        List<String> warnings,
        boolean single,
        String design,
        List<String> factors,
        long seed,
        Layout layout,
        Optional<Precision> precision,
        Set<String> tables,
        int details,
        Shard shard,
        Sets sets) {
    /** The tables that are kept where they are asked for. */
    public static final List<String> TABLES = List.of(SweepPart.SERIES, SweepPart.PILOTS, SweepPart.LEDGER);

    /** What tells its manifest from that of a run. */
    private static final String KIND = "sweep";

    private static final int FORMAT = 2;

    /** Copies the collections and checks the ranges. */
    public SweepPlan {
        warnings = List.copyOf(warnings);
        factors = List.copyOf(factors);
        tables = java.util.Collections.unmodifiableSet(new TreeSet<>(tables));
        if (layout.runs() > Layout.MOST_RUNS || details < 0 || !TABLES.containsAll(tables)) {
            throw new IllegalArgumentException(
                    "no sweep of " + layout.runs() + " runs, " + details + " with details, tables " + tables);
        }
    }

    /**
     * The plan of a sweep.
     *
     * @param rows about how many runs a part has
     */
    public static SweepPlan of(
            Experiment experiment, String version, long seed, int rows, Collection<String> tables, int details) {
        Scenario scenario = experiment.scenario();
        return new SweepPlan(
                version,
                scenario.name(),
                scenario.archetype(),
                scenario.currency(),
                experiment.sha256(),
                Sha256.of(ScenarioFile.text(experiment)),
                scenario.start().toString(),
                scenario.blueprint().horizonWeeks(),
                scenario.blueprint().launchWeeks(),
                scenario.changes(),
                experiment.warnings(),
                scenario.blueprint().single(),
                experiment.design().key(),
                experiment.factors().stream().map(Factor::key).toList(),
                seed,
                Layout.of(experiment.points(), experiment.replicate(), rows),
                experiment.replicate().precision(),
                Set.copyOf(tables),
                details,
                Shard.WHOLE,
                Sets.of(scenario.blueprint().sets()));
    }

    /** This plan for a share of the blocks. */
    public SweepPlan with(Shard other) {
        return new SweepPlan(
                version,
                name,
                archetype,
                currency,
                sha256,
                fileSha256,
                start,
                horizonWeeks,
                launchWeeks,
                changes,
                warnings,
                single,
                design,
                factors,
                seed,
                layout,
                precision,
                tables,
                details,
                other,
                sets);
    }

    /** What its replications are called. */
    public Noun noun() {
        return new Noun(single);
    }

    /** All runs of this share, if no point ends before its last replication. */
    public long runs() {
        long points = 0;
        for (int block = shard.index() - 1; block < layout.blocks(); block += shard.of()) {
            points += layout.pointsIn(block);
        }
        return points * layout.replications();
    }

    /** Of how many first replications of a point the series are kept. */
    public int seriesOf() {
        return tables.contains(SweepPart.SERIES) ? layout.replications() : 0;
    }

    /** Of how many first replications of a point the pilots are kept. */
    public int pilotsOf() {
        return tables.contains(SweepPart.PILOTS) ? details : 0;
    }

    /** Of how many first replications of a point the ledger is kept. */
    public int ledgerOf() {
        return tables.contains(SweepPart.LEDGER) ? details : 0;
    }

    /** Where the sweep's figures come from. */
    public Provenance provenance(long finished, String digest) {
        return new Provenance(
                version,
                name,
                sha256,
                currency,
                seed,
                single,
                finished,
                digest,
                horizonWeeks,
                launchWeeks,
                start,
                changes,
                sets);
    }

    byte[] toJson() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", name);
        about.put("archetype", archetype);
        about.put("sha256", sha256);
        about.put("file_sha256", fileSha256);
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
        about.put("design", design);
        about.put("factors", factors);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("kind", KIND);
        manifest.put("format", FORMAT);
        manifest.put("pilottrap", version);
        manifest.put("experiment", about);
        manifest.put("seed", seed);
        manifest.put("points", layout.points());
        manifest.put("replications", layout.replications());
        manifest.put("round", layout.round());
        manifest.put("block", layout.block());
        precision.ifPresent(
                until -> manifest.put("precision", Map.of(until.outcome().name(), until.halfWidth())));
        manifest.put("tables", new ArrayList<>(tables));
        manifest.put("details", details);
        manifest.put("shard", shard.toString());
        return Json.sealed(manifest);
    }

    /**
     * Reads a plan.
     *
     * @throws StoreException if it is not one, or not as it was written
     */
    static SweepPlan fromJson(byte[] bytes, String name) throws StoreException {
        JsonNode manifest = Json.read(bytes, name);
        if (!manifest.path("kind").asString("").equals(KIND)) {
            throw StoreException.damage(name + " is no sweep's");
        }
        if (!Json.whole(manifest, bytes)) {
            throw StoreException.damage(name + " is damaged or was edited; sweep again, into another directory");
        }
        if (manifest.path("format").asInt(0) != FORMAT) {
            throw StoreException.damage(
                    name + " is of another format than this program reads; it was written by version "
                            + manifest.path("pilottrap").asString("unknown"));
        }
        try {
            return of(manifest, manifest.path("experiment"));
        } catch (StoreException | IllegalArgumentException wrong) {
            throw StoreException.damage(name + ": " + wrong.getMessage());
        }
    }

    private static SweepPlan of(JsonNode manifest, JsonNode about) throws StoreException {
        int horizon = Json.whole(about, "horizon_weeks", 1, Blueprint.MAX_HORIZON);
        return new SweepPlan(
                Json.text(manifest, "pilottrap"),
                Json.text(about, "name"),
                Json.text(about, "archetype"),
                Json.text(about, "currency"),
                Json.text(about, "sha256"),
                Json.text(about, "file_sha256"),
                Json.text(about, "start"),
                horizon,
                Json.whole(about, "launch_weeks", 0, horizon),
                new Changes(
                        Json.texts(about, "assumptions_changed"),
                        Json.texts(about, "choices_changed"),
                        Json.texts(about, "organization_changed")),
                Json.texts(about, "warnings"),
                Json.truth(about, "single"),
                Json.text(about, "design"),
                Json.texts(about, "factors"),
                Json.whole(manifest, "seed", Long.MIN_VALUE, Long.MAX_VALUE),
                new Layout(
                        Json.whole(manifest, "points", 1, DesignMatrix.MOST_POINTS),
                        Json.whole(manifest, "replications", 1, Scenario.MOST_REPLICATIONS),
                        Json.whole(manifest, "round", 1, Scenario.MOST_REPLICATIONS),
                        Json.whole(manifest, "block", 1, DesignMatrix.MOST_POINTS)),
                precision(manifest.path("precision")),
                Set.copyOf(Json.texts(manifest, "tables")),
                Json.whole(manifest, "details", 0, Scenario.MOST_REPLICATIONS),
                Shard.of(Json.text(manifest, "shard"))
                        .orElseThrow(() -> StoreException.damage("shard must be a share such as 1/1")),
                SetsJson.of(about));
    }

    private static Optional<Precision> precision(JsonNode precision) throws StoreException {
        for (Map.Entry<String, JsonNode> entry : precision.properties()) {
            Outcome outcome = Outcomes.byName(entry.getKey())
                    .filter(PointSums::follow)
                    .orElseThrow(() -> StoreException.damage("there is no outcome " + entry.getKey()));
            return Optional.of(new Precision(outcome, Json.real(precision, entry.getKey())));
        }
        return Optional.empty();
    }

    /** In what this plan differs from another, in words; empty where it does not. */
    String difference(SweepPlan other) {
        if (!version.equals(other.version)) {
            return "version " + other.version + " of the program";
        }
        if (layout.replications() != other.layout.replications()) {
            return other.layout.replications() + " replications of each point";
        }
        if (!sha256.equals(other.sha256)) {
            return "another plan (" + other.name + ", " + other.layout.points() + " points)";
        }
        if (!fileSha256.equals(other.fileSha256)) {
            return "another name (" + other.name + ") or other goals";
        }
        if (seed != other.seed) {
            return "seed " + other.seed;
        }
        if (!shard.equals(other.shard)) {
            return "shard " + other.shard;
        }
        if (!tables.equals(other.tables) || details != other.details) {
            return other.tables.isEmpty()
                    ? "no further tables"
                    : "tables " + String.join(",", other.tables) + " with details of " + other.details;
        }
        if (!layout.equals(other.layout)) {
            return "parts of another size";
        }
        return equals(other) ? "" : "other settings";
    }
}
