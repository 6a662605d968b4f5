package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A trigger that comes to a table, and by it to its partitions: there it fires as the table's does, until it is told otherwise. */
public final class TriggerInTree {

    private final SqlText sql;
    private final Schema schema;
    private final Predicate<Table> there;

    private TriggerInTree(SqlText sql, Schema schema, Predicate<Table> there) {
        this.sql = sql;
        this.schema = schema;
        this.there = there;
    }

    /** Of partitions that the other schema has too, in the same place. */
    public static TriggerInTree beside(SqlText sql, Schema schema, Schema other) {
        return new TriggerInTree(sql, schema, partition -> parent(partition).equals(other.table(partition.name())
                .flatMap(TriggerInTree::parent)));
    }

    /** Of any that is made anew, too. */
    TriggerInTree orOf(Predicate<ObjectName> remade) {
        return new TriggerInTree(sql, schema, there.or(partition -> remade.test(partition.name())));
    }

    public List<String> create(ObjectName holder, Trigger trigger) {
        return Stream.concat(sql.behaviour().create(holder, trigger).stream(), firing(holder, trigger)).toList();
    }

    private Stream<String> firing(ObjectName parent, Trigger above) {
        return PartitionedIndex.partitions(schema, parent).stream().filter(there).flatMap(partition -> partition.triggers().stream()
                .filter(own -> own.inherited() && own.name().equals(above.name()))
                .flatMap(own -> Stream.concat(own.enabled().equals(above.enabled()) ? Stream.of()
                        : Stream.of(sql.behaviour().enableTrigger(partition.name(), own.name(), own.enabled())),
                        firing(partition.name(), own))));
    }

    private static Optional<ObjectName> parent(Table partition) {
        return partition.storage().partitionOf().map(PartitionOf::parent);
    }
}
