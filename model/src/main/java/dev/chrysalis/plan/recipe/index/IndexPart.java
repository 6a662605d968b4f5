package dev.chrysalis.plan.recipe.index;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.PartitionedIndex;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * What a large partition contributes to an index that its parent gets: built by itself before the parent's is made, while writers go on,
 * and attached afterwards. So the parent's takes it along on the way back, and it goes by itself where that never came.
 *
 * @param index with the parent's that it belongs to
 */
record IndexPart(ObjectName partition, Index index) {

    static Optional<IndexPart> of(ObjectName holder, Index index, Situation situation) {
        boolean stands = situation.prodTable(holder).flatMap(table -> table.storage().partitionOf()).isPresent()
                && situation.devTable(holder).filter(table -> table.storage().partitionedBy().isEmpty()).isPresent();
        return index.attachedTo().filter(parent -> stands && situation.can(Capability.CONCURRENT_INDEXES) && !situation.isSmall(holder)
                && !situation.becomesPartition(holder) && comes(holder, parent, situation)).map(parent -> new IndexPart(holder, index));
    }

    /** Whether this release makes the parent's index, and that of the parent's parent. */
    private static boolean comes(ObjectName partition, ObjectName parentIndex, Situation situation) {
        Optional<Table> parent = situation.devTable(partition).flatMap(table -> table.storage().partitionOf()).map(PartitionOf::parent)
                .flatMap(situation::devTable);
        boolean isNew = parent.flatMap(table -> situation.prodTable(table.name()))
                .flatMap(table -> table.index(parentIndex.name())).isEmpty()
                || situation.isIndexGoing(parentIndex);
        return isNew && parent.flatMap(table -> table.index(parentIndex.name())).flatMap(Index::attachedTo)
                .map(above -> comes(parent.orElseThrow().name(), above, situation)).orElse(true);
    }

    /** That the large partitions below a partitioned table have built what they contribute to its index. */
    static List<ObjectState> builtBelow(ObjectName holder, Index index, Situation situation) {
        return PartitionedIndex.indexesWithin(situation.dev(), new ObjectId(ObjectKind.INDEX, holder, index.name()))
                .flatMap(part -> situation.devTable(part.name()).flatMap(table -> table.index(part.part()))
                        .flatMap(own -> of(part.name(), own, situation)).stream())
                .map(IndexPart::built).toList();
    }

    private ObjectId id() {
        return new ObjectId(ObjectKind.INDEX, partition, index.name());
    }

    private ObjectState built() {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, partition, index.name() + " built"));
    }

    Draft.Builder build(Stage stage, Situation situation) {
        return AddIndex.concurrently(partition, index, stage, situation).gives(built());
    }

    Draft.Builder attach(Stage stage, Situation situation) {
        SqlText sql = situation.sql();
        ObjectName parent = index.attachedTo().orElseThrow();
        ObjectName own = partition.withName(index.name());
        return Draft.in(stage, "Attach " + index.name() + " to " + parent.name())
                .moves(Move.oneWay(sql.indexes().attach(parent, own)))
                .done(sql.states().isAttached(parent, own))
                .lock(situation.locks().nobody(partition))
                .about(id())
                .needs(built())
                .gives(ObjectState.present(id()));
    }
}
