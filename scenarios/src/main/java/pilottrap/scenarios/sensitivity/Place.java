package pilottrap.scenarios.sensitivity;

/**
 * The rank of a factor and how sure it is.
 *
 * @param rank 1 is the largest
 * @param best the least rank of the 95 % interval over resamples
 * @param worst the greatest
 */
public record Place(int rank, int best, int worst) {}
