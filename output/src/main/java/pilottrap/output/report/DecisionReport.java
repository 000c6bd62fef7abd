package pilottrap.output.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.Comparison;
import pilottrap.scenarios.analysis.Findings;
import pilottrap.scenarios.analysis.PilotStory;

/**
 * The decision report of a comparison: one offline file, for the screen or for paper. Equal input makes equal bytes.
 *
 * <p>It is about {@link Comparison#advised()}, and shows the others in a league.
 */
public final class DecisionReport {
    private DecisionReport() {}

    /**
     * The report as one HTML file that needs neither scripts nor a network; it is well-formed XML, too.
     *
     * @param comparison what is compared; at least one alternative
     * @param findings why it comes out so; without them the report says that nobody looked
     * @param stories pilots traced; may be empty
     * @param reproduce the command that makes the same comparison; may be empty
     * @throws IOException if a picture cannot be drawn
     * @throws IllegalArgumentException if there is no alternative
     */
    public static String html(
            Comparison comparison, Optional<Findings> findings, List<PilotStory> stories, String reproduce)
            throws IOException {
        return new HtmlWriter(sections(comparison, findings, stories, reproduce)).write();
    }

    /** The same as a PDF on A4. */
    public static byte[] pdf(
            Comparison comparison, Optional<Findings> findings, List<PilotStory> stories, String reproduce)
            throws IOException {
        return new PdfWriter(sections(comparison, findings, stories, reproduce)).write();
    }

    private static Sections sections(
            Comparison comparison, Optional<Findings> findings, List<PilotStory> stories, String reproduce) {
        if (comparison.alternatives().isEmpty()) {
            throw new IllegalArgumentException("a report needs an alternative");
        }
        return new Sections(comparison, findings.orElse(Findings.NONE), stories, reproduce);
    }
}
