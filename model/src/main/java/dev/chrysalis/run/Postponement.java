package dev.chrysalis.run;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In which order the open steps of a phase are performed: as they are numbered, unless one was put off because a lock does not come.
 * Then those that follow it go first, as far as they change another table and neither speaks of the other's.
 */
final class Postponement {

    private final List<Step> open;
    private final Set<StepId> putOff = new HashSet<>();

    Postponement(List<Step> open) {
        this.open = new ArrayList<>(open);
    }

    /** The step that comes now; empty where none is left. What was put off comes when nothing else may go first. */
    Optional<Step> next() {
        Optional<Step> first = overtaking(putOff);
        if (first.isEmpty() && !putOff.isEmpty()) {
            putOff.clear();
            return next();
        }
        return first;
    }

    /** Whether another step may go first. */
    boolean isPossible(Step step) {
        Set<StepId> waiting = new HashSet<>(putOff);
        waiting.add(step.id());
        return overtaking(waiting).isPresent();
    }

    void putOff(Step step) {
        putOff.add(step.id());
    }

    boolean isPutOff(Step step) {
        return putOff.contains(step.id());
    }

    void performed(Step step) {
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
        return !one.isPointOfNoReturn() && !other.isPointOfNoReturn() && changed(one).isPresent() && changed(other).isPresent()
                && !speaksOf(one, changed(other).get()) && !speaksOf(other, changed(one).get());
    }

    /** The one table that a step is known to change, without its schema. */
    private static Optional<String> changed(Step step) {
        return step.lock().map(lock -> lock.table().substring(lock.table().lastIndexOf('.') + 1).replace("\"", ""))
                .filter(table -> !table.isBlank() && !text(step).isEmpty());
    }

    private static boolean speaksOf(Step step, String table) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(table.toLowerCase(Locale.ROOT)) + "(?![\\w$])")
                .matcher(text(step).toLowerCase(Locale.ROOT)).find();
    }

    private static String text(Step step) {
        if (step.action() instanceof StepAction.Sql sql) {
            return sql.text();
        }
        return step.action() instanceof StepAction.Backfill backfill
                ? String.join(" ", backfill.table(), backfill.set(), backfill.where().orElse("")) : "";
    }
}
