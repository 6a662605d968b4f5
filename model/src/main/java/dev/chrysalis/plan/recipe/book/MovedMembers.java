package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.ObjectChange.ExtensionChanged;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server itself brings along when an extension moves to another schema: whatever names one of its members. */
final class MovedMembers {

    private final Situation situation;

    MovedMembers(Situation situation) {
        this.situation = situation;
    }

    /** Whether the change is nothing but the other name of a member. */
    boolean follows(SchemaChange change) {
        if (change instanceof ColumnChange.ColumnTypeChanged changed) {
            return mover(changed).isPresent() && changed.before().collation().equals(changed.after().collation())
                    && respelled(changed.before().type().definition()).equals(changed.after().type().definition());
        } else if (change instanceof ColumnChange.ColumnDefaultChanged changed) {
            return changed.before().defaultExpression().map(this::respelled).equals(changed.after().defaultExpression());
        } else if (change instanceof IndexChange.IndexChanged changed) {
            return respelled(changed.before().definition()).equals(changed.after().definition())
                    && changed.before().options().equals(changed.after().options())
                    && changed.before().attachedTo().equals(changed.after().attachedTo());
        }
        return change instanceof ConstraintChange.ConstraintChanged changed
                && respelled(changed.before().definition()).equals(changed.after().definition())
                && changed.before().validated() == changed.after().validated()
                && changed.before().options().equals(changed.after().options());
    }

    /** The extension whose type the column had, and which moves: by then that type has another name. */
    Optional<ExtensionChanged> mover(ColumnChange.ColumnTypeChanged change) {
        boolean own = change.before().type().declaredBy().flatMap(name -> situation.prod().find(ObjectId.of(ObjectKind.TYPE, name)))
                .isPresent();
        return own ? Optional.empty() : situation.movedExtensions().stream()
                .filter(moved -> pattern(moved).matcher(change.before().type().definition()).find()).findFirst();
    }

    private String respelled(String definition) {
        String text = definition;
        for (ExtensionChanged moved : situation.movedExtensions()) {
            text = pattern(moved).matcher(text).replaceAll(Matcher.quoteReplacement(situation.sql().quote(moved.after().schema()) + "."));
        }
        return text.equals(definition) ? "" : text;
    }

    private Pattern pattern(ExtensionChanged moved) {
        return Pattern.compile("(?<![\\w\".])" + Pattern.quote(situation.sql().quote(moved.before().schema()) + "."));
    }
}
