package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.Copies;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.ServerControl;
import dev.chrysalis.dialect.SqlText;

/** All that Chrysalis knows about PostgreSQL. */
public final class PostgresqlDialect implements Dialect {

    private final SqlText sql = new PostgresqlSql();
    private final ServerControl control = new PostgresqlControl();
    private final Copies copies = new PostgresqlCopies();

    @Override
    public String productName() {
        return "PostgreSQL";
    }

    @Override
    public SqlText sql() {
        return sql;
    }

    @Override
    public ServerControl control() {
        return control;
    }

    @Override
    public Copies copies() {
        return copies;
    }
}
