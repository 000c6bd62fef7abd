package pilottrap.output.store;

import pilottrap.scenarios.analysis.Row;

/**
 * A row as it is kept.
 *
 * @param row key, status, numbers and message
 * @param hash its hash in the digest; of a plain run, which keeps none, made of the row as it lies there
 */
public record KeptRow(Row row, byte[] hash) {}
