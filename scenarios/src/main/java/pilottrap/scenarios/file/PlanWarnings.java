package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pilottrap.scenarios.design.Designs;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Section;

/** What a user should know of a plan that is not wrong. */
final class PlanWarnings {
    private final List<Varied> varied;
    private final Levers levers;
    private final Design design;
    private final List<String> warnings = new ArrayList<>();

    PlanWarnings(List<Varied> varied, Levers levers, Design design) {
        this.varied = varied;
        this.levers = levers;
        this.design = design;
    }

    List<String> all(Designs.Laid laid) {
        dropped(laid.dropped(), laid.matrix().points());
        planned();
        varied.forEach(this::implausible);
        varied.forEach(this::shares);
        return List.copyOf(warnings);
    }

    private void dropped(int dropped, int points) {
        if (dropped == 0) {
            return;
        }
        String count = Numbers.spoken(dropped);
        String left = Numbers.spoken(points);
        if (design instanceof Design.Sobol) {
            warnings.add("The constraints passed over " + count + (dropped == 1 ? " point" : " points")
                    + " of the Sobol sequence for the " + left + " that " + (points == 1 ? "is" : "are")
                    + " simulated.");
        } else if (design instanceof Design.Morris) {
            warnings.add("The constraints made " + count + (dropped == 1 ? " trajectory" : " trajectories")
                    + " be drawn again.");
        } else {
            warnings.add("The constraints leave out " + count + " of " + Numbers.spoken((double) dropped + points)
                    + " points; " + left + (points == 1 ? " is" : " are") + " simulated.");
        }
    }

    /** Interventions that no point would have, were their settings not varied. */
    private void planned() {
        Set<String> switched = new LinkedHashSet<>();
        Set<String> turned = new LinkedHashSet<>();
        for (Varied each : varied) {
            if (each.lever() instanceof Lever.Switch) {
                switched.add(each.lever().intervention());
            } else if (levers.plans(each.lever())) {
                turned.add(each.lever().intervention());
            }
        }
        turned.removeAll(switched);
        for (String name : turned) {
            warnings.add(
                    "The scenario does not plan " + name + ", but every point does, since a setting of it varies; vary "
                            + Lever.INTERVENTIONS + name + " too to have it off and on.");
        }
    }

    private void implausible(Varied each) {
        if (each.lever() instanceof Lever.Value value
                && value.parameter().section() == Section.ASSUMPTIONS
                && value.parameter().low() < value.parameter().high()) {
            Parameter parameter = value.parameter();
            double[] ends = each.levels().spread(2);
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double end : ends) {
                least = Math.min(least, end);
                most = Math.max(most, end);
            }
            if (least < parameter.low() || most > parameter.high()) {
                warnings.add(parameter.key() + " is varied from " + Numbers.said(least) + " to " + Numbers.said(most)
                        + ", beyond its plausible range "
                        + Sentences.range(parameter.low(), parameter.high(), " to ", parameter) + ".");
            }
        }
    }

    /** Listed values that Morris's levels cannot share out equally. */
    private void shares(Varied each) {
        if (design instanceof Design.Morris morris && each.levels() instanceof Levels.Values values) {
            int count = values.values().size();
            if (count > 1 && morris.levels() % count != 0) {
                warnings.add("The " + count + " values of " + each.lever().key() + " are not equally often in "
                        + morris.levels() + " levels of morris; levels that are a multiple of " + count
                        + " would make them so.");
            }
        }
    }
}
