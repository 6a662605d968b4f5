package dev.chrysalis.dialect.postgresql.table;

import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.ConstraintSql;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements about constraints of PostgreSQL. */
public final class PostgresqlConstraints implements ConstraintSql {

    private final PostgresqlNames names;
    private final PostgresqlComments comments;
    private final PostgresqlIndexOptions indexOptions;

    public PostgresqlConstraints(PostgresqlNames names) {
        this.names = names;
        this.comments = new PostgresqlComments(names);
        this.indexOptions = new PostgresqlIndexOptions(names);
    }

    @Override
    public List<String> add(ObjectName table, Constraint constraint) {
        List<String> statements = new ArrayList<>();
        statements.add(alter(table) + " ADD " + definition(constraint));
        statements.addAll(rest(table, constraint));
        return statements;
    }

    @Override
    public List<String> addUnvalidated(ObjectName table, Constraint constraint) {
        List<String> statements = new ArrayList<>();
        statements.add(alter(table) + " ADD " + named(constraint) + new PostgresqlConstraintText(constraint).validated() + " NOT VALID");
        statements.addAll(rest(table, constraint));
        return statements;
    }

    @Override
    public List<String> addOnParentOnly(ObjectName table, Constraint key) {
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE ONLY " + names.quote(table) + " ADD " + definition(key));
        statements.addAll(rest(table, key));
        return statements;
    }

    @Override
    public String validate(ObjectName table, String constraint) {
        return alter(table) + " VALIDATE CONSTRAINT " + names.quote(constraint);
    }

    @Override
    public List<String> addUsingIndex(ObjectName table, Constraint key, String index) {
        List<String> statements = new ArrayList<>();
        String kind = key.kind() == ConstraintKind.PRIMARY_KEY ? "PRIMARY KEY" : "UNIQUE";
        statements.add(alter(table) + " ADD " + named(key) + kind + " USING INDEX " + names.quote(index)
                + new PostgresqlConstraintText(key).deferrability());
        statements.addAll(rest(table, key));
        return statements;
    }

    @Override
    public String dropIfThere(ObjectName table, String constraint) {
        return alter(table) + " DROP CONSTRAINT IF EXISTS " + names.quote(constraint);
    }

    @Override
    public Constraint proofOfNotNull(String name, String column) {
        return new Constraint(name, ConstraintKind.CHECK, List.of(column), Optional.empty(),
                "CHECK ((" + names.quote(column) + " IS NOT NULL)) NOT VALID", false, false, Map.of(), Annotations.NONE);
    }

    @Override
    public Constraint toPrimaryKey(Constraint foreignKey) {
        String definition = foreignKey.definition();
        String columns = foreignKey.references().map(parent -> "(" + names.list(parent.columns()) + ")").orElse("");
        int start = definition.indexOf(columns, definition.indexOf(" REFERENCES "));
        return start < 0 ? foreignKey
                : foreignKey.withDefinition(definition.substring(0, start) + definition.substring(start + columns.length()));
    }

    @Override
    public Optional<List<String>> change(ObjectName table, Constraint before, Constraint after) {
        PostgresqlConstraintText from = new PostgresqlConstraintText(before);
        PostgresqlConstraintText to = new PostgresqlConstraintText(after);
        boolean moreDeferrable = !from.deferrability().equals(to.deferrability());
        if (!from.rule().equals(to.rule()) || before.validated() && !after.validated()
                || moreDeferrable && after.kind() != ConstraintKind.FOREIGN_KEY) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        if (moreDeferrable) {
            statements.add(alter(table) + " ALTER CONSTRAINT " + names.quote(after.name())
                    + (to.deferrability().isEmpty() ? " NOT DEFERRABLE" : to.deferrability()));
        }
        if (!before.validated() && after.validated()) {
            statements.add(validate(table, after.name()));
        }
        statements.addAll(indexOptions.change(table, after.name(), before.options(), after.options()));
        return Optional.of(statements);
    }

    /** As it stands in {@code CREATE TABLE} and after {@code ADD}. */
    String definition(Constraint constraint) {
        PostgresqlConstraintText text = new PostgresqlConstraintText(constraint);
        return named(constraint) + text.rule() + PostgresqlIndexOptions.parameters(constraint.options()) + text.deferrability()
                + (constraint.validated() ? "" : " NOT VALID");
    }

    /** What follows once it is there. */
    List<String> rest(ObjectName table, Constraint constraint) {
        List<String> statements = new ArrayList<>(indexOptions.initial(table, constraint.name(), constraint.options()));
        comments.initial(new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name()), constraint.annotations())
                .ifPresent(statements::add);
        return statements;
    }

    private String named(Constraint constraint) {
        return "CONSTRAINT " + names.quote(constraint.name()) + " ";
    }

    private String alter(ObjectName table) {
        return "ALTER TABLE " + names.quote(table);
    }
}
