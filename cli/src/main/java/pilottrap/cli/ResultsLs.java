package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pilottrap.output.store.Inventory;
import pilottrap.output.store.Inventory.Entry;
import pilottrap.output.store.Json;

/** The command {@code results ls}: a line for each result, comparison and sweep. */
@Command(
        name = "ls",
        description =
                "Lists the results, comparisons and sweeps under a directory: what they are, how far they have come,"
                        + " seed, digest, size, and when they were last written to (UTC).")
final class ResultsLs implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);
    private static final int DIGITS = 8;

    @Mixin
    Common common = new Common();

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "results",
            description = "Where to look, folders inside included. Default: ${DEFAULT-VALUE}.")
    Path directory = Path.of("results");

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw Failure.usage(directory + " is no directory; name where results lie");
        }
        List<Entry> entries = Inventory.of(directory);
        switch (common.format) {
            case JSON -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("pilottrap", Version.text());
                json.put("command", "results ls");
                json.put("results", entries.stream().map(ResultsLs::json).toList());
                common.out().print(Json.lines(json));
            }
            case NDJSON -> entries.forEach(entry -> common.out().println(Json.line(json(entry))));
            case CSV -> {
                common.out().println("directory,kind,name,points,seed,planned,done,digest,bytes,modified,problem");
                entries.forEach(entry -> common.out()
                        .println(String.join(
                                ",",
                                json(entry).values().stream()
                                        .map(ResultsLs::cell)
                                        .toList())));
            }
            case TABLE -> table(entries);
        }
        entries.stream()
                .filter(entry -> !entry.problem().isEmpty())
                .forEach(entry -> Common.tell("pilottrap: " + entry.problem()));
        return Exit.DONE;
    }

    private static String cell(Object value) {
        return value instanceof String text ? Json.cell(text) : value.toString();
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("directory", entry.directory().toString());
        json.put("kind", entry.kind());
        json.put("name", entry.name());
        json.put("points", entry.points());
        json.put("seed", entry.seed());
        json.put("planned", entry.planned());
        json.put("done", entry.done());
        json.put("digest", entry.digest());
        json.put("bytes", entry.bytes());
        json.put("modified", DateTimeFormatter.ISO_INSTANT.format(entry.modified()));
        json.put("problem", entry.problem());
        return json;
    }

    private void table(List<Entry> entries) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("what", "runs", "points", "seed", "digest", "size", "written", "where", "name"));
        for (Entry entry : entries) {
            rows.add(List.of(
                    entry.kind(),
                    !entry.problem().isEmpty()
                            ? "damaged"
                            : entry.done() == entry.planned()
                                    ? Words.whole(entry.done())
                                    : Words.whole(entry.done()) + " of " + Words.whole(entry.planned()),
                    entry.kind().equals("run") ? "" : Words.whole(entry.points()),
                    Long.toString(entry.seed()),
                    entry.digest().substring(0, Math.min(DIGITS, entry.digest().length())),
                    Words.size((double) entry.bytes()),
                    MINUTE.format(entry.modified()),
                    entry.directory().toString(),
                    entry.name()));
        }
        Grid.print(rows, List.of(false, true, true, true, false, true, false, false, false), common);
    }
}
