package pilottrap.scenarios.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Cases cut at random into two halves, again and again; cases of interest and others are cut apart, so both halves have both. */
final class Halves {
    private Halves() {}

    /**
     * A half.
     *
     * @param sample one half
     * @param other the other
     */
    record Half(Cases sample, Cases other) {}

    /** So many halves, two of each cut. */
    static List<Half> of(Cases cases, int halves, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Half> all = new ArrayList<>();
        while (all.size() < halves) {
            boolean[] first = cut(cases, random);
            Cases one = cases.where(at -> first[at]);
            Cases two = cases.where(at -> !first[at]);
            all.add(new Half(one, two));
            if (all.size() < halves) {
                all.add(new Half(two, one));
            }
        }
        return all;
    }

    /** Each case goes to the first half with the chance that keeps the halves equal (selection sampling, Knuth 3.4.2 S). */
    private static boolean[] cut(Cases cases, SplittableRandom random) {
        boolean[] first = new boolean[cases.size()];
        Count all = cases.count();
        int[] left = {all.cases() - all.hits(), all.hits()};
        int[] wanted = {(left[0] + 1) / 2, left[1] / 2};
        for (int at = 0; at < first.length; at++) {
            int kind = cases.ofInterest(at) ? 1 : 0;
            first[at] = random.nextInt(left[kind]) < wanted[kind];
            left[kind]--;
            wanted[kind] -= first[at] ? 1 : 0;
        }
        return first;
    }
}
