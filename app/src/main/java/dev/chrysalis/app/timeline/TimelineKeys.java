package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.Level;
import dev.chrysalis.app.timeline.scene.Subject;
import dev.chrysalis.app.timeline.scene.TimelineModel;
import dev.chrysalis.app.timeline.scene.TimelinePhase;
import dev.chrysalis.app.timeline.scene.TimelineRelease;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What the keyboard does on the timeline: left and right go through a lane by time, up and down through the phases of a release or
 * the steps of an open card, Enter goes in, Escape goes out.
 */
final class TimelineKeys {

    private static final double ZOOM = 1.25;

    private final TimelineCanvas canvas;
    private final TimelineViewModel viewModel;

    TimelineKeys(TimelineCanvas canvas, TimelineViewModel viewModel) {
        this.canvas = canvas;
        this.viewModel = viewModel;
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        boolean used = event.isControlDown() || event.isMetaDown() ? edit(event.getCode()) : move(event.getCode());
        if (used) {
            event.consume();
        }
    }

    private boolean edit(KeyCode code) {
        switch (code) {
            case Z -> viewModel.edits().undo();
            case Y -> viewModel.edits().redo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean move(KeyCode code) {
        switch (code) {
            case LEFT -> alongLane(-1);
            case RIGHT -> alongLane(1);
            case UP -> upOrDown(-1);
            case DOWN -> upOrDown(1);
            case ENTER, SPACE -> goIn();
            case ESCAPE -> goOut();
            case PLUS, EQUALS, ADD -> viewModel.zoom(viewModel.viewport().width() / 2, ZOOM);
            case MINUS, SUBTRACT -> viewModel.zoom(viewModel.viewport().width() / 2, 1 / ZOOM);
            case F -> viewModel.look(viewModel.camera().fitted(viewModel.viewport()));
            case N, HOME -> viewModel.look(viewModel.camera().at(viewModel.viewport(), viewModel.viewport().level(), viewModel.model().now()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void alongLane(int by) {
        viewModel.selectedPhase().ifPresentOrElse(card -> {
            List<Subject.OfPhase> lane = viewModel.model().releases().stream().filter(release -> release.phase(card.phase()).isPresent())
                    .map(release -> new Subject.OfPhase(release.name(), card.phase())).toList();
            go(lane, lane.indexOf(card) + by);
        }, this::selectFirst);
    }

    private void upOrDown(int by) {
        Optional<StepId> step = viewModel.workspace().selection().stepProperty().get();
        if (step.isPresent()) {
            List<StepId> steps = steps(step.get());
            int place = steps.indexOf(step.get()) + by;
            if (place >= 0 && place < steps.size()) {
                viewModel.select(new Subject.OfStep(steps.get(place)));
            }
            return;
        }
        viewModel.selectedPhase().ifPresentOrElse(card -> {
            List<Subject.OfPhase> family = viewModel.model().release(card.release()).map(TimelineRelease::phases).orElse(List.of()).stream()
                    .map(phase -> new Subject.OfPhase(card.release(), phase.name())).toList();
            go(family, family.indexOf(card) + by);
        }, this::selectFirst);
    }

    private void go(List<Subject.OfPhase> cards, int place) {
        if (place >= 0 && place < cards.size()) {
            Subject.OfPhase card = cards.get(place);
            viewModel.select(card);
            viewModel.reveal(card);
            canvas.paintNow();
            canvas.focus(card);
        }
    }

    private void selectFirst() {
        TimelineModel model = viewModel.model();
        Optional<TimelineRelease> release = model.current().or(() -> model.releases().stream().findFirst());
        release.ifPresent(found -> go(found.phases().stream().map(phase -> new Subject.OfPhase(found.name(), phase.name())).toList(), 0));
    }

    private void goIn() {
        if (viewModel.viewport().level() != Level.STEPS) {
            viewModel.look(viewModel.at(Level.STEPS));
            return;
        }
        viewModel.selectedPhase().flatMap(viewModel.model()::phase).flatMap(TimelineKeys::firstStep)
                .ifPresent(step -> viewModel.select(new Subject.OfStep(step)));
    }

    private static Optional<StepId> firstStep(TimelinePhase phase) {
        return phase.next().or(() -> phase.steps().stream().findFirst()).map(step -> step.step().id());
    }

    private void goOut() {
        if (viewModel.sceneryProperty().get().drag().isPresent()) {
            viewModel.endDrag();
        } else if (viewModel.workspace().selection().stepProperty().get().isPresent()) {
            viewModel.selectedPhase().ifPresent(viewModel::select);
        } else if (viewModel.viewport().level() == Level.STEPS) {
            viewModel.look(viewModel.at(Level.RELEASES));
        } else {
            viewModel.clearSelection();
        }
    }

    private List<StepId> steps(StepId step) {
        return viewModel.model().phase(new Subject.OfPhase(step.release(), step.phase())).map(TimelinePhase::steps).orElse(List.of()).stream()
                .map(found -> found.step().id()).toList();
    }
}
