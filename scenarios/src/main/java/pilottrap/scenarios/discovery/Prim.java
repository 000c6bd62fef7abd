package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The patient rule induction method (Friedman and Fisher 1999) as scenario discovery uses it (Bryant and Lempert 2010):
 * boxes in the space of factors in which cases of interest are dense.
 *
 * <p>Each box is peeled ({@link Peeling}), chosen on the trajectory ({@link Options.Choice}), freed of ends that chance
 * explains as well ({@link QuasiP}), and pasted ({@link Pasting}); the next box is looked for among the cases left. The
 * same cases and options give the same boxes.
 */
public final class Prim {
    /** With fewer cases nothing is looked for. */
    public static final int FEWEST_CASES = 20;

    /** Where no more than this share of the cases of interest is left, no further box is looked for. */
    private static final double LEFT = 0.1;

    private final Options options;

    private Prim(Options options) {
        this.options = options;
    }

    /**
     * Looks for boxes.
     *
     * @throws IllegalArgumentException if there are fewer than {@link #FEWEST_CASES} cases, if all or none are of interest,
     *     or if the trajectory is shorter than the step that is wanted; the message says so in one sentence
     */
    public static Discovery of(Cases cases, Options options) {
        Count all = cases.count();
        if (all.cases() < FEWEST_CASES) {
            throw new IllegalArgumentException(
                    all.cases() + " points are too few to look for a box, " + FEWEST_CASES + " are the least");
        }
        if (all.hits() == 0 || all.hits() == all.cases()) {
            throw new IllegalArgumentException((all.hits() == 0 ? "none" : "every one") + " of the " + all.cases()
                    + " points meets the criterion, so there is nothing to tell apart");
        }
        Prim prim = new Prim(options);
        List<Found> boxes = new ArrayList<>();
        Cases left = cases;
        while (boxes.size() < options.boxes()) {
            Optional<Found> next = prim.next(left, all, boxes.isEmpty());
            if (next.isEmpty()) {
                break;
            }
            boxes.add(next.get());
            Cases among = left;
            left = among.where(at -> !next.get().box().holds(among, at));
        }
        return new Discovery(all, boxes, options);
    }

    /** The next box, if there is one that is denser than all cases and that other cases do not deny. */
    private Optional<Found> next(Cases cases, Count all, boolean first) {
        Count among = cases.count();
        boolean few = among.cases() < FEWEST_CASES || among.hits() < LEFT * all.hits();
        if (!first && (few || among.hits() < 2 || among.hits() == among.cases())) {
            return Optional.empty();
        }
        Optional<Found> found = found(cases);
        boolean asked = first && options.choice().step().isPresent();
        return found.filter(box -> asked
                || (box.restrictions().size() > 0
                        && box.count().density() > all.density()
                        && (first || convincing(box))));
    }

    private static boolean convincing(Found box) {
        return !box.denied() && !box.restrictions().stream().allMatch(Restriction::weak);
    }

    private Optional<Found> found(Cases cases) {
        List<Peel> trajectory = Peeling.of(cases, options);
        Count among = cases.count();
        int chosen = chosen(trajectory, among);
        Peel peel = trajectory.get(chosen);
        Box box = options.choice().step().isPresent() ? peel.box() : tidy(cases, peel.box());
        List<Integer> leftOut = Arrays.stream(peel.box().restricted())
                .filter(factor -> box.limit(factor).sides() == 0)
                .boxed()
                .toList();
        int[] again = new int[cases.factors().size()];
        Optional<HeldOut> heldOut = halves(cases, peel.count().coverage(among), again);
        List<Restriction> restrictions = new ArrayList<>();
        for (int factor : box.restricted()) {
            OptionalDouble share = heldOut.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) again[factor] / heldOut.get().halves());
            restrictions.add(restriction(cases, box, factor, share));
        }
        return Optional.of(new Found(
                box,
                box.count(cases),
                among,
                restrictions,
                trajectory,
                chosen,
                leftOut,
                heldOut.isEmpty() ? List.of() : Arrays.stream(again).boxed().toList(),
                heldOut));
    }

    private int chosen(List<Peel> trajectory, Count all) {
        Options.Choice choice = options.choice();
        if (choice.step().isEmpty()) {
            return best(trajectory, all);
        }
        int step = choice.step().get();
        if (step >= trajectory.size()) {
            throw new IllegalArgumentException("there is no box " + step
                    + ": the trajectory has boxes 0 (everything) to " + (trajectory.size() - 1));
        }
        return step;
    }

    private int best(List<Peel> trajectory, Count all) {
        Options.Choice choice = options.choice();
        int best = 0;
        for (int i = 1; i < trajectory.size(); i++) {
            Count now = trajectory.get(i).count();
            Count then = trajectory.get(best).count();
            boolean better = choice.leastCoverage().isPresent()
                    ? now.coverage(all) >= choice.leastCoverage().get() && now.density() > then.density()
                    : Options.Choice.score(now, all) > Options.Choice.score(then, all);
            best = better ? i : best;
        }
        return best;
    }

    /** The box whose coverage is nearest, the last of several. */
    private static int nearest(List<Peel> trajectory, Count all, double coverage) {
        int nearest = 0;
        for (int i = 1; i < trajectory.size(); i++) {
            double now = Math.abs(trajectory.get(i).count().coverage(all) - coverage);
            double then = Math.abs(trajectory.get(nearest).count().coverage(all) - coverage);
            nearest = now <= then ? i : nearest;
        }
        return nearest;
    }

    /** Gives up ends that chance explains as well, the weakest first, and pastes, until neither changes anything. */
    private Box tidy(Cases cases, Box box) {
        Box tidy = box;
        Box before;
        do {
            before = tidy;
            tidy = Pasting.of(cases, options.weak() ? before : strong(cases, before), options);
        } while (!tidy.equals(before));
        return tidy;
    }

    private static Box strong(Cases cases, Box box) {
        Box strong = box;
        while (true) {
            List<Side> sides = Side.of(strong);
            if (sides.size() < 2) {
                return strong;
            }
            Box now = strong;
            Count inside = now.count(cases);
            Side weakest = sides.stream()
                    .max(Comparator.comparingDouble(
                            side -> QuasiP.of(inside, side.off(now).count(cases))))
                    .orElseThrow();
            if (QuasiP.of(inside, weakest.off(now).count(cases)) <= QuasiP.WEAK) {
                return strong;
            }
            strong = weakest.off(now);
        }
    }

    private static Restriction restriction(Cases cases, Box box, int factor, OptionalDouble again) {
        Count inside = box.count(cases);
        Count without = box.with(factor, Limit.NONE).count(cases);
        boolean two = box.limit(factor).sides() == 2;
        return new Restriction(
                factor,
                box.limit(factor),
                without,
                QuasiP.of(inside, without),
                two ? end(cases, box, inside, new Side(factor, Side.End.LOW)) : OptionalDouble.empty(),
                two ? end(cases, box, inside, new Side(factor, Side.End.HIGH)) : OptionalDouble.empty(),
                again);
    }

    private static OptionalDouble end(Cases cases, Box box, Count inside, Side side) {
        return OptionalDouble.of(QuasiP.of(inside, side.off(box).count(cases)));
    }

    /**
     * Looks for a box in half-samples by the same rule (where a certain step was asked for, by its coverage), and counts it
     * in the other halves.
     *
     * @param coverage of the box on the trajectory of all cases
     * @param again counts, for each factor, the half-samples in which it is limited
     */
    private Optional<HeldOut> halves(Cases cases, double coverage, int[] again) {
        int halves = 0;
        Count inside = new Count(0, 0);
        Count all = new Count(0, 0);
        for (Halves.Half half : Halves.of(cases, options.halves(), options.seed())) {
            Count among = half.sample().count();
            if (among.hits() == 0 || among.hits() == among.cases()) {
                continue;
            }
            List<Peel> trajectory = Peeling.of(half.sample(), options);
            boolean step = options.choice().step().isPresent();
            Box peeled = trajectory
                    .get(step ? nearest(trajectory, among, coverage) : best(trajectory, among))
                    .box();
            Box box = step ? peeled : tidy(half.sample(), peeled);
            for (int factor : box.restricted()) {
                again[factor]++;
            }
            halves++;
            inside = inside.plus(box.count(half.other()));
            all = all.plus(half.other().count());
        }
        return halves == 0 ? Optional.empty() : Optional.of(new HeldOut(halves, inside, all));
    }
}
