package pilottrap.scenarios.file;

import java.util.List;
import java.util.Set;

/**
 * The names of interventions, controls and shocks ({@code docs/model.md} §4.10, §5.6). Their meaning arrives with
 * {@code compare}: until then a scenario that names one is refused, never run without it.
 */
final class Interventions {
    /** In the order of the model: I01 to I18, N1 to N4, shocks. */
    static final List<String> NAMES = List.of(
            "wip_limit",
            "data_foundations",
            "integration_platform",
            "governance_modernization",
            "executive_sponsorship",
            "change_management",
            "training",
            "manager_incentives",
            "partner_first",
            "mlops",
            "product_management",
            "outcome_metrics",
            "blameless_failure",
            "decentralize",
            "back_office",
            "teaming_protocols",
            "workflow_redesign",
            "pause_and_audit",
            "more_budget",
            "more_pilots",
            "theatre",
            "more_specialists",
            "launch_burst",
            "early_win",
            "executive_exit");

    private static final Set<String> KNOWN = Set.copyOf(NAMES);

    private Interventions() {}

    /** Reads a list of interventions; at present each one is a problem. */
    static void read(Node node, Problems problems) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar scalar && scalar.empty())) {
            return;
        }
        if (!(node instanceof Node.Sequence list)) {
            problems.add(node.at(), "policy.interventions is a list, one \"- name: {…}\" each, not " + node.kind());
            return;
        }
        for (Node item : list.items()) {
            if (item instanceof Node.Mapping mapping && mapping.entries().size() == 1) {
                Node.Entry entry = mapping.entries().get(0);
                refuse(entry.key(), entry.at(), problems);
            } else if (item instanceof Node.Scalar scalar && !scalar.empty()) {
                refuse(scalar.text(), scalar.at(), problems);
            } else if (!(item instanceof Node.Refused)) {
                problems.add(item.at(), "an intervention is one name with its settings, as in \"- training: {…}\"");
            }
        }
    }

    private static void refuse(String name, Location at, Problems problems) {
        if (KNOWN.contains(name)) {
            problems.add(
                    at,
                    "interventions arrive with `compare` in a later version; " + name + " cannot be run yet"
                            + (name.equals("wip_limit") ? " (the lever policy.wip_limit can)" : ""));
        } else {
            problems.add(
                    at,
                    "no intervention is called " + Text.quoted(name)
                            + Nearest.to(name, NAMES)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + Text.list(NAMES)));
        }
    }
}
