package dev.chrysalis.dialect.postgresql.rows;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;

/** Which row of the catalog stands for an object; every query can be followed by {@code AND}. */
final class PostgresqlPresence {

    private static final String RELATION = "SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace";

    private final PostgresqlNames names;
    private final PostgresqlOtherPresence others;

    PostgresqlPresence(PostgresqlNames names) {
        this.names = names;
        this.others = new PostgresqlOtherPresence(names);
    }

    /** Rows for an object that can be used: an index must be valid, where it does not wait for those of partitions. */
    String usable(ObjectId id) {
        return switch (id.kind()) {
            case INDEX -> any(id) + " AND (c.relkind = 'I' OR i.indisvalid AND i.indisready)";
            default -> any(id);
        };
    }

    String any(ObjectId id) {
        return switch (id.kind()) {
            case SCHEMA -> "SELECT FROM pg_namespace x WHERE x.nspname = " + names.literal(id.name().name());
            case EXTENSION -> "SELECT FROM pg_extension x WHERE x.extname = " + names.literal(id.name().name());
            case TYPE -> id.part().isEmpty() ? inSchema("pg_type", "typ", id.name()) : domainConstraint(id);
            case STATISTICS -> inSchema("pg_statistic_ext", "stx", id.name());
            case ROUTINE -> inSchema("pg_proc", "pro", id.name()) + " AND " + unqualified("oidvectortypes(x.proargtypes)") + " = "
                    + unqualified(names.literal(id.part()));
            case SEQUENCE -> relation(id.name(), "'S'");
            case TABLE -> relation(id.name(), "'r', 'p', 'f'");
            case VIEW -> relation(id.name(), "'v'");
            case MATERIALIZED_VIEW -> relation(id.name(), "'m'");
            case INDEX -> RELATION + " JOIN pg_index i ON i.indexrelid = c.oid WHERE " + named(id.name().withName(id.part()));
            case COLUMN -> part("pg_attribute x ON x.attrelid", id, "x.attname") + " AND NOT x.attisdropped";
            case CONSTRAINT -> part("pg_constraint x ON x.conrelid", id, "x.conname");
            case TRIGGER -> part("pg_trigger x ON x.tgrelid", id, "x.tgname");
            case POLICY -> part("pg_policy x ON x.polrelid", id, "x.polname");
            case RULE -> part("pg_rewrite x ON x.ev_class", id, "x.rulename");
            case OTHER -> others.any(id);
        };
    }

    /** The comment of the row that {@link #any} finds. */
    String comment(ObjectId id) {
        return switch (id.kind()) {
            case SCHEMA -> description("pg_namespace");
            case EXTENSION -> description("pg_extension");
            case TYPE -> description(id.part().isEmpty() ? "pg_type" : "pg_constraint");
            case STATISTICS -> description("pg_statistic_ext");
            case ROUTINE -> description("pg_proc");
            case CONSTRAINT -> description("pg_constraint");
            case TRIGGER -> description("pg_trigger");
            case POLICY -> description("pg_policy");
            case RULE -> description("pg_rewrite");
            case COLUMN -> "col_description(x.attrelid, x.attnum)";
            case SEQUENCE, TABLE, VIEW, MATERIALIZED_VIEW, INDEX -> "obj_description(c.oid, 'pg_class')";
            case OTHER -> others.comment(id);
        };
    }

    private String description(String catalog) {
        return "obj_description(x.oid, " + names.literal(catalog) + ")";
    }

    private String inSchema(String catalog, String prefix, ObjectName name) {
        return "SELECT FROM " + catalog + " x JOIN pg_namespace n ON n.oid = x." + prefix + "namespace WHERE n.nspname = "
                + names.literal(name.schema()) + " AND x." + prefix + "name = " + names.literal(name.name());
    }

    private String domainConstraint(ObjectId id) {
        return "SELECT FROM pg_constraint x JOIN pg_type t ON t.oid = x.contypid JOIN pg_namespace n ON n.oid = t.typnamespace"
                + " WHERE n.nspname = " + names.literal(id.name().schema()) + " AND t.typname = " + names.literal(id.name().name())
                + " AND x.conname = " + names.literal(id.part());
    }

    private String relation(ObjectName name, String kinds) {
        return RELATION + " WHERE " + named(name) + " AND c.relkind IN (" + kinds + ")";
    }

    private String part(String join, ObjectId id, String column) {
        return RELATION + " JOIN " + join + " = c.oid WHERE " + named(id.name()) + " AND " + column + " = " + names.literal(id.part());
    }

    private String named(ObjectName relation) {
        return "n.nspname = " + names.literal(relation.schema()) + " AND c.relname = " + names.literal(relation.name());
    }

    /** Types are written with or without their schema, as the search path of who asks wants it. */
    private static String unqualified(String text) {
        return "regexp_replace(" + text + ", '(\"[^\"]+\"|\\m[a-z_][a-z0-9_$]*)\\.', '', 'g')";
    }
}
