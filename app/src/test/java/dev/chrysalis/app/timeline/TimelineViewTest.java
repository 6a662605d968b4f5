package dev.chrysalis.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.timeline.paint.TimelineCanvas;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.shape.Target;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {

    private static final Subject.OfPhase ROLLOUT = new Subject.OfPhase(ShopStory.CURRENT, PhaseName.ROLLOUT);
    private static final Subject.OfPhase NEXT = new Subject.OfPhase("2026.12-customer-tier", PhaseName.EXPAND);

    private TimelineWindow window;

    @Start
    void start(Stage stage) {
        window = new TimelineWindow();
        stage.setScene(window.scene(1_280, 800));
        stage.show();
        window.show(ShopStory.project(), ShopStory.state());
    }

    @Test
    void aClickOnACardSelectsItAndTheInspectorTells(FxRobot robot) {
        robot.clickOn(point(robot, ROLLOUT));

        assertThat(window.workspace().selection().phaseProperty().get()).contains(PhaseName.ROLLOUT);
        assertThat(robot.lookup("#timeline-inspector").tryQuery()).isPresent();
        assertThat(robot.lookup("#timeline-inspector .label").queryAllAs(Label.class)).extracting(Label::getText).contains("eu-2");
    }

    @Test
    void everyVisibleCardCanBeReachedAndSpeaks(FxRobot robot) {
        Node card = robot.lookup("#card-2026-11-message-time-rollout").query();

        assertThat(card.isFocusTraversable()).isTrue();
        assertThat(card.getAccessibleText()).startsWith("Message time, Rollout, running");
    }

    @Test
    void theArrowsGoThroughPhasesAndReleases(FxRobot robot) {
        robot.clickOn(point(robot, ROLLOUT));

        robot.type(KeyCode.UP);
        assertThat(selected()).contains(new Subject.OfPhase(ShopStory.CURRENT, PhaseName.EXPAND));
        robot.type(KeyCode.RIGHT);
        assertThat(selected()).contains(NEXT);
        assertThat(robot.lookup("#card-2026-12-customer-tier-expand").query().isFocused()).isTrue();
    }

    @Test
    void enterOpensTheStepsAndEscapeLeavesThem(FxRobot robot) throws TimeoutException {
        robot.clickOn(point(robot, ROLLOUT));

        robot.type(KeyCode.ENTER);
        awaitLevel(Level.STEPS);
        robot.type(KeyCode.ENTER);
        assertThat(window.workspace().selection().stepProperty().get()).isPresent();
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        awaitLevel(Level.RELEASES);
    }

    @Test
    void theLevelButtonsChangeTheLevel(FxRobot robot) throws TimeoutException {
        robot.clickOn("#timeline-level-steps");
        awaitLevel(Level.STEPS);
        robot.clickOn("#timeline-level-releases");
        awaitLevel(Level.RELEASES);
    }

    @Test
    void whileACardIsDraggedToAForbiddenPlaceTheReasonStandsThere(FxRobot robot) {
        Point2D start = point(robot, NEXT);

        robot.drag(start).moveTo(start.add(-160, 0));
        assertThat(window.viewModel().sceneryProperty().get().drag().flatMap(drag -> drag.refusal())).isPresent();
        robot.drop();

        assertThat(window.viewModel().sceneryProperty().get().drag()).isEmpty();
        assertThat(window.viewModel().editing().edits().canUndoProperty().get()).isFalse();
    }

    @Test
    void aPointerThatRestsOnACardIsToldWhatItIsAndWhatMayHurt(FxRobot robot) throws TimeoutException {
        robot.moveTo(point(robot, ROLLOUT));
        robot.moveBy(3, 2);

        WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, () -> robot.lookup("#timeline-tip .label").queryAllAs(Label.class).stream()
                .map(Label::getText).toList().containsAll(List.of("Message time, Rollout, running, 16 to 30 Nov, wave 2 of 3, 1 hazard",
                        "17 Nov: the smoke test saw 3.1 % errors; the limit is 1 %.")));
    }

    @Test
    void theNextActionLeadsToItsScreen(FxRobot robot) {
        assertThat(robot.lookup("#timeline-strip .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Message time is rolling out.");
    }

    @Test
    void theFileOfAStepIsOpenedInTheProgramThatPeopleUseForIt(FxRobot robot) {
        robot.interact(() -> window.viewModel().select(new Subject.OfStep(
                new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "040-drop-last-message-id.sql"))));

        robot.clickOn("#timeline-open-file");

        assertThat(window.opened()).singleElement().satisfies(file ->
                assertThat(file).endsWithRaw(Path.of("releases", ShopStory.CURRENT, "contract", "040-drop-last-message-id.sql")));
    }

    @Test
    void thePictureIsExported(FxRobot robot) {
        TimelineExport export = window.view().export();
        robot.interact(export::svg);
        robot.interact(export::png);
        robot.interact(export::pdf);

        assertThat(new String(window.exported().get("timeline.svg"), StandardCharsets.UTF_8)).contains("Message time");
        assertThat(window.exported().get("timeline.png")).hasSizeGreaterThan(10_000);
        assertThat(new String(window.exported().get("timeline.pdf"), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private void awaitLevel(Level level) throws TimeoutException {
        WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, () -> window.viewModel().viewport().level() == level);
    }

    private Optional<Subject.OfPhase> selected() {
        return window.viewModel().selectedPhase();
    }

    private Point2D point(FxRobot robot, Subject.OfPhase card) {
        WaitForAsyncUtils.waitForFxEvents();
        TimelineCanvas canvas = robot.lookup("#timeline-canvas").queryAs(TimelineCanvas.class);
        Target target = canvas.picture().find(card).orElseThrow();
        return canvas.localToScreen(target.box().x() + 40, target.box().y() + 40);
    }
}
