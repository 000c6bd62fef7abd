package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.intervention.Effect;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.intervention.Interventions;
import pilottrap.simulation.intervention.Setting;

/** What the catalogue of interventions cites is in the evidence base, and what the files say of it is so. */
class InterventionSourcesTest {
    @Test
    void every_source_stands_in_the_evidence_base() throws Exception {
        String evidence = Files.readString(Path.of("../docs/evidence.md"));
        TreeSet<String> unknown = new TreeSet<>();
        for (Intervention each : Interventions.all()) {
            List<String> sources = new ArrayList<>();
            each.settings().stream().map(Setting::source).forEach(sources::add);
            each.programme(0, Map.of()).effects().stream().map(Effect::source).forEach(sources::add);
            for (String source : sources) {
                for (String key : source.split(", ", -1)) {
                    if (!key.isEmpty()
                            && !Pattern.compile("(?m)^\\| " + Pattern.quote(key) + " \\|")
                                    .matcher(evidence)
                                    .find()) {
                        unknown.add(key + " of " + each.name());
                    }
                }
            }
        }
        assertEquals(List.of(), List.copyOf(unknown));
    }

    @Test
    void links_in_the_overview_lead_to_headings() {
        String page = InterventionTables.text();
        List<String> headings = page.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                        .replace(' ', '-'))
                .toList();
        var link = Pattern.compile("\\]\\(#([^)]*)\\)").matcher(page);
        int links = 0;
        while (link.find()) {
            links++;
            assertEquals(true, headings.contains(link.group(1)), link.group(1));
        }
        assertEquals(Interventions.all().size(), links);
    }
}
