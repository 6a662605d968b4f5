package dev.chrysalis.schema;

import java.util.Objects;
import java.util.Optional;

/**
 * The type of a column as the server writes it.
 *
 * @param definition with all its modifiers: {@code character varying(120)}, {@code numeric(12,2)}, {@code public.mood[]}
 * @param declaredBy the user-defined type that it names, if it names one
 */
public record DataType(String definition, Optional<ObjectName> declaredBy) {

    public DataType {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(declaredBy, "declaredBy");
    }

    public static DataType builtIn(String definition) {
        return new DataType(definition, Optional.empty());
    }

    @Override
    public String toString() {
        return definition;
    }
}
