/** Scenarios, designs over them and the keys of the runs that they ask for. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.experiment;
