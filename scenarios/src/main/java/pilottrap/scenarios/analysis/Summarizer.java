package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.ensemble.Sets;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Trajectory;
import pilottrap.simulation.pilot.Cause;
import pilottrap.simulation.pilot.Fate;

/**
 * Turns a stored result into a {@link Summary}, in one pass over its rows and with memory that does not grow with them.
 * Rows that failed or were censored are left out of every estimate, counted, and reported first among the warnings.
 */
public final class Summarizer {
    private final Bootstrap bootstrap = new Bootstrap();
    private final Map<Outcome, Accumulator> outcomes = new LinkedHashMap<>();
    private final Map<Fate, Incidence> incidences = new EnumMap<>(Fate.class);
    private final double[] sums = new double[Columns.width()];
    private final Fans fans = new Fans();
    private final SetTallies sets;
    private final long[] statuses = new long[Status.values().length];
    private String firstFailure = "";

    /**
     * Nothing yet.
     *
     * @param drawn the parameter sets that the replications take turns in
     */
    Summarizer(Sets drawn) {
        sets = new SetTallies(drawn);
        for (Outcome outcome : Outcomes.all()) {
            outcomes.put(outcome, Accumulator.of(outcome, bootstrap));
        }
        incidences.put(Fate.PRODUCTION, new Incidence(Columns.LAUNCH_TO_PRODUCTION));
        incidences.put(Fate.KILLED, new Incidence(Columns.LAUNCH_TO_KILLED));
        incidences.put(Fate.REJECTED, new Incidence(Columns.LAUNCH_TO_REJECTED));
        incidences.put(Fate.ABANDONED, new Incidence(Columns.LAUNCH_TO_ABANDONED));
    }

    /** The summary of a result. */
    public static Summary summarize(Table table) {
        Summarizer summarizer = new Summarizer(table.provenance().sets());
        table.rows(summarizer::add);
        table.trajectories((key, trajectory) -> summarizer.add(trajectory));
        return summarizer.summary(table);
    }

    /** The counts of all finished rows, resampled. */
    Bootstrap bootstrap() {
        return bootstrap;
    }

    void add(Trajectory trajectory) {
        fans.add(trajectory);
    }

    void add(Row row) {
        statuses[row.status().ordinal()]++;
        if (row.status() != Status.FINISHED) {
            if (firstFailure.isEmpty() && row.status() == Status.FAILED) {
                firstFailure = "replication " + row.key().replication() + ": " + row.message();
            }
            return;
        }
        double[] numbers = row.numbers();
        for (Accumulator accumulator : outcomes.values()) {
            accumulator.add(numbers);
        }
        for (Incidence incidence : incidences.values()) {
            incidence.add(numbers);
        }
        bootstrap.add(row.key(), numbers);
        sets.add(row.key().replication(), numbers);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += numbers[i];
        }
    }

    /** What the rows and series added come to. */
    Summary summary(Table table) {
        long finished = statuses[Status.FINISHED.ordinal()];
        Provenance provenance = table.provenance().finished(finished);
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        outcomes.forEach((outcome, accumulator) -> estimates.put(outcome.name(), accumulator.estimate()));
        Map<Fate, List<Double>> share = new EnumMap<>(Fate.class);
        Map<Fate, List<Double>> low = new EnumMap<>(Fate.class);
        Map<Fate, List<Double>> high = new EnumMap<>(Fate.class);
        incidences.forEach((fate, incidence) -> {
            share.put(fate, incidence.shares());
            low.put(fate, incidence.low());
            high.put(fate, incidence.high());
        });
        return new Summary(
                provenance,
                Collections.unmodifiableMap(estimates),
                means(Columns.FUNNEL, 0, Summary.FUNNEL.size(), finished),
                exits(finished),
                fates(),
                causes(),
                share,
                low,
                high,
                fans.fans(),
                fans.organizations(),
                sets.separations(),
                warnings(table));
    }

    private List<Double> means(Column column, int from, int size, long finished) {
        List<Double> means = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            means.add(finished == 0 ? 0 : column.of(sums, from + i) / finished);
        }
        return List.copyOf(means);
    }

    private List<List<Double>> exits(long finished) {
        int exits = Summary.EXITS.size();
        List<List<Double>> byStage = new ArrayList<>();
        for (int stage = 0; stage < Columns.FUNNEL_EXITS.length() / exits; stage++) {
            byStage.add(means(Columns.FUNNEL_EXITS, stage * exits, exits, finished));
        }
        return List.copyOf(byStage);
    }

    private Map<Fate, Double> fates() {
        Map<Fate, Double> fates = new EnumMap<>(Fate.class);
        List<Column> cohort = List.of(
                Columns.COHORT_PRODUCTION,
                Columns.COHORT_KILLED,
                Columns.COHORT_REJECTED,
                Columns.COHORT_ABANDONED,
                Columns.COHORT_LIMBO,
                Columns.COHORT_IN_PROGRESS);
        for (Fate fate : Fate.values()) {
            fates.put(fate, shareOfLaunched(cohort.get(fate.ordinal()).of(sums)));
        }
        return fates;
    }

    private Map<Fate, Map<Cause, Double>> causes() {
        Map<Fate, Map<Cause, Double>> causes = new EnumMap<>(Fate.class);
        Cause[] all = Cause.values();
        for (Fate fate : Fate.values()) {
            Map<Cause, Double> ofFate = new EnumMap<>(Cause.class);
            for (Cause cause : all) {
                ofFate.put(
                        cause, shareOfLaunched(Columns.CAUSES.of(sums, fate.ordinal() * all.length + cause.ordinal())));
            }
            causes.put(fate, ofFate);
        }
        return causes;
    }

    private double shareOfLaunched(double pilots) {
        double launched = Columns.PILOTS_LAUNCHED.of(sums);
        return launched > 0 ? pilots / launched : 0;
    }

    private List<String> warnings(Table table) {
        List<String> warnings = new ArrayList<>();
        long failed = statuses[Status.FAILED.ordinal()];
        long censored = statuses[Status.CENSORED.ordinal()];
        if (failed > 0) {
            warnings.add(failed + " of " + total()
                    + " replications failed and are left out of every figure; the first, " + firstFailure);
        }
        if (censored > 0) {
            warnings.add(censored + " of " + total()
                    + " replications hit the event budget and are left out of every figure");
        }
        long finished = statuses[Status.FINISHED.ordinal()];
        Coverage.warning(table.provenance().noun(), finished).ifPresent(warnings::add);
        if (finished > 0 && !(Columns.PILOTS_LAUNCHED.of(sums) > 0)) {
            warnings.add("no pilot was launched");
        }
        warnings.addAll(table.warnings());
        return List.copyOf(warnings);
    }

    private long total() {
        long total = 0;
        for (long count : statuses) {
            total += count;
        }
        return total;
    }
}
