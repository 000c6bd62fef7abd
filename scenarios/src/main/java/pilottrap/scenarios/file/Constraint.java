package pilottrap.scenarios.file;

import java.util.List;

/**
 * A linear constraint on a point: Σ weight · lever, compared with 0.
 *
 * @param text as written
 * @param terms the terms of the left side less those of the right
 * @param constant the numbers of the left side less those of the right
 * @param comparison which way
 */
record Constraint(String text, List<Term> terms, double constant, Comparison comparison) {
    /** Copies the terms. */
    Constraint {
        terms = List.copyOf(terms);
    }

    /**
     * A lever and by how much it counts.
     *
     * @param lever the lever
     * @param weight the factor
     */
    record Term(Lever lever, double weight) {}

    /** How the sum compares with 0. */
    enum Comparison {
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean holds(double sum) {
            return switch (this) {
                case LESS -> sum < 0;
                case AT_MOST -> sum <= 0;
                case MORE -> sum > 0;
                case AT_LEAST -> sum >= 0;
            };
        }
    }
}
