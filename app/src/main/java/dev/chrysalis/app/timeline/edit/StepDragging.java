package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.app.timeline.scene.layout.Drag;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Optional;

/** Finds where a step would be left while it is dragged over open cards, and says why where it may not stay. */
final class StepDragging {

    private final TimelineModel model;
    private final TimelineWords words;
    private final EditRules rules;
    private final StepId step;

    StepDragging(TimelineModel model, TimelineWords words, EditRules rules, StepId step) {
        this.model = model;
        this.words = words;
        this.rules = rules;
        this.step = step;
    }

    Drag.OfStep at(Picture picture, double x, double y) {
        List<Gap> gaps = model.release(step.release()).map(release -> Gap.of(picture, release)).orElse(List.of());
        Optional<Gap> gap = Gap.nearest(gaps, x, y);
        List<Box> allowed = gaps.stream().filter(other -> !isOwn(other) && against(other).isEmpty()).map(Gap::box).toList();
        return new Drag.OfStep(step, allowed, gap.map(Gap::box), gap.flatMap(this::against).or(() -> elsewhere(picture, x, y)), x, y);
    }

    /** The place among the other steps of its phase; empty where the step would stay where it is. */
    Optional<Gap> place(Picture picture, double x, double y) {
        return model.release(step.release()).flatMap(release -> Gap.nearest(Gap.of(picture, release), x, y))
                .filter(gap -> !isOwn(gap) && against(gap).isEmpty()).map(gap -> new Gap(gap.phase(), amongOthers(gap), gap.box()));
    }

    private Optional<String> against(Gap gap) {
        return isOwn(gap) ? rules.againstChange(step) : rules.againstMove(step, gap.phase(), amongOthers(gap));
    }

    private Optional<String> elsewhere(Picture picture, double x, double y) {
        return picture.at(x, y).filter(target -> target.subject() instanceof Subject.OfStep over
                && !over.step().release().equals(step.release())
                || target.subject() instanceof Subject.OfPhase card && !card.release().equals(step.release()))
                .map(target -> words.get("refused.elsewhere"));
    }

    private boolean isOwn(Gap gap) {
        return gap.phase() == step.phase() && (gap.place() == index() || gap.place() == index() + 1);
    }

    private int amongOthers(Gap gap) {
        return gap.phase() == step.phase() && gap.place() > index() ? gap.place() - 1 : gap.place();
    }

    private int index() {
        return model.stepIds(step.release(), step.phase()).indexOf(step);
    }
}
