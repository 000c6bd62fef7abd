package pilottrap.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.history.HistorySetting;
import pilottrap.scenarios.history.PilotHistory;
import pilottrap.simulation.organization.UnitPlan;

/** Files of an organization's past pilots (docs/history.md): from a path to a {@link PilotHistory}. */
public final class HistoryFile {
    private HistoryFile() {}

    /**
     * Reads past pilots.
     *
     * @param path the file
     * @param asOf the day of which it tells; the last that it names where absent
     * @param units business units whose names it may use beside those of the functions
     * @throws ScenarioException if anything is wrong with it; carries every mistake that was found
     */
    public static PilotHistory read(String path, Optional<LocalDate> asOf, List<UnitPlan> units)
            throws ScenarioException {
        Problems problems = new Problems();
        Optional<Source> source = Source.at(path, "past pilots", problems);
        problems.throwIfAny();
        byte[] bytes = source.orElseThrow(() -> new IllegalStateException("no file and no problem"))
                .bytes();
        return new HistoryReader(path, bytes, asOf, units).read();
    }

    /**
     * Reads the scenario that a history is told of.
     *
     * @param nameOrPath a library name, a path, or {@code -} for standard input
     * @param overrides values of {@code --set}
     * @throws ScenarioException if anything is wrong with it
     */
    public static HistorySetting setting(String nameOrPath, List<String> overrides, InputStream standardInput)
            throws ScenarioException {
        Resolver.Variant base = ScenarioFile.read(nameOrPath, overrides, standardInput, new Problems())
                .whole()
                .base();
        return new HistorySetting(base.scenario(), base.values().keySet());
    }

    /** An empty file of past pilots with two rows that show how it is filled in, as comments. */
    public static String template() {
        try (InputStream in = HistoryFile.class.getResourceAsStream("/pilottrap/scenarios/history/template.csv")) {
            if (in == null) {
                throw new IllegalStateException("the template is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
