package pilottrap.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code completion}: what makes bash and zsh complete the others. */
@Command(
        name = "completion",
        description = "Prints a script that makes bash and zsh complete commands and options.",
        footerHeading = "%nExamples:%n",
        footer = {"  source <(pilottrap completion)"})
final class Completion implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        System.out.print(AutoComplete.bash("pilottrap", spec.root().commandLine()));
        return Exit.DONE;
    }
}
