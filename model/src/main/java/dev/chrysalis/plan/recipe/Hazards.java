package dev.chrysalis.plan.recipe;

import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.Violations;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.schema.ObjectName;

/** Hazards that several recipes know. */
final class Hazards {

    private Hazards() {
    }

    /** The server writes the whole table anew while nobody may use it. */
    static void rewrite(Draft.Builder draft, ObjectName table, Situation situation) {
        long rows = situation.rows(table);
        draft.hazard("table-rewrite", rows <= situation.limits().smallTableRows() ? Severity.NOTICE : Severity.DANGER,
                "The server writes all of " + table + " anew (" + Words.rows(rows) + "); nobody reads or writes it meanwhile.");
    }

    /** The server reads the whole table while holding a lock. */
    static void scan(Draft.Builder draft, ObjectName table, Situation situation) {
        long rows = situation.rows(table);
        draft.hazard("table-scan", rows <= situation.limits().smallTableRows() ? Severity.NOTICE : Severity.CAUTION,
                "The server reads all of " + table + " (" + Words.rows(rows) + ") while it holds the lock.");
    }

    /** Rows that are there now stand against it. */
    static void violations(Draft.Builder draft, ObjectName table, Violations violations) {
        if (violations.any()) {
            draft.danger("rows-stand-against-it", Words.rows(violations.rows()) + " of " + table + " would be refused now"
                    + (violations.examples().isEmpty() ? "" : ", such as " + String.join("; ", violations.examples()))
                    + ". Correct them before this step, or it fails and changes nothing.");
        }
    }

    /** From here on the server refuses what the old application may still write. */
    static void tightens(Draft.Builder draft) {
        draft.notice("tightens", "It runs when the old application is gone, which might write what is refused from here on.");
    }
}
