package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.SchemaObjectVisitor;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Definitions for people to read side by side: tables laid out by column, everything else as the statements that make it. */
public final class SideBySide {

    /** What the statements of one database do not tell by themselves. */
    public interface Clauses {

        /** The type, then what follows it, each kept on one line. */
        List<String> of(Column column);

        /** What stands before the table's name. */
        String opening(Table table);

        /** What follows the parenthesis. */
        String closing(Table table);

        /** The schema that nobody needs to be told. */
        String usualSchema();
    }

    private final Names names;
    private final SchemaObjectVisitor<List<String>> creation;
    private final Clauses clauses;

    public SideBySide(Names names, SchemaObjectVisitor<List<String>> creation, Clauses clauses) {
        this.names = names;
        this.creation = creation;
        this.clauses = clauses;
    }

    /** @return lines; empty where the schema does not hold the object */
    public List<String> describe(Schema schema, ObjectId id) {
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
        table.columns().forEach(column -> layout.column(names.quote(column.name()), clauses.of(column)));
        table.constraints().forEach(constraint -> layout.constraint(of(table, constraint)));
        String name = table.name().schema().equals(clauses.usualSchema()) ? names.quote(table.name().name()) : names.quote(table.name());
        List<String> lines = new ArrayList<>(layout.lines(clauses.opening(table) + name, clauses.closing(table)));
        String adding = "ALTER TABLE " + names.quote(table.name()) + " ADD ";
        List<String> rest = table.accept(creation);
        lines.addAll(ended(rest.subList(1, rest.size()).stream().filter(statement -> !statement.startsWith(adding)).toList()));
        return lines.stream().flatMap(String::lines).toList();
    }

    private List<String> of(Table table, Constraint constraint) {
        List<String> parts = new ArrayList<>();
        if (!constraint.hasGeneratedName() && !constraint.name().equalsIgnoreCase(usualName(table, constraint))) {
            parts.add("CONSTRAINT " + names.quote(constraint.name()));
        }
        String definition = constraint.definition();
        int references = definition.indexOf(" REFERENCES ");
        if (references < 0) {
            parts.add(definition);
        } else {
            parts.add(definition.substring(0, references));
            parts.add(definition.substring(references + 1));
        }
        if (!constraint.validated()) {
            parts.add("NOT VALID");
        }
        return parts;
    }

    /** A name that says no more than kind and columns is not worth a line. */
    private String usualName(Table table, Constraint constraint) {
        String columns = constraint.columns().isEmpty() ? "" : "_" + String.join("_", constraint.columns());
        return table.name().name() + switch (constraint.kind()) {
            case PRIMARY_KEY -> "_pkey";
            case UNIQUE -> columns + "_key";
            case FOREIGN_KEY -> columns + "_fkey";
            case CHECK -> columns + "_check";
            case EXCLUSION -> columns + "_excl";
        };
    }

    private List<String> ended(List<String> statements) {
        return statements.stream().flatMap(statement -> (statement.stripTrailing() + ";").lines()).toList();
    }
}
