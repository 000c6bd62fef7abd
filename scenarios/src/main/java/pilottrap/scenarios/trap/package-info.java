/** Where organizations escape the pilot trap, where they are caught, and where it depends on where they come from. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.trap;
