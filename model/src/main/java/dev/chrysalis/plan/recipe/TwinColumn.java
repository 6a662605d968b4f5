package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.Capability;
import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.dialect.ColumnSync.Direction;
import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.Conversion;
import dev.chrysalis.diff.SchemaChange.ColumnTypeChanged;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes the type of a column of a large table without writing it anew under a lock: a twin of the new type is kept equal by triggers
 * and filled in batches, then the names are swapped in one short transaction; the old column is fed until it is dropped.
 */
final class TwinColumn {

    /** Whether nothing but the column itself and plain indexes over it would have to be made again for the twin. */
    boolean canDo(ColumnTypeChanged change, Situation situation) {
        Table table = situation.prodTable(change.table()).orElseThrow();
        return indexes(change, situation).isPresent() && change.before().identity().isEmpty()
                && change.before().generated().isEmpty() && change.after().generated().isEmpty() && SchemaParts.key(table).isPresent()
                && table.storage().partitionedBy().isEmpty() && table.storage().partitionOf().isEmpty()
                && table.storage().inherits().isEmpty();
    }

    private static Optional<List<TwinIndex>> indexes(ColumnTypeChanged change, Situation situation) {
        ObjectId prodId = ObjectId.column(situation.prodName(change.table()), change.before().name());
        return TwinIndex.ofAll(situation.prodNeeds().dependentsOf(prodId), change.table(), change.before().name(),
                Situation.named("chrysalis_twin_", change.after().name()), situation);
    }

    void draft(ColumnTypeChanged change, ChangeColumnType.TypeConversion conversion, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        String name = change.after().name();
        String twinName = Situation.named("chrysalis_twin_", name);
        String hiddenName = Situation.hidden(name);
        String syncName = table.name() + "_" + name;
        ObjectId id = ObjectId.column(table, name);
        ObjectId prodId = ObjectId.column(situation.prodName(table), name);
        ObjectId twinId = ObjectId.column(table, twinName);
        Column twin = AddColumn.relaxed(change.after()).withName(twinName);
        Table live = SchemaParts.plus(SchemaParts.withName(situation.prodTable(table).orElseThrow(), table), twin);
        String quotedTwin = sql.quote(twinName);
        String quoted = sql.quote(name);
        Conversion there = new Conversion(conversion.forward(), conversion.backward().replace(quoted, quotedTwin));
        ColumnSync both = new ColumnSync(syncName, live, name, twinName, name, twinName, there, Direction.BOTH);
        Table swapped = SchemaParts.renaming(SchemaParts.renaming(live, name, hiddenName), twinName, name);
        Optional<String> guarded = sql.data().nullWhereTooLarge(name, change.after().type(), change.before().type(), conversion.backward());
        Conversion backOnly = new Conversion(conversion.forward(), guarded.orElse(conversion.backward()));
        ColumnSync feeding = new ColumnSync(syncName, swapped, hiddenName, name, name, name, backOnly, Direction.BACKWARD);
        ObjectState synced = ObjectState.present(new ObjectId(ObjectKind.TRIGGER, table, "chrysalis twin " + name));
        ObjectState filled = ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "filled " + twinName));

        drafting.add(Draft.in(Stage.EXPAND, "Add a twin of " + name + " of type " + change.after().type())
                .moves(Move.of(sql.columns().add(table, twin), List.of(sql.objects().drop(twinId))))
                .done(sql.states().exists(twinId)).lock(situation.locks().exclusive(table)).about(id)
                .gives(ObjectState.present(twinId)));
        drafting.add(Draft.in(Stage.EXPAND, "Keep " + name + " of " + table.name() + " and its twin equal")
                .moves(Move.of(sql.sync().install(both), sql.sync().remove(table, syncName)))
                .done(sql.sync().isInstalled(table, syncName)).lock(situation.locks().writers(table)).about(id)
                .notice("trigger-cost", "Each write to " + table + " runs a trigger, until contract is done.")
                .needs(ObjectState.present(twinId)).gives(synced));
        drafting.add(new Filling(situation).draft(Stage.EXPAND, "Fill the twin of " + name + " of " + table.name(), live, twinName,
                sql.sync().fill(both), sql.sync().needsFill(both)).done(sql.sync().isFilled(both)).needs(synced).gives(filled));
        drafting.add(Draft.in(Stage.READY, "Check that the twin of " + name + " is filled everywhere")
                .action(new StepAction.Check(sql.sync().isFilled(both), Duration.ofMinutes(5), Duration.ofSeconds(5)))
                .undo(new Undo.Nothing()).about(id).needs(filled));
        List<TwinIndex> indexes = indexes(change, situation).orElseThrow();
        indexes.forEach(index -> drafting.add(index.build(filled, situation)));
        boolean demandedBeforeSwap = situation.can(Capability.TRIGGERS_FILL_REQUIRED_COLUMNS);
        if (!change.after().nullable()) {
            new SetNotNull().draft(table, demandedBeforeSwap ? twinName : name, Optional.empty(), situation, drafting);
        }
        List<Move> swap = new ArrayList<>();
        swap.add(Move.of(sql.sync().remove(table, syncName), sql.sync().install(both)));
        if (!change.before().nullable()) {
            swap.add(Move.of(sql.columns().setNullable(table, name, true), sql.columns().setNullable(table, name, false)));
        }
        swap.add(Move.of(sql.objects().rename(id, hiddenName), sql.objects().rename(ObjectId.column(table, hiddenName), name)));
        swap.add(Move.of(sql.objects().rename(twinId, name), sql.objects().rename(id, twinName)));
        indexes.forEach(index -> swap.addAll(index.swap(situation)));
        change.after().defaultExpression().ifPresent(expression -> swap.add(Move.of(
                sql.columns().setDefault(table, name, Optional.of(expression)),
                sql.columns().setDefault(table, name, Optional.empty()))));
        swap.add(Move.of(sql.sync().install(feeding), sql.sync().remove(table, syncName)));
        Draft.Builder swapping = Draft.in(Stage.HIDE, "Swap " + name + " of " + table.name() + " and its twin")
                .moves(swap).done(sql.states().exists(ObjectId.column(table, hiddenName))).lock(situation.locks().exclusive(table))
                .caution("type-changes-here", "Both applications meet the new type from here on.").about(id)
                .needs(filled, SetNotNull.required(table, twinName))
                .needs(indexes.stream().map(TwinIndex::built).toList()).gives(ObjectState.present(id), ObjectState.away(prodId));
        guarded.ifPresent(expression -> swapping.caution("old-type-is-narrower", "A value that " + change.before().type()
                + " does not hold is empty in the hidden column: undoing this step would lose it."));
        drafting.add(swapping);
        List<String> last = new ArrayList<>(sql.sync().remove(table, syncName));
        last.add(sql.objects().drop(ObjectId.column(table, hiddenName)));
        drafting.add(DropColumn.drop(table, name, prodId, situation).moves(Move.of(last, List.of()))
                .undo(new Undo.Impossible("The values of the old type are gone with the old column; only a backup has them.")));
    }
}
