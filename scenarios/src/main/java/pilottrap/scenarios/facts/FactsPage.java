package pilottrap.scenarios.facts;

import java.util.Locale;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.facts.Findings.JudgedClaim;

/** The pages {@code docs/stylized-facts.md} and {@code docs/held-out.md}, made from a run. */
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
        boolean stylized = findings.kind() == Kind.STYLIZED;
        page.append(stylized ? "# Stylized facts\n\n" : "# Held-out patterns\n\n")
                .append("<!-- Made by the command below; do not edit. -->\n\n")
                .append(introduction(findings, stylized))
                .append(made(findings, command, stylized))
                .append("\n| id | " + (stylized ? "fact" : "published")
                        + " | verdict | the claim it hangs on | figure | 95 % interval |\n|---|---|---|---|--:|---|\n");
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

    private static String introduction(Findings findings, boolean stylized) {
        long agree = count(findings, Verdict.AGREES);
        long disagree = count(findings, Verdict.DISAGREES);
        String verdicts = agree + " of " + findings.counted().size() + "**, disagrees with " + disagree + ", and "
                + count(findings, Verdict.UNDECIDED) + " are undecided.";
        return wrapped(
                stylized
                        ? "What researchers and practitioners agree on in kind, put to the model. It was fitted to none of"
                                + " these but SF-08, an input check. It **agrees with " + verdicts
                                + " Agreement shows that the mechanisms work as their sources say, at these defaults; not"
                                + " that the model is true. Where it disagrees, nothing was tuned: the reason stands"
                                + " below."
                        : "Published figures that were kept away from the calibration, put to the model as those who"
                                + " published them asked. It **agrees with " + verdicts + " (" + Findings.INPUT_CHECK
                                + " is an input check and is not counted.) Where it disagrees, nothing was tuned: what"
                                + " is known of the reason stands below. Most of these figures come from surveys of"
                                + " vendors and consultants, count different things, and contradict one another; so"
                                + " neither does agreement show that the model is true.");
    }

    private static String made(Findings findings, String command, boolean stylized) {
        String courses = stylized
                ? "\n"
                        + wrapped(
                                "The courses that are plans stand in `scenarios/library/stylized-facts.yaml`; beside one"
                                        + " another, with every outcome, they are shown by")
                        + "\n    ./pilottrap compare stylized-facts -n 300 -s " + findings.seed() + "\n"
                : "";
        return "\n"
                + wrapped("Made by version " + findings.version() + " with seed " + findings.seed() + ": "
                        + String.format(Locale.ROOT, "%,d", findings.n()) + " organizations in each of "
                        + findings.courses() + " courses, all on the same luck; digest `" + findings.digest() + "`:")
                + "\n    " + command + "\n"
                + (stylized ? "" : "\n![The patterns and what is accepted](images/patterns.png)\n")
                + courses
                + "\n"
                + wrapped("**How it is judged.** Each " + (stylized ? "fact" : "pattern")
                        + " is a list of claims about figures, and each figure is"
                        + " paired: every organization meets the same luck in all courses. It **agrees** if every"
                        + " claim is shown at one-sided odds of 1 in 100; so what does not hold passes in at"
                        + " most one run of a hundred (intersection–union test). It **disagrees** if one of its k"
                        + " claims is refuted at odds of 1 in 100·k; so what holds fails in at most one run of"
                        + " a hundred (Bonferroni). Otherwise it is *undecided*."
                        + (stylized
                                ? " “About nothing” is half a point, the indifference of comparisons; “little” is one"
                                        + " point."
                                : "")
                        + " Intervals are Student's, by the delta method over organizations, and about luck only: they"
                        + " do not say how far the assumptions hold.");
    }

    private static long count(Findings findings, Verdict verdict) {
        return findings.counted().stream()
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
