package pilottrap.scenarios.facts;

import java.util.Locale;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.facts.Findings.JudgedClaim;

/** The page {@code docs/stylized-facts.md}, made from a run. */
public final class FactsPage {
    private static final int WIDTH = 120;

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
                .append(
                        "\n| id | fact | verdict | the claim it hangs on | figure | 95 % interval |\n|---|---|---|---|--:|---|\n");
        for (Judged fact : findings.facts()) {
            JudgedClaim headline = fact.headline();
            page.append("| [")
                    .append(fact.id())
                    .append("](#")
                    .append(fact.id().toLowerCase(Locale.ROOT))
                    .append(") | ")
                    .append(fact.sentence())
                    .append(" | ")
                    .append(bold(fact.verdict()))
                    .append(" | ")
                    .append(headline.words())
                    .append(" | ")
                    .append(headline.figure())
                    .append(" | ")
                    .append(headline.interval())
                    .append(" |\n");
        }
        page.append("\nThe verdict hangs on the claim that is refuted, if one is; else the first is shown.\n");
        findings.warnings()
                .forEach(warning -> page.append("\nWarning: ").append(warning).append(".\n"));
        findings.facts().forEach(fact -> page.append(section(fact)));
        return page.toString();
    }

    private static String introduction(Findings findings, String command) {
        long agree = count(findings, Verdict.AGREES);
        long disagree = count(findings, Verdict.DISAGREES);
        return wrapped("What researchers and practitioners agree on in kind, put to the model. It was fitted to none of"
                        + " these but SF-08, an input check. It **agrees with " + agree + " of "
                        + findings.facts().size() + "**, disagrees with " + disagree + ", and "
                        + count(findings, Verdict.UNDECIDED) + " are undecided. Agreement shows that the mechanisms"
                        + " work as their sources say, at these defaults; not that the model is true. Where it"
                        + " disagrees, nothing was tuned: the reason stands below.")
                + "\n"
                + wrapped("Made by version " + findings.version() + " with seed " + findings.seed() + ": "
                        + String.format(Locale.ROOT, "%,d", findings.n()) + " organizations in each of "
                        + findings.courses() + " courses, all on the same luck; digest `" + findings.digest() + "`:")
                + "\n    " + command + "\n\n"
                + wrapped("The courses that are plans stand in `scenarios/library/stylized-facts.yaml`; beside one"
                        + " another, with every outcome, they are shown by")
                + "\n    ./pilottrap compare stylized-facts -n 300 -s " + findings.seed() + "\n\n"
                + wrapped("**How it is judged.** Each fact is a list of claims about figures, and each figure is"
                        + " paired: every organization meets the same luck in all courses. A fact **agrees** if every"
                        + " claim is shown at one-sided odds of 1 in 100; so a fact that does not hold passes in at"
                        + " most one run of a hundred (intersection–union test). It **disagrees** if one of its k"
                        + " claims is refuted at odds of 1 in 100·k; so a fact that holds fails in at most one run of"
                        + " a hundred (Bonferroni). Otherwise it is *undecided*. “About nothing” is half a point, the"
                        + " indifference of comparisons; “little” is one point. Intervals are Student's, by the delta"
                        + " method over organizations, and about luck only: they do not say how far the assumptions"
                        + " hold.");
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
            section.append("\n").append(wrapped(fact.finding()));
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

    /** A paragraph in lines of at most {@link #WIDTH} characters. */
    private static String wrapped(String paragraph) {
        StringBuilder text = new StringBuilder();
        int width = 0;
        for (String word : paragraph.split(" ", -1)) {
            if (width > 0 && width + 1 + word.length() > WIDTH) {
                text.append('\n');
                width = 0;
            }
            text.append(width == 0 ? "" : " ").append(word);
            width += (width == 0 ? 0 : 1) + word.length();
        }
        return text.append('\n').toString();
    }
}
