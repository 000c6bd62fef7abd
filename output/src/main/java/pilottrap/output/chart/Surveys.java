package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.output.chart.Answers.Answer;
import pilottrap.output.chart.Answers.Group;
import pilottrap.scenarios.analysis.Estimate;
import pilottrap.scenarios.analysis.PublishedFigure;
import pilottrap.scenarios.analysis.Summary;

/** Describes what surveys of the simulated world would report, beside what was published. */
final class Surveys {
    private Surveys() {}

    static Chart of(Summary summary) {
        List<Group> groups = new ArrayList<>();
        for (PublishedFigure.Group group : PublishedFigure.Group.values()) {
            List<Answer> answers = PublishedFigure.ALL.stream()
                    .filter(figure -> figure.group() == group)
                    .map(figure -> answer(figure, figure.simulated(summary)))
                    .toList();
            groups.add(new Group(group.question(summary.provenance().noun().many()), answers));
        }
        boolean any = groups.get(0).answers().stream()
                .anyMatch(answer -> answer.simulated().isPresent());
        String headline = headline(groups.get(0).answers());
        return new Answers(
                Frame.of(
                        summary,
                        "surveys",
                        headline,
                        "One simulated world, asked on one day (the end of month 24 by default) as each survey asks.",
                        "Dot and line: simulated, with its 95% interval. Diamond or open bar: published. Of these, the model was"
                                + " set to those with an asterisk only.",
                        headline + " " + description(groups)),
                any ? groups : List.of());
    }

    private static Answer answer(PublishedFigure figure, Estimate simulated) {
        return new Answer(
                figure.asks(),
                figure.counts(),
                simulated.mean(),
                simulated.low(),
                simulated.high(),
                figure.low(),
                figure.high(),
                figure.fitted(),
                figure.publisher());
    }

    private static String headline(List<Answer> production) {
        List<Double> shares = production.stream()
                .map(Answer::simulated)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        if (shares.isEmpty()) {
            return "No pilot was launched, so surveys have nothing to count.";
        }
        double least =
                production.stream().mapToDouble(Answer::publishedLow).min().orElseThrow();
        double most =
                production.stream().mapToDouble(Answer::publishedHigh).max().orElseThrow();
        return "Surveys say " + range(least, most) + " reach production; the same simulated pilots, counted alike, "
                + range(shares.get(0), shares.get(shares.size() - 1)) + ".";
    }

    private static String range(double low, double high) {
        String from = Words.share(low);
        String to = Words.share(high);
        return from.equals(to) ? to : from + " to " + to;
    }

    private static String description(List<Group> groups) {
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            text.append(group.question());
            for (Answer answer : group.answers()) {
                text.append(' ')
                        .append(Words.capital(answer.asks()))
                        .append(": ")
                        .append(simulated(answer))
                        .append(" simulated, ")
                        .append(published(answer))
                        .append(" published.");
            }
            text.append(' ');
        }
        return text.toString().strip();
    }

    static String simulated(Answer answer) {
        return answer.simulated().map(Words::share).orElse("none");
    }

    static String published(Answer answer) {
        String high = Words.share(answer.publishedHigh());
        if (answer.publishedLow() == answer.publishedHigh()) {
            return high;
        }
        String low = Words.share(answer.publishedLow());
        return low.substring(0, low.length() - 1) + "–" + high;
    }
}
