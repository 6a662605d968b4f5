package dev.chrysalis.journal;

import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The journal of one kind of database: a table in the target itself, only ever appended to. Reading needs no right to create
 * anything; a database without a journal has an empty one. Stateless; each method speaks over the connection it is given.
 */
public final class Journal {

    private static final String COLUMNS =
            "number, at, actor, host, application, release, phase, step, kind, content, previous_hash, hash";

    private static final String DUPLICATE_KEY = "23505";

    private final ServerControl control;
    private final EventCodec codec = new EventCodec();

    public Journal(ServerControl control) {
        this.control = control;
    }

    /**
     * Sees to it that the user of a connection may make the journal and write into it, before anything is begun.
     *
     * @throws ChrysalisException with {@link FaultCode#RIGHT_MISSING} where the user may not; it names what has to be granted
     */
    public void mustBeAllowed(Connection connection) throws SQLException {
        List<String> grants = control.grants().forJournal(connection);
        if (!grants.isEmpty()) {
            throw JournalFault.rightMissing(control, grants);
        }
    }

    /**
     * Makes the journal's table, and what keeps it from being changed, where it is not there yet: all of it or nothing, where the
     * server can.
     *
     * @param connection in auto-commit
     * @throws ChrysalisException with {@link FaultCode#RIGHT_MISSING} where the user may not
     */
    public void create(Connection connection) {
        try {
            mustBeAllowed(connection);
            if (control.hasJournal(connection)) {
                return;
            }
            connection.setAutoCommit(!control.transactionalDdl());
            try (Statement statement = connection.createStatement()) {
                for (String definition : control.journalDefinition()) {
                    statement.execute(definition);
                }
            } catch (SQLException e) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                throw e;
            } finally {
                // commits what is open
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw JournalFault.whileCreating(control, e);
        }
    }

    /** All entries, the oldest first. */
    public List<JournalEntry> entries(Connection connection) {
        return stored(connection).stream().map(this::entry).toList();
    }

    /**
     * The same, for who will act on what they say.
     *
     * @throws ChrysalisException with {@link FaultCode#NOT_SUPPORTED} where this version does not understand one of them
     */
    public List<JournalEntry> understoodEntries(Connection connection) {
        List<JournalEntry> entries = entries(connection);
        for (JournalEntry entry : entries) {
            if (entry.event() instanceof UnreadEvent event) {
                throw JournalFault.notUnderstood(entry, event);
            }
        }
        return entries;
    }

    public ChainState verify(Connection connection) {
        return HashChain.verify(stored(connection));
    }

    /**
     * Writes an event behind the one that the caller knows as the last, in the transaction of the connection: it is there when the
     * caller commits, and with it whatever else the transaction did. Where the journal ends otherwise somebody else has written, and
     * the caller must take its transaction back.
     *
     * @param last the entry with which the journal ends; empty for the first event
     * @param at   when it happened
     * @throws ChrysalisException with {@link FaultCode#RUN_IN_PROGRESS} where somebody else wrote behind that entry, with
     *                            {@link FaultCode#JOURNAL_BROKEN} where that entry is no longer there
     */
    public JournalEntry append(Connection connection, Optional<JournalEntry> last, Instant at, Origin origin, JournalEvent event)
            throws SQLException {
        long number = last.map(JournalEntry::number).orElse(0L);
        String hash = last.map(JournalEntry::hash).orElse(StoredEvent.NO_HASH);
        mustEndWith(number, hash, connection);
        StoredEvent next = new StoredEvent(number + 1, at.truncatedTo(ChronoUnit.MICROS), origin, event.release(),
                event.phase().map(phase -> phase.folder()).orElse(""), event.stepId().map(step -> step.fileName()).orElse(""),
                codec.kind(event), codec.content(event), hash, "").hashed();
        try {
            insert(connection, next);
        } catch (SQLException e) {
            // another session's entry of that number, which this transaction may not see yet
            if (DUPLICATE_KEY.equals(e.getSQLState())) {
                throw JournalFault.overtaken(number, Optional.empty(), e);
            }
            throw e;
        }
        return entry(next);
    }

    private void mustEndWith(long number, String hash, Connection connection) throws SQLException {
        StoredEvent end = last(connection);
        if (end.number() > number) {
            throw JournalFault.overtaken(number, Optional.of(end), null);
        }
        if (end.number() < number || !end.hash().equals(hash)) {
            throw JournalFault.lost(number);
        }
    }

    private void insert(Connection connection, StoredEvent event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + control.journalTable() + " (" + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, event.number());
            insert.setObject(2, OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC));
            insert.setString(3, event.origin().actor());
            insert.setString(4, event.origin().host());
            insert.setString(5, event.origin().application());
            insert.setString(6, event.release());
            insert.setString(7, event.phase());
            insert.setString(8, event.step());
            insert.setString(9, event.kind());
            insert.setString(10, event.content());
            insert.setString(11, event.previousHash());
            insert.setString(12, event.hash());
            insert.executeUpdate();
        }
    }

    private StoredEvent last(Connection connection) throws SQLException {
        List<StoredEvent> last = query(connection, " ORDER BY number DESC FETCH FIRST 1 ROW ONLY");
        return last.isEmpty() ? new StoredEvent(0, Instant.EPOCH, new Origin("", "", ""), "", "", "", "", "", "", StoredEvent.NO_HASH)
                : last.get(0);
    }

    private List<StoredEvent> stored(Connection connection) {
        try {
            return control.hasJournal(connection) ? query(connection, " ORDER BY number") : List.of();
        } catch (SQLException e) {
            throw JournalFault.whileReading(control, e);
        }
    }

    private List<StoredEvent> query(Connection connection, String order) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (Statement select = connection.createStatement();
             ResultSet row = select.executeQuery("SELECT " + COLUMNS + " FROM " + control.journalTable() + order)) {
            while (row.next()) {
                events.add(new StoredEvent(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
                        new Origin(row.getString(3), row.getString(4), row.getString(5)), row.getString(6), row.getString(7),
                        row.getString(8), row.getString(9), row.getString(10), row.getString(11), row.getString(12)));
            }
        }
        return events;
    }

    private JournalEntry entry(StoredEvent stored) {
        return new JournalEntry(stored.number(), stored.at(), stored.origin().actor(), stored.origin().host(),
                stored.origin().application(), codec.event(stored), stored.previousHash(), stored.hash());
    }
}
