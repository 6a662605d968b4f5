package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.ObjectName;

/** How one kind of database writes names and values. */
public interface Names {

    /** One identifier, quoted only where it must be. */
    String quote(String identifier);

    /** A name with its schema, each part quoted only where it must be. */
    String quote(ObjectName name);

    /** A string literal. */
    String literal(String value);
}
