package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.StateSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SequenceOptions;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Questions to H2's information schema. */
final class H2States implements StateSql {

    private final H2Names names;

    H2States(H2Names names) {
        this.names = names;
    }

    @Override
    public String exists(ObjectId id) {
        return "SELECT EXISTS (" + rows(id) + ")";
    }

    @Override
    public String absent(ObjectId id) {
        return "SELECT NOT EXISTS (" + rows(id) + ")";
    }

    @Override
    public String all(List<String> queries) {
        return queries.isEmpty() ? "SELECT TRUE"
                : queries.stream().map(query -> "(" + query + ")").collect(Collectors.joining("\n   AND ", "SELECT ", ""));
    }

    /** A constraint of H2 is validated when it is added. */
    @Override
    public String isValidated(ObjectName table, String constraint) {
        return exists(new ObjectId(ObjectKind.CONSTRAINT, table, constraint));
    }

    @Override
    public String isNullable(ObjectName table, String column, boolean nullable) {
        return column(table, column, "IS_NULLABLE = " + (nullable ? "'YES'" : "'NO'"));
    }

    @Override
    public String hasDefaultOf(ObjectName table, Column column) {
        return column(table, column.name(), "COLUMN_DEFAULT " + column.defaultExpression().map(names::literal).map(text -> "= " + text)
                .orElse("IS NULL"));
    }

    @Override
    public String hasTypeOf(ObjectName table, Column column) {
        return column(table, column.name(), "COALESCE(QUOTE_IDENT(DOMAIN_SCHEMA) || '.' || QUOTE_IDENT(DOMAIN_NAME),"
                + " DATA_TYPE_SQL(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER)) = " + names.literal(column.type().definition()));
    }

    @Override
    public String hasIdentityOf(ObjectName table, Column column) {
        return column(table, column.name(), "COALESCE(IDENTITY_GENERATION, '') = "
                + column.identity().map(identity -> identity.always() ? "'ALWAYS'" : "'BY DEFAULT'").orElse("''"));
    }

    @Override
    public String hasQueryOf(View view) {
        return "SELECT EXISTS (" + rows(view.id()) + " AND EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.VIEWS W WHERE "
                + in("W.TABLE", view.name()) + " AND TRIM(W.VIEW_DEFINITION) = " + names.literal(view.query().strip()) + "))";
    }

    @Override
    public String countsAs(ObjectName sequence, SequenceOptions options) {
        return "SELECT EXISTS (" + rows(ObjectId.of(ObjectKind.SEQUENCE, sequence)) + " AND START_VALUE = " + options.start()
                + " AND INCREMENT = "
                + options.increment() + " AND MINIMUM_VALUE = " + options.minimum() + " AND MAXIMUM_VALUE = " + options.maximum()
                + " AND CACHE = "
                + options.cache() + " AND CYCLE_OPTION = " + (options.cycle() ? "'YES'" : "'NO'") + ")";
    }

    @Override
    public Optional<String> hasDefinitionOf(ObjectName table, Constraint constraint) {
        return constraint.kind() != ConstraintKind.CHECK ? Optional.empty()
                : Optional.of("SELECT EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS WHERE "
                        + in("CONSTRAINT", table.withName(constraint.name()))
                + " AND 'CHECK (' || CHECK_CLAUSE || ')' = " + names.literal(constraint.definition()) + ")");
    }

    @Override
    public String hasValuesOf(EnumType type) {
        throw new H2Unsupported("name an enumerated type");
    }

    @Override
    public String hasComment(ObjectId id, Optional<String> comment) {
        return "SELECT EXISTS (" + rows(id) + " AND REMARKS " + comment.map(names::literal).map(text -> "= " + text).orElse("IS NULL")
                + ")";
    }

    @Override
    public Optional<String> noSessionOf(List<String> applicationNames) {
        return Optional.empty();
    }

    @Override
    public String isAttached(ObjectName parentIndex, ObjectName index) {
        throw new H2Unsupported("partition a table");
    }

    private String column(ObjectName table, String column, String condition) {
        return "SELECT EXISTS (" + rows(ObjectId.column(table, column)) + " AND " + condition + ")";
    }

    /** Rows for that object, to be followed by {@code AND}. */
    private String rows(ObjectId id) {
        ObjectName name = id.name();
        ObjectName part = id.part().isEmpty() ? name : name.withName(id.part());
        return switch (id.kind()) {
            case SCHEMA -> from("SCHEMATA") + "SCHEMA_NAME = " + names.literal(name.name());
            case TYPE -> from("DOMAINS") + in("DOMAIN", name);
            case SEQUENCE -> from("SEQUENCES") + in("SEQUENCE", name);
            case TABLE -> from("TABLES") + in("TABLE", name) + " AND TABLE_TYPE = 'BASE TABLE'";
            case VIEW, MATERIALIZED_VIEW -> from("TABLES") + in("TABLE", name) + " AND TABLE_TYPE = 'VIEW'";
            case COLUMN -> from("COLUMNS") + in("TABLE", name) + " AND COLUMN_NAME = " + names.literal(id.part());
            case CONSTRAINT -> from("TABLE_CONSTRAINTS") + in("TABLE", name) + " AND CONSTRAINT_NAME = " + names.literal(id.part());
            case INDEX -> from("INDEXES") + in("INDEX", part);
            case TRIGGER -> from("TRIGGERS") + in("TRIGGER", part);
            case ROUTINE -> from("ROUTINES") + in("ROUTINE", name);
            case OTHER -> id.part().equals("constant") ? from("CONSTANTS") + in("CONSTANT", name) : from("SYNONYMS") + in("SYNONYM", name);
            case EXTENSION, POLICY, RULE, STATISTICS -> throw new H2Unsupported("have a " + id.kind().name().toLowerCase(Locale.ROOT));
        };
    }

    @Override
    public String isDetached(ObjectName parent, ObjectName table) {
        throw new H2Unsupported("partition a table");
    }

    private String from(String view) {
        return "SELECT 1 FROM INFORMATION_SCHEMA." + view + " WHERE ";
    }

    private String in(String prefix, ObjectName name) {
        return prefix + "_SCHEMA = " + names.literal(name.schema()) + " AND " + prefix + "_NAME = " + names.literal(name.name());
    }
}
