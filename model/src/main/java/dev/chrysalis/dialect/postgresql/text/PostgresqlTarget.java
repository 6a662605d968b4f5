package dev.chrysalis.dialect.postgresql.text;

import dev.chrysalis.schema.ObjectId;
import java.util.Locale;

/** How statements that treat any object as a whole ({@code COMMENT ON}, {@code DROP}, {@code ALTER … RENAME}) call it. */
public final class PostgresqlTarget {

    private final PostgresqlNames names;

    public PostgresqlTarget(PostgresqlNames names) {
        this.names = names;
    }

    /** Kind and name, such as {@code TABLE public.customer} or {@code CONSTRAINT positive ON public.customer}. */
    public String of(ObjectId id) {
        return switch (id.kind()) {
            case COLUMN -> "COLUMN " + names.quote(id.name()) + "." + names.quote(id.part());
            case CONSTRAINT, TRIGGER, POLICY, RULE -> id.kind() + " " + names.quote(id.part()) + " ON " + names.quote(id.name());
            case INDEX -> "INDEX " + names.quote(id.name().withName(id.part()));
            case ROUTINE -> "ROUTINE " + names.quote(id.name()) + "(" + id.part() + ")";
            case MATERIALIZED_VIEW -> "MATERIALIZED VIEW " + names.quote(id.name());
            case OTHER -> other(id);
            case TYPE -> id.part().isEmpty() ? "TYPE " + names.quote(id.name())
                    : "CONSTRAINT " + names.quote(id.part()) + " ON DOMAIN " + names.quote(id.name());
            case SCHEMA, EXTENSION, SEQUENCE, TABLE, STATISTICS, VIEW -> id.kind() + " " + names.quote(id.name());
        };
    }

    private String other(ObjectId id) {
        PostgresqlOtherKind kind = PostgresqlOtherKind.of(id);
        if (kind.name().equals("cast")) {
            return "CAST " + kind.detail();
        }
        String name = kind.name().equals("operator") ? operator(id) : names.quote(id.name());
        return kind.name().toUpperCase(Locale.ROOT) + " " + name + (kind.detail().isEmpty() ? "" : " " + kind.detail());
    }

    private String operator(ObjectId id) {
        return id.name().schema().isEmpty() ? id.name().name() : names.quote(id.name().schema()) + "." + id.name().name();
    }
}
