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
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/** What is told of the thing under the pointer after it rested there: its own words, then each hazard with its reason. */
final class TimelineTips {

    private static final int MOST = 4;
    private static final double WIDTH = 320;
    private static final double OFFSET = 10;
    private static final Duration REST = Duration.millis(450);

    private final Node owner;
    private final Messages messages;
    private final VBox content = new VBox(6);
    private final PopOver popOver = new PopOver(content);
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<Subject> told = Optional.empty();

    TimelineTips(Node owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
        content.setId("timeline-tip");
        content.getStyleClass().add("timeline-tip");
        content.setMaxWidth(WIDTH);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setAutoFix(true);
        popOver.setHideOnEscape(true);
    }

    /** The pointer is on something. */
    void on(TimelineModel model, Target target, double screenX, double screenY) {
        if (told.filter(target.subject()::equals).isPresent()) {
            return;
        }
        hide();
        told = Optional.of(target.subject());
        rest.setOnFinished(event -> show(model, target, screenX, screenY));
        rest.playFromStart();
    }

    void hide() {
        rest.stop();
        popOver.hide(Duration.ZERO);
        told = Optional.empty();
    }

    private void show(TimelineModel model, Target target, double screenX, double screenY) {
        if (owner.getScene() == null || !owner.getScene().getWindow().isShowing()) {
            return;
        }
        content.getChildren().setAll(new Sentence(target.description()));
        hazards(model, target.subject()).distinct().limit(MOST).map(this::line).forEach(content.getChildren()::add);
        popOver.show(owner, screenX, screenY + OFFSET);
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
