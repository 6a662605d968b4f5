package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.SchemaChange.CompositeTypeChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.schema.ObjectKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a row type other attributes. */
final class ChangeComposite implements Recipe<CompositeTypeChanged> {

    @Override
    public void draft(CompositeTypeChanged change, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        Optional<List<String>> forward = sql.types().change(change.before(), change.after());
        Optional<List<String>> backward = sql.types().change(change.after(), change.before());
        String title = "Change attributes of " + Words.brief(change.subject());
        boolean reordered = forward.isEmpty() || backward.isEmpty();
        if ((reordered || retypesAttribute(change)) && isStored(change, situation)) {
            new TypeTakeover(situation).alteration(change.before(), change.after(), drafting);
            return;
        }
        if (reordered) {
            drafting.add(new Alteration(Stage.HIDE, title, change.subject(), List.of(), Set.of(change.before().id()), Set.of(), Set.of(),
                    Set.of(), List.of(), Optional.of(situation.locks().catalogOnly(change.subject().name())), Optional.empty()));
            return;
        }
        drafting.add(Draft.in(Stage.HIDE, title)
                .moves(Move.of(forward.get(), backward.get()))
                .lock(situation.locks().catalogOnly(change.subject().name()))
                .caution("application-may-use-it", "Whoever reads the attributes by place meets the new ones from here on.")
                .about(change.subject())
                .gives(ObjectState.present(change.subject()), ObjectState.gone(change.before().id())));
    }

    /** Whether a table has a column of the type, or of one that is made of it. */
    private static boolean isStored(CompositeTypeChanged change, Situation situation) {
        return situation.prodNeeds().closure(List.of(change.before().id())).stream().anyMatch(dependent -> dependent.kind() == ObjectKind.TYPE
                || dependent.kind() == ObjectKind.COLUMN && situation.prod().table(dependent.name()).isPresent());
    }

    /** What the server refuses while a table has a column of the type. */
    private static boolean retypesAttribute(CompositeTypeChanged change) {
        return change.before().attributes().stream().anyMatch(before -> change.after().attributes().stream()
                .anyMatch(after -> after.name().equals(before.name()) && !after.type().equals(before.type())));
    }
}
