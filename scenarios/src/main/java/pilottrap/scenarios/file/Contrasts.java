package pilottrap.scenarios.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Contrast;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.intervention.Programme;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterSets;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;

/** Tells in what an alternative differs from its base, and whether the two can be compared. */
final class Contrasts {
    private Contrasts() {}

    static Contrast of(Scenario base, Scenario alternative) {
        Blueprint before = base.blueprint();
        Blueprint after = alternative.blueprint();
        Changes told = ScenarioFile.differences(base, alternative);
        List<String> assumptions = new ArrayList<>(told.assumptions());
        List<String> organization = new ArrayList<>(told.organization());
        if (before.single() && after.single()) {
            stated(before.stated(), after.stated(), Section.ASSUMPTIONS, "Assumes ", assumptions);
            stated(before.stated(), after.stated(), Section.ORGANIZATION, "Organization: ", organization);
        }
        for (Parameter each : before.sets().parameters()) {
            boolean held = !after.sets().parameters().contains(each);
            boolean same = after.values().of(each) == before.values().of(each);
            if (held && same && each.section() == Section.ASSUMPTIONS) {
                assumptions.add("Assumes one " + Sentences.label(each) + ", where the base takes that of each set.");
            }
        }
        return new Contrast(
                new Changes(assumptions, told.choices(), organization),
                alternative.interventions().stream()
                        .filter(each -> !base.interventions().contains(each))
                        .toList(),
                once(after.programmes()) - once(before.programmes()),
                yearly(after.programmes()) - yearly(before.programmes()),
                frame(base, alternative));
    }

    /** What a single organization holds exactly on one side and draws on the other is no difference of policy. */
    private static void stated(
            Set<Parameter> before, Set<Parameter> after, Section section, String lead, List<String> told) {
        for (Parameter parameter : Parameters.all()) {
            if (parameter.section() == section && before.contains(parameter) != after.contains(parameter)) {
                String exactly = after.contains(parameter)
                        ? " known exactly, where the base draws it."
                        : " drawn, where the base knows it exactly.";
                told.add(lead + Sentences.label(parameter) + exactly);
            }
        }
    }

    private static double once(List<Programme> programmes) {
        return programmes.stream()
                .mapToDouble(each -> each.intensity() * each.oneOffCost())
                .sum();
    }

    private static double yearly(List<Programme> programmes) {
        return programmes.stream()
                .mapToDouble(each -> each.intensity() * each.yearlyCost())
                .sum();
    }

    private static List<String> frame(Scenario base, Scenario alternative) {
        Blueprint before = base.blueprint();
        Blueprint after = alternative.blueprint();
        List<String> frame = new ArrayList<>();
        if (before.single() != after.single()) {
            frame.add(
                    after.single()
                            ? "is one stated organization, the base a population"
                            : "is a population, the base one stated organization");
        }
        unlike(before.sets(), after.sets(), frame);
        differs(base.currency(), alternative.currency(), "the currency ", frame);
        differs(base.start().toString(), alternative.start().toString(), "its start on ", frame);
        differs(before.horizonWeeks() + " weeks", after.horizonWeeks() + " weeks", "a horizon of ", frame);
        differs(before.launchWeeks() + " weeks", after.launchWeeks() + " weeks", "a launch window of ", frame);
        differs(
                before.fiscalOffsetWeeks() + " weeks after the start",
                after.fiscalOffsetWeeks() + " weeks after the start",
                "its first new fiscal year ",
                frame);
        return frame;
    }

    private static void unlike(ParameterSets before, ParameterSets after, List<String> frame) {
        ParameterSets same = before.without(before.parameters().stream()
                .filter(each -> !after.parameters().contains(each))
                .toList());
        if (!same.equals(after)) {
            frame.add("is drawn from " + after + ", the base from " + before);
        }
    }

    private static void differs(String before, String after, String what, List<String> frame) {
        if (!before.equals(after)) {
            frame.add("has " + what + after + ", the base " + before);
        }
    }
}
