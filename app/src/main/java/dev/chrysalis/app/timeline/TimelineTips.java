package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.shape.Target;
import dev.chrysalis.app.ui.control.Marks;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Step;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * What is told of the thing under the pointer after it rested there: its own words, then each hazard with its reason. Stands within the
 * window and lets the pointer through: a window of its own would take the pointer off the thing that it tells of.
 */
final class TimelineTips {

    private static final int MOST = 4;
    private static final double WIDTH = 320;
    private static final double RIGHT = 14;
    private static final double BELOW = 22;
    private static final double ABOVE = 12;
    private static final double MARGIN = 8;
    private static final Duration REST = Duration.millis(450);

    private final Pane owner;
    private final Messages messages;
    private final VBox content = new VBox(6);
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Subject> told = Optional.empty();

    /** @param owner over which it stands */
    TimelineTips(Pane owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
        content.setId("timeline-tip");
        content.getStyleClass().add("timeline-tip");
        content.setManaged(false);
        content.setMouseTransparent(true);
        content.setVisible(false);
        owner.getChildren().add(content);
    }

    /** The pointer is on something, at a place of the window. */
    void on(TimelineModel model, Target target, double sceneX, double sceneY) {
        if (told.filter(target.subject()::equals).isPresent()) {
            return;
        }
        hide();
        told = Optional.of(target.subject());
        rest.setOnFinished(event -> show(model, target, owner.sceneToLocal(sceneX, sceneY)));
        rest.playFromStart();
    }

    void hide() {
        rest.stop();
        content.setVisible(false);
        told = Optional.empty();
    }

    private void show(TimelineModel model, Target target, Point2D pointer) {
        content.getChildren().setAll(new Sentence(target.description()));
        hazards(model, target.subject()).distinct().limit(MOST).map(this::line).forEach(content.getChildren()::add);
        content.setVisible(true);
        content.applyCss();
        double width = Math.min(WIDTH, content.prefWidth(-1));
        double height = content.prefHeight(width);
        double x = Math.min(pointer.getX() + RIGHT, owner.getWidth() - width - MARGIN);
        double y = pointer.getY() + BELOW + height > owner.getHeight() - MARGIN ? pointer.getY() - ABOVE - height : pointer.getY() + BELOW;
        content.resizeRelocate(Math.rint(Math.max(MARGIN, x)), Math.rint(Math.max(MARGIN, y)), Math.ceil(width), Math.ceil(height));
    }

    private Node line(Hazard hazard) {
        Label reason = Sentence.muted(messages.engine(hazard.reason()));
        return new HBox(7, Marks.hazard(hazard.severity(), 15), reason);
    }

    static Stream<Hazard> hazards(TimelineModel model, Subject subject) {
        if (subject instanceof Subject.OfPhase card) {
            return model.phase(card).stream().flatMap(TimelineTips::steps).flatMap(step -> step.hazards().stream());
        }
        if (subject instanceof Subject.OfStep row) {
            return model.release(row.step().release()).flatMap(release -> release.release().step(row.step())).stream()
                    .flatMap(step -> step.hazards().stream());
        }
        return Stream.empty();
    }

    private static Stream<Step> steps(TimelinePhase phase) {
        return phase.steps().stream().map(step -> step.step());
    }
}
