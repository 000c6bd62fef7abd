package pilottrap.output.store;

import java.util.Optional;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Comparison.Alternative;
import pilottrap.scenarios.analysis.Twins;

/** What became of the same pilots, as CSV: one line for each alternative and pair of fates. */
final class TwinsText {
    private TwinsText() {}

    static Text of(Comparison comparison) {
        Text text = new Text().raw("alternative,organizations,from,to,pilots\n");
        for (Alternative alternative : comparison.alternatives()) {
            Optional<Twins> twins = alternative.twins();
            if (twins.isPresent()) {
                for (Twins.Flow flow : twins.get().flows()) {
                    text.word(alternative.name()).put(',');
                    text.number(twins.get().organizations()).put(',');
                    text.raw(ComparisonJson.key(flow.from())).put(',');
                    text.raw(ComparisonJson.key(flow.to())).put(',');
                    text.number(flow.pilots()).put('\n');
                }
            }
        }
        return text;
    }
}
