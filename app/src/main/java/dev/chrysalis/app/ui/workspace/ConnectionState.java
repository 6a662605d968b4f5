package dev.chrysalis.app.ui.workspace;

/** How the window stands to the database that it shows. */
public sealed interface ConnectionState {

    record NotConnected() implements ConnectionState {
    }

    /** @param environment its name */
    record Connecting(String environment) implements ConnectionState {
    }

    /**
     * @param environment its name
     * @param place       where it is, for people: {@code PostgreSQL 16 on db-1}
     */
    record Connected(String environment, String place) implements ConnectionState {
    }

    /** @param sentence why not */
    record Failed(String environment, String sentence) implements ConnectionState {
    }
}
