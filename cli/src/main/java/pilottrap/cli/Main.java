package pilottrap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code pilottrap}: its subcommands, and the exit code that the shell sees. */
@Command(
        name = "pilottrap",
        description = "Simulates why AI pilots inside an organization never reach production.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Main implements Runnable {

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    /** Without a subcommand there is nothing to do but to say what there is. */
    @Override
    public void run() {
        CommandLine.usage(this, System.err);
    }
}
