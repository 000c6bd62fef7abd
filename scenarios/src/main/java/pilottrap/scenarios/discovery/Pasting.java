package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Bottom-up pasting (Friedman and Fisher 1999, section 8): limits of a box move out again, a thin slice at a time, as long as
 * the density does not fall.
 *
 * <p>Of several slices the one with the densest result is pasted; ties go to the slice with more cases, then to the factor
 * that comes first, then low before high, then to the smaller value. An end beyond which no case lies is given up.
 */
final class Pasting {
    private final Cases cases;
    private final double share;

    private Pasting(Cases cases, double share) {
        this.cases = cases;
        this.share = share;
    }

    /** The box, as far out as it goes. */
    static Box of(Cases cases, Box box, Options options) {
        if (options.paste() == 0) {
            return box;
        }
        Pasting pasting = new Pasting(cases, options.paste());
        Box grown = box;
        for (Optional<Box> wider = pasting.widen(grown); wider.isPresent(); wider = pasting.widen(grown)) {
            grown = wider.get();
        }
        return grown;
    }

    private record Wider(Box box, Count count) {}

    private Optional<Box> widen(Box box) {
        Count now = box.count(cases);
        List<Wider> offers = new ArrayList<>();
        for (Side side : Side.of(box)) {
            if (side.end() == Side.End.VALUES) {
                values(box, side.factor(), offers);
            } else {
                offers.add(further(box, side, now.cases()));
            }
        }
        return offers.stream()
                .filter(offer -> offer.count().asDense(now))
                .min(Comparator.comparingDouble((Wider offer) -> -offer.count().density())
                        .thenComparingInt(offer -> -offer.count().cases()))
                .map(Wider::box);
    }

    /** The box with one end moved out over the next cases that only this end keeps out. */
    private Wider further(Box box, Side side, int inside) {
        Box open = side.off(box);
        int factor = side.factor();
        int wanted = Math.max(1, (int) Math.floor(share * inside));
        int sign = side.end() == Side.End.LOW ? -1 : 1;
        double[] out = IntStream.range(0, cases.size())
                .filter(at -> open.holds(cases, at) && !box.holds(cases, at))
                .mapToDouble(at -> sign * cases.value(at, factor))
                .sorted()
                .toArray();
        int next = wanted;
        while (next < out.length && out[next] == out[next - 1]) {
            next++;
        }
        Box wider = next >= out.length
                ? open
                : side.to(box, Cases.between(cases.factors().get(factor), sign * out[next - 1], sign * out[next]));
        return new Wider(wider, wider.count(cases));
    }

    /** The box with one more value of a factor without order. */
    private void values(Box box, int factor, List<Wider> offers) {
        SortedSet<Double> excluded = ((Limit.Except) box.limit(factor)).excluded();
        for (double value : excluded) {
            SortedSet<Double> fewer = new TreeSet<>(excluded);
            fewer.remove(value);
            Box wider = box.with(factor, fewer.isEmpty() ? Limit.NONE : new Limit.Except(fewer));
            offers.add(new Wider(wider, wider.count(cases)));
        }
    }
}
