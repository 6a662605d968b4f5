package dev.chrysalis.testing;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * An empty database of a test's own. Closing it removes it; a test may leave that to the end of the server.
 *
 * @param name    its name on the server
 * @param jdbcUrl leads to it, as its owner
 * @param removal what removes it
 */
public record TestDatabase(String name, String jdbcUrl, Runnable removal) implements AutoCloseable {

    public Connection connect() {
        try {
            return DriverManager.getConnection(jdbcUrl);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database " + name + " is not there", e);
        }
    }

    /** Runs a script in auto-commit; several statements per call are allowed. */
    public TestDatabase execute(String script) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(script);
            return this;
        } catch (SQLException e) {
            throw new IllegalStateException("the script of a test failed: " + e.getMessage(), e);
        }
    }

    /** All rows, each as its values joined by {@code |}. */
    public List<String> rows(String query) {
        try (Connection connection = connect();
             Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the query of a test failed: " + e.getMessage(), e);
        }
    }

    /** The one value that the query gives. */
    public String value(String query) {
        List<String> rows = rows(query);
        if (rows.size() != 1) {
            throw new IllegalStateException("one row was expected, " + rows.size() + " came: " + query);
        }
        return rows.get(0);
    }

    /** The same database as the engine sees one. */
    public Database as(Dialect dialect) {
        TestDatabase self = this;
        return new Database() {
            @Override
            public Connection connect() {
                return self.connect();
            }

            @Override
            public Dialect dialect() {
                return dialect;
            }

            @Override
            public Database sibling(String other) {
                return new TestDatabase(other, jdbcUrl.replaceFirst("/" + name + "(?=\\?|$)", "/" + other), () -> { }).as(dialect);
            }

            @Override
            public String place() {
                return name;
            }
        };
    }

    @Override
    public void close() {
        removal.run();
    }
}
