package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.FreedName;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.KeptAside;
import dev.chrysalis.plan.recipe.Making;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.constraint.DropConstraint;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a table away: renamed first, so that whoever still uses it is noticed and the rows stay; dropped after the soak, unless it is to
 * stay. Its foreign keys go before, for they would forbid deleting rows of their parents.
 */
public final class DropTable {

    public void draft(Table table, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        String hiddenName = OwnName.hidden(table.name().name());
        ObjectId hidden = ObjectId.table(table.name().withName(hiddenName));
        List<ObjectId> freed = freeNames(table, situation, sheet);
        List<ObjectId> keys = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint.kind() == ConstraintKind.FOREIGN_KEY) {
                keys.add(new ObjectId(ObjectKind.CONSTRAINT, table.name(), constraint.name()));
            }
            if (constraint.kind() == ConstraintKind.FOREIGN_KEY && !constraint.inherited()) {
                sheet.add(DropConstraint.alteration(Stage.HIDE, table.name(), constraint, constraint.name(), situation));
            }
        }
        boolean stays = KeptAside.stays(table.name(), situation);
        List<Move> rename = new ArrayList<>(List.of(
                Move.of(sql.objects().rename(table.id(), hiddenName), sql.objects().rename(hidden, table.name().name()))));
        ObjectId last = stays && situation.can(Capability.MOVED_OBJECTS)
                ? ObjectId.table(new ObjectName(KeptAside.SCHEMA, hiddenName)) : hidden;
        if (!last.equals(hidden)) {
            rename.add(Move.of(sql.objects().moveToSchema(hidden, KeptAside.SCHEMA),
                    sql.objects().moveToSchema(last, table.name().schema())));
        }
        Draft.Builder hide = Draft.in(Stage.HIDE, "Hide table " + table.name().name())
                .done(sql.states().exists(last))
                .lock(situation.locks().exclusive(table.name()))
                .caution("application-may-use-it", "A statement that still names the table fails from here on; undoing the step gives it back "
                        + "with all its rows.")
                .about(table.id())
                .needs(freed.stream().map(ObjectState::free).toList())
                .needs(keys.stream().map(ObjectState::away).toList())
                .needs(Heirs.leaving(table.name(), situation))
                .gives(Making.withParts(table).filter(part -> !keys.contains(part)).map(ObjectState::away).toList());
        if (stays) {
            hide.notice("stays-hidden", "It stays hidden with its rows; nothing drops it.")
                    .gives(last.equals(hidden) ? List.of()
                            : Making.withParts(table).filter(part -> !keys.contains(part)).map(ObjectState::gone).toList());
        }
        Optional<ObjectName> parent = staying(table, situation);
        parent.filter(above -> !stays).ifPresent(above -> hide.caution("written-through-the-parent", "Whoever reads or writes " + above
                + " still reads and writes the rows of "
                + table.name() + " until it is dropped, and they go with it."));
        if (situation.hasSurvivors(table)) {
            sheet.add(Alteration.around(hide.moves(List.of()).build(), table.id(), Move.sequence(rename)));
        } else {
            sheet.add(hide.moves(rename));
        }
        if (stays) {
            return;
        }
        Draft.Builder dropped = Draft.in(Stage.DROP, "Drop table " + table.name().name())
                .moves(Move.of(drop(renamed(table, hiddenName), situation), List.of()))
                .undo(new Undo.Impossible("The rows of " + table.name() + " are gone with the table; only a backup has them."))
                .done(sql.states().absent(hidden))
                .lock(situation.locks().exclusive(table.name()))
                .danger("rows-are-lost", StepWords.rows(situation.evidence().rows(table.name())) + " of " + table.name()
                        + " are dropped for good.")
                .about(table.id())
                .needs(ObjectState.away(table.id()))
                .needs(Heirs.leaving(table.name(), situation))
                .gives(Making.withParts(table).filter(part -> !keys.contains(part)).map(ObjectState::gone).toList());
        parent.ifPresent(above -> Hazards.parentIsClosed(dropped, table.name(), above, situation));
        sheet.add(dropped);
    }

    /** The parent of a partition, where it stays, by its name in DEV. */
    private static Optional<ObjectName> staying(Table table, Situation situation) {
        return table.storage().partitionOf().map(PartitionOf::parent)
                .flatMap(parent -> situation.dev().all(Table.class).map(Table::name)
                        .filter(other -> situation.prodName(other).equals(parent)).findFirst());
    }

    /** A partition of a table that stays, and to which others refer, must leave it first. */
    private static List<String> drop(Table table, Situation situation) {
        List<String> drop = new ArrayList<>();
        staying(table, situation).filter(parent -> Heirs.isReferredTo(parent, situation))
                .ifPresent(parent -> drop.add(situation.sql().tables().detachPartition(table.name(), parent, false)));
        drop.addAll(situation.sql().objects().drop(table));
        return drop;
    }

    /** Its keys and indexes whose names DEV uses elsewhere; they are free before the table itself may be hidden. */
    private static List<ObjectId> freeNames(Table table, Situation situation, DraftSheet sheet) {
        return Making.parts(table).filter(part -> FreedName.of(part, table.name(), situation, sheet).isPresent()).toList();
    }

    private static Table renamed(Table table, String name) {
        return SchemaParts.withName(table, table.name().withName(name));
    }
}
