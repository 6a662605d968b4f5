package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.TableLayout;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Definitions of PostgreSQL for people to read side by side. */
final class PostgresqlDescription {

    private final PostgresqlNames names;
    private final PostgresqlCreation creation;
    private final PostgresqlStorage storage;
    private final PostgresqlColumnText columns;

    PostgresqlDescription(PostgresqlNames names) {
        this.names = names;
        this.creation = new PostgresqlCreation(names);
        this.storage = new PostgresqlStorage(names);
        this.columns = new PostgresqlColumnText(names);
    }

    List<String> of(Schema schema, ObjectId id) {
        return shown(schema, id).map(this::describe).orElse(List.of());
    }

    private Optional<SchemaObject> shown(Schema schema, ObjectId id) {
        if (id.holder().isEmpty()) {
            return schema.find(id);
        }
        return Stream.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.TYPE)
                .flatMap(kind -> schema.find(ObjectId.of(kind, id.name())).stream())
                .findFirst();
    }

    private List<String> describe(SchemaObject object) {
        return object instanceof Table table ? describe(table) : ended(object.accept(creation));
    }

    private List<String> describe(Table table) {
        TableLayout layout = new TableLayout();
        table.columns().forEach(column -> layout.column(names.quote(column.name()), clauses(column)));
        table.constraints().forEach(constraint -> layout.constraint(clauses(table, constraint)));
        List<String> lines = new ArrayList<>(layout.lines((table.storage().unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ")
                + shown(table.name()), storage.creation(table.storage())));
        List<String> rest = new ArrayList<>(creation.visit(table));
        rest.removeIf(statement -> statement.startsWith("CREATE TABLE ") || statement.startsWith("CREATE UNLOGGED TABLE ")
                || statement.startsWith("ALTER TABLE " + names.quote(table.name()) + " ADD "));
        lines.addAll(ended(rest));
        return lines.stream().flatMap(String::lines).toList();
    }

    private List<String> clauses(Column column) {
        List<String> clauses = new ArrayList<>();
        clauses.add(columns.type(column));
        if (!column.nullable()) {
            clauses.add("NOT NULL");
        }
        column.defaultExpression().ifPresent(expression -> clauses.add("DEFAULT " + expression));
        column.identity().ifPresent(identity -> {
            clauses.add("GENERATED " + columns.always(identity));
            clauses.add(columns.identity(identity).substring(("GENERATED " + columns.always(identity) + " ").length()));
        });
        column.generated().ifPresent(value -> {
            clauses.add("GENERATED ALWAYS");
            clauses.add("AS (" + value.expression() + (value.stored() ? ") STORED" : ") VIRTUAL"));
        });
        return clauses;
    }

    private List<String> clauses(Table table, Constraint constraint) {
        List<String> clauses = new ArrayList<>();
        if (!constraint.name().equals(usualName(table, constraint))) {
            clauses.add("CONSTRAINT " + names.quote(constraint.name()));
        }
        String definition = constraint.definition();
        int references = definition.indexOf(" REFERENCES ");
        if (references < 0) {
            clauses.add(definition);
        } else {
            clauses.add(definition.substring(0, references));
            clauses.add(definition.substring(references + 1));
        }
        if (!constraint.validated()) {
            clauses.add("NOT VALID");
        }
        return clauses;
    }

    /** The name that the server gives by itself; it says nothing. */
    private String usualName(Table table, Constraint constraint) {
        String columnNames = constraint.columns().isEmpty() ? "" : "_" + String.join("_", constraint.columns());
        return table.name().name() + switch (constraint.kind()) {
            case PRIMARY_KEY -> "_pkey";
            case UNIQUE -> columnNames + "_key";
            case FOREIGN_KEY -> columnNames + "_fkey";
            case CHECK -> columnNames + "_check";
            case EXCLUSION -> columnNames + "_excl";
            case NOT_NULL -> columnNames + "_not_null";
        };
    }

    private String shown(ObjectName name) {
        return name.schema().equals("public") ? names.quote(name.name()) : names.quote(name);
    }

    private List<String> ended(List<String> statements) {
        return statements.stream().flatMap(statement -> (statement.stripTrailing() + ";").lines()).toList();
    }
}
