package dev.chrysalis.dialect.postgresql.column;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What PostgreSQL 18 knows of a column that may not be null beside that: it is a constraint, with a name, a comment, and rows or heirs
 * that it does not bind. One whose name the server made up is found by its column.
 */
final class PostgresqlNotNull {

    private final PostgresqlNames names;

    PostgresqlNotNull(PostgresqlNames names) {
        this.names = names;
    }

    /** As it stands in {@code CREATE TABLE}, with a space before it; blank where it must be added afterwards. */
    String inline(Column column) {
        NotNull rule = NotNull.of(column);
        return column.nullable() || rule.isNotValid() ? ""
                : named(rule) + " NOT NULL" + rule.bounds().map(bounds -> " " + bounds).orElse("");
    }

    /** What {@link #inline} could not say. */
    List<String> rest(String alterTable, Column column) {
        NotNull rule = NotNull.of(column);
        return rule.isNotValid() ? demand(alterTable, column) : comment(alterTable, column, NotNull.PLAIN, rule);
    }

    /** Demands it of a column that may be null. */
    List<String> demand(String alterTable, Column column) {
        NotNull rule = NotNull.of(column);
        List<String> statements = new ArrayList<>();
        if (rule.bounds().isEmpty() && rule.name().isEmpty()) {
            statements.add(alterTable + " ALTER COLUMN " + names.quote(column.name()) + " SET NOT NULL");
        } else {
            statements.add(alterTable + " ADD" + named(rule) + " NOT NULL " + names.quote(column.name())
                    + rule.bounds().map(bounds -> " " + bounds).orElse(""));
        }
        statements.addAll(comment(alterTable, column, NotNull.PLAIN, rule));
        return statements;
    }

    /** @param alterTable {@code ALTER TABLE public.customer} */
    List<String> change(String alterTable, NotNull before, Column column) {
        NotNull after = NotNull.of(column);
        if (after.isNotValid() && !before.isNotValid()) {
            List<String> statements = new ArrayList<>();
            statements.add(alterTable + " ALTER COLUMN " + names.quote(column.name()) + " DROP NOT NULL");
            statements.addAll(demand(alterTable, column));
            return statements;
        }
        List<String> statements = new ArrayList<>(rename(alterTable, column, before, after));
        if (!before.bounds().equals(after.bounds())) {
            before.bounds().ifPresent(bounds -> statements.add(before.isNotValid()
                    ? onConstraint(alterTable, column, after, alterTable + " VALIDATE CONSTRAINT ", "")
                    : onConstraint(alterTable, column, after, alterTable + " ALTER CONSTRAINT ", " INHERIT")));
            after.bounds().ifPresent(bounds -> statements.add(
                    onConstraint(alterTable, column, after, alterTable + " ALTER CONSTRAINT ", " " + bounds)));
        }
        statements.addAll(comment(alterTable, column, before, after));
        return statements;
    }

    private String named(NotNull rule) {
        return rule.name().map(name -> " CONSTRAINT " + names.quote(name)).orElse("");
    }

    private List<String> rename(String alterTable, Column column, NotNull before, NotNull after) {
        if (before.name().equals(after.name())) {
            return List.of();
        }
        String rename = alterTable + " RENAME CONSTRAINT ";
        return List.of(after.name().map(name -> onConstraint(alterTable, column, before, rename, " TO " + names.quote(name)))
                .orElseGet(() -> found(alterTable, column.name(), List.of(rename, " TO ", ""),
                        "o.conname, left(c.relname || '_' || a.attname, 54) || '_not_null'")));
    }

    private List<String> comment(String alterTable, Column column, NotNull before, NotNull after) {
        return before.comment().equals(after.comment()) ? List.of()
                : List.of(onConstraint(alterTable, column, after, "COMMENT ON CONSTRAINT ",
                " ON " + table(alterTable) + " IS " + after.comment().map(names::literal).orElse("NULL")));
    }

    /** A statement of what stands before the constraint's name, that name, and what stands behind it. */
    private String onConstraint(String alterTable, Column column, NotNull rule, String before, String behind) {
        return rule.name().map(name -> before + names.quote(name) + behind)
                .orElseGet(() -> found(alterTable, column.name(), List.of(before, behind), "o.conname"));
    }

    /**
     * @param parts     of the statement, between which names stand
     * @param arguments these names, in terms of the constraint {@code o}, the column {@code a} and its table {@code c}
     */
    private String found(String alterTable, String column, List<String> parts, String arguments) {
        String format = parts.stream().map(part -> part.replace("%", "%%")).collect(Collectors.joining("%I"));
        return "DO " + names.dollarQuoted(" BEGIN EXECUTE (SELECT format(" + names.literal(format) + ", " + arguments
                + ") FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum"
                + " = o.conkey[1]"
                + " WHERE o.contype = 'n' AND c.oid = " + names.literal(table(alterTable)) + "::regclass AND a.attname = "
                + names.literal(column) + "); END ");
    }

    private static String table(String alterTable) {
        return alterTable.substring("ALTER TABLE ".length());
    }
}
