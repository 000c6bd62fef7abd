package pilottrap.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pilottrap.output.store.Json;
import pilottrap.output.store.StoredTables;
import pilottrap.scenarios.file.Nearest;
import pilottrap.simulation.measure.Column;
import pilottrap.simulation.measure.Columns;

/** The command {@code results export}: a table of a result or a sweep as one file. */
@Command(
        name = "export",
        description = {
            "Writes a table of a result or a sweep as one file, in key order; of a sweep with the factors of its points in"
                    + " further columns. docs/results.md names the columns.",
            "CSV has vectors as index:number, zeros left out; Parquet as lists without the zeros at their end."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap run acme.yaml --seed 17 -o results/acme-17",
            "  pilottrap results export results/acme-17 --table outcomes -o acme.csv --force",
            "  pilottrap results export results/acme-17 --table pilots --format parquet -o acme.parquet --force"
        })
final class ResultsExport implements Callable<Integer> {
    /** What a file may be. */
    enum Kind {
        CSV,
        PARQUET
    }

    @Parameters(paramLabel = "DIR", description = "A result or a sweep.")
    Path directory = Path.of("");

    @Option(
            names = "--table",
            required = true,
            paramLabel = "TABLE",
            description = "points, runs, outcomes, series, pilots or ledger.")
    String table = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or parquet. Default: ${DEFAULT-VALUE}.")
    Kind kind = Kind.CSV;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write.")
    Path output = Path.of("");

    @Option(names = "--force", description = "Replace the file where there is one.")
    boolean force;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing on stderr but what went wrong.")
    boolean quiet;

    private List<String> columns = List.of();

    @Override
    public Integer call() throws IOException {
        if (!StoredTables.names().contains(table)) {
            throw Failure.usage("there is no table " + table
                    + Nearest.to(table, StoredTables.names())
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; there are " + String.join(", ", StoredTables.names())));
        }
        if (Files.exists(output, LinkOption.NOFOLLOW_LINKS) && (!force || Files.isDirectory(output))) {
            throw Failure.usage(output + " is there already; "
                    + (Files.isDirectory(output) ? "-o names a file" : "--force replaces it"));
        }
        Path folder = output.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw Failure.usage("-o " + output + ": there is no directory " + folder);
        }
        try (StoredTables tables = StoredTables.open(directory)) {
            if (!tables.kept(table)) {
                throw Failure.usage(
                        directory + " keeps no " + table + "; sweep with --tables " + table + " to have them kept");
            }
            Path unfinished = output.resolveSibling(output.getFileName() + ".tmp");
            try {
                if (kind == Kind.PARQUET) {
                    tables.export(table, unfinished);
                } else {
                    csv(tables, unfinished);
                }
                Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
        if (!quiet) {
            Common.tell("pilottrap: wrote " + output + " (" + Words.size((double) Files.size(output)) + ")");
        }
        System.out.println(output);
        return Exit.DONE;
    }

    private void csv(StoredTables tables, Path file) throws IOException {
        List<String> vectors = Columns.all().stream()
                .filter(column -> !column.scalar())
                .map(Column::name)
                .toList();
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            List<String> heading = new ArrayList<>();
            tables.export(
                    table,
                    names -> {
                        columns = names;
                        heading.add(names.stream().map(Json::cell).collect(Collectors.joining(",")));
                    },
                    cells -> {
                        if (!heading.isEmpty()) {
                            writer.write(heading.remove(0) + "\n");
                        }
                        writer.write(Cells.csv(cells, columns, vectors));
                        writer.write('\n');
                    });
            if (!heading.isEmpty()) {
                writer.write(heading.get(0) + "\n");
            }
        }
    }
}
