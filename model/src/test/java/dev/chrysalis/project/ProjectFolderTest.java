package dev.chrysalis.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.Wave;
import dev.chrysalis.project.environment.CredentialReference;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.project.release.ReleaseWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFolderTest {

    @TempDir
    Path folder;

    private ProjectFixture fixture;

    @BeforeEach
    void writeProject() {
        fixture = ProjectFixture.in(folder);
    }

    @Test
    void theProjectSaysItsEnvironmentsLimitsAndWindows() {
        Project project = fixture.read();
        assertThat(project.name()).isEqualTo("shop");
        assertThat(project.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(project.environments()).containsExactly(
                new Environment("prod", "jdbc:h2:file:" + folder.resolve("databases/prod") + ";AUTO_SERVER=TRUE", "shop",
                        new CredentialReference(CredentialReference.Kind.ENV, "SHOP_PASSWORD"), "#ffc421", true),
                new Environment("dev", "jdbc:postgresql://dev-3/shop_dev", "", CredentialReference.NONE, "", false));
        assertThat(project.limits().lockTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(project.limits().soak()).isEqualTo(Duration.ofDays(7));
        assertThat(project.limits().batchRows()).as("what is not said stays as it is").isEqualTo(1_000);
        assertThat(project.windows()).containsExactly(
                new MaintenanceWindow(LocalDateTime.parse("2026-11-10T02:00"), LocalDateTime.parse("2026-11-10T04:00")));
    }

    @Test
    void aReleaseSaysWhatItIs() {
        Release release = release();
        assertThat(release.title()).isEqualTo("Message time");
        assertThat(release.summary()).isEqualTo("Conversations show the time of their last message without a lookup.");
        assertThat(release.requires()).containsExactly("2026.09-order-notes");
        assertThat(release.versions().orElseThrow().before()).isEqualTo("4.18");
        assertThat(release.schedule()).containsOnlyKeys(PhaseName.EXPAND, PhaseName.ROLLOUT);
        assertThat(release.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.option()).isEqualTo("replaced");
            assertThat(answer.parameters()).containsOnlyKeys("forward");
        });
        assertThat(release.probes().before()).singleElement()
                .satisfies(probe -> assertThat(probe.sql()).startsWith("SELECT id, name"));
    }

    @Test
    void aStepOfSqlHasItsOptionsInItsLeadingComment() {
        Step step = step(PhaseName.EXPAND, 0);
        assertThat(step.title()).isEqualTo("Add last_message_timestamp");
        assertThat(step.action())
                .isEqualTo(new StepAction.Sql("ALTER TABLE conversation ADD COLUMN last_message_timestamp timestamp;", true));
        assertThat(step.undo()).isEqualTo(new Undo.Sql("ALTER TABLE conversation DROP COLUMN last_message_timestamp;", true));
        assertThat(step.done()).contains("SELECT count(*) = 1 FROM information_schema.columns");
        assertThat(step.hazards()).containsExactly(new Hazard("waits-for-lock", Severity.CAUTION, "Readers wait while it waits."));
        assertThat(step.lock()).contains(new LockFact(Blocking.EVERYBODY, "ACCESS EXCLUSIVE", "conversation"));
        assertThat(step.estimate()).contains(Duration.ofMillis(6));
        assertThat(step.patience()).contains(Duration.ofMinutes(5));
    }

    @Test
    void aBackfillAGateANoteAPauseAndAScriptAreSteps() {
        assertThat(step(PhaseName.EXPAND, 1).action()).isEqualTo(new StepAction.Backfill("conversation", List.of("id"),
                "last_message_timestamp = (SELECT created_at FROM message WHERE id = last_message_id)",
                Optional.of("last_message_timestamp IS NULL"), 500, Optional.empty()));
        assertThat(step(PhaseName.ROLLOUT, 0).action())
                .isEqualTo(new StepAction.Script("rollout/010-deploy-api.sh", true, true, Duration.ofMinutes(10), false, false));
        assertThat(step(PhaseName.ROLLOUT, 0).waves()).containsExactly(new Wave("eu-1"), new Wave("eu-2"), new Wave("us-1"));
        assertThat(step(PhaseName.ROLLOUT, 0).undo()).isEqualTo(new Undo.Script());
        assertThat(step(PhaseName.ROLLOUT, 1).action()).isInstanceOfSatisfying(StepAction.Check.class,
                check -> assertThat(check.query()).as("a comment that is no option stays").startsWith("-- a gate").endsWith("SELECT true"));
        assertThat(step(PhaseName.ROLLOUT, 2).undo()).isEqualTo(new Undo.Manual("Tell support that it was taken back."));
        assertThat(step(PhaseName.CONTRACT, 0).isSoak()).isTrue();
    }

    @Test
    void aStepWithoutUndoIsAPointOfNoReturnAndSaysWhy() {
        assertThat(step(PhaseName.CONTRACT, 1).undo()).isEqualTo(new Undo.Impossible("the old values are gone"));
        assertThat(step(PhaseName.CONTRACT, 2).undo())
                .isEqualTo(new Undo.Impossible("There is no 040-no-word-of-undo.undo.sql, and the step does not say why."));
        assertThat(release().pointOfNoReturn()).contains(step(PhaseName.CONTRACT, 1));
    }

    @Test
    void anEditOfAnyFileOfAStepChangesItsDigest() {
        String before = step(PhaseName.EXPAND, 0).digest();
        assertThat(before).matches("[0-9a-f]{64}");
        fixture.file(ProjectFixture.RELEASE + "expand/010-add-last-message-at.undo.sql", "SELECT 1;\n");
        assertThat(step(PhaseName.EXPAND, 0).digest()).isNotEqualTo(before);
    }

    @Test
    void readAndWrittenAgainNoByteChanges() {
        var before = fixture.everything();
        Project project = fixture.read();
        new ProjectFolder(folder).write(project);
        project.releases().forEach(release -> new ReleaseWriter(folder, release.name()).write(release));
        assertThat(fixture.everything()).isEqualTo(before);
    }

    @Test
    void anotherScheduleChangesOnlyItsLine() {
        Release release = release();
        var schedule = new java.util.EnumMap<>(release.schedule());
        schedule.put(PhaseName.EXPAND, new PhaseSchedule(LocalDateTime.parse("2026-11-24T02:00"), LocalDateTime.parse("2026-11-24T03:30")));
        schedule.put(PhaseName.CONTRACT,
                new PhaseSchedule(LocalDateTime.parse("2026-12-08T02:00"), LocalDateTime.parse("2026-12-22T04:00")));
        String before = fixture.text(ProjectFixture.RELEASE + "release.yaml");
        new ReleaseWriter(folder, release.name()).write(release.scheduled(schedule));
        assertThat(fixture.text(ProjectFixture.RELEASE + "release.yaml")).isEqualTo(before
                .replace("expand: 2026-11-10 02:00 to 04:00      #", "expand: 2026-11-24 02:00 to 03:30      #")
                .replace("to 2026-11-30 17:00\n", "to 2026-11-30 17:00\n  contract: 2026-12-08 02:00 to 2026-12-22 04:00\n"));
        assertThat(release().schedule()).isEqualTo(schedule);
    }

    @Test
    void aReleaseThatIsWrittenReadsAsTheSame() {
        Release release = release();
        new ReleaseWriter(folder, "2027.01-copy").write(copy(release, "2027.01-copy"));
        fixture.file("releases/2027.01-copy/rollout/010-deploy-api.sh", "#!/bin/sh\n");
        Release copy = fixture.read().release("2027.01-copy").orElseThrow();
        assertThat(copy.summary()).isEqualTo(release.summary());
        assertThat(copy.answers()).isEqualTo(release.answers());
        assertThat(copy.probes()).isEqualTo(release.probes());
        assertThat(copy.steps().filter(step -> !(step.action() instanceof StepAction.Script)).map(Step::action))
                .isEqualTo(release.steps().filter(step -> !(step.action() instanceof StepAction.Script)).map(Step::action).toList());
        assertThat(copy.phase(PhaseName.EXPAND).steps().get(0)).usingRecursiveComparison().ignoringFields("id", "digest")
                .isEqualTo(step(PhaseName.EXPAND, 0));
    }

    @Test
    void aPersonsStepStaysWhenTheReleaseIsPlannedAgain() {
        Release planned = copy(withoutScripts(release()), "2027.01-copy");
        new ReleaseWriter(folder, planned.name()).write(planned);
        fixture.file("releases/2027.01-copy/expand/005-confirm-backup.md", "Is there a backup?\n");
        new ReleaseWriter(folder, planned.name()).write(new Release(planned.name(), planned.title(), planned.summary(), planned.requires(),
                planned.versions(), planned.schedule(), planned.answers(), planned.probes(), planned.plannedFor(),
                Release.withoutSteps()));
        assertThat(fixture.read().release(planned.name()).orElseThrow().steps().map(Step::title)).containsExactly("Confirm backup");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chrysalis.yaml | name: shop | nam: shop | chrysalis.yaml, line 2: The key nam is not known here. | Did you mean name?
            chrysalis.yaml | lock-timeout: 500ms | lock-timeout: soon | chrysalis.yaml, line 16: soon is no length of time. | Write it like 500ms, 30s, 5m, 4h, 14d or 1h30m.
            chrysalis.yaml | env:SHOP_PASSWORD | tr0ub4dor | chrysalis.yaml, line 9: This is no reference to a credential. | Write none, env:NAME, file:PATH or command:COMMAND; never the password itself.
            chrysalis.yaml | production: true | production: "true | chrysalis.yaml, line 11: This is no YAML: found unexpected end of stream. | Check
            chrysalis.yaml | Europe/Berlin | Europe/Berlim | chrysalis.yaml, line 3: Europe/Berlim is no time zone. | Did you mean Europe/Berlin?
            releases/2026.11-message-time/release.yaml | 10 02:00 to 04:00 | 10 02:00 | releases/2026.11-message-time/release.yaml, line 10: 2026-11-10 02:00 is no stretch of time. | Write it like
            releases/2026.11-message-time/release.yaml | contract follows | :\u00a0 | |
            releases/2026.11-message-time/expand/010-add-last-message-at.sql | estimate: 6ms | estimat: 6ms | releases/2026.11-message-time/expand/010-add-last-message-at.sql, line 6: The key estimat is not known here. | Did you mean estimate?
            releases/2026.11-message-time/expand/010-add-last-message-at.sql | caution | cautoin | releases/2026.11-message-time/expand/010-add-last-message-at.sql, line 5: cautoin is none of notice, caution, danger. | Did you mean caution?
            releases/2026.11-message-time/rollout/010-deploy-api.sh | simulate: skip | simulate: maybe | releases/2026.11-message-time/rollout/010-deploy-api.sh, line 9: maybe is neither run nor skip. | Write run or skip.
            releases/2026.11-message-time/contract/020-soak.md | soak: | soack: | releases/2026.11-message-time/contract/020-soak.md, line 2: The key soack is not known here. | Did you mean soak?
            releases/2026.11-message-time/expand/020-fill-last-message-at.backfill.yaml | set: | sets: | releases/2026.11-message-time/expand/020-fill-last-message-at.backfill.yaml, line 3: The key sets is not known here. | Did you mean set?
            """)
    void aSlipIsSaidWithFileAndLine(String file, String right, String wrong, String message, String remedy) {
        fixture.file(file, fixture.text(file).replace(right, wrong));
        if (message == null) {
            assertThat(fixture.read().releases()).hasSize(1);
            return;
        }
        ChrysalisException fault = fault();
        assertThat(fault).hasMessage(message);
        assertThat(fault.remedy()).startsWith(remedy);
        assertThat(fault.databaseState()).isEqualTo("Nothing was changed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expand/010-other.sql | The step 010-add-last-message-at.sql has the same number 010. | Give one of them another number.
            expand/020-fil-last-message-at.undo.sql | There is no step 020-fil-last-message-at beside it. | Did you mean 020-fill-last-message-at?
            expand/deploy.sh | A step's name begins with its number. | Name it like 010-deploy.sh, or move what is no step into a folder of its own.
            rolout/010-x.sql | There is no phase rolout. | Did you mean rollout?
            """)
    void aFileOutOfPlaceIsSaid(String path, String sentence, String remedy) {
        fixture.file(ProjectFixture.RELEASE + path, "SELECT 1;\n");
        ChrysalisException fault = fault();
        assertThat(fault.getMessage()).startsWith(ProjectFixture.RELEASE + path.replaceFirst("^(rolout)/.*", "$1"))
                .endsWith(": " + sentence);
        assertThat(fault.remedy()).isEqualTo(remedy);
    }

    @Test
    void aFolderThatIsNoProjectIsSaid() {
        ChrysalisException fault = catchThrowableOfType(ChrysalisException.class, () -> new ProjectFolder(folder.resolve("absent")).read());
        assertThat(fault.getMessage()).startsWith("There is no project in ");
    }

    @Test
    void aPasswordInAUrlIsRefusedAndNotRepeated() {
        fixture.file("chrysalis.yaml", fixture.text("chrysalis.yaml").replace("AUTO_SERVER=TRUE", "PASSWORD=tr0ub4dor"));
        assertThat(fault()).hasMessage("chrysalis.yaml, line 7: A password does not belong into the project.");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() {
        fixture.file("releases/2027.01-blocked", "a file where the release's folder would be");
        ChrysalisException fault = catchThrowableOfType(ChrysalisException.class,
                () -> new ReleaseWriter(folder, "2027.01-blocked").write(copy(release(), "2027.01-blocked")));
        assertThat(fault.code()).isEqualTo(FaultCode.PROJECT_NOT_WRITABLE);
        assertThat(fault.databaseState()).isEqualTo("No database was touched.");
        assertThat(folder).isDirectoryRecursivelyContaining("glob:**chrysalis.yaml")
                .isDirectoryNotContaining("glob:**.tmp");
    }

    private ChrysalisException fault() {
        ChrysalisException fault = catchThrowableOfType(ChrysalisException.class, fixture::read);
        assertThat(fault).as("the slip was noticed").isNotNull();
        assertThat(fault.code()).isEqualTo(FaultCode.PROJECT_INVALID);
        return fault;
    }

    private Release release() {
        return fixture.read().releases().get(0);
    }

    private Step step(PhaseName phase, int index) {
        return release().phase(phase).steps().get(index);
    }

    private static Release withoutScripts(Release release) {
        return new Release(release.name(), release.title(), release.summary(), release.requires(), release.versions(), release.schedule(),
                release.answers(), release.probes(), release.plannedFor(), release.phases().stream()
                .map(phase -> new dev.chrysalis.plan.Phase(phase.name(), phase.steps().stream()
                        .filter(step -> !(step.action() instanceof StepAction.Script)).toList())).toList());
    }

    private static Release copy(Release release, String name) {
        Release source = withoutScripts(release);
        return new Release(name, source.title(), source.summary(), source.requires(), source.versions(), source.schedule(),
                source.answers(), source.probes(), source.plannedFor(), source.phases());
    }
}
