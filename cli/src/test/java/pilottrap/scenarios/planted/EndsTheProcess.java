package pilottrap.scenarios.planted;

/** Planted: an exit outside the command's main class. */
public final class EndsTheProcess {
    void end() {
        System.exit(1);
    }
}
