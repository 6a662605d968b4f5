package dev.chrysalis.app.timeline.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.timeline.edit.StepDraft.Field;
import dev.chrysalis.app.timeline.edit.StepDraft.WayBack;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.file.FolderChange;
import dev.chrysalis.project.release.ReleaseEditor;
import dev.chrysalis.project.step.StepTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepDraftTest {

    private static final String NAME = "2027.01-tier";

    @TempDir
    private Path folder;

    private final Chrysalis engine = new Chrysalis(Clock.systemUTC());
    private ReleaseEditor editor;

    @BeforeEach
    void aReleaseWithoutSteps() throws IOException {
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: shop\nzone: Z\nenvironments: {}\n");
        editor = engine.edit(engine.open(folder), NAME);
        editor.begin(new Release(NAME, "Tier", "", List.of(), Optional.empty(), Map.of(), List.of(), Probes.NONE, Optional.empty(),
                Release.withoutSteps()));
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatNobodyTouchedIsWithoutFaultsAndWritesTheSameStep(StepTemplate kind) {
        StepDraft draft = draft(kind);

        assertThat(draft.faults()).isEmpty();
        draft.writeWith(editor);
        assertThat(step()).usingRecursiveComparison().ignoringFields("digest").isEqualTo(draft.step());
    }

    @Test
    void whatIsWrongIsSaidByField() {
        StepDraft draft = draft(StepTemplate.BACKFILL).with(Field.BATCH, "many").with(Field.ESTIMATE, "soon").with(Field.SET, " ");

        assertThat(draft.faults()).containsOnly(entry(Field.BATCH, "number"), entry(Field.ESTIMATE, "length"), entry(Field.SET, "blank"));
    }

    @Test
    void everythingThatIsWrittenStandsInTheStep() {
        draft(StepTemplate.SQL).with(Field.TITLE, "Add tier").with(Field.FORWARD, "ALTER TABLE customer ADD tier int;")
                .with(Field.UNDO, "ALTER TABLE customer DROP tier;").with(Field.DONE, "SELECT true").with(Field.ESTIMATE, "2m")
                .with(Field.PATIENCE, "30s").writeWith(editor);

        Step step = step();
        assertThat(step.title()).isEqualTo("Add tier");
        assertThat(step.action()).isEqualTo(new StepAction.Sql("ALTER TABLE customer ADD tier int;", true));
        assertThat(step.undo()).isEqualTo(new Undo.Sql("ALTER TABLE customer DROP tier;", true));
        assertThat(step.done()).contains("SELECT true");
        assertThat(step.estimate()).contains(Duration.ofMinutes(2));
        assertThat(step.patience()).contains(Duration.ofSeconds(30));
    }

    @Test
    void anotherWayBackTakesTheFileOfTheOldOneAway() {
        StepDraft impossible = draft(StepTemplate.SQL).with(WayBack.IMPOSSIBLE).with(Field.UNDO, "");
        assertThat(impossible.faults()).containsOnly(entry(Field.UNDO, "blank"));

        FolderChange change = impossible.with(Field.UNDO, "the old values are gone").writeWith(editor);

        assertThat(step().undo()).isEqualTo(new Undo.Impossible("the old values are gone"));
        change.reversed().make();
        assertThat(step().undo()).isInstanceOf(Undo.Sql.class);
    }

    @Test
    void aScriptIsEditedAsTheTextThatItIs() {
        StepDraft draft = draft(StepTemplate.SCRIPT);

        draft.with(Field.FORWARD, draft.values().get(Field.FORWARD).replace("title: First", "title: Deploy")).writeWith(editor);

        assertThat(step().title()).isEqualTo("Deploy");
        assertThat(folder.resolve("releases").resolve(NAME).resolve(step().id().path())).isExecutable();
    }

    private StepDraft draft(StepTemplate kind) {
        editor.add(kind, "First", PhaseName.EXPAND, 0);
        return StepDraft.of(step(), editor.text(step().id()));
    }

    private Step step() {
        Project project = engine.open(folder);
        return project.release(NAME).orElseThrow().steps().findFirst().orElseThrow();
    }
}
