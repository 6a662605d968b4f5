package dev.chrysalis.dialect.server;

import java.sql.SQLException;

/** What an error of one kind of server means. Stateless. */
public interface Failures {

    boolean isLockTimeout(SQLException failure);

    /**
     * Whether a statement failed only because a definition was being changed at that very moment, so that it works when it is asked
     * again; never true where the statement would have waited.
     */
    boolean isMomentary(SQLException failure);

    boolean isConnectionLost(SQLException failure);

    boolean isRightMissing(SQLException failure);

    /**
     * Whether that statement failed because its own effect is there: it makes what is there already, or takes away what is already
     * gone, rows of a table that is gone among it. That it reads something which is not there is no such failure.
     */
    boolean isOwnEffect(String statement, SQLException failure);

    /** Whether it says that what the statement would make is already there, or that what it would change is already gone. */
    boolean isEffectThere(SQLException failure);
}
