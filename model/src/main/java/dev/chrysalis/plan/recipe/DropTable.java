package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a table away: renamed first, so that whoever still uses it is noticed and the rows stay; dropped after the soak. Its foreign
 * keys go when it is hidden, for they would forbid deleting rows of their parents.
 */
final class DropTable {

    void draft(Table table, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        String hiddenName = Situation.hidden(table.name().name());
        ObjectId hidden = ObjectId.table(table.name().withName(hiddenName));
        List<ObjectId> freed = freeNames(table, situation, drafting);
        List<Move> moves = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint.kind() == ConstraintKind.FOREIGN_KEY && !constraint.inherited()) {
                ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table.name(), constraint.name());
                moves.add(Move.of(List.of(sql.objects().drop(id)), sql.constraints().add(table.name(), constraint)));
            }
        }
        moves.add(Move.of(sql.objects().rename(table.id(), hiddenName), sql.objects().rename(hidden, table.name().name())));
        drafting.add(Draft.in(Stage.HIDE, "Hide table " + table.name().name())
                .moves(moves)
                .done(sql.states().exists(hidden))
                .lock(situation.locks().exclusive(table.name()))
                .caution("application-may-use-it", "A statement that still names the table fails from here on; undoing the step gives it back "
                        + "with all its rows.")
                .about(table.id())
                .needs(freed.stream().map(ObjectState::away).toList())
                .gives(Making.withParts(table).filter(part -> !freed.contains(part)).map(ObjectState::away).toList()));
        drafting.add(Draft.in(Stage.DROP, "Drop table " + table.name().name())
                .moves(Move.of(sql.objects().drop(renamed(table, hiddenName)), List.of()))
                .undo(new Undo.Impossible("The rows of " + table.name() + " are gone with the table; only a backup has them."))
                .done(sql.states().absent(hidden))
                .lock(situation.locks().exclusive(table.name()))
                .danger("rows-are-lost", Words.rows(situation.evidence().rows(table.name())) + " of " + table.name() + " are dropped for good.")
                .about(table.id())
                .needs(ObjectState.away(table.id()))
                .gives(Making.withParts(table).map(ObjectState::gone).toList()));
    }

    /** Names of its keys and indexes that DEV uses elsewhere; they must be free before the table itself may be hidden. */
    private static List<ObjectId> freeNames(Table table, Situation situation, Drafting drafting) {
        List<ObjectId> freed = Making.parts(table).filter(part -> part.kind() == ObjectKind.INDEX || part.kind() == ObjectKind.CONSTRAINT)
                .filter(part -> ImpliedNeeds.relationName(situation.prod(), part).filter(situation::isNameReused).isPresent()).toList();
        SqlText sql = situation.sql();
        for (ObjectId part : freed) {
            String aside = Situation.hidden(part.part());
            ObjectId moved = new ObjectId(part.kind(), part.name(), aside);
            drafting.add(Draft.in(Stage.EXPAND, "Free the name " + part.part())
                    .moves(Move.of(sql.objects().rename(part, aside), sql.objects().rename(moved, part.part())))
                    .done(sql.states().exists(moved))
                    .lock(situation.locks().exclusive(table.name()))
                    .about(table.id())
                    .gives(ObjectState.away(part)));
        }
        return freed;
    }

    private static Table renamed(Table table, String name) {
        return SchemaParts.withName(table, table.name().withName(name));
    }
}
