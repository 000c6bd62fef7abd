package pilottrap.simulation.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Spells and luck that go on as other luck. */
class SpellTest {
    private static final int SPELLS = 40_000;
    private static final double HAZARD = 0.05;

    /** P(30 weeks) = e^(−1.5) whether or not other luck comes at week 10; within 4 standard errors, by chance once in 16,000. */
    @Test
    void a_spell_under_other_luck_lasts_as_long_as_one_that_nothing_touched() {
        int lasted = 0;
        for (int i = 0; i < SPELLS; i++) {
            Spell spell = new Spell();
            spell.begin(new Luck(1, i).exponential(Purpose.SPONSOR_LOSS, 0, 0));
            boolean over = false;
            for (int week = 1; week <= 30 && !over; week++) {
                over = spell.elapse(HAZARD);
                if (week == 10 && !over) {
                    Luck other = new Luck(1, i);
                    other.reset(1, i, 7);
                    spell.redraw(other.exponential(Purpose.SPONSOR_LOSS, 0, 0));
                }
            }
            lasted += over ? 0 : 1;
        }
        double expected = Math.exp(-30 * HAZARD);
        double se = Math.sqrt(expected * (1 - expected) / SPELLS);
        assertTrue(Math.abs(lasted / (double) SPELLS - expected) < 4 * se, lasted + " of " + SPELLS);
    }

    @Test
    void continuation_0_is_the_same_luck_and_every_other_one_another() {
        Luck own = new Luck(3, 4);
        Luck other = new Luck(0, 0);
        other.reset(3, 4, 0);
        assertEquals(own.bits(Purpose.G3_VETO, 5, 6), other.bits(Purpose.G3_VETO, 5, 6));
        long before = own.bits(Purpose.G3_VETO, 5, 6);
        for (long continuation = 1; continuation <= 100; continuation++) {
            other.reset(3, 4, continuation);
            assertNotEquals(before, other.bits(Purpose.G3_VETO, 5, 6));
            before = other.bits(Purpose.G3_VETO, 5, 6);
        }
    }

    /** Of a pass chance of 0.3, as many continuations pass as replications do; 4 standard errors as above. */
    @Test
    void draws_of_continuations_are_uniform() {
        int low = 0;
        Luck luck = new Luck(0, 0);
        for (long continuation = 1; continuation <= SPELLS; continuation++) {
            luck.reset(17, 3, continuation);
            low += luck.uniform(Purpose.GOVERNANCE_PASS, 9, 0) < 0.3 ? 1 : 0;
        }
        assertTrue(Math.abs(low / (double) SPELLS - 0.3) < 4 * Math.sqrt(0.21 / SPELLS), low + " of " + SPELLS);
    }
}
