package dev.chrysalis.plan.recipe.index;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.IndexChange.IndexDropped;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.FreedName;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.PartitionedIndex;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.ReplicaIdentity;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TableOrder;
import dev.chrysalis.plan.recipe.constraint.PartitionedKey;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;

/** Drops an index when the old application, whose queries it may serve, is gone. */
public final class DropIndex implements Recipe<IndexDropped> {

    @Override
    public void draft(IndexDropped change, Situation situation, DraftSheet sheet) {
        List<ObjectState> independent = change.index().attachedTo().isEmpty() ? List.of() : Heirs.independent(change.table(), situation);
        if (independent.isEmpty() && goesWithParent(change.index(), situation)
                || PartitionedKey.isSameAsKey(change.table(), change.index(), situation.dev())) {
            return;
        }
        Index known = TableOrder.of(change.table(), situation).onTheWayBack(change.index(), situation);
        Index index = independent.isEmpty() ? known : known.withAttachedTo(Optional.empty());
        ObjectId before = new ObjectId(ObjectKind.INDEX, situation.prodName(change.table()), index.name());
        String nameNow = index.attachedTo().isPresent() ? index.name()
                : FreedName.of(before, change.table(), situation, sheet).orElse(index.name());
        Optional<StandingIndex> standing = Optional.of(change.table()).filter(any -> !independent.isEmpty() && nameNow.equals(index.name()))
                .flatMap(table -> StandingIndex.beside(table, change.index(), situation));
        sheet.add(standing.map(other -> giveUp(other, before, situation))
                .orElseGet(() -> drop(change.table(), SchemaParts.withName(index, nameNow, situation.sql()), before, situation))
                .needs(independent)
                .notice("queries-may-slow-down", "Queries that used the index read more from here on; undoing the step builds it again."));
    }

    /** Attached again on the way back, its table would bring the parent one of those that stay, if that was older. */
    private static Draft.Builder giveUp(StandingIndex standing, ObjectId before, Situation situation) {
        ObjectId now = new ObjectId(ObjectKind.INDEX, standing.holder(), before.part());
        return facts(now, before, situation).moves(standing.makeOldest(situation.sql()).inverse())
                .lock(situation.locks().exclusive(standing.holder()));
    }

    /** The index of the partitioned parent takes its partitions' with it. */
    static boolean goesWithParent(Index index, Situation situation) {
        return index.attachedTo().filter(parent -> situation.isIndexGoing(parent)).isPresent();
    }

    /** @param before its name in PROD, where it may have stepped aside since */
    static Draft.Builder drop(ObjectName holder, Index index, ObjectId before, Situation situation) {
        SqlText sql = situation.sql();
        ObjectId now = new ObjectId(ObjectKind.INDEX, holder, index.name());
        boolean aside = !index.name().equals(before.part());
        Draft.Builder draft = facts(now, before, situation).needs(aside ? List.of(ObjectState.free(before)) : List.of());
        if (AddIndex.isConcurrent(holder, index, situation)) {
            return draft.outsideTransaction(Move.of(List.of(sql.indexes().dropConcurrently(holder, index.name())),
                            identity(sql.indexes().createConcurrently(holder, index), holder, index, before, situation)))
                    .lock(situation.locks().nobody(holder));
        }
        Hazards.undoScan(draft, holder, situation);
        Optional<Index> parent = situation.prod().table(before.name()).flatMap(table -> table.index(before.part()))
                .filter(found -> PartitionedIndex.isMadeAlone(situation.prod(), before.name()));
        if (parent.isPresent()) {
            return draft.needs(PartitionedIndex.strangersWithin(situation.prod(), situation.dev(), holder).map(Table::id)
                            .map(ObjectState::present).toList())
                    .needs(PartitionedIndex.partsLeft(situation, holder, parent.get()))
                    .moves(Move.of(PartitionedIndex.dropAside(situation, holder, parent.get(), index),
                            PartitionedIndex.restoreAside(situation, holder, parent.get(), index, OwnName::hidden)))
                    .lock(situation.locks().exclusive(holder));
        }
        return draft.moves(Move.of(List.of(sql.objects().drop(now)),
                identity(sql.indexes().create(holder, index), holder, index, before, situation)))
                .lock(situation.locks().exclusive(holder));
    }

    private static List<String> identity(List<String> make, ObjectName holder, Index index, ObjectId before, Situation situation) {
        return ReplicaIdentity.with(make, situation.sql(), situation.prod().table(before.name()), before.part(), holder, index.name());
    }

    private static Draft.Builder facts(ObjectId now, ObjectId before, Situation situation) {
        return Draft.in(Stage.HIDE, "Drop index " + before.part() + " of " + now.name().name())
                .done(situation.sql().states().absent(now))
                .about(now, before)
                .gives(ObjectState.away(before), ObjectState.gone(before));
    }
}
