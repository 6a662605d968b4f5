package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SequenceOptions;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Optional;

/**
 * Queries that give one row with one boolean: whether a state is there. They need no right beyond reading the catalog and answer false,
 * not with an error, where the object itself is missing.
 */
public interface StateSql {

    /** Whether an object or a part of that name is there; for an index also that it is valid. */
    String exists(ObjectId id);

    /** Whether nothing of that name is there, not even an invalid index. */
    String absent(ObjectId id);

    /** Whether it does not hold. */
    default String not(String query) {
        return "SELECT NOT (" + query + ")";
    }

    /** Whether all of them hold. */
    String all(List<String> queries);

    String isValidated(ObjectName table, String constraint);

    String isNullable(ObjectName table, String column, boolean nullable);

    /** Whether the column has the default of this record, or none where it has none. */
    String hasDefaultOf(ObjectName table, Column column);

    /** Whether the column has the type of this record. */
    String hasTypeOf(ObjectName table, Column column);

    /** Whether the column is an identity column as in this record, or none. */
    String hasIdentityOf(ObjectName table, Column column);

    /** Whether the view is there with this query. */
    String hasQueryOf(View view);

    /** Whether the sequence counts so. */
    String countsAs(ObjectName sequence, SequenceOptions options);

    /** Whether the constraint is there with this definition; empty where the database cannot tell. */
    Optional<String> hasDefinitionOf(ObjectName table, Constraint constraint);

    /** Whether the enumerated type has these values in this order. */
    String hasValuesOf(EnumType type);

    /** Whether the comment of an object or a part is this one, empty for none. */
    String hasComment(ObjectId id, Optional<String> comment);

    /** Whether no session on this database calls itself by one of the names; empty where sessions do not say who they are. */
    Optional<String> noSessionOf(List<String> applicationNames);

    String isAttached(ObjectName parentIndex, ObjectName index);

    /** Whether the table is no partition of the other one, not even one that is half detached. */
    String isDetached(ObjectName parent, ObjectName table);
}
