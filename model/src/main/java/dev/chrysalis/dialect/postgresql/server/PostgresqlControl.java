package dev.chrysalis.dialect.postgresql.server;

import dev.chrysalis.dialect.server.Failures;
import dev.chrysalis.dialect.server.Grants;
import dev.chrysalis.dialect.server.HiddenName;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.dialect.server.ServerSessions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run asks of a PostgreSQL server. */
public final class PostgresqlControl implements ServerControl {

    /** Readable by everybody; what one role has set for itself is no statement about the data. */
    private static final String DATABASE_ZONE = "coalesce((SELECT split_part(setting, '=', 2) FROM pg_catalog.pg_db_role_setting s"
            + " JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase AND d.datname = current_database(), unnest(s.setconfig) AS setting"
            + " WHERE s.setrole = 0 AND lower(split_part(setting, '=', 1)) = 'timezone'), 'UTC')";

    private final ConcurrentStatements concurrent = new ConcurrentStatements();
    private final Failures failures = new PostgresqlFailures();
    private final ServerSessions sessions = new PostgresqlSessions();

    @Override
    public Failures failures() {
        return failures;
    }

    @Override
    public Grants grants() {
        return new PostgresqlGrants();
    }

    @Override
    public ServerSessions sessions() {
        return sessions;
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    @Override
    public boolean runsOutsideTransaction(String statement) {
        return concurrent.refusesTransaction(statement);
    }

    @Override
    public List<String> leftovers(Connection connection, String statement) throws SQLException {
        return concurrent.leftovers(connection, statement);
    }

    @Override
    public boolean mayStayHalfDone(String statement) {
        return concurrent.detaches(statement);
    }

    @Override
    public Optional<String> continuation(Connection connection, String statement) throws SQLException {
        return concurrent.continuation(connection, statement);
    }

    @Override
    public void limitLockWait(Connection connection, Duration limit) throws SQLException {
        set(connection, "lock_timeout", limit);
    }

    @Override
    public void limitStatement(Connection connection, Duration limit) throws SQLException {
        set(connection, "statement_timeout", limit);
    }

    private static void set(Connection connection, String setting, Duration value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
            statement.setString(1, setting);
            statement.setString(2, value.toMillis() + "ms");
            statement.execute();
        }
    }

    /** The driver tells the server the zone of the client, so that of the server's file is not to be seen; without one it is UTC. */
    @Override
    public void makeImpartial(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET row_security = off");
            statement.execute("SELECT pg_catalog.set_config('TimeZone', " + DATABASE_ZONE + ", false)");
        }
    }

    @Override
    public void resumeUser(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("RESET SESSION AUTHORIZATION");
            statement.execute("RESET ROLE");
        }
    }

    /** What the driver itself had set after it connected, such as the name of the application, is no default of the session. */
    @Override
    public List<String> settingsReset(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>(List.of("RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL"));
        try (Statement statement = connection.createStatement();
             ResultSet row = statement
                     .executeQuery("SELECT format('SELECT pg_catalog.set_config(%L, %L, false)', name, current_setting(name))"
                     + " FROM pg_catalog.pg_settings WHERE source = 'session' AND name NOT LIKE 'transaction%' AND context <>"
                     + " 'internal'")) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        return statements;
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public List<String> journalDefinition() {
        // CREATE SCHEMA IF NOT EXISTS demands the right to create one even where it is there
        return List.of("""
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'chrysalis') THEN CREATE SCHEMA chrysalis; END IF;
                END $$""",
                """
                CREATE TABLE IF NOT EXISTS chrysalis.chrysalis_journal (
                    number bigint PRIMARY KEY,
                    at timestamptz NOT NULL,
                    actor text NOT NULL,
                    host text NOT NULL,
                    application text NOT NULL,
                    release text NOT NULL,
                    phase text NOT NULL,
                    step text NOT NULL,
                    kind text NOT NULL,
                    content text NOT NULL,
                    previous_hash text NOT NULL,
                    hash text NOT NULL)""",
                """
                CREATE OR REPLACE FUNCTION chrysalis.chrysalis_journal_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'The journal of Chrysalis is only ever appended to.';
                END $$""",
                "DROP TRIGGER IF EXISTS chrysalis_journal_append_only ON chrysalis.chrysalis_journal",
                """
                CREATE TRIGGER chrysalis_journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON chrysalis.chrysalis_journal
                    FOR EACH STATEMENT EXECUTE FUNCTION chrysalis.chrysalis_journal_append_only()""");
    }

    @Override
    public String journalTable() {
        return "chrysalis.chrysalis_journal";
    }

    @Override
    public boolean hasJournal(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
                     + " ON n.oid = c.relnamespace WHERE n.nspname = 'chrysalis' AND c.relname = 'chrysalis_journal'")) {
            return row.next();
        }
    }

    @Override
    public boolean givesAnotherEachTime(Connection connection, Set<String> words) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM pg_catalog.pg_proc WHERE provolatile = 'v' AND lower(proname) = ANY (?) LIMIT 1")) {
            statement.setArray(1, connection.createArrayOf("text", words.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Once a statement is prepared on the server bytes come as bytes, and their text is not what the server would write (42.7). */
    @Override
    public String keyText(ResultSet row, int column) throws SQLException {
        return row.getObject(column) instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : row.getString(column);
    }

    /** Sent without a type, so that the server reads it as it reads a literal beside that column. */
    @Override
    public void bindKey(PreparedStatement statement, int place, String text) throws SQLException {
        statement.setObject(place, text, Types.OTHER);
    }

    @Override
    public long estimatedRows(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT reltuples::bigint FROM pg_catalog.pg_class WHERE oid = to_regclass(?)")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    @Override
    public List<HiddenName> hiddenNames(Connection connection) throws SQLException {
        return new PostgresqlHiddenNames().read(connection);
    }

    @Override
    public Optional<Duration> replicationLag(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(
                     "SELECT (extract(epoch FROM max(replay_lag)) * 1000)::bigint FROM pg_catalog.pg_stat_replication")) {
            row.next();
            long milliseconds = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(milliseconds));
        }
    }
}
