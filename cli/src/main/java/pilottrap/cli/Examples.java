package pilottrap.cli;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import pilottrap.scenarios.analysis.Limits;

/**
 * Examples as they are to be typed: with the program's name as it was called, and never broken into lines. Below those of a
 * command that tells figures it says where their limits stand.
 */
final class Examples implements IHelpSectionRenderer {
    private static final Set<String> FIGURES = Set.of(
            "pilottrap", "run", "compare", "sweep", "sensitivity", "discover", "trap-map", "validate-model", "explain");
    private static final Pattern NAME = Pattern.compile("(?<=^ {2}|\\()pilottrap(?= )");

    @Override
    public String render(Help help) {
        StringBuilder lines = new StringBuilder();
        for (String line : help.commandSpec().usageMessage().footer()) {
            lines.append(NAME.matcher(line)
                            .replaceAll(Matcher.quoteReplacement(Arguments.program()))
                            .replace("$$", "$"))
                    .append('\n');
        }
        if (FIGURES.contains(help.commandSpec().name())) {
            lines.append('\n').append(Limits.MORE).append('\n');
        }
        return lines.toString();
    }
}
