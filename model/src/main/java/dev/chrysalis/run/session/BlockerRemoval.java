package dev.chrysalis.run.session;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.wording.Words;
import java.sql.Connection;
import java.sql.SQLException;

/** Ends one session that keeps a step waiting, because the operator asked for it: with its event in the journal, or not at all. */
final class BlockerRemoval {

    private final ServerControl control;
    private final Logbook logbook;
    private final Step step;
    private final Blocker blocker;

    BlockerRemoval(ServerControl control, Logbook logbook, Step step, Blocker blocker) {
        this.control = control;
        this.logbook = logbook;
        this.step = step;
        this.blocker = blocker;
    }

    /** @return what came of it, as a sentence */
    String perform(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (control.sessions().terminate(connection, blocker)) {
                logbook.commit(connection, new StepEvent.BlockerTerminated(step.id(), blocker.session(), Words.of(blocker)));
                return "Session " + blocker.session() + " was ended by " + logbook.actor() + ".";
            }
            return "Session " + blocker.session() + " had gone on by itself; nothing was ended.";
        } catch (SQLException e) {
            if (control.failures().isConnectionLost(e)) {
                throw e;
            }
            return "Session " + blocker.session() + " was not ended: " + Words.of(e);
        } catch (ChrysalisException e) {
            return "That session " + blocker.session() + " was ended could not be written down: " + e.getMessage();
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
