package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Statements about indexes; dropping in the plain way, renaming and commenting are in {@link ObjectSql}. */
public interface IndexSql {

    /**
     * Builds it while writers wait, with options and comment. On a partitioned table every partition gets its own; one that belongs
     * to the parent's index is attached to it.
     *
     * @param holder the table or materialised view
     */
    List<String> create(ObjectName holder, Index index);

    /**
     * Builds it while writers go on; options and comment follow. The first statement refuses to run in a transaction.
     *
     * @see Capability#CONCURRENT_INDEXES
     */
    List<String> createConcurrently(ObjectName holder, Index index);

    /**
     * Makes the index of a partitioned table without its partitions; it becomes valid when each partition's own index is attached.
     */
    List<String> createOnParentOnly(ObjectName holder, Index index);

    String attach(ObjectName parentIndex, ObjectName index);

    /** Drops it while writers go on; refuses to run in a transaction, and does nothing where it is not there. */
    String dropConcurrently(ObjectName holder, String index);

    /**
     * Builds the unique index that a key can take over by {@link ConstraintSql#addUsingIndex}; refuses to run in a transaction.
     */
    String createForKeyConcurrently(ObjectName table, Constraint key, String index);

    /**
     * Alters in place what can be: options, statistics, clustering.
     *
     * @return empty where the index has to be built anew
     */
    Optional<List<String>> change(ObjectName holder, Index before, Index after);
}
