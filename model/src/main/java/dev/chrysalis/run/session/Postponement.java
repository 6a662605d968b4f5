package dev.chrysalis.run.session;

import dev.chrysalis.dialect.statement.SqlObjects;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * In which order the open steps of a phase are performed: as they are numbered, unless one was put off because a lock does not come.
 * Then those that follow it go first, as far as each is SQL and neither speaks of an object that the other names.
 */
public final class Postponement {

    private final List<Step> open;
    private final Set<StepId> putOff = new HashSet<>();

    public Postponement(List<Step> open) {
        this.open = new ArrayList<>(open);
    }

    /** The step that comes now; empty where none is left. What was put off comes when nothing else may go first. */
    public Optional<Step> next() {
        Optional<Step> first = overtaking(putOff);
        if (first.isEmpty() && !putOff.isEmpty()) {
            putOff.clear();
            return next();
        }
        return first;
    }

    /** Whether another step may go first. */
    public boolean isPossible(Step step) {
        Set<StepId> waiting = new HashSet<>(putOff);
        waiting.add(step.id());
        return overtaking(waiting).isPresent();
    }

    public void putOff(Step step) {
        putOff.add(step.id());
    }

    public boolean isPutOff(Step step) {
        return putOff.contains(step.id());
    }

    public void performed(Step step) {
        open.remove(step);
    }

    private Optional<Step> overtaking(Set<StepId> waiting) {
        List<Step> overtaken = new ArrayList<>();
        for (Step step : open) {
            if (waiting.contains(step.id())) {
                overtaken.add(step);
            } else {
                return overtaken.stream().allMatch(other -> areApart(step, other)) ? Optional.of(step) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean areApart(Step one, Step other) {
        return isTold(one) && isTold(other) && !speakOf(one, other) && !speakOf(other, one);
    }

    /** Whether all that it changes can be read in it. */
    private static boolean isTold(Step step) {
        return !step.isPointOfNoReturn() && !objects(step).isEmpty() && !sql(step).words().performOther();
    }

    private static boolean speakOf(Step one, Step other) {
        return objects(other).stream().anyMatch(sql(one).words()::contain);
    }

    /** What the step names as an object, and the table that it is known to lock, without their schemas. */
    private static Set<String> objects(Step step) {
        Set<String> objects = new HashSet<>(sql(step).named());
        if (!step.action().performed().isEmpty()) {
            step.lock().map(lock -> lock.table().substring(lock.table().lastIndexOf('.') + 1).replace("\"", ""))
                    .filter(table -> !table.isBlank()).ifPresent(objects::add);
        }
        return objects;
    }

    private static SqlObjects sql(Step step) {
        return SqlObjects.of(step.action().performed());
    }
}
