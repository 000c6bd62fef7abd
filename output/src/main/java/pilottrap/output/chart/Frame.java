package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.analysis.Summary;
import pilottrap.scenarios.experiment.Changes;

/**
 * What every chart says beside its picture.
 *
 * @param name the name of its files, without ending
 * @param headline what happens, in one sentence
 * @param scenario the scenario's name, as its author wrote it
 * @param subtitle what is counted
 * @param key how to read marks; may be empty
 * @param changes in what the scenario differs from its archetype
 * @param facts of the footer: how many, seed, digest
 * @param program name and version
 * @param description the figures in words, for those who cannot see the picture
 */
public record Frame(
        String name,
        String headline,
        String scenario,
        String subtitle,
        String key,
        Changes changes,
        List<String> facts,
        String program,
        String description) {
    /** Cleans the texts of unknown origin and copies the lists. */
    public Frame {
        scenario = Words.clean(scenario);
        changes = new Changes(clean(changes.assumptions()), clean(changes.choices()), clean(changes.organization()));
        facts = facts.stream().map(Words::clean).toList();
        program = Words.clean(program);
        description = Words.clean(description);
    }

    private static List<String> clean(List<String> texts) {
        return texts.stream().map(Words::clean).toList();
    }

    static Frame of(Summary summary, String name, String headline, String subtitle, String key, String description) {
        Provenance from = summary.provenance();
        List<String> facts = new ArrayList<>();
        facts.add("n = " + from.noun().counted(from.replications())
                + pilots(summary)
                        .map(n -> ", " + Words.whole(n) + (n == 1 ? " pilot" : " pilots"))
                        .orElse(""));
        facts.add("seed " + from.seed());
        facts.add("digest " + from.shortDigest());
        if (from.replications() == 1) {
            facts.add("One future is an illustration, not an estimate");
        }
        return new Frame(
                name,
                headline,
                from.scenario(),
                subtitle,
                key,
                from.changes(),
                facts,
                "pilottrap " + from.version(),
                description);
    }

    private static Optional<Long> pilots(Summary summary) {
        return Optional.ofNullable(summary.outcomes().get("production_share"))
                .flatMap(Estimate::denominator)
                .map(Math::round);
    }
}
