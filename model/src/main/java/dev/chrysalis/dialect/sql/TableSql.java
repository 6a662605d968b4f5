package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /** Lets a partition go that a cut-off attempt to detach it concurrently left half detached; does nothing to any other. */
    String finishDetaching(ObjectName table, ObjectName parent);

    /** @param concurrently without holding up readers and writers of the parent; then it refuses to run in a transaction */
    String detachPartition(ObjectName table, ObjectName parent, boolean concurrently);

    /**
     * A query that gives one row: the condition, as SQL over its columns, on which a row finds a place in the partitioned table or fits
     * the partition that the table is.
     *
     * @return empty where the server has no partitions
     */
    Optional<String> partitionCondition(ObjectName table);

    /**
     * Keeps everybody away from tables until the transaction ends, and fails where a question finds rows: so nobody writes any between that
     * and what follows in the transaction.
     *
     * @param otherwise what it says when it fails, as a whole sentence
     * @return empty where a definition ends the transaction
     */
    default List<String> guarded(Collection<ObjectName> tables, List<DataQuestion> questions, String otherwise) {
        return List.of();
    }

    /**
     * Makes tables anew where they cannot be altered, and moves their rows. All in one transaction; it fails, and changes nothing,
     * where a row finds no place. What rests on the tables must be away.
     */
    List<String> makeAnew(Remake remake);
}
