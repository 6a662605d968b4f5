package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Statements about types that somebody defined; making and dropping them is in {@link ObjectSql}. */
public interface TypeSql {

    /**
     * Adds the values that are new, each at its place.
     *
     * @return empty where a value went or changed its place, and the type has to be made anew
     */
    Optional<List<String>> addValues(EnumType before, EnumType after);

    String renameValue(ObjectName type, String before, String after);

    /**
     * Adds, drops and alters attributes, and their comments.
     *
     * @return empty where the order of attributes cannot be reached so, and the type has to be made anew
     */
    Optional<List<String>> change(CompositeType before, CompositeType after);

    /**
     * Changes default, nullability and constraints, and their comments.
     *
     * @return empty where base type or collation differ, and the domain has to be made anew
     */
    Optional<List<String>> change(DomainType before, DomainType after);

    /** An expression that gives another UUID each time. */
    default String randomUuid() {
        return "gen_random_uuid()";
    }

    /** Asks whether the server has a way of its own from values of one type to those of another, beside their text. */
    default String converts(DataType before, DataType after) {
        return "SELECT FALSE";
    }

    /** Adds a constraint that binds new values only; the old ones wait for {@link #validate}. */
    List<String> addUnvalidated(ObjectName domain, Constraint constraint);

    String validate(ObjectName domain, String constraint);
}
