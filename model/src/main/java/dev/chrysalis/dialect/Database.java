package dev.chrysalis.dialect;

import java.sql.Connection;
import java.util.Optional;

/**
 * A database that can be connected to. Safe to share between threads; each connection belongs to its caller.
 */
public interface Database {

    /**
     * A new connection in auto-commit, that names itself {@code chrysalis} to the server.
     *
     * @throws dev.chrysalis.fault.ChrysalisException where the server is not there or refuses, never with the credential
     */
    Connection connect();

    /** How it behaves and what it understands. */
    Dialect dialect();

    /**
     * Another database of the same server, for the same user; it need not be there yet.
     *
     * @throws dev.chrysalis.fault.ChrysalisException NOT_SUPPORTED where the address leads to one database only
     */
    Database sibling(String name);

    /** Where it is, for people: {@code shop on db-1}; never with a credential. */
    String place();

    /** The JDBC URL by which another process reaches it, without a credential; empty where none can. */
    default String url() {
        return "";
    }

    /** The user that the connections are made as; empty where the driver's own default serves. */
    default String user() {
        return "";
    }

    /** What the connections are made with, for a script that asks for it and for nothing else; empty where nothing is sent. */
    default Optional<String> password() {
        return Optional.empty();
    }
}
