package dev.chrysalis.dialect.h2;

import dev.chrysalis.schema.ObjectId;
import java.util.Locale;

/** How {@code DROP} and {@code COMMENT ON} call an object; what lives in a table is named beside it, in its schema. */
final class H2Target {

    private final H2Names names;

    H2Target(H2Names names) {
        this.names = names;
    }

    String of(ObjectId id) {
        return switch (id.kind()) {
            case COLUMN -> "COLUMN " + names.quote(id.name()) + "." + names.quote(id.part());
            case CONSTRAINT, INDEX, TRIGGER -> id.kind() + " " + names.quote(id.name().withName(id.part()));
            case TYPE -> "DOMAIN " + names.quote(id.name());
            case ROUTINE -> "ALIAS " + names.quote(id.name());
            case MATERIALIZED_VIEW -> "MATERIALIZED VIEW " + names.quote(id.name());
            case OTHER -> id.part().toUpperCase(Locale.ROOT) + " " + names.quote(id.name());
            default -> id.kind() + " " + names.quote(id.name());
        };
    }
}
