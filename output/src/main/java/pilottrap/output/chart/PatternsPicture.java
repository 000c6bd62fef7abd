package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pilottrap.output.chart.Patterns.Group;
import pilottrap.output.chart.Patterns.Row;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.facts.Findings;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.facts.Findings.JudgedClaim;
import pilottrap.scenarios.facts.Kind;
import pilottrap.scenarios.facts.Verdict;

/** Describes which published patterns the model reproduces. */
public final class PatternsPicture {
    private PatternsPicture() {}

    /**
     * The picture of patterns.
     *
     * @param sections what runs said, at least one; those of a kind are shown together
     * @param scenario whose patterns
     */
    public static Chart of(List<Findings> sections, String scenario) {
        List<Group> groups = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Judged> facts = sections.stream()
                    .filter(section -> section.kind() == kind)
                    .flatMap(section -> section.facts().stream())
                    .toList();
            if (!facts.isEmpty()) {
                groups.add(new Group(
                        title(kind), facts.stream().map(PatternsPicture::row).toList()));
                List<Judged> counted = sections.stream()
                        .filter(section -> section.kind() == kind)
                        .flatMap(section -> section.counted().stream())
                        .toList();
                long pass = counted.stream()
                        .filter(fact -> fact.verdict() == Verdict.AGREES)
                        .count();
                counts.add(pass + " of " + counted.size() + " " + noun(kind));
            }
        }
        Findings first = sections.get(0);
        String headline = "The model reproduces " + String.join(" and ", counts) + ".";
        return new Patterns(
                new Frame(
                        "patterns",
                        headline,
                        scenario,
                        "Each pattern by the claim that its verdict hangs on, on a scale of its own.",
                        "Grey: what is accepted. Dot and line: simulated, with its 95% interval; hollow: unclear."
                                + (groups.stream()
                                                .anyMatch(group -> group.title().equals(title(Kind.HELD_OUT)))
                                        ? " " + Findings.INPUT_CHECK + " repeats an input and is not counted."
                                        : ""),
                        Changes.NONE,
                        List.of(
                                "n = " + Words.whole(first.n()) + " organizations",
                                "seed " + first.seed(),
                                "digest "
                                        + first.digest()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                8,
                                                                first.digest().length()))),
                        "pilottrap " + first.version(),
                        headline),
                groups);
    }

    private static String title(Kind kind) {
        return switch (kind) {
            case FITTED -> "Fitted: the model’s numbers were set so that these hold";
            case HELD_OUT -> "Held out: nothing was fitted to these";
            case STYLIZED -> "Agreed on in kind: nothing was fitted to these";
        };
    }

    private static String noun(Kind kind) {
        return switch (kind) {
            case FITTED -> "fitted patterns";
            case HELD_OUT -> "held-out ones";
            case STYLIZED -> "stylized facts";
        };
    }

    private static Row row(Judged fact) {
        JudgedClaim claim = fact.headline();
        boolean below = Double.isFinite(claim.to());
        boolean above = Double.isFinite(claim.from());
        double middle = below && above ? (claim.from() + claim.to()) / 2 : below ? claim.to() : claim.from();
        double unit = below && above
                ? (claim.to() - claim.from()) / 2
                : Math.max(Math.abs(claim.value() - middle), (claim.high() - claim.low()) / 2);
        double shift = below && above ? 0 : below ? 1 : -1;
        return new Row(
                fact.id(),
                Words.capital(claim.words()),
                place(claim.value(), middle, unit) + shift,
                place(claim.low(), middle, unit) + shift,
                place(claim.high(), middle, unit) + shift,
                above ? -1 : Double.NEGATIVE_INFINITY,
                below ? 1 : Double.POSITIVE_INFINITY,
                claim.figure(),
                claim.bounds().replace("from ", "").toLowerCase(Locale.ROOT),
                fact.verdict());
    }

    private static double place(double value, double middle, double unit) {
        return unit > 0 ? (value - middle) / unit : 0;
    }
}
