package pilottrap.output.chart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Design;
import pilottrap.scenarios.sensitivity.OutcomeSensitivity;
import pilottrap.scenarios.sensitivity.Resampling;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.measure.Outcomes;

final class SensitivityChartsTest {
    private static final Resampling QUICK = new Resampling(200, 1);

    static Map<String, SweepTable> samples() {
        Map<String, SweepTable> all = new LinkedHashMap<>();
        all.put("morris", SensitivitySamples.of(new Design.Morris(10, 4, 1), 40, 0.2, 0));
        all.put("few", SensitivitySamples.of(new Design.Morris(6, 4, 1), 3, 0.2, 5));
        all.put("sobol", SensitivitySamples.of(new Design.Saltelli(128, 1), 7, 0.2, 0));
        all.put("many", SensitivitySamples.of(new Design.Saltelli(32, 1), 25, 0.05, 30));
        return all;
    }

    private static OutcomeSensitivity found(SweepTable table, String name) {
        Outcome outcome = Outcomes.byName(name).orElseThrow();
        return OutcomeSensitivity.of(table, outcome, QUICK);
    }

    @Test
    void look() throws Exception {
        for (Map.Entry<String, SweepTable> sample : samples().entrySet()) {
            List<OutcomeSensitivity> all =
                    List.of(found(sample.getValue(), "production_share"), found(sample.getValue(), "net_value"));
            Charts.write(
                    SensitivityCharts.of(sample.getValue(), all),
                    Path.of("target/look", sample.getKey()),
                    Set.of(Format.PNG),
                    () -> false);
            SensitivityWords words = new SensitivityWords(sample.getValue(), all.get(0));
            System.out.println(words.lead());
            words.remarks().forEach(System.out::println);
        }
    }
}
