package pilottrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.Separation;
import pilottrap.scenarios.ensemble.Sets;

/** What of figures is luck and what nobody knows, as lines of a report. */
final class LuckAndIgnorance {
    private static final int LABEL = 32;

    private final Headlines say;
    private final Noun noun;
    private final Sets sets;

    LuckAndIgnorance(String currency, Noun noun, Sets sets) {
        this.say = new Headlines(currency);
        this.noun = noun;
        this.sets = sets;
    }

    /** The title above the lines. */
    String title() {
        return "Luck, and what nobody knows: " + sets.words();
    }

    /** A line for each outcome that is told apart, and how they are read; none where nothing is. */
    List<String> levels(Map<String, Separation> separations) {
        return lines(separations, false);
    }

    /** The same for differences, with how many sets agree. */
    List<String> differences(Map<String, Separation> separations) {
        return lines(separations, true);
    }

    private List<String> lines(Map<String, Separation> separations, boolean difference) {
        List<String> lines = new ArrayList<>();
        if (separations.isEmpty()) {
            lines.add("  Too few " + noun.many() + " of each set to tell the two apart; "
                    + Words.whole(20L * sets.size()) + " or more are better.");
            return lines;
        }
        lines.add(Page.padded("", LABEL)
                + Page.padded("of sets", 10)
                + Page.padded("95 % interval", 20)
                + Page.padded("90 of 100 sets", 20)
                + Page.padded("90 of 100 " + noun.many(), 26)
                + (difference ? "sets that agree" : "ignorance"));
        for (Headlines.Headline headline : Headlines.ALL) {
            Separation found = separations.get(headline.outcome());
            if (found != null) {
                lines.add(row(headline, found, difference));
            }
        }
        lines.add("  90 of 100 sets: what nobody knows, luck taken out. 90 of 100 " + noun.many()
                + ": luck, in one and the same set.");
        lines.add("  The interval is that of the mean of the sets, over both"
                + (difference
                        ? "; a set agrees if its difference, luck taken out, has the sign of the mean."
                        : "; ignorance is its share of the variance between " + noun.many() + "."));
        return lines;
    }

    private String row(Headlines.Headline headline, Separation found, boolean difference) {
        String band = found.told()
                ? words(headline, found.bandLow(), difference) + " to " + words(headline, found.bandHigh(), difference)
                : "no more than luck";
        String whisker = found.luckLow().isPresent() && found.luckHigh().isPresent()
                ? words(headline, found.luckLow().get(), difference) + " to "
                        + words(headline, found.luckHigh().get(), difference)
                : "–";
        return Page.padded("  " + headline.label(), LABEL)
                + Page.padded(words(headline, found.mean(), difference), 10)
                + Page.padded(
                        words(headline, found.low(), difference) + " to " + words(headline, found.high(), difference),
                        20)
                + Page.padded(band, 20)
                + Page.padded(whisker, 26)
                + (difference
                        ? found.sets() - found.otherwise() + " of " + found.sets() + (found.contested() ? " !" : "")
                        : Words.whole(Math.round(100 * found.shareOfIgnorance())) + " %");
    }

    private String words(Headlines.Headline headline, double value, boolean difference) {
        return difference ? say.difference(headline, Optional.of(value)) : say.value(headline, Optional.of(value));
    }
}
