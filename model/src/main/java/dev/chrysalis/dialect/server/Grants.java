package dev.chrysalis.dialect.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The statements by which an administrator lets the user of a session do what it may not. Speaks over the connection it is given, in
 * which nothing may be open, and leaves the database as it is. What a server does not tell of is found when it refuses.
 */
public interface Grants {

    /** What it takes to make the journal, to read it and to write into it; empty where nothing is missing. */
    List<String> forJournal(Connection connection) throws SQLException;

    /** What it takes to do what the server refused with that error; empty where the error does not tell. */
    Optional<String> forRefused(Connection connection, SQLException refusal) throws SQLException;
}
