/** Reports: one offline file for a decision. */
@org.jspecify.annotations.NullMarked
package pilottrap.output.report;
