package pilottrap.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The arrows between the rooms of this house, and what keeps a run a pure function of its key. */
final class Architecture {

    private static final String SIMULATION = "pilottrap.simulation..";

    /** Their results differ between JDKs or processors; {@link StrictMath} has the same methods and fixed results. */
    private static final Set<String> LOOSE_MATH = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "hypot", "exp", "expm1",
            "log", "log10", "log1p", "pow", "cbrt", "random");

    static final ArchRule ARROWS_NEVER_RUN_BACK = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("pilottrap..")
            .layer("simulation")
            .definedBy(SIMULATION)
            .layer("scenarios")
            .definedBy("pilottrap.scenarios..")
            .layer("output")
            .definedBy("pilottrap.output..")
            .optionalLayer("web")
            .definedBy("pilottrap.web..")
            .optionalLayer("cluster")
            .definedBy("pilottrap.cluster..")
            .layer("cli")
            .definedBy("pilottrap.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("cluster")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("output")
            .mayOnlyBeAccessedByLayers("web", "cluster", "cli")
            .whereLayer("scenarios")
            .mayOnlyBeAccessedByLayers("output", "web", "cluster", "cli");

    static final ArchRule THE_KERNEL_STANDS_ALONE = standsAlone("pilottrap.simulation.kernel..");

    static final ArchRule LUCK_STANDS_ALONE = standsAlone("pilottrap.simulation.random..");

    static final ArchRule ONLY_THE_DSOL_CALENDAR_KNOWS_DSOL = noClasses()
            .that()
            .haveNameNotMatching("pilottrap\\.simulation\\.kernel\\.Dsol.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.tudelft..", "org.djutils..", "org.djunits..")
            .because("DSOL is optional: a run on our own calendar must not load it");

    static final ArchRule A_RUN_READS_NO_CLOCK_AND_NO_FILE = noClasses()
            .that()
            .resideInAPackage(SIMULATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.time..", "java.io..", "java.nio..")
            .because("a run is a pure function of scenario and key");

    static final ArchRule A_RUN_ASKS_THE_MACHINE_NOTHING = noClasses()
            .that()
            .resideInAPackage(SIMULATION)
            .should()
            .accessTargetWhere(target(
                    System.class,
                    Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "identityHashCode", "in")))
            .because("a run is a pure function of scenario and key");

    static final ArchRule A_RUN_HAS_NO_OTHER_LUCK = noClasses()
            .that()
            .resideInAPackage(SIMULATION)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Random.class, java.security.SecureRandom.class, java.util.UUID.class)
            .because("every draw belongs to a purpose and an owner");

    static final ArchRule A_RUN_KNOWS_NO_THREADS = noClasses()
            .that()
            .resideInAPackage(SIMULATION)
            .and()
            .haveNameNotMatching("pilottrap\\.simulation\\.kernel\\.Dsol.*")
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.concurrent..").or(oneOf(Thread.class, ThreadLocal.class)))
            .because("a run is the same on any thread; DsolCalendar alone guards a constructor that races with itself");

    static final ArchRule NOTHING_OUTLIVES_A_RUN = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage(SIMULATION)
            .and()
            .areStatic()
            .should()
            .beFinal()
            .allowEmptyShould(true)
            .because("static state would carry one run into the next");

    static final ArchRule A_RUN_COMPUTES_THE_SAME_BITS = noClasses()
            .that()
            .resideInAPackage(SIMULATION)
            .should()
            .accessTargetWhere(target(Math.class, LOOSE_MATH))
            .because("Math's transcendental functions give other bits on other JDKs; StrictMath does not");

    static final ArchRule ONLY_SCENARIO_FILE_PARSES_YAML = noClasses()
            .that()
            .resideOutsideOfPackage("pilottrap.scenarios.file..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson.dataformat.yaml..", "org.snakeyaml..", "com.networknt..");

    static final ArchRule ONLY_DUCK_KNOWS_DUCKDB = noClasses()
            .that()
            .haveNameNotMatching("pilottrap\\.output\\.store\\.Duck(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.duckdb..", "java.sql..")
            .because("a run must not load the database");

    static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .accessTargetWhere(target(System.class, Set.of("exit")).or(target(Runtime.class, Set.of("exit", "halt"))));

    static final ArchRule ONLY_CLI_WRITES_TO_STDOUT = noClasses()
            .that()
            .resideOutsideOfPackage("pilottrap.cli..")
            .should()
            .accessTargetWhere(target(System.class, Set.of("out")));

    private Architecture() {}

    private static ArchRule standsAlone(String room) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("pilottrap..").and(not(resideInAPackage(room))));
    }

    /** Covers calls, field reads and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> target(Class<?> owner, Set<String> names) {
        return describe(
                owner.getSimpleName() + "." + names,
                access -> access.getTargetOwner().isEquivalentTo(owner) && names.contains(access.getName()));
    }

    private static DescribedPredicate<JavaClass> oneOf(Class<?>... types) {
        return JavaClass.Predicates.belongToAnyOf(types);
    }
}
