/** Descriptions of charts, and how they are drawn. */
@org.jspecify.annotations.NullMarked
package pilottrap.output.chart;
