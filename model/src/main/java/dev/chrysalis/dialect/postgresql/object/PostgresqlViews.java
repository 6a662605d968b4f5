package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.postgresql.column.PostgresqlColumnOptions;
import dev.chrysalis.dialect.postgresql.table.PostgresqlStorage;
import dev.chrysalis.dialect.postgresql.text.PostgresqlAccess;
import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.ViewSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements about views of PostgreSQL. */
public final class PostgresqlViews implements ViewSql {

    private final PostgresqlNames names;
    private final PostgresqlStorage storage;
    private final PostgresqlColumnOptions columnOptions;
    private final PostgresqlComments comments;
    private final PostgresqlAccess access;

    public PostgresqlViews(PostgresqlNames names) {
        this.names = names;
        this.storage = new PostgresqlStorage(names);
        this.columnOptions = new PostgresqlColumnOptions(names);
        this.comments = new PostgresqlComments(names);
        this.access = new PostgresqlAccess(names);
    }

    @Override
    public List<String> create(View view) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE " + definition(view));
        comments.initial(view.id(), view.annotations()).ifPresent(statements::add);
        for (Column column : view.columns()) {
            column.defaultExpression().ifPresent(expression -> statements.add(setColumnDefault(view.name(), column)));
            statements.addAll(columnOptions.set(alter(view), column));
            comments.initial(ObjectId.column(view.name(), column.name()), column.annotations()).ifPresent(statements::add);
        }
        return statements;
    }

    @Override
    public boolean canReplace(View before, View after) {
        if (before.materialized() != after.materialized() || after.columns().size() < before.columns().size()
                || before.materialized() && !before.query().equals(after.query())) {
            return false;
        }
        for (int position = 0; position < before.columns().size(); position++) {
            Column old = before.columns().get(position);
            Column now = after.columns().get(position);
            if (!old.name().equals(now.name()) || !old.type().equals(now.type()) || !old.collation().equals(now.collation())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> replace(View before, View after) {
        List<String> statements = new ArrayList<>();
        if (after.materialized()) {
            storage.parameters(before.options(), after.options()).forEach(action -> statements.add(alter(after) + " " + action));
        } else {
            statements.add("CREATE OR REPLACE " + definition(after));
        }
        if (!before.annotations().comment().equals(after.annotations().comment())) {
            statements.add(comments.set(after.id(), after.annotations().comment()));
        }
        for (int position = 0; position < after.columns().size(); position++) {
            Optional<Column> old = position < before.columns().size() ? Optional.of(before.columns().get(position)) : Optional.empty();
            statements.addAll(replaceColumn(after, old, after.columns().get(position)));
        }
        return statements;
    }

    @Override
    public String setColumnDefault(ObjectName view, Column column) {
        return "ALTER VIEW " + names.quote(view) + " ALTER COLUMN " + names.quote(column.name())
                + column.defaultExpression().map(expression -> " SET DEFAULT " + expression).orElse(" DROP DEFAULT");
    }

    @Override
    public String refresh(ObjectName view) {
        return "REFRESH MATERIALIZED VIEW " + names.quote(view);
    }

    /** Row-level security is asked of the caller, not of the view's owner (PostgreSQL 15; an older server refuses the option). */
    @Override
    public List<String> createCompatible(ObjectName name, Table table, Map<String, String> columns) {
        String list = table.columns().stream()
                .map(column -> shown(column, columns.getOrDefault(column.name(), column.name())))
                .collect(Collectors.joining(",\n    "));
        List<String> statements = new ArrayList<>();
        statements.add("CREATE VIEW " + names.quote(name) + (table.storage().rowSecurity() ? " WITH (security_invoker = true)" : "")
                + " AS\nSELECT\n    " + list + "\nFROM " + names.quote(table.name()));
        statements.addAll(access.set(ObjectId.of(ObjectKind.VIEW, name), table.annotations()));
        return statements;
    }

    @Override
    public ObjectId compatible(ObjectName name) {
        return ObjectId.of(ObjectKind.VIEW, name);
    }

    @Override
    public List<String> dropCompatible(ObjectName name) {
        return List.of("DROP VIEW " + names.quote(name));
    }

    private String shown(Column column, String as) {
        return names.quote(column.name()) + (as.equals(column.name()) ? "" : " AS " + names.quote(as));
    }

    private List<String> replaceColumn(View view, Optional<Column> before, Column after) {
        List<String> statements = new ArrayList<>();
        if (!before.flatMap(Column::defaultExpression).equals(after.defaultExpression())) {
            statements.add(setColumnDefault(view.name(), after));
        }
        statements.addAll(before.map(old -> columnOptions.change(alter(view), old, after))
                .orElseGet(() -> columnOptions.set(alter(view), after)));
        if (!before.flatMap(old -> old.annotations().comment()).equals(after.annotations().comment())) {
            statements.add(comments.set(ObjectId.column(view.name(), after.name()), after.annotations().comment()));
        }
        return statements;
    }

    private String definition(View view) {
        return (view.materialized() ? "MATERIALIZED VIEW " : "VIEW ") + names.quote(view.name())
                + (view.options().isEmpty() ? "" : " WITH (" + names.parameters(view.options()) + ")") + " AS\n" + view.query();
    }

    private String alter(View view) {
        return "ALTER " + (view.materialized() ? "MATERIALIZED VIEW " : "VIEW ") + names.quote(view.name());
    }
}
