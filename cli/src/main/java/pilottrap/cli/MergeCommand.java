package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pilottrap.output.store.Json;
import pilottrap.output.store.Merge;
import pilottrap.output.store.StoredSweep;
import pilottrap.output.store.Totals;

/** The command {@code merge}: the shards of a sweep as one sweep. */
@Command(
        name = "merge",
        description = {
            "Brings the shards of a sweep (sweep --shard 1/2, --shard 2/2, …) together in a directory that is the same, byte"
                    + " for byte, as if one process had run it all. The shards stay as they are.",
            "Merging again goes on after an interruption, and adds shards that were missing; until nothing is, it exits 1,"
                    + " and sweep --resume can compute the rest."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap sweep levers -n 20 --seed 17 --shard 1/2 -o results/levers-1",
            "  pilottrap sweep levers -n 20 --seed 17 --shard 2/2 -o results/levers-2",
            "  pilottrap merge results/levers-1 results/levers-2 -o results/levers"
        })
final class MergeCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The shards.")
    List<Path> directories = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "Where the whole goes.")
    Path output = Path.of("");

    @Override
    public Integer call() throws IOException {
        List<StoredSweep> shards = new ArrayList<>();
        try (Interruption interruption = Interruption.listen()) {
            for (Path directory : directories) {
                if (directory
                        .toAbsolutePath()
                        .normalize()
                        .equals(output.toAbsolutePath().normalize())) {
                    throw Failure.usage(output + " cannot be one of the shards");
                }
                shards.add(StoredSweep.open(directory));
            }
            Merge merge = Merge.of(shards);
            Optional<Totals> totals = merge.into(output, interruption::heard);
            if (interruption.heard()) {
                Common.tell("pilottrap: stopped; merge again to go on");
                return Exit.INTERRUPTED;
            }
            if (totals.isEmpty()) {
                Common.tell("pilottrap: " + output + " is not whole: " + String.join(", ", merge.missing())
                        + " is missing; merge again with it, or compute it with sweep --resume");
                return Exit.FAILURE;
            }
            print(merge, totals.get());
            common.say("next: " + Arguments.program() + " results verify " + output);
            return Exit.DONE;
        } finally {
            for (StoredSweep shard : shards) {
                shard.close();
            }
        }
    }

    private void print(Merge merge, Totals totals) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", Version.text());
        json.put("command", "merge");
        json.put("directory", output.toString());
        json.put("points", merge.plan().layout().points());
        json.put("runs", totals.rows());
        json.put("digest", totals.digest());
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON -> common.out().println(Json.line(json));
            case CSV -> {
                common.out().println("directory,points,runs,digest");
                common.out()
                        .println(Json.cell(output.toString()) + ","
                                + merge.plan().layout().points() + "," + totals.rows() + "," + totals.digest());
            }
            case TABLE ->
                common.out()
                        .println(output + ": " + Words.whole(totals.rows()) + " runs at "
                                + Words.whole(merge.plan().layout().points()) + " points, digest " + totals.digest());
        }
    }
}
