package pilottrap.scenarios.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.ParameterValues;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.pilot.Mode;

/**
 * What a history moves, and over which ranges: the parameters of which records of pilots may speak, over the plausible
 * ranges of the catalogue. How often pilots are begun and how many people carry them differ between organizations by more
 * than what is plausible for the baseline, and have wider ranges.
 */
final class Priors {
    /** The weight of the scenario's own mix of sourcing against that of the file, in pilots. */
    private static final double OWN_MIX = 2;

    private static final List<Parameter> SOURCING =
            List.of(Parameters.SOURCING_BUILD, Parameters.SOURCING_BUY, Parameters.SOURCING_PARTNER);

    private Priors() {}

    /** What is moved: all that may be, but for what is stated. */
    static List<Factor> moved(HistorySetting setting) {
        List<Factor> moved = new ArrayList<>();
        moved.add(factor(setting, Parameters.LAUNCH_RATE, 0.05, 1.6, true));
        moved.add(plausible(setting, Parameters.KILL_DISCIPLINE, false));
        moved.add(plausible(setting, Parameters.COMMITTEE_CADENCE, true));
        moved.add(factor(setting, Parameters.POOL_FACTOR, 0.33, 3, true));
        moved.add(plausible(setting, Parameters.PSYCHOLOGICAL_SAFETY, false));
        moved.add(plausible(setting, Parameters.VISIBILITY_EXPONENT, false));
        moved.add(plausible(setting, Parameters.TECHNICAL_QUALITY, false));
        moved.add(plausible(setting, Parameters.CLEAN_DATA_GAP, false));
        moved.add(plausible(setting, Parameters.PRODUCTION_ACCEPTANCE, false));
        moved.add(plausible(setting, Parameters.PILOT_WORK, true));
        moved.add(plausible(setting, Parameters.DATA_WORK, true));
        moved.add(plausible(setting, Parameters.INTEGRATION_WORK, true));
        moved.add(plausible(setting, Parameters.GOVERNANCE_WORK, true));
        moved.add(plausible(setting, Parameters.GOVERNANCE_PASS, false));
        moved.add(plausible(setting, Parameters.PATIENCE, true));
        moved.add(plausible(setting, Parameters.SPONSOR_LOSS, true));
        moved.add(plausible(setting, Parameters.EXTERNAL_PATIENCE, false));
        moved.add(plausible(setting, Parameters.EXTERNAL_GAP, false));
        moved.removeIf(factor -> setting.stated().contains(parameter(factor)));
        return List.copyOf(moved);
    }

    private static Factor plausible(HistorySetting setting, Parameter parameter, boolean logarithmic) {
        return factor(setting, parameter, parameter.low(), parameter.high(), logarithmic);
    }

    private static Factor factor(
            HistorySetting setting, Parameter parameter, double from, double to, boolean logarithmic) {
        return new Factor(
                parameter.key(),
                parameter.words(),
                parameter.unit(),
                switch (parameter.section()) {
                    case ASSUMPTIONS -> Factor.Role.ASSUMPTION;
                    case ORGANIZATION -> Factor.Role.ORGANIZATION;
                    case POLICY -> Factor.Role.CHOICE;
                },
                setting.scenario().blueprint().values().of(parameter),
                new Levels.Range(from, to, logarithmic, false));
    }

    static Parameter parameter(Factor factor) {
        return Parameters.byKey(factor.key()).orElseThrow();
    }

    /**
     * What is set once for all: there is one organization and no spread between several, and its mix of sourcing is that of
     * its pilots, the scenario's own counting as two more of them.
     */
    static Map<Parameter, Double> fixed(HistorySetting setting, PilotHistory history) {
        Map<Parameter, Double> fixed = new LinkedHashMap<>();
        if (!setting.stated().contains(Parameters.POPULATION_SPREAD)) {
            fixed.put(Parameters.POPULATION_SPREAD, 0.0);
        }
        long known = history.pilots().stream()
                .filter(pilot -> pilot.mode().isPresent())
                .count();
        if (known > 0 && SOURCING.stream().noneMatch(setting.stated()::contains)) {
            ParameterValues own = setting.scenario().blueprint().values();
            double left = 1;
            for (Mode mode : List.of(Mode.BUILD, Mode.BUY)) {
                Parameter parameter = SOURCING.get(mode.ordinal());
                long count = history.pilots().stream()
                        .filter(pilot -> pilot.mode().filter(mode::equals).isPresent())
                        .count();
                double share = thousandth((count + OWN_MIX * own.of(parameter)) / (known + OWN_MIX));
                fixed.put(parameter, share);
                left -= share;
            }
            fixed.put(Parameters.SOURCING_PARTNER, Math.max(0, thousandth(left)));
        }
        return fixed;
    }

    private static double thousandth(double share) {
        return Math.rint(share * 1_000) / 1_000;
    }
}
