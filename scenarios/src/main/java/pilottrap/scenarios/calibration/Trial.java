package pilottrap.scenarios.calibration;

/**
 * What a candidate came to when it was simulated.
 *
 * @param candidate the candidate
 * @param organizations how many were simulated in each variant
 * @param failed how many replications did not finish
 * @param figures a figure for each target; NaN where there is none
 * @param errors their standard errors over organizations; NaN where they cannot be told
 * @param digest the digest of the base's rows, or the empty string where it was not asked for
 */
public record Trial(
        Candidate candidate, int organizations, int failed, double[] figures, double[] errors, String digest) {}
