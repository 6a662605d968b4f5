package dev.chrysalis.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL 18 knows of a column that may not be null beside that: whether old rows were looked at, and whether heirs follow. Its
 * constraint is found by its column, for the name says nothing: the server makes it up and never changes it.
 */
final class PostgresqlNotNull {

    static final String OPTION = "NOT NULL";

    private static final String NOT_VALID = "NOT VALID";
    private static final String NO_INHERIT = "NO INHERIT";

    private final PostgresqlNames names;

    PostgresqlNotNull(PostgresqlNames names) {
        this.names = names;
    }

    /** @param alterTable {@code ALTER TABLE public.customer} */
    List<String> change(String alterTable, String column, Optional<String> before, Optional<String> after) {
        List<String> statements = new ArrayList<>();
        if (before.equals(after)) {
            return statements;
        }
        before.ifPresent(attribute -> statements.add(named(alterTable, column,
                attribute.equals(NOT_VALID) ? "VALIDATE CONSTRAINT %I" : "ALTER CONSTRAINT %I INHERIT")));
        if (after.equals(Optional.of(NOT_VALID))) {
            statements.add(alterTable + " ALTER COLUMN " + names.quote(column) + " DROP NOT NULL");
            statements.add(alterTable + " ADD NOT NULL " + names.quote(column) + " NOT VALID");
        } else if (after.equals(Optional.of(NO_INHERIT))) {
            statements.add(named(alterTable, column, "ALTER CONSTRAINT %I NO INHERIT"));
        }
        return statements;
    }

    private String named(String alterTable, String column, String action) {
        String table = alterTable.substring("ALTER TABLE ".length());
        return "DO $chrysalis$ BEGIN EXECUTE (SELECT format(" + names.literal(alterTable.replace("%", "%%") + " " + action)
                + ", o.conname) FROM pg_constraint o JOIN pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = o.conkey[1]"
                + " WHERE o.contype = 'n' AND o.conrelid = " + names.literal(table) + "::regclass AND a.attname = " + names.literal(column)
                + "); END $chrysalis$";
    }
}
