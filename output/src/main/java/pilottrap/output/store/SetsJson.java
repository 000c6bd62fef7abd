package pilottrap.output.store;

import java.util.LinkedHashMap;
import java.util.Map;
import pilottrap.scenarios.ensemble.Ensemble;
import pilottrap.scenarios.ensemble.Sets;
import tools.jackson.databind.JsonNode;

/** From how many parameter sets a result is drawn, in manifests and in what commands print; absent where from none. */
final class SetsJson {
    private static final String KEY = "ensemble";

    private SetsJson() {}

    static void put(Sets sets, Map<String, Object> into) {
        if (sets.any()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", sets.ensemble());
            json.put("sets", sets.size());
            json.put("set_of_a_replication", "replication mod " + sets.size());
            into.put(KEY, json);
        }
    }

    static Sets of(JsonNode about) throws StoreException {
        JsonNode json = about.path(KEY);
        return json.isMissingNode()
                ? Sets.NONE
                : new Sets(Json.text(json, "name"), Json.whole(json, "sets", 1, Ensemble.MOST_SETS));
    }
}
