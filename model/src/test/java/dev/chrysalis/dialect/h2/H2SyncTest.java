package dev.chrysalis.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.sql.ColumnFilling;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.SyncSql;
import dev.chrysalis.diff.Conversion;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class H2SyncTest {

    private static final Conversion BY_MESSAGE = new Conversion(
            "(SELECT m.created_at FROM message m WHERE m.id = last_message_id)",
            "(SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = last_message_timestamp)");

    private final SyncSql sync = new H2Dialect().sql().sync();
    private final TestDatabase database = H2InMemory.freshDatabase("""
            CREATE TABLE conversation (id bigint PRIMARY KEY, name varchar(20), last_message_id bigint, last_message_timestamp date);
            CREATE TABLE message (id bigint PRIMARY KEY, conversation_id bigint, created_at date);
            INSERT INTO message VALUES (1, 1, '2026-01-01'), (2, 1, '2026-01-02'), (3, 1, '2026-01-02'), (4, 2, '2026-01-04');
            """);

    @AfterEach
    void remove() {
        database.close();
    }

    @Test
    void writesOfEachApplicationReachTheOther() {
        install(byMessage());
        database.execute("INSERT INTO conversation (id, name, last_message_id) VALUES (1, 'one', 1)");
        assertThat(conversation()).isEqualTo("1|2026-01-01");
        database.execute("UPDATE conversation SET last_message_id = 2");
        assertThat(conversation()).isEqualTo("2|2026-01-02");
        database.execute("UPDATE conversation SET last_message_timestamp = DATE '2026-01-01'");
        assertThat(conversation()).isEqualTo("1|2026-01-01");
        database.execute("UPDATE conversation SET last_message_timestamp = NULL");
        assertThat(conversation()).isEqualTo("null|null");
        database.execute("DELETE FROM conversation; INSERT INTO conversation (id, last_message_timestamp) VALUES (1, DATE '2026-01-02')");
        assertThat(conversation()).isEqualTo("3|2026-01-02");
    }

    @Test
    void whateverElseIsRenamedMeanwhileBothGoOnBeingWritten() {
        install(byMessage());
        database.execute("ALTER TABLE conversation ALTER COLUMN name RENAME TO chrysalis_hidden_name");
        database.execute("INSERT INTO conversation (id, last_message_id) VALUES (1, 1)");
        assertThat(conversation()).isEqualTo("1|2026-01-01");
        database.execute("UPDATE conversation SET last_message_timestamp = DATE '2026-01-02'");
        assertThat(conversation()).isEqualTo("3|2026-01-02");
    }

    @Test
    void fillingTheNewColumnLeavesTheOldOneAsItIs() {
        database.execute("INSERT INTO conversation (id, last_message_id) VALUES (1, 2), (2, 4)");
        install(byMessage());
        assertThat(database.value(sync.rows().isFilled(byMessage()))).isEqualTo("FALSE");
        database.execute("UPDATE conversation SET " + sync.rows().fill(byMessage()) + " WHERE " + sync.rows().unfilled(byMessage()));
        assertThat(database.value(sync.rows().isFilled(byMessage()))).isEqualTo("TRUE");
        assertThat(database.rows("SELECT last_message_id FROM conversation ORDER BY id")).containsExactly("2", "4");
    }

    @Test
    void aHiddenColumnGoesOnBeingFed() {
        install(byMessage());
        database.execute("INSERT INTO conversation (id, last_message_id) VALUES (1, 2)");
        sync.remove(byMessage().table().name(), "chrysalis_message_time").forEach(database::execute);
        database.execute("ALTER TABLE conversation ALTER COLUMN last_message_id RENAME TO \"chrysalis_old\"");
        Table table = withHidden();
        install(new ColumnSync("chrysalis_message_time", table, "chrysalis_old", "LAST_MESSAGE_TIMESTAMP", "LAST_MESSAGE_ID",
                "LAST_MESSAGE_TIMESTAMP", BY_MESSAGE, ColumnSync.Direction.BACKWARD));
        database.execute("UPDATE conversation SET last_message_timestamp = DATE '2026-01-01'");
        assertThat(database.value("SELECT \"chrysalis_old\" FROM conversation")).isEqualTo("1");
    }

    @Test
    void itOutlivesAnotherColumnAndIsGoneWhenRemoved() {
        install(byMessage());
        database.execute("ALTER TABLE conversation ADD COLUMN first int BEFORE id; ALTER TABLE conversation DROP COLUMN first");
        database.execute("INSERT INTO conversation (id, last_message_id) VALUES (1, 1)");
        assertThat(conversation()).isEqualTo("1|2026-01-01");
        assertThat(database.value(sync.isInstalled(byMessage().table().name(), "chrysalis_message_time"))).isEqualTo("TRUE");
        sync.remove(byMessage().table().name(), "chrysalis_message_time").forEach(database::execute);
        assertThat(database.value(sync.isInstalled(byMessage().table().name(), "chrysalis_message_time"))).isEqualTo("FALSE");
    }

    @Test
    void anInsertWithoutAValueIsFilledFromItsRow() {
        Table table = byMessage().table();
        sync.install(new ColumnFilling("chrysalis_label", table, "NAME",
                "CASE WHEN last_message_id IS NULL THEN 'silent' ELSE 'talking' END"))
                .forEach(database::execute);
        database.execute("INSERT INTO conversation (id) VALUES (1); INSERT INTO conversation (id, last_message_id) VALUES (2, 4);"
                + " INSERT INTO conversation (id, name) VALUES (3, 'given')");
        assertThat(database.rows("SELECT name FROM conversation ORDER BY id")).containsExactly("silent", "talking", "given");
    }

    @Test
    void namesAndExpressionsMayHoldAnyQuote() {
        String table = "\"T \"\"🦋\"";
        String old = "\"a\\\"";
        database.execute("CREATE TABLE " + table + " (id int, " + old + " varchar, \"b\" varchar)");
        install(new ColumnSync("chrysalis_odd", table("T \"🦋"), "a\\", "b", "a\\", "b",
                new Conversion(old + " || '\"$$\\'", "replace(\"b\", '\"$$\\')"), ColumnSync.Direction.BOTH));
        database.execute("INSERT INTO " + table + " (id, " + old + ") VALUES (1, 'x')");
        database.execute("INSERT INTO " + table + " (id, \"b\") VALUES (2, 'y\"$$\\')");
        assertThat(database.rows("SELECT " + old + ", \"b\" FROM " + table + " ORDER BY id")).containsExactly("x|x\"$$\\", "y|y\"$$\\");
    }

    @Test
    void theWholeAndItsPartsFollowEachOtherAsOneWhoeverWrites() {
        database.execute("CREATE TABLE person (id int, name varchar, first varchar, last varchar)");
        install(new ColumnSync("person_first", table("PERSON"),
                List.of(new ColumnSync.Side("NAME", "NAME", "concat_ws(' ', first, last)")),
                List.of(new ColumnSync.Side("FIRST", "FIRST", "substring(name from 1 for position(' ' in name) - 1)"),
                        new ColumnSync.Side("LAST", "LAST", "substring(name from position(' ' in name) + 1)")), ColumnSync.Direction.BOTH));
        database.execute("INSERT INTO person (id, name) VALUES (1, 'Ada Lovelace');"
                + " INSERT INTO person (id, first, last) VALUES (2, 'Mary Ann', 'Evans');"
                + " UPDATE person SET name = 'Ada King' WHERE id = 1; UPDATE person SET last = 'Cross' WHERE id = 2");
        assertThat(database.rows("SELECT * FROM person ORDER BY id"))
                .containsExactly("1|Ada King|Ada|King", "2|Mary Ann Cross|Mary Ann|Cross");
    }

    private ColumnSync byMessage() {
        return new ColumnSync("chrysalis_message_time", table("CONVERSATION"), "LAST_MESSAGE_ID", "LAST_MESSAGE_TIMESTAMP",
                "LAST_MESSAGE_ID",
                "LAST_MESSAGE_TIMESTAMP", BY_MESSAGE, ColumnSync.Direction.BOTH);
    }

    private void install(ColumnSync what) {
        sync.install(what).forEach(database::execute);
    }

    /** Capture leaves out what is Chrysalis' own. */
    private Table withHidden() {
        Table seen = table("CONVERSATION");
        List<Column> columns = new ArrayList<>(seen.columns());
        columns.add(Column.plain("chrysalis_old", DataType.builtIn("BIGINT"), true));
        return new Table(seen.name(), columns, seen.constraints(), seen.indexes(), seen.triggers(), seen.policies(), seen.rules(),
                seen.storage(), seen.size(), seen.annotations());
    }

    private Table table(String name) {
        try (Connection connection = database.connect()) {
            return new Capture().read(connection).table(new ObjectName("PUBLIC", name)).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String conversation() {
        return database.value("SELECT last_message_id, last_message_timestamp FROM conversation");
    }
}
