/** What an organization's own past pilots say of the parameters: approximate Bayesian computation on one history. */
@org.jspecify.annotations.NullMarked
package pilottrap.scenarios.history;
