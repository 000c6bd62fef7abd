package pilottrap.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.organization.Blueprint;

/** Where scenarios come from. */
final class ScenarioSource {
    private ScenarioSource() {}

    static Scenario read(String nameOrPath, List<String> overrides) {
        String canonical = nameOrPath + overrides + "\n";
        try {
            String sha = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical.getBytes(StandardCharsets.UTF_8)));
            return new Scenario(
                    "Large legacy enterprise", nameOrPath, "USD", LocalDate.of(2026, 1, 5), OptionalLong.empty(),
                    OptionalInt.empty(), Blueprint.standard(), canonical, sha, List.of(), Map.of(), List.of());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
