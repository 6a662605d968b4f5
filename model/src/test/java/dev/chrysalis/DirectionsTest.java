package dev.chrysalis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The directions of the engine, each with its reason. */
class DirectionsTest {

    @TestFactory
    Stream<DynamicTest> directions() {
        JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.chrysalis");
        return rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                forbid("schema", "a schema is a value: it knows neither where it came from nor what becomes of it",
                        "diff", "dialect", "capture", "plan", "project", "journal", "run", "simulate", "runbook"),
                forbid("diff", "a difference is a fact and holds no SQL",
                        "dialect", "capture", "plan", "project", "journal", "run", "simulate", "runbook"),
                forbid("dialect", "a database's way of speaking is the same whoever plans or runs",
                        "plan", "project", "journal", "run", "simulate", "runbook"),
                forbid("plan", "a plan is made of values, and is the same wherever it will run",
                        "capture", "project", "journal", "run", "simulate", "runbook"),
                noClasses().that().resideInAPackage("dev.chrysalis.plan.recipe..").and()
                .resideOutsideOfPackage("dev.chrysalis.plan.recipe.book..")
                        .should().dependOnClassesThat().resideInAPackage("dev.chrysalis.plan.recipe.book..")
                        .because("a recipe knows its own change; only the book knows them all"),
                noClasses().that().resideInAPackage("dev.chrysalis.plan.recipe").should().dependOnClassesThat()
                        .resideInAPackage("dev.chrysalis.plan.recipe.*..")
                        .because("what every recipe may know is the same whichever recipe asks"),
                noClasses().that().resideOutsideOfPackage("dev.chrysalis.dialect.postgresql..").should().dependOnClassesThat()
                        .resideInAPackage("dev.chrysalis.dialect.postgresql.*..")
                        .because("one class speaks for a database; how its sentences are made is its own affair"),
                forbid("journal", "what happened is kept without knowing who made it happen",
                        "project", "run", "simulate", "runbook"),
                forbid("run", "a run does not know that somebody rehearses it",
                        "simulate", "runbook", "project"),
                forbid("run.party", "who takes part in a run need not know how it is performed",
                        "run.session", "run.work", "run.backfill", "run.guard", "run.wayback"),
                forbid("run.request", "who asks for a run need not know how it is performed",
                        "run.session", "run.work", "run.backfill", "run.guard", "run.wayback"),
                forbid("run.guard", "what speaks against a run is found before any of its work begins",
                        "run.work", "run.backfill", "run.wayback"),
                forbid("project.environment", "where a database is has nothing to do with what is done to it",
                        "project.release", "project.step", "plan"),
                noClasses().that().resideOutsideOfPackage("dev.chrysalis.capture..").should().dependOnClassesThat()
                        .resideInAnyPackage("schemacrawler..", "us.fatehi..")
                        .because("SchemaCrawler can be replaced or bypassed in one package"),
                noClasses().that().resideOutsideOfPackages("dev.chrysalis.project..", "dev.chrysalis.journal..", "dev.chrysalis.runbook..")
                        .should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson..")
                        .because("files and the journal are the edge where values become text"),
                slices().matching("dev.chrysalis.(**)").should().beFreeOfCycles()
                        .because("each package can be read by itself, from the lower to the higher"),
                noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "picocli..")
                        .because("the engine serves the window and the command line alike"));
    }

    private static ArchRule forbid(String from, String reason, String... packages) {
        return noClasses().that().resideInAPackage("dev.chrysalis." + from + "..").should().dependOnClassesThat()
                .resideInAnyPackage(Arrays.stream(packages).map(name -> "dev.chrysalis." + name + "..").toArray(String[]::new))
                .because(reason);
    }
}
