package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.paint.TimelineCanvas;
import dev.chrysalis.app.timeline.scene.layout.Drag;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.shape.Target;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
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
    private final TimelineMenu menu;
    private final Glide glide;
    private Point2D pressed = Point2D.ZERO;
    private double lastX;
    private double offset;
    private Optional<Target> grabbed = Optional.empty();
    private boolean moved;

    TimelinePointer(TimelineCanvas canvas, TimelineViewModel viewModel, Glide glide, TimelineMenu menu, TimelineTips tips) {
        this.canvas = canvas;
        this.viewModel = viewModel;
        this.glide = glide;
        this.menu = menu;
        this.tips = tips;
        canvas.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        canvas.addEventHandler(ZoomEvent.ZOOM, event -> viewModel.zoom(event.getX(), event.getZoomFactor()));
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, event -> tips.hide());
        canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::ask);
    }

    private void scroll(ScrollEvent event) {
        tips.hide();
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
        grabbed = event.getButton() == MouseButton.PRIMARY ? canvas.at(event.getX(), event.getY()).filter(this::canBeMoved)
                : Optional.empty();
        grabbed.map(Target::subject).ifPresent(canvas::focus);
        offset = grabbed.map(Target::subject).filter(Subject.OfPhase.class::isInstance).map(Subject.OfPhase.class::cast)
                .flatMap(viewModel.model()::phase)
                .map(phase -> event.getX() - viewModel.camera().placeOf(viewModel.viewport(), phase.span().start())).orElse(0.0);
        tips.hide();
        menu.hide();
    }

    private void drag(MouseEvent event) {
        if (!moved && pressed.distance(event.getX(), event.getY()) < THRESHOLD) {
            return;
        }
        moved = true;
        if (grabbed.isPresent()) {
            drag(grabbed.get().subject(), event);
            canvas.setCursor(viewModel.sceneryProperty().get().drag().flatMap(Drag::refusal).isPresent() ? Cursor.DEFAULT : Cursor.MOVE);
        } else {
            canvas.setCursor(Cursor.CLOSED_HAND);
            viewModel.pan(event.getX() - lastX);
        }
        lastX = event.getX();
    }

    private boolean canBeMoved(Target target) {
        boolean open = viewModel.viewport().level() == Level.STEPS;
        return open ? target.subject() instanceof Subject.OfStep : target.subject() instanceof Subject.OfPhase;
    }

    private void drag(Subject subject, MouseEvent event) {
        if (subject instanceof Subject.OfStep step) {
            viewModel.drag(step.step(), canvas.picture(), event.getX(), event.getY());
        } else if (subject instanceof Subject.OfPhase card) {
            viewModel.drag(card, viewModel.camera().momentAt(viewModel.viewport(), event.getX() - offset));
        }
    }

    private void release(MouseEvent event) {
        boolean dropped = moved && viewModel.sceneryProperty().get().drag().isPresent();
        if (dropped && grabbed.get().subject() instanceof Subject.OfStep step) {
            viewModel.drop(step.step(), canvas.picture(), event.getX(), event.getY());
        } else if (dropped) {
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
            glide.to(viewModel.at(Level.STEPS));
        }
    }

    private void ask(ContextMenuEvent event) {
        tips.hide();
        canvas.at(event.getX(), event.getY()).map(Target::subject)
                .filter(subject -> subject instanceof Subject.OfRelease || subject instanceof Subject.OfPhase
                        || subject instanceof Subject.OfStep)
                .ifPresent(subject -> {
                    viewModel.select(subject);
                    menu.show(canvas, event.getScreenX(), event.getScreenY());
                });
        event.consume();
    }

    private void hover(MouseEvent event) {
        Optional<Target> target = canvas.at(event.getX(), event.getY());
        target.ifPresentOrElse(found -> tips.on(viewModel.model(), found, event.getSceneX(), event.getSceneY()), tips::hide);
        canvas.setCursor(target.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }
}
