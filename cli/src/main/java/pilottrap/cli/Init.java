package pilottrap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pilottrap.output.store.ResultStore;
import pilottrap.scenarios.file.ScenarioException;
import pilottrap.scenarios.file.ScenarioFile;

/** The command {@code init}: a commented scenario to start from. */
@Command(
        name = "init",
        description = "Writes a commented scenario of your own to start from; never overwrites a file.",
        footerHeading = "%nExamples:%n",
        footer = {"  pilottrap init acme", "  pilottrap init acme --from mid-market", "  pilottrap init acme --ask"})
final class Init implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = "my-organization",
            description = "The organization; the file is NAME.yaml. Default: ${DEFAULT-VALUE}.")
    String name = "my-organization";

    @Option(
            names = "--from",
            paramLabel = "ARCHETYPE",
            defaultValue = "enterprise",
            description = "The library scenario it descends from. Default: ${DEFAULT-VALUE}.")
    String from = "enterprise";

    @Option(names = "--ask", description = "Ask eight plain questions first.")
    boolean ask;

    @Override
    public Integer call() throws IOException {
        Path file = file();
        if (Files.exists(file)) {
            throw Failure.usage(file + " is there already; name another file");
        }
        Scenarios.known(from);
        String text = text();
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        common.out().println(file);
        common.say("next: " + Arguments.program() + " run " + Arguments.quoted(file.toString()));
        return Exit.DONE;
    }

    private String text() throws IOException {
        try {
            if (!ask) {
                return ScenarioFile.template(title(), from);
            }
            BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return new Questions(answers, common.err(), title(), Terminal.stdin()).ask(from);
        } catch (ScenarioException wrong) {
            throw ScenarioSource.told(wrong);
        }
    }

    private Path file() {
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Path.of(name);
        }
        if (name.contains("/") || name.contains("\\")) {
            throw Failure.usage("NAME is a name, or a path that ends in .yaml, was " + name);
        }
        return Path.of(ResultStore.slug(name) + ".yaml");
    }

    private String title() {
        String plain = Path.of(name).getFileName().toString().replaceAll("\\.ya?ml$", "");
        return plain.replaceAll("[\\p{Cntrl}\"\\\\]", " ").strip();
    }
}
