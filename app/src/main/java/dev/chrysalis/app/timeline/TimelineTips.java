package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.Subject;
import dev.chrysalis.app.timeline.scene.Target;
import dev.chrysalis.app.timeline.scene.TimelineModel;
import dev.chrysalis.app.timeline.scene.TimelinePhase;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a tooltip says: the target's own words, then each hazard with its reason. */
final class TimelineTips {

    private static final int MOST = 4;

    String of(TimelineModel model, Target target) {
        List<String> reasons = hazards(model, target.subject()).map(Hazard::reason).distinct().limit(MOST).toList();
        return reasons.isEmpty() ? target.description()
                : target.description() + "\n" + reasons.stream().map(reason -> "⚠ " + reason).collect(Collectors.joining("\n"));
    }

    private static Stream<Hazard> hazards(TimelineModel model, Subject subject) {
        if (subject instanceof Subject.OfPhase card) {
            return model.phase(card).stream().flatMap(TimelineTips::steps).flatMap(step -> step.hazards().stream());
        }
        if (subject instanceof Subject.OfStep row) {
            return model.phase(new Subject.OfPhase(row.step().release(), row.step().phase())).stream().flatMap(TimelineTips::steps)
                    .filter(step -> step.id().equals(row.step())).flatMap(step -> step.hazards().stream());
        }
        return Stream.empty();
    }

    private static Stream<Step> steps(TimelinePhase phase) {
        return phase.steps().stream().map(step -> step.step());
    }
}
