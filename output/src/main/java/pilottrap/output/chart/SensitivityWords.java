package pilottrap.output.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pilottrap.scenarios.analysis.Noun;
import pilottrap.scenarios.analysis.SweepTable;
import pilottrap.scenarios.experiment.Factor;
import pilottrap.scenarios.experiment.Levels;
import pilottrap.scenarios.sensitivity.Indices;
import pilottrap.scenarios.sensitivity.Interval;
import pilottrap.scenarios.sensitivity.OutcomeSensitivity;
import pilottrap.scenarios.sensitivity.Place;
import pilottrap.scenarios.sensitivity.Screening;
import pilottrap.scenarios.sensitivity.Standing;
import pilottrap.simulation.measure.Outcome;
import pilottrap.simulation.parameter.Grade;
import pilottrap.simulation.parameter.Parameters;
import pilottrap.simulation.parameter.Unit;

/** What an outcome depends on, in sentences. */
public final class SensitivityWords {
    private static final Map<String, String> PHRASES = Map.of(
            "production_share", "the share that goes live",
            "successful_share", "the share that goes live and is of value",
            "limbo_share", "the share left in limbo",
            "net_value", "net value",
            "pilots_launched", "how many pilots are launched",
            "productions", "how many pilots go live",
            "spend_total", "all cost",
            "weeks_launch_to_production", "the weeks from launch to live");

    /** Effects that differ among places by more than this share of their mean size depend on where they are taken. */
    private static final double UNEVEN = 0.5;

    private final SweepTable table;
    private final OutcomeSensitivity found;
    private final Figures figures;
    private final Noun noun;
    private final List<FactorAxis> axes;

    /** Words for what was found of an outcome. */
    public SensitivityWords(SweepTable table, OutcomeSensitivity found) {
        this.table = table;
        this.found = found;
        String currency = table.provenance().currency();
        this.figures = new Figures(currency);
        this.noun = table.provenance().noun();
        this.axes = table.experiment().factors().stream()
                .map(factor -> FactorAxis.of(factor, currency))
                .toList();
    }

    /** An outcome in the middle of a sentence. */
    public static String phrase(Outcome outcome) {
        return PHRASES.getOrDefault(
                outcome.name(), Figures.label(outcome).replace("*", "").toLowerCase(java.util.Locale.ROOT));
    }

    /** A factor's name in the middle of a sentence. */
    public String name(int factor) {
        return Words.clean(axes.get(factor).factor().words());
    }

    /** The values a factor took: "10 to 40 weeks", "off or on", "6, 8, 10 or 15". */
    public String range(int factor) {
        FactorAxis axis = axes.get(factor);
        if (axis.factor().levels() instanceof Levels.Range range) {
            return axis.bare(range.from()) + " to " + axis.words(range.to());
        }
        List<Double> values = ((Levels.Values) axis.factor().levels()).values();
        if (values.size() == 1) {
            return "only " + axis.words(values.get(0));
        }
        String last = " or " + axis.words(values.get(values.size() - 1));
        return values.size() > 5
                ? axis.bare(values.get(0)) + " to " + axis.words(values.get(values.size() - 1)) + ", " + values.size()
                        + " values"
                : values.subList(0, values.size() - 1).stream().map(axis::bare).collect(Collectors.joining(", "))
                        + last;
    }

    /** The evidence grade of a factor; empty where it is no parameter of the model. */
    public Optional<Grade> grade(int factor) {
        return Parameters.byKey(axes.get(factor).factor().key()).map(parameter -> parameter.grade());
    }

    /** A size in the outcome's unit: "11.2 points", "$3.4 M". */
    public String size(double value) {
        String signed = figures.difference(found.outcome(), Math.abs(value));
        return signed.startsWith("+") ? signed.substring(1) : signed;
    }

    /** An interval of sizes, without the unit: "9.1 to 13.3". */
    public String interval(Interval interval) {
        return figures.interval(found.outcome(), interval.low(), interval.high());
    }

    /** A share of variance: "45%". */
    public static String share(double value) {
        return Words.number(100 * value, Math.abs(value) < 0.0995 ? 1 : 0) + "%";
    }

    /** An interval of shares of variance: "41 to 50%". */
    public static String shares(Interval interval) {
        int decimals = Math.max(Math.abs(interval.low()), Math.abs(interval.high())) < 0.0995 ? 1 : 0;
        return Words.number(100 * interval.low(), decimals) + " to " + Words.number(100 * interval.high(), decimals)
                + "%";
    }

    /** A rank: "3", or "2–5" where it is not settled. */
    public static String place(Place place) {
        return place.best() == place.worst() ? Integer.toString(place.best()) : place.best() + "–" + place.worst();
    }

    /** Which way an outcome goes with a factor: "up", "down", "both ways", "nowhere". */
    public static String way(Screening.Effect effect) {
        if (effect.rising() == 0 && effect.falling() == 0) {
            return "nowhere";
        }
        return effect.falling() == 0 ? "up" : effect.rising() == 0 ? "down" : mixed(effect);
    }

    private static String mixed(Screening.Effect effect) {
        if (effect.mean().low() > 0) {
            return "mostly up";
        }
        return effect.mean().high() < 0 ? "mostly down" : "both ways";
    }

    /** What is read first, one or two sentences. */
    public String lead() {
        Optional<Standing> standing = found.standing();
        if (standing.isEmpty()) {
            return "What matters to " + phrase(found.outcome()) + " cannot be told: " + found.why() + ".";
        }
        return most(standing.get()) + found.indices().flatMap(this::byLuck).orElse("");
    }

    private String most(Standing standing) {
        String what = phrase(found.outcome());
        String first = name(standing.order().get(0));
        if (axes.size() == 1) {
            return Words.capital(first) + " is all that was varied.";
        }
        if (standing.leading() == 1) {
            return Words.capital(first) + " matters most to " + what + ".";
        }
        if (standing.leading() > 1) {
            List<Integer> leading = standing.order().subList(0, standing.leading());
            return Words.capital(listed(leading)) + " matter most to " + what + ".";
        }
        long may = places().stream().filter(place -> place.best() == 1).count();
        return Words.capital(first) + " may matter most to " + what + ", but the ranks are not settled: "
                + (may == 1 ? "what comes next is open." : may + " of " + axes.size() + " numbers may come first.");
    }

    private List<Place> places() {
        return found.screening()
                .map(screening -> screening.effects().stream()
                        .map(Screening.Effect::place)
                        .toList())
                .or(() -> found.indices()
                        .map(indices -> indices.factors().stream()
                                .map(Indices.Index::place)
                                .toList()))
                .orElse(List.of());
    }

    /** Whether replications take turns in parameter sets, so that what is called luck holds both. */
    private boolean several() {
        return table.provenance().sets().several();
    }

    private Optional<String> byLuck(Indices indices) {
        return indices.luckShare()
                .map(luck -> (several() ? " Luck and parameter sets make " : " Luck makes ") + share(luck.value())
                        + " of how " + noun.many() + " differ.");
    }

    private String listed(List<Integer> factors) {
        List<String> names = factors.stream().map(this::name).toList();
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** What else there is to say, a sentence each. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        found.screening().ifPresent(screening -> screened(screening, remarks));
        found.indices().ifPresent(indices -> indexed(indices, remarks));
        return remarks;
    }

    private void screened(Screening screening, List<String> remarks) {
        Standing standing = Standing.of(screening);
        Screening.Effect first = screening.effects().get(standing.order().get(0));
        remarks.add("Over its range (" + range(first.factor()) + ") " + name(first.factor()) + " moves it by "
                + size(first.absolute().value()) + " on average (95 % interval " + interval(first.absolute()) + "), "
                + way(first) + ".");
        order(standing, remarks);
        little(standing, remarks, "surely move it by less than a tenth of that");
        List<Integer> uneven = screening.effects().stream()
                .filter(effect ->
                        effect.deviation().low() > UNEVEN * effect.absolute().value())
                .map(Screening.Effect::factor)
                .filter(factor -> standing.order().indexOf(factor) < Standing.MOST_LEADING)
                .toList();
        if (!uneven.isEmpty()) {
            remarks.add("What " + listed(uneven)
                    + (uneven.size() == 1 ? " does depends" : " do depends")
                    + " on the other numbers, or on where in the range it is taken (σ is more than half of μ*).");
        }
        screening
                .luck()
                .ifPresent(luck -> remarks.add((several() ? "By luck and parameter sets one " : "By luck alone one ")
                        + noun.one() + " differs from the next by " + size(luck) + " (one standard deviation)."));
        if (screening.complete() < screening.planned()) {
            remarks.add("Points without a result leave " + screening.complete() + " of " + screening.planned()
                    + " trajectories whole, and each number at least " + screening.leastEffects() + " effects.");
        }
    }

    private void indexed(Indices indices, List<String> remarks) {
        Standing standing = Standing.of(indices);
        Indices.Index first = indices.factors().get(standing.order().get(0));
        remarks.add("Of how the expected result differs between worlds, " + name(first.factor()) + " alone explains "
                + share(first.first().value()) + " (95 % interval " + shares(first.first())
                + "), with its interactions "
                + share(first.total().value()) + " (" + shares(first.total()) + ").");
        order(standing, remarks);
        little(standing, remarks, "surely matter to less than 5 % of it, interactions included");
        Interval sum = indices.firstSum();
        remarks.add(
                sum.high() < 0.9
                        ? "The numbers act together: each alone they explain " + share(sum.value()) + " (" + shares(sum)
                                + "); the rest is interactions."
                        : sum.low() > 0.9
                                ? "They hardly interact: each alone they explain " + share(sum.value()) + " ("
                                        + shares(sum) + ")."
                                : "Whether they interact is not settled: each alone they explain " + share(sum.value())
                                        + " (" + shares(sum) + ").");
        indices.luckShare()
                .ifPresent(luck -> remarks.add("Of the variance of one " + noun.one()
                        + "’s result in a random world, "
                        + (several() ? "luck and parameter sets make " : "luck makes ") + share(luck.value())
                        + " (95 % interval "
                        + shares(luck)
                        + ")."));
        if (!indices.corrected()) {
            remarks.add("Luck that is left in the means of "
                    + noun.counted(indices.mostReplications())
                    + " is not taken out of these shares.");
        }
        if (indices.complete() < indices.planned()) {
            remarks.add("Rests on " + indices.complete() + " of " + indices.planned()
                    + " base points; the others are not complete.");
        }
    }

    private void order(Standing standing, List<String> remarks) {
        List<Place> places = places();
        boolean open = standing.order().subList(0, Math.max(1, standing.leading())).stream()
                .anyMatch(factor ->
                        places.get(factor).best() != places.get(factor).worst());
        if (standing.leading() > 1 && open) {
            remarks.add("In which order these " + standing.leading() + " come is not settled.");
        }
    }

    private void little(Standing standing, List<String> remarks, String words) {
        int minor = standing.minor().size();
        if (minor > 0) {
            remarks.add(
                    minor == 1
                            ? Words.capital(name(standing.minor().get(0))) + " "
                                    + words.replaceFirst("^surely (\\w+)", "surely $1s") + "."
                            : minor + " of " + axes.size() + " " + words + ".");
        }
    }

    /** The heading of what bars are: what a factor is worth over its range. */
    String unit() {
        String unit = Figures.unit(found.outcome());
        return unit.isEmpty() ? figures(found.outcome().unit()) : unit;
    }

    private static String figures(Unit unit) {
        return unit == Unit.COUNT ? "count" : "";
    }

    Factor factor(int factor) {
        return axes.get(factor).factor();
    }

    SweepTable table() {
        return table;
    }

    OutcomeSensitivity found() {
        return found;
    }

    Figures figures() {
        return figures;
    }

    Noun noun() {
        return noun;
    }
}
