package dev.chrysalis.dialect.postgresql.server;

import dev.chrysalis.dialect.server.Failures;
import dev.chrysalis.dialect.statement.StatementWords;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/** What an error of PostgreSQL means, by its SQLSTATE (PostgreSQL manual, appendix A). */
final class PostgresqlFailures implements Failures {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    /** The server shuts down, crashed, or an administrator ended the session. */
    private static final Set<String> SESSION_ENDED = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");
    /** Duplicate table (and index), column, object (constraint, trigger, role), function, schema. */
    private static final Set<String> THERE = Set.of("42P07", "42701", "42710", "42723", "42P06");
    /** The same, undefined. */
    private static final Set<String> GONE = Set.of("42P01", "42703", "42704", "42883", "3F000");
    private static final String TABLE_GONE = "42P01";
    private static final String FUNCTION_GONE = "42883";
    /** Of a table that is attached: it is of another kind than one that could be. */
    private static final String PARTITION_ALREADY = "42809";
    private static final Pattern ATTACH = Pattern.compile("\\battach\\s+partition\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROUTINE = Pattern.compile("^\\w+\\s+(?:function|procedure|routine|aggregate|operator)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean isLockTimeout(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState()) || DEADLOCK_DETECTED.equals(failure.getSQLState());
    }

    /** PostgreSQL lets a statement wait until the definition is there. */
    @Override
    public boolean isMomentary(SQLException failure) {
        return false;
    }

    @Override
    public boolean isConnectionLost(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || SESSION_ENDED.contains(state));
    }

    @Override
    public boolean isRightMissing(SQLException failure) {
        return INSUFFICIENT_PRIVILEGE.equals(failure.getSQLState());
    }

    @Override
    public boolean isOwnEffect(String statement, SQLException failure) {
        StatementWords words = new StatementWords(statement);
        String state = String.valueOf(failure.getSQLState());
        boolean ofItsKind = (THERE.contains(state) || state.equals(PARTITION_ALREADY) && ATTACH.matcher(words.text()).find())
                && words.makes() || GONE.contains(state) && words.takesAway()
                && (!state.equals(FUNCTION_GONE) || ROUTINE.matcher(words.text()).find());
        return ofItsKind && words.names(firstLine(failure)) || state.equals(TABLE_GONE) && words.empties(firstLine(failure));
    }

    /** What follows are hints, and the place in the statement. */
    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public boolean isEffectThere(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return THERE.contains(state) || GONE.contains(state);
    }
}
