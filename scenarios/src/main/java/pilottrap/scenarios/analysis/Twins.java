package pilottrap.scenarios.analysis;

import java.util.List;
import java.util.Optional;
import pilottrap.simulation.pilot.Fate;

/**
 * What became of the same pilots under the alternative: twins are pilots of the same replication and proposal.
 *
 * @param organizations how many organizations it rests on (the first ones)
 * @param flows how many pilots went from which fate to which, counted over all of them
 * @param saved live within 104 weeks in the alternative only, both launched
 * @param lost live within 104 weeks in the base only, both launched
 * @param faster live in both, at least a week earlier in the alternative
 * @param slower live in both, at least a week later in the alternative
 * @param unlaunched launched in the base only
 * @param unlaunchedLive of those, live in the base
 * @param added launched in the alternative only
 * @param addedLive of those, live in the alternative
 * @param weeksSooner the median gain in weeks from launch to going live among pilots live in both; absent without any
 */
public record Twins(
        long organizations,
        List<Flow> flows,
        long saved,
        long lost,
        long faster,
        long slower,
        long unlaunched,
        long unlaunchedLive,
        long added,
        long addedLive,
        Optional<Double> weeksSooner) {
    /** Copies the list. */
    public Twins {
        flows = List.copyOf(flows);
    }

    /**
     * One flow.
     *
     * @param from the fate in the base; absent: never launched
     * @param to the fate in the alternative; absent: never launched
     * @param pilots how many
     */
    public record Flow(Optional<Fate> from, Optional<Fate> to, long pilots) {}
}
