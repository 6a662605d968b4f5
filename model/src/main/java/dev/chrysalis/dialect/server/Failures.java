package dev.chrysalis.dialect.server;

import java.sql.SQLException;

/** What an error of one kind of server means. Stateless. */
public interface Failures {

    /** Whether it waited for a lock until its patience was at an end. */
    boolean isLockTimeout(SQLException failure);

    /**
     * Whether a statement failed only because a definition was being changed at that very moment, so that it works when it is asked
     * again; never true where the statement would have waited.
     */
    boolean isMomentary(SQLException failure);

    /** Whether the server is not there any more, so that nobody knows whether the statement was done. */
    boolean isConnectionLost(SQLException failure);

    /** Whether the user may not do what the statement asks for. */
    boolean isRightMissing(SQLException failure);

    /**
     * Whether that statement failed because its own effect is there: it makes what is there already, or takes away what is already
     * gone, rows of a table that is gone among it. That it reads something which is not there is no such failure.
     */
    boolean isOwnEffect(String statement, SQLException failure);

    /** Whether it says that what the statement would make is already there, or that what it would change is already gone. */
    boolean isEffectThere(SQLException failure);
}
