package pilottrap.cli;

import java.io.PrintStream;
import picocli.CommandLine.Option;
import pilottrap.scenarios.file.Text;

/** The options of every command. */
final class Common {
    /** When to use bold type. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "What stdout carries: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Format format = Format.TABLE;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing on stderr but what went wrong.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more on stderr.")
    boolean verbose;

    @Option(names = "--no-progress", description = "No progress line, even on a terminal.")
    boolean noProgress;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Bold headings: auto, always or never. NO_COLOR counts as never.")
    Color color = Color.AUTO;

    /** Where data goes. */
    PrintStream out() {
        return System.out;
    }

    /** Where everything else goes. */
    PrintStream err() {
        return System.err;
    }

    boolean bold() {
        return switch (color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> {
                String none = System.getenv("NO_COLOR");
                yield (none == null || none.isEmpty()) && Terminal.stdout();
            }
        };
    }

    boolean progress() {
        return !quiet && !noProgress && Terminal.stderr();
    }

    /** Says something that is not data. */
    void say(String line) {
        if (!quiet) {
            tell(line);
        }
    }

    /**
     * Says something on stderr. File names and texts of files go into it as they are; so what would steer a terminal is
     * made visible here, in each line.
     */
    static void tell(String lines) {
        lines.lines().map(Text::oneLine).forEach(System.err::println);
    }
}
