package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.SchemaChange;

/**
 * The safe procedure for one kind of change. Stateless; knows no other change.
 *
 * @param <C> the kind of change
 */
interface Recipe<C extends SchemaChange> {

    /** Writes what must be done into the drafting, or why it will not be done. */
    void draft(C change, Situation situation, Drafting drafting);
}
