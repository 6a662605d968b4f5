package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.draft.DraftSheet;

/**
 * The safe procedure for one kind of change. Stateless; knows no other change.
 *
 * @param <C> the kind of change
 */
public interface Recipe<C extends SchemaChange> {

    /** Writes what must be done into the sheet, or why it will not be done. */
    void draft(C change, Situation situation, DraftSheet sheet);
}
