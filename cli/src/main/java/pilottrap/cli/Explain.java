package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pilottrap.scenarios.explain.Explainer;
import pilottrap.scenarios.explain.Explainer.Choice;
import pilottrap.scenarios.explain.Explanation;
import pilottrap.scenarios.explain.PilotName;
import pilottrap.scenarios.explain.Role;

/** The command {@code explain}: single pilots of a result, what happened to them, and their futures but for one cause. */
@Command(
        name = "explain",
        description = {
            "Tells the story of single pilots of a result in plain words, and in how many of their futures they would go"
                    + " live but for one cause: with the sponsor in place, an engineer four weeks earlier, clean data,"
                    + " no veto, money left, a governance fast lane.",
            "RESULT is a directory that run wrote, or one course of a comparison (DIR/base, DIR/alternatives/…), or a"
                    + " scenario together with --seed. A pilot is called REPLICATION.PILOT, both from 0, as in the"
                    + " columns of pilots/ and ledger/."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap run acme.yaml --seed 17 -o results/acme-17",
            "  pilottrap explain results/acme-17",
            "  pilottrap explain results/acme-17 --pilot 3.17",
            "  pilottrap explain results/acme-17 --pilot unluckiest --futures 400 --from 60",
            "  pilottrap explain enterprise --seed 17 --pilot 0.4 --format json | jq '.pilots[0].summary'"
        })
final class Explain implements Callable<Integer> {
    private static final String ALL = "all";
    private static final int MOST_FUTURES = 10_000;

    @Mixin
    Common common = new Common();

    @Mixin
    Drawings drawings = new Drawings();

    @Parameters(paramLabel = "RESULT", description = "A result directory, or a scenario together with --seed.")
    String place = "";

    @Option(
            names = "--pilot",
            paramLabel = "P",
            split = ",",
            defaultValue = ALL,
            description = "REPLICATION.PILOT as in 3.17, or typical, luckiest, unluckiest, or all three of them, chosen"
                    + " from the first " + Explainer.ORGANIZATIONS
                    + " organizations. May be given more than once. Default: ${DEFAULT-VALUE}.")
    List<String> pilots = List.of(ALL);

    @Option(
            names = "--futures",
            paramLabel = "N",
            defaultValue = "100",
            description = "Futures for each cause; 0 tells the story alone. Default: ${DEFAULT-VALUE}.")
    int futures = 100;

    @Option(
            names = "--from",
            paramLabel = "WEEK",
            description = "The week, from 0, from which futures have other luck. Default: the pilot's launch.")
    @Nullable
    Integer from;

    @Option(
            names = {"-s", "--seed"},
            paramLabel = "SEED",
            description = "The seed, where RESULT is a scenario.")
    @Nullable
    Long seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change one entry, where RESULT is a scenario. May be given more than once.")
    List<String> overrides = new ArrayList<>();

    @Mixin
    OverEnsemble over = new OverEnsemble();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "J",
            description = "Threads; they change no result. Default: one for each core.")
    @Nullable
    Integer jobs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where pictures go. Default: charts in the result; for a scenario there are none without it.")
    @Nullable
    Path output;

    @Override
    public Integer call() throws IOException {
        check();
        drawings.wanted();
        List<Object> wanted = wanted();
        Explained subject = Explained.of(place, seed, changes(), Running.threads(jobs));
        List<Explanation> told = new ArrayList<>();
        try (Interruption interruption = Interruption.listen();
                FuturesLine line = new FuturesLine(common.err(), common.progress())) {
            for (Object each : wanted) {
                Optional<Choice> choice = choice(each, subject, line, interruption);
                if (choice.isPresent()) {
                    Optional<Explanation> one = explain(subject, choice.get(), line, interruption);
                    one.ifPresent(told::add);
                }
                if (interruption.heard()) {
                    return Exit.INTERRUPTED;
                }
            }
        }
        if (told.isEmpty()) {
            throw Failure.usage(place + " has no pilot to tell of");
        }
        List<Path> charts = output == null && !subject.stored()
                ? List.of()
                : drawings.draw(told, subject.provenance(), output == null ? subject.charts() : output);
        ExplainReport.print(told, subject, futures, charts, common);
        return Exit.DONE;
    }

    /** What is changed in the scenario: the ensemble, and what is set. */
    private List<String> changes() {
        return over.and(overrides);
    }

    private void check() {
        Running.threads(jobs);
        if (seed != null && seed < 0) {
            throw Failure.usage("--seed must be a whole number from 0 on, was " + seed);
        }
        if (futures < 0 || futures > MOST_FUTURES) {
            throw Failure.usage("--futures must lie in [0, " + MOST_FUTURES + "], was " + futures);
        }
        if (from != null && from < 0) {
            throw Failure.usage("--from must be a week from 0 on, was " + from);
        }
    }

    /** Roles and names in the order they were given, each once. */
    private List<Object> wanted() {
        List<Object> wanted = new ArrayList<>();
        for (String word : pilots) {
            String name = word.strip().toLowerCase(Locale.ROOT);
            List<?> meant = name.equals(ALL)
                    ? List.of(Role.TYPICAL, Role.LUCKIEST, Role.UNLUCKIEST)
                    : List.of(Arrays.stream(Role.values())
                            .filter(role -> role != Role.NAMED && role.key().equals(name))
                            .map(Object.class::cast)
                            .findFirst()
                            .or(() -> PilotName.of(name).map(Object.class::cast))
                            .orElseThrow(() -> Failure.usage(
                                    "--pilot takes REPLICATION.PILOT as in 3.17, or typical, luckiest, unluckiest or"
                                            + " all, was " + word)));
            meant.stream().filter(each -> !wanted.contains(each)).forEach(wanted::add);
        }
        return wanted;
    }

    private Optional<Choice> choice(Object wanted, Explained subject, FuturesLine line, Interruption interruption)
            throws IOException {
        if (wanted instanceof PilotName name) {
            subject.require(name);
            return Optional.of(new Choice(Role.NAMED, name, ""));
        }
        Role role = (Role) wanted;
        subject.verifyFirst();
        Optional<Choice> found = subject.explainer().choose(role, line, interruption::heard);
        if (found.isEmpty() && !interruption.heard()) {
            common.say("pilottrap: there is no " + role.key() + " pilot among the first "
                    + subject.provenance().noun().counted(subject.explainer().choosing()));
        }
        return found;
    }

    private Optional<Explanation> explain(
            Explained subject, Choice choice, FuturesLine line, Interruption interruption) {
        OptionalInt week = from == null ? OptionalInt.empty() : OptionalInt.of(from);
        try {
            return subject.explainer().explain(choice, futures, week, line, interruption::heard);
        } catch (IllegalArgumentException wrong) {
            throw Failure.usage("--from: " + wrong.getMessage());
        }
    }
}
