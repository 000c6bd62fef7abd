package pilottrap.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pilottrap.output.store.Json;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Difference;

/** The differences of a comparison as CSV: a line for each alternative and outcome. */
final class ComparisonCsv {
    private ComparisonCsv() {}

    static String text(Comparison comparison, String digest) {
        StringBuilder csv = new StringBuilder("alternative,outcome,unit,better,base,alternative_mean,difference,se,low,"
                + "high,p,p_holm,verdict,more_replications,share_better,same_share,share_worse,variance_reduction,n,"
                + "base_scenario,seed,digest\n");
        String origin = "," + Json.cell(comparison.base().provenance().scenario()) + ","
                + comparison.base().provenance().seed() + "," + digest + "\n";
        for (Alternative alternative : comparison.alternatives()) {
            alternative.differences().forEach((name, difference) -> {
                csv.append(Json.cell(alternative.name()))
                        .append(',')
                        .append(name)
                        .append(',');
                csv.append(difference.outcome().unit().label()).append(',');
                csv.append(difference.outcome().better().name().toLowerCase(Locale.ROOT));
                number(csv, comparison.base().outcome(name).mean());
                number(csv, alternative.summary().outcome(name).mean());
                numbers(csv, difference);
                csv.append(origin);
            });
        }
        return csv.toString();
    }

    private static void numbers(StringBuilder csv, Difference difference) {
        List.of(
                        difference.mean(),
                        difference.se(),
                        difference.low(),
                        difference.high(),
                        difference.p(),
                        difference.holm())
                .forEach(number -> number(csv, number));
        csv.append(',').append(difference.verdict().name().toLowerCase(Locale.ROOT));
        number(csv, difference.more().map(Long::doubleValue));
        number(csv, difference.futures().map(Difference.Futures::better));
        number(csv, difference.futures().map(Difference.Futures::same));
        number(csv, difference.futures().map(Difference.Futures::worse));
        number(csv, difference.varianceReduction());
        csv.append(',').append(difference.n());
    }

    private static void number(StringBuilder csv, Optional<Double> number) {
        csv.append(',').append(number.map(Json::number).orElse(""));
    }
}
