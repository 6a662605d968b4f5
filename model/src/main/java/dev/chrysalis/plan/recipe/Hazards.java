package dev.chrysalis.plan.recipe;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/** Hazards that several recipes know. */
public final class Hazards {

    private Hazards() {
    }

    /** The server writes the whole table anew while nobody may use it. */
    public static void rewrite(Draft.Builder draft, ObjectName table, Situation situation) {
        draft.hazards(List.of(rewrite(table, situation)));
    }

    /** The server writes the whole table anew while nobody may use it. */
    public static Hazard rewrite(ObjectName table, Situation situation) {
        return new Hazard("table-rewrite", severity(table, situation), "The server writes all of " + table + " anew ("
                + StepWords.rows(situation.rows(table)) + "); nobody reads or writes it meanwhile.");
    }

    /** The server reads the whole table while holding a lock. */
    public static void scan(Draft.Builder draft, ObjectName table, Situation situation) {
        draft.hazards(List.of(scan(table, situation)));
    }

    /** The server reads the whole table while holding a lock. */
    public static Hazard scan(ObjectName table, Situation situation) {
        return new Hazard("table-scan", severity(table, situation), "The server reads all of " + table + " ("
                + StepWords.rows(situation.rows(table)) + ") while it holds the lock.");
    }

    /** The way back reads the whole table while holding a lock; said of a large one only. */
    public static void undoScan(Draft.Builder draft, ObjectName table, Situation situation) {
        if (!situation.isSmall(table)) {
            draft.danger("undo-reads-all-rows", "Undoing it reads all of " + table + " (" + StepWords.rows(situation.rows(table))
                    + ") while it holds the lock.");
        }
    }

    /** The way back writes the whole table anew while nobody may use it. */
    public static void undoRewrite(Draft.Builder draft, ObjectName table, Situation situation) {
        draft.hazard("undo-rewrites-table", severity(table, situation),
                "Undoing it computes the values again, and writes all of " + table + " anew ("
                + StepWords.rows(situation.rows(table)) + "); nobody reads or writes it meanwhile.");
    }

    private static Severity severity(ObjectName table, Situation situation) {
        return situation.isSmall(table) ? Severity.NOTICE : Severity.DANGER;
    }

    /** Rows that are there now stand against it. */
    public static void violations(Draft.Builder draft, ObjectName table, Violations violations) {
        if (violations.any()) {
            draft.danger("rows-stand-against-it", StepWords.rows(violations.rows()) + " of " + table + " would be refused now"
                    + (violations.examples().isEmpty() ? "" : ", such as " + String.join("; ", violations.examples()))
                    + ". Correct them before this step, or it fails and changes nothing.");
        }
    }

    /** A foreign key comes. */
    public static void parentIsLocked(Draft.Builder draft, ObjectName parent) {
        draft.notice("parent-is-locked", "Writers of " + parent + " wait for as long as the statement holds its lock.");
    }

    /** A partition or heir leaves its parent, or goes. */
    public static void parentIsClosed(Draft.Builder draft, ObjectName table, ObjectName parent, Situation situation) {
        draft.hazard("parent-is-locked-too", severity(table, situation), "Nobody reads or writes " + parent
                + " either for as long as the statement holds its lock.");
    }

    /** A foreign key goes. */
    public static void parentIsClosed(Draft.Builder draft, ObjectName parent) {
        draft.notice("parent-is-locked", "Whoever reads or writes " + parent + " waits for as long as the statement holds its lock.");
    }

    /**
     * The server gives each value the new type, whether it holds it or not.
     *
     * @param guarded whether the rows are asked once more where nobody can write any
     */
    public static Hazard losesValues(boolean guarded) {
        return guarded ? new Hazard("values-are-cut", Severity.CAUTION,
                "The server rounds or cuts what the new type does not hold, and refuses "
                + "nothing. So the rows are asked once more behind the lock: the step fails, and changes nothing, where one holds such a value.")
                : new Hazard("values-are-cut", Severity.CAUTION,
                        "The server rounds or cuts what the new type does not hold, and refuses nothing. "
                + "The check before it waits until no row holds such a value; none may be written in between.");
    }

    /** From here on the server refuses what the old application may still write. */
    public static void tightens(Draft.Builder draft) {
        draft.notice("tightens", "It runs when the old application is gone, which might write what is refused from here on.");
    }
}
