package dev.chrysalis.plan;

import java.util.stream.Collectors;

/** A release as text that is pleasant to review. */
final class PlanText {

    private PlanText() {
    }

    static String of(Release release) {
        return release.steps().map(PlanText::step).collect(Collectors.joining("\n"));
    }

    private static String step(Step step) {
        StringBuilder text = new StringBuilder(step.id().path()).append('\n');
        text.append(indented(action(step.action())));
        text.append("  back:\n").append(indented(undo(step.undo())));
        step.lock().ifPresent(lock -> text.append("  lock: ").append(lock.mode()).append(" on ").append(lock.table()).append(", blocks ")
                .append(lock.blocking()).append('\n'));
        step.hazards().forEach(hazard -> text.append("  ").append(hazard.severity()).append(' ').append(hazard.code()).append(": ")
                .append(hazard.reason()).append('\n'));
        return text.toString();
    }

    private static String action(StepAction action) {
        if (action instanceof StepAction.Sql sql) {
            return (sql.transactional() ? "" : "-- outside a transaction\n") + sql.text();
        }
        if (action instanceof StepAction.Backfill backfill) {
            return "backfill " + backfill.table() + " by " + backfill.key() + " set " + backfill.set()
                    + backfill.where().map(where -> " where " + where).orElse("");
        }
        if (action instanceof StepAction.Check check) {
            return "check " + check.query();
        }
        return action instanceof StepAction.Manual manual ? "manual " + manual.instructions() : action.toString();
    }

    private static String undo(Undo undo) {
        if (undo instanceof Undo.Sql sql) {
            return (sql.transactional() ? "" : "-- outside a transaction\n") + sql.text();
        }
        return undo instanceof Undo.Impossible impossible ? "impossible: " + impossible.reason() : "nothing";
    }

    private static String indented(String text) {
        return text.strip().lines().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }
}
