package pilottrap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pilottrap.output.store.CalibrationJson;
import pilottrap.output.store.Json;
import pilottrap.scenarios.analysis.GroupedSums;
import pilottrap.scenarios.calibration.Candidate;
import pilottrap.scenarios.calibration.Fit;
import pilottrap.scenarios.calibration.Model;
import pilottrap.scenarios.calibration.SimulatedModel;
import pilottrap.scenarios.calibration.Targets;
import pilottrap.scenarios.calibration.Trial;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.file.EnsembleFile;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.run.Progress;

/** Simulates every set of an ensemble again, and tells how it meets the targets. */
final class EnsembleCheck {
    private static final long SEED = 1;
    private static final int ORGANIZATIONS = 2_000;

    private final Targets targets;
    private final Running running;
    private final Common common;

    EnsembleCheck(Targets targets, Running running, Common common) {
        this.targets = targets;
        this.running = running;
        this.common = common;
    }

    int call(String named) throws IOException {
        Ensemble ensemble = ensemble(named);
        if (!ensemble.parameters().equals(targets.parameters())) {
            throw Failure.usage(named + " has other parameters than " + targets.name() + " moves, or in another order");
        }
        long organizations = Optional.ofNullable(running.replications).orElse((long) ORGANIZATIONS);
        if (organizations < GroupedSums.GROUPS || organizations > 1_000_000) {
            throw Failure.usage("-n must lie in [" + GroupedSums.GROUPS + ", 1000000], was " + organizations);
        }
        long seed = Optional.ofNullable(running.seed).orElse(SEED);
        List<Candidate> candidates = IntStream.range(0, ensemble.sets().size())
                .mapToObj(i -> new Candidate(
                        1,
                        i,
                        ensemble.sets().get(i).values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()))
                .toList();
        List<Trial> trials = new ArrayList<>();
        try (Interruption interruption = Interruption.listen();
                CalibrationProgress progress = new CalibrationProgress(common)) {
            boolean whole = new SimulatedModel(targets, running.engine, running.threads(), Progress.NONE)
                    .simulate(
                            candidates,
                            new Model.Effort((int) organizations, seed, true, true),
                            trial -> {
                                trials.add(trial);
                                progress.done(-1, candidates.size(), trials.size(), 0, 0);
                            },
                            interruption::heard);
            if (!whole) {
                return Exit.INTERRUPTED;
            }
        }
        long met = trials.stream().filter(each -> targets.met(each.figures())).count();
        print(new Fit(targets, trials), ensemble, met, organizations, seed);
        return met == trials.size() ? Exit.DONE : Exit.EXPECTATION;
    }

    private static Ensemble ensemble(String named) {
        try {
            return EnsembleFile.read(named);
        } catch (ScenarioException wrong) {
            throw ScenarioSource.told(wrong);
        }
    }

    private void print(Fit fit, Ensemble ensemble, long met, long organizations, long seed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", Version.text());
        json.put("command", "calibrate --check");
        json.put("ensemble", ensemble.name());
        json.put("targets", targets.name());
        json.put("seed", seed);
        json.put("organizations", organizations);
        json.put("sets", fit.sets().size());
        json.put("sets_that_meet_all", met);
        json.put("patterns", CalibrationJson.patterns(fit));
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON ->
                CalibrationJson.patterns(fit).forEach(each -> common.out().println(Json.line(each)));
            case CSV -> common.out().print(CalibrationJson.csv(targets, fit.sets()));
            case TABLE -> {
                Page page = new Page(common.bold());
                page.lead(met + " of " + fit.sets().size() + " sets of " + ensemble.name() + " meet all targets of "
                        + targets.name() + ", simulated anew with " + Words.whole(organizations)
                        + " organizations each and seed " + seed + ".");
                CalibrationReport.patterns(page, fit);
                common.out().print(page.text());
            }
        }
    }
}
