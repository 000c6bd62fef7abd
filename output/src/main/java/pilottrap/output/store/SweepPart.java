package pilottrap.output.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of one part of a sweep: a round of a block.
 *
 * @param round the round, from 0
 * @param block the block, from 0
 */
record SweepPart(int round, int block) {
    static final String RUNS = "runs";
    static final String OUTCOMES = "outcomes";
    static final String SERIES = "series";
    static final String PILOTS = "pilots";
    static final String LEDGER = "ledger";

    /** The folders of parts; the seals lie in the first. */
    static final List<String> FOLDERS = List.of(RUNS, OUTCOMES, SERIES, PILOTS, LEDGER);

    private static final Pattern SEAL = Pattern.compile("part-([0-9]{5,10})-([0-9]{5,10})\\.json");

    /** The part whose seal has a name; empty where it is no seal's. */
    static Optional<SweepPart> ofSeal(String fileName) {
        Matcher matcher = SEAL.matcher(fileName);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            SweepPart part = new SweepPart(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            return part.sealName().equals(fileName) ? Optional.of(part) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** {@code part-00002-00017}. */
    String name() {
        return String.format(Locale.ROOT, "part-%05d-%05d", round, block);
    }

    String fileName() {
        return name() + ".parquet";
    }

    private String sealName() {
        return name() + ".json";
    }

    /** Where the file of a table lies. */
    Path file(Path directory, String folder) {
        return directory.resolve(folder).resolve(fileName());
    }

    /** Where the seal lies. */
    Path seal(Path directory) {
        return directory.resolve(RUNS).resolve(sealName());
    }
}
