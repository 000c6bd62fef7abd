package pilottrap.scenarios.file;

/**
 * One mistake in a scenario, in one line.
 *
 * @param file the file as the user named it, {@code standard input}, or the {@code --set} option
 * @param line the line, from 1; 0 where there is none
 * @param column the column in code points, from 1; 0 where there is none
 * @param message what is wrong and what would mend it
 */
public record Problem(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ":" + column + ": " + message : file + ": " + message;
    }
}
