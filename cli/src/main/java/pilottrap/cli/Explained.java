package pilottrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pilottrap.output.store.StoredComparison;
import pilottrap.output.store.StoredResult;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.explain.Explainer;
import pilottrap.scenarios.explain.PilotName;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.simulation.Engine;
import pilottrap.simulation.measure.RunResult;

/** What {@code explain} speaks of: a stored result, whose rows are checked against runs of today, or a scenario. */
final class Explained {
    private final String place;
    private final @Nullable StoredResult result;
    private final Provenance provenance;
    private final Explainer explainer;
    private final long replications;
    private final Set<Long> verified = new HashSet<>();

    private Explained(
            String place,
            @Nullable StoredResult result,
            Provenance provenance,
            Scenario scenario,
            long replications,
            int jobs) {
        this.place = place;
        this.result = result;
        this.provenance = provenance;
        this.replications = replications;
        explainer = new Explainer(scenario, provenance.seed(), replications, Engine.TREE, jobs);
    }

    static Explained of(String place, @Nullable Long seed, List<String> overrides, int jobs) throws IOException {
        Path directory = Path.of(place);
        return Files.isDirectory(directory)
                ? stored(place, directory, seed, overrides, jobs)
                : scenario(place, seed, overrides, jobs);
    }

    private static Explained stored(String place, Path directory, @Nullable Long seed, List<String> overrides, int jobs)
            throws IOException {
        if (StoredComparison.in(directory)) {
            throw Failure.usage(place + " is a comparison; explain one of its courses: " + directory.resolve("base")
                    + " or one of " + directory.resolve("alternatives"));
        }
        StoredResult result = StoredResult.open(directory);
        if (seed != null && seed != result.plan().seed()) {
            throw Failure.usage(place + " has seed " + result.plan().seed() + "; --seed is for scenarios");
        }
        if (!overrides.isEmpty()) {
            throw Failure.usage("--set is for scenarios, and " + place + " is a result");
        }
        Path file = result.directory().resolve("scenario.txt");
        if (!Files.isRegularFile(file)) {
            throw Failure.failed(file + " is missing");
        }
        Scenario scenario;
        try {
            scenario = ScenarioFile.read(file.toString(), List.of(), InputStream.nullInputStream());
        } catch (ScenarioException wrong) {
            throw changed(place, result);
        }
        if (!scenario.sha256().equals(result.plan().sha256())) {
            throw changed(place, result);
        }
        return new Explained(
                place, result, result.provenance(), scenario, result.plan().replications(), jobs);
    }

    private static Failure changed(String place, StoredResult result) {
        String version = result.plan().version();
        return Failure.usage(
                version.equals(Version.text())
                        ? place
                                + ": its scenario.txt is not the scenario that was run, or reads otherwise today; run it again"
                        : place + " was written by version " + version
                                + ", whose scenarios this one reads otherwise; run it again");
    }

    private static Explained scenario(String place, @Nullable Long seed, List<String> overrides, int jobs) {
        Scenario scenario = ScenarioSource.read(place, overrides);
        if (seed == null && scenario.seed().isEmpty()) {
            throw Failure.usage(place + " is a scenario without a seed; add --seed, or name a result of run");
        }
        Provenance provenance = new Provenance(
                Version.text(),
                scenario.name(),
                scenario.sha256(),
                scenario.currency(),
                seed == null ? scenario.seed().getAsLong() : seed,
                scenario.blueprint().single(),
                Explainer.ORGANIZATIONS,
                "",
                scenario.blueprint().horizonWeeks(),
                scenario.blueprint().launchWeeks(),
                scenario.start().toString(),
                scenario.changes(),
                Sets.of(scenario.blueprint().sets()));
        return new Explained(place, null, provenance, scenario, Scenario.MOST_REPLICATIONS, jobs);
    }

    /** Whether there is a result on disk. */
    boolean stored() {
        return result != null;
    }

    /** Where pictures go. */
    Path charts() {
        return result == null ? Path.of("") : result.directory().resolve("charts");
    }

    Provenance provenance() {
        return provenance;
    }

    Explainer explainer() {
        return explainer;
    }

    /** Sees to it that a pilot is there. */
    void require(PilotName name) throws IOException {
        if (name.replication() >= replications) {
            throw Failure.usage(
                    place + " has replications 0 to " + Words.whole(replications - 1) + "; there is no pilot " + name);
        }
        if (!verified(name.replication())) {
            throw Failure.usage(
                    "replication " + name.replication() + " of " + place + " did not finish; there is no story");
        }
        int pilots = explainer.pilots(name.replication());
        if (name.pilot() >= pilots) {
            throw Failure.usage(
                    pilots == 0
                            ? "replication " + name.replication() + " of " + place + " launched no pilots"
                            : "replication " + name.replication() + " of " + place + " has pilots "
                                    + name.replication() + ".0 to " + name.replication() + "." + (pilots - 1)
                                    + "; there is no " + name);
        }
    }

    /** Sees to it that the first replications, of which pilots are chosen, are those on disk, where these finished. */
    void verifyFirst() throws IOException {
        for (long replication = 0; replication < explainer.choosing(); replication++) {
            verified(replication);
        }
    }

    /** Compares a replication on disk with its run of today, to the last bit; false where it did not finish. */
    private boolean verified(long replication) throws IOException {
        if (result == null || verified.contains(replication)) {
            return true;
        }
        Optional<double[]> stored = result.row(replication);
        if (stored.isEmpty()) {
            return false;
        }
        RunResult again = explainer.run(replication);
        if (!Arrays.equals(withoutSigns(stored.get()), withoutSigns(again.row()))) {
            throw Failure.usage(place + " was written by version "
                    + result.plan().version() + ", which gives other numbers than this one ("
                    + Version.text() + "); run it again");
        }
        verified.add(replication);
        return true;
    }

    private static double[] withoutSigns(double[] row) {
        return Arrays.stream(row).map(number -> number + 0.0).toArray();
    }
}
