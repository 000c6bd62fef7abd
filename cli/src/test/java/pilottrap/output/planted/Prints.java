package pilottrap.output.planted;

/** Planted: text among the data on stdout. */
public final class Prints {
    void greet() {
        System.out.println("hello");
    }
}
