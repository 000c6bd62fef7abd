package pilottrap.scenarios.file;

import java.util.List;

/**
 * A plain question about an organization, for {@code init --ask} and the local page.
 *
 * @param id a short name
 * @param text the question
 * @param standard what holds where nothing is answered, in words
 * @param range what can be answered, in words
 * @param keys the keys of a scenario file that an answer sets
 */
public record Question(String id, String text, String standard, String range, List<String> keys) {
    /** Copies the keys. */
    public Question {
        keys = List.copyOf(keys);
    }
}
