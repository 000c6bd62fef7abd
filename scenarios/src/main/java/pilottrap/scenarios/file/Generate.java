package pilottrap.scenarios.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the files that are made from the catalogue: the JSON Schema, the tables of parameters and of interventions. */
public final class Generate {
    private Generate() {}

    /** The generated files by their path in the repository. */
    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("schema/scenario.schema.json", Schema.text());
        files.put("docs/parameters.md", ParameterTables.text());
        files.put("docs/interventions.md", InterventionTables.text());
        return files;
    }

    /**
     * Writes them.
     *
     * @param root the repository
     * @throws IOException if one cannot be written
     */
    static void write(Path root) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = root.resolve(file.getKey());
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(path, file.getValue());
        }
    }

    /**
     * Writes them.
     *
     * @param args the repository's directory; the present one where absent
     * @throws IOException if one cannot be written
     */
    public static void main(String[] args) throws IOException {
        write(Path.of(args.length > 0 ? args[0] : "."));
    }
}
