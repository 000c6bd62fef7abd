/** The stylized facts of {@code docs/model.md} §5.3, each a question put to the model on common luck. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.facts;
