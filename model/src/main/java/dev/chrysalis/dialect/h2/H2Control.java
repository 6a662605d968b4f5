package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.Blocker;
import dev.chrysalis.dialect.HeldLock;
import dev.chrysalis.dialect.HiddenName;
import dev.chrysalis.dialect.ServerControl;
import dev.chrysalis.dialect.StatementProgress;
import dev.chrysalis.dialect.StatementWords;
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
import org.h2.api.ErrorCode;

/** What a run asks of a H2 database. */
final class H2Control implements ServerControl {

    private static final Set<Integer> LOCK_TIMEOUT =
            Set.of(ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1, ErrorCode.CONCURRENT_UPDATE_1);
    private static final Set<Integer> MOMENTARY = Set.of(ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1,
            ErrorCode.VIEW_NOT_FOUND_1, ErrorCode.GENERAL_ERROR_1, ErrorCode.OBJECT_CLOSED, ErrorCode.COLUMN_NOT_FOUND_1,
            ErrorCode.NULL_NOT_ALLOWED, ErrorCode.CHECK_CONSTRAINT_INVALID);
    private static final Set<Integer> CONNECTION_LOST = Set.of(ErrorCode.CONNECTION_BROKEN_1, ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.OBJECT_CLOSED);
    private static final Set<Integer> RIGHT_MISSING = Set.of(ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1, ErrorCode.ADMIN_RIGHTS_REQUIRED);
    private static final Set<Integer> THERE = Set.of(
            ErrorCode.TABLE_OR_VIEW_ALREADY_EXISTS_1, ErrorCode.VIEW_ALREADY_EXISTS_1, ErrorCode.INDEX_ALREADY_EXISTS_1,
            ErrorCode.DUPLICATE_COLUMN_NAME_1, ErrorCode.CONSTRAINT_ALREADY_EXISTS_1, ErrorCode.SCHEMA_ALREADY_EXISTS_1,
            ErrorCode.SEQUENCE_ALREADY_EXISTS_1, ErrorCode.TRIGGER_ALREADY_EXISTS_1, ErrorCode.FUNCTION_ALIAS_ALREADY_EXISTS_1,
            ErrorCode.DOMAIN_ALREADY_EXISTS_1);
    private static final Set<Integer> TABLE_GONE = Set.of(ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);
    private static final Set<Integer> GONE = Set.of(
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1, ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1, ErrorCode.VIEW_NOT_FOUND_1, ErrorCode.INDEX_NOT_FOUND_1,
            ErrorCode.COLUMN_NOT_FOUND_1, ErrorCode.CONSTRAINT_NOT_FOUND_1, ErrorCode.SCHEMA_NOT_FOUND_1, ErrorCode.SEQUENCE_NOT_FOUND_1,
            ErrorCode.TRIGGER_NOT_FOUND_1, ErrorCode.FUNCTION_ALIAS_NOT_FOUND_1, ErrorCode.DOMAIN_NOT_FOUND_1);

    /** Names that come near, and the statement itself. */
    private static final Pattern MORE_THAN_MESSAGE = Pattern.compile("(?s) \\(candidates are:.*|; SQL statement:.*");
    private static final Pattern BYTES = Pattern.compile("X'((?:[0-9a-f]{2})*)'");
    /** Where two make the table at once H2 2.4 may fail inside for the one or the other until it is there. */
    private static final int TRIES_FOR_RUN_LOCK = 5;
    /** Built into H2, which tells of its users' functions only; {@code NEXT VALUE FOR} is a call without parentheses. */
    private static final Set<String> ANOTHER_EACH_TIME = Set.of("rand", "random", "random_uuid", "uuid", "newid", "secure_rand", "next",
            "nextval", "sys_guid", "gen_random_uuid");

    private final H2Sessions sessions = new H2Sessions();

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

    /** H2 has no statement by which a session becomes somebody else. */
    @Override
    public void resumeUser(Connection connection) {
    }

    @Override
    public List<String> settingsReset(Connection connection) throws SQLException {
        return List.of("SET SCHEMA " + new H2Names().quote(connection.getSchema()));
    }

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return LOCK_TIMEOUT.contains(failure.getErrorCode());
    }

    /**
     * H2 2.4 alters a table by copying it, and for the moment of the exchange other sessions do not find it; and as each definition is
     * committed by itself, others see what lies between two statements of one step.
     */
    @Override
    public boolean isMomentary(SQLException failure) {
        return MOMENTARY.contains(failure.getErrorCode()) || isLockTimeout(failure);
    }

    /** A store that could not be written is closed, and what is asked of it afterwards may never return. */
    @Override
    public boolean isConnectionLost(SQLException failure) {
        return CONNECTION_LOST.contains(failure.getErrorCode())
                || failure.getErrorCode() == ErrorCode.GENERAL_ERROR_1 && String.valueOf(failure.getMessage()).contains("MVStoreException");
    }

    @Override
    public boolean isRightMissing(SQLException failure) {
        return RIGHT_MISSING.contains(failure.getErrorCode());
    }

    @Override
    public boolean isOwnEffect(String statement, SQLException failure) {
        StatementWords words = new StatementWords(statement);
        boolean ofItsKind = THERE.contains(failure.getErrorCode()) && words.makes() || GONE.contains(failure.getErrorCode()) && words.takesAway();
        String message = MORE_THAN_MESSAGE.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
        return ofItsKind && words.names(message) || TABLE_GONE.contains(failure.getErrorCode()) && words.empties(message);
    }

    @Override
    public boolean isEffectThere(SQLException failure) {
        return THERE.contains(failure.getErrorCode()) || GONE.contains(failure.getErrorCode());
    }

    @Override
    public String sessionId(Connection connection) throws SQLException {
        return sessions.id(connection);
    }

    /** H2 writes what was committed up to half a second later, and only an administrator may have it written at once. */
    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            if (!isRightMissing(e)) {
                throw e;
            }
        }
    }

    @Override
    public List<Blocker> blockers(Connection observer, String sessionId) throws SQLException {
        return sessions.blockers(observer, sessionId);
    }

    /** H2 lets readers go on by versions of rows, and tells nothing of the moment in which a definition changes. */
    @Override
    public List<HeldLock> tableLocks(Connection observer, List<String> except) {
        return List.of();
    }

    /** H2 tells nothing of how far a statement is. */
    @Override
    public Optional<StatementProgress> progress(Connection observer, String sessionId) {
        return Optional.empty();
    }

    @Override
    public boolean terminate(Connection connection, Blocker blocker) throws SQLException {
        return sessions.terminate(connection, blocker);
    }

    @Override
    public boolean tryRunLock(Connection connection) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return sessions.tryRunLock(connection);
            } catch (SQLException e) {
                if (isLockTimeout(e)) {
                    return false;
                }
                if (tries == TRIES_FOR_RUN_LOCK || !isMomentary(e) && e.getErrorCode() != ErrorCode.INDEX_NOT_FOUND_1) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Optional<Blocker> runLockHolder(Connection observer) throws SQLException {
        return sessions.runLockHolder(observer);
    }

    @Override
    public void releaseRunLock(Connection connection) throws SQLException {
        connection.rollback();
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
    public List<Blocker> sessionsNaming(Connection observer, String word) throws SQLException {
        return sessions.naming(observer, word);
    }

    @Override
    public Optional<Duration> replicationLag(Connection connection) {
        return Optional.empty();
    }
}
