package pilottrap.scenarios.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.calibration.Targets;

/** Files of targets for a calibration: the way from a name or a file to {@link Targets}. */
public final class TargetsFile {
    private static final String FOLDER = "/pilottrap/scenarios/targets/";

    /** The targets that come with the program. */
    private static final List<String> LIBRARY = List.of("enterprise");

    private TargetsFile() {}

    /**
     * Reads targets.
     *
     * @param nameOrPath {@code enterprise}, the targets that come with the program, or a path
     * @throws ScenarioException if anything is wrong with them; it carries every mistake that was found
     */
    public static Targets read(String nameOrPath) throws ScenarioException {
        if (LIBRARY.contains(nameOrPath)) {
            return TargetsReader.read(new Source(
                    nameOrPath,
                    "targets " + nameOrPath,
                    null,
                    null,
                    text(nameOrPath).getBytes(StandardCharsets.UTF_8)));
        }
        Problems problems = new Problems();
        Optional<Source> source = Source.at(nameOrPath, "targets", problems);
        problems.throwIfAny();
        return TargetsReader.read(source.orElseThrow(() -> new IllegalStateException("no file and no problem")));
    }

    /** The text of targets that come with the program. */
    static String text(String name) {
        try (InputStream in = TargetsFile.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no targets " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
