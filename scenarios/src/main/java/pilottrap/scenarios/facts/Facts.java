package pilottrap.scenarios.facts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import pilottrap.simulation.organization.Blueprint;

/** The catalogue of stylized facts ({@code docs/model.md} §5.3). */
final class Facts {
    private Facts() {}

    /** All facts around a baseline, by id. */
    static List<Fact> around(Blueprint base) {
        Courses courses = new Courses(base);
        return Stream.of(
                        LoadFacts.of(courses),
                        CultureFacts.of(courses),
                        ProgrammeFacts.of(courses),
                        GovernanceFacts.of(courses))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Fact::id))
                .toList();
    }
}
