package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;

/** Indexes of partitioned tables: the parent's is made alone where each partition brings its own by name. */
final class PartitionedIndex {

    private PartitionedIndex() {
    }

    /** Makes the index, without holding names that a partition's own index is to have. */
    static List<String> create(SqlText sql, Schema schema, ObjectName holder, Index index) {
        return isMadeAlone(schema, holder, index) ? sql.indexes().createOnParentOnly(holder, index) : sql.indexes().create(holder, index);
    }

    /** Whether it becomes valid only when the partitions have theirs. */
    static boolean isMadeAlone(Schema schema, ObjectName holder, Index index) {
        if (schema.table(holder).filter(table -> table.storage().partitionedBy().isPresent()).isEmpty()) {
            return false;
        }
        List<Table> partitions = schema.all(Table.class)
                .filter(table -> table.storage().partitionOf().filter(place -> place.parent().equals(holder)).isPresent()).toList();
        ObjectName name = holder.withName(index.name());
        return !partitions.isEmpty() && partitions.stream().allMatch(partition -> partition.indexes().stream()
                .anyMatch(own -> own.attachedTo().equals(Optional.of(name))));
    }
}
