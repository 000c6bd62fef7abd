/** Scenario discovery: in which worlds does a plan fail? Boxes by the patient rule induction method, PRIM. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.discovery;
