package dev.chrysalis.run;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real database whose client dies at a position: after so many calls that may change something, all its sessions are closed
 * without a word and the run ends as a killed process would.
 */
final class CrashingDatabase implements Database {

    private static final Set<String> COUNTED = Set.of("execute", "executeUpdate", "commit");

    private final Database real;
    private final Thread runner = Thread.currentThread();
    private final List<Connection> open = new CopyOnWriteArrayList<>();
    private int callsLeft;
    private boolean crashed;

    /** @param position after how many calls it dies; 0 dies before the first */
    CrashingDatabase(Database real, int position) {
        this.real = real;
        this.callsLeft = position;
    }

    boolean hasCrashed() {
        return crashed;
    }

    @Override
    public Connection connect() {
        Connection connection = real.connect();
        open.add(connection);
        return proxy(Connection.class, connection);
    }

    @Override
    public Dialect dialect() {
        return real.dialect();
    }

    @Override
    public Database sibling(String name) {
        return real.sibling(name);
    }

    @Override
    public String place() {
        return real.place();
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (ignored, method, arguments) -> call(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        boolean counted = Thread.currentThread() == runner && COUNTED.contains(method.getName());
        if (counted && callsLeft == 0) {
            crash();
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

    private void crash() throws SQLException {
        crashed = true;
        for (Connection connection : open) {
            connection.close();
        }
        throw new InjectedStop();
    }
}
