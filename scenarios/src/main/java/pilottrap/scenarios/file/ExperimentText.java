package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.experiment.DesignMatrix;
import pilottrap.scenarios.experiment.Experiment;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.experiment.Replicate;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;

/**
 * An experiment as text: the resolved scenario, the alternatives it stands on, and the plan with nothing left to a
 * standard. The text is itself a plan file that comes to the same points and the same text.
 */
final class ExperimentText {
    private final StringBuilder text;
    private final Resolver.Whole whole;
    private final List<Varied> varied;

    private ExperimentText(Resolver.Whole whole, List<Varied> varied) {
        this.whole = whole;
        this.varied = varied;
        Resolver.Variant base = whole.base();
        this.text =
                new StringBuilder(Canonical.text(base.scenario().blueprint(), whole.frame(), base.plan(), declared()));
    }

    static String of(
            Resolver.Whole whole,
            List<Varied> varied,
            Design design,
            DesignMatrix matrix,
            List<String> constraints,
            Replicate replicate) {
        ExperimentText of = new ExperimentText(whole, varied);
        of.alternatives();
        of.text.append("experiment:\n");
        if (design instanceof Design.Listed) {
            of.points(matrix);
        } else {
            of.text.append("  design: ").append(DesignReader.text(design)).append('\n');
            of.vary();
        }
        if (!constraints.isEmpty()) {
            of.text.append("  constraints:\n");
            constraints.forEach(each ->
                    of.text.append("    - ").append(Canonical.quoted(each)).append('\n'));
        }
        of.text.append("  replications: ").append(replicate.most()).append('\n');
        replicate
                .precision()
                .ifPresent(precision -> of.text
                        .append("  precision: {")
                        .append(precision.outcome().name())
                        .append(": ")
                        .append(Numbers.shortest(precision.halfWidth()))
                        .append("}\n"));
        return of.text.toString();
    }

    /** The canonical text with name and goals before it. */
    static String named(Experiment experiment) {
        StringBuilder text = new StringBuilder("name: ");
        text.append(Canonical.quoted(experiment.scenario().name())).append('\n');
        List<Goal> goals = experiment.scenario().goals();
        text.append(goals.isEmpty() ? "" : "goals:\n");
        for (Goal goal : goals) {
            text.append("  ").append(goal.outcome()).append(goal.atLeast() ? ": at least " : ": at most ");
            text.append(Numbers.shortest(goal.value())).append('\n');
        }
        return text.append(experiment.canonical()).toString();
    }

    /** The alternatives, where points may stand on them; all, so that each keeps its number. */
    private List<Resolver.Variant> stoodOn() {
        boolean any = varied.stream().anyMatch(each -> each.lever() instanceof Lever.Alternative);
        return any ? List.copyOf(whole.alternatives().values()) : List.of();
    }

    /** Everything that is planned somewhere, for what must be declared. */
    private List<Chosen> declared() {
        List<Chosen> all = new ArrayList<>(whole.base().plan());
        stoodOn().forEach(variant -> all.addAll(variant.plan()));
        for (Varied each : varied) {
            Intervention own = whole.declared().get(each.lever().intervention());
            if (own != null) {
                all.add(new Chosen(own, 0, Map.of(), each.at()));
            }
        }
        return all;
    }

    private void alternatives() {
        List<Resolver.Variant> used = stoodOn();
        if (!used.isEmpty()) {
            text.append("alternatives:\n");
        }
        for (Resolver.Variant variant : used) {
            text.append("  ")
                    .append(Canonical.quoted(variant.scenario().name()))
                    .append(":\n");
            Set<Parameter> changed = changed(variant.scenario().blueprint());
            group(Names.of(Section.POLICY), "    ", changed, variant);
            if (changed.stream().anyMatch(each -> each.section() == Section.ASSUMPTIONS)) {
                text.append("    assumptions:\n");
                group(Names.of(Section.ASSUMPTIONS), "      ", changed, variant);
            }
            Canonical.planned(text, "    ", variant.plan());
        }
    }

    /** What an alternative states otherwise than the base, or states while the base leaves it to be drawn or to its sets. */
    private Set<Parameter> changed(Blueprint alternative) {
        Blueprint base = whole.base().scenario().blueprint();
        Set<Parameter> changed = new LinkedHashSet<>(alternative.stated());
        changed.removeAll(base.stated());
        changed.addAll(base.sets().parameters());
        changed.removeAll(alternative.sets().parameters());
        for (Parameter parameter : Parameters.all()) {
            if (alternative.values().of(parameter) != base.values().of(parameter)) {
                changed.add(parameter);
            }
        }
        return changed;
    }

    private void group(Names names, String indent, Set<Parameter> changed, Resolver.Variant variant) {
        for (Map.Entry<String, Names> child : names.children().entrySet()) {
            Names below = child.getValue();
            if (below.parameter().isPresent()) {
                Parameter parameter = below.parameter().get();
                if (changed.contains(parameter)) {
                    double value = variant.scenario().blueprint().values().of(parameter);
                    text.append(indent).append(child.getKey()).append(": ");
                    text.append(Numbers.shortest(value)).append('\n');
                }
            } else if (changed.stream().anyMatch(each -> each.key().startsWith(below.path() + "."))) {
                text.append(indent).append(child.getKey()).append(":\n");
                group(below, indent + "  ", changed, variant);
            }
        }
    }

    private void points(DesignMatrix matrix) {
        text.append("  design:\n    list:\n      - [");
        for (int i = 0; i < varied.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(varied.get(i).lever().key());
        }
        text.append("]\n");
        for (int point = 0; point < matrix.points(); point++) {
            text.append("      - [");
            for (int i = 0; i < varied.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(written(varied.get(i).lever(), matrix.value(point, i)));
            }
            text.append("]\n");
        }
    }

    private void vary() {
        text.append("  vary:\n");
        for (Varied each : varied) {
            text.append("    ").append(each.lever().key()).append(": {");
            if (each.levels() instanceof Levels.Range range) {
                text.append("from: ").append(Numbers.shortest(range.from()));
                text.append(", to: ").append(Numbers.shortest(range.to()));
                text.append(range.logarithmic() ? ", scale: log}\n" : "}\n");
            } else {
                text.append("values: [");
                String separator = "";
                for (double value : ((Levels.Values) each.levels()).values()) {
                    text.append(separator).append(written(each.lever(), value));
                    separator = ", ";
                }
                text.append("]}\n");
            }
        }
    }

    private static String written(Lever lever, double value) {
        String written = lever.written(value);
        return lever instanceof Lever.Alternative ? Canonical.quoted(written) : written;
    }
}
