package pilottrap.simulation.pilot;

import static pilottrap.simulation.parameter.BusinessFunction.FINANCE;
import static pilottrap.simulation.parameter.BusinessFunction.HR;
import static pilottrap.simulation.parameter.BusinessFunction.IT;
import static pilottrap.simulation.parameter.BusinessFunction.LEGAL;
import static pilottrap.simulation.parameter.BusinessFunction.OPERATIONS;
import static pilottrap.simulation.parameter.BusinessFunction.RND;
import static pilottrap.simulation.parameter.BusinessFunction.SALES;
import static pilottrap.simulation.parameter.BusinessFunction.SERVICE;

import java.util.EnumSet;
import java.util.Set;
import pilottrap.simulation.parameter.BusinessFunction;

/** A use-case archetype of {@code docs/model.md} §4.9: a label with functions, risk tiers and an autonomy ceiling. */
public enum UseCase {
    /** UC-01. */
    CONTENT_GENERATION("campaign and content generation", 3, false, 1, 3, EnumSet.of(SALES)),
    /** UC-02. */
    RECOMMENDATION("personalised recommendation at scale", 4, false, 1, 3, EnumSet.of(SALES)),
    /** UC-03. */
    LEAD_SCORING("lead scoring and outbound assistant", 2, false, 1, 3, EnumSet.of(SALES)),
    /** UC-04. */
    CUSTOMER_INTERACTION("full-lifecycle customer interaction", 3, false, 1, 3, EnumSet.of(SERVICE)),
    /** UC-05. */
    DOCUMENT_PROCESSING("repetitive document processing", 3, false, 1, 3, EnumSet.of(FINANCE, OPERATIONS)),
    /** UC-06. */
    AGENT_ASSIST("agent-assist chat", 2, false, 1, 3, EnumSet.of(SERVICE)),
    /** UC-07. */
    MEETING_NOTES("meeting-note summaries", 1, true, 1, 3, EnumSet.allOf(BusinessFunction.class)),
    /** UC-08. */
    DEMAND_FORECASTING("demand forecasting", 2, false, 1, 3, EnumSet.of(OPERATIONS)),
    /** UC-09. */
    SUPPLY_ADJUSTMENT("inventory, order and production adjustment", 4, false, 1, 3, EnumSet.of(OPERATIONS)),
    /** UC-10. */
    TRANSACTION_MONITORING("transaction monitoring", 3, false, 1, 3, EnumSet.of(FINANCE)),
    /** UC-11. */
    CREDIT_RISK("credit-risk assessment", 2, false, 3, 3, EnumSet.of(FINANCE, LEGAL)),
    /** UC-12. */
    CASH_OPTIMIZATION("cash optimization and compliance reports", 2, false, 1, 3, EnumSet.of(FINANCE)),
    /** UC-13. */
    PROCUREMENT_DECISIONS("AI-driven procurement decisions", 3, false, 2, 3, EnumSet.of(FINANCE)),
    /** UC-14. */
    HIRING("hiring recommendation", 2, false, 3, 3, EnumSet.of(HR)),
    /** UC-15. */
    LEGAL_REVIEW("legal document review", 2, false, 1, 3, EnumSet.of(LEGAL)),
    /** UC-16. */
    HR_ASSISTANT("HR service assistant", 3, false, 1, 3, EnumSet.of(HR)),
    /** UC-17. */
    CODE_GENERATION("code generation on the backlog", 2, false, 1, 3, EnumSet.of(IT)),
    /** UC-18. */
    SERVICE_DESK("IT service desk automation", 3, false, 1, 3, EnumSet.of(IT)),
    /** UC-19. */
    PREDICTIVE_MAINTENANCE("predictive maintenance on assets", 3, false, 1, 3, EnumSet.of(OPERATIONS)),
    /** UC-20. */
    OUTSOURCING_REPLACEMENT("replacement of outsourced processes", 3, false, 1, 3, EnumSet.of(FINANCE, SERVICE)),
    /** UC-21. */
    KNOWLEDGE_SEARCH("research and knowledge search", 1, false, 1, 3, EnumSet.of(RND)),
    /** UC-22. */
    EXECUTIVE_CHATBOT("executive dashboard chatbot", 1, true, 1, 3, EnumSet.of(SALES));

    private final String label;
    private final int ceiling;
    private final boolean performative;
    private final int lowestTier;
    private final int highestTier;
    private final int functions;

    UseCase(
            String label,
            int ceiling,
            boolean performative,
            int lowestTier,
            int highestTier,
            Set<BusinessFunction> functions) {
        this.label = label;
        this.ceiling = ceiling;
        this.performative = performative;
        this.lowestTier = lowestTier;
        this.highestTier = highestTier;
        int bits = 0;
        for (BusinessFunction function : functions) {
            bits |= 1 << function.ordinal();
        }
        this.functions = bits;
    }

    /** The name people read. */
    public String label() {
        return label;
    }

    /** The highest autonomy level, 1 to 4. */
    public int ceiling() {
        return ceiling;
    }

    /** Whether the archetype suits a function, a risk tier (1 to 3) and a pilot launched for show or not. */
    public boolean suits(BusinessFunction function, int tier, boolean forShow) {
        return (functions & 1 << function.ordinal()) != 0
                && tier >= lowestTier
                && tier <= highestTier
                && performative == forShow;
    }
}
