package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pilottrap.output.chart.Panels.Layer;
import pilottrap.output.chart.Panels.Level;
import pilottrap.output.chart.Panels.Panel;
import pilottrap.output.chart.Panels.Plot;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.parameter.PoolKind;

/** Describes the queues at the six shared pools: jobs, load, and where juggling begins to cost. */
final class Queues {
    /** Jobs per specialist above which multitasking eats output, unless the scenario says otherwise ({@code docs/model.md} §4.6). */
    private static final double JUGGLING = 2;

    private Queues() {}

    static Chart of(Summary summary) {
        Timeline time = new Timeline(summary);
        List<PoolKind> pools = new ArrayList<>();
        double load = 2.5;
        double jobs = 0;
        for (PoolKind pool : PoolKind.values()) {
            if (time.has(jobs(pool), load(pool))) {
                pools.add(pool);
                load = Math.max(load, time.most(load(pool)));
                jobs = Math.max(jobs, time.most(jobs(pool)));
            }
        }
        List<Panel> panels = new ArrayList<>();
        for (PoolKind pool : pools) {
            panels.add(panel(summary, time, pool, jobs, load));
        }
        String headline = headline(summary);
        return new Panels(
                Frame.of(
                        summary,
                        "queues",
                        headline,
                        "Jobs in each shared pool of specialists, and jobs for each specialist; all on the same scales.",
                        time.key() + " Dotted: 2 jobs per specialist, from where juggling costs output by default.",
                        headline),
                3,
                panels,
                Panels.UNRECORDED);
    }

    private static Panel panel(Summary summary, Timeline time, PoolKind pool, double jobs, double load) {
        List<Layer> above = new ArrayList<>(time.fan(jobs(pool), Tone.INK, Optional.empty()));
        List<Layer> below = new ArrayList<>(time.fan(load(pool), Tone.PEOPLE, Optional.empty()));
        below.add(new Level(JUGGLING, "2"));
        List<String> remarks = new ArrayList<>();
        mean(summary, "utilization_" + pool.key()).ifPresent(busy -> remarks.add("Busy " + Words.share(busy)));
        mean(summary, "wait_weeks_" + pool.key())
                .ifPresent(wait -> remarks.add((remarks.isEmpty() ? "Jobs" : "jobs") + " take " + Words.number(wait, 1)
                        + " weeks beyond the work"));
        return new Panel(
                pool.label(),
                "",
                String.join("; ", remarks),
                List.of(
                        new Plot("jobs", 1.15, Scales.years(time.last()), Scales.counts(jobs, 3), above),
                        new Plot("jobs per specialist", 1, Scales.years(time.last()), Scales.counts(load, 2), below)),
                List.of());
    }

    private static String headline(Summary summary) {
        PoolKind longest = PoolKind.AI;
        double most = -1;
        for (PoolKind pool : PoolKind.values()) {
            double wait = mean(summary, "wait_weeks_" + pool.key()).orElse(-1.0);
            if (wait > most) {
                most = wait;
                longest = pool;
            }
        }
        if (!(most >= 0.05)) {
            return "No shared pool of specialists makes pilots wait.";
        }
        return "Jobs take longest in " + lower(longest.label()) + ": " + Words.number(most, 1)
                + " weeks beyond the work, limbo and slow-walking included.";
    }

    private static String lower(String label) {
        return label.startsWith("AI") || label.startsWith("ML")
                ? label
                : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static Optional<Double> mean(Summary summary, String outcome) {
        return Optional.ofNullable(summary.outcomes().get(outcome)).flatMap(Estimate::mean);
    }

    private static Series jobs(PoolKind pool) {
        return Series.valueOf("WIP_" + pool.name());
    }

    private static Series load(PoolKind pool) {
        return Series.valueOf("LOAD_" + pool.name());
    }
}
