package dev.chrysalis.dialect.postgresql.rows;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.postgresql.text.PostgresqlOtherKind;
import dev.chrysalis.schema.ObjectId;
import java.util.Map;

/** Which row of the catalog stands for an object that is known by its definition alone. */
final class PostgresqlOtherPresence {

    /**
     * Where objects of a kind are kept.
     *
     * @param prefix       of the names of its columns
     * @param hasNamespace whether they live in schemas
     */
    private record Catalog(String name, String prefix, boolean hasNamespace) {
    }

    private static final Map<String, Catalog> CATALOGS = Map.ofEntries(
            Map.entry("operator", new Catalog("pg_operator", "opr", true)),
            Map.entry("operator class", new Catalog("pg_opclass", "opc", true)),
            Map.entry("operator family", new Catalog("pg_opfamily", "opf", true)),
            Map.entry("cast", new Catalog("pg_cast", "cast", false)),
            Map.entry("conversion", new Catalog("pg_conversion", "con", true)),
            Map.entry("language", new Catalog("pg_language", "lan", false)),
            Map.entry("access method", new Catalog("pg_am", "am", false)),
            Map.entry("collation", new Catalog("pg_collation", "coll", true)),
            Map.entry("text search parser", new Catalog("pg_ts_parser", "prs", true)),
            Map.entry("text search template", new Catalog("pg_ts_template", "tmpl", true)),
            Map.entry("text search dictionary", new Catalog("pg_ts_dict", "dict", true)),
            Map.entry("text search configuration", new Catalog("pg_ts_config", "cfg", true)),
            Map.entry("foreign data wrapper", new Catalog("pg_foreign_data_wrapper", "fdw", false)),
            Map.entry("server", new Catalog("pg_foreign_server", "srv", false)),
            Map.entry("foreign table", new Catalog("pg_class", "rel", true)),
            Map.entry("publication", new Catalog("pg_publication", "pub", false)),
            Map.entry("event trigger", new Catalog("pg_event_trigger", "evt", false)),
            Map.entry("type", new Catalog("pg_type", "typ", true)));

    private final PostgresqlNames names;

    PostgresqlOtherPresence(PostgresqlNames names) {
        this.names = names;
    }

    /** To be followed by {@code AND}. */
    String any(ObjectId id) {
        PostgresqlOtherKind kind = PostgresqlOtherKind.of(id);
        Catalog catalog = catalog(kind);
        if (kind.name().equals("cast")) {
            return "SELECT FROM pg_cast x WHERE " + alike("x.castsource::regtype || ' AS ' || x.casttarget::regtype", id.name().name());
        }
        String column = "x." + catalog.prefix();
        String rows = "SELECT FROM " + catalog.name() + " x"
                + (catalog.hasNamespace() ? " JOIN pg_namespace n ON n.oid = " + column + "namespace" : "")
                + " WHERE " + column + "name = " + names.literal(id.name().name())
                + (catalog.hasNamespace() ? " AND n.nspname = " + names.literal(id.name().schema()) : "");
        return rows + switch (kind.name()) {
            case "operator" -> " AND " + alike("'(' || coalesce(nullif(x.oprleft, 0)::regtype::text, 'NONE') || ', '"
                    + " || coalesce(nullif(x.oprright, 0)::regtype::text, 'NONE') || ')'", kind.detail());
            case "operator class", "operator family" -> " AND EXISTS (SELECT FROM pg_am a WHERE a.oid = " + column
                    + "method AND 'USING ' || a.amname = " + names.literal(kind.detail()) + ")";
            default -> "";
        };
    }

    String comment(ObjectId id) {
        return "obj_description(x.oid, " + names.literal(catalog(PostgresqlOtherKind.of(id)).name()) + ")";
    }

    private Catalog catalog(PostgresqlOtherKind kind) {
        Catalog catalog = CATALOGS.get(kind.name());
        if (catalog == null) {
            throw new IllegalArgumentException("no catalog is known for a " + kind.name());
        }
        return catalog;
    }

    private String alike(String expression, String text) {
        return names.unqualified(expression) + " = " + names.unqualified(names.literal(text));
    }
}
