package pilottrap.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import pilottrap.scenarios.file.ScenarioFile;

/** The command {@code schema}: the JSON Schema with which editors complete and check scenario files. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of scenario files, for editors.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  pilottrap schema > scenario.schema.json",
            "  and as the first line of a scenario: # yaml-language-server: $$schema=scenario.schema.json"
        })
final class Schema implements Callable<Integer> {
    @Override
    public Integer call() {
        String schema = ScenarioFile.schema();
        System.out.print(schema.endsWith("\n") ? schema : schema + "\n");
        return Exit.DONE;
    }
}
