package pilottrap.simulation.pilot.planted;

import java.nio.file.Files;
import java.nio.file.Path;

/** Planted: a file read in a run. */
public final class ReadsFiles {
    boolean exists() {
        return Files.exists(Path.of("acme.yaml"));
    }
}
