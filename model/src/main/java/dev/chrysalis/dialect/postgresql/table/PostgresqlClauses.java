package dev.chrysalis.dialect.postgresql.table;

import dev.chrysalis.dialect.postgresql.column.PostgresqlColumnText;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.SideBySide;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The clauses of a PostgreSQL table, for reading. */
public final class PostgresqlClauses implements SideBySide.Clauses {

    private final PostgresqlColumnText text;
    private final PostgresqlStorage storage;

    public PostgresqlClauses(PostgresqlNames names) {
        this.text = new PostgresqlColumnText(names);
        this.storage = new PostgresqlStorage(names);
    }

    @Override
    public List<String> of(Column column) {
        List<String> clauses = new ArrayList<>();
        clauses.add(text.type(column));
        if (!column.nullable() && column.identity().isEmpty()) {
            clauses.add("NOT NULL");
        }
        column.defaultExpression().ifPresent(expression -> clauses.add("DEFAULT " + expression));
        column.identity().ifPresent(identity -> {
            clauses.add("GENERATED " + text.always(identity));
            clauses.add(text.identity(identity).substring(("GENERATED " + text.always(identity) + " ").length()));
        });
        column.generated().ifPresent(value -> {
            clauses.add("GENERATED ALWAYS");
            clauses.add("AS (" + value.expression() + (value.stored() ? ") STORED" : ") VIRTUAL"));
        });
        return clauses;
    }

    @Override
    public String opening(Table table) {
        return table.storage().unlogged() ? "CREATE UNLOGGED TABLE " : "CREATE TABLE ";
    }

    @Override
    public String closing(Table table) {
        return storage.creation(table.storage());
    }

    @Override
    public String usualSchema() {
        return "public";
    }
}
