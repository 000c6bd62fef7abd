package pilottrap.scenarios.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import pilottrap.simulation.organization.Blueprint;

/** The balance target C11 of {@code docs/model.md} §5.1: no block of causes is the whole trap. */
final class Balance {
    private static final double LEAST = 1.6;
    private static final double MOST = 3;
    private static final double MOST_OF_GAIN = 0.6;

    /** Scenarios of the library that switch off a block, and what it is called. */
    private static final Map<String, String> BLOCKS = blocks();

    private Balance() {}

    private static Map<String, String> blocks() {
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("knock-out-all-people", "people");
        blocks.put("knock-out-all-data-technology-governance", "data, technology and governance");
        blocks.put("knock-out-all-capacity", "limits of capacity");
        return blocks;
    }

    static Fact of(Courses courses, Function<String, Blueprint> library) {
        List<Term> terms = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        terms.add(new Term(courses.base(), Measures.SHARE));
        BLOCKS.forEach((file, name) -> {
            Course course = new Course("without " + name, library.apply(file));
            terms.add(new Term(course, Measures.SHARE));
            claims.add(new Claim(
                    "without " + name + ": share that goes live, against the baseline",
                    Figure.times(Measures.SHARE, course, courses.base()),
                    LEAST,
                    MOST));
        });
        int block = 0;
        for (String name : BLOCKS.values()) {
            block++;
            int at = block;
            claims.add(Claim.below(
                    name + ": part of the gain in logarithms",
                    new Figure(terms, shares -> ofGain(shares, at), Scale.PERCENT),
                    MOST_OF_GAIN));
        }
        return new Fact(
                "C11",
                "People, data with technology and governance, and limits of capacity each hold back about as much.",
                "E25, E73, E38, S1-09",
                claims,
                Verdict.AGREES,
                "");
    }

    private static double ofGain(double[] shares, int block) {
        double all = 0;
        for (int i = 1; i < shares.length; i++) {
            all += Math.log(shares[i] / shares[0]);
        }
        return Math.log(shares[block] / shares[0]) / all;
    }
}
