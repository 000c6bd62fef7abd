package pilottrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import pilottrap.scenarios.analysis.Summary;

/** Which charts a command draws. */
final class Drawings {
    @Option(
            names = "--charts",
            paramLabel = "FORMATS",
            split = ",",
            defaultValue = "png,svg",
            description = "Any of png, svg and pdf, parted by commas, or none. Default: ${DEFAULT-VALUE}.")
    List<String> formats = List.of("png", "svg");

    List<Path> draw(Summary summary, Path directory) throws IOException {
        return List.of();
    }
}
