package dev.chrysalis.dialect.h2;

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
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run asks of a H2 database. */
final class H2Control implements ServerControl {

    private static final Pattern BYTES = Pattern.compile("X'((?:[0-9a-f]{2})*)'");
    /** Built into H2, which tells of its users' functions only; {@code NEXT VALUE FOR} is a call without parentheses. */
    private static final Set<String> ANOTHER_EACH_TIME = Set.of("rand", "random", "random_uuid", "uuid", "newid", "secure_rand", "next",
            "nextval", "sys_guid", "gen_random_uuid");

    private final Failures failures = new H2Failures();
    private final ServerSessions sessions = new H2Sessions(failures);

    @Override
    public Failures failures() {
        return failures;
    }

    @Override
    public Grants grants() {
        return new H2Grants(failures);
    }

    @Override
    public ServerSessions sessions() {
        return sessions;
    }

    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public boolean runsOutsideTransaction(String statement) {
        return false;
    }

    @Override
    public List<String> leftovers(Connection connection, String statement) {
        return List.of();
    }

    @Override
    public void limitLockWait(Connection connection, Duration limit) throws SQLException {
        set(connection, "SET LOCK_TIMEOUT ", limit);
    }

    @Override
    public void limitStatement(Connection connection, Duration limit) throws SQLException {
        set(connection, "SET QUERY_TIMEOUT ", limit);
    }

    private static void set(Connection connection, String setting, Duration value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting + Math.min(value.toMillis(), Integer.MAX_VALUE));
        }
    }

    /** H2 has no policies over rows; that of the client is the only time zone there is. */
    @Override
    public void makeImpartial(Connection connection) {
    }

    /** H2 has no statement by which a session becomes somebody else. */
    @Override
    public void resumeUser(Connection connection) {
    }

    @Override
    public List<String> settingsReset(Connection connection) throws SQLException {
        return List.of("SET SCHEMA " + new H2Names().quote(connection.getSchema()));
    }

    /** H2 writes what was committed up to half a second later, and only an administrator may have it written at once. */
    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            if (!failures.isRightMissing(e)) {
                throw e;
            }
        }
    }

    @Override
    public List<String> journalDefinition() {
        return List.of("CREATE SCHEMA IF NOT EXISTS chrysalis",
                """
                CREATE TABLE IF NOT EXISTS chrysalis.chrysalis_journal (
                    number bigint PRIMARY KEY,
                    at timestamp(6) with time zone NOT NULL,
                    actor varchar NOT NULL,
                    host varchar NOT NULL,
                    application varchar NOT NULL,
                    release varchar NOT NULL,
                    phase varchar NOT NULL,
                    step varchar NOT NULL,
                    kind varchar NOT NULL,
                    content varchar NOT NULL,
                    previous_hash varchar(64) NOT NULL,
                    hash varchar(64) NOT NULL)""");
    }

    @Override
    public String journalTable() {
        return "chrysalis.chrysalis_journal";
    }

    @Override
    public boolean hasJournal(Connection connection) throws SQLException {
        return H2Sessions.hasTable(connection, "chrysalis_journal");
    }

    @Override
    public boolean givesAnotherEachTime(Connection connection, Set<String> words) throws SQLException {
        if (words.stream().anyMatch(ANOTHER_EACH_TIME::contains)) {
            return true;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM information_schema.routines"
                + " WHERE is_deterministic = 'NO' AND lower(routine_name) = ANY (?) FETCH FIRST 1 ROW ONLY")) {
            statement.setObject(1, words.toArray(String[]::new));
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Bytes as H2 writes them in SQL. */
    @Override
    public String keyText(ResultSet row, int column) throws SQLException {
        return row.getObject(column) instanceof byte[] bytes ? "X'" + HexFormat.of().formatHex(bytes) + "'" : row.getString(column);
    }

    @Override
    public void bindKey(PreparedStatement statement, int place, String text) throws SQLException {
        Matcher bytes = BYTES.matcher(text);
        if (bytes.matches()) {
            statement.setBytes(place, HexFormat.of().parseHex(bytes.group(1)));
        } else {
            statement.setString(place, text);
        }
    }

    @Override
    public long estimatedRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public List<HiddenName> hiddenNames(Connection connection) throws SQLException {
        return new H2HiddenNames().read(connection);
    }

    @Override
    public Optional<Duration> replicationLag(Connection connection) {
        return Optional.empty();
    }
}
