package pilottrap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Findings;
import pilottrap.scenarios.analysis.PilotStory;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.explain.Explainer;
import pilottrap.scenarios.explain.Role;
import pilottrap.scenarios.run.Inquiry;

/**
 * Why a comparison comes out as it does; what takes further runs to know.
 *
 * @param findings what drives the difference, and what would turn the advice; absent where nobody looked
 * @param stories pilots of the base, traced
 */
record Reasons(Optional<Findings> findings, List<PilotStory> stories) {
    /** Nobody looked. */
    static final Reasons NONE = new Reasons(Optional.empty(), List.of());

    private static final int FUTURES = 100;

    /** Looks, until it is told to stop, and tells what drives and what would turn the difference. */
    static Reasons told(Lineup lineup, Comparison comparison, Running running, Common common, BooleanSupplier stop)
            throws IOException {
        Reasons reasons = of(lineup, comparison, running, common, stop);
        if (common.format == Format.TABLE && !stop.getAsBoolean()) {
            Page page = new Page(common.bold());
            reasons.findings()
                    .ifPresent(findings -> FindingsReport.print(
                            findings,
                            comparison.advised().name(),
                            comparison.base().provenance(),
                            page));
            common.out().print(page.text());
            common.out().flush();
        }
        return reasons;
    }

    /** Looks, until it is told to stop. */
    static Reasons of(Lineup lineup, Comparison comparison, Running running, Common common, BooleanSupplier stop)
            throws IOException {
        String about = comparison.advised().name();
        Scenario plan = lineup.entries().stream()
                .filter(entry -> entry.name().equals(about))
                .findFirst()
                .orElseThrow()
                .scenario();
        long seed = comparison.base().provenance().seed();
        long n = comparison.base().provenance().replications();
        common.say("pilottrap: asking what drives the difference of " + about + ", and what would turn it");
        Findings findings = new Inquiry(
                        lineup.base().blueprint(),
                        plan.blueprint(),
                        seed,
                        Inquiry.replications(n),
                        running.threads(),
                        stop)
                .findings();
        common.say("pilottrap: tracing three pilots of " + lineup.base().name());
        List<PilotStory> stories = new ArrayList<>();
        Explainer explainer = new Explainer(lineup.base(), seed, n, running.engine, running.threads());
        for (Role role : List.of(Role.TYPICAL, Role.LUCKIEST, Role.UNLUCKIEST)) {
            explainer
                    .choose(role, Explainer.Progress.NONE, stop)
                    .flatMap(choice ->
                            explainer.explain(choice, FUTURES, OptionalInt.empty(), Explainer.Progress.NONE, stop))
                    .ifPresent(explanation -> stories.add(explanation.story()));
        }
        return new Reasons(Optional.of(findings), stories);
    }
}
