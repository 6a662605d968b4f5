package dev.chrysalis.run.session;

import dev.chrysalis.dialect.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session beside the one that works, opened when it is first asked for and again after it was lost. For one thread. */
final class SecondSession {

    private static final Logger LOG = LoggerFactory.getLogger(SecondSession.class);

    private final Database database;
    private Optional<Connection> connection = Optional.empty();

    SecondSession(Database database) {
        this.database = database;
    }

    /** @return empty where the server did not answer */
    <T> Optional<T> ask(Question<T> question) {
        try {
            if (connection.isEmpty()) {
                connection = Optional.of(database.connect());
            }
            return Optional.of(question.ask(connection.get()));
        } catch (SQLException | RuntimeException e) {
            LOG.debug("what goes on could not be read", e);
            close();
            return Optional.empty();
        }
    }

    void close() {
        connection.ifPresent(open -> {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("a session could not be closed", e);
            }
        });
        connection = Optional.empty();
    }

    /** Something that is asked or done over that session. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }
}
