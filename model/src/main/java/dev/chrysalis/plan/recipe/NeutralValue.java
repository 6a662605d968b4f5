package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import java.util.Locale;
import java.util.Optional;

/** The value of a type that says the least: what old rows get in a column that may not be empty. */
public final class NeutralValue {

    private final SqlText sql;
    private final Schema schema;

    public NeutralValue(SqlText sql, Schema schema) {
        this.sql = sql;
        this.schema = schema;
    }

    /** @return a constant SQL expression; empty where the type has none */
    public Optional<String> of(Column column) {
        if (column.type().declaredBy().isPresent() && !column.type().definition().endsWith("[]")) {
            return schema.declared(column.type(), SchemaObject.class).flatMap(this::ofDeclared);
        }
        return ofBuiltIn(column.type().definition().toLowerCase(Locale.ROOT));
    }

    private Optional<String> ofDeclared(SchemaObject type) {
        if (type instanceof EnumType enumeration) {
            return enumeration.values().stream().findFirst().map(sql::literal);
        }
        if (type instanceof DomainType domain && domain.defaultExpression().isPresent()) {
            return domain.defaultExpression();
        }
        if (type instanceof DomainType domain && domain.constraints().isEmpty()) {
            return of(Column.plain("value", domain.base(), true));
        }
        return Optional.empty();
    }

    private static Optional<String> ofBuiltIn(String type) {
        if (type.endsWith("[]")) {
            return Optional.of("'{}'");
        }
        String bare = type.replaceAll("\\(.*\\)", "").strip();
        return switch (bare) {
            case "smallint", "integer", "bigint", "int", "tinyint", "numeric", "decimal", "real", "double precision", "float", "decfloat",
                    "money" -> Optional.of("0");
            case "text", "character varying", "character", "varchar", "char", "citext", "character large object", "clob", "bpchar",
                    "varchar_ignorecase", "name" -> Optional.of("''");
            case "boolean" -> Optional.of("false");
            case "timestamp", "timestamp without time zone", "timestamp with time zone" -> Optional.of("CURRENT_TIMESTAMP");
            case "date" -> Optional.of("CURRENT_DATE");
            case "uuid" -> Optional.of("'00000000-0000-0000-0000-000000000000'");
            case "json" -> Optional.of("JSON '{}'");
            case "jsonb" -> Optional.of("'{}'");
            case "bytea" -> Optional.of("''");
            case "binary", "binary varying", "varbinary", "binary large object", "blob" -> Optional.of("X''");
            case "time", "time without time zone", "time with time zone" -> Optional.of("'00:00:00'");
            case "interval" -> Optional.of("'0'");
            default -> Optional.empty();
        };
    }
}
