/** The organization: its units, teams, managers, capabilities, budget and who influences whom. */
@org.jspecify.annotations.NullMarked
package pilottrap.simulation.organization;
