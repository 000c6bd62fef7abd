package pilottrap.output.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.analysis.Findings;

/** Why a comparison comes out as it does, in JSON; effects are shares of launched pilots, what is absent is null. */
public final class FindingsJson {
    private FindingsJson() {}

    /** The object that {@code compare} keeps. */
    public static Map<String, Object> of(Findings findings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("replications", findings.replications());
        json.put(
                "drivers",
                findings.drivers().stream()
                        .map(each -> of("what", each.what(), "effect", each.effect()))
                        .toList());
        json.put("together", findings.together().orElse(null));
        json.put(
                "flips",
                findings.flips().stream()
                        .map(each -> of(
                                "parameter",
                                each.parameter().key(),
                                "assumed",
                                each.assumed(),
                                "threshold",
                                each.threshold(),
                                "then",
                                each.then()))
                        .toList());
        json.put("steady", findings.steady());
        json.put(
                "influences",
                findings.influences().stream()
                        .map(each -> of(
                                "parameter",
                                each.parameter().key(),
                                "value",
                                each.value(),
                                "difference_at_low",
                                each.low(),
                                "difference_at_high",
                                each.high(),
                                "grade",
                                each.parameter().grade().name().toLowerCase(java.util.Locale.ROOT),
                                "source",
                                each.parameter().source()))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> of(Object... entries) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (List<Object> rest = List.of(entries); !rest.isEmpty(); rest = rest.subList(2, rest.size())) {
            json.put((String) rest.get(0), rest.get(1));
        }
        return json;
    }
}
