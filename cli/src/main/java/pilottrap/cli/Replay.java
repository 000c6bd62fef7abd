package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pilottrap.output.store.Json;
import pilottrap.output.store.KeptRow;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Replication;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;

/** The command {@code replay}: one stored replication run again, from its directory alone, and held against what is stored. */
@Command(
        name = "replay",
        description = {
            "Runs one stored replication again, from the directory alone, and compares it with what is stored: status,"
                    + " every number to the last bit, and the hash of the row. Exits 1 where they differ, and says in what.",
            "RESULT is what run or sweep wrote, or one course of a comparison. Rows are counted from 0 in key order."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap run acme.yaml --seed 17 -o results/acme-17",
            "  pilottrap replay results/acme-17 --row 3",
            "  pilottrap replay results/acme-17 --replication 3 --pilots --format csv"
        })
final class Replay implements Callable<Integer> {
    private static final int NAMED = 5;

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "RESULT", description = "A result or a sweep.")
    Path directory = Path.of("");

    @Option(names = "--row", paramLabel = "N", description = "Which row, from 0 in key order.")
    @Nullable
    Long row;

    @Option(names = "--point", paramLabel = "P", description = "Which point of a sweep, from 0; with --replication.")
    @Nullable
    Long point;

    @Option(names = "--replication", paramLabel = "R", description = "Which replication, from 0.")
    @Nullable
    Long replication;

    @Option(names = "--pilots", description = "Print what became of each pilot in it.")
    boolean pilots;

    @Option(names = "--ledger", description = "Print all that happened to them.")
    boolean ledger;

    @Override
    public Integer call() throws IOException {
        if ((row == null) == (replication == null) || (point != null && replication == null) || (pilots && ledger)) {
            throw Failure.usage("replay takes --row N, or --replication R and for a sweep --point P, and at most one of"
                    + " --pilots and --ledger");
        }
        if (!Files.isDirectory(directory)) {
            throw Failure.usage(directory + " is no directory");
        }
        try (Replayed subject = Replayed.open(directory)) {
            RunKey key = subject.key(row, point, replication);
            KeptRow kept = subject.kept(key);
            Replication again = subject.again(key);
            List<String> differences = differences(kept, again, subject.signs());
            if (pilots || ledger) {
                story(again);
            } else {
                print(key, kept, differences);
            }
            if (!differences.isEmpty()) {
                Common.tell("pilottrap: " + called(key) + " of " + directory + " comes out otherwise: "
                        + String.join("; ", differences.subList(0, Math.min(NAMED, differences.size())))
                        + (differences.size() > NAMED ? "; and " + (differences.size() - NAMED) + " more" : "")
                        + (subject.version().equals(Version.text())
                                ? ""
                                : " (written by version " + subject.version() + ", this is " + Version.text() + ")"));
                return Exit.FAILURE;
            }
            return Exit.DONE;
        }
    }

    private static String called(RunKey key) {
        return "point " + key.point() + ", replication " + key.replication();
    }

    /** In what the two differ, one phrase each; nothing where they are equal. */
    static List<String> differences(KeptRow kept, Replication again, boolean signs) {
        List<String> differences = new ArrayList<>();
        if (kept.row().status() != again.result().status()) {
            differences.add("status " + kept.row().status().key() + ", now "
                    + again.result().status().key());
        }
        if (!kept.row().message().equals(again.message())) {
            differences.add("message \"" + kept.row().message() + "\", now \"" + again.message() + "\"");
        }
        for (Column column : Columns.all()) {
            for (int k = 0; k < column.length(); k++) {
                double was = column.of(kept.row().numbers(), k);
                double is = column.of(again.result().row(), k);
                boolean same = signs
                        ? Double.doubleToRawLongBits(was) == Double.doubleToRawLongBits(is)
                        : Double.doubleToRawLongBits(was + 0.0) == Double.doubleToRawLongBits(is + 0.0);
                if (!same) {
                    differences.add(column.name() + (column.scalar() ? " " : "[" + k + "] ") + was + ", now " + is);
                }
            }
        }
        byte[] hash =
                Digest.row(again.key(), again.result().status(), again.result().row());
        if (differences.isEmpty() && !Arrays.equals(hash, kept.hash())) {
            differences.add("hash " + HexFormat.of().formatHex(kept.hash()) + ", now "
                    + HexFormat.of().formatHex(hash));
        }
        return differences;
    }

    private void print(RunKey key, KeptRow kept, List<String> differences) {
        String hash = HexFormat.of().formatHex(kept.hash());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pilottrap", Version.text());
        json.put("command", "replay");
        json.put("point", key.point());
        json.put("replication", key.replication());
        json.put("status", kept.row().status().key());
        json.put("equal", differences.isEmpty());
        json.put("hash", hash);
        json.put("differences", differences);
        switch (common.format) {
            case JSON -> common.out().print(Json.lines(json));
            case NDJSON -> common.out().println(Json.line(json));
            case CSV -> {
                common.out().println("point,replication,status,equal,hash,differences");
                common.out()
                        .println(key.point() + "," + key.replication() + ","
                                + kept.row().status().key() + "," + differences.isEmpty() + "," + hash + ","
                                + Json.cell(String.join("; ", differences)));
            }
            case TABLE -> {
                if (differences.isEmpty()) {
                    common.out()
                            .println("equal: " + called(key) + " ("
                                    + kept.row().status().key() + "), all " + Words.whole(Columns.width())
                                    + " numbers to the last bit, hash " + hash);
                }
            }
        }
    }

    private void story(Replication again) {
        List<Map<String, Object>> rows = pilots ? StoryRows.pilots(again) : StoryRows.ledger(again);
        if (common.format == Format.JSON) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("pilottrap", Version.text());
            json.put("command", "replay");
            json.put("point", again.key().point());
            json.put("replication", again.key().replication());
            json.put(pilots ? "pilots" : "ledger", rows);
            common.out().print(Json.lines(json));
            return;
        }
        if (common.format == Format.NDJSON) {
            rows.forEach(each -> common.out().println(Json.line(each)));
            return;
        }
        if (rows.isEmpty()) {
            common.say("pilottrap: nothing happened in " + called(again.key()));
            return;
        }
        List<String> columns = List.copyOf(rows.get(0).keySet());
        if (common.format == Format.CSV) {
            common.out().println(String.join(",", columns));
            rows.forEach(each -> common.out().println(Cells.csv(new ArrayList<>(each.values()), columns, List.of())));
            return;
        }
        List<List<String>> table = new ArrayList<>();
        table.add(columns);
        rows.forEach(each -> table.add(each.values().stream().map(Cells::text).toList()));
        Grid.print(
                table,
                rows.get(0).values().stream()
                        .map(cell -> cell instanceof Number)
                        .toList(),
                common);
    }
}
