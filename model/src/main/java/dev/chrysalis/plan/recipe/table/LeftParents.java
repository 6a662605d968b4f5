package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The parents by {@code INHERITS} that a table leaves: what only they brought is its own from then on, and no way back makes it theirs. */
final class LeftParents {

    private final Table heir;
    private final List<Table> staying;
    private final boolean any;

    /** @param heir as PROD has it */
    LeftParents(Table heir, List<ObjectName> after, Situation situation) {
        this.heir = heir;
        List<ObjectName> stay = after.stream().map(situation::prodName).toList();
        staying = heir.storage().inherits().stream().filter(stay::contains)
                .flatMap(parent -> situation.prod().table(parent).stream()).toList();
        any = !stay.containsAll(heir.storage().inherits());
    }

    void warn(Draft.Builder draft, ObjectName table) {
        List<String> orphans = Stream.concat(
                orphans(heir.columns().stream().filter(Column::inherited).map(Column::name), (parent, name) ->
                        parent.column(name).isPresent()),
                orphans(heir.constraints().stream().filter(Constraint::inherited).map(Constraint::name), (parent, name) ->
                        parent.constraint(name).isPresent()))
                .toList();
        if (any && !orphans.isEmpty()) {
            draft.caution("undo-declares-columns", "Undoing it lets " + table
                    + " inherit again, but what only its parents brought stays declared by the "
                    + "table itself: " + String.join(", ", orphans)
                    + ". No statement takes that back, and it stays when a parent drops its own.");
        }
    }

    private Stream<String> orphans(Stream<String> inherited, BiPredicate<Table, String> has) {
        return inherited.filter(name -> staying.stream().noneMatch(parent -> has.test(parent, name)));
    }
}
