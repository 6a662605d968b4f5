package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;

/** Indexes of partitioned tables: the parent's is made alone, and each partition brings its own, or its key, by name. */
final class PartitionedIndex {

    private PartitionedIndex() {
    }

    /** Makes the index, without holding names that a partition's own index is to have. */
    static List<String> create(SqlText sql, Schema schema, ObjectName holder, Index index) {
        return isMadeAlone(schema, holder) ? sql.indexes().createOnParentOnly(holder, index) : sql.indexes().create(holder, index);
    }

    /** Whether an index of that table becomes valid only when the partitions have theirs. */
    static boolean isMadeAlone(Schema schema, ObjectName holder) {
        return schema.table(holder).filter(table -> table.storage().partitionedBy().isPresent()).isPresent()
                && !partitions(schema, holder).isEmpty();
    }

    private static List<Table> partitions(Schema schema, ObjectName holder) {
        return schema.all(Table.class)
                .filter(table -> table.storage().partitionOf().filter(place -> place.parent().equals(holder)).isPresent()).toList();
    }

    /** Where a partition has no index of its own for the parent's, its key serves. */
    static void attachKeys(ObjectName holder, Index index, Stage stage, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectName name = holder.withName(index.name());
        for (Table partition : partitions(situation.dev(), holder)) {
            if (partition.indexes().stream().anyMatch(own -> own.attachedTo().equals(Optional.of(name)))) {
                continue;
            }
            Optional<Constraint> key = partition.constraints().stream()
                    .filter(constraint -> constraint.isKeptByIndex() && constraint.columns().equals(index.keys())).findFirst();
            if (key.isEmpty()) {
                drafting.refuse(new ObjectId(ObjectKind.INDEX, holder, index.name()), "Partition " + partition.name()
                        + " has no index for it in DEV, so it is not valid there.");
                continue;
            }
            ObjectName keyIndex = partition.name().withName(key.get().name());
            drafting.add(Draft.in(stage, "Attach " + key.get().name() + " to " + index.name())
                    .moves(Move.oneWay(sql.indexes().attach(name, keyIndex)))
                    .done(sql.states().isAttached(name, keyIndex))
                    .lock(situation.locks().nobody(partition.name()))
                    .about(new ObjectId(ObjectKind.INDEX, holder, index.name()))
                    .needs(ObjectState.present(new ObjectId(ObjectKind.INDEX, holder, index.name())),
                            ObjectState.present(partition.id()),
                            ObjectState.present(new ObjectId(ObjectKind.CONSTRAINT, partition.name(), key.get().name()))));
        }
    }
}
