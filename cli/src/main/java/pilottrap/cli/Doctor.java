package pilottrap.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import pilottrap.output.chart.Charts;
import pilottrap.output.store.Json;
import pilottrap.output.store.Plan;
import pilottrap.output.store.ResultStore;
import pilottrap.output.store.StoredResult;
import pilottrap.output.store.SummaryJson;
import pilottrap.scenarios.analysis.Summarizer;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.experiment.RunKey;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.scenarios.file.LibraryEntry;
import pilottrap.scenarios.file.ScenarioFile;
import pilottrap.scenarios.run.Digest;
import pilottrap.scenarios.run.Progress;
import pilottrap.scenarios.run.Runner;
import pilottrap.simulation.Engine;
import pilottrap.simulation.Simulation;
import pilottrap.simulation.measure.RunResult;

/** The command {@code doctor}: whether all that the program needs is there and works. */
@Command(
        name = "doctor",
        description = "Checks itself and this machine. Exits 1 if anything is wrong.",
        footerHeading = "%nExamples:%n",
        footer = {"  pilottrap doctor"})
final class Doctor implements Callable<Integer> {
    private static final long ENOUGH_MEMORY = 256L << 20;
    private static final int SOME = 4;

    @Mixin
    Common common = new Common();

    private final List<Map<String, Object>> findings = new ArrayList<>();
    private boolean well = true;

    /** A check; what it returns is told, what it throws is what is wrong. */
    @FunctionalInterface
    private interface Check {
        String look() throws Exception;
    }

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("pilottrap-doctor");
        try {
            check("Java", Doctor::java);
            check("processors", () -> Runtime.getRuntime().availableProcessors() + " (the default of --jobs)");
            check("memory", Doctor::memory);
            check(
                    "terminal",
                    () -> "stdout " + (Terminal.stdout() ? "" : "not ") + "a terminal, stderr "
                            + (Terminal.stderr() ? "" : "not ") + "a terminal");
            check("disk", () -> disk(scratch));
            check("this directory", () -> disk(Path.of("").toAbsolutePath()));
            check("scenario library", Doctor::library);
            check("engines", Doctor::engines);
            check("locales, zones", () -> independence(scratch));
            check("drawing", () -> drawing(scratch));
        } finally {
            delete(scratch);
        }
        print();
        return well ? Exit.DONE : Exit.FAILURE;
    }

    private void check(String name, Check check) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("check", name);
        try {
            String found = check.look();
            finding.put("ok", true);
            finding.put("found", found);
        } catch (Exception | LinkageError wrong) {
            well = false;
            finding.put("ok", false);
            finding.put("found", String.valueOf(wrong.getMessage()));
            if (common.verbose) {
                wrong.printStackTrace(common.err());
            }
        }
        findings.add(finding);
    }

    private void print() {
        switch (common.format) {
            case TABLE ->
                findings.forEach(finding -> common.out()
                        .println((Boolean.TRUE.equals(finding.get("ok")) ? "ok     " : "WRONG  ")
                                + String.format(Locale.ROOT, "%-17s", finding.get("check"))
                                + finding.get("found")));
            case JSON -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("pilottrap", Version.text());
                json.put("command", "doctor");
                json.put("ok", well);
                json.put("checks", findings);
                common.out().print(Json.lines(json));
            }
            case NDJSON -> findings.forEach(finding -> common.out().println(Json.line(finding)));
            case CSV -> {
                common.out().println("check,ok,found");
                findings.forEach(finding -> common.out()
                        .println(Json.cell(String.valueOf(finding.get("check"))) + "," + finding.get("ok") + ","
                                + Json.cell(String.valueOf(finding.get("found")))));
            }
        }
        common.say(well ? "next: " + Arguments.program() + " run enterprise" : "pilottrap: mend what is WRONG above");
    }

    private static String java() {
        int feature = Runtime.version().feature();
        if (feature < 17) {
            throw Failure.failed("Java " + feature + "; 17 or newer is needed");
        }
        return Runtime.version() + " of " + System.getProperty("java.vendor");
    }

    private static String memory() {
        long most = Runtime.getRuntime().maxMemory();
        if (most < ENOUGH_MEMORY) {
            throw Failure.failed(Words.size((double) most) + "; PILOTTRAP_JAVA_OPTS=-Xmx1g gives more");
        }
        return "up to " + Words.size((double) most);
    }

    private static String disk(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, ".pilottrap-doctor", ".tmp");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long began = System.nanoTime();
            channel.write(ByteBuffer.wrap(new byte[1 << 16]));
            channel.force(true);
            double millis = (System.nanoTime() - began) / 1e6;
            return String.format(Locale.ROOT, "writes and syncs in %.1f ms, %s free", millis, Words.size((double)
                    Files.getFileStore(directory).getUsableSpace()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String library() {
        List<LibraryEntry> library = ScenarioFile.library();
        for (LibraryEntry entry : library) {
            ScenarioSource.read(entry.name(), List.of());
        }
        return library.size() + " scenarios, all valid";
    }

    private static String engines() {
        String tree = digest(Engine.TREE);
        String dsol = digest(Engine.DSOL);
        if (!tree.equals(dsol)) {
            throw Failure.failed("tree says " + tree.substring(0, 8) + ", dsol " + dsol.substring(0, 8));
        }
        return "tree and dsol agree: " + tree.substring(0, 8);
    }

    private static String digest(Engine engine) {
        Digest digest = new Digest();
        try (Simulation simulation =
                new Simulation(ScenarioSource.read("enterprise", List.of()).blueprint(), engine)) {
            RunResult result = simulation.run(1, 0, false);
            digest.add(new RunKey(0, 0), result.status(), result.row());
        }
        return digest.hex();
    }

    private static String independence(Path scratch) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            String plain = told(scratch.resolve("plain"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            String arabic = told(scratch.resolve("arabic"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
            String turkish = told(scratch.resolve("turkish"));
            if (!plain.equals(arabic) || !plain.equals(turkish)) {
                throw Failure.failed("results differ between locales or time zones");
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        return "the same result in " + locale.toLanguageTag() + ", ar-EG and tr-TR, in three time zones";
    }

    private static String told(Path directory) throws IOException {
        StoredResult result = small(directory);
        return Json.lines(SummaryJson.of("doctor", Summarizer.summarize(result), result.totals()));
    }

    private static StoredResult small(Path directory) throws IOException {
        Scenario scenario = ScenarioSource.read("enterprise", List.of());
        Plan plan = Plan.of(scenario, Version.text(), 1, SOME, 1);
        try (ResultStore store = ResultStore.create(directory, plan, scenario.canonical())) {
            new Runner(Runner.of(scenario.blueprint(), Engine.TREE), plan.seed(), plan.details(), 1)
                    .run(store.missing(), store, Progress.NONE, () -> false);
            return store.finish();
        }
    }

    private static String drawing(Path scratch) throws IOException {
        Summary summary = Summarizer.summarize(small(scratch.resolve("drawn")));
        List<Path> files =
                Charts.write(summary, scratch.resolve("charts"), EnumSet.allOf(pilottrap.output.chart.Format.class));
        return files.size() + " charts drawn as PNG, SVG and PDF";
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            Iterator<Path> deepestFirst =
                    files.sorted(java.util.Comparator.reverseOrder()).iterator();
            while (deepestFirst.hasNext()) {
                Files.delete(deepestFirst.next());
            }
        }
    }
}
