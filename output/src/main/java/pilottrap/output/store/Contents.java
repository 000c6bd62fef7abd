package pilottrap.output.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a directory of ours may hold. Nothing else is ever deleted: a directory with a file in it that is not ours is
 * refused as a whole.
 */
enum Contents {
    /** A result: rows of one scenario. */
    RESULT("result", ResultStore.MANIFEST, List.of(ResultStore.SCENARIO, ResultStore.SCENARIO + AtomicFile.UNFINISHED)),
    /** A comparison: results on the same luck. */
    COMPARISON("comparison", ComparisonStore.PLAN, List.of()),
    /** A sweep: parts of an experiment. */
    SWEEP(
            "sweep",
            SweepStore.MANIFEST,
            List.of(SweepStore.EXPERIMENT, SweepStore.EXPERIMENT + AtomicFile.UNFINISHED, SweepStore.POINTS)),
    /** A calibration: the candidates of a search. */
    CALIBRATION(
            "calibration",
            CalibrationStore.PLAN,
            List.of(CalibrationStore.TARGETS, CalibrationStore.TARGETS + AtomicFile.UNFINISHED)),
    /** A fit to past pilots. */
    HISTORY("fit to past pilots", HistoryStore.PLAN, List.of());

    private static final String CHARTS = "charts";
    private static final Set<String> RESULT_FILES = Set.of(
            ResultLock.NAME,
            ResultStore.SCENARIO,
            ResultStore.MANIFEST,
            ResultStore.DIGEST,
            "summary.json",
            "times.json");
    private static final Set<String> COMPARISON_FILES = Set.of(
            ResultLock.NAME,
            ComparisonStore.PLAN,
            "summary.json",
            "times.json",
            "twins.csv",
            "findings.json",
            "report.html",
            "report.pdf");
    private static final Set<String> SWEEP_FILES = Set.of(
            ResultLock.NAME,
            SweepStore.EXPERIMENT,
            SweepStore.MANIFEST,
            SweepStore.DIGEST,
            "summary.json",
            "discovery.json",
            "trap-map.json",
            "sensitivity.json",
            "times.json");
    private static final Set<String> CALIBRATION_FILES = Set.of(
            ResultLock.NAME,
            CalibrationStore.PLAN,
            CalibrationStore.TARGETS,
            CalibrationStore.CANDIDATES,
            "ensemble.yaml",
            "summary.json",
            "times.json");
    private static final Set<String> HISTORY_FILES =
            Set.of(ResultLock.NAME, HistoryStore.PLAN, "ensemble.yaml", "summary.json", "times.json");
    private static final Pattern PART = Pattern.compile("part-[0-9]{5,10}\\.(csv|json)");
    private static final Pattern SWEEP_PART =
            Pattern.compile("part-[0-9]{5,10}-[0-9]{5,10}\\.(parquet|json)|" + Pattern.quote(SweepStore.POINTS_FILE));
    private static final Pattern CHART = Pattern.compile(
            "(funnel|stock-and-flow|fates|queues|people|money|causes|surveys|pilot-[0-9]{1,9}-[0-9]{1,6})\\.(png|svg|pdf)");
    private static final Pattern COMPARISON_CHART = Pattern.compile("[a-z0-9-]{1,100}\\.(png|svg|pdf)");
    private static final Pattern ALTERNATIVE = Pattern.compile("[0-9]{2,4}-[a-z0-9-]{1,60}");

    private final String noun;
    private final String plan;
    private final List<String> beforePlan;

    Contents(String noun, String plan, List<String> beforePlan) {
        this.noun = noun;
        this.plan = plan;
        this.beforePlan = beforePlan;
    }

    /** What people call it. */
    String noun() {
        return noun;
    }

    /** Whether a directory holds one. */
    boolean in(Path directory) {
        // a sweep's plan has the same name as a result's, and its experiment lies beside it
        return Files.exists(directory.resolve(plan))
                && (this == COMPARISON
                        || this == CALIBRATION
                        || this == HISTORY
                        || (this == SWEEP) == Files.exists(directory.resolve(SweepStore.EXPERIMENT)));
    }

    /** The names of files that may be there before its plan is. */
    List<String> first() {
        List<String> names = new ArrayList<>(beforePlan);
        names.add(ResultLock.NAME);
        names.add(plan + AtomicFile.UNFINISHED);
        return names;
    }

    /** Whether a file or directory inside it belongs to it, unfinished files included. */
    boolean known(Path directory, Path inside) {
        return switch (this) {
            case RESULT -> ofResult(directory, inside);
            case COMPARISON -> ofComparison(directory, inside);
            case SWEEP -> ofSweep(directory, inside);
            case CALIBRATION -> ofCalibration(CALIBRATION_FILES, directory, inside);
            case HISTORY -> ofCalibration(HISTORY_FILES, directory, inside);
        };
    }

    private static boolean ofCalibration(Set<String> files, Path directory, Path inside) {
        Path relative = directory.relativize(inside);
        String top = relative.getName(0).toString();
        if (relative.getNameCount() == 1) {
            return top.equals(CHARTS) ? isFolder(inside) : files.contains(finished(top)) && isFile(inside);
        }
        return top.equals(CHARTS)
                && relative.getNameCount() == 2
                && isFile(inside)
                && COMPARISON_CHART
                        .matcher(finished(relative.getName(1).toString()))
                        .matches();
    }

    private static boolean ofSweep(Path directory, Path inside) {
        Path relative = directory.relativize(inside);
        String top = relative.getName(0).toString();
        boolean folder = SweepPart.FOLDERS.contains(top) || top.equals(SweepStore.POINTS) || top.equals(CHARTS);
        if (relative.getNameCount() == 1) {
            return folder ? isFolder(inside) : SWEEP_FILES.contains(finished(top)) && isFile(inside);
        }
        if (!folder || relative.getNameCount() > 2 || !isFile(inside)) {
            return false;
        }
        String name = finished(relative.getName(1).toString());
        return (top.equals(CHARTS) ? COMPARISON_CHART : SWEEP_PART)
                .matcher(name)
                .matches();
    }

    private static boolean ofResult(Path directory, Path inside) {
        Path relative = directory.relativize(inside);
        String top = relative.getName(0).toString();
        boolean folder = Part.FOLDERS.contains(top) || top.equals(CHARTS);
        if (relative.getNameCount() == 1) {
            return folder ? isFolder(inside) : RESULT_FILES.contains(finished(top)) && isFile(inside);
        }
        if (!folder || relative.getNameCount() > 2 || !isFile(inside)) {
            return false;
        }
        String name = finished(relative.getName(1).toString());
        return (top.equals(CHARTS) ? CHART : PART).matcher(name).matches();
    }

    private static boolean ofComparison(Path directory, Path inside) {
        Path relative = directory.relativize(inside);
        String top = relative.getName(0).toString();
        int depth = relative.getNameCount();
        return switch (top) {
            case CHARTS ->
                depth == 1
                        ? isFolder(inside)
                        : depth == 2
                                && isFile(inside)
                                && COMPARISON_CHART
                                        .matcher(finished(relative.getName(1).toString()))
                                        .matches();
            case ComparisonStore.BASE -> depth == 1 ? isFolder(inside) : ofResult(directory.resolve(top), inside);
            case ComparisonStore.ALTERNATIVES -> {
                if (depth == 1) {
                    yield isFolder(inside);
                }
                Path alternative = directory.resolve(top).resolve(relative.getName(1));
                yield ALTERNATIVE.matcher(relative.getName(1).toString()).matches()
                        && (depth == 2 ? isFolder(inside) : ofResult(alternative, inside));
            }
            default -> depth == 1 && COMPARISON_FILES.contains(finished(top)) && isFile(inside);
        };
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String finished(String name) {
        return name.endsWith(AtomicFile.UNFINISHED)
                ? name.substring(0, name.length() - AtomicFile.UNFINISHED.length())
                : name;
    }

    /** What lies in a directory and is no part of it, as a path relative to it; empty where nothing does. */
    Optional<Path> foreign(Path directory) throws IOException {
        return inside(directory, Comparator.naturalOrder()).stream()
                .filter(path -> !known(directory, path))
                .findFirst()
                .map(directory::relativize);
    }

    /**
     * Checks that a directory holds nothing foreign.
     *
     * @throws StoreException if it does, or if it is no directory
     */
    void check(Path directory) throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw StoreException.mistake(directory + " is a link or a file; only a directory itself is replaced");
        }
        Optional<Path> foreign = foreign(directory);
        if (foreign.isPresent()) {
            throw StoreException.mistake(directory + " is not replaced, because " + foreign.get()
                    + " in it is no part of a " + noun + "; move that elsewhere, or choose another directory with -o");
        }
    }

    /**
     * Deletes one; nothing where there is none.
     *
     * @throws StoreException if something in it is foreign; nothing is deleted then
     */
    void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        check(directory);
        for (Path path : inside(directory, Comparator.reverseOrder())) {
            Files.delete(path);
        }
        Files.delete(directory);
    }

    /** Removes what a killed process has left unfinished. */
    void sweep(Path directory) throws IOException {
        for (Path path : inside(directory, Comparator.naturalOrder())) {
            if (path.toString().endsWith(AtomicFile.UNFINISHED) && known(directory, path)) {
                Files.delete(path);
            }
        }
    }

    /** All files and directories inside a directory, links not followed. */
    private static List<Path> inside(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> !path.equals(directory)).sorted(order).toList();
        } catch (NoSuchFileException | NotDirectoryException nothing) {
            return List.of();
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
