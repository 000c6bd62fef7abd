package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.simulation.organization.UnitPlan;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterValues;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;

/** Tells in what a scenario differs from its archetype. */
final class Differences {
    /** Changed teams of more functions than this are told in one sentence. */
    private static final int MOST_FUNCTIONS = 2;

    private static final List<Parameter> SOURCING =
            List.of(Parameters.SOURCING_BUILD, Parameters.SOURCING_BUY, Parameters.SOURCING_PARTNER);

    private final ParameterValues values;
    private final ParameterValues reference;
    private final String archetype;
    private final Sentences sentences;

    private Differences(ParameterValues values, ParameterValues reference, String archetype, Sentences sentences) {
        this.values = values;
        this.reference = reference;
        this.archetype = archetype;
        this.sentences = sentences;
    }

    /**
     * The changes of a scenario.
     *
     * @param units the business units, where they are stated
     */
    static Changes of(
            ParameterValues values,
            ParameterValues reference,
            String archetype,
            Sentences sentences,
            @Nullable List<UnitPlan> units) {
        Differences differences = new Differences(values, reference, archetype, sentences);
        return new Changes(differences.assumptions(), differences.choices(), differences.organization(units));
    }

    private boolean changed(Parameter parameter) {
        return values.of(parameter) != reference.of(parameter);
    }

    private List<Parameter> changed(Section section) {
        return Parameters.all().stream()
                .filter(parameter -> parameter.section() == section && changed(parameter))
                .toList();
    }

    private List<String> assumptions() {
        List<String> implausible = new ArrayList<>();
        List<String> plausible = new ArrayList<>();
        for (Parameter parameter : changed(Section.ASSUMPTIONS)) {
            double value = values.of(parameter);
            (sentences.unusual(parameter, value).isPresent() ? implausible : plausible)
                    .add(sentences.assumes(parameter, value, reference.of(parameter), archetype));
        }
        implausible.addAll(plausible);
        return implausible;
    }

    private List<String> choices() {
        List<String> told = new ArrayList<>();
        for (Parameter parameter : changed(Section.POLICY)) {
            if (!SOURCING.contains(parameter)) {
                told.add(sentences.plan(parameter, values.of(parameter), reference.of(parameter), archetype));
            } else if (SOURCING.stream().filter(this::changed).findFirst().stream()
                    .anyMatch(parameter::equals)) {
                told.add("Plan: " + mix(values) + ", "
                        + (SOURCING.stream().allMatch(part -> reference.of(part) == part.standard())
                                ? "default "
                                : archetype + " has ")
                        + mix(reference) + ".");
            }
        }
        return told;
    }

    private static String mix(ParameterValues of) {
        return Numbers.said(100 * of.of(Parameters.SOURCING_BUILD)) + "% built, "
                + Numbers.said(100 * of.of(Parameters.SOURCING_BUY)) + "% bought, "
                + Numbers.said(100 * of.of(Parameters.SOURCING_PARTNER)) + "% with a partner";
    }

    private List<String> organization(@Nullable List<UnitPlan> units) {
        List<String> told = new ArrayList<>();
        List<Parameter> teams = new ArrayList<>();
        double all = 0;
        double before = 0;
        for (BusinessFunction function : BusinessFunction.values()) {
            Parameter parameter = Parameters.of(function, "teams");
            all += values.of(parameter);
            before += reference.of(parameter);
            if (changed(parameter)) {
                teams.add(parameter);
            }
        }
        boolean together = units != null || teams.size() > MOST_FUNCTIONS;
        if (units != null) {
            told.add("Organization: " + units.size() + " stated " + (units.size() == 1 ? "unit" : "units") + " with "
                    + teams(all) + ".");
        } else if (together) {
            told.add("Organization: other teams in " + teams.size() + " functions, " + Numbers.said(all) + " in all, "
                    + (before == standardTeams() ? "default " : archetype + " has ") + Numbers.said(before) + ".");
        }
        for (Parameter parameter : changed(Section.ORGANIZATION)) {
            if (!(together && teams.contains(parameter))) {
                told.add(sentences.organization(parameter, values.of(parameter), reference.of(parameter), archetype));
            }
        }
        return told;
    }

    static String teams(double count) {
        return Numbers.said(count) + (count == 1 ? " team" : " teams");
    }

    private static double standardTeams() {
        double all = 0;
        for (BusinessFunction function : BusinessFunction.values()) {
            all += Parameters.of(function, "teams").standard();
        }
        return all;
    }
}
