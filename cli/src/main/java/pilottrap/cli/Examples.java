package pilottrap.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** Examples as they are to be typed: with the program's name as it was called, and never broken into lines. */
final class Examples implements IHelpSectionRenderer {
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
        return lines.toString();
    }
}
