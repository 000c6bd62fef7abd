package pilottrap.simulation.random;

/**
 * What a draw is for (model.md, C4).
 *
 * <p>Each purpose has a number that is part of the key of its draws. A number is never changed and never given to another
 * purpose, since either would change the luck of every replication; new purposes take numbers from the gaps.
 */
public enum Purpose {

    // One organization: its parameters. Owner: the organization, or the pool for ORGANIZATION_POOL; occurrence 0.

    /** The capacity of a resource pool. */
    ORGANIZATION_POOL(100),
    /** The rate of approved proposals λ. */
    ORGANIZATION_LAUNCH_RATE(101),
    /** The pilots a sponsor can attend to, N*. */
    ORGANIZATION_ATTENTION(102),
    /** The share of technology-led pilots φ_p. */
    ORGANIZATION_PERFORMATIVE(103),
    /** Kill discipline k. */
    ORGANIZATION_KILL(104),
    /** The share of pilots built in house. */
    ORGANIZATION_BUILD(105),
    /** The annual AI budget. */
    ORGANIZATION_BUDGET(106),
    /** What all maturities of one organization share, z_common. */
    COMMON_MATURITY(107),

    // Maturities. The plain purpose is the small spread N(0, .04), the one ending in OWN the maturity's own z_own.
    // Owner: the organization, or the function; occurrence 0.

    /** Spread of data maturity D. */
    ORGANIZATION_DATA(130),
    /** z_own of data maturity D. */
    ORGANIZATION_DATA_OWN(131),
    /** Spread of integration maturity I. */
    ORGANIZATION_INTEGRATION(132),
    /** z_own of integration maturity I. */
    ORGANIZATION_INTEGRATION_OWN(133),
    /** Spread of governance currency G. */
    ORGANIZATION_GOVERNANCE(134),
    /** z_own of governance currency G. */
    ORGANIZATION_GOVERNANCE_OWN(135),
    /** Spread of MLOps maturity M. */
    ORGANIZATION_MLOPS(136),
    /** z_own of MLOps maturity M. */
    ORGANIZATION_MLOPS_OWN(137),
    /** Spread of change-management capability C. */
    ORGANIZATION_CHANGE(138),
    /** z_own of change-management capability C. */
    ORGANIZATION_CHANGE_OWN(139),
    /** Spread of product-management discipline P. */
    ORGANIZATION_PRODUCT(140),
    /** z_own of product-management discipline P. */
    ORGANIZATION_PRODUCT_OWN(141),
    /** Spread of psychological safety U. */
    ORGANIZATION_SAFETY(142),
    /** z_own of psychological safety U. */
    ORGANIZATION_SAFETY_OWN(143),

    // The people at the start. Owner: function, team, manager or executive; occurrence 0.

    /** A function's data maturity around the organization's. */
    FUNCTION_DATA(160),
    /** A team's trust T. */
    TEAM_TRUST(161),
    /** A team's skill K. */
    TEAM_SKILL(162),
    /** A team's fear. */
    TEAM_FEAR(163),
    /** A team's change load CL. */
    TEAM_LOAD(164),
    /** A team's adopter category. */
    TEAM_CATEGORY(165),
    /** A manager's threat θ_m. */
    MANAGER_THREAT(166),
    /** A manager's political capital π_m. */
    MANAGER_POWER(167),
    /** A manager's attitude att_m. */
    MANAGER_ATTITUDE(168),
    /** An executive's enthusiasm h_e. */
    EXECUTIVE_ENTHUSIASM(169),

    // The influence network. Owner: agent; occurrence: edge.

    /** Whether an edge is rewired, and to whom. */
    REWIRING(190),

    // Proposals. Owner: layer; occurrence: proposal number.

    /** The time between two proposals of a layer. */
    PROPOSAL_GAP(200),
    /** The mark that decides on approval. */
    PROPOSAL_MARK(201),

    // One pilot's attributes. Owner: pilot; occurrence 0.

    /** The function it is for. */
    FUNCTION(220),
    /** Build, buy or partner. */
    MODE(221),
    /** Whether it is technology-led. */
    PERFORMATIVE(222),
    /** Whether it has a business metric. */
    KPI(223),
    /** Its use-case archetype. */
    ARCHETYPE(224),
    /** Its value V. */
    VALUE(225),
    /** The value of the idea it was chosen over. */
    SECOND_VALUE(226),
    /** The number of data sources. */
    DATA_SOURCES(227),
    /** The number of integrations. */
    INTEGRATIONS(228),
    /** Its risk tier. */
    TIER(229),
    /** Its displacement δ. */
    DISPLACEMENT(230),
    /** Its quality on curated data θ. */
    QUALITY(231),
    /** The spread of its pilot work. */
    PILOT_WORK(232),
    /** Whether it needs a platform upgrade. */
    UPGRADE(233),
    /** Whether its builders move on after the pilot. */
    HANDOFF(234),
    /** Its process owner. */
    OWNER(235),
    /** The number of its user teams. */
    TEAM_COUNT(236),
    /** The rate of its drift λ_d. */
    DRIFT_RATE(237),

    // A pilot and its user teams. Owner: pilot; occurrence: team.

    /** The order in which teams are chosen as users. */
    TEAM_ORDER(260),
    /** A team's adoption ceiling a_max. */
    ADOPTION_CEILING(261),

    // The pilot gate. Owner: pilot; occurrence 0.

    /** The wait for the committee. */
    G1_WAIT(280),
    /** The noise of the technical signal. */
    G1_SIGNAL(281),
    /** Whether a pilot that is not OK is killed. */
    G1_NOT_OK(282),
    /** The noise of the score. */
    G1_SCORE(283),

    // The governance gate. Owner: pilot; occurrence: loop, counted over reworks.

    /** The wait for the committee. */
    GOVERNANCE_WAIT(300),
    /** Whether a loop passes. */
    GOVERNANCE_PASS(301),
    /** Whether a failed loop ends in rejection. */
    GOVERNANCE_REJECT(302),

    // The go-live gate. Owner: pilot; occurrence: attempt.

    /** The wait for the committee. */
    G3_WAIT(320),
    /** The share of the clean-data gap that shows. */
    G3_GAP(321),
    /** Whether a failed test kills. */
    G3_KILL(322),
    /** Whether the process owner vetoes. */
    G3_VETO(323),

    // What befalls an unfinished pilot. Owner: pilot; occurrence: spell.

    /** The threshold of sponsor loss. */
    SPONSOR_LOSS(340),
    /** The threshold of formal closure. */
    CLOSURE(341),
    /** The threshold of revival. */
    REVIVAL(342),

    // What befalls a live pilot. Owner: pilot; occurrence: spell.

    /** The threshold of drift detection. */
    DRIFT_DETECTION(360),
    /** The threshold of a promotion in autonomy. */
    PROMOTION(361),
    /** The threshold of operational retirement. */
    OPERATIONAL_RETIREMENT(362),
    /** The threshold of retirement for poor performance. */
    POOR_RETIREMENT(363),
    /** The threshold of an incident. */
    INCIDENT(364),

    // Turnover. Owner: executive or manager; occurrence: n-th.

    /** The threshold of an executive's leaving. */
    EXECUTIVE_TURNOVER(380),
    /** The threshold of a manager's leaving. */
    MANAGER_TURNOVER(381),
    /** The enthusiasm of the next executive. */
    REDRAWN_ENTHUSIASM(382),
    /** The threat of the next manager. */
    REDRAWN_THREAT(383),
    /** The political capital of the next manager. */
    REDRAWN_POWER(384),
    /** The attitude of the next manager. */
    REDRAWN_ATTITUDE(385),

    // Teams. Owner: team; occurrence: n-th.

    /** The threshold of the next enterprise change. */
    CHANGE_LOAD(400),

    // Influence. Owner: agent; occurrence: week.

    /** Whom an agent meets. */
    CONTACT(420),

    // The world around. Owner: organization; occurrence: n-th.

    /** The time of the next competitor's announcement. */
    COMPETITOR(440),
    /** The threshold of the next licence programme. */
    LICENCE(441),

    // Talent. Owner: pool; occurrence: n-th.

    /** The threshold of the next specialist's leaving. */
    DEPARTURE(460),

    // Measurement. Owner: pilot; occurrence: instrument.

    /** What a survey hears of a pilot. */
    SURVEY_REPORT(480);

    private final int number;

    Purpose(int number) {
        this.number = number;
    }

    /**
     * Returns the number that stands for this purpose in the keys of its draws.
     *
     * @return a number ≥ 100, different for each purpose and fixed for good
     */
    public int number() {
        return number;
    }
}
