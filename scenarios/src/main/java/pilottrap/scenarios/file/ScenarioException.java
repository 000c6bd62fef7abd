package pilottrap.scenarios.file;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be run as it is written, with every mistake that was found. */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized
    private final List<Problem> problems;

    /** An exception that carries the mistakes, at least one. */
    public ScenarioException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }
}
