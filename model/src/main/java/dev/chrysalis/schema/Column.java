package dev.chrysalis.schema;

import java.util.Map;
import java.util.Optional;

/**
 * A column of a table or view, or an attribute of a composite type.
 *
 * @param defaultExpression as the server deparses it; empty for identity and generated columns
 * @param collation         only where it differs from the type's own
 * @param inherited         whether it is there only because a parent has it (PostgreSQL {@code attislocal = false})
 * @param options           attributes that only some servers have, by the server's own word for them: {@code STATISTICS},
 *                          {@code STORAGE}, {@code COMPRESSION}, {@code n_distinct}…; only those that were set
 */
public record Column(String name, DataType type, boolean nullable, Optional<String> defaultExpression, Optional<Identity> identity,
                     Optional<GeneratedValue> generated, Optional<String> collation, boolean inherited, Map<String, String> options,
                     Annotations annotations) {

    public Column {
        options = Options.sorted(options);
    }

    /** A plain column, without anything that a bare {@code name type} does not say. */
    public static Column plain(String name, DataType type, boolean nullable) {
        return new Column(name, type, nullable, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                Map.of(), Annotations.NONE);
    }

    public Column withName(String other) {
        return new Column(other, type, nullable, defaultExpression, identity, generated, collation, inherited, options, annotations);
    }

    public Column withType(DataType other) {
        return new Column(name, other, nullable, defaultExpression, identity, generated, collation, inherited, options, annotations);
    }

    public Column withNullable(boolean other) {
        return new Column(name, type, other, defaultExpression, identity, generated, collation, inherited, options, annotations);
    }

    public Column withOptions(Map<String, String> other) {
        return new Column(name, type, nullable, defaultExpression, identity, generated, collation, inherited, other, annotations);
    }

    public Column withIdentity(Optional<Identity> other) {
        return new Column(name, type, nullable, defaultExpression, other, generated, collation, inherited, options, annotations);
    }

    public Column withDefault(Optional<String> other) {
        return new Column(name, type, nullable, other, identity, generated, collation, inherited, options, annotations);
    }
}
