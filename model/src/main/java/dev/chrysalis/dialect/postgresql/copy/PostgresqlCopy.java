package dev.chrysalis.dialect.postgresql.copy;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.dialect.ForwardingDatabase;
import dev.chrysalis.fault.ChrysalisException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database of its own on a server, dropped when closed. */
final class PostgresqlCopy implements DisposableDatabase, ForwardingDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresqlCopy.class);

    private final Database server;
    private final Database database;
    private final String name;
    private List<String> differences = List.of();

    private PostgresqlCopy(Database server, String name) {
        this.server = server;
        this.database = server.sibling(name);
        this.name = name;
    }

    /** An empty database with the encoding and the collation of the source. */
    static PostgresqlCopy create(Database source, Database server, Connection from) throws SQLException {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        String name = "chrysalis_copy_" + HexFormat.of().formatHex(bytes);
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0" + locale(source, from));
        }
        return new PostgresqlCopy(server, name);
    }

    private static String locale(Database source, Connection from) throws SQLException {
        try (Statement statement = from.createStatement();
             ResultSet row = statement.executeQuery("SELECT pg_encoding_to_char(encoding), datcollate, datctype "
                     + "FROM pg_catalog.pg_database WHERE datname = current_database()")) {
            row.next();
            return " ENCODING " + source.dialect().sql().literal(row.getString(1))
                    + " LC_COLLATE " + source.dialect().sql().literal(row.getString(2))
                    + " LC_CTYPE " + source.dialect().sql().literal(row.getString(3));
        }
    }

    void remember(List<String> found) {
        differences = List.copyOf(found);
    }

    @Override
    public List<String> differences() {
        return differences;
    }

    @Override
    public Database real() {
        return database;
    }

    @Override
    public Map<String, String> scriptVariables() {
        return Map.of();
    }

    @Override
    public void close() {
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException | ChrysalisException e) {
            LOG.warn("The copy {} could not be dropped; it holds nothing that is needed", place(), e);
        }
    }
}
