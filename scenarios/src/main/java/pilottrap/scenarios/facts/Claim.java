package pilottrap.scenarios.facts;

/**
 * One thing that must hold for a fact to hold: a figure lies between two bounds.
 *
 * @param words what is claimed, in plain words
 * @param figure the figure
 * @param low it lies above this; −∞ where only the other bound counts
 * @param high it lies below this; ∞ where only the other bound counts
 */
record Claim(String words, Figure figure, double low, double high) {
    static Claim above(String words, Figure figure, double low) {
        return new Claim(words, figure, low, Double.POSITIVE_INFINITY);
    }

    static Claim below(String words, Figure figure, double high) {
        return new Claim(words, figure, Double.NEGATIVE_INFINITY, high);
    }

    /** The claim that it lies closer to 0 than a margin. */
    static Claim within(String words, Figure figure, double margin) {
        return new Claim(words, figure, -margin, margin);
    }
}
