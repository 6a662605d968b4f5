package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.Level;
import dev.chrysalis.app.timeline.scene.Subject;
import dev.chrysalis.app.timeline.scene.Target;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** What the pointer does on the timeline: wheel and pinch zoom, a drag pans or moves a card, a click selects. */
final class TimelinePointer {

    private static final double WHEEL = 1.0018;
    private static final double THRESHOLD = 5;

    private final TimelineCanvas canvas;
    private final TimelineViewModel viewModel;
    private final TimelineTips tips;
    private final Tooltip tooltip = new Tooltip();
    private Point2D pressed = Point2D.ZERO;
    private double lastX;
    private double offset;
    private Optional<Target> grabbed = Optional.empty();
    private boolean moved;

    TimelinePointer(TimelineCanvas canvas, TimelineViewModel viewModel, TimelineTips tips) {
        this.canvas = canvas;
        this.viewModel = viewModel;
        this.tips = tips;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(340);
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        canvas.addEventHandler(ZoomEvent.ZOOM, event -> viewModel.zoom(event.getX(), event.getZoomFactor()));
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    }

    private void scroll(ScrollEvent event) {
        boolean pan = event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
        if (pan) {
            viewModel.pan(event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY());
        } else {
            viewModel.zoom(event.getX(), Math.pow(WHEEL, event.getDeltaY()));
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        pressed = new Point2D(event.getX(), event.getY());
        lastX = event.getX();
        moved = false;
        grabbed = canvas.at(event.getX(), event.getY()).filter(target -> target.subject() instanceof Subject.OfPhase)
                .filter(target -> viewModel.viewport().level() != Level.STEPS && event.getButton() == MouseButton.PRIMARY);
        offset = grabbed.flatMap(target -> viewModel.model().phase((Subject.OfPhase) target.subject()))
                .map(phase -> event.getX() - viewModel.camera().placeOf(viewModel.viewport(), phase.span().start())).orElse(0.0);
        tooltip.hide();
    }

    private void drag(MouseEvent event) {
        if (!moved && pressed.distance(event.getX(), event.getY()) < THRESHOLD) {
            return;
        }
        moved = true;
        if (grabbed.isPresent()) {
            Subject.OfPhase card = (Subject.OfPhase) grabbed.get().subject();
            viewModel.drag(card, viewModel.camera().momentAt(viewModel.viewport(), event.getX() - offset));
            canvas.setCursor(viewModel.sceneryProperty().get().drag().flatMap(found -> found.refusal()).isPresent()
                    ? Cursor.DEFAULT : Cursor.MOVE);
        } else {
            canvas.setCursor(Cursor.CLOSED_HAND);
            viewModel.pan(event.getX() - lastX);
        }
        lastX = event.getX();
    }

    private void release() {
        if (moved && grabbed.isPresent()) {
            viewModel.drop();
        }
        canvas.setCursor(Cursor.DEFAULT);
    }

    private void click(MouseEvent event) {
        if (moved || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Optional<Target> target = canvas.at(event.getX(), event.getY());
        target.ifPresent(found -> {
            viewModel.select(found.subject());
            canvas.focus(found.subject());
        });
        if (event.getClickCount() == 2 && target.filter(found -> found.subject() instanceof Subject.OfPhase).isPresent()) {
            viewModel.look(viewModel.at(Level.STEPS));
        }
    }

    private void hover(MouseEvent event) {
        Optional<String> tip = canvas.at(event.getX(), event.getY()).map(target -> tips.of(viewModel.model(), target));
        if (tip.isPresent()) {
            if (!tip.get().equals(tooltip.getText())) {
                tooltip.setText(tip.get());
            }
            Tooltip.install(canvas, tooltip);
        } else {
            tooltip.hide();
            Tooltip.uninstall(canvas, tooltip);
        }
        canvas.setCursor(tip.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }
}
