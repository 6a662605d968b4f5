package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.SchemaChange.ColumnInheritanceChanged;

/** A column that stands by itself does so as soon as the table leaves its parent; the other way round there is no statement. */
final class ChangeColumnInheritance implements Recipe<ColumnInheritanceChanged> {

    @Override
    public void draft(ColumnInheritanceChanged change, Situation situation, Drafting drafting) {
        if (change.after().inherited()) {
            drafting.refuse(change.subject(), "A column of its own cannot become one that only the parent brings; PostgreSQL has no statement for "
                    + "it. Make the table anew, or leave the column as it is.");
        }
    }
}
