package dev.chrysalis.dialect.postgresql.column;

import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.AttributeSql;
import dev.chrysalis.dialect.sql.ColumnSql;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.GeneratedValue;
import dev.chrysalis.schema.NotNull;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements about columns of PostgreSQL. */
public final class PostgresqlColumns implements ColumnSql {

    private final PostgresqlNames names;
    private final String alterTable;
    private final PostgresqlColumnText text;
    private final PostgresqlColumnOptions options;
    private final PostgresqlNotNull notNull;
    private final PostgresqlIdentity identities;
    private final PostgresqlComments comments;

    public PostgresqlColumns(PostgresqlNames names) {
        this(names, "ALTER TABLE ");
    }

    private PostgresqlColumns(PostgresqlNames names, String alterTable) {
        this.names = names;
        this.alterTable = alterTable;
        this.text = new PostgresqlColumnText(names);
        this.options = new PostgresqlColumnOptions(names);
        this.notNull = new PostgresqlNotNull(names);
        this.identities = new PostgresqlIdentity(names);
        this.comments = new PostgresqlComments(names);
    }

    @Override
    public AttributeSql withoutHeirs() {
        return new PostgresqlColumns(names, "ALTER TABLE ONLY ");
    }

    @Override
    public List<String> add(ObjectName table, Column column) {
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE " + names.quote(table) + " ADD COLUMN " + text.definition(column));
        statements.addAll(column.nullable() ? List.of() : notNull.rest("ALTER TABLE " + names.quote(table), column));
        statements.addAll(options.change("ALTER TABLE ONLY " + names.quote(table), column.withOptions(Map.of()), column));
        comments.initial(ObjectId.column(table, column.name()), column.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public String setDefault(ObjectName table, String column, Optional<String> expression) {
        return alter(table, column) + expression.map(value -> " SET DEFAULT " + value).orElse(" DROP DEFAULT");
    }

    @Override
    public String setNullable(ObjectName table, String column, boolean nullable) {
        return alter(table, column) + (nullable ? " DROP NOT NULL" : " SET NOT NULL");
    }

    @Override
    public List<String> demand(ObjectName table, Column column) {
        return notNull.demand("ALTER TABLE " + names.quote(table), column);
    }

    @Override
    public String dropFromParentOnly(ObjectName table, String column) {
        return "ALTER TABLE ONLY " + names.quote(table) + " DROP COLUMN " + names.quote(column);
    }

    @Override
    public List<String> keepValues(ObjectName kept, ObjectName table, List<String> key, String column, String name) {
        String schema = names.quote(kept.schema());
        String columns = key.isEmpty() ? "*" : Stream.concat(key.stream().map(names::quote),
                Stream.of(names.quote(column) + " AS " + names.quote(name))).collect(Collectors.joining(", "));
        return List.of("DO $chrysalis$ BEGIN IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = " + names.literal(kept.schema())
                        + ") THEN CREATE SCHEMA " + schema + "; END IF; END $chrysalis$",
                "CREATE TABLE " + names.quote(kept) + " AS SELECT " + columns + " FROM " + names.quote(table) + " WHERE "
                        + names.quote(column) + " IS NOT NULL");
    }

    @Override
    public List<String> changeType(ObjectName table, Column before, Column after, Optional<String> using) {
        String column = "ALTER COLUMN " + names.quote(before.name());
        List<String> actions = new ArrayList<>();
        // a default is cast with the column, and the cast may be missing although the new default is fine
        before.defaultExpression().ifPresent(expression -> actions.add(column + " DROP DEFAULT"));
        actions.add(column + " TYPE " + text.type(after) + using.map(expression -> " USING " + expression).orElse(""));
        after.defaultExpression().ifPresent(expression -> actions.add(column + " SET DEFAULT " + expression));
        // another type brings its own way to store values, whatever was said before
        Stream.of("STORAGE", "COMPRESSION").filter(after.options()::containsKey)
                .forEach(option -> actions.add(column + " SET " + option + " " + after.options().get(option)));
        return List.of("ALTER TABLE " + names.quote(table) + "\n    " + String.join(",\n    ", actions));
    }

    @Override
    public List<String> changeIdentity(ObjectName table, Column before, Column after) {
        return identities.change(table, before, after);
    }

    @Override
    public List<String> changeGeneration(ObjectName table, Column before, Column after) {
        Optional<GeneratedValue> target = after.generated();
        if (before.generated().isEmpty() || target.isPresent() && target.get().stored() != before.generated().get().stored()) {
            throw new ChrysalisException(FaultCode.NOT_SUPPORTED, "PostgreSQL cannot turn the column " + table + "." + after.name()
                    + " into a generated one of another kind.", "Nothing was changed.", "Have the column replaced by a new one.");
        }
        return List.of(alter(table, before.name())
                + target.map(value -> " SET EXPRESSION AS (" + value.expression() + ")").orElse(" DROP EXPRESSION"));
    }

    @Override
    public List<String> changeOptions(ObjectName table, Column before, Column after) {
        List<String> statements = new ArrayList<>(before.nullable() || after.nullable() ? List.of()
                : notNull.change("ALTER TABLE " + names.quote(table), NotNull.of(before), after));
        statements.addAll(options.change(alterTable + names.quote(table), before, after));
        return statements;
    }

    private String alter(ObjectName table, String column) {
        return alterTable + names.quote(table) + " ALTER COLUMN " + names.quote(column);
    }
}
