package dev.chrysalis.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.file.FolderChange;
import dev.chrysalis.project.release.ReleaseEditor;
import dev.chrysalis.project.release.ReleaseWriter;
import dev.chrysalis.project.step.StepTemplate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseEditorTest {

    private static final String NAME = "2026.11-message-time";

    @TempDir
    private Path folder;

    private ProjectFixture fixture;
    private ReleaseEditor editor;

    @BeforeEach
    void aProjectWrittenByHand() {
        fixture = ProjectFixture.in(folder);
        editor = new ReleaseEditor(folder, NAME);
    }

    @Test
    void anotherTitleAndSqlLeaveEveryOtherLineAlone() {
        String file = ProjectFixture.RELEASE + "expand/010-add-last-message-at.sql";
        String before = fixture.text(file);
        Step step = step(PhaseName.EXPAND, 0);

        editor.rewrite(with(step, "Add the time",
                new StepAction.Sql("ALTER TABLE conversation ADD last_message_timestamp timestamptz;", true)));

        assertThat(fixture.text(file)).isEqualTo(before.replace("title: Add last_message_timestamp", "title: Add the time")
                .replace("ADD COLUMN last_message_timestamp timestamp;", "ADD last_message_timestamp timestamptz;"));
    }

    @Test
    void aPlannedStepThatAPersonChangedStaysWhenTheReleaseIsPlannedAgain() {
        Release planned = new Release("2027.01-tier", "Tier", "", List.of(), Optional.empty(), Map.of(), List.of(), Probes.NONE,
                Optional.empty(), phases(sql("2027.01-tier", "ALTER TABLE customer ADD tier int;")));
        new ReleaseWriter(folder, planned.name()).write(planned);
        Step step = fixture.read().release(planned.name()).orElseThrow().steps().findFirst().orElseThrow();

        new ReleaseEditor(folder, planned.name())
                .rewrite(with(step, step.title(), new StepAction.Sql("ALTER TABLE customer ADD tier bigint;", true)));
        new ReleaseWriter(folder, planned.name()).write(planned);

        assertThat(fixture.text("releases/2027.01-tier/expand/010-add-tier.sql")).contains("bigint").doesNotContain("planned");
    }

    @Test
    void everyChangeIsTakenBackToTheByteAndMadeAgain() {
        Map<String, String> before = fixture.everything();
        List<FolderChange> changes = List.of(
                editor.rewrite(with(step(PhaseName.EXPAND, 0), "Other", new StepAction.Sql("SELECT 2;", false))),
                editor.add(StepTemplate.CHECK, "Rows are equal", PhaseName.EXPAND, 1),
                editor.move(id(PhaseName.CONTRACT, "040-no-word-of-undo.sql"), PhaseName.EXPAND, 0),
                editor.remove(id(PhaseName.ROLLOUT, "010-deploy-api.sh")),
                editor.schedule(PhaseName.CONTRACT,
                        new PhaseSchedule(LocalDateTime.parse("2026-12-08T02:00"), LocalDateTime.parse("2026-12-22T04:00"))),
                editor.describe("Time of the last message", ""));
        Map<String, String> after = fixture.everything();

        for (int index = changes.size() - 1; index >= 0; index--) {
            changes.get(index).reversed().make();
        }
        assertThat(fixture.everything()).isEqualTo(before);
        changes.forEach(FolderChange::make);
        assertThat(fixture.everything()).isEqualTo(after);
        assertThat(fixture.read().releases().get(0).title()).isEqualTo("Time of the last message");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        FolderChange change = editor.describe("Time of the last message", "");
        fixture.file(ProjectFixture.RELEASE + "release.yaml", "title: By hand\n");

        assertThatThrownBy(() -> change.reversed().make()).isInstanceOf(ChrysalisException.class)
                .hasMessage("The file release.yaml of 2026.11-message-time was changed meanwhile.");
        assertThat(fixture.text(ProjectFixture.RELEASE + "release.yaml")).isEqualTo("title: By hand\n");
    }

    @Test
    void aChangeThatCouldNotBeReadIsNotMadeAndTheReasonIsSaid() {
        Map<String, String> before = fixture.everything();

        assertThatThrownBy(() -> editor.rewrite(with(step(PhaseName.EXPAND, 0), "Empty", new StepAction.Sql("", true))))
                .isInstanceOf(ChrysalisException.class).hasMessageEndingWith("010-add-last-message-at.sql: There is no statement in it.");
        assertThat(fixture.everything()).isEqualTo(before);
    }

    @Test
    void aStepMovesWithItsUndoAndItsQueryAndKeepsItsKind() {
        FolderChange change = editor.move(id(PhaseName.EXPAND, "010-add-last-message-at.sql"), PhaseName.EXPAND, 1);

        assertThat(change.step()).contains(id(PhaseName.EXPAND, "030-add-last-message-at.sql"));
        assertThat(step(PhaseName.EXPAND, 1).undo()).isInstanceOf(Undo.Sql.class);
        assertThat(step(PhaseName.EXPAND, 1).done()).isPresent();
    }

    @Test
    void aScriptThatMovesStaysExecutable() {
        Path script = folder.resolve(ProjectFixture.RELEASE + "rollout/010-deploy-api.sh");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        editor.move(id(PhaseName.ROLLOUT, "010-deploy-api.sh"), PhaseName.ROLLOUT, 2);

        assertThat(folder.resolve(ProjectFixture.RELEASE + "rollout/040-deploy-api.sh")).isExecutable();
    }

    @Test
    void whereThereIsNoNumberBetweenTwoTheOnesBehindArePushedOn() {
        fixture.file(ProjectFixture.RELEASE + "expand/011-one.sql", "SELECT 1;\n");
        fixture.file(ProjectFixture.RELEASE + "expand/012-two.sql", "SELECT 2;\n");

        editor.add(StepTemplate.SQL, "Between", PhaseName.EXPAND, 1);

        assertThat(fixture.read().releases().get(0).phase(PhaseName.EXPAND).steps()).extracting(step -> step.id().fileName())
                .containsExactly("010-add-last-message-at.sql", "011-between.sql", "012-one.sql", "013-two.sql",
                        "020-fill-last-message-at.backfill.yaml");
    }

    @ParameterizedTest
    @EnumSource
    void aStepBegunFromATemplateCanBeReadAndIsAPersons(StepTemplate template) {
        FolderChange change = editor.add(template, "Watch \"it\": now", PhaseName.ROLLOUT, 3);

        Step step = fixture.read().releases().get(0).step(change.step().orElseThrow()).orElseThrow();
        assertThat(step.id().number()).isEqualTo("040");
        assertThat(step.title()).startsWith("Watch");
        assertThat(step.isPointOfNoReturn()).isFalse();
        assertThat(editor.text(step.id())).doesNotContain("planned");
    }

    @Test
    void aReleaseThatIsTakenBackLeavesNoFolder() {
        Release release = new Release("2027.01-tier", "Tier", "", List.of(), Optional.empty(), Map.of(), List.of(), Probes.NONE,
                Optional.empty(), phases(sql("2027.01-tier", "SELECT 1;")));

        new ReleaseEditor(folder, release.name()).begin(release).reversed().make();

        assertThat(Files.exists(folder.resolve("releases/2027.01-tier"))).isFalse();
    }

    private static Step sql(String release, String text) {
        return new Step(new StepId(release, PhaseName.EXPAND, "010-add-tier.sql"), "Add tier", new StepAction.Sql(text, true),
                new Undo.Nothing(),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "");
    }

    private static List<Phase> phases(Step step) {
        return List.of(new Phase(PhaseName.EXPAND, List.of(step)), new Phase(PhaseName.ROLLOUT, List.of()),
                new Phase(PhaseName.CONTRACT, List.of()));
    }

    private static Step with(Step step, String title, StepAction action) {
        return new Step(step.id(), title, action, step.undo(), step.done(), step.hazards(), step.lock(), step.estimate(),
                step.patience().map(known -> Duration.ofMinutes(5)), step.waves(), step.digest());
    }

    private static StepId id(PhaseName phase, String fileName) {
        return new StepId(NAME, phase, fileName);
    }

    private Step step(PhaseName phase, int place) {
        return fixture.read().release(NAME).orElseThrow().phase(phase).steps().get(place);
    }
}
