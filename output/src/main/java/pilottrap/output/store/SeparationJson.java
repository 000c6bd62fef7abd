package pilottrap.output.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pilottrap.scenarios.analysis.Separation;

/** Luck and ignorance, told apart over the parameter sets of an ensemble, as data (docs/results.md). */
public final class SeparationJson {
    private SeparationJson() {}

    /** What is told of a level; of a difference, with how many sets agree in its sign. */
    public static Map<String, Object> of(Separation separation, boolean difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sets", separation.sets());
        json.put("n", separation.n());
        json.put("mean", number(separation.mean()));
        json.put("ci95", List.of(number(separation.low()), number(separation.high())));
        Map<String, Object> ignorance = new LinkedHashMap<>();
        ignorance.put("sd", number(separation.ignorance()));
        ignorance.put("told_from_luck", separation.told());
        ignorance.put("band90", List.of(number(separation.bandLow()), number(separation.bandHigh())));
        List<Object> means = new ArrayList<>();
        separation.means().forEach(mean -> means.add(number(mean)));
        ignorance.put("set_means", means);
        json.put("ignorance", ignorance);
        Map<String, Object> luck = new LinkedHashMap<>();
        luck.put("sd", number(separation.luck()));
        if (separation.luckLow().isPresent() && separation.luckHigh().isPresent()) {
            luck.put(
                    "band90",
                    List.of(
                            number(separation.luckLow().get()),
                            number(separation.luckHigh().get())));
        }
        json.put("luck", luck);
        json.put("share_of_variance_by_ignorance", number(separation.shareOfIgnorance()));
        if (difference) {
            json.put("sets_agreeing", number(separation.agreement()));
            json.put("contested", separation.contested());
        }
        return json;
    }

    private static Object number(double value) {
        return SummaryJson.number(value);
    }
}
