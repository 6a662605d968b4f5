package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.diff.ColumnChange.ColumnRenamed;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.recipe.HeldColumn;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns that get another name in place, for the server keeps columns by number: some changes are done by that, others wait for it. */
public final class InPlaceRenames {

    private final List<SchemaChange> changes;
    private final List<ColumnRenamed> renames = new ArrayList<>();

    InPlaceRenames(List<SchemaChange> changes, Situation situation) {
        this.changes = changes;
        for (SchemaChange change : changes) {
            if (change instanceof ColumnRenamed renamed && HeldColumn.is(renamed, situation)) {
                renames.add(renamed);
            }
        }
    }

    /** The changes, with what else differs between a column that is renamed in place and what it becomes. */
    public static List<SchemaChange> withAttributes(List<SchemaChange> changes, Situation situation) {
        InPlaceRenames inPlace = new InPlaceRenames(changes, situation);
        List<SchemaChange> all = new ArrayList<>(changes);
        inPlace.renames.forEach(renamed -> all.addAll(new Comparer().compare(renamed.table(), renamed.before(), renamed.after())));
        return all;
    }

    /** What a change of a column waits for that is renamed in place: it is made under the new name. */
    Set<ObjectState> awaited(SchemaChange change) {
        boolean waits = !(change instanceof ColumnRenamed)
                && renames.stream().anyMatch(renamed -> renamed.subject().equals(change.subject()));
        return waits ? Set.of(ObjectState.present(change.subject())) : Set.of();
    }

    List<SchemaChange> withoutWhatFollows() {
        return renames.isEmpty() ? changes : changes.stream().filter(change -> !follows(change)).toList();
    }

    private boolean follows(SchemaChange change) {
        if (change instanceof ConstraintChange.ConstraintChanged changed) {
            return isSame(constraint(changed.before(), changed.table()), changed.before().definition(), changed.after().definition());
        }
        if (change instanceof IndexChange.IndexChanged changed) {
            return isSame(renamed(changed.before().definition(), changed.table()), changed.before().definition(),
                    changed.after().definition());
        }
        if (change instanceof ObjectChange.ViewChanged changed) {
            return changed.before().columns().equals(changed.after().columns())
                    && isSame(view(changed.before().query()), changed.before().query(), changed.after().query());
        }
        return false;
    }

    private static boolean isSame(String renamed, String before, String after) {
        return !before.equals(after) && renamed.equals(after);
    }

    /** Its own columns stand before those of the parent. */
    private String constraint(Constraint constraint, ObjectName table) {
        int parent = constraint.references().map(reference -> constraint.definition().indexOf(" REFERENCES "))
                .orElse(constraint.definition().length());
        String own = renamed(constraint.definition().substring(0, parent), table);
        return own + constraint.references().map(reference -> renamed(constraint.definition().substring(parent), reference.table()))
                .orElse("");
    }

    private String renamed(String definition, ObjectName table) {
        String text = definition;
        for (ColumnRenamed renamed : renames) {
            text = renamed.table().equals(table) ? named(text, "(?<!\\w)", renamed) : text;
        }
        return text;
    }

    /** A view says whose column it is, unless it reads one table only. */
    private String view(String query) {
        String text = query;
        for (ColumnRenamed renamed : renames) {
            boolean alone = renames.stream().filter(other -> other.before().name().equals(renamed.before().name())).count() == 1;
            text = named(text, alone ? "(?<!\\w)" : "(?<=\\b" + Pattern.quote(renamed.table().name()) + "\\.)", renamed);
        }
        return text;
    }

    private static String named(String text, String where, ColumnRenamed renamed) {
        return Pattern.compile(where + Pattern.quote(renamed.before().name()) + "(?!\\w)").matcher(text)
                .replaceAll(Matcher.quoteReplacement(renamed.after().name()));
    }
}
