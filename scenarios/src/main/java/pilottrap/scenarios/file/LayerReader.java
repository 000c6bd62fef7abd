package pilottrap.scenarios.file;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Scenario;
import pilottrap.simulation.organization.Blueprint;
import pilottrap.simulation.organization.UnitPlan;
import pilottrap.simulation.parameter.BusinessFunction;
import pilottrap.simulation.parameter.Parameter;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Section;
import pilottrap.simulation.parameter.Unit;

/** Reads the nodes of one file into a {@link Layer}, against the catalogue of parameters. */
final class LayerReader {
    /** The keys of a file, in the order in which they are usually written. */
    static final List<String> KEYS = List.of(
            "pilottrap",
            "name",
            "description",
            "extends",
            "start",
            "horizon",
            "launch_window",
            "seed",
            "replications",
            "ensemble",
            "organization",
            "assumptions",
            "policy",
            "interventions",
            "goals",
            "alternatives",
            "experiment",
            "stated");

    /** The keys of a stated business unit. */
    static final List<String> UNIT_KEYS = List.of("name", "function", "teams", "headcount", "data_maturity");

    /** Most business units, and most alternatives. */
    static final int MOST_UNITS = 1_000;

    static final int MOST_ALTERNATIVES = 100;

    /** Most teams of one organization. */
    static final int MOST_TEAMS = 100_000;

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 10_000;
    static final String ALTERNATIVE_NAME = "^[\\p{L}\\p{N}][\\p{L}\\p{N}_ .+-]{0,59}$";
    static final String CURRENCY = "^[A-Z]{3}$";
    static final String DATE = "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$";
    static final String MONTH_DAY = "^[0-9]{2}-[0-9]{2}$";

    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,18})");
    private static final Pattern ALTERNATIVE = Pattern.compile(ALTERNATIVE_NAME);

    private final Layer layer;
    private final Problems problems;

    private LayerReader(Layer layer, Problems problems) {
        this.layer = layer;
        this.problems = problems;
    }

    /** Reads a file; what is wrong is noted, the rest stands in the layer. */
    static Layer file(String label, @Nullable LibraryEntry library, @Nullable Node root, Problems problems) {
        Layer layer = new Layer(label, library);
        LayerReader reader = new LayerReader(layer, problems);
        if (root == null || (root instanceof Node.Scalar scalar && scalar.empty())) {
            problems.add(Location.of(label), "is empty; a scenario begins with \"pilottrap: 1\"");
        } else if (root instanceof Node.Refused) {
            return layer;
        } else if (!(root instanceof Node.Mapping mapping)) {
            problems.add(
                    root.at(),
                    "a scenario is named values, beginning with \"pilottrap: 1\", not "
                            + (root instanceof Node.Scalar ? "a single text" : root.kind()));
        } else if (reader.speaks(mapping)) {
            mapping.entries().forEach(reader::top);
        }
        return layer;
    }

    /** Reads what a file of another kind changes in a scenario; which keys may stand there is for the caller to say. */
    static void changes(Node.Mapping mapping, Layer into, Problems problems) {
        LayerReader reader = new LayerReader(into, problems);
        mapping.entries().stream().filter(entry -> KEYS.contains(entry.key())).forEach(reader::top);
    }

    /** Reads {@code --set} options such as {@code assumptions.patience=30}. */
    static Layer overrides(List<String> overrides, Problems problems) {
        Layer layer = new Layer("--set", null);
        for (String override : overrides) {
            new LayerReader(layer, problems).override(override);
        }
        return layer;
    }

    private void override(String override) {
        boolean ensemble = override.startsWith("ensemble=");
        Location at = Location.of(ensemble ? "--ensemble" : "--set " + Text.cut(override));
        int equals = override.indexOf('=');
        if (equals <= 0) {
            problems.add(at, "is not of the form name=value, as in assumptions.patience=30");
            return;
        }
        Problems inValue = new Problems();
        Optional<Node> value =
                YamlReader.read("value", override.substring(equals + 1).getBytes(StandardCharsets.UTF_8), inValue);
        if (inValue.any()) {
            problems.add(at, "has a value that cannot be read");
            return;
        }
        Node node = moved(value.orElse(new Node.Scalar(at, "", true)), at);
        List<String> parts = Names.parts(override.substring(0, equals).strip());
        if (parts.size() > 12) {
            problems.add(at, "has too many dots in its name");
            return;
        }
        for (int i = parts.size() - 1; i > 0; i--) {
            node = new Node.Mapping(at, List.of(new Node.Entry(parts.get(i), at, node)));
        }
        Node.Entry entry = new Node.Entry(parts.get(0), at, node);
        if (entry.key().equals("pilottrap")
                || entry.key().equals("extends")
                || entry.key().equals("stated")) {
            problems.add(at, entry.key() + " belongs into a file");
        } else {
            top(entry);
        }
    }

    /** The node with all places replaced by the option's. */
    private static Node moved(Node node, Location at) {
        if (node instanceof Node.Mapping mapping) {
            List<Node.Entry> entries = new ArrayList<>();
            mapping.entries().forEach(e -> entries.add(new Node.Entry(e.key(), at, moved(e.value(), at))));
            return new Node.Mapping(at, entries);
        }
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(
                    at, sequence.items().stream().map(item -> moved(item, at)).toList());
        }
        if (node instanceof Node.Scalar scalar) {
            return new Node.Scalar(at, scalar.text(), scalar.plain());
        }
        return new Node.Refused(at);
    }

    /** Whether the file says that it is of this format. */
    private boolean speaks(Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
            if (entry.key().equals("pilottrap")) {
                if (entry.value() instanceof Node.Scalar scalar
                        && scalar.plain()
                        && scalar.text().equals("1")) {
                    return true;
                }
                if (!(entry.value() instanceof Node.Refused)) {
                    problems.add(
                            entry.value().at(),
                            "pilottrap is the file format, 1; this program does not know "
                                    + entry.value().kind());
                }
                return false;
            }
        }
        problems.add(mapping.at(), "pilottrap: 1 is missing; it says that this is a scenario and of which format");
        return false;
    }

    private void top(Node.Entry entry) {
        Node value = entry.value();
        switch (entry.key()) {
            case "pilottrap" -> {} // read before
            case "name" -> layer.name = text("name", value, LONGEST_NAME);
            case "description" -> text("description", value, LONGEST_DESCRIPTION);
            case "extends" -> layer.extended = text("extends", value, 4_000);
            case "start" -> layer.start = date("start", value, problems);
            case "horizon" -> layer.horizon = horizon(value);
            case "launch_window" -> layer.window = window(value);
            case "seed" -> layer.seed = whole("seed", value, 0, Long.MAX_VALUE);
            case "replications" -> layer.replications = count("replications", value, 1, Scenario.MOST_REPLICATIONS);
            case "ensemble" -> layer.ensemble = entry.value();
            case "organization" -> section(Section.ORGANIZATION, value);
            case "assumptions" -> section(Section.ASSUMPTIONS, value);
            case "policy" -> section(Section.POLICY, value);
            case "interventions" -> DeclaredInterventions.read(value, layer.declared, problems);
            case "goals" -> Goals.read(value, layer.goals, problems);
            case "alternatives" -> alternatives(value);
            case "stated" -> layer.exact = exact(value);
            case "experiment" -> layer.experiments.add(entry.value());
            default -> unknown(entry, "", KEYS);
        }
    }

    // Sections

    private void section(Section section, Node node) {
        group(section, Names.of(section), node, layer.own);
    }

    private void group(Section section, Names names, Node node, Layer.Statements into) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar empty && empty.empty())) {
            return; // a block in which everything is commented out
        }
        if (names.path().equals("policy.pool_limits")
                && node instanceof Node.Scalar scalar
                && scalar.text().equals(Quantity.NONE)) {
            names.children()
                    .values()
                    .forEach(child -> child.parameter()
                            .ifPresent(parameter ->
                                    into.values.put(parameter, new Stated<>(parameter.max(), scalar.at()))));
            return;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.at(),
                    names.path() + " takes named values ("
                            + sample(names.children().keySet()) + "), not " + node.kind());
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            Names child = names.children().get(entry.key());
            if (special(names.path() + "." + entry.key(), entry.value(), into)) {
                continue;
            }
            if (child == null) {
                List<String> known = new ArrayList<>(names.children().keySet());
                known.addAll(specials(names.path()));
                unknown(entry, names.path(), known);
            } else if (child.parameter().isPresent()) {
                value(child.parameter().get(), entry.value(), into.values);
            } else {
                group(section, child, entry.value(), into);
            }
        }
    }

    private void value(Parameter parameter, Node node, Map<Parameter, Stated<Double>> into) {
        OptionalDouble value = Quantity.read(parameter, parameter.key(), node, problems);
        if (value.isEmpty()) {
            return;
        }
        into.put(parameter, new Stated<>(value.getAsDouble(), node.at()));
        if (Quantity.money(parameter.unit())
                && node instanceof Node.Scalar scalar
                && scalar.text().matches("[0-9.]+")
                && value.getAsDouble() > 25 * parameter.high()) {
            layer.warnings.add(parameter.key() + ": " + scalar.text() + " is in thousands, that is "
                    + Numbers.spoken(value.getAsDouble() * 1_000)
                    + "; write a suffix (k, M, G) to count in units of the currency.");
        }
    }

    /** The keys that stand among a section's parameters without being one. */
    static List<String> specials(String path) {
        return switch (path) {
            case "organization" -> List.of("mode", "units");
            case "organization.budget" -> List.of("currency", "fiscal_year_starts");
            case "policy" -> List.of("interventions");
            default -> List.of();
        };
    }

    private boolean special(String path, Node node, Layer.Statements into) {
        switch (path) {
            case "organization.mode" -> layer.mode = mode(node);
            case "organization.units" -> layer.units = units(node);
            case "organization.budget.currency" -> layer.currency = currency(node);
            case "organization.budget.fiscal_year_starts" -> layer.fiscalYearStarts = monthDay(node);
            case "policy.interventions" -> into.interventions.add(node);
            default -> {
                return false;
            }
        }
        return true;
    }

    // Alternatives

    private void alternatives(Node node) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar empty && empty.empty())) {
            return;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(node.at(), "alternatives are named changes of policy, not " + node.kind());
            return;
        }
        if (mapping.entries().size() > MOST_ALTERNATIVES) {
            problems.add(node.at(), "more than " + MOST_ALTERNATIVES + " alternatives; a sweep does that better");
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            if (!ALTERNATIVE.matcher(entry.key()).matches()) {
                problems.add(
                        entry.at(),
                        "an alternative's name is at most 60 letters, digits, blanks and _ . + -, not "
                                + Text.quoted(entry.key()));
                continue;
            }
            alternative(entry);
        }
    }

    /** An alternative names levers; whether it may change assumptions too is for whoever compares to say. */
    private void alternative(Node.Entry entry) {
        Layer.Statements changes = layer.alternatives.computeIfAbsent(entry.key(), name -> new Layer.Statements());
        if (!(entry.value() instanceof Node.Mapping mapping)) {
            group(Section.POLICY, Names.of(Section.POLICY), entry.value(), changes);
            return;
        }
        List<Node.Entry> levers = new ArrayList<>();
        for (Node.Entry change : mapping.entries()) {
            switch (change.key()) {
                case "policy" ->
                    problems.add(change.at(), "an alternative names the levers themselves, without policy: above them");
                case "assumptions" ->
                    group(Section.ASSUMPTIONS, Names.of(Section.ASSUMPTIONS), change.value(), changes);
                case "organization" ->
                    problems.add(
                            change.at(),
                            "an alternative changes policy; another organization is a scenario of its own that extends this one");
                default -> levers.add(change);
            }
        }
        group(Section.POLICY, Names.of(Section.POLICY), new Node.Mapping(mapping.at(), levers), changes);
    }

    // Single values

    private @Nullable Stated<String> text(String name, Node node, int longest) {
        if (node instanceof Node.Refused) {
            return null;
        }
        if (!(node instanceof Node.Scalar scalar)) {
            problems.add(node.at(), name + " is a text, not " + node.kind());
            return null;
        }
        if (scalar.empty() || scalar.text().isBlank()) {
            problems.add(node.at(), name + " is empty");
            return null;
        }
        if (scalar.text().length() > longest) {
            problems.add(node.at(), name + " is longer than " + Numbers.spoken(longest) + " characters");
            return null;
        }
        if (!name.equals("description") && !Text.oneLine(scalar.text()).equals(scalar.text())) {
            problems.add(node.at(), name + " must be one line without control characters");
            return null;
        }
        return new Stated<>(scalar.text().strip(), node.at());
    }

    static @Nullable Stated<LocalDate> date(String name, Node node, Problems problems) {
        if (node instanceof Node.Scalar scalar && scalar.text().matches(DATE)) {
            try {
                return new Stated<>(LocalDate.parse(scalar.text()), node.at());
            } catch (DateTimeException none) {
                problems.add(node.at(), name + " is " + scalar.text() + ", a day no calendar has");
                return null;
            }
        }
        if (!(node instanceof Node.Refused)) {
            problems.add(node.at(), name + " is a date from 1900 to 2199 such as 2026-01-05, not " + node.kind());
        }
        return null;
    }

    private @Nullable Stated<MonthDay> monthDay(Node node) {
        String name = "organization.budget.fiscal_year_starts";
        if (node instanceof Node.Scalar scalar && scalar.text().matches(MONTH_DAY)) {
            try {
                MonthDay day = MonthDay.parse("--" + scalar.text());
                if (day.isValidYear(2025)) {
                    return new Stated<>(day, node.at());
                }
            } catch (DateTimeException none) {
                // told below
            }
            problems.add(node.at(), name + " is " + scalar.text() + ", a day that not every year has");
            return null;
        }
        if (!(node instanceof Node.Refused)) {
            problems.add(node.at(), name + " is month and day such as 04-01, not " + node.kind());
        }
        return null;
    }

    private @Nullable Stated<String> currency(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.text().matches(CURRENCY)) {
            return new Stated<>(scalar.text(), node.at());
        }
        if (!(node instanceof Node.Refused)) {
            problems.add(
                    node.at(),
                    "organization.budget.currency is three capital letters such as USD or EUR, not " + node.kind());
        }
        return null;
    }

    private @Nullable Stated<Layer.Mode> mode(Node node) {
        if (node instanceof Node.Scalar scalar) {
            for (Layer.Mode mode : Layer.Mode.values()) {
                if (scalar.text().equals(mode.name().toLowerCase(Locale.ROOT))) {
                    return new Stated<>(mode, node.at());
                }
            }
        }
        if (!(node instanceof Node.Refused)) {
            problems.add(node.at(), "organization.mode is population or single, not " + node.kind());
        }
        return null;
    }

    private @Nullable Stated<Integer> horizon(Node node) {
        Stated<Integer> weeks = weeks("horizon", node);
        int least = Blueprint.MIN_WINDOW + Blueprint.FOLLOW_UP;
        if (weeks != null && (weeks.value() < least || weeks.value() > Blueprint.MAX_HORIZON)) {
            problems.add(
                    node.at(),
                    "horizon must lie between " + least + "w (" + Blueprint.MIN_WINDOW + " weeks of launches and "
                            + Blueprint.FOLLOW_UP + " to follow them up) and " + Numbers.spoken(Blueprint.MAX_HORIZON)
                            + "w (20y), was " + ((Node.Scalar) node).text());
            return null;
        }
        return weeks;
    }

    private @Nullable Stated<Integer> window(Node node) {
        Stated<Integer> weeks = weeks("launch_window", node);
        int most = Blueprint.MAX_HORIZON - Blueprint.FOLLOW_UP;
        if (weeks != null && (weeks.value() < Blueprint.MIN_WINDOW || weeks.value() > most)) {
            problems.add(
                    node.at(),
                    "launch_window must lie between " + Blueprint.MIN_WINDOW + "w and " + most + "w, was "
                            + ((Node.Scalar) node).text());
            return null;
        }
        return weeks;
    }

    /** Weeks that are whole; values beyond a million are as good as a million. */
    private @Nullable Stated<Integer> weeks(String name, Node node) {
        OptionalDouble weeks = quantity(name, Unit.WEEKS, node);
        if (weeks.isEmpty()) {
            return null;
        }
        double value = weeks.getAsDouble();
        if (value != Math.rint(value)) {
            problems.add(node.at(), name + " must be whole weeks, was " + Numbers.spoken(value));
            return null;
        }
        return new Stated<>((int) Math.max(-1e6, Math.min(1e6, value)), node.at());
    }

    private OptionalDouble quantity(String name, Unit unit, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Quantity.number(name, unit, scalar, problems);
        }
        if (!(node instanceof Node.Refused)) {
            problems.add(node.at(), name + " takes one value, not " + node.kind() + ": " + Quantity.forms(unit));
        }
        return OptionalDouble.empty();
    }

    private @Nullable Stated<Long> whole(String name, Node node, long min, long max) {
        return whole(name, node, min, max, problems);
    }

    /** A whole number between two, both inclusive; null where it is refused: the problem is then noted. */
    static @Nullable Stated<Long> whole(String name, Node node, long min, long max, Problems problems) {
        if (node instanceof Node.Refused) {
            return null;
        }
        String allowed = "a whole number between " + Numbers.spoken((double) min) + " and "
                + (max == Long.MAX_VALUE ? "9,223,372,036,854,775,807" : Numbers.spoken((double) max));
        if (!(node instanceof Node.Scalar scalar) || scalar.empty()) {
            problems.add(node.at(), name + " takes " + allowed + ", not " + node.kind());
            return null;
        }
        if (WHOLE.matcher(scalar.text()).matches()) {
            if (!scalar.plain()) {
                problems.add(node.at(), name + " is text; write " + scalar.text() + " without quotation marks");
                return null;
            }
            BigInteger value = new BigInteger(scalar.text());
            if (value.compareTo(BigInteger.valueOf(min)) >= 0 && value.compareTo(BigInteger.valueOf(max)) <= 0) {
                return new Stated<>(value.longValueExact(), node.at());
            }
        }
        problems.add(node.at(), name + " takes " + allowed + ", not " + node.kind());
        return null;
    }

    private @Nullable Stated<Integer> count(String name, Node node, int min, int max) {
        Stated<Long> whole = whole(name, node, min, max);
        return whole == null ? null : new Stated<>(Math.toIntExact(whole.value()), whole.at());
    }

    // Units

    private @Nullable Stated<List<UnitPlan>> units(Node node) {
        if (node instanceof Node.Refused || (node instanceof Node.Scalar scalar && scalar.empty())) {
            return null;
        }
        if (!(node instanceof Node.Sequence list)) {
            problems.add(
                    node.at(),
                    "organization.units is a list, one \"- {name: …, function: …, teams: …}\" each, not "
                            + node.kind());
            return null;
        }
        if (list.items().isEmpty() || list.items().size() > MOST_UNITS) {
            problems.add(
                    node.at(),
                    "organization.units has " + list.items().size() + " units; from 1 to " + Numbers.spoken(MOST_UNITS)
                            + " are possible");
            return null;
        }
        List<UnitPlan> plans = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long teams = 0;
        for (Node item : list.items()) {
            Optional<UnitPlan> plan = unit(item, plans.size() + 1);
            if (plan.isPresent()) {
                plans.add(plan.get());
                teams += plan.get().teams();
                if (!names.add(plan.get().name())) {
                    problems.add(
                            item.at(),
                            "two units are called " + Text.quoted(plan.get().name()));
                }
            }
        }
        if (teams > MOST_TEAMS) {
            problems.add(
                    node.at(),
                    "organization.units has " + Numbers.spoken((double) teams) + " teams; at most "
                            + Numbers.spoken(MOST_TEAMS) + " are possible");
        }
        return new Stated<>(List.copyOf(plans), node.at());
    }

    private Optional<UnitPlan> unit(Node node, int number) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!(node instanceof Node.Refused)) {
                problems.add(node.at(), "a unit is {name: …, function: …, teams: …}, not " + node.kind());
            }
            return Optional.empty();
        }
        Map<String, Node> given = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (UNIT_KEYS.contains(entry.key())) {
                given.put(entry.key(), entry.value());
            } else {
                unknown(entry, "a unit", UNIT_KEYS);
            }
        }
        Stated<String> name = given.containsKey("name") ? text("name", required(given, "name"), LONGEST_NAME) : null;
        Optional<BusinessFunction> function = function(given, mapping.at());
        Stated<Integer> teams =
                given.containsKey("teams") ? count("teams", required(given, "teams"), 1, MOST_TEAMS) : null;
        Stated<Integer> headcount = given.containsKey("headcount")
                ? count("headcount", required(given, "headcount"), 1, 100 * MOST_TEAMS)
                : null;
        double maturity = maturity(given);
        if (!given.containsKey("teams") && !given.containsKey("headcount")) {
            problems.add(mapping.at(), "a unit needs teams, or a headcount of which 100 make a team");
        }
        if (function.isEmpty() || (teams == null && headcount == null)) {
            return Optional.empty();
        }
        int people = headcount == null ? 0 : headcount.value();
        int size = teams != null ? teams.value() : Math.max(1, (people + 50) / 100);
        String label = name == null ? "Unit " + number + ", " + function.get().label() : name.value();
        return Optional.of(new UnitPlan(label, function.get(), size, people, maturity));
    }

    private static Node required(Map<String, Node> given, String key) {
        Node node = given.get(key);
        if (node == null) {
            throw new IllegalStateException(key);
        }
        return node;
    }

    private Optional<BusinessFunction> function(Map<String, Node> given, Location at) {
        Node node = given.get("function");
        if (node == null) {
            problems.add(at, "a unit needs its function: " + Text.list(functions()));
            return Optional.empty();
        }
        if (node instanceof Node.Scalar scalar) {
            for (BusinessFunction function : BusinessFunction.values()) {
                if (function.key().equals(scalar.text())) {
                    return Optional.of(function);
                }
            }
            problems.add(
                    node.at(),
                    "no function is called " + Text.quoted(scalar.text())
                            + Nearest.to(scalar.text(), functions())
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are " + Text.list(functions())));
        } else if (!(node instanceof Node.Refused)) {
            problems.add(node.at(), "function is one of " + Text.list(functions()) + ", not " + node.kind());
        }
        return Optional.empty();
    }

    private double maturity(Map<String, Node> given) {
        if (!given.containsKey("data_maturity")) {
            return Double.NaN;
        }
        Node node = required(given, "data_maturity");
        return Quantity.read(Parameters.DATA_MATURITY, "data_maturity", node, problems)
                .orElse(Double.NaN);
    }

    private static List<String> functions() {
        List<String> keys = new ArrayList<>();
        for (BusinessFunction function : BusinessFunction.values()) {
            keys.add(function.key());
        }
        return keys;
    }

    /** What holds exactly in a single organization, as the program itself writes it into resolved scenarios. */
    private @Nullable Stated<Set<Parameter>> exact(Node node) {
        if (!(node instanceof Node.Sequence list)) {
            problems.add(node.at(), "stated is a list of full parameter names, not " + node.kind());
            return null;
        }
        Set<Parameter> parameters = new LinkedHashSet<>();
        for (Node item : list.items()) {
            Optional<Parameter> parameter =
                    item instanceof Node.Scalar scalar ? Parameters.byKey(scalar.text()) : Optional.empty();
            parameter.ifPresent(parameters::add);
            if (parameter.isEmpty()) {
                problems.add(item.at(), "no parameter has the full name " + item.kind());
            }
        }
        return new Stated<>(parameters, node.at());
    }

    // Unknown names

    private void unknown(Node.Entry entry, String where, Collection<String> known) {
        String noun = where.endsWith(".functions")
                ? "function"
                : where.endsWith(".pools") || where.endsWith(".pool_limits") ? "pool" : "key";
        String what = "unknown " + noun + " " + Text.quoted(entry.key()) + (where.isEmpty() ? "" : " in " + where);
        problems.add(entry.at(), problems.full() ? what : what + mend(entry.key(), where, known));
    }

    private static String mend(String key, String where, Collection<String> known) {
        if (key.equals("<<")) {
            return "; merge keys are not used here, extend a scenario instead";
        }
        int dot = where.indexOf('.');
        String section = dot > 0 ? where.substring(0, dot) : where;
        String below = dot > 0 ? where.substring(dot + 1) + "." : "";
        if (key.indexOf('.') > 0
                && Parameters.byKey(section + "." + below + key).isPresent()) {
            return "; write it nested, " + nested(key);
        }
        Optional<String> near = Nearest.to(key, known);
        if (near.isEmpty() || Nearest.distance(key, near.get()) > 1) {
            Optional<Parameter> elsewhere = elsewhere(key, below);
            if (elsewhere.isPresent()) {
                return "; it belongs to " + elsewhere.get().section().key() + ", as "
                        + elsewhere.get().key();
            }
        }
        return near.map(name -> "; did you mean " + name + "?").orElse("; there are " + sample(known));
    }

    private static String nested(String key) {
        List<String> parts = Names.parts(key);
        return String.join(": {", parts) + ": …" + "}".repeat(parts.size() - 1);
    }

    private static Optional<Parameter> elsewhere(String key, String below) {
        for (Section section : Section.values()) {
            Optional<Parameter> same = Parameters.byKey(section.key() + "." + below + key)
                    .or(() -> Parameters.byKey(section.key() + "." + key));
            if (same.isPresent()) {
                return same;
            }
        }
        return Optional.empty();
    }

    private static String sample(Collection<String> names) {
        List<String> shown = names.stream().limit(14).toList();
        return names.size() == shown.size() ? Text.list(shown) : String.join(", ", shown) + " … (docs/parameters.md)";
    }
}
