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
        long rows = situation.rows(table);
        draft.hazard("table-rewrite", rows <= situation.limits().smallTableRows() ? Severity.NOTICE : Severity.DANGER,
                "The server writes all of " + table + " anew (" + StepWords.rows(rows) + "); nobody reads or writes it meanwhile.");
    }

    /** The server reads the whole table while holding a lock. */
    public static void scan(Draft.Builder draft, ObjectName table, Situation situation) {
        draft.hazards(List.of(scan(table, situation)));
    }

    /** The server reads the whole table while holding a lock. */
    public static Hazard scan(ObjectName table, Situation situation) {
        long rows = situation.rows(table);
        return new Hazard("table-scan", rows <= situation.limits().smallTableRows() ? Severity.NOTICE : Severity.CAUTION,
                "The server reads all of " + table + " (" + StepWords.rows(rows) + ") while it holds the lock.");
    }

    /** Rows that are there now stand against it. */
    public static void violations(Draft.Builder draft, ObjectName table, Violations violations) {
        if (violations.any()) {
            draft.danger("rows-stand-against-it", StepWords.rows(violations.rows()) + " of " + table + " would be refused now"
                    + (violations.examples().isEmpty() ? "" : ", such as " + String.join("; ", violations.examples()))
                    + ". Correct them before this step, or it fails and changes nothing.");
        }
    }

    /**
     * The server gives each value the new type, whether it holds it or not.
     *
     * @param guarded whether the rows are asked once more where nobody can write any
     */
    public static Hazard losesValues(boolean guarded) {
        return guarded ? new Hazard("values-are-cut", Severity.CAUTION, "The server rounds or cuts what the new type does not hold, and refuses "
                + "nothing. So the rows are asked once more behind the lock: the step fails, and changes nothing, where one holds such a value.")
                : new Hazard("values-are-cut", Severity.CAUTION, "The server rounds or cuts what the new type does not hold, and refuses nothing. "
                + "The check before it waits until no row holds such a value; none may be written in between.");
    }

    /** From here on the server refuses what the old application may still write. */
    public static void tightens(Draft.Builder draft) {
        draft.notice("tightens", "It runs when the old application is gone, which might write what is refused from here on.");
    }
}
