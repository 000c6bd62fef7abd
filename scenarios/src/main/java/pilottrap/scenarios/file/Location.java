package pilottrap.scenarios.file;

/**
 * A place in a text.
 *
 * @param file the file as the user named it
 * @param line the line, from 1; 0 where there is none
 * @param column the column in code points, from 1; 0 where there is none
 */
record Location(String file, int line, int column) {
    /** The place of something that has no lines, such as a missing file. */
    static Location of(String file) {
        return new Location(file, 0, 0);
    }
}
