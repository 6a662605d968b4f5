package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.server.Failures;
import dev.chrysalis.dialect.statement.StatementWords;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/** What an error of H2 2.4 means. */
final class H2Failures implements Failures {

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
        boolean ofItsKind = THERE.contains(failure.getErrorCode()) && words.makes() || GONE.contains(failure.getErrorCode())
                && words.takesAway();
        String message = MORE_THAN_MESSAGE.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
        return ofItsKind && words.names(message) || TABLE_GONE.contains(failure.getErrorCode()) && words.empties(message);
    }

    @Override
    public boolean isEffectThere(SQLException failure) {
        return THERE.contains(failure.getErrorCode()) || GONE.contains(failure.getErrorCode());
    }
}
