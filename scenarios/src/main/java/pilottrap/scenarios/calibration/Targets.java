package pilottrap.scenarios.calibration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;

/**
 * What a calibration aims at, and what it may move: a file of targets, read.
 *
 * @param name the name, for people
 * @param targets the figures to be reproduced
 * @param variants the settings that are simulated; the first is the base
 * @param mostOfLogGain no variant may have more than this share of the sum of the logarithms of all multiples, in (0, 1];
 *     absent where it does not matter
 * @param moved what is moved, each over a range that is its prior
 * @param parameters the parameters behind {@code moved}, in the same order
 * @param canonical all of this as text; the same text means the same calibration
 * @param warnings sentences a user should read
 */
public record Targets(
        String name,
        List<Target> targets,
        List<Variant> variants,
        OptionalDouble mostOfLogGain,
        List<Factor> moved,
        List<Parameter> parameters,
        String canonical,
        List<String> warnings) {
    /**
     * A setting that is simulated.
     *
     * @param name what it is called; {@code base} for the first
     * @param blueprint what is simulated where nothing is moved
     * @param fixed parameters that it states itself, and that therefore are not moved in it
     */
    public record Variant(String name, Blueprint blueprint, Set<Parameter> fixed) {
        /** Copies the set. */
        public Variant {
            fixed = Set.copyOf(fixed);
        }
    }

    /** Copies the lists. */
    public Targets {
        targets = List.copyOf(targets);
        variants = List.copyOf(variants);
        moved = List.copyOf(moved);
        parameters = List.copyOf(parameters);
        warnings = List.copyOf(warnings);
        if (targets.isEmpty() || variants.isEmpty() || moved.isEmpty() || moved.size() != parameters.size()) {
            throw new IllegalArgumentException("no targets, variants or parameters");
        }
    }

    /** SHA-256 of {@link #canonical}, hexadecimal. */
    public String sha256() {
        return Sha256.of(canonical);
    }

    /** The prior range of a moved parameter. */
    public Levels.Range prior(int moving) {
        return (Levels.Range) moved.get(moving).levels();
    }

    /** The values at a point of the unit cube, to four significant digits, so that they are written as they are run. */
    public double[] values(double[] coordinates) {
        return IntStream.range(0, coordinates.length)
                .mapToDouble(i -> Rounding.within(prior(i), prior(i).at(coordinates[i])))
                .toArray();
    }

    /** Where values lie in the unit cube. */
    public double[] coordinates(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> prior(i).coordinate(values[i]))
                .toArray();
    }

    /** What is simulated in a variant where the moved parameters have given values. */
    public Blueprint blueprint(int variant, double[] values) {
        Variant setting = variants.get(variant);
        Blueprint base = setting.blueprint();
        List<Integer> free = IntStream.range(0, parameters.size())
                .filter(i -> !setting.fixed().contains(parameters.get(i)))
                .boxed()
                .toList();
        List<Parameter> changed = free.stream().map(parameters::get).toList();
        double[] to = free.stream().mapToDouble(i -> values[i]).toArray();
        Set<Parameter> stated = new LinkedHashSet<>(base.stated());
        if (base.single()) {
            stated.addAll(changed);
        }
        return new Blueprint(
                base.values().with(changed, to),
                base.sets(),
                base.single(),
                stated,
                base.units(),
                base.horizonWeeks(),
                base.launchWeeks(),
                base.fiscalOffsetWeeks(),
                base.programmes());
    }

    /** Whether figures, one for each target, all lie within their tolerances, NaN never, and the gains are balanced. */
    public boolean met(double[] figures) {
        for (int i = 0; i < targets.size(); i++) {
            if (!targets.get(i).met(figures[i])) {
                return false;
            }
        }
        return mostOfLogGain.isEmpty() || largestLogGain(figures) <= mostOfLogGain.getAsDouble();
    }

    /**
     * The largest share that one variant has of the sum of the logarithms of all multiples; 0 where there are no variants, 1
     * where one has all of it or they do not all gain.
     */
    public double largestLogGain(double[] figures) {
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).variant() > 0) {
                double gain = StrictMath.log(figures[i]);
                if (!(gain > 0)) {
                    return 1;
                }
                sum += gain;
                largest = Math.max(largest, gain);
            }
        }
        return sum > 0 ? largest / sum : 0;
    }

    /** Σ of the squared distances to all targets ({@link Target#distance}); infinite where a figure is missing. */
    public double distance(double[] figures) {
        double sum = 0;
        for (int i = 0; i < targets.size(); i++) {
            double distance = targets.get(i).distance(figures[i]);
            sum += distance * distance;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }
}
