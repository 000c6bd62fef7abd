package pilottrap.scenarios.experiment;

/** How the points of an experiment are laid into the space of its factors. */
public sealed interface Design {
    /** The name in plans: {@code latin_hypercube}. */
    String key();

    /** The points of a list, as they stand there. */
    record Listed(int points) implements Design {
        @Override
        public String key() {
            return "list";
        }
    }

    /** Every combination of the factors' values; a range is cut into so many equally spaced levels, ends included. */
    record Grid(int levels) implements Design {
        @Override
        public String key() {
            return "grid";
        }
    }

    /**
     * One factor at a time: first the scenario as it is, then each factor at each of its levels, the others as they are.
     *
     * @param levels into how many equally spaced levels a range is cut, ends included, at least 2
     */
    record OneAtATime(int levels) implements Design {
        @Override
        public String key() {
            return "one_at_a_time";
        }
    }

    /** A Latin hypercube (McKay, Beckman and Conover 1979): each factor's range is cut into as many strata as points. */
    record LatinHypercube(int points, long seed) implements Design {
        @Override
        public String key() {
            return "latin_hypercube";
        }
    }

    /** A Sobol sequence with Joe and Kuo's directions, scrambled (Owen 1995). */
    record Sobol(int points, long seed) implements Design {
        @Override
        public String key() {
            return "sobol";
        }
    }

    /** Morris's (1991) trajectories: k + 1 points each, of which every next one moves one factor. */
    record Morris(int trajectories, int levels, long seed) implements Design {
        @Override
        public String key() {
            return "morris";
        }
    }

    /**
     * Saltelli's (2010) sample for Sobol indices: for each of so many base points, in this order, A, AB₁ … ABₖ (A with one
     * column of B), B; k + 2 points each.
     */
    record Saltelli(int base, long seed) implements Design {
        @Override
        public String key() {
            return "saltelli";
        }
    }
}
