package pilottrap.simulation.measure;

import java.util.ArrayList;
import java.util.List;
import pilottrap.simulation.measure.Estimator.Quantiles;
import pilottrap.simulation.measure.Estimator.Ratio;
import pilottrap.simulation.parameter.Unit;

/** What the virtual surveys of {@code docs/model.md} §4.11 report; none is better for being higher or lower. */
final class SurveyOutcomes {
    static final List<Outcome> ALL = new ArrayList<>();

    static {
        share(
                "survey_idc_cohort",
                Columns.SURVEY_LIVE_COHORT,
                Columns.SURVEY_LAUNCHED,
                "VS-IDC: live within 104 weeks of launch ÷ launched in the 24 months before the survey.");
        share(
                "survey_idc_to_date",
                Columns.SURVEY_LIVE_TO_DATE,
                Columns.SURVEY_LAUNCHED,
                "VS-IDC: live by the survey date ÷ launched in the 24 months before it.");
        share(
                "survey_idc_light",
                Columns.SURVEY_LIGHT_COHORT,
                Columns.SURVEY_LAUNCHED,
                "VS-IDC-2026: as the cohort, light tools past the pilot review counted as live.");
        share(
                "survey_sp_scrapped",
                Columns.SURVEY_SCRAPPED,
                Columns.SURVEY_ACTIVE,
                "VS-S&P46: closures reported ÷ launched by the survey date, mean of organizations.");
        share(
                "survey_sp_abandoned_most",
                Columns.SURVEY_ABANDONED_MOST,
                Columns.SURVEY_OPEN_YEAR,
                "VS-S&P42: organizations that closed most of their initiatives in the last year.");
        share(
                "survey_sp_abandoned_most_before",
                Columns.SURVEY_ABANDONED_MOST_BEFORE,
                Columns.SURVEY_OPEN_YEAR_BEFORE,
                "VS-S&P42 a year before.");
        share(
                "survey_gartner",
                Columns.SURVEY_MATURE_LIVE,
                Columns.SURVEY_MATURE_PASSED,
                "VS-Gartner: ever live by the survey date ÷ past the pilot review, in more mature organizations.");
        share(
                "survey_gartner_later",
                Columns.SURVEY_MATURE_LIVE_LATER,
                Columns.SURVEY_MATURE_PASSED,
                "The same pilots, ever live by the horizon.");
        ALL.add(new Outcome(
                "survey_gartner_weeks",
                Unit.WEEKS,
                Direction.NONE,
                new Quantiles(Columns.SURVEY_TEST_TO_LIVE, 52.0 / 12),
                "VS-GartnerTime: weeks from the passed test to going live, among those live by the survey date."));
        share(
                "survey_mit",
                Columns.SURVEY_SPECIFIC_SUCCESSFUL,
                Columns.SURVEY_SPECIFIC,
                "VS-MIT: live within 26 weeks of the pilot's end and later of value ÷ task-specific pilots.");
        share(
                "survey_ibm",
                Columns.SURVEY_AGED_REPORTED,
                Columns.SURVEY_AGED,
                "VS-IBM: initiatives a year old of which a CEO reports the expected return.");
        share(
                "survey_ibm_true",
                Columns.SURVEY_AGED_SUCCESSFUL,
                Columns.SURVEY_AGED,
                "VS-IBM without its bias: of them truly successful by the survey date.");
        share(
                "survey_ibm_scaled",
                Columns.SURVEY_SCALED_REPORTED,
                Columns.SURVEY_INITIATIVES,
                "VS-IBM16: initiatives that a CEO reports to be at scale.");
        share(
                "survey_ibm_scaled_true",
                Columns.SURVEY_SCALED,
                Columns.SURVEY_INITIATIVES,
                "VS-IBM16 without its bias: of them ever at scale by the survey date.");
        share(
                "survey_deloitte",
                Columns.SURVEY_IN_PRODUCTION,
                Columns.SURVEY_INITIATIVES,
                "VS-Deloitte, pooled: experiments in production, light tools counted.");
        share(
                "survey_deloitte_low",
                Columns.SURVEY_LOW_PRODUCTION,
                Columns.SURVEY_ACTIVE,
                "VS-Deloitte: organizations with at most 30 % of experiments in production.");
        share(
                "survey_deloitte_high",
                Columns.SURVEY_HIGH_PRODUCTION,
                Columns.SURVEY_ACTIVE,
                "VS-Deloitte: organizations with at least 40 % of experiments in production.");
        states();
        share(
                "survey_modelop",
                Columns.SURVEY_LIVE_MIDDLE,
                Columns.SURVEY_LIVE,
                "VS-ModelOp: live 26 to 78 weeks after launch ÷ ever live by the survey date.");
        share(
                "survey_trust",
                Columns.SURVEY_UNITS_TRUSTING,
                Columns.SURVEY_UNITS,
                "VS-Trust: business units that trust AI and are in favour of it.");
        share(
                "survey_trust_high",
                Columns.SURVEY_UNITS_HIGH_TRUSTING,
                Columns.SURVEY_UNITS_HIGH,
                "VS-Trust in the more mature organizations.");
        share(
                "survey_trust_low",
                Columns.SURVEY_UNITS_LOW_TRUSTING,
                Columns.SURVEY_UNITS_LOW,
                "VS-Trust in the less mature organizations.");
        blockers();
    }

    private SurveyOutcomes() {}

    private static void states() {
        share(
                "survey_mckinsey_not_scaling",
                List.of(Columns.SURVEY_EXPERIMENTING, Columns.SURVEY_PILOTING),
                Columns.SURVEYED,
                "VS-McKinsey: organizations experimenting or piloting.");
        share(
                "survey_mckinsey_experimenting",
                Columns.SURVEY_EXPERIMENTING,
                Columns.SURVEYED,
                "VS-McKinsey: organizations with no pilot past the pilot review.");
        share(
                "survey_mckinsey_piloting",
                Columns.SURVEY_PILOTING,
                Columns.SURVEYED,
                "VS-McKinsey: organizations with such pilots, but nothing at scale.");
        share(
                "survey_mckinsey_scaling",
                Columns.SURVEY_SCALING,
                Columns.SURVEYED,
                "VS-McKinsey: organizations with something at scale.");
        share(
                "survey_mckinsey_fully_scaled",
                Columns.SURVEY_FULLY_SCALED,
                Columns.SURVEYED,
                "VS-McKinsey: organizations with something at scale in half of their functions.");
    }

    private static void blockers() {
        blocker("data", Columns.SURVEY_STALLED_DATA, "data");
        blocker("integration", Columns.SURVEY_STALLED_INTEGRATION, "integration");
        blocker("security", Columns.SURVEY_STALLED_SECURITY, "security and risk review");
        blocker("security_leaders", Columns.SURVEY_SECURITY_LEADERS, "security and risk review, as leaders report it");
        blocker(
                "security_practitioners",
                Columns.SURVEY_SECURITY_PRACTITIONERS,
                "security and risk review, as practitioners report it");
        blocker("monitoring", Columns.SURVEY_STALLED_MONITORING, "operations and monitoring");
        blocker("ownership", Columns.SURVEY_STALLED_OWNERSHIP, "missing ownership");
    }

    private static void blocker(String name, Column column, String what) {
        share(
                "survey_blockers_" + name,
                column,
                Columns.SURVEY_STALLED,
                "VS-Blockers: stalled pilots blocked by " + what + ".");
    }

    private static void share(String name, Column numerator, Column denominator, String meaning) {
        share(name, List.of(numerator), denominator, meaning);
    }

    private static void share(String name, List<Column> numerators, Column denominator, String meaning) {
        ALL.add(new Outcome(name, Unit.SHARE, Direction.NONE, new Ratio(numerators, List.of(denominator)), meaning));
    }
}
