package pilottrap.scenarios.discovery;

/**
 * A box on the way of peeling.
 *
 * @param box the box
 * @param count what lies in it
 * @param restricted how many factors it limits
 */
public record Peel(Box box, Count count, int restricted) {
    static Peel of(Box box, Count count) {
        return new Peel(box, count, box.restricted().length);
    }
}
