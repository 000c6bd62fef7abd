package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Unit;

/** Files that are wrong on purpose: each mistake is one line that names its place and the mend. */
class HostileScenariosTest {
    /**
     * A file and what must be said about it.
     *
     * @param text the file
     * @param mistakes for each mistake its place and a part of what is said, as {@code "3:4: part"}
     */
    record Case(String text, List<String> mistakes) {
        @Override
        public String toString() {
            return text.length() > 120 ? text.substring(0, 120).replace("\n", "⏎") + "…" : text.replace("\n", "⏎");
        }
    }

    private static final List<Case> CASES = new ArrayList<>();

    private static void file(String text, String... mistakes) {
        CASES.add(new Case(text, List.of(mistakes)));
    }

    private static void top(String line, String... mistakes) {
        file("pilottrap: 1\n" + line + "\n", mistakes);
    }

    private static void assumption(String line, String... mistakes) {
        file("pilottrap: 1\nassumptions:\n  " + line + "\n", mistakes);
    }

    private static void policy(String line, String... mistakes) {
        file("pilottrap: 1\npolicy:\n  " + line + "\n", mistakes);
    }

    private static void organization(String line, String... mistakes) {
        file("pilottrap: 1\norganization:\n  " + line + "\n", mistakes);
    }

    static {
        numbers();
        quantities();
        heads();
        names();
        shapes();
        yaml();
        units();
        together();
        interventions();
    }

    /** Numbers that YAML, or a reader in a hurry, would take for something else. */
    private static void numbers() {
        assumption("patience: 010", "3:13: leading zero");
        assumption("patience: 0o17", "3:13: octal");
        assumption("patience: 0x10", "3:13: hexadecimal");
        assumption("patience: 0b11", "3:13: binary");
        assumption("patience: 1_000", "3:13: underscores");
        assumption("patience: 1_000w", "3:13: underscores");
        assumption("patience: 1,000", "3:13: commas between thousands");
        assumption("patience: 26,5", "3:13: decimal sign is a point");
        assumption("patience: .nan", "3:13: not a number");
        assumption("patience: .NaN", "3:13: not a number");
        assumption("patience: nan", "3:13: not a number");
        assumption("patience: .inf", "3:13: not a number");
        assumption("patience: -.inf", "3:13: not a number");
        assumption("patience: Infinity", "3:13: not a number");
        assumption("patience: 1e999", "3:13: too large");
        assumption("patience: -1e999", "3:13: too large");
        assumption("patience: 1e99999", "3:13: too large");
        assumption("patience: 1e", "3:13: write weeks");
        assumption("patience: 1e-999", "3:13: between 0.1 and 10,000,000 weeks");
        assumption("patience: 99999999999999999999999999999999", "3:13: too many digits");
        assumption("patience: " + "9".repeat(5000), "3:13: not a quantity");
        assumption("patience: 1:30", "3:13: base 60");
        assumption("patience: 1:30:00", "3:13: base 60");
        assumption("patience: +26", "3:13: plus sign");
        assumption("patience: --26", "3:13: not a quantity");
        assumption("patience: 26-", "3:13: not a quantity");
        assumption("patience: 2 6", "3:13: not a quantity");
        assumption("patience: \"26\"", "3:13: without quotation marks");
        assumption("patience: '26'", "3:13: without quotation marks");
        assumption("patience: twenty", "3:13: not a quantity");
        assumption("patience: true", "3:13: not a quantity");
        assumption("patience: −26", "3:13: not a quantity");
        assumption("patience: ２６", "3:13: not a quantity");
        assumption("patience: 26\u00a0w", "3:13: write weeks");
        assumption("patience: ½", "3:13: not a quantity");
        assumption("patience:", "3:12: has no value");
        assumption("patience: ~", "3:13: has no value");
        assumption("patience: null", "3:13: has no value");
        assumption("patience: \"\"", "3:13: not a quantity");
        assumption("patience: .", "3:13: not a quantity");
        assumption("patience: 2026-01-05", "3:13: not a quantity");
        assumption("patience: =26", "3:13: not a quantity");
        assumption("patience: ${HOME}", "3:13: not a quantity");
        assumption("patience: |\n    26", "3:13: not a quantity");
        assumption("patience: 1/130", "3:13: cannot be in \"/130\"");
        policy("launch_rate: 1/0", "3:16: divides by zero");
        policy("launch_rate: 1/-0.0", "3:16: divides by zero");
        policy("launch_rate: 1/", "3:16: a rate per week");
        policy("launch_rate: 1/1e-900", "3:16: too large");
    }

    /** Units, ranges and whole numbers. */
    private static void quantities() {
        assumption("patience: 26kg", "3:13: cannot be in \"kg\"; write weeks as a number, or 13w, 6mo, 2y, 12d");
        assumption("patience: 26 pw", "3:13: cannot be in \"pw\"");
        assumption("patience: 26%", "3:13: cannot be in \"%\"");
        assumption("patience: 26m", "3:13: cannot be in \"m\"");
        assumption("patience: 26W", "3:13: cannot be in \"W\"");
        assumption("patience: 26  w", "3:13: write weeks");
        assumption("patience: 26w 3d", "3:13: write weeks");
        assumption("patience: 0w", "3:13: must lie between 0.1 and 10,000,000 weeks, was 0w");
        assumption("patience: -1", "3:13: must lie between 0.1 and 10,000,000 weeks");
        assumption("patience: 1e9y", "3:13: must lie between 0.1 and 10,000,000 weeks");
        assumption("integration_work: 21w", "3:21: person-weeks as a number, or 21 pw");
        assumption("integration_work: 5001 pw", "3:21: between 0 and 5000 person-weeks");
        assumption("clean_data_gap: 150%", "3:19: between 0 and 1");
        assumption("clean_data_gap: 52", "3:19: for percent write 52%");
        assumption("clean_data_gap: -0.1", "3:19: between 0 and 1");
        assumption("clean_data_gap: 0.5w", "3:19: a share such as 0.12, 12% or 1/8");
        assumption("technical_quality: 1", "3:22: between 0.05 and 0.95");
        assumption("executive_turnover: 2/w", "3:23: between 0 and 1 per week");
        assumption("executive_turnover: 130w", "3:23: a rate per week");
        assumption("data_sources: {trials: 12.5}", "3:26: whole number");
        assumption("rework: {max: 1/2}", "3:17: plain number");
        assumption("cost_per_person_week: $3600", "3:25: not a quantity");
        assumption("cost_per_person_week: 3600", "3:25: for 3600 write 3.6k");
        assumption("talent_loss: {on: yes}", "3:21: write true or false");
        assumption("talent_loss: {on: 2}", "3:21: write true or false");
        assumption("talent_loss: {on: \"true\"}", "3:21: write true or false");
        assumption("talent_loss: {on: on}", "3:21: write true or false");
        organization("budget: {annual: 6500000000}", "3:20: for 6,500,000,000 write 6500M");
        organization("budget: {annual: 6.5 million}", "3:20: money a year such as 900k, 6.5M or 1.2G");
        organization("budget: {annual: 6.5m}", "3:20: cannot be in \"m\"");
        organization("budget: {annual: 6.5B}", "3:20: cannot be in \"B\"");
        organization("budget: {annual: EUR 6.5M}", "3:20: not a quantity");
        organization("budget: {annual: 0}", "3:20: between 1 and 10,000,000 k$ per year");
        organization("budget: {annual: -6.5M}", "3:20: between 1 and 10,000,000 k$ per year");
        organization("pools: {data: 0}", "3:17: between 0.01 and 1,000,000 FTE");
        organization("pools: {data: 3 people}", "3:17: full-time equivalents");
        organization("functions: {sales: {teams: 8.5}}", "3:30: whole number");
        organization("functions: {sales: {teams: -1}}", "3:30: between 0 and 100,000");
        organization("functions: {sales: {teams: 10000000}}", "3:30: between 0 and 100,000");
        policy("wip_limit: 0", "3:14: between 1 and 1,000,000");
        policy("wip_limit: 8.5", "3:14: whole number");
        policy("wip_limit: None", "3:14: plain number");
        policy("wip_limit: {pilots: 8}", "3:14: takes one value, not named values");
        policy("kill_discipline: none", "3:20: not a quantity");
        policy("committee_cadence: 2y", "3:22: between 0 and 52 weeks");
        policy("ring_fence: maybe", "3:15: write true or false");
        policy("ring_fence:", "3:14: write true or false");
        policy("pool_limits: 5", "3:16: takes named values");
        policy("pool_limits: {data: all}", "3:23: plain number");
    }

    /** Name, dates, horizon, seed. */
    private static void heads() {
        top("horizon: 0", "2:10: must lie between 156w");
        top("horizon: 10000y", "2:10: 1040w (20y), was 10000y");
        top("horizon: 3w", "2:10: 26 weeks of launches and 130 to follow them up");
        top("horizon: 155", "2:10: must lie between 156w");
        top("horizon: 1041", "2:10: must lie between 156w");
        top("horizon: -5y", "2:10: must lie between 156w");
        top("horizon: 1e300", "2:10: must lie between 156w");
        top("horizon: 200.5", "2:10: whole weeks");
        top("horizon: 40mo", "2:10: whole weeks");
        top("horizon: forever", "2:10: not a quantity");
        top("horizon: 6.5M", "2:10: cannot be in \"M\"");
        top("horizon: [5y]", "2:10: not a list");
        top("horizon:", "2:9: has no value");
        top("launch_window: 25w", "2:16: between 26w and 910w");
        top("launch_window: 209w", "2:16: needs a horizon of at least 339w");
        file("pilottrap: 1\nlaunch_window: 104w\nhorizon: 200w\n", "2:16: needs a horizon of at least 234w");
        top("start: 2026-02-30", "2:8: no calendar has");
        top("start: 2026-13-01", "2:8: no calendar has");
        top("start: 5.1.2026", "2:8: a date from 1900 to 2199");
        top("start: 0001-01-01", "2:8: a date from 1900 to 2199");
        top("start: 9999-12-31", "2:8: a date from 1900 to 2199");
        top("start: 2026-01-05T00:00:00Z", "2:8: a date from 1900 to 2199");
        top("start: 2026", "2:8: a date from 1900 to 2199");
        top("seed: -1", "2:7: a whole number between 0");
        top("seed: 1.5", "2:7: a whole number");
        top("seed: 0x11", "2:7: a whole number");
        top("seed: 017", "2:7: a whole number");
        top("seed: 9223372036854775808", "2:7: 9,223,372,036,854,775,807");
        top("seed: '17'", "2:7: without quotation marks");
        top("seed: random", "2:7: a whole number");
        top("replications: 0", "2:15: between 1 and 100,000,000");
        top("replications: 1e6", "2:15: a whole number");
        top("replications: 10000000000", "2:15: between 1 and 100,000,000");
        top("replications: []", "2:15: not a list");
        top("name:", "2:6: name is empty");
        top("name: '  '", "2:7: name is empty");
        top("name: [a]", "2:7: name is a text");
        top("name: {a: b}", "2:7: name is a text");
        top("name: " + "x".repeat(201), "2:7: longer than 200 characters");
        top("name: \"a\\nb\"", "2:7: one line");
        top("name: \"\\e[31mred\"", "2:7: control characters");
        top("name: \"\\u202Egnp.exe\"", "2:7: control characters");
        top("description: {}", "2:14: description is a text");
        top("extends:", "2:9: extends is empty");
        top("extends: [enterprise]", "2:10: extends is a text");
        top("extends: enterprize", "2:10: did you mean enterprise?");
        top("extends: Mid-Market", "2:10: did you mean mid-market?");
        top("extends: bank", "2:10: the library has enterprise");
        top("extends: ../../../../etc/nothing.yaml", "2:10: standard input can extend no file");
        top("extends: \"a\\0b\"", "2:10: one line");
        top("extends: .", "2:10: standard input can extend no file");
        organization("mode: both", "3:9: population or single");
        organization("mode: [single]", "3:9: population or single");
        organization("budget: {currency: dollars}", "3:22: three capital letters");
        organization("budget: {currency: $}", "3:22: three capital letters");
        organization("budget: {currency: 840}", "3:22: three capital letters");
        organization("budget: {fiscal_year_starts: 02-29}", "3:32: not every year");
        organization("budget: {fiscal_year_starts: 13-01}", "3:32: not every year");
        organization("budget: {fiscal_year_starts: 4/1}", "3:32: month and day such as 04-01");
        organization("budget: {fiscal_year_starts: 2026-04-01}", "3:32: month and day");
    }

    /** Unknown names, and where they belong. */
    private static void names() {
        top("horizn: 5y", "2:1: did you mean horizon?");
        top("Horizon: 5y", "2:1: did you mean horizon?");
        top("polcy: {}", "2:1: did you mean policy?");
        top("patience: 26w", "2:1: it belongs to assumptions, as assumptions.patience");
        top("assumptions.patience: 26w", "2:1: assumptions.patience");
        top("wibble: 1", "2:1: unknown key \"wibble\"; there are pilottrap, name,");
        top("\"\": 1", "2:1: unknown key \"\"");
        top("? 1\n: 2", "2:3: unknown key \"1\"");
        top("<<: {}", "2:1: extend a scenario instead");
        top("\"a\\nb\": 1", "2:1: unknown key \"a\\nb\"");
        top("\"\\u001b[2J\": 1", "2:1: unknown key \"\\u001B[2J\"");
        top("x".repeat(1000) + ": 1", "2:1: unknown key");
        assumption("patiance: 26w", "3:3: did you mean patience?");
        assumption("paitence: 26w", "3:3: did you mean patience?");
        assumption("clean-data-gap: 0.5", "3:3: did you mean clean_data_gap?");
        assumption("launch_rate: 0.2", "3:3: it belongs to policy, as policy.launch_rate");
        assumption("data_maturity: 0.2", "3:3: it belongs to organization, as organization.data_maturity");
        assumption("budget: {annual: 6.5M}", "3:3: unknown key \"budget\" in assumptions");
        assumption("adoption.intercept: -2", "3:3: write it nested, adoption: {intercept: …}");
        assumption("functions.sales.visibility: 1", "3:3: write it nested, functions: {sales: {visibility: …}}");
        assumption(
                "adoption: {intercpt: -2}",
                "3:14: unknown key \"intercpt\" in assumptions.adoption; did you mean intercept?");
        assumption(
                "functions: {sales: {teams: 8}}",
                "3:23: it belongs to organization, as organization.functions.sales.teams");
        assumption("functions: {marketing: {visibility: 1}}", "3:15: unknown function \"marketing\"");
        assumption("functions: {slaes: {visibility: 1}}", "3:15: did you mean sales?");
        assumption("functions: {sales: {tier_4: 1}}", "3:23: did you mean tier_1?");
        assumption("governance_wait: 0", "3:3: unknown key \"governance_wait\" in assumptions");
        organization("pools: {date: 3}", "3:11: unknown pool \"date\" in organization.pools; did you mean data?");
        organization(
                "pools: {quantum: 3}", "3:11: there are ai, data, integration, governance, change, mlops and factor");
        organization("headcount: 4800", "3:3: unknown key \"headcount\" in organization");
        organization("budget: {anual: 6.5M}", "3:12: did you mean annual?");
        organization("unit: []", "3:3: did you mean units?");
        policy("patience: 26w", "3:3: it belongs to assumptions, as assumptions.patience");
        policy("pool_limits: {dat: 4}", "3:17: did you mean data?");
        policy("sourcing: {biuld: 1}", "3:14: did you mean build?");
        policy("lauch_rate: 0.2", "3:3: did you mean launch_rate?");
        policy("experiment: {}", "3:3: unknown key \"experiment\" in policy");
        file(
                "pilottrap: 1\nassumptions:\n  patience: 20w\n  patience: 30w\n",
                "4:3: \"patience\" stands twice; it is already given in line 3");
        file("pilottrap: 1\nseed: 1\nseed: 2\n", "3:1: stands twice; it is already given in line 2");
        file("pilottrap: 1\npolicy: {wip_limit: 3}\npolicy: {wip_limit: 4}\n", "3:1: \"policy\" stands twice");
        file("pilottrap: 1\npilottrap: 1\n", "2:1: \"pilottrap\" stands twice");
        file("pilottrap: 1\n\"seed\": 1\nseed: 2\n", "3:1: \"seed\" stands twice");
    }

    /** Lists for maps, maps for values, and roots that are neither. */
    private static void shapes() {
        file("", ": is empty; a scenario begins with \"pilottrap: 1\"");
        file("\n\n", ": is empty");
        file("# nothing but this\n", ": is empty");
        file("---\n", ": is empty");
        file("~", ": is empty");
        file("5", "1:1: a scenario is named values");
        file("hello world", "1:1: a scenario is named values");
        file("- pilottrap: 1\n", "1:1: a scenario is named values");
        file("[]", "1:1: a scenario is named values");
        file("{}", "1:1: pilottrap: 1 is missing");
        file("name: x\n", "1:1: pilottrap: 1 is missing");
        file("pilottrap: 2\nseed: x\n", "1:12: this program does not know \"2\"");
        file("pilottrap: 1.0\n", "1:12: this program does not know \"1.0\"");
        file("pilottrap: \"1\"\n", "1:12: this program does not know");
        file("pilottrap:\n", "1:11: this program does not know nothing");
        file("pilottrap: [1]\n", "1:12: this program does not know a list");
        top("organization: 5", "2:15: organization takes named values");
        top("organization: [a]", "2:15: organization takes named values");
        top("assumptions: patience", "2:14: assumptions takes named values");
        top("policy: []", "2:9: policy takes named values");
        top("policy: none", "2:9: policy takes named values");
        assumption("- patience: 3", "3:3: assumptions takes named values");
        assumption("patience: [26]", "3:13: takes one value, not a list");
        assumption("patience: {w: 26}", "3:13: takes one value, not named values");
        assumption("adoption: 0.3", "3:13: assumptions.adoption takes named values");
        assumption("functions: [sales]", "3:14: assumptions.functions takes named values");
        assumption("functions: {sales: 1}", "3:22: assumptions.functions.sales takes named values");
        assumption("[a, b]: 3", "3:3: a name must be a plain word");
        assumption("{a: b}: 3", "3:3: a name must be a plain word");
        top("alternatives: focus", "2:15: named changes of policy");
        top("alternatives: [focus]", "2:15: named changes of policy");
        top("alternatives: {focus: 8}", "2:23: policy takes named values");
        top("alternatives: {\"../x\": {wip_limit: 8}}", "2:16: an alternative's name is at most 60 letters");
        top("alternatives: {\"=1+1\": {wip_limit: 8}}", "2:16: an alternative's name");
        top("alternatives: {<script>: {wip_limit: 8}}", "2:16: an alternative's name");
        top("alternatives: {focus: {wip_limt: 8}}", "2:24: did you mean wip_limit?");
        top("alternatives: {focus: {wip_limit: 0}}", "2:35: between 1 and 1,000,000");
        top("alternatives: {focus: {policy: {wip_limit: 8}}}", "2:24: without policy: above them");
        top("alternatives: {focus: {assumptions: {patience: -8w}}}", "2:48: assumptions.patience must lie between");
        top("alternatives: {focus: {organization: {}}}", "2:24: another organization is a scenario of its own");
        top("alternatives: {focus: {wip_limit: 8}, focus: {wip_limit: 9}}", "2:39: stands twice");
        top("alternatives: {buy: {sourcing: {buy: 0.5}}}", "2:38: policy.sourcing must sum to 1");
        top("stated: all", "2:9: a list of full parameter names");
        top("stated: [patience]", "2:10: no parameter has the full name \"patience\"");
    }

    /** YAML's own traps. */
    private static void yaml() {
        top("name: &a x", "2:7: an anchor: YAML anchors and aliases");
        top("name: *a", "2:7: an alias: YAML anchors and aliases");
        file("pilottrap: 1\na: &a [x, x]\nb: [*a, *a, *a]\n", "2:1: unknown key", "2:4: an anchor", "3:1: unknown key");
        file("&root\npilottrap: 1\n", "1:1: an anchor");
        file(
                "a: &a [l,l,l,l,l,l,l,l,l]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n",
                "1:1: pilottrap: 1 is missing",
                "1:4: an anchor");
        top("name: !!str x", "2:7: YAML tags");
        top("seed: !!int '3'", "2:7: YAML tags");
        top("name: !!javax.script.ScriptEngineManager [x]", "2:7: YAML tags");
        top("name: !<tag:yaml.org,2002:str> x", "2:7: YAML tags");
        top("policy: !!map {}", "2:9: YAML tags");
        top("name: ! x", "2:7: YAML tags");
        file("!!map\npilottrap: 1\n", "1:1: YAML tags");
        file("%YAML 1.1\n---\npilottrap: 1\n", "1:1: directives");
        file("%TAG ! tag:example.com,2000:\n---\npilottrap: 1\n", "1:1: directives");
        file("pilottrap: 1\n---\npilottrap: 1\n", "2:1: a second document");
        file("pilottrap: 1\n...\n---\nname: x\n", "3:1: a second document");
        file("pilottrap: 1\n...\nname: x\n", "3:1: YAML");
        file("pilottrap: 1\npolicy:\n\twip_limit: 8\n", "3:1: a tab in the indentation");
        file("pilottrap: 1\npolicy:\n  \twip_limit: 8\n", "3:3: a tab in the indentation");
        file("pilottrap: 1\npolicy:\n  wip_limit: 8\n   kill_discipline: 0.3\n", "4:19: not valid YAML");
        file("pilottrap: 1\npolicy:\n  wip_limit: 8\n kill_discipline: 0.3\n", "4:2: indentation");
        file("pilottrap: 1\nname: a: b\n", "2:8: a colon where none can stand");
        file("pilottrap: 1\nname: [a\n", "2:7: not valid YAML");
        file("pilottrap: 1\nname: {a: b\n", "2:7: not valid YAML");
        file("pilottrap: 1\nname: \"abc\n", "2:7: not valid YAML");
        file("pilottrap: 1\nname: 'abc\n", "2:7: not valid YAML");
        file("pilottrap: 1\nname: @x\n", "2:7: not valid YAML");
        file("pilottrap: 1\nname: `x`\n", "2:7: not valid YAML");
        file("pilottrap: 1\nname: %x\n", "2:7: not valid YAML");
        file("pilottrap: 1\nname: \"\\q\"\n", "2:9: not valid YAML");
        file("pilottrap: 1\nname ]\n", "2:1: not valid YAML");
        file("pilottrap: 1\njust words\n", "2:1: a name without a colon");
        file("pilottrap: 1\nname:x\n", "2:1: a name without a colon");
        file("pilottrap: 1\nname: x\u0000\n", "2:8: control character U+0000");
        file("\u0000\u0001\u0002\u0003", "1:1: control character U+0000");
        file("pilottrap: 1\nname: \u0007\n", "2:7: control character U+0007");
        file("pilottrap: 1\nname: \u009b31m\n", "2:7: control character U+009B");
        file("[".repeat(40_000), "1:22: nested deeper than 20 levels");
        file("{a: ".repeat(10_000), "1:82: nested deeper than 20 levels");
        file("- ".repeat(20_000), "1:43: nested deeper than 20 levels");
        file("? ".repeat(20_000), "1:43: nested deeper than 20 levels");
        file("pilottrap: 1\nx:\n" + "- 1\n".repeat(200_000), "99998:3: more than 100,000 values");
        file("pilottrap: 1\nx: [" + "1,".repeat(200_000) + "]\n", "2:1: a line of more than 50,000 characters");
        file("pilottrap: 1\n" + "x".repeat(900_000) + "\n", "2:1: a line of more than 50,000 characters");
        file("pilottrap: 1\nname: " + "x".repeat(900_000) + "\n", "2:1: a line of more than 50,000 characters");
        file("pilottrap: 1\nname: " + "x".repeat(49_000) + "\n", "2:7: longer than 200 characters");
        file("pilottrap: 1\nname: |\n" + "  y\n".repeat(200_000), "2:7: longer than 200 characters");
        file("pilottrap: 1\n#" + "x".repeat(1 << 20) + "\n", ": is larger than 1 MiB");
    }

    /** Stated business units. */
    private static void units() {
        organization("units: 5", "3:10: organization.units is a list");
        organization("units: {name: Claims}", "3:10: organization.units is a list");
        organization("units: []", "3:10: has 0 units");
        organization("units: [Claims]", "3:11: a unit is {name: …, function: …, teams: …}");
        organization("units: [{name: A, function: sales, teams: 0}]", "3:45: between 1 and 100,000");
        organization("units: [{name: A, function: sales, teams: 10000000}]", "3:45: between 1 and 100,000");
        organization("units: [{name: A, function: sales, teams: 2.5}]", "3:45: a whole number");
        organization("units: [{name: A, function: sales, teams: many}]", "3:45: a whole number");
        organization("units: [{name: A, function: sales}]", "3:11: a unit needs teams, or a headcount");
        organization("units: [{name: A, teams: 3}]", "3:11: a unit needs its function");
        organization("units: [{name: A, function: marketing, teams: 3}]", "3:31: there are sales, service,");
        organization("units: [{name: A, function: Sales, teams: 3}]", "3:31: did you mean sales?");
        organization("units: [{name: A, function: [sales], teams: 3}]", "3:31: function is one of");
        organization("units: [{name: A, function: sales, teams: 3, size: 4}]", "3:48: unknown key \"size\" in a unit");
        organization("units: [{name: A, function: sales, headcount: -5}]", "3:49: between 1 and");
        organization("units: [{name: A, function: sales, teams: 3, data_maturity: 7}]", "3:63: for percent write 7%");
        organization("units: [{name: '', function: sales, teams: 3}]", "3:18: name is empty");
        organization(
                "units: [{name: A, function: it, teams: 3}, {name: A, function: it, teams: 3}]",
                "3:46: two units are called \"A\"");
        organization("units: [" + "{function: it, teams: 1},".repeat(1001) + "]", "3:10: from 1 to 1000");
        StringBuilder huge = new StringBuilder("units:\n");
        for (int i = 0; i < 3; i++) {
            huge.append("    - {name: U").append(i).append(", function: it, teams: 50000}\n");
        }
        organization(huge.toString(), "4:5: 150,000 teams; at most 100,000");
    }

    /** What only several values together show. */
    private static void together() {
        policy(
                "sourcing: {build: 0.7}",
                "3:21: policy.sourcing must sum to 1: build 0.7 + buy 0.25 + partner 0.2 = 1.15");
        policy("sourcing: {build: 0.55, buy: 0.25, partner: 0.1999}", "3:47: must sum to 1");
        policy("sourcing: {build: 0, buy: 0, partner: 0}", "3:41: must sum to 1");
        assumption(
                "pilot_work_low: 1.5",
                "3:19: assumptions.pilot_work_low (1.5) must not exceed assumptions.pilot_work_high (1.3)");
        assumption("governance_pass: {min: 0.9, max: 0.2}", "3:36: must not exceed");
        assumption("hype: {floor: 1.2}", "3:17: must not exceed assumptions.hype.start (1)");
        assumption("multitasking_efficiency: {load_8: 0.9}", "3:37: must not exceed");
        assumption("functions: {hr: {tier_1: 0, tier_2: 0, tier_3: 0}}", "3:50: at least one must be above 0");
        StringBuilder empty = new StringBuilder("functions:\n");
        StringBuilder unseen = new StringBuilder("functions:\n");
        StringBuilder full = new StringBuilder("functions:\n");
        for (String f : List.of("sales", "service", "operations", "finance", "hr", "legal", "it", "rnd")) {
            empty.append("    ").append(f).append(": {teams: 0}\n");
            unseen.append("    ").append(f).append(": {visibility: 0}\n");
            full.append("    ").append(f).append(": {teams: 100000}\n");
        }
        organization(empty.toString(), "11:18: no function has a team");
        organization(full.toString(), "11:18: 800,000 teams in all; at most 100,000");
        assumption(unseen.toString(), "11:23: no function with teams has visibility above 0");
    }

    private static void interventions() {
        policy("interventions: [trainng: {}]", "3:19: no intervention is called \"trainng\"; did you mean training?");
        policy("interventions: [magic: {}]", "3:19: there are wip_limit, data_foundations,");
        policy("interventions: all", "3:18: policy.interventions is a list");
        policy("interventions: [{a: 1, b: 2}]", "3:19: one name with its settings");
        policy("interventions: [[]]", "3:19: one name with its settings");
        policy("interventions: [training: 8]", "3:29: training takes its settings, as in {start: 26w}, not \"8\"");
        policy("interventions: [training: {cost: -50k}]", "3:36: training.cost must lie between 0 and 10,000,000");
        policy("interventions: [training: {yearly_cost: -1}]", "3:43: training.yearly_cost must lie between 0 and");
        policy("interventions: [training: {intensity: 2}]", "3:41: training.intensity must lie between");
        policy("interventions: [training: {delay: 3 pw}]", "3:37: training.delay cannot be in \"pw\"");
        policy(
                "interventions: [training: {strat: 3}]",
                "3:30: unknown setting \"strat\" of training; did you mean start?");
        policy("interventions: [wip_limit: {pilots: 0}]", "3:39: wip_limit.pilots must lie between 1 and");
        policy("interventions: [wip_limit: {pilots: 7.5}]", "3:39: wip_limit.pilots must be a whole number");
        policy("interventions: [training, mlops, training]", "3:36: training is planned twice (first in line 3)");
        policy("interventions: [training: {start: 400}]", "3:19: starts in week 400, after the horizon of 338 weeks");
        policy("interventions: [training: {start: 2023-01-02}]", "3:37: before the scenario starts on 2024-01-01");
        policy("interventions: [training: {start: 2024-02-30}]", "3:37: a day no calendar has");
        policy("interventions: [training: {start: -3w}]", "3:37: training.start must not lie before week 0");
        policy("interventions: [training: {start: []}]", "3:37: training.start is a date such as");
        policy(
                "interventions: [more_pilots, pause_and_audit]",
                "3:32: pause_and_audit contradicts more_pilots, which runs at the same time");
        policy(
                "interventions: [training: {weeks: 4}]",
                "3:19: training ends 4 weeks after its start, when its delay of 4 weeks is not over");
        policy(
                "interventions: [governance_modernization: {parts: all}]",
                "3:53: governance_modernization.parts is one of both, fast_lane and parallel");
        top("interventions: [a]", "2:16: interventions declares new ones by name");
        top("interventions: {training: {}}", "2:17: training is in the catalogue already");
        top("interventions: {Coffee: {}}", "2:17: at most 40 small letters");
        top("interventions: {coffee: {}}", "2:25: interventions.coffee moves nothing");
        top("interventions: {coffee: {move: {}}}", "2:26: did you mean moves?");
        top("interventions: {coffee: {moves: {patience: {add: 1}}}}", "2:34: there is no \"patience\"");
        top(
                "interventions: {coffee: {moves: {assumptions.patience: 8}}}",
                "2:56: is one of {target: …}, {at_least: …}");
        top(
                "interventions: {coffee: {moves: {assumptions.patience: {target: 8, add: 3}}}}",
                "2:56: is one of {target: …}, {at_least: …}");
        top(
                "interventions: {coffee: {moves: {assumptions.patience: {add: 3, weeks: 0}}}}",
                "2:72: interventions.coffee.moves.assumptions.patience.weeks must lie between 1 and 520");
        top(
                "interventions: {coffee: {moves: {assumptions.pool_spread: {add: 3}}}}",
                "2:34: moves assumptions.pool_spread, which is read only when an organization is drawn");
        top(
                "interventions: {coffee: {moves: {organization.data_maturity: {at_most: 0.1}}}}",
                "2:62: would lower a maturity, which programmes only raise");
        top(
                "interventions: {coffee: {moves: {organization.data_maturity: {factor: 0.5}}}}",
                "2:62: would lower a maturity, which programmes only raise");
        top(
                "interventions: {coffee: {moves: {organization.data_maturity: {add: -0.1}}}}",
                "2:62: would lower a maturity, which programmes only raise");
        top(
                "interventions: {coffee: {moves: {assumptions.patience: {target: -1}}}}",
                "2:65: interventions.coffee.moves.assumptions.patience must lie between");
        top(
                "interventions: {coffee: {cost: -1k, moves: {assumptions.patience: {add: 1}}}}",
                "2:32: interventions.coffee.cost must lie between 0 and");
        top("interventions: {coffee: {diverts: {dta: {factor: 0.5, weeks: 8}}}}", "2:36: no pool is called \"dta\"");
        top("interventions: {coffee: {diverts: {data: {factor: 0.5}}}}", "2:36: needs its factor and its weeks");
        top("interventions: {coffee: {diverts: {data: {factor: 2, weeks: 8}}}}", "2:51: must lie between 0 and 1");
        top("goals: 20%", "2:8: goals are named outcomes");
        top("goals: {production: at least 20%}", "2:9: no outcome is called \"production\"");
        top("goals: {production_share: 20%}", "2:27: is \"at least\" or \"at most\" a value");
        top("goals: {production_share: at least 3w}", "2:27: goals.production_share cannot be in \"w\"");
    }

    static Stream<Case> cases() {
        return CASES.stream();
    }

    @Test
    void there_are_at_least_two_hundred_by_hand() {
        assertTrue(CASES.size() >= 200, CASES.size() + " cases");
        assertEquals(CASES.size(), CASES.stream().map(Case::text).distinct().count(), "some case stands twice");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_mistake_is_one_line_at_its_place(Case wrong) {
        List<String> said = Read.withinASecond(() -> Read.mistakes(wrong.text()));
        assertEquals(wrong.mistakes().size(), said.size(), () -> String.join("\n", said));
        for (int i = 0; i < said.size(); i++) {
            String expected = wrong.mistakes().get(i);
            int split = expected.indexOf(": ") + 2;
            String line = said.get(i);
            assertTrue(line.startsWith(expected.substring(0, split).replaceFirst("^: ", " ")), line);
            assertTrue(line.contains(expected.substring(split)), line);
            assertFalse(line.contains("\n") || line.contains("\u001b") || line.contains("Exception"), line);
            assertTrue(line.codePointCount(0, line.length()) < 700, line);
        }
    }

    @Test
    void a_flood_of_mistakes_is_counted_not_told() {
        StringBuilder flood = new StringBuilder("pilottrap: 1\nassumptions:\n");
        for (int i = 0; i < 9_000; i++) {
            flood.append("  patiance_").append(i).append(": 1\n");
        }
        List<String> said = Read.withinASecond(() -> Read.mistakes(flood.toString()));
        assertEquals(101, said.size());
        assertEquals(" and 8900 more mistakes", said.get(100));
    }

    /** Reads every case, for a test that gives this process little memory. */
    public static void main(String[] args) {
        CASES.forEach(wrong -> Read.mistakes(wrong.text()));
    }

    @Test
    void two_hundred_and_fifty_six_megabytes_are_enough_for_any_of_them() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileScenariosTest.class.getName())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
    }

    /** For every parameter: a map, a foreign unit, no number, too little, too much. */
    static Stream<Case> everyParameter() {
        List<Case> cases = new ArrayList<>();
        for (Parameter parameter : Parameters.all()) {
            List<String> bad = new ArrayList<>(List.of("{a: 1}", "[1]", "3 parsec", ".nan", "010", "~"));
            if (parameter.unit() != Unit.SWITCH) {
                bad.add(Numbers.shortest(parameter.min() - Math.max(1, Math.abs(parameter.min()))));
                bad.add(Numbers.shortest(2 * Math.max(1, Math.abs(parameter.max()))));
            }
            for (String value : bad) {
                cases.add(new Case(stating(parameter, value), List.of(parameter.key())));
            }
        }
        return cases.stream();
    }

    /** A file that states one parameter. */
    static String stating(Parameter parameter, String value) {
        StringBuilder text = new StringBuilder("pilottrap: 1\n");
        List<String> parts = Names.parts(parameter.key());
        for (int i = 0; i < parts.size(); i++) {
            text.append("  ".repeat(i)).append(parts.get(i)).append(i == parts.size() - 1 ? ": " + value : ":");
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void no_parameter_takes_what_it_cannot_mean() {
        everyParameter().forEach(wrong -> {
            List<String> said = Read.mistakes(wrong.text());
            assertEquals(1, said.size(), () -> wrong.text() + String.join("\n", said));
            int line = (int) wrong.text().lines().count();
            assertTrue(said.get(0).startsWith(line + ":"), said.get(0));
            assertTrue(said.get(0).contains(wrong.mistakes().get(0)), said.get(0));
        });
    }
}
