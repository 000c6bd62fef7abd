package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pilottrap.output.store.StoreException;
import pilottrap.output.store.StoredComparison;
import pilottrap.output.store.StoredResult;
import pilottrap.output.store.StoredSweep;

/** The command {@code results}: what is stored, listed, asked, taken elsewhere, checked. */
@Command(
        name = "results",
        description = "Lists what is stored, asks it in SQL, exports its tables, and checks it.",
        subcommands = {ResultsLs.class, ResultsSql.class, ResultsExport.class, Results.Verify.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap run acme.yaml --seed 17 -o results/acme-17",
            "  pilottrap results ls",
            "  pilottrap results sql results/acme-17 \"SELECT avg(net_value), max(net_value) FROM outcomes\"",
            "  pilottrap results export results/acme-17 --table outcomes -o acme.csv --force",
            "  pilottrap results verify results/acme-17"
        })
final class Results implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Without a subcommand there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return Exit.USAGE;
    }

    /** Checks results, comparisons and sweeps bit by bit. */
    @Command(
            name = "verify",
            description =
                    "Reads all that is stored again: every file against its checksum, every row against its hash, all"
                            + " rows against the digest. Names what is damaged, and exits 1.")
    static final class Verify implements Callable<Integer> {
        @Mixin
        Common common = new Common();

        @Parameters(paramLabel = "DIR", arity = "1..*", description = "Results, comparisons or sweeps.")
        List<Path> directories = new ArrayList<>();

        @Override
        public Integer call() throws IOException {
            int exit = Exit.DONE;
            for (Path directory : directories) {
                List<String> damages = new ArrayList<>();
                String whole = "";
                try {
                    whole = verify(directory, damages);
                } catch (StoreException unreadable) {
                    if (unreadable.isMistake()) {
                        throw unreadable;
                    }
                    damages.add(String.valueOf(unreadable.getMessage()));
                }
                if (damages.isEmpty()) {
                    common.out().println(directory + ": " + whole);
                } else {
                    damages.forEach(damage -> Common.tell("pilottrap: " + damage));
                    exit = Exit.FAILURE;
                }
            }
            return exit;
        }

        private static String verify(Path directory, List<String> damages) throws IOException {
            if (!Files.isDirectory(directory)) {
                throw Failure.usage(directory + " is no directory");
            }
            if (StoredSweep.in(directory)) {
                try (StoredSweep sweep = StoredSweep.open(directory)) {
                    damages.addAll(sweep.damages());
                    String rows = "as it was written, " + Words.whole(sweep.done()) + " runs";
                    return sweep.totals()
                            .map(totals -> rows + ", digest " + totals.digest())
                            .orElse(rows + " so far, not finished");
                }
            }
            if (StoredComparison.in(directory)) {
                StoredComparison comparison = StoredComparison.open(directory);
                for (StoredResult course : comparison.results()) {
                    damages.addAll(course.damages());
                }
                return "as it was written, digest " + comparison.digest();
            }
            StoredResult result = StoredResult.open(directory);
            damages.addAll(result.damages());
            return "as it was written, " + Words.whole(result.totals().rows()) + " runs, digest "
                    + result.totals().digest();
        }
    }
}
