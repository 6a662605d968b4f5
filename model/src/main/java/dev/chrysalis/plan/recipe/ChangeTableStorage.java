package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.TableStorageChanged;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.TableStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps a table otherwise: options, logging, partitions, inheritance, row security, replica identity. */
final class ChangeTableStorage implements Recipe<TableStorageChanged> {

    @Override
    public void draft(TableStorageChanged change, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        TableStorage before = change.before();
        TableStorage after = change.after();
        if (!before.partitionedBy().equals(after.partitionedBy())) {
            drafting.refuse(change.subject(), "How a table is partitioned cannot be changed in place: make a new table, copy the rows, and "
                    + "swap the names.");
            return;
        }
        List<Move> moves = new ArrayList<>();
        before.partitionOf().filter(place -> !after.partitionOf().equals(before.partitionOf()))
                .ifPresent(place -> moves.add(attach(table, place, sql).inverse()));
        moves.add(Move.of(sql.tables().changeStorage(table, before, after), sql.tables().changeStorage(table, after, before)));
        after.partitionOf().filter(place -> !after.partitionOf().equals(before.partitionOf()))
                .ifPresent(place -> moves.add(attach(table, place, sql)));
        boolean secures = after.rowSecurity() && !before.rowSecurity() || after.forcedSecurity() && !before.forcedSecurity();
        Draft.Builder draft = Draft.in(secures ? Stage.HIDE : Stage.EXPAND, "Keep table " + table.name() + " otherwise")
                .moves(moves)
                .lock(situation.locks().exclusive(table))
                .about(ObjectId.table(table));
        if (before.unlogged() != after.unlogged() || !before.accessMethod().equals(after.accessMethod())
                || !before.tablespace().equals(after.tablespace())) {
            Hazards.rewrite(draft, table, situation);
        }
        if (secures) {
            draft.caution("rows-disappear", "Whoever no policy admits sees no row of the table from here on.");
            situation.devTable(table).ifPresent(holder -> holder.policies().forEach(policy ->
                    draft.needs(ObjectState.present(new ObjectId(ObjectKind.POLICY, table, policy.name())))));
        }
        if (situation.becomesPartition(table)) {
            situation.devTable(table).ifPresent(holder -> Making.parts(holder)
                    .filter(part -> part.kind() == ObjectKind.INDEX || part.kind() == ObjectKind.CONSTRAINT || part.kind() == ObjectKind.COLUMN)
                    .forEach(part -> draft.needs(ObjectState.present(part))));
        }
        before.inherits().stream().filter(parent -> !after.inherits().contains(parent))
                .forEach(parent -> draft.gives(Heirs.released(parent, situation.prodName(table))));
        after.partitionOf().ifPresent(place -> draft.needs(ObjectState.present(ObjectId.table(place.parent()))));
        after.inherits().forEach(parent -> draft.needs(ObjectState.present(ObjectId.table(parent))));
        drafting.add(draft);
    }

    private static Move attach(ObjectName table, PartitionOf place, SqlText sql) {
        return Move.of(sql.tables().attachPartition(table, place), sql.tables().detachPartition(table, place.parent(), false));
    }
}
