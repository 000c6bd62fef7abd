package pilottrap.scenarios.discovery;

import java.util.List;

/**
 * What was found.
 *
 * @param all all cases
 * @param boxes the boxes, each looked for among the cases outside those before; none where nothing sets the cases of
 *     interest apart
 * @param options how they were looked for
 */
public record Discovery(Count all, List<Found> boxes, Options options) {
    /** Copies the list. */
    public Discovery {
        boxes = List.copyOf(boxes);
    }

    /** What lies in any of the boxes. */
    public Count together() {
        return boxes.stream().map(Found::count).reduce(new Count(0, 0), Count::plus);
    }
}
