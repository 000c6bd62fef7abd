package pilottrap.scenarios.experiment;

import java.util.List;
import java.util.function.Function;
import pilottrap.simulation.organization.Blueprint;

/**
 * A plan of many runs: a scenario, what is varied in it, and how.
 *
 * @param scenario what is varied
 * @param factors what varies, in the order of the plan
 * @param design how the points lie
 * @param matrix the points; those that a constraint forbids are not among them
 * @param constraints what every point keeps, as written
 * @param replicate how often each point is simulated
 * @param blueprints what is simulated where the factors have given values (in the order of {@code factors})
 * @param canonical scenario and plan as canonical, self-contained text that can be read as a file; the same text means the
 *     same runs
 * @param sha256 SHA-256 of {@code canonical}, hexadecimal
 * @param warnings sentences a user should read, such as how many points a constraint has left out
 */
public record Experiment(
        Scenario scenario,
        List<Factor> factors,
        Design design,
        DesignMatrix matrix,
        List<String> constraints,
        Replicate replicate,
        Function<double[], Blueprint> blueprints,
        String canonical,
        String sha256,
        List<String> warnings) {
    /** Replications of each point where none are stated. */
    public static final int STANDARD_REPLICATIONS = 100;

    /** Copies the lists. */
    public Experiment {
        factors = List.copyOf(factors);
        constraints = List.copyOf(constraints);
        warnings = List.copyOf(warnings);
    }

    /** How many points. */
    public int points() {
        return matrix.points();
    }

    /** What is simulated at a point. */
    public Blueprint blueprint(long point) {
        return blueprints.apply(matrix.point(Math.toIntExact(point)));
    }
}
