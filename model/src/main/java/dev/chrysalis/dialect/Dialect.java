package dev.chrysalis.dialect;

import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.dialect.sql.SqlText;

/** All that Chrysalis knows about one kind of database. Stateless. */
public interface Dialect {

    /** As people call it: {@code PostgreSQL}. */
    String productName();

    /** Names and definitions as this database writes them. */
    SqlText sql();

    /** What a run asks of the server: time-outs, locks, sessions. */
    ServerControl control();

    /** What undoing takes away, kept aside. */
    RowKeeping rows();

    /** Disposable copies to rehearse on. */
    Copies copies();
}
