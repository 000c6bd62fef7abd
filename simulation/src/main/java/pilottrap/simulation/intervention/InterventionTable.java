package pilottrap.simulation.intervention;

import static pilottrap.simulation.intervention.Entry.atLeast;
import static pilottrap.simulation.intervention.Entry.atMost;
import static pilottrap.simulation.intervention.Entry.left;
import static pilottrap.simulation.intervention.Entry.main;
import static pilottrap.simulation.intervention.Entry.on;
import static pilottrap.simulation.intervention.Entry.plus;
import static pilottrap.simulation.intervention.Entry.set;
import static pilottrap.simulation.intervention.Entry.side;
import static pilottrap.simulation.intervention.Entry.target;
import static pilottrap.simulation.intervention.Entry.times;
import static pilottrap.simulation.parameter.Grade.A;
import static pilottrap.simulation.parameter.Grade.ASSUMED;
import static pilottrap.simulation.parameter.Grade.B;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.intervention.Intervention.Kind;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.PoolKind;
import pilottrap.simulation.parameter.Unit;

/**
 * The interventions I01 to I18 as a table: what each costs, how it comes, what it moves and who pays for it.
 *
 * <p>{@code costs} says k$ at the start, k$ a year, weeks of delay, weeks of the time constant. An effect ends with its
 * plausible range, grade and source; a grade of assumed with a source means that the source suggests the mechanism.
 */
final class InterventionTable {
    private InterventionTable() {}

    /** The entries, in the order of the model. */
    static List<Intervention> entries() {
        List<Intervention> entries = new ArrayList<>();
        entries.addAll(first());
        entries.addAll(second());
        entries.addAll(third());
        return entries;
    }

    private static Entry entry(String id, String name, String title, String meaning) {
        return new Entry(id, name, Kind.INTERVENTION, title, meaning);
    }

    // spotless:off

    private static List<Intervention> first() {
        return List.of(
            entry("I01", "wip_limit", "Portfolio focus", "Only so many pilots at once, chosen for value: what is started gets finished first.")
                .own("pilots", Unit.COUNT, 10, 6, 15, 1, 1_000, "T09, S2-41", "Most pilots launched and neither live nor ended at once.")
                .costs(50, 0, 0, 0).ending()
                .does(s -> List.of(
                    main(set(Parameters.WIP_LIMIT, s.of("pilots")), 6, 15, ASSUMED, "T09, S2-41"),
                    main(on(Parameters.BEST_OF_TWO), 1, 1, ASSUMED, "T09"),
                    side(plus(Parameters.EXECUTIVE_ENTHUSIASM, -0.05).of(Reach.LESS_VISIBLE).in(Window.AT_ONCE), -0.1, 0, ASSUMED, "S2-41"),
                    side(plus(Parameters.HYPE, -0.05).in(Window.AT_ONCE), -0.1, 0, ASSUMED, "T25"))),
            entry("I02", "data_foundations", "Data foundations first", "Real data is made clean, connected and owned before the next pilot asks for it.")
                .costs(600, 900, 8, 60).ending()
                .does(s -> List.of(
                    main(target(Parameters.DATA_MATURITY, 0.65), 0.5, 0.8, ASSUMED, "S1-29, S2-44, S3-26"),
                    side(left(PoolKind.DATA, 0.55, 52), 0.4, 0.8, ASSUMED, "T01, T33"))),
            entry("I03", "integration_platform", "Integration platform", "Legacy systems are opened up through one platform, so that connecting is no longer a project of its own.")
                .costs(1_500, 900, 13, 60).ending()
                .does(s -> List.of(
                    main(target(Parameters.INTEGRATION_MATURITY, 0.65), 0.5, 0.8, ASSUMED, "S2-30, S2-31, S2-32, S3-17"),
                    side(left(PoolKind.INTEGRATION, 0.65, 40), 0.45, 0.85, ASSUMED, "T01"),
                    side(times(Parameters.INCIDENT_FACTOR, 1.3).in(Window.first(26)), 1.1, 1.6, ASSUMED, ""))),
            entry("I04", "governance_modernization", "Governance modernization", "Review in proportion to risk: a fast lane for the harmless, early and in parallel for the rest.")
                .choice("parts", "S0-14, S4-39", "Which parts: a fast lane by risk, review in parallel with data and integration work, or both.", List.of("both", "fast_lane", "parallel"))
                .costs(200, 300, 8, 30).ending()
                .does(InterventionTable::governance),
            entry("I05", "executive_sponsorship", "Steady sponsors", "A named, accountable sponsor with protected time and an arranged succession.")
                .costs(50, 150, 4, 13).ending()
                .does(s -> List.of(
                    main(plus(Parameters.ATTENTION_CAPACITY, 1.5), 0.5, 3, ASSUMED, "S4-19, S2-40, T26"),
                    main(times(Parameters.PATIENCE, 1.5), 1.2, 2, ASSUMED, "E29, S4-19"),
                    main(atLeast(Parameters.TURNOVER_RESET, 0.6), 0.45, 0.8, ASSUMED, "E62"),
                    main(plus(Parameters.RELIEF_SPONSOR, 0.1), 0.05, 0.2, ASSUMED, "S4-19"),
                    side(times(Parameters.CLOSURE_FACTOR, 0.8), 0.6, 1, ASSUMED, "E57, T22"))),
            entry("I06", "change_management", "Change management", "A dedicated team prepares people and says plainly what AI will and will not replace.")
                .costs(100, 500, 6, 30).ending()
                .does(s -> List.of(
                    main(target(Parameters.CHANGE_CAPABILITY, 0.65), 0.5, 0.8, ASSUMED, "E46, E47, S1-13"),
                    main(plus(Parameters.POOL_CHANGE, 1).in(Window.AT_ONCE), 0.5, 2, ASSUMED, "S1-13"),
                    main(plus(Parameters.TEAM_FEAR, -0.1), -0.2, -0.05, ASSUMED, "S1-15, E27"),
                    side(times(Parameters.CHANGE_WORK, 1.1), 1, 1.25, ASSUMED, "E46"),
                    side(plus(Parameters.EXTRA_CHANGE_LOAD, 0.5), 0.2, 1, ASSUMED, "E18"))),
            entry("I07", "training", "Training and AI literacy", "People learn to use AI and to judge what it says.")
                .costs(200, 600, 4, 26).ending()
                .does(s -> List.of(
                    main(plus(Parameters.TRAINING, 1), 1, 1, ASSUMED, "E65"),
                    main(plus(Parameters.TEAM_TRUST, 0.05), 0.02, 0.1, ASSUMED, "S1-16, E27"),
                    side(plus(Parameters.UNTOOLED_LOAD, 0.5), 0.2, 1, ASSUMED, "E65")))
        );
    }

    private static List<Effect> governance(Entry.Chosen s) {
        List<Effect> effects = new ArrayList<>();
        effects.add(main(target(Parameters.GOVERNANCE_CURRENCY, 0.7), 0.5, 0.85, ASSUMED, "S0-14, S4-39"));
        if (!s.is("parts", 2)) {
            effects.add(main(on(Parameters.GOVERNANCE_FAST_LANE), 1, 1, B, "E35"));
        }
        if (!s.is("parts", 1)) {
            effects.add(main(on(Parameters.PARALLEL_GOVERNANCE), 1, 1, B, "S4-39, E35"));
        }
        effects.add(side(left(PoolKind.GOVERNANCE, 0.7, 20), 0.5, 0.9, ASSUMED, "E35"));
        if (!s.is("parts", 2)) {
            effects.add(side(times(Parameters.INCIDENT_FACTOR, 1.15).in(Window.AT_ONCE), 1, 1.4, ASSUMED, ""));
        }
        return effects;
    }

    private static List<Intervention> second() {
        return List.of(
            entry("I08", "manager_incentives", "A deal for process owners", "Process owners share in the gain, and their people are guaranteed another place.")
                .costs(100, 400, 13, 26).ending()
                .does(s -> List.of(
                    main(atLeast(Parameters.INCENTIVE_ALIGNMENT, 1), 1, 1, ASSUMED, "S0-13, S1-30, S4-17, T34"),
                    side(plus(Parameters.SUCCESS_PAYOUT, 50), 20, 150, ASSUMED, "S1-30"),
                    side(plus(Parameters.VANITY_WEIGHT, 0.05), 0, 0.1, ASSUMED, "T23"),
                    side(plus(Parameters.GUARANTEE_VALUE_LOSS, 0.08), 0.03, 0.15, ASSUMED, "S0-13"))),
            entry("I09", "partner_first", "Partner and buy first", "Build in house only what is core; buy the rest or build it with someone who has done it before.")
                .costs(100, 0, 8, 0).ending()
                .does(s -> List.of(
                    main(target(Parameters.SOURCING_BUILD, 0.2), 0.1, 0.35, ASSUMED, "S2-27, S2-46, E07"),
                    main(target(Parameters.SOURCING_BUY, 0.35), 0.25, 0.5, ASSUMED, "S2-46, E07, E74"),
                    main(target(Parameters.SOURCING_PARTNER, 0.45), 0.3, 0.55, ASSUMED, "S2-46, E07"),
                    side(plus(Parameters.LICENCE_DRIFT, 0.1), 0, 0.2, ASSUMED, "S2-46"),
                    side(times(Parameters.LEARNING_FACTOR, 0.7), 0.5, 0.9, ASSUMED, "T21"))),
            entry("I10", "mlops", "MLOps", "Live systems are monitored, retrained and tested before users notice that they fade.")
                .costs(300, 500, 8, 40).ending()
                .does(s -> List.of(
                    main(target(Parameters.MLOPS_MATURITY, 0.65), 0.5, 0.8, ASSUMED, "S4-28, S4-29, S4-30"),
                    side(left(PoolKind.MLOPS, 0.7, 30), 0.5, 0.9, ASSUMED, "T01"))),
            entry("I11", "product_management", "AI product management", "Standing teams own a product from the idea to its use; nobody hands it over a wall.")
                .costs(100, 600, 13, 30).ending()
                .does(s -> List.of(
                    main(target(Parameters.PRODUCT_DISCIPLINE, 0.65), 0.5, 0.8, ASSUMED, "S4-26, S3-28"),
                    main(atMost(Parameters.HANDOFF_CHANCE, 0.15), 0.05, 0.35, ASSUMED, "S4-04, S4-26"),
                    main(on(Parameters.PARALLEL_CHANGE), 1, 1, ASSUMED, "S3-28"),
                    side(plus(Parameters.SCOPING_WEEKS, 2), 1, 4, ASSUMED, "S4-26"),
                    side(times(Parameters.POOL_AI, 0.9), 0.8, 1, ASSUMED, "S3-28"))),
            entry("I12", "outcome_metrics", "Outcome metrics", "Pilots are judged by outcomes, every serious one has a metric, and gates may say no.")
                .costs(50, 50, 13, 0).ending().contradicts("theatre")
                .does(s -> List.of(
                    main(atMost(Parameters.VANITY_WEIGHT, 0.2), 0.1, 0.35, ASSUMED, "S0-24, E03, E23"),
                    main(atLeast(Parameters.KILL_DISCIPLINE, 0.6), 0.5, 0.8, ASSUMED, "S2-42, S1-28, E61"),
                    main(atLeast(Parameters.KPI_BASE, 1), 0.9, 1, ASSUMED, "S0-24, S2-42"),
                    main(target(Parameters.PRESSURE_LAUNCHES, 0.85), 0.7, 1, ASSUMED, "T02"))),
            entry("I13", "blameless_failure", "Blameless failure", "Whoever stops a dead pilot is thanked, and what it taught is written down.")
                .costs(30, 100, 4, 60).ending()
                .does(s -> List.of(
                    main(target(Parameters.PSYCHOLOGICAL_SAFETY, 0.7), 0.5, 0.85, ASSUMED, "S0-12, E67"),
                    main(plus(Parameters.VANITY_WEIGHT, -0.1), -0.2, -0.05, ASSUMED, "S0-12"))),
            entry("I14", "decentralize", "Decentralized authority", "Those who own the process decide how to put AI into it; one scorecard tells the centre what came of it.")
                .own("accountability", Unit.SWITCH, 1, 0, 1, 0, 1, "S2-40", "Whether a central scorecard holds them to account.")
                .costs(50, 200, 13, 26).ending()
                .does(InterventionTable::decentral)
        );
    }

    private static List<Effect> decentral(Entry.Chosen s) {
        List<Effect> effects = new ArrayList<>();
        effects.add(main(atLeast(Parameters.DECENTRALIZATION, 1), 1, 1, ASSUMED, "S2-40"));
        if (s.is("accountability", 0)) {
            effects.add(side(times(Parameters.LAUNCH_FACTOR, 1.4), 1.2, 1.8, ASSUMED, "S2-40"));
            effects.add(side(times(Parameters.INCIDENT_FACTOR, 1.25), 1.1, 1.5, ASSUMED, "S2-40"));
            effects.add(side(plus(Parameters.GOVERNANCE_PASS, -0.05), -0.1, 0, ASSUMED, "S2-40"));
        }
        return effects;
    }

    private static List<Intervention> third() {
        return List.of(
            entry("I15", "back_office", "Back-office rebalancing", "From the next budget on, pilots start where value is high, not where the board looks.")
                .costs(20, 0, 0, 0).ending()
                .does(s -> List.of(
                    main(atLeast(Parameters.BACK_OFFICE_BALANCE, 0.7), 0.4, 0.9, ASSUMED, "S2-25, S2-47, E09"),
                    side(plus(Parameters.HYPE, -0.1).in(Window.AT_ONCE), -0.2, 0, ASSUMED, "T25"),
                    side(plus(Parameters.CREDIBILITY, -0.05).in(Window.AT_ONCE), -0.1, 0, ASSUMED, "S0-27"),
                    side(plus(Parameters.EXECUTIVE_ENTHUSIASM, -0.1).of(Reach.SALES).in(Window.AT_ONCE), -0.2, 0, ASSUMED, "S2-47"))),
            entry("I16", "teaming_protocols", "Human–AI teaming protocols", "How much a system may decide alone follows its risk, its record and the trust it has earned.")
                .costs(50, 100, 8, 0).ending()
                .does(s -> List.of(
                    main(on(Parameters.DYNAMIC_AUTONOMY), 1, 1, A, "E64, S4-32"))),
            entry("I17", "workflow_redesign", "Workflow redesign", "The work is rebuilt around the system, not the system bolted onto the work.")
                .costs(100, 500, 0, 0).ending()
                .does(s -> List.of(
                    main(atLeast(Parameters.WORKFLOW_REDESIGN, 0.75), 0.5, 1, ASSUMED, "S0-21, E23, E24"),
                    side(plus(Parameters.REDESIGN_THREAT, 0.05), 0, 0.15, ASSUMED, "S0-29"))),
            entry("I18", "pause_and_audit", "Pause and audit", "No launches for half a year: readiness is audited, dead pilots are closed, then the better ideas go first.")
                .own("weeks", Unit.WEEKS, 26, 13, 39, 1, 104, "S2-44, S2-49", "Weeks without launches.")
                .costs(150, 0, 0, 0).lasting(s -> s.whole("delay") + s.whole("weeks") + 26).contradicts("more_pilots", "launch_burst")
                .does(s -> List.of(
                    main(on(Parameters.LAUNCHES_PAUSED).in(Window.first(s.whole("weeks"))), 1, 1, ASSUMED, "S2-44, S2-49"),
                    main(times(Parameters.CLOSURE_FACTOR, 4).in(Window.first(13)), 2, 8, ASSUMED, "S2-49, T21"),
                    main(on(Parameters.BEST_OF_TWO).in(Window.then(s.whole("weeks"), 26)), 1, 1, ASSUMED, "T09"),
                    side(plus(Parameters.EXECUTIVE_ENTHUSIASM, -0.1).in(Window.AT_ONCE), -0.2, 0, ASSUMED, "S2-44"),
                    side(plus(Parameters.CREDIBILITY, -0.05).in(Window.AT_ONCE), -0.1, 0, ASSUMED, "S0-37")))
        );
    }

    // spotless:on
}
