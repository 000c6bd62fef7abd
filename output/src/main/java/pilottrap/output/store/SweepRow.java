package pilottrap.output.store;

import pilottrap.scenarios.run.Replication;

/**
 * A row of a sweep as it is kept.
 *
 * @param replication the replication
 * @param hash its hash in the digest, 32 bytes
 */
record SweepRow(Replication replication, byte[] hash) {}
