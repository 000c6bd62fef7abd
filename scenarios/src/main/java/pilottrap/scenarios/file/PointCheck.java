package pilottrap.scenarios.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.simulation.parameter.Parameter;

/** Checks at every point what several values must fulfil together; the first point that does not is told. */
final class PointCheck {
    private final List<Varied> varied;
    private final PointBlueprints blueprints;
    private final Resolver.Whole whole;
    private final Problems problems;

    PointCheck(List<Varied> varied, PointBlueprints blueprints, Resolver.Whole whole, Problems problems) {
        this.varied = List.copyOf(varied);
        this.blueprints = blueprints;
        this.whole = whole;
        this.problems = problems;
    }

    void check(DesignMatrix matrix) {
        boolean together = varied.stream()
                .anyMatch(each -> each.lever() instanceof Lever.Value value && Checks.concern(value.parameter()));
        boolean plans =
                varied.stream().anyMatch(each -> !each.lever().intervention().isEmpty());
        for (int point = 0; point < matrix.points() && (together || plans); point++) {
            double[] values = matrix.point(point);
            Problems here = new Problems();
            if (together) {
                Checks.of(stated(values), blueprints.apply(values).sets(), here);
            }
            if (plans) {
                InterventionReader.check(blueprints.plan(values), whole.frame().horizon(), here);
            }
            if (here.any()) {
                int at = point;
                here.first()
                        .ifPresent(problem -> problems.add(
                                varied.get(0).at(),
                                "at point " + Numbers.spoken(at) + " of the design " + problem
                                        + "; narrow the ranges, or add a constraint"));
                return;
            }
        }
    }

    private Map<Parameter, Stated<Double>> stated(double[] values) {
        Map<Parameter, Stated<Double>> all =
                new LinkedHashMap<>(blueprints.variant(values).values());
        for (int i = 0; i < values.length; i++) {
            if (varied.get(i).lever() instanceof Lever.Value value && Checks.concern(value.parameter())) {
                all.put(value.parameter(), new Stated<>(values[i], varied.get(i).at()));
            }
        }
        return all;
    }
}
