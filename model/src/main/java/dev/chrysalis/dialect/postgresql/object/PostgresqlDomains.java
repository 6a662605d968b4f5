package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.postgresql.table.PostgresqlConstraintText;
import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about domains of PostgreSQL. */
final class PostgresqlDomains {

    private final PostgresqlNames names;
    private final PostgresqlComments comments;

    PostgresqlDomains(PostgresqlNames names) {
        this.names = names;
        this.comments = new PostgresqlComments(names);
    }

    List<String> create(DomainType type) {
        StringBuilder text = new StringBuilder("CREATE DOMAIN " + names.quote(type.name()) + " AS " + type.base().definition());
        type.collation().ifPresent(collation -> text.append(" COLLATE ").append(collation));
        type.defaultExpression().ifPresent(expression -> text.append(" DEFAULT ").append(expression));
        text.append(type.nullable() ? "" : " NOT NULL");
        List<Constraint> checks = type.constraints();
        checks.stream().filter(Constraint::validated).forEach(check -> text.append("\n    ").append(definition(check)));
        List<String> statements = new ArrayList<>();
        statements.add(text.toString());
        comments.initial(type.id(), type.annotations()).ifPresent(statements::add);
        for (Constraint check : checks) {
            statements.addAll(check.validated() ? comment(type.name(), check) : addUnvalidated(type.name(), check));
        }
        return statements;
    }

    Optional<List<String>> change(DomainType before, DomainType after) {
        if (!before.base().equals(after.base()) || !before.collation().equals(after.collation())) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        for (Constraint check : before.constraints()) {
            if (find(after, check.name()).filter(other -> keeps(check, other)).isEmpty()) {
                statements.add(alter(after.name()) + "DROP CONSTRAINT " + names.quote(check.name()));
            }
        }
        if (!before.defaultExpression().equals(after.defaultExpression())) {
            statements.add(alter(after.name())
                    + after.defaultExpression().map(expression -> "SET DEFAULT " + expression).orElse("DROP DEFAULT"));
        }
        if (before.nullable() != after.nullable()) {
            statements.add(alter(after.name()) + (after.nullable() ? "DROP NOT NULL" : "SET NOT NULL"));
        }
        for (Constraint check : after.constraints()) {
            statements.addAll(bring(after.name(), find(before, check.name()).filter(other -> keeps(other, check)), check));
        }
        return Optional.of(statements);
    }

    List<String> addUnvalidated(ObjectName domain, Constraint constraint) {
        List<String> statements = new ArrayList<>();
        statements.add(alter(domain) + "ADD " + definition(constraint) + " NOT VALID");
        statements.addAll(comment(domain, constraint));
        return statements;
    }

    String validate(ObjectName domain, String constraint) {
        return alter(domain) + "VALIDATE CONSTRAINT " + names.quote(constraint);
    }

    private List<String> bring(ObjectName domain, Optional<Constraint> before, Constraint after) {
        if (before.isEmpty()) {
            List<String> statements = new ArrayList<>(addUnvalidated(domain, after));
            if (after.validated()) {
                statements.add(validate(domain, after.name()));
            }
            return statements;
        }
        List<String> statements = new ArrayList<>();
        if (!before.get().validated() && after.validated()) {
            statements.add(validate(domain, after.name()));
        }
        if (!before.get().annotations().comment().equals(after.annotations().comment())) {
            statements.add(comments.on(target(domain, after), after.annotations().comment()));
        }
        return statements;
    }

    private boolean keeps(Constraint before, Constraint after) {
        return new PostgresqlConstraintText(before).rule().equals(new PostgresqlConstraintText(after).rule())
                && (!before.validated() || after.validated());
    }

    private Optional<Constraint> find(DomainType type, String name) {
        return type.constraints().stream().filter(constraint -> constraint.name().equals(name)).findFirst();
    }

    private List<String> comment(ObjectName domain, Constraint constraint) {
        return comments.initialOn(target(domain, constraint), constraint.annotations()).map(List::of).orElse(List.of());
    }

    private String target(ObjectName domain, Constraint constraint) {
        return "CONSTRAINT " + names.quote(constraint.name()) + " ON DOMAIN " + names.quote(domain);
    }

    private String definition(Constraint constraint) {
        return "CONSTRAINT " + names.quote(constraint.name()) + " " + new PostgresqlConstraintText(constraint).validated();
    }

    private String alter(ObjectName domain) {
        return "ALTER DOMAIN " + names.quote(domain) + " ";
    }
}
