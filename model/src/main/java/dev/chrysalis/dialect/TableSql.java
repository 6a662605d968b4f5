package dev.chrysalis.dialect;

import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;
import java.util.List;

/** Statements about a table as a whole. */
public interface TableSql {

    /**
     * Makes the table with its columns, checks, keys, exclusions, storage and their comments; without foreign keys, indexes,
     * triggers, rules and policies, which {@link ConstraintSql}, {@link IndexSql} and {@link BehaviourSql} make afterwards, and
     * without what {@link #finish} says.
     */
    List<String> create(Table table);

    /**
     * Says what can be said only when indexes and policies are there: replica identity, the index to cluster on, row-level security.
     *
     * @return empty where nothing of that was set
     */
    List<String> finish(Table table);

    /**
     * Changes how the table is kept from one to the other: options, logging, access method, tablespace, parents by inheritance, row
     * security, replica identity. A partition's place is changed by {@link #attachPartition} and {@link #detachPartition}.
     *
     * @return empty where all of that is alike
     * @throws dev.chrysalis.fault.ChrysalisException NOT_SUPPORTED where the key of a partitioned table differs
     */
    List<String> changeStorage(ObjectName table, TableStorage before, TableStorage after);

    String attachPartition(ObjectName table, PartitionOf place);

    /** @param concurrently without holding up readers and writers of the parent; then it refuses to run in a transaction */
    String detachPartition(ObjectName table, ObjectName parent, boolean concurrently);
}
