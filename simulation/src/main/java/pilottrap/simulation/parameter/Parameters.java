package pilottrap.simulation.parameter;

import static pilottrap.simulation.parameter.Grade.A;
import static pilottrap.simulation.parameter.Grade.ASSUMED;
import static pilottrap.simulation.parameter.Grade.B;
import static pilottrap.simulation.parameter.Grade.C;
import static pilottrap.simulation.parameter.Grade.CALIBRATED;
import static pilottrap.simulation.parameter.Grade.D;
import static pilottrap.simulation.parameter.Section.ASSUMPTIONS;
import static pilottrap.simulation.parameter.Section.ORGANIZATION;
import static pilottrap.simulation.parameter.Section.POLICY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue: every parameter and structural constant of the model, each stated here and nowhere else.
 *
 * <p>A line reads: section, path, symbol, unit, default, plausible range (low, high), allowed range (min, max), grade,
 * source, meaning. Sources are keys of {@code docs/evidence.md}; patterns C1–C11 those of {@code docs/model.md} §5.1.
 * The file is long because it is a table (decision 005).
 */
public final class Parameters {
    private static final List<Parameter> ALL = new ArrayList<>();
    private static final Map<String, Parameter> BY_KEY = new HashMap<>();
    private static final Map<Parameter, String> GROUPS = new HashMap<>();

    // One line a parameter: kind, then group, section, path, symbol, unit, default, low, high, min, max, grade, source,
    // meaning.
    // spotless:off

    // Policy: what leaders choose
    public static final Parameter LAUNCH_RATE = number("Policy: what leaders choose", POLICY, "launch_rate", "λ", Unit.PER_WEEK, 0.27, 0.15, 0.8, 0, 50, CALIBRATED, "C7, E01-E03", "Proposals approved a week at full hype and the reference budget.");
    public static final Parameter SOURCING_BUILD = number("Policy: what leaders choose", POLICY, "sourcing.build", "mix", Unit.SHARE, 0.55, 0.25, 0.8, 0, 1, C, "E07, E74", "Share of pilots built in house.");
    public static final Parameter SOURCING_BUY = number("Policy: what leaders choose", POLICY, "sourcing.buy", "mix", Unit.SHARE, 0.25, 0.1, 0.5, 0, 1, C, "E07, E74", "Share of pilots bought as a product.");
    public static final Parameter SOURCING_PARTNER = number("Policy: what leaders choose", POLICY, "sourcing.partner", "mix", Unit.SHARE, 0.2, 0.1, 0.5, 0, 1, C, "E07, E74", "Share of pilots built with a partner.");
    public static final Parameter KILL_DISCIPLINE = number("Policy: what leaders choose", POLICY, "kill_discipline", "k", Unit.SHARE, 0.44, 0, 1, 0, 1, CALIBRATED, "C2", "How readily gates stop a weak pilot.");
    public static final Parameter VANITY_WEIGHT = number("Policy: what leaders choose", POLICY, "vanity_weight", "ν", Unit.SHARE, 0.52, 0.2, 0.95, 0, 1, CALIBRATED, "E03, E23, E54", "Weight of visible activity against value in gates and budgets.");
    public static final Parameter COMMITTEE_CADENCE = number("Policy: what leaders choose", POLICY, "committee_cadence", "cad", Unit.WEEKS, 4, 1, 13, 0, 52, B, "E35", "Weeks between sittings of the review committees.");
    public static final Parameter RING_FENCE = count("Policy: what leaders choose", POLICY, "ring_fence", "", Unit.SWITCH, 0, 0, 1, 0, 1, ASSUMED, "", "Whether part of the yearly pot is reserved for work after the pilot.");
    public static final Parameter RING_FENCE_SHARE = number("Policy: what leaders choose", POLICY, "ring_fence_share", "", Unit.SHARE, 0.35, 0.2, 0.6, 0, 1, ASSUMED, "", "Part of the pot reserved for post-pilot work where ring-fenced.");
    public static final Parameter WIP_LIMIT = count("Policy: what leaders choose", POLICY, "wip_limit", "W", Unit.COUNT, 1000000, 1000000, 1000000, 1, 1000000, ASSUMED, "", "Most launched pilots neither live nor ended at once; 1,000,000 is none.");
    public static final Parameter POOL_LIMIT_AI = count("Policy: what leaders choose", POLICY, "pool_limits.ai", "", Unit.COUNT, 1000000, 1000000, 1000000, 1, 1000000, ASSUMED, "", "Most jobs the ai pool works on at once, the rest waits in line; 1,000,000 is none.");
    public static final Parameter POOL_LIMIT_DATA = count("Policy: what leaders choose", POLICY, "pool_limits.data", "", Unit.COUNT, 1000000, 1000000, 1000000, 1, 1000000, ASSUMED, "", "Most jobs the data pool works on at once, the rest waits in line; 1,000,000 is none.");
    public static final Parameter POOL_LIMIT_INTEGRATION = count("Policy: what leaders choose", POLICY, "pool_limits.integration", "", Unit.COUNT, 1000000, 1000000, 1000000, 1, 1000000, ASSUMED, "", "Most jobs the integration pool works on at once, the rest waits in line; 1,000,000 is none.");
    public static final Parameter POOL_LIMIT_GOVERNANCE = count("Policy: what leaders choose", POLICY, "pool_limits.governance", "", Unit.COUNT, 1000000, 1000000, 1000000, 1, 1000000, ASSUMED, "", "Most jobs the governance pool works on at once, the rest waits in line; 1,000,000 is none.");
    public static final Parameter POOL_LIMIT_CHANGE = count("Policy: what leaders choose", POLICY, "pool_limits.change", "", Unit.COUNT, 1000000, 1000000, 1000000, 1, 1000000, ASSUMED, "", "Most jobs the change pool works on at once, the rest waits in line; 1,000,000 is none.");
    public static final Parameter POOL_LIMIT_MLOPS = count("Policy: what leaders choose", POLICY, "pool_limits.mlops", "", Unit.COUNT, 1000000, 1000000, 1000000, 1, 1000000, ASSUMED, "", "Most jobs the mlops pool works on at once, the rest waits in line; 1,000,000 is none.");
    public static final Parameter PARALLEL_GOVERNANCE = count("Policy: what leaders choose", POLICY, "parallel_governance", "I04b", Unit.SWITCH, 0, 0, 1, 0, 1, B, "S4-39, E35", "Whether governance review runs beside data and integration work.");
    public static final Parameter PARALLEL_CHANGE = count("Policy: what leaders choose", POLICY, "parallel_change", "I11", Unit.SWITCH, 0, 0, 1, 0, 1, ASSUMED, "", "Whether change work runs beside data and integration work.");
    public static final Parameter GOVERNANCE_FAST_LANE = count("Policy: what leaders choose", POLICY, "governance_fast_lane", "I04a", Unit.SWITCH, 0, 0, 1, 0, 1, B, "E35", "Whether tier-1 and tier-2 reviews take a fast lane without committee.");
    public static final Parameter DYNAMIC_AUTONOMY = count("Policy: what leaders choose", POLICY, "dynamic_autonomy", "I16", Unit.SWITCH, 0, 0, 1, 0, 1, A, "E64", "Whether autonomy follows risk tier and trust instead of a rare static promotion.");
    public static final Parameter BACK_OFFICE_BALANCE = number("Policy: what leaders choose", POLICY, "back_office_balance", "b", Unit.SHARE, 0, 0, 0.7, 0, 1, ASSUMED, "", "Weight of value instead of visibility in choosing where pilots start.");

    // Money
    public static final Parameter BUDGET = number("Money", ORGANIZATION, "budget.annual", "B0", Unit.MONEY_A_YEAR, 6500, 2000, 40000, 1, 10000000, ASSUMED, "E69, E70", "Reference annual AI budget.");
    public static final Parameter BUDGET_SPREAD = constant("Money", ASSUMPTIONS, "budget_spread", "", Unit.NUMBER, 0.25, 0.1, 0.5, 0, 2, ASSUMED, "", "Spread of the budget between organizations (sigma of the logarithm).");
    public static final Parameter COST_PER_PERSON_WEEK = number("Money", ASSUMPTIONS, "cost_per_person_week", "c_pw", Unit.MONEY_A_PERSON_WEEK, 3.6, 2.5, 6, 0, 100, ASSUMED, "", "Loaded cost of a person-week of progress.");
    public static final Parameter CAPACITY_ELASTICITY = number("Money", ASSUMPTIONS, "capacity_elasticity", "hire", Unit.NUMBER, 0.35, 0.2, 0.7, 0, 2, ASSUMED, "", "Elasticity of pool capacity in the budget.");
    public static final Parameter HIRING_DELAY = number("Money", ASSUMPTIONS, "hiring_delay", "hire", Unit.WEEKS, 40, 20, 60, 1, 520, ASSUMED, "", "Time constant with which capacity follows the budget.");
    public static final Parameter GOVERNANCE_HIRING_SHARE = constant("Money", ASSUMPTIONS, "governance_hiring_share", "", Unit.SHARE, 0.3, 0.1, 1, 0, 1, ASSUMED, "", "Part of the capacity gain that governance review receives.");
    public static final Parameter BUDGET_GAIN = constant("Money", ASSUMPTIONS, "budget_gain", "", Unit.NUMBER, 0.5, 0.2, 1, 0, 2, ASSUMED, "T28", "Yearly change of the envelope per point of reputation above the aspiration.");
    public static final Parameter BUDGET_ASPIRATION = constant("Money", ASSUMPTIONS, "budget_aspiration", "", Unit.SHARE, 0.45, 0.3, 0.6, 0, 1, ASSUMED, "T28", "Reputation at which the envelope stays as it is.");
    public static final Parameter BUDGET_FLOOR = constant("Money", ASSUMPTIONS, "budget_floor", "", Unit.NUMBER, 0.5, 0.3, 0.8, 0, 1, ASSUMED, "", "Smallest envelope, in reference budgets.");
    public static final Parameter BUDGET_CEILING = constant("Money", ASSUMPTIONS, "budget_ceiling", "", Unit.NUMBER, 1.8, 1.3, 2.5, 1, 10, ASSUMED, "", "Largest envelope, in reference budgets.");
    public static final Parameter LAUNCH_BUDGET_ELASTICITY = constant("Money", ASSUMPTIONS, "launch_budget_elasticity", "", Unit.NUMBER, 0.7, 0.4, 1, 0, 2, ASSUMED, "", "Elasticity of the launch rate in the envelope left after programmes.");
    public static final Parameter LAUNCH_BUDGET_FLOOR = constant("Money", ASSUMPTIONS, "launch_budget_floor", "", Unit.NUMBER, 0.2, 0.1, 0.4, 0, 1, ASSUMED, "", "Smallest envelope the launch rate reacts to, in reference budgets.");
    public static final Parameter YEAR_END_FACTOR = constant("Money", ASSUMPTIONS, "year_end_factor", "", Unit.NUMBER, 1.3, 1, 1.8, 1, 5, ASSUMED, "", "Launch-rate factor when money would otherwise lapse at year end.");
    public static final Parameter YEAR_END_WEEKS = constant("Money", ASSUMPTIONS, "year_end_weeks", "", Unit.WEEKS, 9, 4, 13, 0, 26, ASSUMED, "", "Last weeks of the fiscal year in which unspent money raises launches.");
    public static final Parameter EXHAUSTED_RATE = constant("Money", ASSUMPTIONS, "exhausted_rate", "", Unit.SHARE, 0.3, 0.1, 0.6, 0, 1, ASSUMED, "", "Rate of post-pilot work once the pot is empty and nothing is ring-fenced.");
    public static final Parameter MID_YEAR_SHIFT = constant("Money", ASSUMPTIONS, "mid_year_shift", "", Unit.SHARE, 0.1, 0, 0.3, 0, 1, ASSUMED, "", "Part of the function weights moved at mid-year towards visible success.");
    public static final Parameter POWER_DRIFT = constant("Money", ASSUMPTIONS, "power_drift", "", Unit.SHARE, 0.25, 0.1, 0.5, 0, 1, B, "T27", "Yearly adjustment of a function's power to its budget share.");
    public static final Parameter DISCOUNT_RATE = constant("Money", ASSUMPTIONS, "discount_rate", "", Unit.SHARE, 0.08, 0.03, 0.12, 0, 1, ASSUMED, "", "Yearly rate at which discounted value and cost are stated.");
    public static final Parameter RUN_COST_VALUE_SHARE = constant("Money", ASSUMPTIONS, "run_cost_value_share", "", Unit.SHARE, 0.04, 0.02, 0.08, 0, 1, ASSUMED, "", "Yearly run cost as a share of a system's full value.");
    public static final Parameter RUN_COST_FIXED = constant("Money", ASSUMPTIONS, "run_cost_fixed", "", Unit.MONEY_A_YEAR, 45, 20, 100, 0, 10000, ASSUMED, "", "Yearly fixed run cost of a live system, before MLOps maturity.");
    public static final Parameter RUN_COST_FIXED_BASE = constant("Money", ASSUMPTIONS, "run_cost_fixed_base", "", Unit.NUMBER, 1.3, 1, 1.6, 0, 5, ASSUMED, "", "Factor on the fixed run cost at MLOps maturity 0.");
    public static final Parameter RUN_COST_MLOPS_SLOPE = constant("Money", ASSUMPTIONS, "run_cost_mlops_slope", "", Unit.NUMBER, 0.5, 0.2, 1, 0, 5, ASSUMED, "", "Fall of that factor per unit of MLOps maturity.");
    public static final Parameter LICENCE_VALUE_SHARE = constant("Money", ASSUMPTIONS, "licence_value_share", "", Unit.SHARE, 0.05, 0.02, 0.12, 0, 1, ASSUMED, "", "Yearly licence fee of bought and partnered systems as a share of full value.");
    public static final Parameter REPUTATION_WINDOW = constant("Money", ASSUMPTIONS, "reputation_window", "", Unit.WEEKS, 78, 52, 104, 1, 520, ASSUMED, "T20", "Weeks that evaluation looks back.");

    // Organization: maturities
    public static final Parameter DATA_MATURITY = number("Organization: maturities", ORGANIZATION, "data_maturity", "D", Unit.SHARE, 0.3, 0.1, 0.7, 0, 1, ASSUMED, "E33, E16, S2-21", "Data maturity: how far real data is ready for use.");
    public static final Parameter INTEGRATION_MATURITY = number("Organization: maturities", ORGANIZATION, "integration_maturity", "I", Unit.SHARE, 0.3, 0.1, 0.7, 0, 1, ASSUMED, "S2-30, E21", "Integration maturity: one minus legacy debt.");
    public static final Parameter GOVERNANCE_CURRENCY = number("Organization: maturities", ORGANIZATION, "governance_currency", "G", Unit.SHARE, 0.25, 0.1, 0.7, 0, 1, ASSUMED, "S0-14, E32", "How current the risk and review framework is.");
    public static final Parameter MLOPS_MATURITY = number("Organization: maturities", ORGANIZATION, "mlops_maturity", "M", Unit.SHARE, 0.2, 0.05, 0.7, 0, 1, ASSUMED, "E38", "Monitoring, retraining and testing practice.");
    public static final Parameter CHANGE_CAPABILITY = number("Organization: maturities", ORGANIZATION, "change_capability", "C", Unit.SHARE, 0.25, 0.1, 0.7, 0, 1, ASSUMED, "E46, E47", "Change-management capability.");
    public static final Parameter PRODUCT_DISCIPLINE = number("Organization: maturities", ORGANIZATION, "product_discipline", "P", Unit.SHARE, 0.15, 0.05, 0.7, 0, 1, ASSUMED, "S4-26", "AI product-management discipline.");
    public static final Parameter PSYCHOLOGICAL_SAFETY = number("Organization: maturities", ORGANIZATION, "psychological_safety", "U", Unit.SHARE, 0.3, 0.1, 0.7, 0, 1, ASSUMED, "E67", "Tolerance of honest failure.");

    // Organization: people
    public static final Parameter SHARED_SPONSOR = count("Organization: people", ORGANIZATION, "shared_sponsor", "", Unit.SWITCH, 0, 0, 1, 0, 1, ASSUMED, "", "Whether one executive sponsors all functions.");
    public static final Parameter TEAMS_SALES = count("Organization: people", ORGANIZATION, "functions.sales.teams", "", Unit.COUNT, 8, 0, 16, 0, 100000, ASSUMED, "", "Teams of the sales function, about 100 people each.");
    public static final Parameter TEAMS_SERVICE = count("Organization: people", ORGANIZATION, "functions.service.teams", "", Unit.COUNT, 8, 0, 16, 0, 100000, ASSUMED, "", "Teams of the service function, about 100 people each.");
    public static final Parameter TEAMS_OPERATIONS = count("Organization: people", ORGANIZATION, "functions.operations.teams", "", Unit.COUNT, 8, 0, 16, 0, 100000, ASSUMED, "", "Teams of the operations function, about 100 people each.");
    public static final Parameter TEAMS_FINANCE = count("Organization: people", ORGANIZATION, "functions.finance.teams", "", Unit.COUNT, 7, 0, 14, 0, 100000, ASSUMED, "", "Teams of the finance function, about 100 people each.");
    public static final Parameter TEAMS_HR = count("Organization: people", ORGANIZATION, "functions.hr.teams", "", Unit.COUNT, 4, 0, 8, 0, 100000, ASSUMED, "", "Teams of the hr function, about 100 people each.");
    public static final Parameter TEAMS_LEGAL = count("Organization: people", ORGANIZATION, "functions.legal.teams", "", Unit.COUNT, 3, 0, 6, 0, 100000, ASSUMED, "", "Teams of the legal function, about 100 people each.");
    public static final Parameter TEAMS_IT = count("Organization: people", ORGANIZATION, "functions.it.teams", "", Unit.COUNT, 6, 0, 12, 0, 100000, ASSUMED, "", "Teams of the it function, about 100 people each.");
    public static final Parameter TEAMS_RND = count("Organization: people", ORGANIZATION, "functions.rnd.teams", "", Unit.COUNT, 4, 0, 8, 0, 100000, ASSUMED, "", "Teams of the rnd function, about 100 people each.");
    public static final Parameter DATA_OFFSET_SALES = number("Organization: people", ORGANIZATION, "functions.sales.data_offset", "", Unit.NUMBER, -0.02, -0.2, 0.2, -1, 1, ASSUMED, "", "Data maturity of sales against the organization's.");
    public static final Parameter DATA_OFFSET_SERVICE = number("Organization: people", ORGANIZATION, "functions.service.data_offset", "", Unit.NUMBER, 0.02, -0.2, 0.2, -1, 1, ASSUMED, "", "Data maturity of service against the organization's.");
    public static final Parameter DATA_OFFSET_OPERATIONS = number("Organization: people", ORGANIZATION, "functions.operations.data_offset", "", Unit.NUMBER, -0.03, -0.2, 0.2, -1, 1, ASSUMED, "", "Data maturity of operations against the organization's.");
    public static final Parameter DATA_OFFSET_FINANCE = number("Organization: people", ORGANIZATION, "functions.finance.data_offset", "", Unit.NUMBER, 0.08, -0.2, 0.2, -1, 1, ASSUMED, "", "Data maturity of finance against the organization's.");
    public static final Parameter DATA_OFFSET_HR = number("Organization: people", ORGANIZATION, "functions.hr.data_offset", "", Unit.NUMBER, -0.02, -0.2, 0.2, -1, 1, ASSUMED, "", "Data maturity of hr against the organization's.");
    public static final Parameter DATA_OFFSET_LEGAL = number("Organization: people", ORGANIZATION, "functions.legal.data_offset", "", Unit.NUMBER, 0, -0.2, 0.2, -1, 1, ASSUMED, "", "Data maturity of legal against the organization's.");
    public static final Parameter DATA_OFFSET_IT = number("Organization: people", ORGANIZATION, "functions.it.data_offset", "", Unit.NUMBER, 0.08, -0.2, 0.2, -1, 1, ASSUMED, "", "Data maturity of it against the organization's.");
    public static final Parameter DATA_OFFSET_RND = number("Organization: people", ORGANIZATION, "functions.rnd.data_offset", "", Unit.NUMBER, 0, -0.2, 0.2, -1, 1, ASSUMED, "", "Data maturity of rnd against the organization's.");
    public static final Parameter TEAM_TRUST = number("Organization: people", ORGANIZATION, "team_trust.mean", "T0", Unit.SHARE, 0.46, 0.3, 0.6, 0, 1, B, "E55", "Initial trust of teams in AI, mean.");
    public static final Parameter TEAM_TRUST_SD = constant("Organization: people", ORGANIZATION, "team_trust.sd", "", Unit.SHARE, 0.15, 0.05, 0.25, 0, 1, ASSUMED, "", "Initial trust of teams, standard deviation.");
    public static final Parameter TEAM_SKILL = number("Organization: people", ORGANIZATION, "team_skill.mean", "K0", Unit.SHARE, 0.3, 0.15, 0.5, 0, 1, C, "E27", "Initial AI skill of teams, mean.");
    public static final Parameter TEAM_SKILL_SD = constant("Organization: people", ORGANIZATION, "team_skill.sd", "", Unit.SHARE, 0.12, 0.05, 0.25, 0, 1, ASSUMED, "", "Initial AI skill of teams, standard deviation.");
    public static final Parameter TEAM_FEAR = number("Organization: people", ORGANIZATION, "team_fear.mean", "fear0", Unit.SHARE, 0.42, 0.25, 0.6, 0, 1, C, "E27", "Initial fear of displacement, mean.");
    public static final Parameter TEAM_FEAR_SD = constant("Organization: people", ORGANIZATION, "team_fear.sd", "", Unit.SHARE, 0.18, 0.05, 0.25, 0, 1, ASSUMED, "", "Initial fear of displacement, standard deviation.");
    public static final Parameter CHANGE_LOAD = number("Organization: people", ORGANIZATION, "change_load.mean", "CL0", Unit.PER_YEAR, 3, 2, 10, 0, 50, B, "E18", "Enterprise changes a team carries a year.");
    public static final Parameter CHANGE_LOAD_SD = constant("Organization: people", ORGANIZATION, "change_load.sd", "", Unit.PER_YEAR, 1, 0.5, 2, 0, 10, ASSUMED, "", "Standard deviation of the initial change load.");
    public static final Parameter MANAGER_THREAT = number("Organization: people", ORGANIZATION, "manager_threat.mean", "θ_m", Unit.SHARE, 0.55, 0.35, 0.75, 0, 1, ASSUMED, "S0-13", "Threat a process owner sees in AI, mean.");
    public static final Parameter MANAGER_THREAT_SD = constant("Organization: people", ORGANIZATION, "manager_threat.sd", "", Unit.SHARE, 0.18, 0.05, 0.25, 0, 1, ASSUMED, "", "Threat, standard deviation.");
    public static final Parameter POLITICAL_CAPITAL = number("Organization: people", ORGANIZATION, "political_capital.mean", "π", Unit.SHARE, 0.83, 0.4, 0.9, 0, 1, CALIBRATED, "C11, S4-17", "Political capital of a process owner, mean.");
    public static final Parameter POLITICAL_CAPITAL_SD = constant("Organization: people", ORGANIZATION, "political_capital.sd", "", Unit.SHARE, 0.12, 0.05, 0.25, 0, 1, ASSUMED, "", "Political capital, standard deviation.");
    public static final Parameter MANAGER_ATTITUDE = number("Organization: people", ORGANIZATION, "manager_attitude.mean", "att_m", Unit.SHARE, 0.5, 0.35, 0.65, 0, 1, C, "E53", "Attitude of a process owner to AI, mean.");
    public static final Parameter MANAGER_ATTITUDE_SD = constant("Organization: people", ORGANIZATION, "manager_attitude.sd", "", Unit.SHARE, 0.2, 0.05, 0.3, 0, 1, C, "E53", "Attitude of process owners, standard deviation.");
    public static final Parameter INCENTIVE_ALIGNMENT = number("Organization: people", ORGANIZATION, "incentive_alignment", "ι_m", Unit.SHARE, 0, 0, 1, 0, 1, ASSUMED, "", "How far process owners gain from a pilot's success.");
    public static final Parameter EXECUTIVE_ENTHUSIASM = number("Organization: people", ORGANIZATION, "executive_enthusiasm.mean", "h_e", Unit.SHARE, 0.75, 0.55, 0.9, 0, 1, ASSUMED, "S0-06", "Enthusiasm of an executive sponsor, mean.");
    public static final Parameter EXECUTIVE_ENTHUSIASM_SD = constant("Organization: people", ORGANIZATION, "executive_enthusiasm.sd", "", Unit.SHARE, 0.12, 0.05, 0.25, 0, 1, ASSUMED, "", "Enthusiasm, standard deviation.");
    public static final Parameter TEAM_ATTITUDE = constant("Organization: people", ORGANIZATION, "team_attitude", "att", Unit.SHARE, 0.5, 0.3, 0.7, 0, 1, ASSUMED, "", "Initial attitude of teams.");
    public static final Parameter CREDIBILITY = constant("Organization: people", ORGANIZATION, "credibility", "cred", Unit.SHARE, 0.5, 0.3, 0.7, 0, 1, ASSUMED, "", "Initial executive credibility of the AI programme.");

    // Organization: pools
    public static final Parameter POOL_AI = number("Organization: pools", ORGANIZATION, "pools.ai", "c", Unit.FTE, 10, 5, 20, 0.01, 1000000, CALIBRATED, "C9", "Capacity of the ai pool.");
    public static final Parameter POOL_DATA = number("Organization: pools", ORGANIZATION, "pools.data", "c", Unit.FTE, 3.1, 1.8, 7.2, 0.01, 1000000, CALIBRATED, "C5", "Capacity of the data pool.");
    public static final Parameter POOL_INTEGRATION = number("Organization: pools", ORGANIZATION, "pools.integration", "c", Unit.FTE, 4.4, 2.4, 9.6, 0.01, 1000000, CALIBRATED, "C5", "Capacity of the integration pool.");
    public static final Parameter POOL_GOVERNANCE = number("Organization: pools", ORGANIZATION, "pools.governance", "c", Unit.FTE, 3.0, 1.4, 5.6, 0.01, 1000000, CALIBRATED, "C5", "Capacity of the governance pool.");
    public static final Parameter POOL_CHANGE = number("Organization: pools", ORGANIZATION, "pools.change", "c", Unit.FTE, 4, 2, 8, 0.01, 1000000, CALIBRATED, "C5", "Capacity of the change pool.");
    public static final Parameter POOL_MLOPS = number("Organization: pools", ORGANIZATION, "pools.mlops", "c", Unit.FTE, 2, 1, 4, 0.01, 1000000, CALIBRATED, "C5", "Capacity of the mlops pool.");

    // Functions
    public static final Parameter VISIBILITY_SALES = number("Functions", ASSUMPTIONS, "functions.sales.visibility", "v_f", Unit.SHARE, 1, 0.5, 1, 0, 1, D, "E09, S2-24", "How visible a success of sales is to the board.");
    public static final Parameter VISIBILITY_SERVICE = number("Functions", ASSUMPTIONS, "functions.service.visibility", "v_f", Unit.SHARE, 0.75, 0.375, 1, 0, 1, D, "E09, S2-24", "How visible a success of service is to the board.");
    public static final Parameter VISIBILITY_OPERATIONS = number("Functions", ASSUMPTIONS, "functions.operations.visibility", "v_f", Unit.SHARE, 0.4, 0.2, 0.6, 0, 1, D, "E09, S2-24", "How visible a success of operations is to the board.");
    public static final Parameter VISIBILITY_FINANCE = number("Functions", ASSUMPTIONS, "functions.finance.visibility", "v_f", Unit.SHARE, 0.2, 0.1, 0.3, 0, 1, D, "E09, S2-24", "How visible a success of finance is to the board.");
    public static final Parameter VISIBILITY_HR = number("Functions", ASSUMPTIONS, "functions.hr.visibility", "v_f", Unit.SHARE, 0.25, 0.125, 0.375, 0, 1, D, "E09, S2-24", "How visible a success of hr is to the board.");
    public static final Parameter VISIBILITY_LEGAL = number("Functions", ASSUMPTIONS, "functions.legal.visibility", "v_f", Unit.SHARE, 0.2, 0.1, 0.3, 0, 1, D, "E09, S2-24", "How visible a success of legal is to the board.");
    public static final Parameter VISIBILITY_IT = number("Functions", ASSUMPTIONS, "functions.it.visibility", "v_f", Unit.SHARE, 0.45, 0.225, 0.675, 0, 1, D, "E09, S2-24", "How visible a success of it is to the board.");
    public static final Parameter VISIBILITY_RND = number("Functions", ASSUMPTIONS, "functions.rnd.visibility", "v_f", Unit.SHARE, 0.5, 0.25, 0.75, 0, 1, D, "E09, S2-24", "How visible a success of rnd is to the board.");
    public static final Parameter MEAN_VALUE_SALES = number("Functions", ASSUMPTIONS, "functions.sales.mean_value", "V_f", Unit.MONEY_A_YEAR, 1100, 330, 3300, 0, 1000000, ASSUMED, "E09, E15b", "Yearly value of a system of sales at full use.");
    public static final Parameter MEAN_VALUE_SERVICE = number("Functions", ASSUMPTIONS, "functions.service.mean_value", "V_f", Unit.MONEY_A_YEAR, 1900, 570, 5700, 0, 1000000, ASSUMED, "E09, E15b", "Yearly value of a system of service at full use.");
    public static final Parameter MEAN_VALUE_OPERATIONS = number("Functions", ASSUMPTIONS, "functions.operations.mean_value", "V_f", Unit.MONEY_A_YEAR, 2300, 690, 6900, 0, 1000000, ASSUMED, "E09, E15b", "Yearly value of a system of operations at full use.");
    public static final Parameter MEAN_VALUE_FINANCE = number("Functions", ASSUMPTIONS, "functions.finance.mean_value", "V_f", Unit.MONEY_A_YEAR, 2200, 660, 6600, 0, 1000000, ASSUMED, "E09, E15b", "Yearly value of a system of finance at full use.");
    public static final Parameter MEAN_VALUE_HR = number("Functions", ASSUMPTIONS, "functions.hr.mean_value", "V_f", Unit.MONEY_A_YEAR, 900, 270, 2700, 0, 1000000, ASSUMED, "E09, E15b", "Yearly value of a system of hr at full use.");
    public static final Parameter MEAN_VALUE_LEGAL = number("Functions", ASSUMPTIONS, "functions.legal.mean_value", "V_f", Unit.MONEY_A_YEAR, 1100, 330, 3300, 0, 1000000, ASSUMED, "E09, E15b", "Yearly value of a system of legal at full use.");
    public static final Parameter MEAN_VALUE_IT = number("Functions", ASSUMPTIONS, "functions.it.mean_value", "V_f", Unit.MONEY_A_YEAR, 1700, 510, 5100, 0, 1000000, ASSUMED, "E09, E15b", "Yearly value of a system of it at full use.");
    public static final Parameter MEAN_VALUE_RND = number("Functions", ASSUMPTIONS, "functions.rnd.mean_value", "V_f", Unit.MONEY_A_YEAR, 1500, 450, 4500, 0, 1000000, ASSUMED, "E09, E15b", "Yearly value of a system of rnd at full use.");
    public static final Parameter DISPLACEMENT_SALES = number("Functions", ASSUMPTIONS, "functions.sales.displacement", "δ", Unit.SHARE, 0.25, 0.125, 0.375, 0, 1, ASSUMED, "S4-16", "Mean share of the displaced process in sales.");
    public static final Parameter DISPLACEMENT_SERVICE = number("Functions", ASSUMPTIONS, "functions.service.displacement", "δ", Unit.SHARE, 0.5, 0.25, 0.75, 0, 1, ASSUMED, "S4-16", "Mean share of the displaced process in service.");
    public static final Parameter DISPLACEMENT_OPERATIONS = number("Functions", ASSUMPTIONS, "functions.operations.displacement", "δ", Unit.SHARE, 0.35, 0.175, 0.525, 0, 1, ASSUMED, "S4-16", "Mean share of the displaced process in operations.");
    public static final Parameter DISPLACEMENT_FINANCE = number("Functions", ASSUMPTIONS, "functions.finance.displacement", "δ", Unit.SHARE, 0.5, 0.25, 0.75, 0, 1, ASSUMED, "S4-16", "Mean share of the displaced process in finance.");
    public static final Parameter DISPLACEMENT_HR = number("Functions", ASSUMPTIONS, "functions.hr.displacement", "δ", Unit.SHARE, 0.35, 0.175, 0.525, 0, 1, ASSUMED, "S4-16", "Mean share of the displaced process in hr.");
    public static final Parameter DISPLACEMENT_LEGAL = number("Functions", ASSUMPTIONS, "functions.legal.displacement", "δ", Unit.SHARE, 0.25, 0.125, 0.375, 0, 1, ASSUMED, "S4-16", "Mean share of the displaced process in legal.");
    public static final Parameter DISPLACEMENT_IT = number("Functions", ASSUMPTIONS, "functions.it.displacement", "δ", Unit.SHARE, 0.25, 0.125, 0.375, 0, 1, ASSUMED, "S4-16", "Mean share of the displaced process in it.");
    public static final Parameter DISPLACEMENT_RND = number("Functions", ASSUMPTIONS, "functions.rnd.displacement", "δ", Unit.SHARE, 0.15, 0.075, 0.225, 0, 1, ASSUMED, "S4-16", "Mean share of the displaced process in rnd.");
    public static final Parameter TIER_1_SALES = number("Functions", ASSUMPTIONS, "functions.sales.tier_1", "r", Unit.SHARE, 0.5, 0.25, 0.75, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 1 among pilots of sales.");
    public static final Parameter TIER_1_SERVICE = number("Functions", ASSUMPTIONS, "functions.service.tier_1", "r", Unit.SHARE, 0.3, 0.15, 0.45, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 1 among pilots of service.");
    public static final Parameter TIER_1_OPERATIONS = number("Functions", ASSUMPTIONS, "functions.operations.tier_1", "r", Unit.SHARE, 0.4, 0.2, 0.6, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 1 among pilots of operations.");
    public static final Parameter TIER_1_FINANCE = number("Functions", ASSUMPTIONS, "functions.finance.tier_1", "r", Unit.SHARE, 0.3, 0.15, 0.45, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 1 among pilots of finance.");
    public static final Parameter TIER_1_HR = number("Functions", ASSUMPTIONS, "functions.hr.tier_1", "r", Unit.SHARE, 0.15, 0.075, 0.225, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 1 among pilots of hr.");
    public static final Parameter TIER_1_LEGAL = number("Functions", ASSUMPTIONS, "functions.legal.tier_1", "r", Unit.SHARE, 0.1, 0.05, 0.15, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 1 among pilots of legal.");
    public static final Parameter TIER_1_IT = number("Functions", ASSUMPTIONS, "functions.it.tier_1", "r", Unit.SHARE, 0.6, 0.3, 0.9, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 1 among pilots of it.");
    public static final Parameter TIER_1_RND = number("Functions", ASSUMPTIONS, "functions.rnd.tier_1", "r", Unit.SHARE, 0.5, 0.25, 0.75, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 1 among pilots of rnd.");
    public static final Parameter TIER_2_SALES = number("Functions", ASSUMPTIONS, "functions.sales.tier_2", "r", Unit.SHARE, 0.4, 0.2, 0.6, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 2 among pilots of sales.");
    public static final Parameter TIER_2_SERVICE = number("Functions", ASSUMPTIONS, "functions.service.tier_2", "r", Unit.SHARE, 0.5, 0.25, 0.75, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 2 among pilots of service.");
    public static final Parameter TIER_2_OPERATIONS = number("Functions", ASSUMPTIONS, "functions.operations.tier_2", "r", Unit.SHARE, 0.45, 0.225, 0.675, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 2 among pilots of operations.");
    public static final Parameter TIER_2_FINANCE = number("Functions", ASSUMPTIONS, "functions.finance.tier_2", "r", Unit.SHARE, 0.5, 0.25, 0.75, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 2 among pilots of finance.");
    public static final Parameter TIER_2_HR = number("Functions", ASSUMPTIONS, "functions.hr.tier_2", "r", Unit.SHARE, 0.45, 0.225, 0.675, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 2 among pilots of hr.");
    public static final Parameter TIER_2_LEGAL = number("Functions", ASSUMPTIONS, "functions.legal.tier_2", "r", Unit.SHARE, 0.5, 0.25, 0.75, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 2 among pilots of legal.");
    public static final Parameter TIER_2_IT = number("Functions", ASSUMPTIONS, "functions.it.tier_2", "r", Unit.SHARE, 0.35, 0.175, 0.525, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 2 among pilots of it.");
    public static final Parameter TIER_2_RND = number("Functions", ASSUMPTIONS, "functions.rnd.tier_2", "r", Unit.SHARE, 0.4, 0.2, 0.6, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 2 among pilots of rnd.");
    public static final Parameter TIER_3_SALES = number("Functions", ASSUMPTIONS, "functions.sales.tier_3", "r", Unit.SHARE, 0.1, 0.05, 0.15, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 3 among pilots of sales.");
    public static final Parameter TIER_3_SERVICE = number("Functions", ASSUMPTIONS, "functions.service.tier_3", "r", Unit.SHARE, 0.2, 0.1, 0.3, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 3 among pilots of service.");
    public static final Parameter TIER_3_OPERATIONS = number("Functions", ASSUMPTIONS, "functions.operations.tier_3", "r", Unit.SHARE, 0.15, 0.075, 0.225, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 3 among pilots of operations.");
    public static final Parameter TIER_3_FINANCE = number("Functions", ASSUMPTIONS, "functions.finance.tier_3", "r", Unit.SHARE, 0.2, 0.1, 0.3, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 3 among pilots of finance.");
    public static final Parameter TIER_3_HR = number("Functions", ASSUMPTIONS, "functions.hr.tier_3", "r", Unit.SHARE, 0.4, 0.2, 0.6, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 3 among pilots of hr.");
    public static final Parameter TIER_3_LEGAL = number("Functions", ASSUMPTIONS, "functions.legal.tier_3", "r", Unit.SHARE, 0.4, 0.2, 0.6, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 3 among pilots of legal.");
    public static final Parameter TIER_3_IT = number("Functions", ASSUMPTIONS, "functions.it.tier_3", "r", Unit.SHARE, 0.05, 0.025, 0.075, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 3 among pilots of it.");
    public static final Parameter TIER_3_RND = number("Functions", ASSUMPTIONS, "functions.rnd.tier_3", "r", Unit.SHARE, 0.1, 0.05, 0.15, 0, 1, ASSUMED, "S4-35", "Weight of risk tier 3 among pilots of rnd.");

    // Population
    public static final Parameter POPULATION_SPREAD = number("Population", ASSUMPTIONS, "population_spread", "pop", Unit.NUMBER, 0.6, 0, 1.5, 0, 3, ASSUMED, "", "Spread between organizations in capacities, practices and maturities; 0 leaves budget, people and noise.");
    public static final Parameter POOL_SPREAD = constant("Population", ASSUMPTIONS, "pool_spread", "", Unit.NUMBER, 0.35, 0.175, 0.7, 0, 3, ASSUMED, "", "Spread, per unit of population_spread, of pool capacities (sigma of the logarithm).");
    public static final Parameter LAUNCH_SPREAD = constant("Population", ASSUMPTIONS, "launch_spread", "", Unit.NUMBER, 0.5, 0.25, 1, 0, 3, ASSUMED, "", "Spread, per unit of population_spread, of the launch rate (sigma of the logarithm).");
    public static final Parameter ATTENTION_SPREAD = constant("Population", ASSUMPTIONS, "attention_spread", "", Unit.NUMBER, 0.3, 0.15, 0.6, 0, 3, ASSUMED, "", "Spread, per unit of population_spread, of sponsors' attention capacity (sigma of the logarithm).");
    public static final Parameter PRACTICE_SPREAD = constant("Population", ASSUMPTIONS, "practice_spread", "", Unit.NUMBER, 0.2, 0.1, 0.4, 0, 3, ASSUMED, "", "Spread, per unit of population_spread, of performative share, kill discipline and build share (standard deviation).");
    public static final Parameter MATURITY_SPREAD = constant("Population", ASSUMPTIONS, "maturity_spread", "", Unit.NUMBER, 0.14, 0.07, 0.28, 0, 3, ASSUMED, "", "Spread, per unit of population_spread, of maturities (standard deviation).");
    public static final Parameter MATURITY_COMMON = constant("Population", ASSUMPTIONS, "maturity_common", "", Unit.SHARE, 0.7, 0.4, 0.9, 0, 1, ASSUMED, "", "Weight of the deviation that all maturities of an organization share.");
    public static final Parameter MATURITY_OWN = constant("Population", ASSUMPTIONS, "maturity_own", "", Unit.SHARE, 0.7, 0.4, 0.9, 0, 1, ASSUMED, "", "Weight of each maturity's own deviation.");
    public static final Parameter MATURITY_NOISE = constant("Population", ASSUMPTIONS, "maturity_noise", "", Unit.SHARE, 0.04, 0, 0.08, 0, 0.5, ASSUMED, "", "Further standard deviation of each maturity.");
    public static final Parameter DATA_NOISE = constant("Population", ASSUMPTIONS, "data_noise", "", Unit.SHARE, 0.06, 0, 0.12, 0, 0.5, ASSUMED, "", "Standard deviation of data maturity between functions.");

    // Pilots
    public static final Parameter PERFORMATIVE_SHARE = number("Pilots", ASSUMPTIONS, "performative_share", "φ_p", Unit.SHARE, 0.35, 0.15, 0.7, 0, 1, CALIBRATED, "E54", "Share of pilots launched for show or for the technology's sake.");
    public static final Parameter PERFORMATIVE_VALUE = constant("Pilots", ASSUMPTIONS, "performative_value", "κ", Unit.SHARE, 0.3, 0.1, 0.6, 0, 1, ASSUMED, "S0-18", "Value of a performative pilot against a real one.");
    public static final Parameter PERFORMATIVE_DISCIPLINE = constant("Pilots", ASSUMPTIONS, "performative_discipline", "", Unit.NUMBER, 0.6, 0.3, 0.9, 0, 1, ASSUMED, "", "Fall of the performative share per unit of product discipline.");
    public static final Parameter PERFORMATIVE_FACTOR = constant("Pilots", ASSUMPTIONS, "performative_factor", "", Unit.NUMBER, 1, 0.5, 1.5, 0, 5, ASSUMED, "", "Factor on each organization's performative share, after it is drawn.");
    public static final Parameter SCARCITY_PERFORMATIVE = constant("Pilots", ASSUMPTIONS, "scarcity_performative", "", Unit.SHARE, 0.7, 0.5, 1, 0, 1, ASSUMED, "T09", "Factor on the performative share when slots are scarce.");
    public static final Parameter SECOND_CHOICE = constant("Pilots", ASSUMPTIONS, "second_choice", "", Unit.SHARE, 0.9, 0.7, 1, 0, 1, ASSUMED, "T09", "Weight of the second candidate in a best-of-two choice under scarce slots.");
    public static final Parameter VALUE_LOG_MEAN = constant("Pilots", ASSUMPTIONS, "value_log_mean", "", Unit.NUMBER, -0.25, -0.5, 0, -2, 2, ASSUMED, "", "Mean of the logarithm of a pilot's value against its function's.");
    public static final Parameter VALUE_LOG_SD = constant("Pilots", ASSUMPTIONS, "value_log_sd", "", Unit.NUMBER, 0.7, 0.4, 1, 0, 2, ASSUMED, "", "Standard deviation of that logarithm.");
    public static final Parameter KPI_BASE = constant("Pilots", ASSUMPTIONS, "kpi_base", "", Unit.NUMBER, 0.35, 0.2, 0.5, 0, 1, C, "E23", "Chance of a defined metric: base.");
    public static final Parameter KPI_DISCIPLINE = constant("Pilots", ASSUMPTIONS, "kpi_discipline", "", Unit.NUMBER, 0.6, 0.3, 0.9, 0, 1, ASSUMED, "", "Chance of a defined metric: per unit of product discipline.");
    public static final Parameter KPI_OUTCOME = constant("Pilots", ASSUMPTIONS, "kpi_outcome", "", Unit.NUMBER, 0.3, 0.1, 0.5, 0, 1, ASSUMED, "", "Chance of a defined metric: per unit of outcome weight (1 − vanity).");
    public static final Parameter DISPLACEMENT_SD = constant("Pilots", ASSUMPTIONS, "displacement_sd", "", Unit.SHARE, 0.15, 0.05, 0.25, 0, 0.5, ASSUMED, "", "Standard deviation of displacement within a function.");
    public static final Parameter DATA_SOURCES_TRIALS = countConstant("Pilots", ASSUMPTIONS, "data_sources.trials", "n_src", Unit.COUNT, 12, 6, 20, 0, 200, C, "S2-29, E33", "Data sources beyond the first: binomial trials.");
    public static final Parameter DATA_SOURCES_CHANCE = number("Pilots", ASSUMPTIONS, "data_sources.chance", "n_src", Unit.SHARE, 0.517, 0.3, 0.7, 0, 1, C, "S2-29, E33", "Data sources beyond the first: chance of each.");
    public static final Parameter INTEGRATIONS_TRIALS = countConstant("Pilots", ASSUMPTIONS, "integrations.trials", "n_int", Unit.COUNT, 8, 4, 16, 0, 200, ASSUMED, "", "Systems to connect beyond the first: binomial trials.");
    public static final Parameter INTEGRATIONS_CHANCE = number("Pilots", ASSUMPTIONS, "integrations.chance", "n_int", Unit.SHARE, 0.375, 0.2, 0.6, 0, 1, ASSUMED, "", "Systems to connect beyond the first: chance of each.");
    public static final Parameter UPGRADE_SHARE = number("Pilots", ASSUMPTIONS, "upgrade_share", "p_up", Unit.SHARE, 0.86, 0.5, 0.95, 0, 1, C, "S2-30", "Share of pilots that need a platform upgrade at integration maturity 0.3.");
    public static final Parameter UPGRADE_WORK = constant("Pilots", ASSUMPTIONS, "upgrade_work", "", Unit.PERSON_WEEKS, 10, 5, 20, 0, 500, ASSUMED, "", "Work of a platform upgrade.");
    public static final Parameter TECHNICAL_QUALITY = number("Pilots", ASSUMPTIONS, "technical_quality", "θ", Unit.SHARE, 0.695, 0.55, 0.8, 0.05, 0.95, CALIBRATED, "C1, E01", "Mean quality of a pilot on curated data.");
    public static final Parameter TECHNICAL_QUALITY_CONCENTRATION = constant("Pilots", ASSUMPTIONS, "technical_quality_concentration", "θ", Unit.NUMBER, 9, 5, 20, 1, 1000, CALIBRATED, "C1", "Sum of the two shape parameters of the Beta law of that quality.");
    public static final Parameter CLEAN_DATA_GAP = number("Pilots", ASSUMPTIONS, "clean_data_gap", "g", Unit.SHARE, 0.37, 0.3, 0.8, 0, 1, CALIBRATED, "S4-09, S4-10, S4-11", "Quality lost between curated and real data at data maturity 0.");
    public static final Parameter PRODUCTION_ACCEPTANCE = number("Pilots", ASSUMPTIONS, "production_acceptance", "q_min", Unit.SHARE, 0.48, 0.4, 0.6, 0, 1, CALIBRATED, "C1", "Quality on real data below which the go-live test fails.");
    public static final Parameter PLANNING_UNDERESTIMATE = number("Pilots", ASSUMPTIONS, "planning_underestimate", "pu", Unit.SHARE, 0.45, 0.2, 0.6, 0, 1, ASSUMED, "E20, E29", "Share of post-pilot work that the plan leaves out.");
    public static final Parameter WORKFLOW_REDESIGN = number("Pilots", ASSUMPTIONS, "workflow_redesign", "ω", Unit.SHARE, 0.25, 0, 1, 0, 1, C, "E23, E24", "How far the workflow is redesigned around the system.");
    public static final Parameter HANDOFF_CHANCE = constant("Pilots", ASSUMPTIONS, "handoff.chance", "", Unit.SHARE, 0.7, 0.15, 0.9, 0, 1, ASSUMED, "S4-04", "Chance that the data scientists move on after the pilot.");
    public static final Parameter HANDOFF_WORK = constant("Pilots", ASSUMPTIONS, "handoff.work", "", Unit.NUMBER, 0.2, 0.1, 0.4, 0, 5, ASSUMED, "S4-04", "Extra integration work after a hand-off.");
    public static final Parameter HANDOFF_QUALITY = constant("Pilots", ASSUMPTIONS, "handoff.quality", "", Unit.SHARE, 0.04, 0.02, 0.08, 0, 1, ASSUMED, "S4-04", "Production quality lost in a hand-off.");

    // Work
    public static final Parameter SCOPING_WEEKS = number("Work", ASSUMPTIONS, "scoping_weeks", "S1", Unit.WEEKS, 2, 1, 6, 0, 52, ASSUMED, "", "Weeks from launch to the start of pilot work.");
    public static final Parameter PILOT_WORK = number("Work", ASSUMPTIONS, "pilot_work", "W_P", Unit.PERSON_WEEKS, 29.5, 16, 60, 0, 5000, CALIBRATED, "E38, C9", "Work of a pilot on curated data.");
    public static final Parameter PILOT_WORK_LOW = constant("Work", ASSUMPTIONS, "pilot_work_low", "", Unit.NUMBER, 0.7, 0.5, 1, 0, 5, ASSUMED, "", "Lower end of the spread of pilot work.");
    public static final Parameter PILOT_WORK_HIGH = constant("Work", ASSUMPTIONS, "pilot_work_high", "", Unit.NUMBER, 1.3, 1, 1.5, 0, 5, ASSUMED, "", "Upper end of the spread of pilot work.");
    public static final Parameter DATA_WORK = number("Work", ASSUMPTIONS, "data_work", "W_D", Unit.PERSON_WEEKS, 12, 6, 20, 0, 5000, CALIBRATED, "E33, C5", "Data-readiness work at 7 sources and data maturity 0.3.");
    public static final Parameter DATA_WORK_SOURCES = constant("Work", ASSUMPTIONS, "data_work_sources", "", Unit.COUNT, 7, 5, 10, 1, 100, ASSUMED, "", "Sources at which data work is stated.");
    public static final Parameter DATA_WORK_SLOPE = constant("Work", ASSUMPTIONS, "data_work_slope", "", Unit.NUMBER, 1.6, 0.8, 2.4, 0, 10, ASSUMED, "", "Growth of data work per unit of missing data maturity.");
    public static final Parameter DATA_WORK_NORM = constant("Work", ASSUMPTIONS, "data_work_norm", "", Unit.NUMBER, 2.1, 1.5, 3, 0.1, 20, ASSUMED, "", "Divisor that makes the reference case 1.");
    public static final Parameter INTEGRATION_WORK = number("Work", ASSUMPTIONS, "integration_work", "W_I", Unit.PERSON_WEEKS, 22.5, 10, 40, 0, 5000, CALIBRATED, "S4-14, E71, C5", "Integration work at 4 systems and integration maturity 0.3.");
    public static final Parameter INTEGRATION_WORK_SYSTEMS = constant("Work", ASSUMPTIONS, "integration_work_systems", "", Unit.COUNT, 4, 3, 6, 1, 100, ASSUMED, "", "Systems at which integration work is stated.");
    public static final Parameter INTEGRATION_WORK_SLOPE = constant("Work", ASSUMPTIONS, "integration_work_slope", "", Unit.NUMBER, 1.4, 0.7, 2.1, 0, 10, ASSUMED, "", "Growth of integration work per unit of missing integration maturity.");
    public static final Parameter INTEGRATION_WORK_NORM = constant("Work", ASSUMPTIONS, "integration_work_norm", "", Unit.NUMBER, 2, 1.5, 3, 0.1, 20, ASSUMED, "", "Divisor that makes the reference case 1.");
    public static final Parameter INTEGRATION_REDESIGN = constant("Work", ASSUMPTIONS, "integration_redesign", "", Unit.NUMBER, 0.25, 0.1, 0.5, 0, 5, ASSUMED, "", "Extra integration work per unit of workflow redesign.");
    public static final Parameter GOVERNANCE_WORK = number("Work", ASSUMPTIONS, "governance_work", "W_G", Unit.PERSON_WEEKS, 5.3, 2, 8, 0, 1000, CALIBRATED, "E35, E36, C5", "First governance review at mean risk and currency 0.25.");
    public static final Parameter GOVERNANCE_WORK_TIER = constant("Work", ASSUMPTIONS, "governance_work_tier", "", Unit.NUMBER, 1.8, 1.5, 2.2, 0.1, 10, ASSUMED, "", "Risk tier at which review work is stated.");
    public static final Parameter GOVERNANCE_WORK_SLOPE = constant("Work", ASSUMPTIONS, "governance_work_slope", "", Unit.NUMBER, 0.8, 0.4, 1.2, 0, 10, ASSUMED, "", "Growth of review work per unit of missing currency.");
    public static final Parameter GOVERNANCE_WORK_NORM = constant("Work", ASSUMPTIONS, "governance_work_norm", "", Unit.NUMBER, 1.6, 1.2, 2.4, 0.1, 20, ASSUMED, "", "Divisor that makes the reference case 1.");
    public static final Parameter PROCUREMENT_WORK = constant("Work", ASSUMPTIONS, "procurement_work", "", Unit.PERSON_WEEKS, 1, 0.5, 2, 0, 500, ASSUMED, "", "Procurement review of bought and partnered pilots.");
    public static final Parameter LOOP_WORK = constant("Work", ASSUMPTIONS, "loop_work", "", Unit.SHARE, 0.6, 0.3, 0.9, 0, 1, ASSUMED, "", "Work of a later review loop against the first.");
    public static final Parameter FAST_LANE_TIER_1 = constant("Work", ASSUMPTIONS, "fast_lane.tier_1", "", Unit.SHARE, 0.35, 0.2, 0.6, 0, 1, B, "E35", "Review work of tier 1 in the fast lane.");
    public static final Parameter FAST_LANE_TIER_2 = constant("Work", ASSUMPTIONS, "fast_lane.tier_2", "", Unit.SHARE, 0.7, 0.5, 0.9, 0, 1, B, "E35", "Review work of tier 2 in the fast lane.");
    public static final Parameter CHANGE_WORK = number("Work", ASSUMPTIONS, "change_work", "W_C", Unit.PERSON_WEEKS, 6, 3, 15, 0, 1000, CALIBRATED, "E46", "Change and workflow work at the mean number of teams.");
    public static final Parameter CHANGE_WORK_TEAMS = constant("Work", ASSUMPTIONS, "change_work_teams", "", Unit.NUMBER, 2.8, 2, 4, 0.1, 100, ASSUMED, "", "Teams at which change work is stated.");
    public static final Parameter CHANGE_WORK_BASE = constant("Work", ASSUMPTIONS, "change_work_base", "", Unit.NUMBER, 0.8, 0.4, 1.2, 0, 10, ASSUMED, "", "Change work that does not depend on displacement.");
    public static final Parameter CHANGE_WORK_DISPLACEMENT = constant("Work", ASSUMPTIONS, "change_work_displacement", "", Unit.NUMBER, 0.6, 0.3, 1.2, 0, 10, ASSUMED, "", "Change work per unit of displacement.");
    public static final Parameter CHANGE_WORK_REDESIGN = constant("Work", ASSUMPTIONS, "change_work_redesign", "", Unit.NUMBER, 0.5, 0.25, 1, 0, 10, ASSUMED, "", "Extra change work per unit of workflow redesign.");
    public static final Parameter ONBOARDING_WORK = number("Work", ASSUMPTIONS, "onboarding_work", "W_ML", Unit.PERSON_WEEKS, 5, 2, 10, 0, 500, ASSUMED, "", "Onboarding to operations.");
    public static final Parameter ONBOARDING_BASE = constant("Work", ASSUMPTIONS, "onboarding_base", "", Unit.NUMBER, 1.3, 1, 1.6, 0.1, 10, ASSUMED, "", "Factor on onboarding work at MLOps maturity 0.");
    public static final Parameter ONBOARDING_SLOPE = constant("Work", ASSUMPTIONS, "onboarding_slope", "", Unit.NUMBER, 0.6, 0.3, 0.9, 0, 10, ASSUMED, "", "Fall of that factor per unit of MLOps maturity.");
    public static final Parameter RETRAINING_WORK = number("Work", ASSUMPTIONS, "retraining_work", "W_R", Unit.PERSON_WEEKS, 2.5, 1, 5, 0, 500, ASSUMED, "", "Retraining after detected drift.");
    public static final Parameter RETRAINING_BASE = constant("Work", ASSUMPTIONS, "retraining_base", "", Unit.NUMBER, 1.4, 1, 1.8, 0.1, 10, ASSUMED, "", "Factor on retraining work at MLOps maturity 0.");
    public static final Parameter RETRAINING_SLOPE = constant("Work", ASSUMPTIONS, "retraining_slope", "", Unit.NUMBER, 0.8, 0.4, 1, 0, 10, ASSUMED, "", "Fall of that factor per unit of MLOps maturity.");
    public static final Parameter EXTERNAL_PILOT_WORK = number("Work", ASSUMPTIONS, "external.pilot_work", "m_P", Unit.SHARE, 0.6, 0.4, 1, 0, 1, CALIBRATED, "C6", "Pilot work of a bought or partnered pilot against a built one.");
    public static final Parameter EXTERNAL_DATA_WORK = number("Work", ASSUMPTIONS, "external.data_work", "m_D", Unit.SHARE, 0.55, 0.4, 1, 0, 1, CALIBRATED, "C6", "Data work of a bought or partnered pilot against a built one.");
    public static final Parameter EXTERNAL_INTEGRATION_WORK = number("Work", ASSUMPTIONS, "external.integration_work", "m_I", Unit.SHARE, 0.51, 0.4, 1, 0, 1, CALIBRATED, "C6", "Integration work of a bought or partnered pilot against a built one.");
    public static final Parameter EXTERNAL_GAP = number("Work", ASSUMPTIONS, "external.gap", "m_gap", Unit.SHARE, 0.83, 0.6, 1, 0, 1, CALIBRATED, "C6", "Clean-data gap of a bought or partnered pilot against a built one.");
    public static final Parameter EXTERNAL_PATIENCE = number("Work", ASSUMPTIONS, "external.patience", "m_pat", Unit.NUMBER, 3, 1, 3, 1, 100, CALIBRATED, "C6", "Sponsor patience with an external deadline, against without.");

    // Pools
    public static final Parameter PILOT_JOB_CAP = number("Pools", ASSUMPTIONS, "job_cap.pilot", "cap_P", Unit.FTE, 2, 1, 3, 0.01, 1000000, ASSUMED, "", "Most people who work on one pilot.");
    public static final Parameter JOB_CAP = number("Pools", ASSUMPTIONS, "job_cap.other", "cap", Unit.FTE, 4, 2, 6, 0.01, 1000000, ASSUMED, "", "Most people who work on one job after the pilot.");
    public static final Parameter EFFICIENCY_3 = number("Pools", ASSUMPTIONS, "multitasking_efficiency.load_3", "η", Unit.SHARE, 0.75, 0.5625, 0.9375, 0.01, 1, B, "E59", "Share of capacity left when each specialist juggles 3 jobs.");
    public static final Parameter EFFICIENCY_4 = number("Pools", ASSUMPTIONS, "multitasking_efficiency.load_4", "η", Unit.SHARE, 0.58, 0.435, 0.725, 0.01, 1, B, "E59", "Share of capacity left when each specialist juggles 4 jobs.");
    public static final Parameter EFFICIENCY_5 = number("Pools", ASSUMPTIONS, "multitasking_efficiency.load_5", "η", Unit.SHARE, 0.42, 0.315, 0.525, 0.01, 1, B, "E59", "Share of capacity left when each specialist juggles 5 jobs.");
    public static final Parameter EFFICIENCY_8 = number("Pools", ASSUMPTIONS, "multitasking_efficiency.load_8", "η", Unit.SHARE, 0.3, 0.225, 0.375, 0.01, 1, B, "E59", "Share of capacity left when each specialist juggles 8 jobs.");
    public static final Parameter LIMBO_LOAD = constant("Pools", ASSUMPTIONS, "limbo_load", "", Unit.SHARE, 0.3, 0.1, 0.6, 0, 1, ASSUMED, "", "Load of a job in limbo against an active one.");
    public static final Parameter SERVICE_WEIGHT_BASE = constant("Pools", ASSUMPTIONS, "service_weight_base", "", Unit.SHARE, 0.4, 0.2, 0.8, 0.01, 1, ASSUMED, "T26", "Service weight of a job without sponsor; with full sponsorship it is 1.");
    public static final Parameter SLOW_WALK = number("Pools", ASSUMPTIONS, "slow_walk", "slow", Unit.SHARE, 0.85, 0.3, 1, 0, 1, ASSUMED, "S4-19", "Share of progress a fully resisting, fully powerful owner takes away.");

    // Gates
    public static final Parameter G1_NOISE = constant("Gates", ASSUMPTIONS, "g1.signal_noise", "", Unit.SHARE, 0.08, 0.04, 0.16, 0, 1, ASSUMED, "", "Noise of the technical signal at the pilot review.");
    public static final Parameter G1_PASS = constant("Gates", ASSUMPTIONS, "g1.pass_level", "", Unit.SHARE, 0.52, 0.45, 0.6, 0, 1, ASSUMED, "", "Signal above which a pilot is technically sound.");
    public static final Parameter G1_NOT_OK_KILL = constant("Gates", ASSUMPTIONS, "g1.not_ok_kill", "", Unit.SHARE, 0.8, 0.5, 1, 0, 1, ASSUMED, "", "Chance that a technically unsound pilot is stopped outright.");
    public static final Parameter G1_QUALITY_WEIGHT = constant("Gates", ASSUMPTIONS, "g1.quality_weight", "", Unit.NUMBER, 1.1, 0.8, 1.4, 0, 5, ASSUMED, "", "Weight of quality times value in the merit score.");
    public static final Parameter G1_VALUE_SCALE = constant("Gates", ASSUMPTIONS, "g1.value_scale", "", Unit.MONEY_A_YEAR, 1600, 1000, 2500, 1, 1000000, ASSUMED, "", "Value at which the merit score is stated.");
    public static final Parameter G1_NO_KPI = constant("Gates", ASSUMPTIONS, "g1.no_kpi_penalty", "", Unit.NUMBER, 0.3, 0.1, 0.5, 0, 1, ASSUMED, "S0-25", "Merit lost without a defined metric.");
    public static final Parameter G1_SHOW_BASE = constant("Gates", ASSUMPTIONS, "g1.show_base", "", Unit.NUMBER, 0.35, 0.2, 0.5, 0, 1, ASSUMED, "", "Vanity score: base.");
    public static final Parameter G1_SHOW_VISIBILITY = constant("Gates", ASSUMPTIONS, "g1.show_visibility", "", Unit.NUMBER, 0.6, 0.3, 0.9, 0, 2, ASSUMED, "T23", "Vanity score: weight of the function's visibility.");
    public static final Parameter G1_SHOW_SIGNAL = constant("Gates", ASSUMPTIONS, "g1.show_signal", "", Unit.NUMBER, 0.3, 0.1, 0.6, 0, 2, ASSUMED, "", "Vanity score: weight of the technical signal.");
    public static final Parameter G1_BASE = constant("Gates", ASSUMPTIONS, "g1.kill_base", "", Unit.NUMBER, 0.42, 0.3, 0.55, -1, 2, CALIBRATED, "C1", "Kill threshold at kill discipline 0.");
    public static final Parameter G1_SLOPE = constant("Gates", ASSUMPTIONS, "g1.kill_slope", "", Unit.NUMBER, 0.35, 0.2, 0.5, 0, 2, CALIBRATED, "C1", "Rise of the kill threshold per unit of kill discipline.");
    public static final Parameter G1_SCORE_NOISE = constant("Gates", ASSUMPTIONS, "g1.score_noise", "", Unit.SHARE, 0.12, 0.06, 0.2, 0, 1, ASSUMED, "", "Noise of the committee's score.");
    public static final Parameter G1_BIAS = constant("Gates", ASSUMPTIONS, "g1.score_bias", "", Unit.NUMBER, 0.095, 0, 0.2, -1, 1, CALIBRATED, "C1", "Leniency of the committee.");
    public static final Parameter SUNK_COST_G1 = number("Gates", ASSUMPTIONS, "sunk_cost.g1", "χ", Unit.SHARE, 0.08, 0, 0.5, 0, 1, A, "E57, E58", "Fall of the pilot review's kill threshold with money already spent.");
    public static final Parameter SUNK_COST_G3 = number("Gates", ASSUMPTIONS, "sunk_cost.g3", "χ₃", Unit.SHARE, 0.2, 0, 0.5, 0, 1, A, "E57, E58", "Fall of the go-live kill chance with money already spent.");
    public static final Parameter SUNK_COST_SCALE = constant("Gates", ASSUMPTIONS, "sunk_cost.scale", "", Unit.MONEY, 600, 300, 1200, 1, 1000000, ASSUMED, "", "Spending at which the sunk-cost effect is two thirds of its full size.");
    public static final Parameter GOVERNANCE_PASS = number("Gates", ASSUMPTIONS, "governance_pass.base", "p_pass0", Unit.SHARE, 0.33, 0.2, 0.5, 0, 1, CALIBRATED, "C1", "Chance to pass a review loop at governance currency 0.");
    public static final Parameter GOVERNANCE_PASS_CURRENCY = constant("Gates", ASSUMPTIONS, "governance_pass.currency_slope", "", Unit.NUMBER, 0.45, 0.2, 0.7, 0, 2, ASSUMED, "", "Rise of that chance per unit of governance currency.");
    public static final Parameter GOVERNANCE_PASS_DISCIPLINE = constant("Gates", ASSUMPTIONS, "governance_pass.discipline_slope", "", Unit.NUMBER, 0.15, 0.05, 0.3, 0, 2, ASSUMED, "", "Rise per unit of product discipline.");
    public static final Parameter GOVERNANCE_PASS_RISK = constant("Gates", ASSUMPTIONS, "governance_pass.risk_slope", "", Unit.NUMBER, 0.1, 0.05, 0.2, 0, 1, ASSUMED, "", "Fall per risk tier above 2.");
    public static final Parameter GOVERNANCE_PASS_MIN = constant("Gates", ASSUMPTIONS, "governance_pass.min", "", Unit.SHARE, 0.1, 0.05, 0.2, 0, 1, ASSUMED, "", "Smallest chance to pass a loop.");
    public static final Parameter GOVERNANCE_PASS_MAX = constant("Gates", ASSUMPTIONS, "governance_pass.max", "", Unit.SHARE, 0.97, 0.9, 1, 0, 1, ASSUMED, "", "Largest chance to pass a loop.");
    public static final Parameter GOVERNANCE_WAIT_FACTOR = constant("Gates", ASSUMPTIONS, "governance_wait_factor", "", Unit.NUMBER, 1, 0.5, 2, 0, 5, ASSUMED, "", "Factor on the wait for the committee before a governance review.");
    public static final Parameter GOVERNANCE_TIGHTENING = constant("Gates", ASSUMPTIONS, "governance_tightening.drop", "", Unit.SHARE, 0.1, 0.05, 0.2, 0, 1, ASSUMED, "", "Fall of the pass chance after a tier-3 incident.");
    public static final Parameter GOVERNANCE_TIGHTENING_WEEKS = constant("Gates", ASSUMPTIONS, "governance_tightening.weeks", "", Unit.WEEKS, 26, 13, 52, 0, 520, ASSUMED, "", "How long the tightening lasts.");
    public static final Parameter REJECT_BASE = constant("Gates", ASSUMPTIONS, "governance_reject.base", "", Unit.NUMBER, 0.1, 0.05, 0.2, 0, 1, ASSUMED, "", "Chance that a failed loop ends in rejection: base.");
    public static final Parameter REJECT_RISK = constant("Gates", ASSUMPTIONS, "governance_reject.risk_slope", "", Unit.NUMBER, 0.05, 0.02, 0.1, 0, 1, ASSUMED, "", "… per risk tier.");
    public static final Parameter REJECT_CURRENCY = constant("Gates", ASSUMPTIONS, "governance_reject.currency_slope", "", Unit.NUMBER, 0.05, 0, 0.1, 0, 1, ASSUMED, "", "… fall per unit of governance currency.");
    public static final Parameter GAP_LOW = constant("Gates", ASSUMPTIONS, "go_live.gap_low", "", Unit.SHARE, 0.3, 0.1, 0.5, 0, 1, ASSUMED, "", "Lower end of the spread of the clean-data gap.");
    public static final Parameter QUALITY_REDESIGN = constant("Gates", ASSUMPTIONS, "go_live.redesign_quality", "", Unit.NUMBER, 0.06, 0.03, 0.12, 0, 1, ASSUMED, "", "Production quality gained per unit of workflow redesign.");
    public static final Parameter REWORK_MAX = countConstant("Gates", ASSUMPTIONS, "rework.max", "", Unit.COUNT, 2, 1, 3, 0, 20, ASSUMED, "T32", "Failed go-live tests that may be reworked.");
    public static final Parameter REWORK_DATA = constant("Gates", ASSUMPTIONS, "rework.data_work", "", Unit.SHARE, 0.5, 0.3, 0.8, 0, 1, ASSUMED, "T32", "Data work repeated in a rework.");
    public static final Parameter REWORK_GAP = constant("Gates", ASSUMPTIONS, "rework.gap_factor", "", Unit.SHARE, 0.55, 0.4, 0.8, 0, 1, ASSUMED, "T32", "Clean-data gap left after a rework.");
    public static final Parameter REWORK_DOWNSTREAM = constant("Gates", ASSUMPTIONS, "rework.downstream", "", Unit.SHARE, 1, 0.2, 1, 0, 1, ASSUMED, "T32", "Work of the later stages repeated in a rework.");
    public static final Parameter TEST_KILL_BASE = constant("Gates", ASSUMPTIONS, "go_live.kill_base", "", Unit.SHARE, 0.25, 0.1, 0.4, 0, 1, ASSUMED, "", "Chance to stop at a failed go-live test at kill discipline 0.");
    public static final Parameter TEST_KILL_SLOPE = constant("Gates", ASSUMPTIONS, "go_live.kill_slope", "", Unit.NUMBER, 0.4, 0.2, 0.6, 0, 2, ASSUMED, "", "Rise of that chance per unit of kill discipline.");
    public static final Parameter VETO_SCALE = number("Gates", ASSUMPTIONS, "veto.scale", "v0", Unit.NUMBER, 1, 0.3, 1.5, 0, 5, CALIBRATED, "C11", "Veto chance of a fully resisting, fully powerful owner without sponsor.");
    public static final Parameter VETO_SPONSOR = constant("Gates", ASSUMPTIONS, "veto.sponsor", "", Unit.SHARE, 0.6, 0.3, 0.9, 0, 1, ASSUMED, "S4-19", "How far a sponsor protects from the veto.");
    public static final Parameter VETO_COST = constant("Gates", ASSUMPTIONS, "veto.capital_cost", "", Unit.SHARE, 0.02, 0, 0.05, 0, 1, ASSUMED, "", "Political capital an owner loses by a veto against a strong sponsor.");
    public static final Parameter VETO_COST_SPONSORSHIP = constant("Gates", ASSUMPTIONS, "veto.capital_cost_from", "", Unit.SHARE, 0.5, 0.3, 0.7, 0, 1, ASSUMED, "", "Sponsorship from which a veto costs capital.");
    public static final Parameter VETO_CHANGE_WORK = constant("Gates", ASSUMPTIONS, "veto.change_work", "", Unit.SHARE, 0.5, 0.3, 1, 0, 1, ASSUMED, "", "Change work that a veto sends back.");
    public static final Parameter REAPPROVAL_OVERRUN = constant("Gates", ASSUMPTIONS, "reapproval_overrun", "", Unit.NUMBER, 1.5, 1.2, 2, 1, 10, ASSUMED, "E20", "Spend over plan from which go-live needs a new approval, and a pilot counts as escalated.");

    // Sponsors
    public static final Parameter ATTENTION_CAPACITY = number("Sponsors", ASSUMPTIONS, "attention_capacity", "N*", Unit.COUNT, 4, 1, 5, 0.1, 1000000, CALIBRATED, "C11, T26", "Pilots an executive can attend to.");
    public static final Parameter ATTENTION = constant("Sponsors", ASSUMPTIONS, "attention", "A", Unit.SHARE, 1, 0.5, 1, 0, 1, ASSUMED, "", "Attention an executive gives to AI.");
    public static final Parameter PATIENCE = number("Sponsors", ASSUMPTIONS, "patience", "τ_pat", Unit.WEEKS, 34, 8, 60, 0.1, 10000000, CALIBRATED, "E29", "Time constant with which sponsorship fades without progress.");
    public static final Parameter PATIENCE_GRACE = constant("Sponsors", ASSUMPTIONS, "patience_grace", "", Unit.WEEKS, 8, 4, 13, 0, 520, ASSUMED, "", "Weeks without progress before sponsorship fades.");
    public static final Parameter SPONSOR_LOSS = number("Sponsors", ASSUMPTIONS, "sponsor_loss", "h_ab", Unit.PER_WEEK, 0.13, 0.05, 0.4, 0, 10, CALIBRATED, "C1, C3", "Hazard of losing a sponsor who no longer cares at all.");
    public static final Parameter SPONSOR_LOSS_EARLY = constant("Sponsors", ASSUMPTIONS, "sponsor_loss_early", "", Unit.SHARE, 0.15, 0.05, 0.4, 0, 1, ASSUMED, "", "Factor on that hazard before the pilot has passed its review.");
    public static final Parameter EXECUTIVE_TURNOVER = number("Sponsors", ASSUMPTIONS, "executive_turnover", "turn_e", Unit.PER_WEEK, 1 / 130.0, 1 / 364.0, 1 / 78.0, 0, 1, B, "E62", "Hazard that an executive leaves.");
    public static final Parameter MANAGER_TURNOVER = number("Sponsors", ASSUMPTIONS, "manager_turnover", "turn_m", Unit.PER_WEEK, 1 / 208.0, 1 / 364.0, 1 / 78.0, 0, 1, ASSUMED, "E62", "Hazard that a process owner leaves.");
    public static final Parameter TURNOVER_RESET = constant("Sponsors", ASSUMPTIONS, "turnover_reset", "", Unit.SHARE, 0.35, 0.2, 0.6, 0, 1, ASSUMED, "", "Commitment that survives a change of sponsor.");
    public static final Parameter SUCCESSOR_ENTHUSIASM = constant("Sponsors", ASSUMPTIONS, "successor_enthusiasm.mean", "", Unit.SHARE, 0.65, 0.5, 0.8, 0, 1, ASSUMED, "", "Enthusiasm of a new sponsor, mean.");
    public static final Parameter SUCCESSOR_ENTHUSIASM_SD = constant("Sponsors", ASSUMPTIONS, "successor_enthusiasm.sd", "", Unit.SHARE, 0.15, 0.05, 0.25, 0, 1, ASSUMED, "", "Enthusiasm of a new sponsor, standard deviation.");
    public static final Parameter COMMITMENT_SUCCESS = constant("Sponsors", ASSUMPTIONS, "commitment.success", "", Unit.SHARE, 0.06, 0.03, 0.12, 0, 1, ASSUMED, "T04", "Commitment gained by a success of the sponsor.");
    public static final Parameter COMMITMENT_DISAPPOINTMENT = constant("Sponsors", ASSUMPTIONS, "commitment.disappointment", "", Unit.SHARE, 0.04, 0.02, 0.08, 0, 1, ASSUMED, "T04", "Commitment lost by a disappointing go-live.");
    public static final Parameter DECENTRALIZATION = number("Sponsors", ASSUMPTIONS, "decentralization", "I14", Unit.SHARE, 0, 0, 1, 0, 1, ASSUMED, "S2-40", "How far implementation authority is decentralized.");
    public static final Parameter DECENTRAL_PATIENCE = constant("Sponsors", ASSUMPTIONS, "decentral_patience", "", Unit.NUMBER, 0.3, 0.1, 0.6, 0, 5, ASSUMED, "", "Patience gained per unit of decentralization.");
    public static final Parameter CLOSURE_BASE = number("Sponsors", ASSUMPTIONS, "closure.base", "h_c0", Unit.PER_WEEK, 0.0006, 0, 0.01, 0, 10, CALIBRATED, "C2", "Hazard that a pilot in limbo is formally closed: base.");
    public static final Parameter CLOSURE_SAFETY = number("Sponsors", ASSUMPTIONS, "closure.safety", "h_cU", Unit.PER_WEEK, 0.039, 0.005, 0.06, 0, 10, CALIBRATED, "C2", "… per unit of psychological safety.");
    public static final Parameter CLOSURE_DISCIPLINE = constant("Sponsors", ASSUMPTIONS, "closure.discipline", "", Unit.PER_WEEK, 0.01, 0, 0.03, 0, 10, ASSUMED, "T21", "… per unit of kill discipline.");
    public static final Parameter CLOSURE_FACTOR = constant("Sponsors", ASSUMPTIONS, "closure.factor", "", Unit.NUMBER, 1, 0.5, 4, 0, 100, ASSUMED, "", "Factor on the closure hazard.");
    public static final Parameter REVIVAL = constant("Sponsors", ASSUMPTIONS, "revival", "", Unit.PER_WEEK, 0.04, 0.01, 0.1, 0, 10, ASSUMED, "", "Hazard that a pilot in limbo comes back under full sponsorship.");

    // Resistance
    public static final Parameter RESISTANCE_THREAT = number("Resistance", ASSUMPTIONS, "resistance.threat", "ρ_T", Unit.NUMBER, 1.2, 0.5, 1.6, 0, 5, CALIBRATED, "C11", "Resistance of a process owner per unit of threat.");
    public static final Parameter RESISTANCE_FATIGUE = number("Resistance", ASSUMPTIONS, "resistance.fatigue", "ρ_F", Unit.NUMBER, 0.35, 0.1, 0.7, 0, 5, ASSUMED, "T29", "Resistance of a process owner per unit of fatigue of the user teams.");
    public static final Parameter RESISTANCE_FEAR = number("Resistance", ASSUMPTIONS, "resistance.fear", "ρ_φ", Unit.NUMBER, 0.25, 0, 0.5, 0, 5, ASSUMED, "", "Resistance of a process owner per unit of fear in the user teams.");
    public static final Parameter RESISTANCE_ATTITUDE = number("Resistance", ASSUMPTIONS, "resistance.attitude", "ρ_A", Unit.NUMBER, 0.35, 0.1, 0.7, 0, 5, ASSUMED, "", "Resistance of a process owner per unit of a negative attitude.");
    public static final Parameter RELIEF_SPONSOR = number("Resistance", ASSUMPTIONS, "resistance_relief.sponsor", "ρ_S", Unit.NUMBER, 0.33, 0.2, 0.9, 0, 5, CALIBRATED, "E27", "Resistance taken away per unit of sponsorship.");
    public static final Parameter RELIEF_INCENTIVE = number("Resistance", ASSUMPTIONS, "resistance_relief.incentive", "ρ_I", Unit.NUMBER, 0.35, 0.1, 0.8, 0, 5, ASSUMED, "T34", "Resistance taken away per unit of aligned incentives.");
    public static final Parameter RELIEF_CHANGE = number("Resistance", ASSUMPTIONS, "resistance_relief.change", "ρ_C", Unit.NUMBER, 0.35, 0.1, 0.8, 0, 5, C, "E46, E47", "Resistance taken away per unit of change capability.");
    public static final Parameter RELIEF_DECENTRAL = number("Resistance", ASSUMPTIONS, "resistance_relief.decentral", "ρ_D", Unit.NUMBER, 0.15, 0, 0.5, 0, 5, ASSUMED, "", "Resistance taken away per unit of decentralized authority.");
    public static final Parameter THREAT_BASE = constant("Resistance", ASSUMPTIONS, "resistance.threat_base", "", Unit.NUMBER, 0.4, 0.2, 0.6, 0, 5, ASSUMED, "", "Weight of threat without displacement.");
    public static final Parameter THREAT_DISPLACEMENT = constant("Resistance", ASSUMPTIONS, "resistance.threat_displacement", "", Unit.NUMBER, 1.2, 0.6, 1.8, 0, 5, ASSUMED, "S4-16", "Weight of threat per unit of displacement.");

    // Influence
    public static final Parameter OPINION_BOUND = number("Influence", ASSUMPTIONS, "influence.bound", "ε", Unit.SHARE, 0.35, 0.15, 0.6, 0, 1, ASSUMED, "T13", "Difference of attitudes beyond which two people do not move one another.");
    public static final Parameter OPINION_SPEED = number("Influence", ASSUMPTIONS, "influence.speed", "μ_o", Unit.SHARE, 0.1, 0.02, 0.3, 0, 1, ASSUMED, "T13, T14", "Speed with which attitudes converge.");
    public static final Parameter WEIGHT_TEAM_MANAGER = constant("Influence", ASSUMPTIONS, "influence.team_to_manager", "w", Unit.SHARE, 0.35, 0.175, 0.7, 0, 1, B, "E76, T35", "Influence of a team on its manager.");
    public static final Parameter WEIGHT_MANAGER_TEAM = constant("Influence", ASSUMPTIONS, "influence.manager_to_team", "w", Unit.SHARE, 0.45, 0.225, 0.9, 0, 1, B, "E76, T35", "Influence of a manager on a team.");
    public static final Parameter WEIGHT_TEAM_TEAM = constant("Influence", ASSUMPTIONS, "influence.team_to_team", "w", Unit.SHARE, 0.15, 0.075, 0.3, 0, 1, ASSUMED, "", "Influence of a team on another of its function.");
    public static final Parameter WEIGHT_MANAGER_MANAGER = constant("Influence", ASSUMPTIONS, "influence.manager_to_manager", "w", Unit.SHARE, 0.1, 0.05, 0.2, 0, 1, ASSUMED, "", "Influence of a manager on one of another function.");
    public static final Parameter WEIGHT_EXECUTIVE_MANAGER = constant("Influence", ASSUMPTIONS, "influence.executive_to_manager", "w", Unit.SHARE, 0.25, 0.125, 0.5, 0, 1, B, "E76, T35", "Influence of an executive on a manager.");
    public static final Parameter REWIRING = constant("Influence", ASSUMPTIONS, "influence.rewiring", "", Unit.SHARE, 0.1, 0, 0.3, 0, 1, ASSUMED, "", "Chance that a tie between managers leads elsewhere.");
    public static final Parameter TRUST_COUPLING = constant("Influence", ASSUMPTIONS, "influence.trust_coupling", "", Unit.SHARE, 0.2, 0.1, 0.4, 0, 1, ASSUMED, "", "Part of an attitude change that moves trust.");
    public static final Parameter SIGNAL_SUCCESS_MANAGER = constant("Influence", ASSUMPTIONS, "signal.success_manager", "", Unit.SHARE, 0.012, 0.005, 0.025, 0, 1, ASSUMED, "T04", "Attitude of every manager after a success anywhere.");
    public static final Parameter SIGNAL_SUCCESS_TEAM = constant("Influence", ASSUMPTIONS, "signal.success_team", "", Unit.SHARE, 0.006, 0.002, 0.012, 0, 1, ASSUMED, "T04", "Trust of every team after a success anywhere.");
    public static final Parameter SIGNAL_OWN_LIVE = constant("Influence", ASSUMPTIONS, "signal.own_live", "", Unit.SHARE, 0.05, 0.02, 0.1, 0, 1, ASSUMED, "", "Attitude of the owner when the own pilot goes live.");
    public static final Parameter SIGNAL_OWN_ABANDONED = constant("Influence", ASSUMPTIONS, "signal.own_abandoned", "", Unit.SHARE, 0.03, 0.01, 0.06, 0, 1, ASSUMED, "", "Attitude the owner loses when the own pilot is abandoned.");

    // Fatigue and work load
    public static final Parameter FATIGUE_RATE = constant("Fatigue and work load", ASSUMPTIONS, "fatigue.rate", "", Unit.NUMBER, 0.12, 0.06, 0.2, 0, 5, B, "E18", "Fatigue per change carried: 1 − exp(−rate·load).");
    public static final Parameter FAILURE_LOAD = number("Fatigue and work load", ASSUMPTIONS, "fatigue.failure_load", "fl", Unit.NUMBER, 1.5, 0.5, 3, 0, 20, B, "E18", "Change load of a failed pilot for its user teams.");
    public static final Parameter FAILURE_LOAD_PEERS = constant("Fatigue and work load", ASSUMPTIONS, "fatigue.failure_peers", "", Unit.SHARE, 0.35, 0.1, 0.6, 0, 1, ASSUMED, "", "Part of it that other teams of the function feel.");
    public static final Parameter FAILURE_LOAD_G1 = constant("Fatigue and work load", ASSUMPTIONS, "fatigue.failure_at_review", "", Unit.SHARE, 0.5, 0.25, 1, 0, 1, ASSUMED, "", "Part of it when the pilot ends at its first review.");
    public static final Parameter LIVE_LOAD = constant("Fatigue and work load", ASSUMPTIONS, "fatigue.live_load", "", Unit.NUMBER, 0.75, 0.3, 1.5, 0, 20, ASSUMED, "", "Change load of a go-live for its user teams.");
    public static final Parameter CHANGE_LOAD_DECAY = number("Fatigue and work load", ASSUMPTIONS, "fatigue.decay", "dCL", Unit.PER_WEEK, 0.015, 0.01, 0.04, 0, 1, B, "E18", "Rate at which change load returns to its background.");
    public static final Parameter EXTRA_CHANGE_LOAD = constant("Fatigue and work load", ASSUMPTIONS, "fatigue.extra_load", "", Unit.PER_YEAR, 0, 0, 2, 0, 50, ASSUMED, "", "Further change load a year, from programmes.");
    public static final Parameter WORKLOAD_BASE = constant("Fatigue and work load", ASSUMPTIONS, "workload.base", "WL", Unit.NUMBER, 0.85, 0.7, 1, 0, 1.5, ASSUMED, "", "Work load of a team without AI.");
    public static final Parameter WORKLOAD_PILOT = constant("Fatigue and work load", ASSUMPTIONS, "workload.pilot", "", Unit.NUMBER, 0.04, 0.02, 0.08, 0, 1, ASSUMED, "", "Work load for each pilot the team is in.");
    public static final Parameter WORKLOAD_NEW = constant("Fatigue and work load", ASSUMPTIONS, "workload.new_system", "", Unit.NUMBER, 0.05, 0.025, 0.1, 0, 1, ASSUMED, "", "Work load for each new system.");
    public static final Parameter WORKLOAD_TRAINING = constant("Fatigue and work load", ASSUMPTIONS, "workload.training", "", Unit.NUMBER, 0.03, 0.015, 0.06, 0, 1, ASSUMED, "", "Work load while training runs.");
    public static final Parameter WORKLOAD_VERIFICATION = constant("Fatigue and work load", ASSUMPTIONS, "workload.verification", "", Unit.NUMBER, 0.1, 0.05, 0.2, 0, 1, ASSUMED, "", "Work load while people confirm every output.");
    public static final Parameter WORKLOAD_RELIEF = constant("Fatigue and work load", ASSUMPTIONS, "workload.relief", "", Unit.NUMBER, 0.06, 0.03, 0.12, 0, 1, ASSUMED, "", "Work load taken away per unit of use times quality, once a system is old enough.");
    public static final Parameter OVERLOAD_CHANGE = constant("Fatigue and work load", ASSUMPTIONS, "workload.overload_change", "", Unit.PER_YEAR, 0.5, 0.2, 1, 0, 20, ASSUMED, "", "Change load a year while work load exceeds 1.");
    public static final Parameter TRAINING = number("Fatigue and work load", ASSUMPTIONS, "training", "I07", Unit.NUMBER, 0, 0, 1, 0, 1.5, ASSUMED, "", "Intensity of AI training.");
    public static final Parameter TRAINING_GAIN = constant("Fatigue and work load", ASSUMPTIONS, "training_effect.gain", "", Unit.PER_WEEK, 0.02, 0.01, 0.04, 0, 1, A, "E65", "Skill gained a week of full training, on what is missing.");
    public static final Parameter TRAINING_DECAY = constant("Fatigue and work load", ASSUMPTIONS, "training_effect.decay", "", Unit.PER_WEEK, 0.012, 0.006, 0.024, 0, 1, A, "E65", "Skill lost a week during training, on what exceeds the start.");
    public static final Parameter TRAINING_FEAR = constant("Fatigue and work load", ASSUMPTIONS, "training_effect.fear", "", Unit.PER_WEEK, 0.003, 0.001, 0.006, 0, 1, ASSUMED, "", "Fear taken away a week of full training.");

    // Learning
    public static final Parameter POSTMORTEM_KILLED = constant("Learning", ASSUMPTIONS, "learning.killed", "", Unit.NUMBER, 0.06, 0.03, 0.12, 0, 1, ASSUMED, "T21", "Learning from a pilot stopped at a gate.");
    public static final Parameter POSTMORTEM_OTHER = constant("Learning", ASSUMPTIONS, "learning.other", "", Unit.NUMBER, 0.05, 0.02, 0.1, 0, 1, ASSUMED, "T21", "Learning from any other end.");
    public static final Parameter POSTMORTEM_BASE = constant("Learning", ASSUMPTIONS, "learning.base", "", Unit.NUMBER, 0.3, 0.1, 0.5, 0, 1, A, "E67", "Part of that learning without psychological safety.");
    public static final Parameter LEARNING_SAVING = constant("Learning", ASSUMPTIONS, "learning.saving", "", Unit.SHARE, 0.25, 0.1, 0.4, 0, 1, ASSUMED, "", "Work saved by a full stock of learning.");
    public static final Parameter LEARNING_DECAY = number("Learning", ASSUMPTIONS, "learning.decay", "δ_K", Unit.PER_WEEK, 0.006, 0.002, 0.02, 0, 1, A, "E66", "Rate at which the organization forgets.");
    public static final Parameter LEARNING_FACTOR = constant("Learning", ASSUMPTIONS, "learning.factor", "", Unit.NUMBER, 1, 0.5, 1.5, 0, 5, ASSUMED, "", "Factor on learning from ends.");
    public static final Parameter CAPABILITY_DECAY = number("Learning", ASSUMPTIONS, "capability_decay", "δ_X", Unit.PER_WEEK, 0.0008, 0, 0.002, 0, 1, ASSUMED, "T01", "Rate at which maturities fade without a programme.");
    public static final Parameter FLYWHEEL = constant("Learning", ASSUMPTIONS, "flywheel", "", Unit.PER_WEEK, 0.0008, 0.0003, 0.002, 0, 1, ASSUMED, "S4-43", "Data maturity gained a week per used live system, on what is missing.");
    public static final Parameter SKILL_FROM_USE = constant("Learning", ASSUMPTIONS, "skill_from_use", "", Unit.PER_WEEK, 0.004, 0.002, 0.008, 0, 1, ASSUMED, "E50", "Skill gained a week of full use, on what is missing.");
    public static final Parameter SKILL_DECAY = constant("Learning", ASSUMPTIONS, "skill_decay", "", Unit.PER_WEEK, 0.004, 0.002, 0.008, 0, 1, A, "E65", "Rate at which skill returns to its floor.");
    public static final Parameter SKILL_FLOOR = constant("Learning", ASSUMPTIONS, "skill_floor", "", Unit.SHARE, 0.28, 0.1, 0.4, 0, 1, ASSUMED, "", "Skill that stays without use or training.");
    public static final Parameter TALENT_LOSS = count("Learning", ASSUMPTIONS, "talent_loss.on", "", Unit.SWITCH, 0, 0, 1, 0, 1, ASSUMED, "S2-14", "Whether specialists leave when their work is in limbo.");
    public static final Parameter TALENT_LOSS_BASE = constant("Learning", ASSUMPTIONS, "talent_loss.base", "", Unit.PER_WEEK, 0.003, 0.001, 0.006, 0, 1, ASSUMED, "S2-14", "Hazard that a pool loses a specialist: base.");
    public static final Parameter TALENT_LOSS_LIMBO = constant("Learning", ASSUMPTIONS, "talent_loss.limbo", "", Unit.PER_WEEK, 0.004, 0.001, 0.008, 0, 1, ASSUMED, "S2-14", "… per unit of the pool's jobs in limbo.");
    public static final Parameter TALENT_VACANCY = constant("Learning", ASSUMPTIONS, "talent_loss.vacancy", "", Unit.WEEKS, 16, 8, 26, 0, 520, ASSUMED, "", "Weeks until a specialist is replaced.");
    public static final Parameter TALENT_KNOWLEDGE = constant("Learning", ASSUMPTIONS, "talent_loss.knowledge", "", Unit.NUMBER, 0.02, 0.01, 0.05, 0, 1, ASSUMED, "", "Organizational learning that leaves with a specialist.");

    // Adoption
    public static final Parameter ADOPTION_INTERCEPT = number("Adoption", ASSUMPTIONS, "adoption.intercept", "u0", Unit.NUMBER, -1.97, -3, -1.8, -20, 20, CALIBRATED, "C4", "Utility of use: intercept.");
    public static final Parameter ADOPTION_SLOPE = number("Adoption", ASSUMPTIONS, "adoption.slope", "κ_a", Unit.NUMBER, 1.7, 1.275, 2.125, 0, 20, CALIBRATED, "C4", "Steepness of the logistic of utility.");
    public static final Parameter ADOPTION_PEERS = number("Adoption", ASSUMPTIONS, "adoption.peers", "σ_s", Unit.NUMBER, 1.05, 0.79, 1.31, 0, 10, CALIBRATED, "C4, T12", "Weight of peers' use.");
    public static final Parameter ADOPTION_TIME = number("Adoption", ASSUMPTIONS, "adoption.time_constant", "τ_a", Unit.WEEKS, 9, 6.75, 11.25, 0.1, 520, CALIBRATED, "C4", "Time constant with which use follows its target.");
    public static final Parameter ADOPTION_QUALITY = number("Adoption", ASSUMPTIONS, "adoption.quality", "β_q", Unit.NUMBER, 3.2, 2, 4.5, 0, 20, A, "T15", "Weight of quality (performance expectancy).");
    public static final Parameter ADOPTION_TRUST = number("Adoption", ASSUMPTIONS, "adoption.trust", "β_T", Unit.NUMBER, 1.5, 0.8, 2.5, 0, 20, A, "T15, E17", "Weight of trust.");
    public static final Parameter ADOPTION_SKILL = number("Adoption", ASSUMPTIONS, "adoption.skill", "β_K", Unit.NUMBER, 1.2, 0.5, 2, 0, 20, C, "E27", "Weight of skill (effort expectancy).");
    public static final Parameter ADOPTION_ENCOURAGEMENT = number("Adoption", ASSUMPTIONS, "adoption.encouragement", "β_m", Unit.NUMBER, 1.6, 1.3, 1.9, 0, 20, A, "E49, E48", "Weight of encouragement by the manager.");
    public static final Parameter ADOPTION_WORKFLOW = number("Adoption", ASSUMPTIONS, "adoption.workflow", "β_ω", Unit.NUMBER, 0.9, 0.4, 1.6, 0, 20, C, "E24", "Weight of workflow fit.");
    public static final Parameter ADOPTION_CHANGE = number("Adoption", ASSUMPTIONS, "adoption.change", "β_C", Unit.NUMBER, 0.9, 0.4, 1.6, 0, 20, C, "E46, E47", "Weight of change capability.");
    public static final Parameter ADOPTION_FATIGUE = number("Adoption", ASSUMPTIONS, "adoption.fatigue", "β_F", Unit.NUMBER, 1.3, 0.6, 2, 0, 20, B, "E18", "Weight of fatigue (taken away).");
    public static final Parameter ADOPTION_FEAR = number("Adoption", ASSUMPTIONS, "adoption.fear", "β_φ", Unit.NUMBER, 1.6, 0.8, 2.4, 0, 20, C, "E27", "Weight of fear times displacement (taken away).");
    public static final Parameter ADOPTION_EXECUTIVE = number("Adoption", ASSUMPTIONS, "adoption.executive", "β_e", Unit.NUMBER, 0.5, 0.2, 1, 0, 20, C, "E27", "Weight of executive attention and enthusiasm.");
    public static final Parameter ADOPTION_QUALITY_ZERO = constant("Adoption", ASSUMPTIONS, "adoption.quality_zero", "", Unit.SHARE, 0.3, 0.2, 0.4, 0, 1, ASSUMED, "", "Quality at which it neither helps nor hinders use.");
    public static final Parameter ADOPTION_OVERLOAD = constant("Adoption", ASSUMPTIONS, "adoption.overload", "", Unit.NUMBER, 0.6, 0.3, 1, 0, 10, ASSUMED, "", "Weight of work load above 1 (taken away).");
    public static final Parameter ADOPTION_INCENTIVE = constant("Adoption", ASSUMPTIONS, "adoption.incentive", "", Unit.NUMBER, 0.28, 0.1, 0.5, 0, 2, ASSUMED, "", "Encouragement gained per unit of aligned incentives.");
    public static final Parameter ADOPTION_DECENTRAL = constant("Adoption", ASSUMPTIONS, "adoption.decentral", "", Unit.NUMBER, 0.3, 0.1, 0.5, 0, 2, ASSUMED, "", "Encouragement gained per unit of decentralization.");
    public static final Parameter ADOPTION_CEILING_LOW = constant("Adoption", ASSUMPTIONS, "adoption.ceiling_low", "a_max", Unit.SHARE, 0.75, 0.6, 0.9, 0, 1, ASSUMED, "", "Lower end of the spread of the largest share of use.");
    public static final Parameter ADOPTION_START = constant("Adoption", ASSUMPTIONS, "adoption.start", "", Unit.SHARE, 0.15, 0.05, 0.3, 0, 1, ASSUMED, "", "Use on the day of going live.");
    public static final Parameter ATTITUDE_FROM_USE = constant("Adoption", ASSUMPTIONS, "adoption.attitude_speed", "", Unit.PER_WEEK, 0.05, 0.02, 0.1, 0, 1, ASSUMED, "", "Speed with which a user team's attitude follows its use.");
    public static final Parameter CATEGORY_INNOVATOR = constant("Adoption", ASSUMPTIONS, "adopter_shift.innovator", "", Unit.NUMBER, 0.8, 0.4, 1.2, -5, 5, B, "T11", "Shift of the utility of use among innovators.");
    public static final Parameter CATEGORY_EARLY_ADOPTER = constant("Adoption", ASSUMPTIONS, "adopter_shift.early_adopter", "", Unit.NUMBER, 0.4, 0.2, 0.6, -5, 5, B, "T11", "Shift of the utility of use among early adopters.");
    public static final Parameter CATEGORY_EARLY_MAJORITY = constant("Adoption", ASSUMPTIONS, "adopter_shift.early_majority", "", Unit.NUMBER, 0.1, 0.05, 0.15, -5, 5, B, "T11", "Shift of the utility of use among the early majority.");
    public static final Parameter CATEGORY_LATE_MAJORITY = constant("Adoption", ASSUMPTIONS, "adopter_shift.late_majority", "", Unit.NUMBER, -0.2, -0.3, -0.1, -5, 5, B, "T11", "Shift of the utility of use among the late majority.");
    public static final Parameter CATEGORY_LAGGARD = constant("Adoption", ASSUMPTIONS, "adopter_shift.laggard", "", Unit.NUMBER, -0.6, -0.9, -0.3, -5, 5, B, "T11", "Shift of the utility of use among laggards.");

    // Trust and autonomy
    public static final Parameter TRUST_GAIN = number("Trust and autonomy", ASSUMPTIONS, "trust.gain", "tr_up", Unit.PER_WEEK, 0.03, 0.018, 0.06, 0, 1, A, "E63, E64", "Trust gained a week of good use.");
    public static final Parameter TRUST_GAIN_SHARE = constant("Trust and autonomy", ASSUMPTIONS, "trust.gain_share", "", Unit.NUMBER, 0.6, 0.3, 1, 0, 5, ASSUMED, "", "Part of that gain that use brings.");
    public static final Parameter TRUST_QUALITY_ZERO = constant("Trust and autonomy", ASSUMPTIONS, "trust.quality_zero", "", Unit.SHARE, 0.35, 0.25, 0.45, 0, 1, ASSUMED, "", "Quality above which use builds trust.");
    public static final Parameter TRUST_LOSS = number("Trust and autonomy", ASSUMPTIONS, "trust.loss", "tr_dn", Unit.SHARE, 0.18, 0.1, 0.3, 0, 1, A, "E63, E64", "Share of trust lost in an incident.");
    public static final Parameter INCIDENT_RATE = number("Trust and autonomy", ASSUMPTIONS, "incident.rate", "i0", Unit.PER_WEEK, 0.01, 0.003, 0.03, 0, 10, ASSUMED, "", "Incident hazard of a fully exposed system of quality 0.");
    public static final Parameter INCIDENT_BASE = constant("Trust and autonomy", ASSUMPTIONS, "incident.base", "", Unit.NUMBER, 1.3, 1, 1.6, 0, 5, ASSUMED, "", "Factor at MLOps maturity 0.");
    public static final Parameter INCIDENT_MLOPS = constant("Trust and autonomy", ASSUMPTIONS, "incident.mlops_slope", "", Unit.NUMBER, 0.6, 0.3, 0.9, 0, 5, ASSUMED, "", "Fall of that factor per unit of MLOps maturity.");
    public static final Parameter INCIDENT_FACTOR = constant("Trust and autonomy", ASSUMPTIONS, "incident.factor", "", Unit.NUMBER, 1, 0.5, 1.5, 0, 10, ASSUMED, "", "Factor on the incident hazard.");
    public static final Parameter LEVEL_1_VALUE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.level_1.value", "v_AL", Unit.NUMBER, 0.65, 0.52, 0.78, 0, 5, ASSUMED, "T16", "Value of a system at autonomy level 1 against full.");
    public static final Parameter LEVEL_1_EXPOSURE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.level_1.exposure", "e_AL", Unit.NUMBER, 0.5, 0.3, 0.7, 0, 20, ASSUMED, "T16", "Exposure to incidents at autonomy level 1.");
    public static final Parameter LEVEL_2_VALUE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.level_2.value", "v_AL", Unit.NUMBER, 0.85, 0.68, 1.02, 0, 5, ASSUMED, "T16", "Value of a system at autonomy level 2 against full.");
    public static final Parameter LEVEL_2_EXPOSURE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.level_2.exposure", "e_AL", Unit.NUMBER, 1, 0.6, 1.4, 0, 20, ASSUMED, "T16", "Exposure to incidents at autonomy level 2.");
    public static final Parameter LEVEL_3_VALUE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.level_3.value", "v_AL", Unit.NUMBER, 1, 0.8, 1.2, 0, 5, ASSUMED, "T16", "Value of a system at autonomy level 3 against full.");
    public static final Parameter LEVEL_3_EXPOSURE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.level_3.exposure", "e_AL", Unit.NUMBER, 1.8, 1.08, 2.52, 0, 20, ASSUMED, "T16", "Exposure to incidents at autonomy level 3.");
    public static final Parameter LEVEL_4_VALUE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.level_4.value", "v_AL", Unit.NUMBER, 1.05, 0.84, 1.26, 0, 5, ASSUMED, "T16", "Value of a system at autonomy level 4 against full.");
    public static final Parameter LEVEL_4_EXPOSURE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.level_4.exposure", "e_AL", Unit.NUMBER, 3, 1.8, 4.2, 0, 20, ASSUMED, "T16", "Exposure to incidents at autonomy level 4.");
    public static final Parameter STATIC_PROMOTION = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.static.promotion", "", Unit.PER_WEEK, 0.01, 0.005, 0.02, 0, 10, ASSUMED, "T16", "Hazard of promotion under the static protocol.");
    public static final Parameter STATIC_AGE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.static.age", "", Unit.WEEKS, 39, 19.5, 78, 0, 520, ASSUMED, "", "Age in production before promotion (static).");
    public static final Parameter STATIC_TRUST = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.static.trust", "", Unit.SHARE, 0.6, 0.4, 0.8, 0, 1, ASSUMED, "", "Trust needed for promotion (static).");
    public static final Parameter STATIC_QUALITY = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.static.quality", "", Unit.SHARE, 0.6, 0.4, 0.8, 0, 1, ASSUMED, "", "Quality needed for promotion (static).");
    public static final Parameter DYNAMIC_PROMOTION = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.dynamic.promotion", "", Unit.PER_WEEK, 0.05, 0.025, 0.1, 0, 10, ASSUMED, "T16", "Hazard of promotion under the dynamic protocol.");
    public static final Parameter DYNAMIC_AGE = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.dynamic.age", "", Unit.WEEKS, 13, 6.5, 26, 0, 520, ASSUMED, "", "Age in production before promotion (dynamic).");
    public static final Parameter DYNAMIC_TRUST = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.dynamic.trust", "", Unit.SHARE, 0.5, 0.4, 0.8, 0, 1, ASSUMED, "", "Trust needed for promotion (dynamic).");
    public static final Parameter DYNAMIC_QUALITY = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.dynamic.quality", "", Unit.SHARE, 0.55, 0.4, 0.8, 0, 1, ASSUMED, "", "Quality needed for promotion (dynamic).");
    public static final Parameter STATIC_CEILING = countConstant("Trust and autonomy", ASSUMPTIONS, "autonomy.static.ceiling", "", Unit.COUNT, 2, 1, 4, 1, 4, ASSUMED, "", "Highest level under the static protocol.");
    public static final Parameter DEMOTION_TRUST = constant("Trust and autonomy", ASSUMPTIONS, "autonomy.dynamic.demotion_trust", "", Unit.SHARE, 0.4, 0.2, 0.5, 0, 1, ASSUMED, "", "Trust below which the dynamic protocol demotes.");

    // Value, drift, survival
    public static final Parameter DRIFT_RATE = number("Value, drift, survival", ASSUMPTIONS, "drift.rate", "λ_d", Unit.PER_WEEK, 0.006, 0.002, 0.015, 0, 1, A, "E44", "Quality a live system loses a week.");
    public static final Parameter DRIFT_SD = constant("Value, drift, survival", ASSUMPTIONS, "drift.log_sd", "", Unit.NUMBER, 0.4, 0.2, 0.6, 0, 2, A, "E44", "Standard deviation of the logarithm of drift between systems.");
    public static final Parameter DETECTION_BASE = constant("Value, drift, survival", ASSUMPTIONS, "drift.detection_base", "", Unit.PER_WEEK, 0.015, 0.005, 0.03, 0, 10, ASSUMED, "E38", "Hazard that drift is noticed without MLOps.");
    public static final Parameter DETECTION_MLOPS = constant("Value, drift, survival", ASSUMPTIONS, "drift.detection_mlops", "", Unit.PER_WEEK, 0.25, 0.1, 0.5, 0, 10, ASSUMED, "", "… per unit of MLOps maturity.");
    public static final Parameter DETECTION_TRIGGER = constant("Value, drift, survival", ASSUMPTIONS, "drift.trigger", "", Unit.SHARE, 0.04, 0.02, 0.08, 0, 1, ASSUMED, "", "Drift from which it can be noticed.");
    public static final Parameter RETRAINING_RESTORES = constant("Value, drift, survival", ASSUMPTIONS, "drift.restored", "", Unit.SHARE, 0.85, 0.6, 1, 0, 1, ASSUMED, "", "Share of the lost quality that retraining restores.");
    public static final Parameter LEARNING_FROM_USE = constant("Value, drift, survival", ASSUMPTIONS, "learning_from_use.rate", "", Unit.PER_WEEK, 0.001, 0.0005, 0.002, 0, 1, ASSUMED, "S2-19", "Quality gained a week of full use, up to the quality on curated data.");
    public static final Parameter LEARNING_FROM_USE_EXTERNAL = constant("Value, drift, survival", ASSUMPTIONS, "learning_from_use.external", "", Unit.NUMBER, 0.6, 0.2, 1, 0, 5, ASSUMED, "S2-19", "Additional share for bought and partnered systems.");
    public static final Parameter VALUE_QUALITY_ZERO = constant("Value, drift, survival", ASSUMPTIONS, "value.quality_zero", "", Unit.SHARE, 0.25, 0.15, 0.35, 0, 1, ASSUMED, "", "Quality below which a system is worth nothing.");
    public static final Parameter VALUE_QUALITY_RANGE = constant("Value, drift, survival", ASSUMPTIONS, "value.quality_range", "", Unit.SHARE, 0.5, 0.3, 0.7, 0.01, 1, ASSUMED, "", "Rise of quality from worth nothing to full worth.");
    public static final Parameter SUCCESS_ADOPTION = constant("Value, drift, survival", ASSUMPTIONS, "success.adoption", "", Unit.SHARE, 0.35, 0.25, 0.5, 0, 1, ASSUMED, "E02", "Use above which a system counts as successful, 26 weeks after going live.");
    public static final Parameter SUCCESS_MARGIN = constant("Value, drift, survival", ASSUMPTIONS, "success.margin", "", Unit.NUMBER, 1.5, 1, 2.5, 0, 20, ASSUMED, "E02", "Value over run cost above which it counts as successful.");
    public static final Parameter SUCCESS_WEEKS = countConstant("Value, drift, survival", ASSUMPTIONS, "success.weeks", "", Unit.WEEKS, 26, 26, 26, 26, 26, D, "E06", "Age at which success is judged.");
    public static final Parameter SCALED_ADOPTION = constant("Value, drift, survival", ASSUMPTIONS, "scaled.adoption", "", Unit.SHARE, 0.6, 0.5, 0.7, 0, 1, ASSUMED, "S2-10", "Use from which a team counts for scale.");
    public static final Parameter SCALED_WEEKS = countConstant("Value, drift, survival", ASSUMPTIONS, "scaled.weeks", "", Unit.WEEKS, 13, 8, 26, 0, 104, ASSUMED, "", "Weeks it must last.");
    public static final Parameter SCALED_TEAMS = constant("Value, drift, survival", ASSUMPTIONS, "scaled.teams", "", Unit.SHARE, 0.8, 0.6, 1, 0, 1, ASSUMED, "", "Share of the intended teams needed.");
    public static final Parameter RETIREMENT = number("Value, drift, survival", ASSUMPTIONS, "retirement.operational", "h_r0", Unit.PER_WEEK, 0.028, 0.01, 0.06, 0, 10, CALIBRATED, "C10, E17", "Hazard of operational retirement at no MLOps and no use.");
    public static final Parameter RETIREMENT_ADOPTION = constant("Value, drift, survival", ASSUMPTIONS, "retirement.adoption", "", Unit.NUMBER, 1.25, 1, 1.5, 0, 5, ASSUMED, "", "Use at which that hazard vanishes.");
    public static final Parameter RETIREMENT_AGE = constant("Value, drift, survival", ASSUMPTIONS, "retirement.age", "", Unit.WEEKS, 13, 8, 26, 0, 520, ASSUMED, "", "Age from which it applies.");
    public static final Parameter POOR_RETIREMENT = constant("Value, drift, survival", ASSUMPTIONS, "retirement.poor", "", Unit.PER_WEEK, 0.1, 0.05, 0.2, 0, 10, ASSUMED, "", "Hazard of retirement after long poor performance.");
    public static final Parameter POOR_WEEKS = countConstant("Value, drift, survival", ASSUMPTIONS, "retirement.poor_weeks", "", Unit.WEEKS, 20, 10, 40, 0, 520, ASSUMED, "", "Poor weeks before it applies.");
    public static final Parameter POOR_QUALITY = constant("Value, drift, survival", ASSUMPTIONS, "retirement.poor_quality", "", Unit.SHARE, 0.33, 0.25, 0.4, 0, 1, ASSUMED, "", "Quality below which a week is poor.");
    public static final Parameter POOR_ADOPTION = constant("Value, drift, survival", ASSUMPTIONS, "retirement.poor_adoption", "", Unit.SHARE, 0.1, 0.05, 0.2, 0, 1, ASSUMED, "", "Use below which a week is poor, once a system is old enough.");
    public static final Parameter POOR_MARGIN = constant("Value, drift, survival", ASSUMPTIONS, "retirement.poor_margin", "", Unit.NUMBER, 0.6, 0.4, 1, 0, 5, ASSUMED, "", "Value over run cost below which a week is poor, once a system is old enough.");
    public static final Parameter VALUE_FACTOR = constant("Value, drift, survival", ASSUMPTIONS, "value.factor", "", Unit.NUMBER, 1, 0.5, 1.5, 0, 10, ASSUMED, "", "Factor on the value of all systems.");

    // Hype, evaluation, theatre
    public static final Parameter VISIBILITY_EXPONENT = number("Hype, evaluation, theatre", ASSUMPTIONS, "visibility_exponent", "α", Unit.NUMBER, 2.4, 0, 4, 0, 10, CALIBRATED, "C8", "How strongly launches follow visibility.");
    public static final Parameter HOT_STOVE = constant("Hype, evaluation, theatre", ASSUMPTIONS, "hot_stove", "", Unit.NUMBER, 0.25, 0.1, 0.5, 0, 5, B, "T20", "How strongly a burnt function stops launching.");
    public static final Parameter HYPE = constant("Hype, evaluation, theatre", ASSUMPTIONS, "hype.start", "H", Unit.NUMBER, 1, 0.6, 1.5, 0.35, 1.5, ASSUMED, "S0-36", "Hype at the start.");
    public static final Parameter HYPE_DECAY = constant("Hype, evaluation, theatre", ASSUMPTIONS, "hype.decay", "", Unit.PER_WEEK, 0.006, 0.003, 0.012, 0, 1, ASSUMED, "", "Rate at which hype fades to its floor.");
    public static final Parameter HYPE_FLOOR = constant("Hype, evaluation, theatre", ASSUMPTIONS, "hype.floor", "", Unit.NUMBER, 0.35, 0.2, 0.5, 0, 1.5, ASSUMED, "", "Lowest hype.");
    public static final Parameter ANNOUNCEMENTS = constant("Hype, evaluation, theatre", ASSUMPTIONS, "hype.announcements", "", Unit.PER_YEAR, 4, 2, 8, 0, 520, ASSUMED, "T25", "Competitors' announcements a year.");
    public static final Parameter ANNOUNCEMENT_SHOCK = constant("Hype, evaluation, theatre", ASSUMPTIONS, "hype.shock", "", Unit.NUMBER, 0.08, 0.04, 0.16, 0, 1.5, C, "E28", "Hype raised by an announcement.");
    public static final Parameter OUTCOME_PRESSURE_START = constant("Hype, evaluation, theatre", ASSUMPTIONS, "outcome_pressure.start", "", Unit.SHARE, 0.1, 0, 0.3, 0, 1, ASSUMED, "S1-26", "Investors' pressure for outcomes at the start.");
    public static final Parameter OUTCOME_PRESSURE_END = constant("Hype, evaluation, theatre", ASSUMPTIONS, "outcome_pressure.end", "", Unit.SHARE, 0.6, 0.3, 0.9, 0, 1, ASSUMED, "S1-26", "Investors' pressure for outcomes once it has fully risen.");
    public static final Parameter VANITY_RELIEF = constant("Hype, evaluation, theatre", ASSUMPTIONS, "outcome_pressure.vanity_relief", "", Unit.SHARE, 0.1, 0, 0.3, 0, 1, ASSUMED, "S1-26", "Fall of the vanity weight when that pressure has fully risen.");
    public static final Parameter LICENCE_RATE = constant("Hype, evaluation, theatre", ASSUMPTIONS, "licence.rate", "", Unit.PER_WEEK, 0.02, 0.01, 0.04, 0, 10, D, "E10", "Hazard of a licence programme under full legitimacy pressure.");
    public static final Parameter LICENCE_COST = constant("Hype, evaluation, theatre", ASSUMPTIONS, "licence.cost", "", Unit.MONEY, 300, 100, 1000, 0, 1000000, ASSUMED, "S0-27", "Cost of a licence programme.");
    public static final Parameter LICENCE_TRUE_VALUE = constant("Hype, evaluation, theatre", ASSUMPTIONS, "licence.true_value", "", Unit.SHARE, 0.02, 0, 0.1, 0, 1, ASSUMED, "S0-27", "Value of a licence programme against its cost.");
    public static final Parameter LICENCE_APPARENT = constant("Hype, evaluation, theatre", ASSUMPTIONS, "licence.apparent", "", Unit.SHARE, 0.1, 0.05, 0.2, 0, 1, ASSUMED, "S0-27", "Apparent success that a licence programme adds.");
    public static final Parameter PRESSURE_LAUNCHES = constant("Hype, evaluation, theatre", ASSUMPTIONS, "pressure.launches", "T02", Unit.NUMBER, 1.15, 0.85, 1.3, 0, 5, ASSUMED, "T02", "Launch-rate factor after a disappointing quarter.");
    public static final Parameter PRESSURE_CREDIBILITY = constant("Hype, evaluation, theatre", ASSUMPTIONS, "pressure.credibility", "", Unit.SHARE, 0.4, 0.2, 0.6, 0, 1, ASSUMED, "T02", "Credibility below which executives react.");
    public static final Parameter PLANNED_PRODUCTION = constant("Hype, evaluation, theatre", ASSUMPTIONS, "pressure.planned", "", Unit.SHARE, 0.5, 0.3, 0.8, 0, 1, C, "E20", "Share of last year's launches that executives plan to see in production.");
    public static final Parameter CREDIBILITY_SUCCESS = constant("Hype, evaluation, theatre", ASSUMPTIONS, "credibility_change.success", "", Unit.SHARE, 0.05, 0.02, 0.1, 0, 1, ASSUMED, "", "Credibility gained by a success.");
    public static final Parameter CREDIBILITY_CLOSURE = constant("Hype, evaluation, theatre", ASSUMPTIONS, "credibility_change.closure", "", Unit.SHARE, 0.01, 0, 0.03, 0, 1, ASSUMED, "", "Credibility lost by a closed pilot.");
    public static final Parameter CREDIBILITY_DROUGHT = constant("Hype, evaluation, theatre", ASSUMPTIONS, "credibility_change.drought", "", Unit.SHARE, 0.02, 0, 0.05, 0, 1, ASSUMED, "", "Credibility lost in a year without a go-live.");

    // Policy: what leaders choose
    public static final Parameter LAUNCHES_PAUSED = count("Policy: what leaders choose", POLICY, "launches_paused", "I18", Unit.SWITCH, 0, 0, 1, 0, 1, ASSUMED, "S2-44", "Whether no pilot is launched.");
    public static final Parameter LAUNCH_FACTOR = number("Policy: what leaders choose", POLICY, "launch_factor", "", Unit.NUMBER, 1, 0.25, 3, 0, 100, ASSUMED, "T03", "Factor on the launch rate: a burst above 1, restraint below.");
    public static final Parameter BEST_OF_TWO = count("Policy: what leaders choose", POLICY, "best_of_two", "", Unit.SWITCH, 0, 0, 1, 0, 1, ASSUMED, "T09", "Whether each pilot is the better of two candidates, as under scarce slots.");

    // Hype, evaluation, theatre
    public static final Parameter POWER_BASE = constant("Hype, evaluation, theatre", ASSUMPTIONS, "allocation.power_base", "", Unit.NUMBER, 0.7, 0.4, 1, 0, 5, ASSUMED, "T27", "Weight of a function in budgeting without power.");
    public static final Parameter POWER_WEIGHT = constant("Hype, evaluation, theatre", ASSUMPTIONS, "allocation.power_weight", "", Unit.NUMBER, 0.6, 0.3, 1, 0, 5, ASSUMED, "T27", "Weight gained per unit of power.");
    public static final Parameter SUCCESS_BASE = constant("Hype, evaluation, theatre", ASSUMPTIONS, "allocation.success_base", "", Unit.NUMBER, 0.8, 0.5, 1, 0, 5, ASSUMED, "T27", "Weight of a function without reported success.");
    public static final Parameter SUCCESS_WEIGHT = constant("Hype, evaluation, theatre", ASSUMPTIONS, "allocation.success_weight", "", Unit.NUMBER, 0.4, 0.2, 0.8, 0, 5, ASSUMED, "T27", "Weight gained per unit of reported success.");
    public static final Parameter ALLOCATION_VALUE_SCALE = constant("Hype, evaluation, theatre", ASSUMPTIONS, "allocation.value_scale", "", Unit.MONEY_A_YEAR, 1700, 1000, 2500, 1, 1000000, ASSUMED, "", "Mean value at which the value weight of a function is 1.");
    public static final Parameter HYPE_LAUNCH_BASE = constant("Hype, evaluation, theatre", ASSUMPTIONS, "hype.launch_base", "", Unit.NUMBER, 0.5, 0.2, 0.8, 0, 5, ASSUMED, "T25", "Launch rate that does not depend on hype.");
    public static final Parameter HYPE_LAUNCH_WEIGHT = constant("Hype, evaluation, theatre", ASSUMPTIONS, "hype.launch_weight", "", Unit.NUMBER, 0.5, 0.2, 0.8, 0, 5, ASSUMED, "T25", "Launch rate per unit of hype.");
    public static final Parameter OUTCOME_PRESSURE_WEEKS = constant("Hype, evaluation, theatre", ASSUMPTIONS, "outcome_pressure.weeks", "", Unit.WEEKS, 260, 156, 364, 1, 5200, ASSUMED, "S1-26", "Weeks in which outcome pressure rises to its end.");

    // Value, drift, survival
    public static final Parameter POOR_ADOPTION_AGE = constant("Value, drift, survival", ASSUMPTIONS, "retirement.poor_adoption_age", "", Unit.WEEKS, 20, 10, 40, 0, 520, ASSUMED, "", "Age from which little use makes a week poor.");
    public static final Parameter POOR_MARGIN_AGE = constant("Value, drift, survival", ASSUMPTIONS, "retirement.poor_margin_age", "", Unit.WEEKS, 40, 20, 60, 0, 520, ASSUMED, "", "Age from which little value makes a week poor.");

    // Fatigue and work load
    public static final Parameter WORKLOAD_NEW_WEEKS = constant("Fatigue and work load", ASSUMPTIONS, "workload.new_weeks", "", Unit.WEEKS, 13, 6, 26, 0, 520, ASSUMED, "", "Weeks for which a system counts as new.");
    public static final Parameter WORKLOAD_RELIEF_WEEKS = constant("Fatigue and work load", ASSUMPTIONS, "workload.relief_weeks", "", Unit.WEEKS, 26, 13, 52, 0, 520, ASSUMED, "", "Age from which a system takes work away.");

    // Money
    public static final Parameter TAPER_YEARS = constant("Money", ASSUMPTIONS, "programme_taper.years", "", Unit.NUMBER, 3, 1, 5, 0, 100, ASSUMED, "", "Years a programme's run cost stays full.");
    public static final Parameter TAPER_REST = constant("Money", ASSUMPTIONS, "programme_taper.rest", "", Unit.SHARE, 0.3, 0.1, 0.6, 0, 1, ASSUMED, "", "Part of a programme's run cost left a year later, and from then on.");
    public static final Parameter REPUTATION_PRODUCTION_WEIGHT = constant("Money", ASSUMPTIONS, "reputation_production_weight", "", Unit.NUMBER, 2, 1, 4, 0, 100, ASSUMED, "T28", "Share of pilots live that counts as full reputation: one over this.");

    // Gates
    public static final Parameter SUNK_COST_UNSEEN = constant("Gates", ASSUMPTIONS, "sunk_cost.unseen", "", Unit.SHARE, 0.5, 0.2, 0.8, 0, 1, A, "E57, E58", "Part of the sunk-cost pull without visibility.");

    // Pilots
    public static final Parameter UPGRADE_REFERENCE = constant("Pilots", ASSUMPTIONS, "upgrade_reference", "", Unit.SHARE, 0.3, 0.2, 0.4, 0, 0.95, ASSUMED, "", "Integration maturity at which the share of upgrades is stated.");

    // Virtual surveys
    public static final Parameter SURVEY_MONTH = countConstant("Virtual surveys", ASSUMPTIONS, "survey.month", "VS", Unit.COUNT, 24, 18, 36, 12, 36, ASSUMED, "", "Programme month at whose end all virtual surveys are taken.");
    public static final Parameter SURVEY_WINDOW = countConstant("Virtual surveys", ASSUMPTIONS, "survey.window", "VS-IDC", Unit.WEEKS, 104, 78, 156, 1, 520, C, "E01-E03", "Surveys of pilots ask for those launched so many weeks before.");
    public static final Parameter SURVEY_CLOSURE_REPORTED = constant("Virtual surveys", ASSUMPTIONS, "survey.closure_reported", "VS-S&P46", Unit.SHARE, 0.9, 0.7, 1, 0, 1, ASSUMED, "E12", "Chance that a formal closure is reported.");
    public static final Parameter SURVEY_ABANDONED_MOST = constant("Virtual surveys", ASSUMPTIONS, "survey.abandoned_most", "VS-S&P42", Unit.SHARE, 0.5, 0.4, 0.6, 0, 1, C, "E12", "Share of initiatives closed above which an organization abandoned most of them.");
    public static final Parameter SURVEY_ABANDONED_WEEKS = countConstant("Virtual surveys", ASSUMPTIONS, "survey.abandoned_weeks", "VS-S&P42", Unit.WEEKS, 52, 39, 65, 1, 520, C, "E12", "Weeks in which they were closed.");
    public static final Parameter SURVEY_MATURITY = constant("Virtual surveys", ASSUMPTIONS, "survey.maturity_percentile", "VS-Gartner", Unit.SHARE, 0.4, 0.2, 0.6, 0, 1, ASSUMED, "E13, E14", "Part of the organizations, the least mature, that a survey of AI leaders does not reach.");
    public static final Parameter SURVEY_SUCCESS_WEEKS = countConstant("Virtual surveys", ASSUMPTIONS, "survey.strict_weeks", "VS-MIT", Unit.WEEKS, 26, 13, 52, 0, 520, D, "E06", "Weeks after the end of the pilot within which a strict survey wants it live.");
    public static final Parameter SURVEY_INITIATIVE_AGE = countConstant("Virtual surveys", ASSUMPTIONS, "survey.initiative_age", "VS-IBM", Unit.WEEKS, 52, 26, 78, 0, 520, ASSUMED, "E28", "Age from which an initiative is asked for its return.");
    public static final Parameter SURVEY_ROI_VANITY = constant("Virtual surveys", ASSUMPTIONS, "survey.roi_vanity", "VS-IBM", Unit.NUMBER, 0.35, 0.2, 0.5, 0, 10, ASSUMED, "E28", "Chance that a visible initiative without success is reported to have met its return, at a vanity weight of 1.");
    public static final Parameter SURVEY_SCALE_VANITY = constant("Virtual surveys", ASSUMPTIONS, "survey.scale_vanity", "VS-IBM16", Unit.NUMBER, 0.1, 0.05, 0.2, 0, 10, ASSUMED, "E28", "Chance that a visible initiative not at scale is reported to be, at a vanity weight of 1.");
    public static final Parameter SURVEY_LIGHT_INTEGRATIONS = countConstant("Virtual surveys", ASSUMPTIONS, "survey.light_integrations", "VS-Deloitte", Unit.COUNT, 2, 1, 4, 0, 9, ASSUMED, "E19, E20", "Most systems that a bought tier-1 tool connects to where it counts as light.");
    public static final Parameter SURVEY_LOW_PRODUCTION = constant("Virtual surveys", ASSUMPTIONS, "survey.low_production", "VS-Deloitte", Unit.SHARE, 0.3, 0.2, 0.4, 0, 1, C, "E19", "Share in production up to which an organization is counted as low.");
    public static final Parameter SURVEY_HIGH_PRODUCTION = constant("Virtual surveys", ASSUMPTIONS, "survey.high_production", "VS-Deloitte", Unit.SHARE, 0.4, 0.3, 0.5, 0, 1, C, "E20", "Share in production from which it is counted as high.");
    public static final Parameter SURVEY_FULLY_SCALED = constant("Virtual surveys", ASSUMPTIONS, "survey.fully_scaled", "VS-McKinsey", Unit.SHARE, 0.5, 0.1, 0.6, 0, 1, ASSUMED, "E24", "Share of the functions with a system at scale from which an organization is fully scaled.");
    public static final Parameter SURVEY_INTAKE_LOW = countConstant("Virtual surveys", ASSUMPTIONS, "survey.intake_low", "VS-ModelOp", Unit.WEEKS, 26, 20, 32, 0, 520, C, "E34", "Weeks from intake to production from which the middle answer holds.");
    public static final Parameter SURVEY_INTAKE_HIGH = countConstant("Virtual surveys", ASSUMPTIONS, "survey.intake_high", "VS-ModelOp", Unit.WEEKS, 78, 60, 90, 0, 520, C, "E34", "Weeks up to which it holds.");
    public static final Parameter SURVEY_TRUST = constant("Virtual surveys", ASSUMPTIONS, "survey.trust", "VS-Trust", Unit.SHARE, 0.5, 0.4, 0.6, 0, 1, ASSUMED, "E17", "Mean trust of its teams above which a business unit trusts AI.");
    public static final Parameter SURVEY_ATTITUDE = constant("Virtual surveys", ASSUMPTIONS, "survey.attitude", "VS-Trust", Unit.SHARE, 0.5, 0.4, 0.6, 0, 1, ASSUMED, "E17", "Mean attitude of its teams above which it does.");
    public static final Parameter SURVEY_STALLED_WEEKS = countConstant("Virtual surveys", ASSUMPTIONS, "survey.stalled_weeks", "VS-Blockers", Unit.WEEKS, 26, 13, 39, 1, 520, C, "E38", "Weeks without progress from which a pilot is asked for its blockers.");
    public static final Parameter SURVEY_SECURITY_LEADERS = constant("Virtual surveys", ASSUMPTIONS, "survey.security_leaders", "VS-Blockers", Unit.NUMBER, 0.9, 0.8, 1, 0, 10, ASSUMED, "S2-33", "Factor on security as a blocker in what leaders report.");
    public static final Parameter SURVEY_SECURITY_PRACTITIONERS = constant("Virtual surveys", ASSUMPTIONS, "survey.security_practitioners", "VS-Blockers", Unit.NUMBER, 1.1, 1, 1.2, 0, 10, ASSUMED, "S2-33", "Factor on it in what practitioners report.");

    // What programmes bring with them
    public static final Parameter UNTOOLED_LOAD = constant("What programmes bring with them", ASSUMPTIONS, "fatigue.untooled_load", "", Unit.PER_YEAR, 0, 0, 1, 0, 50, ASSUMED, "E65", "Further change load a year of teams without a live system, as when trained for a tool that never comes.");
    public static final Parameter GUARANTEE_VALUE_LOSS = constant("What programmes bring with them", ASSUMPTIONS, "redeployment_guarantee.value_loss", "", Unit.SHARE, 0, 0, 0.2, 0, 1, ASSUMED, "S0-13", "Share of a system's value that guaranteed redeployment gives up where displacement is high.");
    public static final Parameter GUARANTEE_DISPLACEMENT = constant("What programmes bring with them", ASSUMPTIONS, "redeployment_guarantee.displacement", "", Unit.SHARE, 0.4, 0.3, 0.6, 0, 1, ASSUMED, "S0-13", "Displacement from which it counts as high.");
    public static final Parameter SUCCESS_PAYOUT = constant("What programmes bring with them", ASSUMPTIONS, "success_payout", "", Unit.MONEY, 0, 0, 150, 0, 1000000, ASSUMED, "S1-30", "Paid to process owners for each success, from the lines of programmes.");
    public static final Parameter LICENCE_DRIFT = constant("What programmes bring with them", ASSUMPTIONS, "licence_price_drift", "", Unit.SHARE, 0, 0, 0.2, 0, 1, ASSUMED, "E07", "Yearly rise of the licence fee of a live bought or partnered system.");
    public static final Parameter REDESIGN_THREAT = constant("What programmes bring with them", ASSUMPTIONS, "resistance.redesign_threat", "", Unit.SHARE, 0, 0, 0.2, 0, 1, ASSUMED, "S0-29", "Further threat to the owner of a pilot between its review and its go-live, while the workflow is redesigned.");
    public static final Parameter LICENCES_FOR_SHOW = constant("What programmes bring with them", ASSUMPTIONS, "licence.for_show", "", Unit.PER_YEAR, 0, 0, 4, 0, 520, ASSUMED, "S0-27", "Licence programmes a year that a programme for show buys and pays.");

    // Organization: pools
    public static final Parameter POOL_FACTOR = number("Organization: pools", ORGANIZATION, "pools.factor", "", Unit.NUMBER, 1, 0.5, 2, 0.01, 100, ASSUMED, "", "Factor on the capacity of all six pools: the people who carry pilots to production.");

    // Organization: past
    public static final Parameter PAST_WEEKS = count("Organization: past", ORGANIZATION, "past.weeks", "", Unit.WEEKS, 0, 0, 208, 0, 520, ASSUMED, "T03", "Weeks at the start that are the past, with launches at a rate of its own.");
    public static final Parameter PAST_LAUNCH_RATE = number("Organization: past", ORGANIZATION, "past.launch_rate", "", Unit.PER_WEEK, 0.27, 0.05, 1, 0, 50, ASSUMED, "T03", "Proposals approved a week in the past, at full hype and the reference budget.");

    // Counting
    public static final Parameter COUNTED_FROM = countConstant("Counting", ASSUMPTIONS, "counted_from", "", Unit.WEEKS, 0, 0, 416, 0, 910, ASSUMED, "", "Week from which launched pilots are counted in shares.");
    // spotless:on

    private Parameters() {}

    /** All parameters, in catalogue order; a parameter's index is its position. */
    public static List<Parameter> all() {
        return Collections.unmodifiableList(ALL);
    }

    /** The heading under which a parameter stands in tables. */
    public static String group(Parameter parameter) {
        return GROUPS.getOrDefault(parameter, "");
    }

    /** The parameter with a full name such as {@code assumptions.patience}, if there is one. */
    public static Optional<Parameter> byKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /**
     * The parameter of a function.
     *
     * @param path the last part of the name: {@code teams}, {@code data_offset}, {@code visibility}, {@code mean_value},
     *     {@code displacement}, {@code tier_1}, {@code tier_2}, {@code tier_3}
     * @throws IllegalArgumentException if functions have no such parameter
     */
    public static Parameter of(BusinessFunction function, String path) {
        String below = ".functions." + function.key() + "." + path;
        Parameter found = BY_KEY.get(ASSUMPTIONS.key() + below);
        if (found == null) {
            found = BY_KEY.get(ORGANIZATION.key() + below);
        }
        if (found == null) {
            throw new IllegalArgumentException("functions have no parameter " + path);
        }
        return found;
    }

    /** The capacity of a pool, in FTE. */
    public static Parameter capacity(PoolKind pool) {
        return switch (pool) {
            case AI -> POOL_AI;
            case DATA -> POOL_DATA;
            case INTEGRATION -> POOL_INTEGRATION;
            case GOVERNANCE -> POOL_GOVERNANCE;
            case CHANGE -> POOL_CHANGE;
            case MLOPS -> POOL_MLOPS;
        };
    }

    /** The limit on the jobs a pool works on at once. */
    public static Parameter limit(PoolKind pool) {
        return switch (pool) {
            case AI -> POOL_LIMIT_AI;
            case DATA -> POOL_LIMIT_DATA;
            case INTEGRATION -> POOL_LIMIT_INTEGRATION;
            case GOVERNANCE -> POOL_LIMIT_GOVERNANCE;
            case CHANGE -> POOL_LIMIT_CHANGE;
            case MLOPS -> POOL_LIMIT_MLOPS;
        };
    }

    private static Parameter number(
            String group,
            Section section,
            String path,
            String symbol,
            Unit unit,
            double standard,
            double low,
            double high,
            double min,
            double max,
            Grade grade,
            String source,
            String meaning) {
        return register(
                group, section, path, symbol, unit, standard, low, high, min, max, false, false, grade, source,
                meaning);
    }

    private static Parameter count(
            String group,
            Section section,
            String path,
            String symbol,
            Unit unit,
            double standard,
            double low,
            double high,
            double min,
            double max,
            Grade grade,
            String source,
            String meaning) {
        return register(
                group, section, path, symbol, unit, standard, low, high, min, max, true, false, grade, source, meaning);
    }

    private static Parameter constant(
            String group,
            Section section,
            String path,
            String symbol,
            Unit unit,
            double standard,
            double low,
            double high,
            double min,
            double max,
            Grade grade,
            String source,
            String meaning) {
        return register(
                group, section, path, symbol, unit, standard, low, high, min, max, false, true, grade, source, meaning);
    }

    private static Parameter countConstant(
            String group,
            Section section,
            String path,
            String symbol,
            Unit unit,
            double standard,
            double low,
            double high,
            double min,
            double max,
            Grade grade,
            String source,
            String meaning) {
        return register(
                group, section, path, symbol, unit, standard, low, high, min, max, true, true, grade, source, meaning);
    }

    private static Parameter register(
            String group,
            Section section,
            String path,
            String symbol,
            Unit unit,
            double standard,
            double low,
            double high,
            double min,
            double max,
            boolean whole,
            boolean structural,
            Grade grade,
            String source,
            String meaning) {
        Parameter parameter = new Parameter(
                ALL.size(),
                section,
                path,
                symbol,
                unit,
                standard,
                low,
                high,
                min,
                max,
                whole,
                structural,
                grade,
                source,
                meaning);
        if (BY_KEY.put(parameter.key(), parameter) != null) {
            throw new IllegalStateException("two parameters are called " + parameter.key());
        }
        ALL.add(parameter);
        GROUPS.put(parameter, group);
        return parameter;
    }
}
