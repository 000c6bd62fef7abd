package pilottrap.scenarios.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import pilottrap.scenarios.analysis.Findings;
import pilottrap.scenarios.analysis.Findings.Driver;
import pilottrap.scenarios.analysis.Findings.Flip;
import pilottrap.scenarios.analysis.Findings.Influence;
import pilottrap.simulation.Engine;
import pilottrap.simulation.intervention.Effect;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Move;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.measure.Columns;
import pilottrap.simulation.measure.RunResult;
import pilottrap.simulation.measure.RunResult.Status;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;

/**
 * Asks of a comparison what drives its difference of the production share, which assumptions move it, and which would
 * turn the advice, by running variants of base and plan again on the same luck.
 *
 * <p>A driver is what is lost when one part of the plan is taken out. An assumption is moved to either end of its
 * plausible range, all else equal, in both courses. Where the advice is another there, the threshold is found by halving
 * the interval. All of it rests on fewer replications than the comparison, {@link #replications}, and is approximate.
 */
public final class Inquiry {
    /** The half-width, in the share, within which a difference is none that matters: half a point. */
    public static final double INDIFFERENCE = 0.005;

    private static final Set<Parameter> BESIDES = Set.of(
            Parameters.UPGRADE_SHARE,
            Parameters.EXECUTIVE_TURNOVER,
            Parameters.MANAGER_TURNOVER,
            Parameters.FATIGUE_RATE,
            Parameters.REVIVAL,
            Parameters.LIMBO_LOAD,
            Parameters.LEARNING_SAVING,
            Parameters.HYPE_DECAY);

    private static final int HALVINGS = 5;
    private static final int MOST_FLIPS = 3;
    private static final int MOST_INFLUENCES = 6;
    /** A threshold is sought with so many times the replications. */
    private static final int CARE = 3;

    private final Blueprint base;
    private final Blueprint plan;
    private final long seed;
    private final int replications;
    private final int threads;
    private final BooleanSupplier cancelled;

    /**
     * An inquiry.
     *
     * @param replications organizations behind each figure, at least 2
     * @param cancelled asked now and then; once true, the inquiry ends with what it has
     */
    public Inquiry(
            Blueprint base, Blueprint plan, long seed, int replications, int threads, BooleanSupplier cancelled) {
        if (replications < 2) {
            throw new IllegalArgumentException("an inquiry needs 2 replications, had " + replications);
        }
        this.base = base;
        this.plan = plan;
        this.seed = seed;
        this.replications = replications;
        this.threads = threads;
        this.cancelled = cancelled;
    }

    /** How many replications of a comparison of n an inquiry takes unless told otherwise: a twentieth, from 20 to 200. */
    public static int replications(long n) {
        return (int) Math.min(n < 2 ? 2 : n, Math.max(20, Math.min(200, n / 20)));
    }

    /**
     * Asks.
     *
     * @throws IOException if the runs are interrupted
     */
    public Findings findings() throws IOException {
        double today = differences(List.of(base), List.of(plan), replications)[0];
        List<Driver> drivers = drivers();
        Optional<Double> together = drivers.size() < 2
                ? Optional.empty()
                : Optional.of(
                        today - drivers.stream().mapToDouble(Driver::effect).sum());
        List<Influence> influences = influences();
        boolean advice = Math.abs(today) > INDIFFERENCE;
        List<Turn> turns = advice ? turns(today, influences) : List.of();
        List<Flip> flips = flips(today, turns);
        long turning = turns.stream().map(Turn::parameter).distinct().count();
        return new Findings(
                drivers,
                together,
                flips,
                advice ? influences.size() - (int) turning : 0,
                influences.subList(0, Math.min(MOST_INFLUENCES, influences.size())),
                replications);
    }

    // Drivers

    /** One part of a plan, and the plan without it. */
    private record Part(String what, Blueprint without) {}

    private List<Driver> drivers() throws IOException {
        List<Part> parts = parts();
        if (parts.isEmpty()) {
            return List.of();
        }
        double[] lost = differences(
                parts.stream().map(Part::without).toList(),
                parts.stream().map(part -> plan).toList(),
                replications);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Driver(parts.get(i).what(), lost[i]))
                .sorted(Comparator.comparingDouble((Driver driver) -> -Math.abs(driver.effect())))
                .toList();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Programme> added = plan.programmes().stream()
                .filter(each -> !base.programmes().contains(each))
                .toList();
        List<Parameter> levers = Parameters.all().stream()
                .filter(each -> each.section() == Section.POLICY
                        && plan.values().of(each) != base.values().of(each))
                .toList();
        for (Parameter lever : levers) {
            parts.add(new Part(
                    capital(lever.words()), plan.with(lever, base.values().of(lever))));
        }
        if (added.size() == 1 && levers.isEmpty()) {
            moves(added.get(0), parts);
        } else {
            added.forEach(each -> parts.add(new Part(title(each), without(each))));
        }
        return parts;
    }

    /** The parts of a single programme: what each parameter that it moves does. */
    private void moves(Programme programme, List<Part> parts) {
        List<Parameter> moved =
                programme.moves().stream().map(Move::parameter).distinct().toList();
        for (Parameter parameter : moved) {
            List<Effect> kept = programme.effects().stream()
                    .filter(effect -> !(effect.change() instanceof Move move
                            && move.parameter().equals(parameter)))
                    .toList();
            List<Programme> programmes = plan.programmes().stream()
                    .map(each -> each.equals(programme) ? each.withEffects(kept) : each)
                    .toList();
            parts.add(new Part(capital(parameter.words()), plan.withProgrammes(programmes)));
        }
    }

    private Blueprint without(Programme programme) {
        return plan.withProgrammes(plan.programmes().stream()
                .filter(each -> !each.equals(programme))
                .toList());
    }

    private static String title(Programme programme) {
        return Interventions.named(programme.name())
                .map(each -> each.title())
                .orElse(capital(programme.name().replace('_', ' ')));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    // Assumptions

    /** What is uncertain: the assumptions that were fitted (§5.1), and others that bear on how pilots go live. */
    static List<Parameter> candidates() {
        return Parameters.all().stream()
                .filter(each -> each.section() == Section.ASSUMPTIONS
                        && (each.grade() == Grade.CALIBRATED || BESIDES.contains(each))
                        && each.low() < each.high())
                .toList();
    }

    private List<Influence> influences() throws IOException {
        List<Parameter> candidates = candidates();
        List<Blueprint> bases = new ArrayList<>();
        List<Blueprint> plans = new ArrayList<>();
        for (Parameter each : candidates) {
            for (double end : new double[] {each.low(), each.high()}) {
                bases.add(base.with(each, end));
                plans.add(plan.with(each, end));
            }
        }
        double[] found = differences(bases, plans, replications);
        List<Influence> influences = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Parameter each = candidates.get(i);
            influences.add(new Influence(each, plan.values().of(each), found[2 * i], found[2 * i + 1]));
        }
        influences.sort(Comparator.comparingDouble(each -> -Math.abs(each.high() - each.low())));
        return influences;
    }

    /** An end of a plausible range at which the advice is another, and how far off the threshold seems to be. */
    private record Turn(Parameter parameter, double end, double distance) {}

    /** The ends at which the advice is another, the nearest threshold first, going by a straight line to each. */
    private static List<Turn> turns(double today, List<Influence> influences) {
        List<Turn> turns = new ArrayList<>();
        for (Influence each : influences) {
            turn(today, each, each.parameter().low(), each.low()).ifPresent(turns::add);
            turn(today, each, each.parameter().high(), each.high()).ifPresent(turns::add);
        }
        turns.sort(Comparator.comparingDouble(Turn::distance));
        return turns;
    }

    private static Optional<Turn> turn(double today, Influence influence, double end, double there) {
        if (!turned(today, there)) {
            return Optional.empty();
        }
        double part = (Math.abs(today) - INDIFFERENCE) / (Math.abs(today) - Math.signum(today) * there);
        return Optional.of(
                new Turn(influence.parameter(), end, part * distance(influence.parameter(), influence.value(), end)));
    }

    /** How far a value lies from another, in plausible ranges. */
    private static double distance(Parameter parameter, double from, double to) {
        return Math.abs(to - from) / (parameter.high() - parameter.low());
    }

    /** The nearest thresholds, sought one by one. */
    private List<Flip> flips(double today, List<Turn> turns) throws IOException {
        List<Flip> flips = new ArrayList<>();
        for (Turn each : turns) {
            boolean known = flips.stream().anyMatch(flip -> flip.parameter().equals(each.parameter()));
            if (flips.size() < MOST_FLIPS && !known && !cancelled.getAsBoolean()) {
                flip(today, each.parameter(), each.end()).ifPresent(flips::add);
            }
        }
        flips.sort(Comparator.comparingDouble(flip -> distance(flip.parameter(), flip.assumed(), flip.threshold())));
        return flips;
    }

    /** Whether a difference would give other advice than today's. */
    private static boolean turned(double today, double there) {
        return Math.signum(today) * there <= INDIFFERENCE;
    }

    /** The threshold between the assumed value and an end; absent where more replications do not confirm it. */
    private Optional<Flip> flip(double today, Parameter parameter, double end) throws IOException {
        double there = at(parameter, end);
        if (!turned(today, there)) {
            return Optional.empty();
        }
        double kept = plan.values().of(parameter);
        double turned = end;
        for (int i = 0; i < HALVINGS && !cancelled.getAsBoolean(); i++) {
            double middle = parameter.whole() ? Math.rint((kept + turned) / 2) : (kept + turned) / 2;
            if (middle == kept || middle == turned) {
                break;
            }
            if (turned(today, at(parameter, middle))) {
                turned = middle;
            } else {
                kept = middle;
            }
        }
        boolean opposite = Math.signum(today) * there < -INDIFFERENCE;
        return Optional.of(new Flip(
                parameter,
                plan.values().of(parameter),
                turned,
                opposite ? "the advice turns round" : "no difference that matters is left"));
    }

    private double at(Parameter parameter, double value) throws IOException {
        return differences(
                List.of(base.with(parameter, value)), List.of(plan.with(parameter, value)), CARE * replications)[0];
    }

    // Runs

    /** The pooled differences of the production share, each later course less its earlier one, on the same luck. */
    private double[] differences(List<Blueprint> earlier, List<Blueprint> later, int n) throws IOException {
        List<Blueprint> all = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            all.add(earlier.get(i));
            all.add(later.get(i));
        }
        Shares shares = new Shares(all.size(), n);
        List<Chunk> chunks = IntStream.range(0, all.size())
                .mapToObj(point -> new Chunk(point, point, 0, n))
                .toList();
        Runner runner =
                new Runner(point -> Runner.of(all.get((int) point), Engine.TREE).apply(point), seed, 0, threads);
        runner.run(chunks.iterator(), shares, Progress.NONE, cancelled);
        return IntStream.range(0, earlier.size())
                .mapToDouble(i -> shares.difference(2 * i, 2 * i + 1))
                .toArray();
    }

    /** Launched pilots and those live within 104 weeks, by point and replication. */
    private static final class Shares implements ResultSink<Batch> {
        private final double[][] live;
        private final double[][] launched;

        Shares(int points, int n) {
            live = new double[points][n];
            launched = new double[points][n];
            for (double[] unknown : live) {
                Arrays.fill(unknown, Double.NaN);
            }
        }

        @Override
        public Batch prepare(Batch batch) {
            return batch;
        }

        @Override
        public void accept(Batch batch) {
            for (Replication each : batch.replications()) {
                RunResult result = each.result();
                int point = (int) each.key().point();
                int replication = (int) each.key().replication();
                boolean finished = result.status() == Status.FINISHED;
                live[point][replication] = finished ? Columns.COHORT_PRODUCTION.of(result.row()) : Double.NaN;
                launched[point][replication] = finished ? Columns.PILOTS_LAUNCHED.of(result.row()) : Double.NaN;
            }
        }

        double difference(int earlier, int later) {
            double[] sums = new double[4];
            for (int i = 0; i < live[earlier].length; i++) {
                if (!Double.isNaN(live[earlier][i]) && !Double.isNaN(live[later][i])) {
                    sums[0] += live[earlier][i];
                    sums[1] += launched[earlier][i];
                    sums[2] += live[later][i];
                    sums[3] += launched[later][i];
                }
            }
            return (sums[3] > 0 ? sums[2] / sums[3] : 0) - (sums[1] > 0 ? sums[0] / sums[1] : 0);
        }
    }
}
