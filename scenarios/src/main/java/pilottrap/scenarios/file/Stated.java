package pilottrap.scenarios.file;

/**
 * Something a file says, and where.
 *
 * @param value what
 * @param at where
 * @param <T> its type
 */
record Stated<T>(T value, Location at) {}
