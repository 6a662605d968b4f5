package dev.chrysalis.app.timeline.edit;

import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.dialect.statement.SqlObjects;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Optional;

/** Says why a step may not come to stand on the other side of another: one of the two needs what the other makes or takes away. */
final class StepNeeds {

    private final TimelineWords words;
    private final List<Step> before;

    /** @param before all steps of the release in the order in which they stand */
    StepNeeds(TimelineWords words, List<Step> before) {
        this.words = words;
        this.before = before;
    }

    /** @param after the same steps in the order that is wanted */
    Optional<String> against(StepId moved, List<StepId> after) {
        int was = place(moved);
        int is = after.indexOf(moved);
        Step step = before.get(was);
        return before.stream().filter(other -> place(other.id()) < was != after.indexOf(other.id()) < is && !other.id().equals(moved))
                .flatMap(other -> (place(other.id()) < was ? against(other, step) : against(step, other)).stream()).findFirst();
    }

    /** Why the second, which follows now, may not come first. */
    private Optional<String> against(Step first, Step second) {
        SqlObjects one = sql(first);
        SqlObjects other = sql(second);
        return other.uses(one.made()).map(name -> words.get("refused.needs", second.id().number(), name.toString(), first.id().number()))
                .or(() -> one.uses(other.takenAway())
                        .map(name -> words.get("refused.gone", first.id().number(), name.toString(), second.id().number())));
    }

    private static SqlObjects sql(Step step) {
        return SqlObjects.of(step.action() instanceof StepAction.Check check ? check.query() : step.action().performed());
    }

    private int place(StepId id) {
        return before.stream().map(Step::id).toList().indexOf(id);
    }
}
