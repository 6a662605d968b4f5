package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Statements about constraints; dropping, renaming and commenting are in {@link ObjectSql}. */
public interface ConstraintSql {

    /** Adds it as its record says, validated or not, with comment and options. */
    List<String> add(ObjectName table, Constraint constraint);

    /**
     * Adds a foreign key or check that binds new rows only; the old ones wait for {@link #validate}.
     *
     * @see Capability#UNVALIDATED_CONSTRAINTS
     */
    List<String> addUnvalidated(ObjectName table, Constraint constraint);

    /** Adds a key to a partitioned table without its partitions; it becomes valid when the index of each partition's key is attached. */
    List<String> addOnParentOnly(ObjectName table, Constraint key);

    String validate(ObjectName table, String constraint);

    /**
     * Makes a primary key or unique constraint of an index that is already there; the index takes the constraint's name.
     *
     * @see Capability#KEYS_FROM_INDEXES
     */
    List<String> addUsingIndex(ObjectName table, Constraint key, String index);

    /** Drops it where it is there by itself; one that went with the parent's is none. */
    String dropIfThere(ObjectName table, String constraint);

    /** The check that proves a column to hold no null, under that name, not validated. */
    Constraint proofOfNotNull(String name, String column);

    /**
     * Alters in place what can be: deferrability of a foreign key, the clustering and comment of a key.
     *
     * @return empty where the constraint has to be made anew
     */
    Optional<List<String>> change(ObjectName table, Constraint before, Constraint after);

    /**
     * The foreign key so said that the server binds it to the primary key of its parent, whatever other keys there are over the same
     * columns.
     */
    default Constraint toPrimaryKey(Constraint foreignKey) {
        return foreignKey;
    }
}
