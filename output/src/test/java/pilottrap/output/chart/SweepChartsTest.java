package pilottrap.output.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.SweepTable;

final class SweepChartsTest {
    private static final Map<String, SweepTable> SAMPLES = SweepSamples.extremes();

    @Test
    void look() throws Exception {
        for (Map.Entry<String, SweepTable> sample : SAMPLES.entrySet()) {
            Path directory = Path.of("target/look", sample.getKey());
            Files.createDirectories(directory);
            assertTrue(!SweepCharts.write(sample.getValue(), List.of(), directory, Set.of(Format.PNG), () -> false)
                    .isEmpty());
        }
    }
}
