package pilottrap.scenarios.facts;

import java.util.Locale;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.facts.Findings.JudgedClaim;

/** The page {@code docs/stylized-facts.md}, made from a run. */
public final class FactsPage {
    private FactsPage() {}

    /**
     * The page.
     *
     * @param findings the run
     * @param command what makes it again
     */
    public static String of(Findings findings, String command) {
        StringBuilder page = new StringBuilder();
        page.append("# Stylized facts\n\n")
                .append("<!-- Made by the command below; do not edit. -->\n\n")
                .append(introduction(findings, command))
                .append("\n| id | fact | headline figure | 95 % interval | verdict |\n|---|---|--:|---|---|\n");
        for (Judged fact : findings.facts()) {
            JudgedClaim headline = fact.claims().get(0);
            page.append("| [")
                    .append(fact.id())
                    .append("](#")
                    .append(fact.id().toLowerCase(Locale.ROOT))
                    .append(") | ")
                    .append(fact.sentence())
                    .append(" | ")
                    .append(headline.figure())
                    .append(" | ")
                    .append(headline.interval())
                    .append(" | ")
                    .append(bold(fact.verdict()))
                    .append(" |\n");
        }
        page.append("\nThe headline figure is that of each fact's first claim.\n");
        findings.warnings()
                .forEach(warning -> page.append("\nWarning: ").append(warning).append(".\n"));
        findings.facts().forEach(fact -> page.append(section(fact)));
        return page.toString();
    }

    private static String introduction(Findings findings, String command) {
        long agree = count(findings, Verdict.AGREES);
        long disagree = count(findings, Verdict.DISAGREES);
        return "What researchers and practitioners agree on in kind, put to the model. It was fitted to none of these"
                + " but SF-08 (an input check). It\n**agrees with " + agree + " of "
                + findings.facts().size() + "**, disagrees with " + disagree + ", and "
                + count(findings, Verdict.UNDECIDED)
                + " are undecided. Agreement shows that the mechanisms work as their sources\nsay, at these defaults;"
                + " not that the model is true.\n\n"
                + "Made by version " + findings.version() + " with seed " + findings.seed() + ": "
                + String.format(Locale.ROOT, "%,d", findings.n()) + " organizations in each of " + findings.courses()
                + " courses, all on the same luck; digest\n`" + findings.digest() + "`:\n\n    " + command + "\n\n"
                + "**How it is judged.** Each fact is a list of claims about figures, and each figure is paired: every"
                + " organization meets the\nsame luck in all courses. A fact **agrees** if every claim is shown at"
                + " one-sided odds of 1 in 100; so a fact that does not\nhold passes in at most one run of a hundred"
                + " (intersection–union test). It **disagrees** if one of its k claims is refuted\nat odds of 1 in"
                + " 100·k; so a fact that holds fails in at most one run of a hundred (Bonferroni). Otherwise it is"
                + " *undecided*.\n“About nothing” is half a point, the indifference of comparisons; “little” is one"
                + " point. Intervals are Student's, by the\ndelta method over organizations, and about luck only:"
                + " they do not say how far the assumptions hold.\n";
    }

    private static long count(Findings findings, Verdict verdict) {
        return findings.facts().stream()
                .filter(fact -> fact.verdict() == verdict)
                .count();
    }

    private static String bold(Verdict verdict) {
        return verdict == Verdict.AGREES ? verdict.label() : "**" + verdict.label() + "**";
    }

    private static String section(Judged fact) {
        StringBuilder section = new StringBuilder("\n## " + fact.id() + "\n\n" + fact.sentence() + " "
                + verdictSentence(fact.verdict()) + " Sources: " + fact.sources() + ".\n\n"
                + "| claim | figure | 95 % interval | must lie | |\n|---|--:|---|---|---|\n");
        for (JudgedClaim claim : fact.claims()) {
            section.append("| ")
                    .append(claim.words())
                    .append(" | ")
                    .append(claim.figure())
                    .append(" | ")
                    .append(claim.interval())
                    .append(" | ")
                    .append(claim.bounds())
                    .append(" | ")
                    .append(claimWord(claim.verdict()))
                    .append(" |\n");
        }
        if (!fact.finding().isEmpty()) {
            section.append("\n").append(fact.finding()).append("\n");
        }
        return section.toString();
    }

    private static String verdictSentence(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "The model agrees.";
            case DISAGREES -> "**The model disagrees.**";
            case UNDECIDED -> "**Undecided.**";
        };
    }

    private static String claimWord(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "shown";
            case DISAGREES -> "**refuted**";
            case UNDECIDED -> "*open*";
        };
    }
}
