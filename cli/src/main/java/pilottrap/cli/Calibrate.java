package pilottrap.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pilottrap.output.store.CalibrationStore;
import pilottrap.output.store.ResultStore;
import pilottrap.scenarios.analysis.GroupedSums;
import pilottrap.scenarios.calibration.HistoryMatching;
import pilottrap.scenarios.calibration.HistoryMatching.Options;
import pilottrap.scenarios.calibration.Search;
import pilottrap.scenarios.calibration.SimulatedModel;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.TargetsFile;
import pilottrap.scenarios.run.Progress;

/** The command {@code calibrate}: parameter sets that meet published figures. */
@Command(
        name = "calibrate",
        description = {
            "Finds parameter sets that meet target figures: history matching in waves, then approximate Bayesian"
                    + " computation. The accepted sets are written as an ensemble that every command can run over.",
            "TARGETS is enterprise, the published figures that the baseline is fitted to, or a file of your own."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap calibrate --dry-run                 what a search for 50 sets takes",
            "  pilottrap calibrate --sets 5 --waves 3        fewer sets, sooner",
            "  pilottrap calibrate my-targets.yaml -o fit    to figures of your own",
            "  pilottrap calibrate my-targets.yaml -o fit --resume"
        })
final class Calibrate implements Callable<Integer> {
    private static final long SEED = 1_000;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Common common = new Common();

    @Mixin
    Running running = new Running();

    @Parameters(
            paramLabel = "TARGETS",
            arity = "0..1",
            defaultValue = "enterprise",
            description = "What to calibrate to: enterprise, or a file. Default: ${DEFAULT-VALUE}.")
    String named = "enterprise";

    @Option(
            names = "--sets",
            paramLabel = "K",
            defaultValue = "50",
            description = "How many accepted sets are wanted. Default: ${DEFAULT-VALUE}.")
    int sets = 50;

    @Option(
            names = "--waves",
            paramLabel = "W",
            defaultValue = "6",
            description = "The most waves. Default: ${DEFAULT-VALUE}.")
    int waves = 6;

    @Option(
            names = "--candidates",
            paramLabel = "N",
            defaultValue = "500",
            description = "Candidates in a wave. Default: ${DEFAULT-VALUE}.")
    int candidates = 500;

    @Option(
            names = "--confirm",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Organizations with which a set is confirmed. Default: ${DEFAULT-VALUE}.")
    int confirm = 2_000;

    @Option(
            names = "--confirm-seed",
            paramLabel = "SEED",
            description = "The seed of confirmation, of which the search knows nothing. Default: the seed + 1.")
    @Nullable
    Long confirmSeed;

    @Override
    public Integer call() throws IOException {
        running.check();
        Targets targets = targets();
        Options options = options();
        try (Interruption interruption = Interruption.listen();
                CalibrationStore store = store(targets, options)) {
            HistoryMatching matching = new HistoryMatching(
                    targets,
                    new SimulatedModel(targets, running.engine, running.threads(), Progress.NONE),
                    options,
                    running.threads(),
                    store,
                    (stage, of, done, accepted, best) -> {
                        if (done % 50 == 0 || stage < 0) {
                            common.say("stage " + stage + " " + done + "/" + of + " accepted " + accepted + " best "
                                    + best);
                        }
                    },
                    interruption::heard);
            Search search = matching.run();
            for (Search.Wave wave : search.waves()) {
                common.say("wave " + wave.number() + " level " + wave.level() + " share " + wave.share() + " met "
                        + wave.met() + " of " + wave.trials().size() + " blur " + wave.blur());
            }
            return search.complete() ? Exit.DONE : Exit.INTERRUPTED;
        }
    }

    private Targets targets() {
        try {
            return TargetsFile.read(named);
        } catch (ScenarioException wrong) {
            throw ScenarioSource.told(wrong);
        }
    }

    private Options options() {
        long organizations = running.replications == null ? 60 : running.replications;
        if (organizations < GroupedSums.GROUPS || organizations > 1_000_000) {
            throw Failure.usage("-n must lie in [" + GroupedSums.GROUPS + ", 1000000], was " + organizations);
        }
        long seed = running.seed == null ? SEED : running.seed;
        return new Options(
                sets,
                waves,
                candidates,
                (int) organizations,
                confirm,
                seed,
                confirmSeed == null ? seed + 1 : confirmSeed);
    }

    private Map<String, Object> plan(Targets targets, Options options) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("pilottrap", Version.text());
        plan.put("targets", targets.name());
        plan.put("sha256", targets.sha256());
        plan.put("method", "history");
        plan.put("sets", options.sets());
        plan.put("candidates", options.candidates());
        plan.put("organizations", options.organizations());
        plan.put("confirm", options.confirm());
        plan.put("seed", options.seed());
        plan.put("confirm_seed", options.confirmSeed());
        return plan;
    }

    private CalibrationStore store(Targets targets, Options options) throws IOException {
        Map<String, Object> plan = plan(targets, options);
        try {
            Path output = running.output;
            if (output == null) {
                return CalibrationStore.fresh(
                        Path.of("results"),
                        "calibrate-" + ResultStore.slug(targets.name()) + "-" + options.seed(),
                        plan,
                        targets);
            }
            if (running.force) {
                return CalibrationStore.replace(output, plan, targets, running.resume);
            }
            return running.resume
                    ? CalibrationStore.resume(output, plan, targets)
                    : CalibrationStore.create(output, plan, targets);
        } catch (FileSystemException bad) {
            throw Execution.noPlace(bad, running);
        }
    }
}
