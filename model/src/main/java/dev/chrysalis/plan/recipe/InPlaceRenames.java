package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.SchemaChange.ColumnRenamed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes that are done as soon as a column has its new name, for the server keeps columns by number. */
final class InPlaceRenames {

    private final List<SchemaChange> changes;
    private final List<ColumnRenamed> renames = new ArrayList<>();

    InPlaceRenames(List<SchemaChange> changes, Situation situation) {
        this.changes = changes;
        for (SchemaChange change : changes) {
            if (change instanceof ColumnRenamed renamed && RenameColumn.isHeld(renamed, situation)) {
                renames.add(renamed);
            }
        }
    }

    List<SchemaChange> withoutWhatFollows() {
        return renames.isEmpty() ? changes : changes.stream().filter(change -> !follows(change)).toList();
    }

    private boolean follows(SchemaChange change) {
        if (change instanceof SchemaChange.ConstraintChanged changed) {
            return isSame(changed.before().definition(), changed.after().definition());
        }
        if (change instanceof SchemaChange.IndexChanged changed) {
            return isSame(changed.before().definition(), changed.after().definition());
        }
        if (change instanceof SchemaChange.ViewChanged changed) {
            return changed.before().columns().equals(changed.after().columns()) && isSame(changed.before().query(), changed.after().query());
        }
        return false;
    }

    private boolean isSame(String before, String after) {
        String text = before;
        for (ColumnRenamed renamed : renames) {
            text = Pattern.compile("(?<!\\w)" + Pattern.quote(renamed.before().name()) + "(?!\\w)").matcher(text)
                    .replaceAll(Matcher.quoteReplacement(renamed.after().name()));
        }
        return !before.equals(after) && text.equals(after);
    }
}
