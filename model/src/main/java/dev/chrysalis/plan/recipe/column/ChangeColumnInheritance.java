package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.diff.ColumnChange.ColumnInheritanceChanged;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;

/** A column that stands by itself does so as soon as the table leaves its parent; the other way round there is no statement. */
public final class ChangeColumnInheritance implements Recipe<ColumnInheritanceChanged> {

    @Override
    public void draft(ColumnInheritanceChanged change, Situation situation, DraftSheet sheet) {
        if (change.after().inherited()) {
            sheet.refuse(change.subject(),
                    "A column of its own cannot become one that only the parent brings; PostgreSQL has no statement for "
                    + "it. Make the table anew, or leave the column as it is.");
        } else if (Heirs.sharesWithParent(change.subject(), situation)) {
            sheet.refuse(change.subject(),
                    "What a parent brings becomes a column of its own only when the table leaves that parent, and then all of "
                    + "them do. Make the table anew, or leave the column as it is.");
        }
    }
}
