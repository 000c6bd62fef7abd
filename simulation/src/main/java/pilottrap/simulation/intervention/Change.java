package pilottrap.simulation.intervention;

/** One thing that a programme does: moves a parameter, takes capacity for a while, or makes something happen. */
public sealed interface Change permits Move, Diversion, Shock {
    /** Its number: the target, factor or addition of a move, what a diversion leaves, 1 for what just happens. */
    double value();
}
