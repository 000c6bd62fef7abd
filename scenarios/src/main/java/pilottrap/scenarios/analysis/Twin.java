package pilottrap.scenarios.analysis;

import java.util.Optional;
import pilottrap.simulation.measure.PilotRecord;
import pilottrap.simulation.pilot.Fate;

/**
 * One proposal of one organization under both courses.
 *
 * @param replication the organization
 * @param proposal the proposal's identity
 * @param base what became of it in the base; absent: never launched
 * @param alternative what became of it in the alternative; absent: never launched
 */
public record Twin(long replication, long proposal, Optional<PilotRecord> base, Optional<PilotRecord> alternative) {
    private static final double MINUTES_A_WEEK = 10_080;

    /** The fate in the base, where launched. */
    public Optional<Fate> from() {
        return base.map(PilotRecord::fate);
    }

    /** The fate in the alternative, where launched. */
    public Optional<Fate> to() {
        return alternative.map(PilotRecord::fate);
    }

    /** One of the two, the base's if there is one. */
    public PilotRecord either() {
        return base.or(() -> alternative).orElseThrow();
    }

    /** Weeks from launch to going live, whenever that was; absent if it never did. */
    public static Optional<Double> weeks(Optional<PilotRecord> pilot) {
        return pilot.filter(each -> each.live() >= 0).map(each -> (each.live() - each.launched()) / MINUTES_A_WEEK);
    }

    /** Weeks from launch to going live that the alternative saves; absent unless both went live. */
    public Optional<Double> weeksSooner() {
        return weeks(base).flatMap(before -> weeks(alternative).map(after -> before - after));
    }
}
