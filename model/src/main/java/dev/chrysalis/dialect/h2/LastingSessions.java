package dev.chrysalis.dialect.h2;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections whose sessions live on after they are closed. H2 2.4.240 ties a check that compares with a list to the session that made
 * it: once that session is gone, and the database is not, every write fails with {@code CHECK_CONSTRAINT_INVALID}.
 */
final class LastingSessions {

    private static final Logger LOG = LoggerFactory.getLogger(LastingSessions.class);

    private final List<Connection> sessions = new ArrayList<>();

    /** The same connection, whose closing only takes back what is not committed. */
    synchronized Connection lasting(Connection session) {
        sessions.add(session);
        boolean[] closed = {false};
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> {
                        leave(session, closed);
                        yield null;
                    }
                    case "isClosed" -> closed[0] || session.isClosed();
                    default -> {
                        try {
                            yield method.invoke(session, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
    }

    private static void leave(Connection session, boolean[] closed) throws SQLException {
        if (!closed[0] && !session.isClosed()) {
            closed[0] = true;
            if (!session.getAutoCommit()) {
                session.rollback();
            }
        }
    }

    synchronized void end() {
        for (Connection session : sessions) {
            try {
                session.close();
            } catch (SQLException e) {
                LOG.debug("a session of a copy could not be closed", e);
            }
        }
        sessions.clear();
    }
}
