package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import pilottrap.simulation.organization.Blueprint;

class ScenarioFileTest {
    @Test
    void the_enterprise_is_the_standard_blueprint() throws Exception {
        assertEquals(
                Blueprint.standard(),
                ScenarioFile.read("enterprise", List.of(), InputStream.nullInputStream())
                        .blueprint());
    }

    @Test
    void a_library_file_reads_the_same_by_its_path() throws Exception {
        var byName = ScenarioFile.read("enterprise", List.of(), InputStream.nullInputStream());
        var byPath = ScenarioFile.read("library/enterprise.yaml", List.of(), InputStream.nullInputStream());
        assertEquals(byName.sha256(), byPath.sha256());
        assertEquals(byName, byPath);
    }
}
