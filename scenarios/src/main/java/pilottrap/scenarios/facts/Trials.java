package pilottrap.scenarios.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import pilottrap.scenarios.run.Batch;
import pilottrap.scenarios.run.Chunk;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Replication;
import pilottrap.scenarios.run.ResultSink;
import pilottrap.scenarios.run.Runner;
import pilottrap.simulation.Engine;
import pilottrap.simulation.measure.RunResult.Status;

/** All terms of some figures in every organization: each course run once, all on the same luck. */
final class Trials {
    /** Of so many first organizations the ledger is kept. */
    static final int DETAILED = 20;

    private final List<Term> terms;
    private final double[][] numerators;
    private final double[][] denominators;
    private final boolean[] spoiled;
    private final Digest digest = new Digest();
    private final int n;

    private Trials(List<Term> terms, int n) {
        this.terms = terms;
        this.n = n;
        numerators = new double[terms.size()][n];
        denominators = new double[terms.size()][n];
        spoiled = new boolean[n];
    }

    /**
     * Runs all courses of some terms.
     *
     * @param wanted the terms, repeated or not
     * @param seed the seed
     * @param n organizations, at least 2
     * @return the trials; absent once cancelled
     * @throws IOException never
     */
    static Optional<Trials> run(
            List<Term> wanted,
            long seed,
            int n,
            int threads,
            Engine engine,
            Progress progress,
            BooleanSupplier cancelled)
            throws IOException {
        List<Term> terms = wanted.stream().distinct().toList();
        List<Course> courses = terms.stream().map(Term::course).distinct().toList();
        Trials trials = new Trials(terms, n);
        List<Chunk> chunks = new ArrayList<>();
        for (int point = 0; point < courses.size(); point++) {
            chunks.add(new Chunk(point, point, 0, n));
        }
        Runner runner = new Runner(
                point -> Runner.of(courses.get((int) point).blueprint(), engine).apply(point), seed, DETAILED, threads);
        boolean complete = runner.run(chunks.iterator(), trials.sink(courses), progress, cancelled);
        return complete ? Optional.of(trials) : Optional.empty();
    }

    private ResultSink<Batch> sink(List<Course> courses) {
        List<List<Integer>> ofCourse = new ArrayList<>();
        for (Course course : courses) {
            List<Integer> its = new ArrayList<>();
            for (int i = 0; i < terms.size(); i++) {
                if (terms.get(i).course().equals(course)) {
                    its.add(i);
                }
            }
            ofCourse.add(its);
        }
        return new ResultSink<>() {
            @Override
            public Batch prepare(Batch batch) {
                return batch;
            }

            @Override
            public void accept(Batch batch) {
                for (Replication replication : batch.replications()) {
                    take(replication, ofCourse.get((int) replication.key().point()));
                }
            }
        };
    }

    private void take(Replication replication, List<Integer> its) {
        int organization = (int) replication.key().replication();
        digest.add(
                replication.key(),
                replication.result().status(),
                replication.result().row());
        if (replication.result().status() != Status.FINISHED) {
            spoiled[organization] = true;
            return;
        }
        for (int place : its) {
            Measure measure = terms.get(place).measure();
            numerators[place][organization] = measure.numerator().applyAsDouble(replication.result());
            denominators[place][organization] = measure.denominator().applyAsDouble(replication.result());
        }
    }

    /** SHA-256 over all rows, course by course, hexadecimal. */
    String digest() {
        return digest.hex();
    }

    /** Organizations in which some course failed or was censored; they are left out of every figure. */
    int spoiled() {
        int count = 0;
        for (boolean each : spoiled) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /**
     * A figure, and its standard error by the delta method over organizations, every organization counted once with all its
     * courses: {@code se² = Σᵢ (Σₖ gₖ·(xₖᵢ − mₖ·yₖᵢ)/ȳₖ)² / (n(n−1))}, g the gradient of the formula (Cochran 1977, §6.4).
     */
    Estimated estimate(Figure figure) {
        int count = n - spoiled();
        double[] means = new double[figure.terms().size()];
        double[] scales = new double[means.length];
        int[] at = new int[means.length];
        for (int k = 0; k < means.length; k++) {
            at[k] = terms.indexOf(figure.terms().get(k));
            double x = sum(numerators[at[k]]);
            double y = sum(denominators[at[k]]);
            means[k] = x / y;
            scales[k] = y / count;
        }
        double[] gradient = gradient(figure, means);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            if (!spoiled[i]) {
                double influence = 0;
                for (int k = 0; k < means.length; k++) {
                    influence += gradient[k] * (numerators[at[k]][i] - means[k] * denominators[at[k]][i]) / scales[k];
                }
                squares += influence * influence;
            }
        }
        double se = Math.sqrt(squares / ((double) count * (count - 1)));
        return new Estimated(figure.formula().applyAsDouble(means), se, count);
    }

    private double sum(double[] values) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += spoiled[i] ? 0 : values[i];
        }
        return sum;
    }

    private static double[] gradient(Figure figure, double[] at) {
        double[] gradient = new double[at.length];
        for (int k = 0; k < at.length; k++) {
            double step = 1e-6 * Math.max(1e-3, Math.abs(at[k]));
            double[] above = Arrays.copyOf(at, at.length);
            double[] below = Arrays.copyOf(at, at.length);
            above[k] += step;
            below[k] -= step;
            gradient[k] =
                    (figure.formula().applyAsDouble(above) - figure.formula().applyAsDouble(below)) / (2 * step);
        }
        return gradient;
    }
}
