package dev.chrysalis.run.session;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.wording.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Who runs a release on a database just now, told by the server's lock and by the journal. */
public final class CurrentRunner {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Database database;

    public CurrentRunner(Database database) {
        this.database = database;
    }

    /** A whole sentence; empty where nobody runs. */
    public Optional<String> sentence() {
        ServerControl control = database.dialect().control();
        try (Connection connection = database.connect()) {
            Optional<Blocker> holder = control.sessions().runLockHolder(connection);
            if (holder.isEmpty()) {
                return Optional.empty();
            }
            List<JournalEntry> entries = new Journal(control).entries(connection);
            return Optional.of(entries.isEmpty() ? bySession(holder.get()) : byJournal(holder.get(), entries.get(entries.size() - 1)));
        } catch (SQLException e) {
            throw RunFault.unexpected("Who runs just now could not be read", e);
        }
    }

    private static String bySession(Blocker holder) {
        return (holder.isVeiled() ? "A release runs on this database, by "
                : "A release runs on this database since " + TIME.format(holder.since()) + ", by ") + Words.who(holder) + ".";
    }

    private static String byJournal(Blocker holder, JournalEntry last) {
        String where = last.event().stepId().map(StepId::toString).orElse(last.event().release());
        return bySession(holder) + " The journal heard of it last at " + TIME.format(last.at()) + ", from " + last.actor() + " on "
                + last.host()
                + ", about " + where + ".";
    }
}
