package pilottrap.scenarios.facts;

import java.util.List;

/**
 * A stylized fact: something that researchers and practitioners agree on in kind, without a figure to fit.
 *
 * @param id its key in {@code docs/model.md} §5.3
 * @param sentence the fact in plain words
 * @param sources keys of {@code docs/evidence.md}
 * @param claims what must hold, all of it; at least one
 * @param known what the model is known to say
 * @param finding why the model disagrees, or what to know beside the verdict; may be empty
 */
record Fact(String id, String sentence, String sources, List<Claim> claims, Verdict known, String finding) {
    /** Copies the list. */
    Fact {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException(id + " claims nothing");
        }
    }
}
