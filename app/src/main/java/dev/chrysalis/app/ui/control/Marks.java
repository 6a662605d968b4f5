package dev.chrysalis.app.ui.control;

import dev.chrysalis.diff.Difference;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.StepAction;
import org.kordamp.ikonli.javafx.FontIcon;

/** Pictures of the plan's own words: hazards, locks, kinds of step and difference. */
public final class Marks {

    private Marks() {
    }

    public static FontIcon hazard(Severity severity, int size) {
        return switch (severity) {
            case NOTICE -> Icon.NOTICE.node(size, "muted");
            case CAUTION -> Icon.CAUTION.node(size, "warn");
            case DANGER -> Icon.DANGER.node(size, "bad");
        };
    }

    /** Who waits: open for nobody, outlined for writers, full for everybody. */
    public static FontIcon lock(Blocking blocking, int size) {
        return switch (blocking) {
            case NOBODY -> Icon.LOCK_NOBODY.node(size, "muted");
            case WRITERS -> Icon.LOCK_WRITERS.node(size, "warn");
            case EVERYBODY -> Icon.LOCK_EVERYBODY.node(size, "bad");
        };
    }

    public static FontIcon difference(Difference difference, int size) {
        return switch (difference) {
            case ADDED -> Icon.ADDED.node(size, "ok");
            case CHANGED -> Icon.CHANGED.node(size, "warn");
            case DROPPED -> Icon.DROPPED.node(size, "bad");
            case REPLACED -> Icon.REPLACED.node(size, "warn");
        };
    }

    public static Icon action(StepAction action) {
        if (action instanceof StepAction.Sql) {
            return Icon.SQL;
        }
        if (action instanceof StepAction.Backfill) {
            return Icon.BACKFILL;
        }
        if (action instanceof StepAction.Script) {
            return Icon.SCRIPT;
        }
        if (action instanceof StepAction.Check) {
            return Icon.CHECK;
        }
        return action instanceof StepAction.Manual manual && manual.soak().isPresent() ? Icon.SOAKING : Icon.PERSON;
    }
}
