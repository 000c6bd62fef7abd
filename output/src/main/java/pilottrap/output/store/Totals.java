package pilottrap.output.store;

import java.util.LinkedHashMap;
import java.util.Map;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.measure.RunResult.Status;
import tools.jackson.databind.JsonNode;

/**
 * What a whole result comes to.
 *
 * @param digest SHA-256 of all rows in key order, hexadecimal
 * @param rows rows in all
 * @param finished rows that finished
 * @param failed rows that failed
 * @param censored rows that hit the event budget
 */
public record Totals(String digest, long rows, long finished, long failed, long censored) {
    static Totals of(String digest, long[] statuses) {
        long finished = statuses[Status.FINISHED.ordinal()];
        long failed = statuses[Status.FAILED.ordinal()];
        long censored = statuses[Status.CENSORED.ordinal()];
        return new Totals(digest, finished + failed + censored, finished, failed, censored);
    }

    byte[] toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("digest", digest);
        json.put("rows", rows);
        json.put("finished", finished);
        json.put("failed", failed);
        json.put("censored", censored);
        return Json.bytes(json);
    }

    /**
     * Reads totals.
     *
     * @throws StoreException if they are none
     */
    static Totals fromJson(byte[] bytes, String name) throws StoreException {
        JsonNode json = Json.read(bytes, name);
        try {
            return new Totals(
                    Json.text(json, "digest"),
                    rows(json, "rows"),
                    rows(json, "finished"),
                    rows(json, "failed"),
                    rows(json, "censored"));
        } catch (StoreException wrong) {
            throw StoreException.damage(name + ": " + wrong.getMessage());
        }
    }

    private static long rows(JsonNode json, String name) throws StoreException {
        return Json.whole(json, name, 0L, Scenario.MOST_REPLICATIONS);
    }
}
