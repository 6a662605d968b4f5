package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A copy in the memory of this process, which other processes of this machine reach through a server on the loopback. */
final class H2Copy implements DisposableDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(H2Copy.class);
    private static final String USER = "CHRYSALIS_COPY";

    private final Database source;
    private final String name;
    private final String settings;
    private final String password;
    private final Server server;
    private final LastingSessions sessions = new LastingSessions();

    private H2Copy(Database source, String name, String settings, String password, Server server) {
        this.source = source;
        this.name = name;
        this.settings = settings;
        this.password = password;
        this.server = server;
    }

    /** @param settings the end of the URL */
    static H2Copy start(Database source, String settings) throws SQLException {
        SecureRandom random = new SecureRandom();
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon").start();
        H2Copy copy = new H2Copy(source, "chrysalis_copy_" + hex.substring(0, 8), settings, hex.substring(8), server);
        try (Connection connection = copy.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET DB_CLOSE_DELAY -1");
        }
        return copy;
    }

    @Override
    public Connection connect() {
        try {
            return sessions.lasting(DriverManager.getConnection("jdbc:h2:mem:" + name + settings, USER, password));
        } catch (SQLException e) {
            throw new ChrysalisException(FaultCode.CONNECTION_LOST, "The copy is gone.", "Only the copy is concerned.",
                    "Rehearse again.", e);
        }
    }

    @Override
    public Dialect dialect() {
        return source.dialect();
    }

    @Override
    public Database sibling(String other) {
        return source.sibling(other);
    }

    @Override
    public String place() {
        return name + " in memory";
    }

    @Override
    public String url() {
        return "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:" + name;
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public Map<String, String> scriptVariables() {
        return Map.of("CHRYSALIS_URL", url(), "CHRYSALIS_USER", USER, "CHRYSALIS_PASSWORD", password);
    }

    @Override
    public List<String> differences() {
        return List.of();
    }

    @Override
    public void close() {
        server.stop();
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException | ChrysalisException e) {
            LOG.warn("The copy {} could not be removed", name, e);
        }
        sessions.end();
    }
}
