package dev.chrysalis.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.timeline.paint.TimelineCanvas;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Changes a release in the real window, by pointer and by keyboard, and looks into its folder. */
@ExtendWith(ApplicationExtension.class)
class TimelineEditingTest {

    private static final String RELEASE = "2026.12-customer-tier";
    private static final StepId ADD = new StepId(RELEASE, PhaseName.EXPAND, "010-add-tier.sql");

    @TempDir
    private Path folder;

    private final Chrysalis engine = new Chrysalis(Clock.systemUTC());
    private TimelineWindow window;

    @Start
    void start(Stage stage) throws IOException {
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: shop\nzone: Z\nenvironments: {}\n");
        Project empty = engine.open(folder);
        ShopStory.project().releases().stream().filter(release -> release.name().equals(RELEASE))
                .forEach(release -> engine.write(empty, ShopStory.withoutScripts(release)));
        window = new TimelineWindow();
        stage.setScene(window.scene(1_280, 800));
        stage.show();
        window.show(engine.open(folder), ShopStory.state());
    }

    @BeforeEach
    void theStepsAreOpen(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> window.viewModel().look(window.viewModel().camera()
                .at(window.viewModel().viewport(), Level.STEPS, LocalDateTime.of(2026, 12, 22, 2, 0))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aStepIsDraggedToAnotherPlaceAndBroughtBackByKeys(FxRobot robot) {
        Point2D from = middle(robot, new StepId(RELEASE, PhaseName.EXPAND, "020-check-tier.sql"));
        Point2D to = middle(robot, ADD).subtract(0, 11);

        robot.drag(from).moveTo(to);
        assertThat(window.viewModel().sceneryProperty().get().drag().orElseThrow().refusal()).isEmpty();
        robot.drop();
        assertThat(titles()).startsWith("Check the tiers", "Add tier");

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(titles()).startsWith("Add tier", "Check the tiers");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(titles()).startsWith("Check the tiers", "Add tier");
    }

    @Test
    void aStepIsWrittenInTheInspectorAndItsFaultsAreSaidBesideTheirFields(FxRobot robot) {
        robot.clickOn(middle(robot, ADD)).type(KeyCode.E);

        CodeArea forward = await(robot, "#timeline-edit-forward", CodeArea.class);
        robot.interact(() -> forward.replaceText("ALTER TABLE customer ADD tier int;"));
        write(robot, "#timeline-edit-estimate", "soon");
        assertThat(robot.lookup("#timeline-edit-estimate-fault").queryLabeled().getText()).startsWith("Write it like 500ms");
        assertThat(robot.lookup("#timeline-edit-save").queryButton().isDisabled()).isTrue();
        write(robot, "#timeline-edit-estimate", "2m");
        robot.interact(robot.lookup("#timeline-edit-save").queryButton()::fire);

        assertThat(file("expand/010-add-tier.sql")).contains("-- estimate: 2m", "ADD tier int;").doesNotContain("planned");
        assertThat(robot.lookup("#timeline-edit-save").tryQuery()).isEmpty();
    }

    @Test
    void whatIsBeingWrittenIsStillThereAfterLookingElsewhere(FxRobot robot) {
        robot.clickOn(middle(robot, ADD)).type(KeyCode.E);
        write(robot, "#timeline-edit-title", "Add the tier");

        robot.interact(() -> window.viewModel().select(new Subject.OfPhase(RELEASE, PhaseName.ROLLOUT)));
        robot.interact(() -> window.viewModel().select(new Subject.OfStep(ADD)));

        assertThat(await(robot, "#timeline-edit-title", TextInputControl.class).getText()).isEqualTo("Add the tier");
    }

    @Test
    void aStepIsBegunFromATemplateBehindTheSelectedOne(FxRobot robot) {
        robot.clickOn(middle(robot, ADD)).type(KeyCode.INSERT);
        WaitForAsyncUtils.waitForFxEvents();

        robot.clickOn("#timeline-step-kind-check").clickOn("#timeline-step-title").write("Nobody is left out").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(titles()).startsWith("Add tier", "Nobody is left out", "Check the tiers");
        assertThat(window.workspace().selection().stepProperty().get()).contains(
                new StepId(RELEASE, PhaseName.EXPAND, "015-nobody-is-left-out.check.sql"));
    }

    @Test
    void theKeyboardReachesAStepMovesItAndRemovesIt(FxRobot robot) {
        robot.interact(() -> robot.lookup("#card-2026-12-customer-tier-expand").query().requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(window.workspace().selection().stepProperty().get()).contains(ADD);

        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(titles()).startsWith("Check the tiers", "Add tier");
        robot.type(KeyCode.DELETE);
        assertThat(titles()).doesNotContain("Add tier");
    }

    @Test
    void aPhasesTimeIsWrittenInTheInspector(FxRobot robot) {
        robot.interact(() -> window.viewModel().select(new Subject.OfPhase(RELEASE, PhaseName.EXPAND)));
        robot.interact(await(robot, "#timeline-edit", Button.class)::fire);
        write(robot, "#timeline-edit-to", "2026-12-22 03:30");
        robot.interact(robot.lookup("#timeline-edit-save").queryButton()::fire);

        assertThat(file("release.yaml")).contains("expand: 2026-12-22 02:00 to 03:30");
    }

    private Point2D middle(FxRobot robot, StepId step) {
        WaitForAsyncUtils.waitForFxEvents();
        TimelineCanvas canvas = robot.lookup("#timeline-canvas").queryAs(TimelineCanvas.class);
        robot.interact(canvas::paintNow);
        var box = canvas.picture().find(new Subject.OfStep(step)).orElseThrow().box();
        return canvas.localToScreen(box.x() + 60, box.centreY());
    }

    private static void write(FxRobot robot, String id, String text) {
        TextInputControl field = await(robot, id, TextInputControl.class);
        robot.interact(() -> field.setText(text));
    }

    /** A scroll pane takes its content in with the next frame. */
    private static <T extends Node> T await(FxRobot robot, String id, Class<T> type) {
        try {
            WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, () -> robot.lookup(id).tryQuery().isPresent());
        } catch (TimeoutException e) {
            throw new AssertionError("there is no " + id, e);
        }
        return robot.lookup(id).queryAs(type);
    }

    private List<String> titles() {
        WaitForAsyncUtils.waitForFxEvents();
        return engine.open(folder).release(RELEASE).orElseThrow().phase(PhaseName.EXPAND).steps().stream().map(Step::title).toList();
    }

    private String file(String path) {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            return Files.readString(folder.resolve("releases").resolve(RELEASE).resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
