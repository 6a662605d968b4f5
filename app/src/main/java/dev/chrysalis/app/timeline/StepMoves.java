package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Optional;

/** Moves a step by one place with the keyboard: past its neighbour, and beyond the last one into the next phase. */
final class StepMoves {

    private final TimelineViewModel viewModel;

    StepMoves(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /** @param by 1 downwards, -1 upwards */
    Optional<String> against(StepId step, int by) {
        return place(step, by).map(place -> viewModel.rules().againstMove(step, place.phase(), place.index()))
                .orElseGet(() -> Optional.of(viewModel.words().get("refused.end")));
    }

    /** Where it may not go nothing happens. */
    void move(StepId step, int by) {
        if (against(step, by).isEmpty()) {
            place(step, by).ifPresent(place -> viewModel.edits().perform(step.release(),
                    editor -> editor.move(step, place.phase(), place.index())));
        }
    }

    void remove(StepId step) {
        if (viewModel.rules().againstChange(step).isEmpty()) {
            viewModel.edits().perform(step.release(), editor -> editor.remove(step));
        }
    }

    private Optional<Place> place(StepId step, int by) {
        List<StepId> steps = steps(step.release(), step.phase());
        int index = steps.indexOf(step) + by;
        if (index >= 0 && index < steps.size()) {
            return Optional.of(new Place(step.phase(), index));
        }
        int other = step.phase().ordinal() + by;
        if (other < 0 || other >= PhaseName.values().length) {
            return Optional.empty();
        }
        PhaseName phase = PhaseName.values()[other];
        return Optional.of(new Place(phase, by > 0 ? 0 : steps(step.release(), phase).size()));
    }

    private List<StepId> steps(String release, PhaseName phase) {
        return viewModel.model().phase(new Subject.OfPhase(release, phase)).map(TimelinePhase::steps).orElse(List.of()).stream()
                .map(found -> found.step().id()).toList();
    }

    private record Place(PhaseName phase, int index) {
    }
}
