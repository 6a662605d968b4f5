package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Optional;

/** Moves a step by one place with the keyboard: past its neighbour, and beyond the last one into the next phase. */
public final class StepMoves {

    private final Editing editing;

    public StepMoves(Editing editing) {
        this.editing = editing;
    }

    /** @param by 1 downwards, -1 upwards */
    public Optional<String> against(StepId step, int by) {
        return place(step, by).map(place -> editing.rules().againstMove(step, place.phase(), place.index()))
                .orElseGet(() -> Optional.of(editing.words().get("refused.end")));
    }

    /** Where it may not go nothing happens. */
    public void move(StepId step, int by) {
        if (against(step, by).isEmpty()) {
            place(step, by).ifPresent(place -> editing.edits().perform(step.release(),
                    editor -> editor.move(step, place.phase(), place.index())));
        }
    }

    public void remove(StepId step) {
        if (editing.rules().againstChange(step).isEmpty()) {
            editing.edits().perform(step.release(), editor -> editor.remove(step));
        }
    }

    private Optional<Place> place(StepId step, int by) {
        List<StepId> steps = editing.model().stepIds(step.release(), step.phase());
        int index = steps.indexOf(step) + by;
        if (index >= 0 && index < steps.size()) {
            return Optional.of(new Place(step.phase(), index));
        }
        int other = step.phase().ordinal() + by;
        if (other < 0 || other >= PhaseName.values().length) {
            return Optional.empty();
        }
        PhaseName phase = PhaseName.values()[other];
        return Optional.of(new Place(phase, by > 0 ? 0 : editing.model().stepIds(step.release(), phase).size()));
    }

    private record Place(PhaseName phase, int index) {
    }
}
