package pilottrap.scenarios.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pilottrap.scenarios.analysis.PilotStory;
import pilottrap.simulation.measure.PilotRecord;

/**
 * One pilot explained.
 *
 * @param role why it is told of
 * @param reason that in a sentence
 * @param name its name
 * @param pilot what became of it
 * @param summary that in a sentence or two
 * @param events what happened to it, in order of time
 * @param stretches its life stage by stage, without gaps
 * @param branch the minute from which continuations have other luck
 * @param asItWas its futures with nothing taken away; absent where none were run
 * @param butFors its futures but for each cause, the greatest difference first
 */
public record Explanation(
        Role role,
        String reason,
        PilotName name,
        PilotRecord pilot,
        String summary,
        List<Event> events,
        List<Stretch> stretches,
        long branch,
        Optional<Outlook> asItWas,
        List<Outlook> butFors) {
    private static final int SHORT = 9;

    /** Copies the lists. */
    public Explanation {
        events = List.copyOf(events);
        stretches = List.copyOf(stretches);
        butFors = List.copyOf(butFors);
    }

    /** The same in the shape that reports print: its turning points, at most nine, and the causes that mattered. */
    public PilotStory story() {
        List<Event> turning =
                new ArrayList<>(events.stream().filter(Event::turning).toList());
        while (turning.size() > SHORT) {
            turning.remove(turning.size() / 2);
        }
        return new PilotStory(
                role.label(),
                "p" + name.pilot(),
                name.replication(),
                summary,
                turning.stream()
                        .map(event -> new PilotStory.Moment(event.sinceLaunch(), event.what()))
                        .toList(),
                asItWas.map(Outlook::share),
                butFors.stream()
                        .filter(Outlook::matters)
                        .map(each ->
                                new PilotStory.ButFor(each.butFor().label(), each.share(), each.low(), each.high()))
                        .toList());
    }
}
