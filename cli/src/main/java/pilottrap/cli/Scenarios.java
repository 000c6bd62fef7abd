package pilottrap.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pilottrap.output.store.Json;
import pilottrap.scenarios.file.LibraryEntry;
import pilottrap.scenarios.file.Nearest;
import pilottrap.scenarios.file.ScenarioFile;

/** The command {@code scenarios}: the library, one line each. */
@Command(
        name = "scenarios",
        description = "Lists the scenarios that come with the program.",
        subcommands = Scenarios.Show.class,
        footerHeading = "%nExamples:%n",
        footer = {"  pilottrap scenarios", "  pilottrap scenarios show enterprise"})
final class Scenarios implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Override
    public Integer call() {
        List<LibraryEntry> library = ScenarioFile.library();
        int width =
                library.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
        switch (common.format) {
            case JSON -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("pilottrap", Version.text());
                json.put("command", "scenarios");
                json.put("scenarios", library.stream().map(Scenarios::json).toList());
                common.out().print(Json.lines(json));
            }
            case NDJSON -> library.forEach(entry -> common.out().println(Json.line(json(entry))));
            case CSV -> {
                common.out().println("name,kind,description");
                library.forEach(entry -> common.out()
                        .println(entry.name() + "," + entry.kind().label() + "," + Json.cell(entry.description())));
            }
            case TABLE ->
                library.forEach(entry -> common.out()
                        .println(entry.name()
                                + " ".repeat(width + 2 - entry.name().length())
                                + entry.description()));
        }
        common.say("next: " + Arguments.program() + " run " + library.get(0).name());
        return Exit.DONE;
    }

    private static Map<String, Object> json(LibraryEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", entry.name());
        json.put("kind", entry.kind().label());
        json.put("description", entry.description());
        return json;
    }

    /** The library scenario of a name, or what was probably meant. */
    static String known(String name) {
        List<String> names =
                ScenarioFile.library().stream().map(LibraryEntry::name).toList();
        if (!names.contains(name)) {
            throw Failure.usage("the library has no scenario " + name
                    + Nearest.to(name, names)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; " + Arguments.program() + " scenarios lists them"));
        }
        return name;
    }

    /** Prints one scenario as it is written, with its comments. */
    @Command(name = "show", description = "Prints a scenario of the library, with its comments.")
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "NAME", description = "A scenario of the library.")
        String name = "";

        @Override
        public Integer call() {
            String text = ScenarioFile.libraryText(known(name));
            System.out.print(text.endsWith("\n") ? text : text + "\n");
            return Exit.DONE;
        }
    }
}
