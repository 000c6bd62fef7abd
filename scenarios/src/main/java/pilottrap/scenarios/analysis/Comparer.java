package pilottrap.scenarios.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Comparison.Crossover;
import pilottrap.scenarios.analysis.Verdicts.Case;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.Direction;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.measure.Series;
import pilottrap.simulation.measure.Trajectory;

/**
 * Holds stored alternatives against a stored base on the same luck.
 *
 * <p>All results are gone through once, side by side, in key order: one part of each is in memory at a time, and beside it
 * what estimates need (some 25 MB for each course at 10,000 organizations, mostly the values of single ones), the series
 * of the first 1,000 organizations, and the base's pilots where they are kept. Rows that failed or were censored under
 * either course are left out in pairs.
 */
public final class Comparer {
    /** The outcomes that a comparison judges: their p-values are adjusted together, over all alternatives. */
    public static final List<String> JUDGED = Verdicts.FAMILY;

    /** The most organizations that twins rest on. */
    public static final long TWINS = 1_000;

    private final Course base;
    private final List<Course> courses = new ArrayList<>();
    private final List<Candidate> candidates;
    private final List<Goal> goals;
    private final Options options;
    private final BestTally best;
    private final Moments granted = new Moments();

    /**
     * One alternative as it is stored.
     *
     * @param name its name, unique among base and alternatives
     * @param table its rows
     * @param changes in what it differs from the base
     * @param programmes its interventions, in plain words
     * @param once what its interventions cost at the start, more than the base's, k$
     * @param yearly what a full year of them costs, more than the base's, k$
     */
    public record Candidate(
            String name, Table table, Changes changes, List<String> programmes, double once, double yearly) {
        /** Copies the list. */
        public Candidate {
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * How a comparison is made.
     *
     * @param sequential whether replications were added until an interval was narrow enough: then intervals and p-values
     *     are those that hold at any look ({@link Sequential})
     * @param looks how many times it was looked at, at least 1
     */
    public record Options(boolean sequential, int looks) {
        /** One look, fixed beforehand. */
        public static final Options STANDARD = new Options(false, 1);
    }

    /** A result that is being read. */
    private static final class Course {
        private final Table table;
        private final Iterator<Row> rows;
        private final Summarizer summarizer;
        private final GoalTally goals;
        private @Nullable Row row;

        Course(Table table, List<Goal> goals) {
            this.table = table;
            this.summarizer = new Summarizer(table.provenance().sets());
            this.rows = table.rows();
            this.goals = new GoalTally(goals);
            advance();
        }

        void advance() {
            Row next = rows.hasNext() ? rows.next() : null;
            row = next;
            if (next != null) {
                summarizer.add(next);
                goals.add(next);
            }
        }
    }

    private Comparer(Table base, List<Candidate> candidates, List<Goal> goals, Options options) {
        this.candidates = candidates;
        this.goals = goals;
        this.options = options;
        List<String> names = new ArrayList<>(List.of(base.provenance().scenario()));
        for (Candidate candidate : candidates) {
            if (candidate.table().provenance().seed() != base.provenance().seed()) {
                throw new IllegalArgumentException(candidate.name() + " has seed "
                        + candidate.table().provenance().seed() + ", not "
                        + base.provenance().seed() + ": that is other luck");
            }
            if (names.contains(candidate.name())) {
                throw new IllegalArgumentException("two plans are called " + candidate.name());
            }
            if (!candidate.table().provenance().sets().equals(base.provenance().sets())) {
                throw new IllegalArgumentException(
                        candidate.name() + " is drawn from other parameter sets than the base");
            }
            names.add(candidate.name());
        }
        this.best = new BestTally(names);
        this.base = new Course(base, goals);
        candidates.forEach(candidate -> courses.add(new Course(candidate.table(), goals)));
    }

    /**
     * Compares.
     *
     * @param base the base
     * @param alternatives the alternatives, in the order they are to be told
     * @param goals what is wanted
     * @throws IllegalArgumentException if an alternative has another seed or no name of its own, or if a goal is about an
     *     outcome that there is not
     */
    public static Comparison compare(Table base, List<Candidate> alternatives, List<Goal> goals, Options options) {
        return new Comparer(base, List.copyOf(alternatives), List.copyOf(goals), options).compared();
    }

    private Comparison compared() {
        List<Pairing> pairings = courses.stream()
                .map(course -> new Pairing(
                        base.summarizer.bootstrap(),
                        course.summarizer.bootstrap(),
                        base.table.provenance().sets()))
                .toList();
        pair(pairings);
        Indifference indifference = new Indifference(granted.n() == 0 ? 0 : granted.mean());
        List<List<Case>> cases =
                pairings.stream().map(pairing -> pairing.cases(indifference)).toList();
        List<List<Difference>> differences = new Verdicts(options.sequential()).judge(cases);
        Map<RunKey, float[][]> curves = new HashMap<>();
        base.table.trajectories((key, trajectory) -> {
            base.summarizer.add(trajectory);
            if (curves.size() < Fans.ORGANIZATIONS) {
                curves.put(key, curves(trajectory));
            }
        });
        TwinTable twins = new TwinTable(base.table, TWINS);
        Summary ofBase = base.summarizer.summary(base.table);
        List<Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            alternatives.add(alternative(i, pairings.get(i), differences.get(i), curves, twins));
        }
        return new Comparison(
                ofBase,
                alternatives,
                digest(ofBase, alternatives),
                goals,
                base.goals.shares(),
                best.shares(indifference),
                options.looks(),
                warnings(ofBase, alternatives, pairings));
    }

    private void pair(List<Pairing> pairings) {
        List<double[]> rows = new ArrayList<>();
        for (Row from = base.row; from != null; from = base.row) {
            rows.clear();
            if (from.status() == Status.FINISHED) {
                granted.add(Columns.BUDGET_GRANTED.of(from.numbers()));
                rows.add(from.numbers());
            }
            for (int i = 0; i < courses.size(); i++) {
                Row to = caughtUp(courses.get(i), pairings.get(i), from.key());
                if (to == null || !to.key().equals(from.key())) {
                    pairings.get(i).withoutTwin(from);
                } else {
                    pairings.get(i).add(from, to);
                    if (to.status() == Status.FINISHED) {
                        rows.add(to.numbers());
                    }
                }
            }
            if (rows.size() == 1 + courses.size()) {
                best.add(rows);
            }
            base.advance();
        }
        for (int i = 0; i < courses.size(); i++) {
            caughtUp(courses.get(i), pairings.get(i), new RunKey(Long.MAX_VALUE, Long.MAX_VALUE));
        }
    }

    /** The first row of a course that is not before a key. */
    private static @Nullable Row caughtUp(Course course, Pairing pairing, RunKey key) {
        Row row = course.row;
        while (row != null && row.key().compareTo(key) < 0) {
            pairing.passed(row);
            course.advance();
            row = course.row;
        }
        return row;
    }

    /** Cumulative net value and cumulative go-lives. */
    private static float[][] curves(Trajectory trajectory) {
        float[] value = trajectory.values()[Series.VALUE.ordinal()];
        float[] spend = trajectory.values()[Series.SPEND.ordinal()];
        float[] net = new float[value.length];
        for (int month = 0; month < net.length; month++) {
            net[month] = value[month] - spend[month];
        }
        return new float[][] {net, trajectory.values()[Series.GONE_LIVE.ordinal()].clone()};
    }

    private Alternative alternative(
            int index, Pairing pairing, List<Difference> differences, Map<RunKey, float[][]> curves, TwinTable twins) {
        Course course = courses.get(index);
        Candidate candidate = candidates.get(index);
        MonthlyDifferences net = new MonthlyDifferences("net_value");
        MonthlyDifferences goLives = new MonthlyDifferences("go_lives");
        course.table.trajectories((key, trajectory) -> {
            course.summarizer.add(trajectory);
            float[][] from = curves.get(key);
            if (from != null) {
                float[][] to = curves(trajectory);
                net.add(from[0], to[0]);
                goLives.add(from[1], to[1]);
            }
        });
        Map<String, Difference> byName = new LinkedHashMap<>();
        Map<String, Separation> separations = pairing.separations();
        differences.forEach(difference -> byName.put(
                difference.outcome().name(),
                difference.with(
                        Optional.ofNullable(separations.get(difference.outcome().name())))));
        Optional<Crossover> crossover = goLives.crossover().or(net::crossover);
        return new Alternative(
                candidate.name(),
                course.summarizer.summary(course.table),
                candidate.changes(),
                candidate.programmes(),
                java.util.Collections.unmodifiableMap(byName),
                pairing.cost(candidate.once(), candidate.yearly()),
                course.goals.shares(),
                twins.twins(course.table),
                crossover,
                net.means(),
                goLives.means());
    }

    private static String digest(Summary base, List<Alternative> alternatives) {
        return Sha256.of(base.provenance().digest()
                + alternatives.stream()
                        .map(alternative -> alternative.summary().provenance().digest())
                        .collect(Collectors.joining()));
    }

    /** Differences whose sign rests on what nobody knows (docs/model.md, 5.4), where they matter and a side is better. */
    private static List<String> contested(Alternative alternative) {
        List<String> warnings = new ArrayList<>();
        for (Difference each : alternative.differences().values()) {
            each.separation()
                    .filter(found -> found.contested()
                            && each.verdict() != Difference.Verdict.SAME
                            && each.outcome().better() != Direction.NONE)
                    .ifPresent(found -> warnings.add(alternative.name() + ": the difference of "
                            + each.outcome().name().replace('_', ' ') + " has the other sign in " + found.otherwise()
                            + " of " + found.sets() + " parameter sets; it rests on what nobody knows"));
        }
        return warnings;
    }

    private static List<String> warnings(Summary base, List<Alternative> alternatives, List<Pairing> pairings) {
        List<String> warnings = new ArrayList<>(base.warnings());
        for (int i = 0; i < alternatives.size(); i++) {
            String name = alternatives.get(i).name();
            for (String warning : alternatives.get(i).summary().warnings()) {
                if (!warnings.contains(warning)) {
                    warnings.add(name + ": " + warning);
                }
            }
            warnings.addAll(contested(alternatives.get(i)));
            long left = pairings.get(i).leftOut();
            if (left > 0) {
                warnings.add(name + ": " + base.provenance().noun().counted(left)
                        + (left == 1 ? " is" : " are")
                        + " left out of the differences, not having finished under both");
            }
        }
        return warnings;
    }
}
