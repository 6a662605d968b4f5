package dev.chrysalis.project.environment;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** The database of one environment. The password is looked up for each connection and forgotten with it. */
record EnvironmentDatabase(Environment environment, JdbcAddress address, Dialect dialect, Credentials credentials)
        implements Database {

    private static final String CONNECT_SECONDS = "10";

    @Override
    public Connection connect() {
        Properties properties = new Properties();
        if (!environment.user().isEmpty()) {
            properties.setProperty("user", environment.user());
        }
        credentials.password(environment).ifPresent(password -> properties.setProperty("password", password));
        try {
            return DriverManager.getConnection(asOpened(properties).url(), properties);
        } catch (SQLException e) {
            throw new ConnectionFault(environment, place()).explain(e);
        }
    }

    /** What only the driver must know. */
    private JdbcAddress asOpened(Properties properties) {
        if (address.product().equals("postgresql")) {
            properties.setProperty("ApplicationName", "chrysalis");
            properties.setProperty("connectTimeout", CONNECT_SECONDS);
            properties.setProperty("tcpKeepAlive", "true");
            return address;
        }
        if (address.isFile() && address.setting("IFEXISTS").isEmpty()) {
            // without it H2 makes an empty database of a mistyped name
            return address.with("IFEXISTS", "TRUE");
        }
        return address;
    }

    @Override
    public Database sibling(String name) {
        return new EnvironmentDatabase(environment, address.sibling(name), dialect, credentials);
    }

    @Override
    public String place() {
        return address.place();
    }

    @Override
    public String url() {
        return address.url();
    }

    @Override
    public String user() {
        return environment.user();
    }

    @Override
    public Optional<String> password() {
        return credentials.password(environment);
    }

    @Override
    public String toString() {
        return place();
    }
}
