package dev.chrysalis.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The directions of the window and the command line, each with its reason. */
class DirectionsTest {

    private static final String APP = "dev.chrysalis.app.";
    private static final List<String> SCREENS = List.of("start", "compare", "timeline", "simulate", "window", "runbook", "history");

    @TestFactory
    Stream<DynamicTest> directions() {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.chrysalis.app");
        return rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                slices().assignedFrom(new Screens()).should().notDependOnEachOther()
                        .because("a screen can be understood, changed and replaced alone; what two of them share lives in ui"),
                noClasses().that().resideInAPackage(APP + "ui..").should().dependOnClassesThat()
                        .resideInAnyPackage(SCREENS.stream().map(screen -> APP + screen + "..").toArray(String[]::new))
                        .because("what screens share knows none of them"),
                noClasses().that().resideInAPackage(APP + "shell..").should().dependOnClassesThat()
                        .resideInAnyPackage(SCREENS.stream().map(screen -> APP + screen + "..").toArray(String[]::new))
                        .because("the window knows its screens by name, the composition makes them"),
                noClasses().that().resideInAPackage(APP + "cli..").should().dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", APP + "shell..", APP + "ui.control..",
                                APP + "ui.task..", APP + "ui.dialog..", APP + "ui.theme..", APP + "ui.workspace..")
                        .because("the command line runs in containers and pipelines where there is no toolkit"),
                noClasses().that().resideInAnyPackage(APP + "cli.prepare..", APP + "cli.look..").should().dependOnClassesThat()
                        .resideInAPackage(APP + "cli.perform..")
                        .because("the verbs that change a database are in one place; to prepare and to look changes nothing"),
                noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.concurrent..",
                                "org.controlsfx..",
                                "org.fxmisc..", "org.kordamp..")
                        .because("a view-model is tested without a window"),
                noClasses().that().resideInAPackage(APP + "timeline.scene..").should().dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                        .because("the scene goes to the screen, to SVG and to paper, and is tested without a window"),
                slices().matching(APP + "(**)").should().beFreeOfCycles()
                        .because("packages are read one after the other, each on its own"),
                noClasses().that().resideInAPackage("dev.chrysalis.app..").should().dependOnClassesThat()
                        .resideInAnyPackage("us.fatehi..", "schemacrawler..", "java.sql..")
                        .because("front ends call the engine's verbs and own no logic of databases"));
    }

    /** Each screen's package with all below it is one slice. */
    private static final class Screens implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SCREENS.stream().filter(screen -> (type.getPackageName() + ".").startsWith(APP + screen + "."))
                    .findFirst().map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "screens";
        }
    }
}
