package pilottrap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.Engine;

/** The options of every command that simulates. */
final class Running {
    @Option(
            names = {"-s", "--seed"},
            paramLabel = "SEED",
            description = "The seed; the same seed gives the same bits. Default: the scenario's, else one is chosen.")
    @Nullable
    Long seed;

    @Option(
            names = {"-n", "--replications"},
            paramLabel = "N",
            description =
                    "How many organizations to simulate, at each point where there are several. Default: the scenario's, else"
                            + " 1000 (validate-model: 2000, compare --all-interventions: 300 each, sweeps: 100).")
    @Nullable
    Long replications;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "J",
            description = "Threads; they change no result. Default: one for each core.")
    @Nullable
    Integer jobs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the result goes. Default: a directory of its own under results/.")
    @Nullable
    Path output;

    @Option(names = "--force", description = "Replace the result in DIR, once the new one is complete.")
    boolean force;

    @Option(names = "--resume", description = "Go on with the result in DIR; damaged parts are computed again.")
    boolean resume;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "tree",
            description = "tree or dsol, an independent engine that gives the same results slowly. Default: tree.")
    Engine engine = Engine.TREE;

    @Option(names = "--dry-run", description = "Say what it would take, and run nothing but a few trials.")
    boolean dryRun;

    @Option(
            names = "--details",
            paramLabel = "N",
            defaultValue = "20",
            description = "Keep every pilot and its story for the first N organizations. Default: ${DEFAULT-VALUE}.")
    int details;

    @Option(
            names = "--expect",
            paramLabel = "TEST",
            description = "Exit 3 unless it holds, e.g. 'production_share>=0.09'. May be given more than once.")
    List<String> expectations = new ArrayList<>();

    int threads() {
        return threads(jobs);
    }

    /** What {@code --jobs} comes to, in [1, 1024]; one for each core where nothing is stated. */
    static int threads(@Nullable Integer wanted) {
        if (wanted == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (wanted < 1 || wanted > 1_024) {
            throw Failure.usage("--jobs must lie in [1, 1024], was " + wanted);
        }
        return wanted;
    }

    /** Whether anything is asked that goes with a plan, and not with a sweep that is only looked at. */
    boolean asked() {
        return seed != null
                || replications != null
                || output != null
                || resume
                || force
                || dryRun
                || !expectations.isEmpty();
    }

    void check() {
        threads();
        if (seed != null && seed < 0) {
            throw Failure.usage("--seed must be a whole number from 0 on, was " + seed);
        }
        if (replications != null && (replications < 1 || replications > Scenario.MOST_REPLICATIONS)) {
            throw Failure.usage(
                    "--replications must lie in [1, " + Scenario.MOST_REPLICATIONS + "], was " + replications);
        }
        if (details < 0 || details > 10_000) {
            throw Failure.usage("--details must lie in [0, 10000], was " + details);
        }
        if (output != null && output.toString().isBlank()) {
            throw Failure.usage("-o needs a directory, was empty");
        }
        if (output != null && Files.exists(output) && !Files.isDirectory(output)) {
            throw Failure.usage("-o needs a directory, and " + output + " is a file");
        }
        if (resume && output == null) {
            throw Failure.usage("--resume needs the directory to go on with: -o DIR");
        }
        if (force && output == null) {
            throw Failure.usage("--force needs the directory to replace: -o DIR");
        }
    }
}
