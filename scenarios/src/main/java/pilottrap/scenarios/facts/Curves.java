package pilottrap.scenarios.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import pilottrap.simulation.measure.Series;

/** The figures behind the picture of the facts, along a launch rate or over time; no course is run for them alone. */
final class Curves {
    /** Months between two points over time. */
    private static final int STEP = 3;

    private Curves() {}

    /** Every curve by its name, its points by where they lie. */
    static Map<String, Map<Double, Figure>> of(Courses courses) {
        Map<Double, Figure> share = new LinkedHashMap<>();
        Map<Double, Figure> count = new LinkedHashMap<>();
        LoadFacts.rates(courses).forEach((factor, course) -> {
            share.put(factor, plain(new Term(course, Measures.SHARE)));
            count.put(factor, plain(new Term(course, Measures.COUNT)));
        });
        Map<String, Map<Double, Figure>> curves = new LinkedHashMap<>();
        curves.put(Findings.SHARE_BY_LOAD, share);
        curves.put(Findings.COUNT_BY_LOAD, count);
        curves.put(Findings.DATA_FIRST, ahead(ProgrammeFacts.dataFirst(courses), courses.base()));
        curves.put(Findings.BOTH_FIRST, ahead(ProgrammeFacts.bothFirst(courses), courses.base()));
        return curves;
    }

    private static Figure plain(Term term) {
        return new Figure(List.of(term), m -> m[0], Scale.NUMBER);
    }

    private static Map<Double, Figure> ahead(Course course, Course base) {
        Map<Double, Figure> ahead = new LinkedHashMap<>();
        for (int month = STEP; month <= ProgrammeFacts.END; month += STEP) {
            Measure gone = Measure.gain(Series.GONE_LIVE, 0, month);
            ahead.put((double) month, Figure.difference(gone, course, base, Scale.COUNT));
        }
        return ahead;
    }

    /** A curve as simulated. */
    static Findings.Curve estimated(Map<Double, Figure> figures, Trials trials) {
        List<Estimated> estimated =
                figures.values().stream().map(trials::estimate).toList();
        return new Findings.Curve(
                new ArrayList<>(figures.keySet()),
                list(estimated.stream().mapToDouble(Estimated::value)),
                list(estimated.stream().mapToDouble(Estimated::low)),
                list(estimated.stream().mapToDouble(Estimated::high)));
    }

    private static List<Double> list(DoubleStream numbers) {
        return numbers.boxed().toList();
    }
}
