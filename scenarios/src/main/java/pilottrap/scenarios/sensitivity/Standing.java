package pilottrap.scenarios.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which factors matter, as far as the intervals tell.
 *
 * @param order all factors, the one that matters most first
 * @param leading how many of the first are surely the ones that matter most, in whatever order: the fewest, up to
 *     {@link #MOST_LEADING}, whose ranks all lie among them; 0 where no such group is settled
 * @param minor those that surely matter little, in their order
 */
public record Standing(List<Integer> order, int leading, List<Integer> minor) {
    /** The most factors that are named as leading. */
    public static final int MOST_LEADING = 5;

    /** Of a mean effect: little is a tenth of the largest. */
    public static final double LITTLE_EFFECT = 0.1;

    /** Of variance: little is 5 %. */
    public static final double LITTLE_VARIANCE = 0.05;

    /** Copies the lists. */
    public Standing {
        order = List.copyOf(order);
        minor = List.copyOf(minor);
    }

    /** After the mean size of effects: little is less than a tenth of the largest, with its whole interval. */
    public static Standing of(Screening screening) {
        List<Ranked> all = screening.effects().stream()
                .map(effect -> new Ranked(effect.factor(), effect.absolute(), effect.place()))
                .toList();
        double largest =
                all.stream().mapToDouble(each -> each.size().value()).max().orElse(0);
        return of(all, LITTLE_EFFECT * largest);
    }

    /** After total indices: little is less than 5 % of the variance, with the whole interval. */
    public static Standing of(Indices indices) {
        return of(
                indices.factors().stream()
                        .map(index -> new Ranked(index.factor(), index.total(), index.place()))
                        .toList(),
                LITTLE_VARIANCE);
    }

    private record Ranked(int factor, Interval size, Place place) {}

    private static Standing of(List<Ranked> factors, double little) {
        List<Ranked> sorted = new ArrayList<>(factors);
        sorted.sort(Comparator.comparingInt(each -> each.place().rank()));
        int leading = 0;
        for (int count = 1; count <= Math.min(MOST_LEADING, sorted.size() - 1) && leading == 0; count++) {
            int places = count;
            if (sorted.subList(0, count).stream().allMatch(each -> each.place().worst() <= places)
                    && sorted.get(0).size().low() > 0) {
                leading = count;
            }
        }
        return new Standing(
                sorted.stream().map(Ranked::factor).toList(),
                leading,
                sorted.stream()
                        .filter(each -> each.size().high() < little)
                        .map(Ranked::factor)
                        .toList());
    }
}
