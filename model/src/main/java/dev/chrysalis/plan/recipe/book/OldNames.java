package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.table.RenameTable;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The views under the old names of renamed tables, which rest on columns that are altered: they go and come back with the alteration. */
final class OldNames {

    private final List<Table> tables;
    private final Collection<ObjectId> dependents;
    private final Situation situation;

    /**
     * @param alterations done in one step
     * @param dependents  what goes and comes back in it
     */
    OldNames(Collection<Alteration> alterations, Collection<ObjectId> dependents, Situation situation) {
        this.dependents = dependents;
        this.situation = situation;
        tables = alterations.stream().flatMap(alteration -> alteration.under().stream())
                .filter(object -> object.kind() == ObjectKind.COLUMN && situation.hasOldName(object.name()))
                .map(ObjectId::name).distinct().sorted().flatMap(name -> situation.prod().table(name).stream()).toList();
    }

    /** That the tables have their new names. */
    List<ObjectState> needs() {
        return Stream.concat(tables.stream().map(Table::name), dependents.stream()
                .filter(object -> object.kind().isPart()).map(ObjectId::name)
                .filter(situation::hasOldName)).map(name -> ObjectState.present(ObjectId.table(situation.devName(name)))).toList();
    }

    /** That their old names may go. */
    List<ObjectState> gives() {
        return tables.stream().map(table -> RenameTable.alteredUnderOldName(table.name())).toList();
    }

    /** What the step does, with the views gone meanwhile. */
    List<Move> around(Move step) {
        List<Move> views = tables.stream().map(table -> RenameTable.oldName(table, situation.devName(table.name()),
                situation.sql())).toList();
        return Stream.of(views.stream().map(Move::inverse), Stream.of(step), views.stream()).flatMap(moves -> moves).toList();
    }
}
