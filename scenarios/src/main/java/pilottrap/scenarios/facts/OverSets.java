package pilottrap.scenarios.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import pilottrap.scenarios.experiment.Sha256;
import pilottrap.scenarios.facts.Findings.Judged;
import pilottrap.scenarios.facts.Findings.JudgedClaim;
import pilottrap.scenarios.run.Progress;
import pilottrap.simulation.Engine;
import pilottrap.simulation.organization.Blueprint;

/**
 * What patterns say in each parameter set of an ensemble by itself, all sets on the same luck.
 *
 * @param sets the findings of each set, in the order of the ensemble; at least one
 */
public record OverSets(List<Findings> sets) {
    /** In so large a part of the sets a pattern must show for it to be the model's and not one set's (§5.4, 9). */
    public static final double ENOUGH = 0.8;

    /** Copies the list. */
    public OverSets {
        sets = List.copyOf(sets);
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("no parameter sets");
        }
    }

    /**
     * One pattern over all sets.
     *
     * @param pattern what it says in the first set; its id and words
     * @param shows in how many sets every claim lies where it must, as estimated
     * @param refuted in how many sets the pattern is refuted beyond luck
     * @param of how many sets there are
     */
    public record Tally(Judged pattern, int shows, int refuted, int of) {
        /** Whether it shows in enough of them. */
        public boolean holds() {
            return shows >= ENOUGH * of;
        }
    }

    /** Makes the judge of one set. */
    @FunctionalInterface
    public interface Judges {
        /** The judge where everything is drawn from one set. */
        Judge in(UnaryOperator<Blueprint> set);
    }

    /**
     * Judges set by set.
     *
     * @param base a blueprint with parameter sets
     * @param n organizations in each course of each set, at least 2
     * @return what they say; absent once cancelled
     * @throws IOException never
     */
    public static Optional<OverSets> judge(
            Blueprint base,
            Judges judges,
            String version,
            long seed,
            int n,
            int threads,
            Engine engine,
            Progress progress,
            BooleanSupplier cancelled)
            throws IOException {
        List<Findings> sets = new ArrayList<>();
        for (int k = 0; k < base.sets().size(); k++) {
            int set = k;
            Judge judge = judges.in(blueprint -> blueprint.withValues(blueprint.values(set)));
            long before = k * judge.replications(n);
            Optional<Findings> found = judge.judge(
                    version,
                    seed,
                    n,
                    threads,
                    engine,
                    (done, live, launched) -> progress.advanced(before + done, live, launched),
                    cancelled);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            sets.add(found.get());
        }
        return Optional.of(new OverSets(sets));
    }

    /** Every pattern with what the sets say to it. */
    public List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < sets.get(0).facts().size(); i++) {
            int pattern = i;
            int shows = (int) sets.stream()
                    .filter(set -> set.facts().get(pattern).claims().stream().allMatch(OverSets::lies))
                    .count();
            int refuted = (int) sets.stream()
                    .filter(set -> set.facts().get(pattern).verdict() == Verdict.DISAGREES)
                    .count();
            tallies.add(new Tally(sets.get(0).facts().get(i), shows, refuted, sets.size()));
        }
        return tallies;
    }

    private static boolean lies(JudgedClaim claim) {
        return claim.value() > claim.from() && claim.value() < claim.to();
    }

    /** SHA-256 over the digests of the sets, hexadecimal. */
    public String digest() {
        return Sha256.of(String.join("\n", sets.stream().map(Findings::digest).toList()));
    }
}
