package pilottrap.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pilottrap.cli.ComparisonExecution.Finished;
import pilottrap.output.store.ComparisonPlan;
import pilottrap.output.store.ComparisonPlan.Course;
import pilottrap.output.store.ComparisonStore;
import pilottrap.scenarios.analysis.Coverage;
import pilottrap.scenarios.analysis.Sequential;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.scenarios.experiment.Scenario;

/** The command {@code compare}: a base and alternatives on the same luck, pilot by pilot. */
@Command(
        name = "compare",
        description = "Runs alternatives against a base on the same luck: what changes, how surely, and at what cost.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap compare obvious-remedies              a file or library scenario with alternatives of its own",
            "  pilottrap compare obvious-remedies 'more money' 'fewer at once'",
            "  pilottrap compare enterprise bundle-foundations bundle-people",
            "  pilottrap compare acme.yaml --with training --with 'wip_limit={pilots: 8, start: 26w}'",
            "  pilottrap compare enterprise bundle-people --no-why       the answer alone, sooner",
            "  pilottrap compare enterprise --with training --ensemble enterprise   luck, ignorance and choice apart",
            "  pilottrap compare enterprise --all-interventions   a league of all that can be done",
            "  pilottrap compare enterprise --with executive_sponsorship --precision production_share=0.01",
            "  pilottrap compare acme.yaml --with mlops --goal 'production_share>=20%' -o results/acme-mlops",
            "  pilottrap compare acme.yaml --with training --expect 'difference.production_share>=0.02'"
        })
final class Compare implements Callable<Integer> {
    private static final long DEFAULT_REPLICATIONS = Coverage.HELD;
    private static final long LEAGUE_REPLICATIONS = 300;
    private static final long FIRST_LOOK = 200;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    Common common = new Common();

    @Mixin
    Running running = new Running();

    @Mixin
    Drawings drawings = new Drawings();

    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "The base: a scenario of the library, a file, or - for standard input.")
    String base = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ALT",
            description = "Alternatives: names under alternatives: of the base, scenarios of the library, or files."
                    + " Default: all that the base names.")
    List<String> named = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "NAME",
            description = "The base with this intervention or bundle added, as an alternative; settings as in"
                    + " 'training={start: 26w}'. May be given more than once.")
    List<String> with = new ArrayList<>();

    @Option(
            names = "--all-interventions",
            description = "Every intervention, control and bundle alone against the base: the league.")
    boolean all;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change one entry of base and alternatives alike. May be given more than once.")
    List<String> overrides = new ArrayList<>();

    @Mixin
    OverEnsemble over = new OverEnsemble();

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "What is wanted, e.g. 'production_share>=20%%': how many organizations meet it."
                    + " May be given more than once.")
    List<String> goals = new ArrayList<>();

    @Option(
            names = "--precision",
            paramLabel = "OUTCOME=HALF",
            description = "Go on until the 95 %% interval of each difference of the outcome is this narrow to either"
                    + " side, e.g. production_share=0.01; valid although it looks more than once.")
    @Nullable
    String precision;

    @Option(
            names = "--allow-assumptions",
            description = "Compare alternatives that differ in assumptions or in the organization, labelled as such.")
    boolean allowAssumptions;

    @Option(
            names = "--why",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Ask what drives the difference and what would turn the advice, and trace three pilots for the"
                            + " report: some thousand runs more. Default: yes; --no-why leaves it out.")
    boolean why = true;

    @Option(names = "--no-report", description = "Write no decision report, nor ask for its reasons.")
    boolean noReport;

    @Override
    public Integer call() throws IOException {
        running.check();
        drawings.wanted();
        Optional<ComparisonPlan.Precision> wanted =
                Optional.ofNullable(precision).map(Precisions::of);
        Lineup lineup = Lineup.of(new Lineup.Request(base, named, with, all, changes(), allowAssumptions));
        List<Expectations> expectations = running.expectations.stream()
                .map(text -> Expectations.of(
                        text, lineup.entries().stream().map(Lineup.Entry::name).toList()))
                .toList();
        ComparisonPlan plan = plan(lineup, Goals.of(lineup.base().goals(), goals), wanted);
        lineup.notes().forEach(note -> Common.tell("pilottrap: " + note));
        if (running.dryRun) {
            ComparisonDryRun.report(lineup, plan, running, common);
            return Exit.DONE;
        }
        Supplier<String> again = () -> Arguments.again(Arguments.original(spec), plan.seed(), plan.replications());
        Publishing publishing = new Publishing(
                drawings.wanted(),
                !noReport,
                (comparison, stop) -> why ? Reasons.told(lineup, comparison, running, common, stop) : Reasons.NONE,
                () -> Arguments.reproducing(Arguments.original(spec), plan.seed(), plan.replications()));
        String called = DirectoryName.of(lineup.base().name(), changes()) + (all ? "-league" : "-compared");
        Optional<Finished> finished = new ComparisonExecution(lineup, plan, running, common, called, base.equals("-"))
                .run((comparison, stored) -> ComparisonReport.answer(comparison, stored, common), publishing, again);
        if (finished.isEmpty()) {
            return Exit.INTERRUPTED;
        }
        ComparisonReport.places(finished.get(), common);
        return Expectations.exit(
                expectations,
                finished.get().comparison(),
                finished.get().stored().complete());
    }

    /** What is changed in the scenario: the ensemble, and what is set. */
    private List<String> changes() {
        return over.and(overrides);
    }

    private ComparisonPlan plan(Lineup lineup, List<Goal> wantedGoals, Optional<ComparisonPlan.Precision> wanted)
            throws IOException {
        Scenario scenario = lineup.base();
        Optional<ComparisonPlan> present = running.resume && running.output != null
                ? ComparisonStore.planned(running.output, running.force)
                : Optional.empty();
        long seed = Optional.ofNullable(running.seed)
                .orElseGet(() -> scenario.seed().isPresent()
                        ? Long.valueOf(scenario.seed().getAsLong())
                        : present.map(ComparisonPlan::seed).orElseGet(Run::anySeed));
        long standard = wanted.isPresent() ? FIRST_LOOK : all ? LEAGUE_REPLICATIONS : DEFAULT_REPLICATIONS;
        long stated = Optional.ofNullable(running.replications)
                .orElseGet(() -> scenario.replications().isPresent() && wanted.isEmpty() && !all
                        ? Long.valueOf(scenario.replications().getAsInt())
                        : present.map(ComparisonPlan::replications).orElse(standard));
        long replications = wanted.isPresent() ? Precisions.whole(Math.max(Sequential.FIRST_LOOK, stated)) : stated;
        return new ComparisonPlan(
                Version.text(), seed, replications, running.details, all, wantedGoals, wanted, courses(lineup));
    }

    private static List<Course> courses(Lineup lineup) {
        Course first = new Course(
                lineup.base().name(),
                lineup.base().sha256(),
                Changes.NONE,
                lineup.base().interventions(),
                0,
                0);
        Stream<Course> others = lineup.entries().stream()
                .map(entry -> new Course(
                        entry.name(),
                        entry.scenario().sha256(),
                        entry.contrast().changes(),
                        entry.contrast().programmes(),
                        entry.contrast().once(),
                        entry.contrast().yearly()));
        return Stream.concat(Stream.of(first), others).toList();
    }
}
