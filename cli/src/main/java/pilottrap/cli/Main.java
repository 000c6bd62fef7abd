package pilottrap.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import pilottrap.output.store.StoreException;

/** The command {@code pilottrap}: its subcommands, and the exit code that the shell sees. */
@Command(
        name = "pilottrap",
        description = "Simulates why AI pilots inside an organization never reach production.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Run.class,
            Compare.class,
            Explain.class,
            SweepCommand.class,
            TrapMapCommand.class,
            Sensitivity.class,
            Results.class,
            MergeCommand.class,
            Replay.class,
            Discover.class,
            Scenarios.class,
            Init.class,
            Validate.class,
            Schema.class,
            ValidateModel.class,
            Calibrate.class,
            Doctor.class,
            Completion.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap run enterprise            what becomes of pilots in a large legacy enterprise, and why",
            "  pilottrap compare enterprise --with executive_sponsorship   the same pilots under another policy",
            "  pilottrap scenarios                 the scenarios to start from",
            "  pilottrap init acme --ask           a scenario of your own from eight questions",
            "  pilottrap validate-model            what the model reproduces of the published figures"
        })
public final class Main implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        Stdout stdout = Stdout.install();
        int exit;
        try {
            exit = commandLine().execute(args);
            String unwritten = stdout.failure();
            if (!unwritten.isEmpty()) {
                Common.tell("pilottrap: standard output cannot be written: " + unwritten);
                exit = Exit.FAILURE;
            }
        } catch (OutOfMemoryError full) {
            System.err.println("pilottrap: out of memory; try fewer jobs (-j), or more memory with"
                    + " PILOTTRAP_JAVA_OPTS=-Xmx4g");
            exit = Exit.FAILURE;
        }
        System.exit(exit);
    }

    /** The command line, ready to execute. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Main::handle);
        line.setParameterExceptionHandler(Main::misused);
        line.setCommandName(Arguments.program());
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, new Examples());
        line.getSubcommands().values().forEach(Main::addHelp);
        return line;
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true);
        command.getCommandSpec().versionProvider(new Version());
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, new Examples());
        command.getSubcommands().values().forEach(Main::addHelp);
    }

    /** Without a subcommand there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return Exit.USAGE;
    }

    /** One line, what was probably meant, and where help is. */
    private static int misused(ParameterException mistake, String[] arguments) {
        Common.tell("pilottrap: " + plain(String.valueOf(mistake.getMessage()).replaceAll("\\s*\\R\\s*", " ")));
        CommandLine line = mistake.getCommandLine();
        if (!UnmatchedArgumentException.printSuggestions(mistake, System.err)) {
            System.err.println("pilottrap: " + line.getCommandSpec().qualifiedName() + " --help tells more");
        }
        return Exit.USAGE;
    }

    /** What picocli says about types, in the words of somebody who types. */
    private static String plain(String message) {
        return message.replaceFirst(
                        "^Invalid value for option '([^']+)'(?: \\([^)]*\\))?: '(.*)' is not an? (?:long|int)$",
                        "$1 takes a whole number, was '$2'")
                .replaceFirst(
                        "^Invalid value for option '([^']+)'(?: \\([^)]*\\))?: expected one of \\[(.*)\\]"
                                + " \\(case-insensitive\\) but was '(.*)'$",
                        "$1 takes one of $2, was '$3'");
    }

    private static int handle(Exception thrown, CommandLine line, ParseResult parsed) throws Exception {
        Throwable cause = thrown instanceof UncheckedIOException unchecked ? unchecked.getCause() : thrown;
        if (cause instanceof Failure failure) {
            Common.tell("pilottrap: " + failure.getMessage());
            return failure.exit();
        }
        if (cause instanceof StoreException store) {
            Common.tell("pilottrap: " + store.getMessage());
            return store.isMistake() ? Exit.USAGE : Exit.FAILURE;
        }
        if (cause instanceof IOException failed) {
            Common.tell("pilottrap: " + reason(failed));
            return Exit.FAILURE;
        }
        throw thrown;
    }

    private static String reason(IOException failed) {
        String message = Optional.ofNullable(failed.getMessage()).orElse(failed.toString());
        if (message.contains("No space left") || message.contains("Disk quota") || message.contains("File too large")) {
            return "the disk is full: " + message;
        }
        if (failed instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be written: permission denied";
        }
        if (failed instanceof FileSystemException || failed instanceof FileNotFoundException) {
            return message;
        }
        return failed.getClass().getSimpleName() + ": " + message;
    }
}
