package dev.chrysalis.run;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.ForwardingDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/**
 * A real database whose run is cut off at a position: at the call of that number among those that may change something, the midst of
 * a script being one of them.
 */
final class CrashingDatabase implements ForwardingDatabase {

    private static final Set<String> COUNTED = Set.of("execute", "executeUpdate", "commit");

    private final Database real;
    private final Cut cut;
    private final Thread runner = Thread.currentThread();
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private final List<Integer> serverProcesses = new CopyOnWriteArrayList<>();
    private int callsLeft;
    private boolean crashed;

    /** @param position how many calls go well; 0 cuts off the first */
    CrashingDatabase(Database real, int position, Cut cut) {
        this.real = real;
        this.callsLeft = position;
        this.cut = cut;
    }

    boolean hasCrashed() {
        return crashed;
    }

    @Override
    public Connection connect() {
        Connection connection = real.connect();
        open.add(connection);
        try {
            if (connection.isWrapperFor(PGConnection.class)) {
                serverProcesses.add(pid(connection));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return proxy(Connection.class, connection);
    }

    @Override
    public Database real() {
        return real;
    }

    /** The script of a step is in its midst: a position like any other. */
    void scriptIsHalfway() throws SQLException {
        if (!crashed && callsLeft-- == 0) {
            crashed = true;
            if (cut == Cut.BY_THE_SERVER) {
                endSessions();
            } else {
                die();
            }
        }
    }

    /** The server needs a moment to notice that a client is gone. */
    void awaitFreed() throws SQLException {
        for (int pid : serverProcesses) {
            awaitNone("SELECT FROM pg_stat_activity WHERE pid = " + pid);
        }
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (ignored, method, arguments) -> call(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean counted = !crashed && Thread.currentThread() == runner && COUNTED.contains(method.getName());
        if (counted && callsLeft == 0) {
            crashed = true;
            crash(target, method, arguments);
        }
        try {
            Object result = method.invoke(target, arguments);
            if (counted) {
                callsLeft--;
            }
            return wrapped(result);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object wrapped(Object result) {
        if (result instanceof CallableStatement) {
            return result;
        }
        if (result instanceof PreparedStatement) {
            return proxy(PreparedStatement.class, result);
        }
        return result instanceof Statement ? proxy(Statement.class, result) : result;
    }

    private void crash(Object target, Method method, Object[] arguments) throws Exception {
        if (cut == Cut.BY_THE_SERVER) {
            endSessions();
            return;
        }
        if (cut == Cut.DIRTY) {
            performUnheard(target, method, arguments);
        }
        die();
    }

    private void die() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
        throw new InjectedStop();
    }

    private void endSessions() throws SQLException {
        for (int pid : serverProcesses) {
            awaitNone("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = " + pid);
        }
    }

    private void performUnheard(Object target, Method method, Object[] arguments) throws Exception {
        boolean concurrent = arguments != null && arguments.length > 0
                && String.valueOf(arguments[0]).toUpperCase(Locale.ROOT).contains("INDEX CONCURRENTLY");
        try (Connection holder = concurrent ? holdItems() : null) {
            Thread end = new Thread(() -> endWaiting((Statement) target));
            if (concurrent) {
                end.start();
            }
            method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            // what the server answers is not heard
        }
    }

    /** So that a concurrent build waits in its midst, and leaves an invalid index behind. */
    private Connection holdItems() throws SQLException {
        Connection holder = real.connect();
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("UPDATE item SET id = id");
        }
        return holder;
    }

    private void endWaiting(Statement building) {
        try {
            int pid = pid(building.getConnection());
            awaitNone("SELECT WHERE NOT EXISTS (SELECT FROM pg_stat_activity WHERE pid = " + pid + " AND wait_event_type = 'Lock')");
            ask("SELECT pg_terminate_backend(" + pid + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    private void awaitNone(String query) throws SQLException {
        while (ask(query)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private boolean ask(String query) throws SQLException {
        try (Connection connection = real.connect(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
