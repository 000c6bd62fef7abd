package pilottrap.scenarios.file;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pilottrap.scenarios.experiment.Goal;
import pilottrap.simulation.intervention.Intervention;
import pilottrap.simulation.organization.UnitPlan;
import pilottrap.simulation.parameter.Parameter;

/**
 * What one file states, typed and checked alone. A scenario is a stack of layers: the file, what it extends, and the
 * {@code --set} options on top. Null and empty mean not stated.
 */
final class Layer {
    /** Which organizations are simulated. */
    enum Mode {
        /** Each replication draws its own. */
        POPULATION,
        /** One, as stated. */
        SINGLE
    }

    final String label;
    final @Nullable LibraryEntry library;

    @Nullable
    Stated<String> name;

    @Nullable
    Stated<String> extended;

    @Nullable
    Stated<LocalDate> start;

    @Nullable
    Stated<Integer> horizon;

    @Nullable
    Stated<Integer> window;

    @Nullable
    Stated<Long> seed;

    @Nullable
    Stated<Integer> replications;

    @Nullable
    Stated<Mode> mode;

    @Nullable
    Stated<List<UnitPlan>> units;

    @Nullable
    Stated<String> currency;

    @Nullable
    Stated<MonthDay> fiscalYearStarts;

    @Nullable
    Stated<Set<Parameter>> exact;

    /** What it says of an ensemble, as it stands there. */
    @Nullable
    Node ensemble;

    /** The ensemble that it names. */
    EnsembleFile.@Nullable Drawn drawn;

    /** What it says of an experiment, read once all layers are there. */
    final List<Node> experiments = new ArrayList<>();

    /** What it states itself. */
    final Statements own = new Statements();

    /** What each named alternative changes. */
    final Map<String, Statements> alternatives = new LinkedHashMap<>();

    /** The interventions it declares, by name. */
    final Map<String, Intervention> declared = new LinkedHashMap<>();

    /** What is wanted, by outcome. */
    final Map<String, Goal> goals = new LinkedHashMap<>();

    /** Values of parameters, and the plan of interventions, which is understood once all layers are read. */
    static final class Statements {
        final Map<Parameter, Stated<Double>> values = new LinkedHashMap<>();

        final List<Node> interventions = new ArrayList<>();
    }

    /** Sentences a user should read. */
    final Set<String> warnings = new LinkedHashSet<>();

    Layer(String label, @Nullable LibraryEntry library) {
        this.label = label;
        this.library = library;
    }
}
