package pilottrap.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pilottrap.output.planted.AsksDuckDb;
import pilottrap.output.planted.Prints;
import pilottrap.output.planted.ReadsYaml;
import pilottrap.scenarios.planted.Above;
import pilottrap.scenarios.planted.EndsTheProcess;
import pilottrap.simulation.kernel.planted.KnowsPilots;
import pilottrap.simulation.pilot.planted.AsksTheMachine;
import pilottrap.simulation.pilot.planted.KeepsStaticState;
import pilottrap.simulation.pilot.planted.KnowsDsol;
import pilottrap.simulation.pilot.planted.KnowsThreads;
import pilottrap.simulation.pilot.planted.LooksUp;
import pilottrap.simulation.pilot.planted.ReadsFiles;
import pilottrap.simulation.pilot.planted.ReadsTheClock;
import pilottrap.simulation.pilot.planted.RollsItsOwnDice;
import pilottrap.simulation.pilot.planted.UsesLooseMath;
import pilottrap.simulation.random.planted.KnowsTheKernel;

/** Each rule holds for the house and is broken by a class planted to break it. */
final class ArchitectureTest {

    private static JavaClasses house;

    @BeforeAll
    static void importTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("pilottrap");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(Architecture.ARROWS_NEVER_RUN_BACK, LooksUp.class, Above.class),
                rule(Architecture.THE_KERNEL_STANDS_ALONE, KnowsPilots.class, LooksUp.class),
                rule(Architecture.LUCK_STANDS_ALONE, KnowsTheKernel.class, KnowsPilots.class),
                rule(Architecture.ONLY_THE_DSOL_CALENDAR_KNOWS_DSOL, KnowsDsol.class),
                rule(Architecture.A_RUN_READS_NO_CLOCK_AND_NO_FILE, ReadsTheClock.class),
                rule(Architecture.A_RUN_READS_NO_CLOCK_AND_NO_FILE, ReadsFiles.class),
                rule(Architecture.A_RUN_ASKS_THE_MACHINE_NOTHING, AsksTheMachine.class),
                rule(Architecture.A_RUN_HAS_NO_OTHER_LUCK, RollsItsOwnDice.class),
                rule(Architecture.A_RUN_KNOWS_NO_THREADS, KnowsThreads.class),
                rule(Architecture.NOTHING_OUTLIVES_A_RUN, KeepsStaticState.class),
                rule(Architecture.A_RUN_COMPUTES_THE_SAME_BITS, UsesLooseMath.class),
                rule(Architecture.ONLY_SCENARIO_FILE_PARSES_YAML, ReadsYaml.class),
                rule(Architecture.ONLY_DUCK_KNOWS_DUCKDB, AsksDuckDb.class),
                rule(Architecture.ONLY_MAIN_ENDS_THE_PROCESS, EndsTheProcess.class),
                rule(Architecture.ONLY_CLI_WRITES_TO_STDOUT, Prints.class));
    }

    private static Arguments rule(ArchRule rule, Class<?>... offenders) {
        return arguments(named(offenders[0].getSimpleName(), rule), new ClassFileImporter().importClasses(offenders));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_the_rule(ArchRule rule, JavaClasses offenders) {
        rule.check(house);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_class_breaks_the_rule(ArchRule rule, JavaClasses offenders) {
        assertTrue(rule.allowEmptyShould(true).evaluate(offenders).hasViolation(), rule.getDescription());
    }

    @Test
    void every_package_is_checked_for_null() {
        for (JavaClass type : house) {
            assertTrue(
                    type.getPackage().isAnnotatedWith(NullMarked.class),
                    () -> type.getPackageName() + " needs a package-info.java with @NullMarked");
        }
    }

    @Test
    void every_room_is_looked_at() {
        for (String room : new String[] {
            "simulation.kernel",
            "simulation.random",
            "simulation.organization",
            "simulation.pilot",
            "simulation.intervention",
            "simulation.measure",
            "scenarios.file",
            "scenarios.experiment",
            "scenarios.run",
            "scenarios.analysis",
            "output.store",
            "output.chart",
            "output.report",
            "cli"
        }) {
            assertTrue(house.containPackage("pilottrap." + room), room);
        }
        assertFalse(house.contain(Above.class), "planted classes are not part of the house");
    }
}
