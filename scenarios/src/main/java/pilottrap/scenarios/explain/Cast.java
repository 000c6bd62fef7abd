package pilottrap.scenarios.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import pilottrap.scenarios.run.Futures;
import pilottrap.simulation.Continuation;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.pilot.ButFor;
import pilottrap.simulation.pilot.Fate;

/**
 * Chooses whom to tell of among the pilots of the first replications, the same ones each time.
 *
 * <ul>
 *   <li><b>Typical</b>: of the commonest combination of fate and cause, the pilot whose time to its end (or 104 weeks) and
 *       whose spend rank nearest to the middle.
 *   <li><b>Luckiest</b>: of the first {@value #CANDIDATES} pilots live within 104 weeks and of value, the one that is live in
 *       the fewest of {@value #TRIALS} continuations from its launch.
 *   <li><b>Unluckiest</b>: of the first {@value #CANDIDATES} that passed the pilot review and did not go live within 104
 *       weeks, the one that is live in the most of them.
 * </ul>
 *
 * <p>Ties go to the first. The continuations that choose are other ones than those that are told of later: whoever stands out
 * by the luck of the choice does not do so again.
 */
final class Cast {
    private static final int CANDIDATES = 40;
    private static final int TRIALS = 20;
    /** Numbers of continuations that nothing else uses. */
    private static final long FIRST_TRIAL = 1_000_001;

    private static final long MINUTES_A_WEEK = 10_080;
    private static final long JUDGED_AFTER = 104 * MINUTES_A_WEEK;

    /**
     * One of the cast.
     *
     * @param reason why it was chosen, in a sentence
     */
    record Chosen(PilotName name, String reason) {}

    private record Candidate(PilotName name, PilotRecord pilot) {}

    private final List<Candidate> all = new ArrayList<>();

    /** A cast from whole runs, with their pilots. */
    Cast(List<RunResult> runs) {
        for (RunResult run : runs) {
            for (PilotRecord pilot : run.pilots()) {
                all.add(new Candidate(new PilotName(run.replication(), pilot.pilot()), pilot));
            }
        }
    }

    /** The most typical pilot; empty where there is no pilot at all. */
    Optional<Chosen> typical() {
        Map<Fate, Map<String, List<Candidate>>> groups = new EnumMap<>(Fate.class);
        for (Candidate each : all) {
            groups.computeIfAbsent(each.pilot.fate(), fate -> new java.util.LinkedHashMap<>())
                    .computeIfAbsent(each.pilot.cause().key(), cause -> new ArrayList<>())
                    .add(each);
        }
        List<Candidate> commonest = List.of();
        for (Map<String, List<Candidate>> fates : groups.values()) {
            for (List<Candidate> group : fates.values()) {
                commonest = group.size() > commonest.size() ? group : commonest;
            }
        }
        if (commonest.isEmpty()) {
            return Optional.empty();
        }
        double[] times = commonest.stream().mapToDouble(Cast::time).sorted().toArray();
        double[] spends = commonest.stream()
                .mapToDouble(each -> each.pilot.spend())
                .sorted()
                .toArray();
        Candidate nearest = commonest.stream()
                .min(Comparator.comparingDouble(each -> off(times, time(each)) + off(spends, each.pilot.spend())))
                .orElseThrow();
        PilotRecord pilot = nearest.pilot;
        return Optional.of(new Chosen(
                nearest.name,
                commonest.size() + " of " + all.size() + " pilots ended like this ("
                        + pilot.fate().label() + ", " + pilot.cause().label()
                        + "), and of those it is nearest to the middle in time and money."));
    }

    private static double time(Candidate candidate) {
        long end = candidate.pilot.live() >= 0 ? candidate.pilot.live() : candidate.pilot.ended();
        long whole = candidate.pilot.launched() + JUDGED_AFTER;
        return Math.min(end < 0 ? whole : end, whole) - candidate.pilot.launched();
    }

    /** How far from the middle a value ranks among sorted ones, in [0, ½]; equal values share their middle rank. */
    private static double off(double[] sorted, double value) {
        long below = Arrays.stream(sorted).filter(x -> x < value).count();
        long upTo = Arrays.stream(sorted).filter(x -> x <= value).count();
        return Math.abs((below + upTo) / 2.0 / sorted.length - 0.5);
    }

    /** How many futures a choice by odds takes, at most. */
    static int trials() {
        return CANDIDATES * TRIALS;
    }

    /** The luckiest; empty where none is live and of value, or if cancelled. */
    Optional<Chosen> luckiest(Futures futures, IntConsumer done, BooleanSupplier cancelled) {
        List<Candidate> candidates = all.stream()
                .filter(each -> each.pilot.fate() == Fate.PRODUCTION && each.pilot.successful())
                .limit(CANDIDATES)
                .toList();
        return byOdds(candidates, futures, done, cancelled, true)
                .map(found -> new Chosen(
                        found.name,
                        "Of " + candidates.size()
                                + " pilots live and of value it had the longest odds at its launch."));
    }

    /** The unluckiest; empty where all are live, or if cancelled. */
    Optional<Chosen> unluckiest(Futures futures, IntConsumer done, BooleanSupplier cancelled) {
        List<Candidate> candidates = all.stream()
                .filter(each -> each.pilot.fate() != Fate.PRODUCTION && each.pilot.passed() >= 0)
                .limit(CANDIDATES)
                .toList();
        return byOdds(candidates, futures, done, cancelled, false)
                .map(found -> new Chosen(
                        found.name,
                        "Of " + candidates.size()
                                + " pilots that passed their review and never went live in time it had the best odds"
                                + " at its launch."));
    }

    private static Optional<Candidate> byOdds(
            List<Candidate> candidates, Futures futures, IntConsumer done, BooleanSupplier cancelled, boolean longest) {
        List<Futures.Task> tasks = new ArrayList<>();
        for (Candidate each : candidates) {
            for (int trial = 0; trial < TRIALS; trial++) {
                tasks.add(new Futures.Task(
                        each.name.replication(),
                        new Continuation(
                                FIRST_TRIAL + trial, each.pilot.launched(), each.name.pilot(), ButFor.NOTHING)));
            }
        }
        return futures.run(tasks, done, cancelled).flatMap(records -> {
            Candidate best = null;
            int most = longest ? Integer.MAX_VALUE : -1;
            for (int i = 0; i < candidates.size(); i++) {
                int live = (int) records.subList(i * TRIALS, (i + 1) * TRIALS).stream()
                        .filter(pilot -> pilot.fate() == Fate.PRODUCTION)
                        .count();
                if (longest ? live < most : live > most) {
                    most = live;
                    best = candidates.get(i);
                }
            }
            return Optional.ofNullable(best);
        });
    }
}
