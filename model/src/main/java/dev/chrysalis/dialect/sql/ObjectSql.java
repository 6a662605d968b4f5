package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Statements that treat any object as a whole, whatever its kind. */
public interface ObjectSql {

    /**
     * Makes the object with all that its record says: parts, options, comments; not its owner and privileges, see {@link #access}. A
     * table comes with its foreign keys and triggers, so what these need must be there; {@link TableSql#create} leaves them for later.
     * A partition is made as one, an identity column brings its sequence.
     */
    List<String> create(SchemaObject object);

    /** Drops the object and what lives inside it; fails where anything else needs it. */
    List<String> drop(SchemaObject object);

    /** Drops a part of a table or view: a column, constraint, index, trigger, policy or rule. */
    String drop(ObjectId part);

    /**
     * Gives an object or a part another name in the same schema. What hangs on it follows where the server keeps it by number.
     *
     * @param newName the name alone, unquoted
     */
    String rename(ObjectId id, String newName);

    /** Moves an object that stands by itself to another schema. */
    String moveToSchema(ObjectId id, String schema);

    /** Sets the comment of an object or a part; empty takes it away. */
    String comment(ObjectId id, Optional<String> comment);

    /**
     * Gives owner and privileges as recorded, for an object that is made again in the same database.
     *
     * @return empty where nothing was recorded
     */
    List<String> access(ObjectId id, Annotations annotations);

    /** Brings owner and privileges of an object, or the privileges of a column, from the one to the other. */
    List<String> access(ObjectId id, Annotations before, Annotations after);

    /** All privileges that the one or the other gives, with the owner of the first. */
    Annotations joined(ObjectId id, Annotations first, Annotations second);

    /** Takes from roles whatever they may have been given on an object by somebody's default privileges. */
    List<String> takeAll(ObjectId id, Collection<String> roles);
}
