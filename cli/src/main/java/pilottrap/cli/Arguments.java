package pilottrap.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** The words of a command line, to be printed so that a shell reads them back. */
final class Arguments {
    private static final Set<String> REPLACED_WITH_VALUE =
            Set.of("-s", "--seed", "-n", "--replications", "-o", "--output");
    private static final Set<String> JOBS = Set.of("-j", "--jobs");
    private static final Set<String> REPLACED = Set.of("--resume", "--force");

    private Arguments() {}

    /** The program as it was called, to be typed again; the launcher knows. */
    static String program() {
        return quoted(System.getProperty("pilottrap.command", "pilottrap"));
    }

    /** The words as they were given. */
    static List<String> original(CommandSpec spec) {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    /** A command line without what a resumed run states anew. */
    static String again(List<String> arguments, long seed, long replications) {
        return again(arguments, seed, replications, "-[sno].+", REPLACED_WITH_VALUE);
    }

    /** The same without how many threads ran it, which changes nothing: for what is kept beside the figures. */
    static String reproducing(List<String> arguments, long seed, long replications) {
        Set<String> left = new HashSet<>(REPLACED_WITH_VALUE);
        left.addAll(JOBS);
        return again(arguments, seed, replications, "-[snoj].+", left);
    }

    private static String again(
            List<String> arguments, long seed, long replications, String attached, Set<String> replaced) {
        List<String> kept = new ArrayList<>();
        kept.add(program());
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            String name = word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (replaced.contains(name)) {
                i += name.equals(word) ? 1 : 0;
            } else if (!REPLACED.contains(word) && !attached(word, attached)) {
                kept.add(quoted(word));
            }
        }
        kept.add("-s " + seed);
        kept.add("-n " + replications);
        return String.join(" ", kept);
    }

    /** A short option that is written in one word with its value. */
    private static boolean attached(String word, String options) {
        return word.length() > 2 && !word.startsWith("--") && word.matches(options);
    }

    /** A word in quotation marks, where a shell would read it otherwise. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
