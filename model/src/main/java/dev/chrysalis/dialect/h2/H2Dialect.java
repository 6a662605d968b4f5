package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.Copies;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.ServerControl;
import dev.chrysalis.dialect.SqlText;

/** All that Chrysalis knows about H2. */
public final class H2Dialect implements Dialect {

    private final SqlText sql = new H2Sql();
    private final ServerControl control = new H2Control();
    private final Copies copies = new H2Copies();

    @Override
    public String productName() {
        return "H2";
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
