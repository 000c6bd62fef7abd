package pilottrap.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a fit to an organization's own past pilots. */
final class PastPilots {
    @Option(
            names = "--history",
            paramLabel = "PILOTS.CSV",
            description =
                    "Fit to an organization's own past pilots instead (docs/history.md). TARGETS then is the scenario of"
                            + " that organization; what it states is not moved. -n is how many organizations are"
                            + " simulated, 4000 unless stated.")
    @Nullable
    String file;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of which the file of past pilots tells. Default: the last that it names.")
    @Nullable
    String asOf;

    @Option(
            names = "--template",
            description = "Print an empty file of past pilots that says how it is filled in, and end.")
    boolean template;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "With --history: change one entry of the scenario. May be given more than once.")
    List<String> overrides = new ArrayList<>();

    @Mixin
    OverEnsemble over = new OverEnsemble();

    /** Whether a fit to past pilots is asked for; refuses what goes with nothing else. */
    boolean asked() {
        if (file == null && (asOf != null || !overrides.isEmpty() || over.ensemble != null)) {
            throw Failure.usage("--as-of, --set and --ensemble go with --history PILOTS.CSV");
        }
        return file != null;
    }

    /** What is changed in the scenario. */
    List<String> changes() {
        return over.and(overrides);
    }

    Optional<LocalDate> day() {
        String day = asOf;
        try {
            return day == null ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException wrong) {
            throw Failure.usage("--as-of is a date such as 2025-06-30, not " + day);
        }
    }
}
