package pilottrap.scenarios.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.run.Futures;
import pilottrap.simulation.Continuation;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.Detail;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.pilot.ButFor;

/**
 * Explains single pilots of one scenario and seed: runs their replications again, tells what the ledger says, and runs their
 * futures but for one cause each. The same for any number of threads.
 */
public final class Explainer {
    /** Of how many first replications the typical, the luckiest and the unluckiest pilot are chosen. */
    public static final int ORGANIZATIONS = 20;

    private static final long MINUTES_A_WEEK = 10_080;

    private final Scenario scenario;
    private final long seed;
    private final long replications;
    private final Engine engine;
    private final Futures futures;
    private final Map<Long, RunResult> runs = new LinkedHashMap<>();

    /**
     * An explainer.
     *
     * @param replications how many replications there are, at least 1
     * @param threads how many threads run, at least 1
     */
    public Explainer(Scenario scenario, long seed, long replications, Engine engine, int threads) {
        this.scenario = scenario;
        this.seed = seed;
        this.replications = replications;
        this.engine = engine;
        futures = new Futures(scenario.blueprint(), engine, seed, threads);
    }

    /**
     * Whom to tell of.
     *
     * @param role why
     * @param name its name
     * @param reason why, in a sentence
     */
    public record Choice(Role role, PilotName name, String reason) {}

    /** Hears how far the work has come. */
    @FunctionalInterface
    public interface Progress {
        /** Hears nothing. */
        Progress NONE = (what, done, total) -> {};

        /**
         * So much is done.
         *
         * @param what what is being done
         * @param done futures run of it
         * @param total futures to run for it
         */
        void advanced(String what, int done, int total);
    }

    /** A replication with its pilots and ledger, run again; kept. */
    public RunResult run(long replication) {
        return runs.computeIfAbsent(replication, wanted -> {
            try (Simulation simulation = new Simulation(scenario.blueprint(), engine)) {
                return simulation.run(seed, wanted, Detail.LEDGER);
            }
        });
    }

    /** How many first replications the cast is chosen from. */
    public long choosing() {
        return Math.min(ORGANIZATIONS, replications);
    }

    /**
     * The pilot of a role among the first replications.
     *
     * @return empty where there is no such pilot, or if cancelled
     * @throws IllegalArgumentException for a pilot asked for by name
     */
    public Optional<Choice> choose(Role role, Progress progress, BooleanSupplier cancelled) {
        List<RunResult> first = new ArrayList<>();
        for (long replication = 0; replication < choosing(); replication++) {
            RunResult run = run(replication);
            if (run.status() == RunResult.Status.FINISHED) {
                first.add(run);
            }
        }
        Cast cast = new Cast(first);
        String what = "looking for " + role.label() + " pilot";
        Optional<Cast.Chosen> chosen = switch (role) {
            case TYPICAL -> cast.typical();
            case LUCKIEST -> cast.luckiest(futures, done -> progress.advanced(what, done, Cast.trials()), cancelled);
            case UNLUCKIEST ->
                cast.unluckiest(futures, done -> progress.advanced(what, done, Cast.trials()), cancelled);
            case NAMED -> throw new IllegalArgumentException("a pilot that is asked for has a name");
        };
        return chosen.map(found -> new Choice(role, found.name(), found.reason()));
    }

    /** How many pilots a replication has. */
    public int pilots(long replication) {
        return run(replication).pilots().size();
    }

    /**
     * Explains one pilot.
     *
     * @param choice whom
     * @param count how many futures for each cause, 0 for none
     * @param fromWeek the week from which futures have other luck; the week of launch where absent
     * @return empty if cancelled
     * @throws IllegalArgumentException if there is no such pilot, or the week lies before its launch or behind the horizon
     */
    public Optional<Explanation> explain(
            Choice choice, int count, OptionalInt fromWeek, Progress progress, BooleanSupplier cancelled) {
        RunResult run = run(choice.name().replication());
        if (choice.name().pilot() >= run.pilots().size()) {
            throw new IllegalArgumentException("there is no pilot " + choice.name());
        }
        PilotRecord pilot = run.pilots().get(choice.name().pilot());
        long horizon = scenario.blueprint().horizonWeeks() * MINUTES_A_WEEK;
        long branch = fromWeek.isPresent() ? fromWeek.getAsInt() * MINUTES_A_WEEK : pilot.launched();
        if (branch < pilot.launched() || branch > horizon) {
            throw new IllegalArgumentException("week " + fromWeek.orElse(0) + " lies outside the pilot's life, week "
                    + (pilot.launched() + MINUTES_A_WEEK - 1) / MINUTES_A_WEEK + " to " + horizon / MINUTES_A_WEEK);
        }
        List<Outlook> outlooks = new ArrayList<>();
        if (count > 0) {
            String what = "futures of pilot " + choice.name();
            Optional<List<Outlook>> found = outlooks(choice.name(), branch, count, what, progress, cancelled);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            outlooks.addAll(found.get());
        }
        List<Ledger.Entry> entries = run.ledger().entries().stream()
                .filter(entry -> entry.pilot() == pilot.pilot())
                .toList();
        return Optional.of(new Explanation(
                choice.role(),
                choice.reason(),
                choice.name(),
                pilot,
                Ending.of(pilot, scenario.currency()),
                Narrator.events(pilot, entries, scenario.start(), scenario.currency()),
                Stretch.of(pilot, entries, horizon),
                branch,
                outlooks.stream().findFirst(),
                outlooks.stream()
                        .skip(1)
                        .sorted(Comparator.comparingDouble(Outlook::difference).reversed())
                        .toList()));
    }

    private Optional<List<Outlook>> outlooks(
            PilotName name, long branch, int count, String what, Progress progress, BooleanSupplier cancelled) {
        List<Futures.Task> tasks = new ArrayList<>();
        for (ButFor butFor : ButFor.values()) {
            for (int number = 0; number <= count; number++) {
                tasks.add(new Futures.Task(name.replication(), new Continuation(number, branch, name.pilot(), butFor)));
            }
        }
        return futures.run(tasks, done -> progress.advanced(what, done, tasks.size()), cancelled)
                .map(records -> {
                    List<Outlook> outlooks = new ArrayList<>();
                    int step = count + 1;
                    List<PilotRecord> as = records.subList(1, step);
                    for (ButFor butFor : ButFor.values()) {
                        int at = butFor.ordinal() * step;
                        outlooks.add(Outlook.of(butFor, as, records.subList(at + 1, at + step), records.get(at)));
                    }
                    return outlooks;
                });
    }
}
