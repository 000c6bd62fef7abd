package pilottrap.scenarios.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pilottrap.simulation.parameter.Parameters;

class OverridesTest {
    @Test
    void an_option_wins_over_the_file_and_the_last_option_over_all() throws Exception {
        var scenario = Read.text(
                "pilottrap: 1\nassumptions: {patience: 20w}\n", "assumptions.patience=30", "assumptions.patience=6mo");
        assertEquals(26, scenario.blueprint().values().of(Parameters.PATIENCE));
    }

    @Test
    void whole_maps_and_lists_can_be_set() throws Exception {
        var scenario = Read.named(
                "enterprise",
                "policy.sourcing={build: 0.2, buy: 0.5, partner: 0.3}",
                "organization.units=[{function: it, teams: 3}]",
                "horizon=4y",
                "name=Tried out",
                "seed=5");
        assertEquals(0.5, scenario.blueprint().values().of(Parameters.SOURCING_BUY));
        assertTrue(scenario.blueprint().single());
        assertEquals(208, scenario.blueprint().horizonWeeks());
        assertEquals("Tried out", scenario.name());
        assertEquals(5, scenario.seed().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "assumptions.patience | is not of the form name=value",
                "=3 | is not of the form name=value",
                "assumptions.patience= | has no value",
                "assumptions.patience=soon | not a quantity",
                "assumptions.patiance=3 | did you mean patience?",
                "patience=3 | it belongs to assumptions, as assumptions.patience",
                "assumptions..patience=3 | unknown key",
                "assumptions.patience.x=3 | takes one value",
                "assumptions=3 | takes named values",
                "policy.wip_limit=[ | cannot be read",
                "policy.wip_limit=&a 3 | cannot be read",
                "policy.sourcing.build=0.9 | must sum to 1",
                "pilottrap=2 | belongs into a file",
                "extends=regulated | belongs into a file",
                "a.b.c.d.e.f.g.h.i.j.k.l.m.n=3 | too many dots",
                "horizon=1w | must lie between 156w",
            })
    void a_mistake_in_an_option_names_the_option(String option, String part) {
        List<String> said = Read.mistakes("pilottrap: 1\n", option);
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("--set " + option + ": "), said.get(0));
        assertTrue(said.get(0).contains(part), said.get(0));
    }
}
