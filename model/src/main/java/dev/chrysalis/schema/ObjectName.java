package dev.chrysalis.schema;

import java.util.Comparator;
import java.util.Objects;

/**
 * The name of an object as the server stores it: unquoted, its case kept.
 *
 * @param schema the schema it lives in; empty where the object belongs to no schema
 * @param name   its own name, never empty
 */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {

    private static final Comparator<ObjectName> ORDER = Comparator.comparing(ObjectName::schema).thenComparing(ObjectName::name);

    public ObjectName {
        Objects.requireNonNull(schema, "schema");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an object has a name");
        }
    }

    /** The name of an object that belongs to no schema. */
    public static ObjectName unqualified(String name) {
        return new ObjectName("", name);
    }

    public ObjectName withName(String other) {
        return new ObjectName(schema, other);
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    /** As people read it, not as SQL: {@code schema.name}, unquoted. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
