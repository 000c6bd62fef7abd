package pilottrap.simulation.organization;

import pilottrap.simulation.parameter.Parameters;

/** Multitasking efficiency η by load: 1 up to two jobs a specialist, falling beyond (§4.6, E59). */
final class Efficiency {
    /** Loads at which η is stated. */
    static final double[] LOADS = {2, 3, 4, 5, 8};

    private Efficiency() {}

    /** η at {@link #LOADS}, linear between. */
    static double[] of(Organization organization) {
        return new double[] {
            1,
            organization.at(Parameters.EFFICIENCY_3),
            organization.at(Parameters.EFFICIENCY_4),
            organization.at(Parameters.EFFICIENCY_5),
            organization.at(Parameters.EFFICIENCY_8)
        };
    }
}
