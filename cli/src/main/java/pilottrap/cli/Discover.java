package pilottrap.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pilottrap.output.chart.DiscoveryCharts;
import pilottrap.output.store.AtomicFile;
import pilottrap.output.store.Json;
import pilottrap.output.store.StoredSweep;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.discovery.Discovery;
import pilottrap.scenarios.discovery.Prim;
import pilottrap.scenarios.discovery.Sample;

/** The command {@code discover}: in which worlds a plan fails. */
@Command(
        name = "discover",
        description = {
            "Finds the worlds in which a plan fails: boxes in the space of what a sweep varied, by the patient rule induction"
                    + " method (PRIM), told in plain words, with what they hold and how surely.",
            "SWEEP is a directory that sweep wrote, finished or not."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap discover results/uncertain --where 'production_share < 8%'",
            "  pilottrap discover results/uncertain --worst 20% --of net_value --coverage 80%",
            "  pilottrap discover results/uncertain --format json | jq '.boxes[].sentence'"
        })
final class Discover implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Mixin
    Peelings peelings = new Peelings();

    @Mixin
    Drawings drawings = new Drawings();

    @Parameters(paramLabel = "SWEEP", description = "A sweep's directory.")
    Path place = Path.of("");

    @Override
    public Integer call() throws IOException {
        peelings.check();
        drawings.wanted();
        try (StoredSweep sweep = StoredSweep.open(place)) {
            return discover(sweep, sweep.directory());
        }
    }

    private int discover(SweepTable table, Path directory) throws IOException {
        Sample sample;
        Discovery discovery;
        try {
            sample = Sample.of(table, peelings.criterion(table));
            discovery = Prim.of(sample.cases(), peelings.options());
        } catch (IllegalArgumentException wrong) {
            throw Failure.usage(String.valueOf(wrong.getMessage()));
        }
        DiscoverReport report = new DiscoverReport(table, sample, discovery, common);
        AtomicFile.write(
                directory.resolve("discovery.json"), Json.lines(report.json()).getBytes(StandardCharsets.UTF_8));
        List<Path> charts;
        try (Interruption interruption = Interruption.listen()) {
            charts = DiscoveryCharts.write(
                    table, sample, discovery, directory.resolve("charts"), drawings.wanted(), interruption::heard);
            if (interruption.heard()) {
                return Exit.INTERRUPTED;
            }
        }
        report.print(directory, charts);
        return Exit.DONE;
    }
}
