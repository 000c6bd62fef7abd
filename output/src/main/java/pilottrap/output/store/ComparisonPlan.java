package pilottrap.output.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pilottrap.scenarios.experiment.Changes;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.scenarios.experiment.Scenario;
import tools.jackson.databind.JsonNode;

/**
 * What a comparison is to hold; written once, before the first replication runs.
 *
 * @param version the program's version
 * @param seed the seed of all courses
 * @param replications how many replications of each; the first look's where {@code precision} is present
 * @param details of how many first replications pilots and ledger are kept
 * @param league whether many single interventions are ranked
 * @param goals what is wanted
 * @param precision when to stop, where that decides
 * @param courses the base, then the alternatives in their order; at least two
 */
public record ComparisonPlan(
        String version,
        long seed,
        long replications,
        int details,
        boolean league,
        List<Goal> goals,
        Optional<Precision> precision,
        List<Course> courses) {
    /** Of how many first replications the pilots of every course are kept, to follow each to its twin. */
    public static final int PILOTS = 1_000;

    private static final int FORMAT = 1;

    /** Copies the lists. */
    public ComparisonPlan {
        goals = List.copyOf(goals);
        courses = List.copyOf(courses);
        if (courses.size() < 2) {
            throw new IllegalArgumentException("a comparison needs a base and an alternative");
        }
    }

    /**
     * One course of action: the base or an alternative.
     *
     * @param name its name, unique among them
     * @param sha256 of its canonical scenario
     * @param changes in what it differs from the base
     * @param programmes its interventions, in plain words
     * @param once what its interventions cost at the start, k$
     * @param yearly what a full year of them costs, k$
     */
    public record Course(
            String name, String sha256, Changes changes, List<String> programmes, double once, double yearly) {
        /** Copies the list. */
        public Course {
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * A half-width of the interval of a paired difference.
     *
     * @param outcome the outcome's name
     * @param halfWidth the half-width, in its unit, above 0
     */
    public record Precision(String outcome, double halfWidth) {}

    /** Where a course lies: {@code base}, {@code alternatives/01-focus}. */
    public String folder(int course) {
        return course == 0
                ? ComparisonStore.BASE
                : ComparisonStore.ALTERNATIVES
                        + String.format(
                                Locale.ROOT,
                                "/%02d-%s",
                                course,
                                ResultStore.slug(courses.get(course).name()));
    }

    byte[] toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("pilottrap", version);
        json.put("seed", seed);
        json.put("replications", replications);
        json.put("details", details);
        json.put("league", league);
        json.put("goals", goals.stream().map(ComparisonPlan::json).toList());
        precision.ifPresent(
                wanted -> json.put("precision", Map.of(wanted.outcome(), SummaryJson.number(wanted.halfWidth()))));
        List<Map<String, Object>> plans = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            Course course = courses.get(i);
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("name", course.name());
            about.put("folder", folder(i));
            about.put("sha256", course.sha256());
            about.put("assumptions_changed", course.changes().assumptions());
            about.put("choices_changed", course.changes().choices());
            about.put("organization_changed", course.changes().organization());
            about.put("programmes", course.programmes());
            about.put("cost_once", SummaryJson.number(course.once()));
            about.put("cost_yearly", SummaryJson.number(course.yearly()));
            plans.add(about);
        }
        json.put("plans", plans);
        return Json.bytes(json);
    }

    private static Map<String, Object> json(Goal goal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", goal.outcome());
        json.put("at_least", goal.atLeast());
        json.put("value", SummaryJson.number(goal.value()));
        return json;
    }

    /**
     * Reads a plan.
     *
     * @throws StoreException if it is none
     */
    static ComparisonPlan fromJson(byte[] bytes, String name) throws StoreException {
        JsonNode json = Json.read(bytes, name);
        try {
            if (json.path("format").asInt(0) != FORMAT) {
                throw StoreException.damage("the format of the comparison must be " + FORMAT + ", was "
                        + json.path("format").toString());
            }
            List<Goal> goals = new ArrayList<>();
            for (JsonNode goal : json.path("goals")) {
                goals.add(new Goal(Json.text(goal, "outcome"), Json.truth(goal, "at_least"), Json.real(goal, "value")));
            }
            Optional<Precision> precision = Optional.empty();
            for (Map.Entry<String, JsonNode> wanted : json.path("precision").properties()) {
                precision =
                        Optional.of(new Precision(wanted.getKey(), Json.real(json.path("precision"), wanted.getKey())));
            }
            List<Course> courses = new ArrayList<>();
            for (JsonNode course : json.path("plans")) {
                courses.add(course(course));
            }
            if (courses.size() < 2) {
                throw StoreException.damage("plans must list a base and an alternative");
            }
            return new ComparisonPlan(
                    Json.text(json, "pilottrap"),
                    Json.whole(json, "seed", Long.MIN_VALUE, Long.MAX_VALUE),
                    Json.whole(json, "replications", 1L, Scenario.MOST_REPLICATIONS),
                    Json.whole(json, "details", 0, Scenario.MOST_REPLICATIONS),
                    Json.truth(json, "league"),
                    goals,
                    precision,
                    courses);
        } catch (StoreException wrong) {
            throw StoreException.damage(name + ": " + wrong.getMessage());
        }
    }

    private static Course course(JsonNode course) throws StoreException {
        return new Course(
                Json.text(course, "name"),
                Json.text(course, "sha256"),
                new Changes(
                        Json.texts(course, "assumptions_changed"),
                        Json.texts(course, "choices_changed"),
                        Json.texts(course, "organization_changed")),
                Json.texts(course, "programmes"),
                Json.real(course, "cost_once"),
                Json.real(course, "cost_yearly"));
    }

    /** In what this plan differs from another, in words; empty where it does not. */
    String difference(ComparisonPlan other) {
        if (!courses.get(0).sha256().equals(other.courses.get(0).sha256())) {
            return "another base (" + other.courses.get(0).name() + ")";
        }
        if (!names().equals(other.names())) {
            return "other alternatives (" + String.join(", ", other.names()) + ")";
        }
        for (int i = 1; i < courses.size(); i++) {
            if (!courses.get(i).sha256().equals(other.courses.get(i).sha256())) {
                return "another alternative " + courses.get(i).name();
            }
        }
        if (seed != other.seed) {
            return "seed " + other.seed;
        }
        if (replications != other.replications) {
            return other.replications + " replications";
        }
        if (!version.equals(other.version)) {
            return "version " + other.version + " of the program";
        }
        if (details != other.details) {
            return "details of " + other.details + " replications";
        }
        if (!precision.equals(other.precision)) {
            return other.precision
                    .map(wanted -> "--precision " + wanted.outcome() + "=" + Json.number(wanted.halfWidth()))
                    .orElse("no --precision");
        }
        return equals(other) ? "" : goals.equals(other.goals) ? "other settings" : "other goals";
    }

    private List<String> names() {
        return courses.subList(1, courses.size()).stream().map(Course::name).toList();
    }
}
