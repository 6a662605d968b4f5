package dev.chrysalis.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.timeline.edit.NewRelease;
import dev.chrysalis.app.timeline.edit.StepMoves;
import dev.chrysalis.app.timeline.scene.drawing.EvenLetters;
import dev.chrysalis.app.timeline.scene.drawing.TimelineLayout;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.model.Reading;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Layer;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.task.AtOnce;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.ReleaseMark;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineViewModelTest {

    private static final Subject.OfPhase CARD = new Subject.OfPhase("2026.12-customer-tier", PhaseName.EXPAND);

    @TempDir
    private Path folder;

    private final Clock clock = Clock.fixed(ShopStory.NOW.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Chrysalis engine = new Chrysalis(clock);
    private final AtOnce background = new AtOnce();
    private final Faults faults = fault -> {
        throw fault;
    };
    private final Workspace workspace = new Workspace(engine, background, faults, messages);
    private final TimelineViewModel viewModel = new TimelineViewModel(workspace, engine, background, faults, messages, clock);

    @BeforeEach
    void openAProjectOnDisk() throws IOException {
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: shop\nzone: Z\nenvironments: {}\n");
        Project empty = engine.open(folder);
        ShopStory.project().releases().stream().filter(release -> release.name().compareTo("2026.12") > 0)
                .forEach(release -> {
                    scripts(release);
                    engine.write(empty, release);
                });
        workspace.show(engine.open(folder));
        viewModel.attach();
        viewModel.resize(1_044, 672);
    }

    @Test
    void theFirstPictureShowsTheReleasesAroundNow() {
        assertThat(viewModel.viewport().level()).isEqualTo(Level.RELEASES);
        assertThat(viewModel.camera().shown(viewModel.viewport()).contains(ShopStory.NOW)).isTrue();
    }

    @Test
    void aDroppedCardIsWrittenIntoTheReleasesFolder() throws IOException {
        viewModel.drag(CARD, LocalDateTime.of(2026, 12, 15, 2, 0));
        viewModel.drop();

        assertThat(schedule().start()).isEqualTo(LocalDateTime.of(2026, 12, 15, 2, 0));
        assertThat(Files.readString(folder.resolve("releases/2026.12-customer-tier/release.yaml"))).contains("2026-12-15");
    }

    @Test
    void aRefusedDropChangesNothing() {
        viewModel.drag(CARD, LocalDateTime.of(2026, 1, 1, 2, 0));
        assertThat(viewModel.sceneryProperty().get().drag().orElseThrow().refusal()).isPresent();

        viewModel.drop();

        assertThat(schedule().start()).isEqualTo(LocalDateTime.of(2026, 12, 22, 2, 0));
        assertThat(viewModel.editing().edits().canUndoProperty().get()).isFalse();
    }

    @Test
    void anEditIsTakenBackAndDoneAgain() {
        viewModel.drag(CARD, LocalDateTime.of(2026, 12, 15, 2, 0));
        viewModel.drop();

        viewModel.editing().edits().undo();
        assertThat(schedule().start()).isEqualTo(LocalDateTime.of(2026, 12, 22, 2, 0));

        viewModel.editing().edits().redo();
        assertThat(schedule().start()).isEqualTo(LocalDateTime.of(2026, 12, 15, 2, 0));
    }

    @Test
    void aStepThatIsMovedDownIsWrittenStaysSelectedAndIsTakenBack() {
        StepId add = new StepId(CARD.release(), PhaseName.EXPAND, "010-add-tier.sql");
        viewModel.select(new Subject.OfStep(add));

        new StepMoves(viewModel.editing()).move(add, 1);
        assertThat(titles()).startsWith("Check the tiers", "Add tier");
        assertThat(workspace.selection().stepProperty().get())
                .hasValueSatisfying(step -> assertThat(step.fileName()).isEqualTo("025-add-tier.sql"));

        viewModel.editing().edits().undo();
        assertThat(titles()).startsWith("Add tier", "Check the tiers");
        assertThat(workspace.selection().stepProperty().get()).contains(add);

        viewModel.editing().edits().redo();
        assertThat(titles()).startsWith("Check the tiers", "Add tier");
    }

    @Test
    void aStepThatIsDroppedBetweenTwoOthersComesToStandThere() {
        StepId check = new StepId(CARD.release(), PhaseName.EXPAND, "050-check-filled.check.sql");
        Picture picture = steps();
        Box first = picture.find(new Subject.OfStep(new StepId(CARD.release(), PhaseName.EXPAND, "010-add-tier.sql"))).orElseThrow().box();

        viewModel.drag(check, picture, first.centreX(), first.y());
        assertThat(viewModel.sceneryProperty().get().drag().orElseThrow().refusal()).isEmpty();
        viewModel.drop(check, picture, first.centreX(), first.y());

        assertThat(titles()).startsWith("Check: filled everywhere", "Add tier");
    }

    @Test
    void aStepIsDroppedIntoAPhaseThatHasNoneYet() {
        viewModel.editing().create(new NewRelease("Faster search"));
        String name = workspace.selection().releaseProperty().get().orElseThrow();
        StepId first = workspace.projectProperty().get().orElseThrow().release(name).orElseThrow().phase(PhaseName.ROLLOUT).steps().get(0).id();
        viewModel.look(viewModel.at(Level.STEPS));
        Picture picture = draw();
        Box lane = viewModel.viewport().frame().lane(PhaseName.CONTRACT);
        double left = picture.find(new Subject.OfPhase(name, PhaseName.EXPAND)).orElseThrow().box().x() + 40;

        viewModel.drag(first, picture, left, lane.y() + 40);
        assertThat(viewModel.sceneryProperty().get().drag().orElseThrow().refusal()).isEmpty();
        assertThat(draw().layer(Layer.OVERLAY)).isNotEqualTo(picture.layer(Layer.OVERLAY));
        viewModel.drop(first, picture, left, lane.y() + 40);

        assertThat(workspace.projectProperty().get().orElseThrow().release(name).orElseThrow().phase(PhaseName.CONTRACT).steps())
                .extracting(Step::title).containsExactly("Deploy");
    }

    @Test
    void aReleaseIsOpenedFromItsFirstCardAndShowsAllOfThem() {
        viewModel.select(CARD);

        viewModel.look(viewModel.at(Level.STEPS));

        assertThat(draw().targets())
                .filteredOn(target -> target.subject() instanceof Subject.OfPhase card && card.release().equals(CARD.release()))
                .hasSize(3).allSatisfy(card -> assertThat(card.box().right()).isLessThanOrEqualTo(viewModel.viewport().width()));
    }

    @Test
    void aStepOfAnotherReleaseIsNoPlaceForAStep() {
        StepId add = new StepId(CARD.release(), PhaseName.EXPAND, "010-add-tier.sql");
        viewModel.look(viewModel.camera().at(viewModel.viewport(), Level.STEPS, LocalDateTime.of(2027, 2, 2, 2, 0)));
        Picture picture = draw();
        Box other = picture.find(new Subject.OfStep(new StepId("2027.01-money-columns", PhaseName.EXPAND, "010-add-amount-1.sql")))
                .orElseThrow().box();

        viewModel.drag(add, picture, other.centreX(), other.y());

        assertThat(viewModel.sceneryProperty().get().drag().orElseThrow().refusal()).contains("A step stays in its release.");
    }

    @Test
    void aStepThatIsRemovedComesBackWithEveryFile() {
        StepId add = new StepId(CARD.release(), PhaseName.EXPAND, "010-add-tier.sql");

        new StepMoves(viewModel.editing()).remove(add);
        assertThat(titles()).doesNotContain("Add tier");

        viewModel.editing().edits().undo();
        assertThat(titles()).startsWith("Add tier");
    }

    @Test
    void aRunThatWasCutOffDoesNotRun() {
        Situation situation = Situation.of(ShopStory.cutOff(), viewModel.words());
        assertThat(situation.first()).isEqualTo("The rollout of Message time was cut off.");
        assertThat(situation.more()).startsWith("1 of 3 waves is forward.").doesNotContain("runs");
    }

    @Test
    void aReleaseKeepsItsMarkWhenOneIsPlannedBeforeIt() throws IOException {
        workspace.open(folder, () -> { });
        ReleaseMark before = workspace.mark(CARD.release());
        Path earlier = Files.createDirectories(folder.resolve("releases/2026.10-between"));
        Files.writeString(earlier.resolve("release.yaml"), "title: Between\n");
        workspace.reload();

        assertThat(viewModel.model().releases()).first().extracting(TimelineRelease::name).isEqualTo("2026.10-between");
        assertThat(workspace.mark(CARD.release())).isEqualTo(before);
        assertThat(viewModel.model().release(CARD.release()).orElseThrow().mark()).isEqualTo(before);

        workspace.open(folder, () -> { });
        assertThat(workspace.mark(CARD.release())).as("opened again").isEqualTo(before);
    }

    @Test
    void anEditThatSomebodyOvertookIsRefusedAndNothingIsLost() throws IOException {
        new StepMoves(viewModel.editing()).remove(new StepId(CARD.release(), PhaseName.EXPAND, "010-add-tier.sql"));
        Path byHand = folder.resolve("releases/2026.12-customer-tier/expand/010-add-tier.sql");
        Files.writeString(byHand, "SELECT 1;\n");

        assertThatThrownBy(() -> viewModel.editing().edits().undo()).hasMessageContaining("was changed meanwhile");
        assertThat(byHand).hasContent("SELECT 1;");
    }

    @Test
    void aNewReleaseIsAFolderThatTheTimelineShows() {
        viewModel.editing().create(new NewRelease("Faster search"));

        assertThat(workspace.projectProperty().get().orElseThrow().releases()).anySatisfy(release -> {
            assertThat(release.title()).isEqualTo("Faster search");
            assertThat(release.name()).endsWith("-faster-search");
            assertThat(release.steps()).hasSize(2);
        });
    }

    @Test
    void aNewReleaseIsSeenWhereverItStands() {
        viewModel.resize(1_000, 600);
        viewModel.pan(3_000);

        viewModel.editing().create(new NewRelease("Faster search"));

        String name = workspace.selection().releaseProperty().get().orElseThrow();
        LocalDateTime start = viewModel.model().release(name).flatMap(TimelineRelease::span).orElseThrow().start();
        assertThat(viewModel.camera().placeOf(viewModel.viewport(), start)).isBetween(0.0, 1_000.0);
    }

    @Test
    void selectingOnTheTimelineSelectsForEveryScreen() {
        viewModel.select(CARD);

        assertThat(workspace.selection().releaseProperty().get()).contains("2026.12-customer-tier");
        assertThat(workspace.selection().phaseProperty().get()).contains(PhaseName.EXPAND);
    }

    @Test
    void searchFindsReleasesBeforeStepsAndNeedsEveryWord() {
        assertThat(viewModel.find("customer tier")).isNotEmpty().first().extracting(Found::name).isEqualTo("2026.12-customer-tier");
        assertThat(viewModel.find("fill tier")).extracting(Found::name).containsExactly("030 Fill tier");
        assertThat(viewModel.find("nothing like it")).isEmpty();
    }

    @Test
    void theStripSaysWhatComesNext() {
        assertThat(viewModel.situation().first()).isEqualTo("Customer tier comes next.");
        assertThat(Situation.of(ShopStory.model(), viewModel.words()).first()).isEqualTo("Message time is rolling out.");
        assertThat(Situation.of(ShopStory.model(), viewModel.words()).more())
                .isEqualTo("Wave 2 of 3: 5 of 8 hosts, second try. Everything can still be undone until 22 Dec, 02:00.");
    }

    @Test
    void theStripSaysThatAPhaseShouldHaveBegun() {
        TimelineModel late = new Reading(ShopStory.project(), ShopStory.rolledBack(), ShopStory.NOW.toInstant(ZoneOffset.UTC)).model();

        assertThat(Situation.of(late, viewModel.words()).more()).isEqualTo("Expand was planned for Tue 10 Nov, 02:00 and has not begun.");
    }

    private Picture steps() {
        viewModel.look(viewModel.camera().at(viewModel.viewport(), Level.STEPS, LocalDateTime.of(2026, 12, 22, 2, 0)));
        return draw();
    }

    private Picture draw() {
        return new TimelineLayout(viewModel.words(), new EvenLetters()).draw(viewModel.sceneryProperty().get());
    }

    private List<String> titles() {
        return workspace.projectProperty().get().orElseThrow().release(CARD.release()).orElseThrow().phase(PhaseName.EXPAND).steps().stream()
                .map(Step::title).toList();
    }

    /** Scripts are people's own: Chrysalis leads to them and never writes one. */
    private void scripts(Release release) {
        release.steps().filter(step -> step.action() instanceof StepAction.Script).forEach(step -> {
            Path script = folder.resolve("releases").resolve(release.name()).resolve(step.id().path());
            try {
                Files.createDirectories(script.getParent());
                Files.writeString(script, "#!/bin/sh\n");
                Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private PhaseSchedule schedule() {
        return workspace.projectProperty().get().orElseThrow().release("2026.12-customer-tier").orElseThrow().schedule()
                .get(PhaseName.EXPAND);
    }
}
