package pilottrap.simulation.intervention;

import static pilottrap.simulation.intervention.Entry.leaves;
import static pilottrap.simulation.intervention.Entry.main;
import static pilottrap.simulation.intervention.Entry.plus;
import static pilottrap.simulation.intervention.Entry.side;
import static pilottrap.simulation.intervention.Entry.times;
import static pilottrap.simulation.parameter.Grade.ASSUMED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pilottrap.simulation.intervention.Intervention.Kind;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Unit;

/** The controls N1 to N4 and the shocks of §5.6 as a table, like {@link InterventionTable}. */
final class ControlTable {
    /** The performative share with theatre against without: .60 against .38. */
    private static final double SHOW = 0.6 / 0.38;

    private ControlTable() {}

    // spotless:off

    /** The entries, in the order of the model. */
    static List<Intervention> entries() {
        return List.of(
            control("N1", "more_budget", "More budget", "Half as much money again from the next budget on, and nothing else.")
                .own("factor", Unit.NUMBER, 1.5, 1.2, 2, 0.1, 10, "S0-39", "Factor on the yearly budget.")
                .costs(0, 0, 0, 0).ending()
                .does(s -> List.of(
                    main(times(Parameters.BUDGET, s.of("factor")), 1.2, 2, ASSUMED, "S0-39"))),
            control("N2", "more_pilots", "More pilots", "An innovation push: twice as many pilots are approved.")
                .own("factor", Unit.NUMBER, 2, 1.5, 3, 0.1, 10, "T03", "Factor on the launch rate.")
                .costs(0, 0, 0, 0).ending().contradicts("pause_and_audit")
                .does(s -> List.of(
                    main(times(Parameters.LAUNCH_FACTOR, s.of("factor")), 1.5, 3, ASSUMED, "T03"))),
            control("N3", "theatre", "AI theatre", "Licences and announcements: much to show, little to use.")
                .costs(0, 600, 0, 0).ending().contradicts("outcome_metrics")
                .does(s -> List.of(
                    main(plus(Parameters.LICENCES_FOR_SHOW, 2), 1, 4, ASSUMED, "S0-27, E10"),
                    side(times(Parameters.PERFORMATIVE_FACTOR, SHOW), 1.3, 1.9, ASSUMED, "E54, S0-27"))),
            control("N4", "more_specialists", "More AI specialists", "Half as many data scientists again, and nobody else.")
                .own("share", Unit.SHARE, 0.5, 0.2, 1, 0, 1, "S0-39", "Specialists added, as a share of those there are.")
                .costs(0, 900, 26, 0).ending()
                .does(s -> List.of(
                    main(times(Parameters.POOL_AI, 1 + s.of("share")), 1.2, 2, ASSUMED, "S0-39"))),
            shock("launch_burst", "Launch burst", "For some weeks many more pilots are approved.")
                .own("factor", Unit.NUMBER, 3, 2, 5, 0.1, 20, "T03", "Factor on the launch rate.")
                .own("weeks", Unit.WEEKS, 26, 13, 39, 1, 208, "T03", "Weeks it lasts.")
                .lasting(s -> s.whole("weeks")).contradicts("pause_and_audit")
                .does(s -> List.of(
                    main(times(Parameters.LAUNCH_FACTOR, s.of("factor")).in(Window.first(s.whole("weeks"))), 2, 5, ASSUMED, "T03"))),
            shock("early_win", "Early win", "The pilot that has come furthest goes live and counts as a success at once.")
                .does(s -> List.of(
                    main(new Shock(Shock.Kind.EARLY_WIN, Optional.empty()), 1, 1, ASSUMED, "T04"))),
            shock("executive_exit", "Executive exit", "A sponsor leaves.")
                .choice("function", "E62", "Whose sponsor leaves: of the function, or whoever has most unfinished pilots.", functions())
                .does(s -> List.of(
                    main(leaves(s.whole("function")), 1, 1, ASSUMED, "E62")))
        );
    }

    // spotless:on

    private static Entry control(String id, String name, String title, String meaning) {
        return new Entry(id, name, Kind.CONTROL, title, meaning);
    }

    private static Entry shock(String name, String title, String meaning) {
        return new Entry("", name, Kind.SHOCK, title, meaning);
    }

    private static List<String> functions() {
        List<String> names = new ArrayList<>(List.of("busiest"));
        Arrays.stream(BusinessFunction.values()).map(BusinessFunction::key).forEach(names::add);
        return names;
    }
}
