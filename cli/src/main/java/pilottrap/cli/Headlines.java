package pilottrap.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pilottrap.scenarios.analysis.Difference;
import pilottrap.simulation.measure.Outcome;

/** The outcomes that are told first, and their numbers as people read them. */
final class Headlines {
    /** In which words numbers are told. */
    enum Kind {
        /** Shares of 100, differences in points. */
        OF_100,
        /** Weeks. */
        WEEKS,
        /** Counts. */
        COUNT,
        /** Thousands of the currency. */
        MONEY
    }

    /** An outcome under the label that people read. */
    record Headline(String outcome, String label, Kind kind) {}

    static final List<Headline> ALL = List.of(
            new Headline("production_share", "gone live, of 100 launched", Kind.OF_100),
            new Headline("successful_share", "live and of value", Kind.OF_100),
            new Headline("limbo_share", "neither live nor closed", Kind.OF_100),
            new Headline("weeks_launch_to_production", "weeks to go live, median", Kind.WEEKS),
            new Headline("pilots_launched", "pilots launched", Kind.COUNT),
            new Headline("productions", "pilots ever gone live", Kind.COUNT),
            new Headline("production_survival_130w", "live 130 weeks later", Kind.OF_100),
            new Headline("spend_total", "all spend", Kind.MONEY),
            new Headline("net_value", "value less all spend", Kind.MONEY));

    private final String currency;

    Headlines(String currency) {
        this.currency = currency;
    }

    String value(Headline headline, Optional<Double> value) {
        return value.map(number -> words(headline.kind(), number)).orElse("–");
    }

    /** With its sign, in points for shares. */
    String difference(Headline headline, Optional<Double> difference) {
        return difference
                .map(number -> Words.signed(words(headline.kind(), number)))
                .orElse("–");
    }

    String interval(Headline headline, Difference difference) {
        return difference.low().isPresent() && difference.high().isPresent()
                ? Words.signed(words(headline.kind(), difference.low().get())) + " to "
                        + Words.signed(words(headline.kind(), difference.high().get()))
                : "–";
    }

    private String words(Kind kind, double number) {
        return switch (kind) {
            case OF_100 -> Words.percent(number);
            case WEEKS, COUNT -> Words.tenth(number);
            case MONEY -> Words.money(number, currency);
        };
    }

    /** The headline of an outcome. */
    static Headline of(String outcome) {
        return ALL.stream()
                .filter(headline -> headline.outcome().equals(outcome))
                .findFirst()
                .orElseGet(() -> new Headline(outcome, outcome.toLowerCase(Locale.ROOT), Kind.COUNT));
    }

    /** The headline of any outcome, with the words of the catalogue where it is not among those told first. */
    static Headline of(Outcome outcome) {
        Kind kind = switch (outcome.unit()) {
            case SHARE -> Kind.OF_100;
            case WEEKS -> Kind.WEEKS;
            case MONEY, MONEY_A_YEAR, MONEY_A_PERSON_WEEK -> Kind.MONEY;
            default -> Kind.COUNT;
        };
        return ALL.stream()
                .filter(headline -> headline.outcome().equals(outcome.name()))
                .findFirst()
                .orElseGet(() -> new Headline(outcome.name(), outcome.name().replace('_', ' '), kind));
    }
}
