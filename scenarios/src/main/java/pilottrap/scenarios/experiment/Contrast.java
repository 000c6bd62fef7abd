package pilottrap.scenarios.experiment;

import java.util.List;

/**
 * In what an alternative differs from its base.
 *
 * @param changes values and interventions that differ, in short sentences
 * @param programmes interventions that the alternative has and the base has not, in plain words
 * @param once what the interventions cost at the start, more than those of the base, k$
 * @param yearly what a full year of them costs, more than in the base, k$
 * @param frame what keeps the two from being compared at all, such as another horizon; empty where nothing does
 */
public record Contrast(Changes changes, List<String> programmes, double once, double yearly, List<String> frame) {
    /** Copies the lists. */
    public Contrast {
        programmes = List.copyOf(programmes);
        frame = List.copyOf(frame);
    }

    /** What is no choice of leaders: assumptions and facts of the organization that differ. */
    public List<String> assumed() {
        return new Changes(changes.assumptions(), List.of(), changes.organization()).all();
    }
}
