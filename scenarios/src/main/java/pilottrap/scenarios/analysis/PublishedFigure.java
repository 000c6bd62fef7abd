package pilottrap.scenarios.analysis;

import java.util.List;

/**
 * A figure that a survey has published, and the virtual survey of {@code docs/model.md} §4.11 that answers to it. None is
 * ever fitted but where {@code fitted} says so.
 *
 * @param instrument the virtual survey
 * @param group what is counted
 * @param publisher who published it, and when
 * @param source its key in {@code docs/evidence.md}
 * @param asks what is asked, in plain words
 * @param counts who counts what, in which window, and with which bias
 * @param outcome the outcome that answers to it
 * @param low the published figure, or the lowest of several
 * @param high the highest of them
 * @param fitted whether the model's defaults were set to it, in another setting (§5.1)
 */
public record PublishedFigure(
        String instrument,
        Group group,
        String publisher,
        String source,
        String asks,
        String counts,
        String outcome,
        double low,
        double high,
        boolean fitted) {

    /** What a figure counts. */
    public enum Group {
        /** Pilots, and whether they are in production. */
        PRODUCTION("Of 100 pilots, how many reach production?"),
        /** Pilots, and what else is said of them. */
        PILOTS("Of 100 pilots, how many are said to …?"),
        /** Organizations. */
        ORGANIZATIONS("Of 100 %s, how many …?"),
        /** Systems in production, and business units. */
        OTHERS("Of 100 live systems, or business units, how many …?");

        private final String question;

        Group(String question) {
            this.question = question;
        }

        /**
         * The question, in plain words.
         *
         * @param replications what replications are called, in the plural
         */
        public String question(String replications) {
            return question.replace("%s", replications);
        }
    }

    /** All figures, in the order in which they are shown. */
    public static final List<PublishedFigure> ALL = List.of(
            share(
                    "VS-IDC",
                    Group.PRODUCTION,
                    "IDC and Lenovo 2025",
                    "E01",
                    "live two years after launch",
                    "all pilots launched in 24 months, each on its own clock",
                    "survey_idc_cohort",
                    0.12,
                    0.12,
                    true),
            share(
                    "VS-IDC",
                    Group.PRODUCTION,
                    "IDC and Lenovo 2025",
                    "E01",
                    "live on the survey day",
                    "the same pilots, the young ones too",
                    "survey_idc_to_date",
                    0.12,
                    0.12,
                    false),
            share(
                    "VS-IDC-2026",
                    Group.PRODUCTION,
                    "IDC and Lenovo 2026",
                    "E04",
                    "live, light tools included",
                    "bought low-risk tools count once past the review",
                    "survey_idc_light",
                    0.46,
                    0.46,
                    false),
            share(
                    "VS-Gartner",
                    Group.PRODUCTION,
                    "Gartner 2022, 2024",
                    "E13, E14",
                    "live, of pilots that passed",
                    "AI leaders; where maturity is low there are none",
                    "survey_gartner",
                    0.48,
                    0.54,
                    false),
            share(
                    "VS-MIT",
                    Group.PRODUCTION,
                    "MIT NANDA 2025",
                    "E06",
                    "live in half a year, and of value",
                    "task-specific pilots, 26 weeks after the pilot ended",
                    "survey_mit",
                    0.05,
                    0.05,
                    false),
            share(
                    "VS-IBM",
                    Group.PILOTS,
                    "IBM CEO Study 2025",
                    "E28",
                    "bring the expected return",
                    "chief executives, who report visible ones too well",
                    "survey_ibm",
                    0.25,
                    0.25,
                    false),
            share(
                    "VS-IBM16",
                    Group.PILOTS,
                    "IBM CEO Study 2025",
                    "E28",
                    "run at scale",
                    "chief executives, who report visible ones too well",
                    "survey_ibm_scaled",
                    0.16,
                    0.16,
                    false),
            share(
                    "VS-S&P46",
                    Group.PILOTS,
                    "S&P Global 2025",
                    "E12",
                    "be scrapped",
                    "average share; 9 of 10 closures are reported",
                    "survey_sp_scrapped",
                    0.46,
                    0.46,
                    true),
            share(
                    "VS-S&P42",
                    Group.ORGANIZATIONS,
                    "S&P Global 2025",
                    "E12",
                    "abandoned most within a year",
                    "more than half of what was open or launched in it",
                    "survey_sp_abandoned_most",
                    0.42,
                    0.42,
                    false),
            share(
                    "VS-Deloitte",
                    Group.ORGANIZATIONS,
                    "Deloitte 2024",
                    "E19",
                    "have at most 30% in production",
                    "of all experiments, light tools included",
                    "survey_deloitte_low",
                    0.68,
                    0.70,
                    false),
            share(
                    "VS-Deloitte",
                    Group.ORGANIZATIONS,
                    "Deloitte 2026",
                    "E20",
                    "have at least 40% in production",
                    "of all experiments, light tools included",
                    "survey_deloitte_high",
                    0.25,
                    0.25,
                    false),
            share(
                    "VS-McKinsey",
                    Group.ORGANIZATIONS,
                    "McKinsey 2025",
                    "E24",
                    "still experiment or pilot",
                    "nothing at scale yet",
                    "survey_mckinsey_not_scaling",
                    0.62,
                    0.62,
                    false),
            share(
                    "VS-McKinsey",
                    Group.ORGANIZATIONS,
                    "McKinsey 2025",
                    "E24",
                    "are fully scaled",
                    "something at scale in half of their functions",
                    "survey_mckinsey_fully_scaled",
                    0.07,
                    0.07,
                    false),
            share(
                    "VS-ModelOp",
                    Group.OTHERS,
                    "ModelOp 2025",
                    "E34",
                    "systems took 6 to 18 months",
                    "from intake; those still on their way are not asked",
                    "survey_modelop",
                    0.56,
                    0.56,
                    false),
            share(
                    "VS-Trust",
                    Group.OTHERS,
                    "Gartner 2024",
                    "E17",
                    "units trust AI",
                    "where maturity is higher",
                    "survey_trust_high",
                    0.57,
                    0.57,
                    false),
            share(
                    "VS-Trust",
                    Group.OTHERS,
                    "Gartner 2024",
                    "E17",
                    "units trust AI",
                    "where maturity is lower",
                    "survey_trust_low",
                    0.14,
                    0.14,
                    false));

    private static PublishedFigure share(
            String instrument,
            Group group,
            String publisher,
            String source,
            String asks,
            String counts,
            String outcome,
            double low,
            double high,
            boolean fitted) {
        return new PublishedFigure(instrument, group, publisher, source, asks, counts, outcome, low, high, fitted);
    }

    /** What the simulation says of its outcome. */
    public Estimate simulated(Summary summary) {
        return summary.outcome(outcome);
    }
}
