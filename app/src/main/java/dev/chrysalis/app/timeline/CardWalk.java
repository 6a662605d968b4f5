package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.paint.TimelineCanvas;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Optional;

/** Goes from card to card and from step to step; where nothing is selected it begins with the current release. */
final class CardWalk {

    private final TimelineCanvas canvas;
    private final TimelineViewModel viewModel;
    private final Glide glide;

    CardWalk(TimelineCanvas canvas, TimelineViewModel viewModel, Glide glide) {
        this.canvas = canvas;
        this.viewModel = viewModel;
        this.glide = glide;
    }

    /** @param by 1 to what comes later in the lane, -1 to what came before */
    void alongLane(int by) {
        viewModel.selectedPhase().ifPresentOrElse(card -> {
            List<Subject.OfPhase> lane = viewModel.model().lane(card.phase());
            go(lane, lane.indexOf(card) + by);
        }, this::first);
    }

    /** @param by 1 downwards, -1 upwards: through the steps of an open card, else through the phases of a release */
    void upOrDown(int by) {
        Optional<StepId> step = viewModel.workspace().selection().stepProperty().get();
        if (step.isPresent()) {
            List<StepId> steps = viewModel.model().stepIds(step.get().release(), step.get().phase());
            int place = steps.indexOf(step.get()) + by;
            if (place >= 0 && place < steps.size()) {
                reach(steps.get(place));
            }
            return;
        }
        viewModel.selectedPhase().ifPresentOrElse(card -> {
            List<Subject.OfPhase> family = viewModel.model().release(card.release()).map(TimelineRelease::cards).orElse(List.of());
            go(family, family.indexOf(card) + by);
        }, this::first);
    }

    /** Opens the cards, and of an open one reaches the next step. */
    void in() {
        if (viewModel.viewport().level() != Level.STEPS) {
            glide.to(viewModel.at(Level.STEPS));
            return;
        }
        viewModel.selectedPhase().flatMap(viewModel.model()::phase).flatMap(CardWalk::firstStep).ifPresent(this::reach);
    }

    /** Ends a drag, else goes from the step to its card, else closes the cards, else selects nothing. */
    void out() {
        if (viewModel.sceneryProperty().get().drag().isPresent()) {
            viewModel.endDrag();
        } else if (viewModel.workspace().selection().stepProperty().get().isPresent()) {
            viewModel.selectedPhase().ifPresent(card -> {
                viewModel.select(card);
                canvas.focus(card);
            });
        } else if (viewModel.viewport().level() == Level.STEPS) {
            glide.to(viewModel.at(Level.RELEASES));
        } else {
            viewModel.clearSelection();
        }
    }

    private void first() {
        TimelineModel model = viewModel.model();
        model.current().or(() -> model.releases().stream().findFirst()).ifPresent(release -> go(release.cards(), 0));
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

    private void reach(StepId step) {
        Subject.OfStep row = new Subject.OfStep(step);
        viewModel.select(row);
        canvas.paintNow();
        canvas.focus(row);
    }

    private static Optional<StepId> firstStep(TimelinePhase phase) {
        return phase.next().or(() -> phase.steps().stream().findFirst()).map(step -> step.step().id());
    }
}
