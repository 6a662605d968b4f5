package dev.chrysalis.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.sql.ColumnFilling;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.SyncSql;
import dev.chrysalis.diff.Conversion;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresqlSyncTest {

    private static final Conversion BY_MESSAGE = new Conversion(
            "(SELECT m.created_at FROM message m WHERE m.id = last_message_id)",
            "(SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = last_message_timestamp)");

    private final SyncSql sync = new PostgresqlDialect().sql().sync();
    private final TestDatabase database = EmbeddedPostgresql.freshDatabase("""
            CREATE TABLE conversation (id bigint PRIMARY KEY, name text, last_message_id bigint, last_message_timestamp timestamptz);
            CREATE TABLE message (id bigint PRIMARY KEY, conversation_id bigint, created_at timestamptz);
            INSERT INTO message VALUES (1, 1, '2026-01-01Z'), (2, 1, '2026-01-02Z'), (3, 1, '2026-01-02Z'), (4, 2, '2026-01-04Z');
            """);

    @AfterEach
    void remove() {
        database.close();
    }

    @Test
    void writesOfTheOldApplicationReachTheNewColumn() {
        install(byMessage(ColumnSync.Direction.BOTH));
        database.execute("INSERT INTO conversation VALUES (1, 'one', 1)");
        assertThat(conversation()).isEqualTo("1|2026-01-01");
        database.execute("UPDATE conversation SET last_message_id = 2");
        assertThat(conversation()).isEqualTo("2|2026-01-02");
        database.execute("UPDATE conversation SET last_message_id = NULL");
        assertThat(conversation()).isEqualTo("null|null");
    }

    @Test
    void whatHasTheNameOfABuiltInFunctionElsewhereChangesNothing() {
        database.execute("CREATE TABLE person (id int PRIMARY KEY, name varchar(40), called varchar(40)); CREATE FUNCTION lower(varchar) RETURNS text"
                + " LANGUAGE sql AS $$ SELECT 'somebody else' $$");
        install(new ColumnSync("chrysalis_called", table("person"), "name", "called", "name", "called", new Conversion("lower(name)", "called"),
                ColumnSync.Direction.BOTH));
        database.execute("INSERT INTO person (id, name) VALUES (1, 'Ada')");
        assertThat(database.rows("SELECT called FROM person")).containsExactly("ada");
    }

    @Test
    void writesOfTheNewApplicationReachTheOldColumn() {
        install(byMessage(ColumnSync.Direction.BOTH));
        database.execute("INSERT INTO conversation (id, name, last_message_timestamp) VALUES (1, 'one', '2026-01-01Z')");
        assertThat(conversation()).isEqualTo("1|2026-01-01");
        database.execute("UPDATE conversation SET last_message_timestamp = '2026-01-02Z'");
        assertThat(conversation()).isEqualTo("3|2026-01-02");
        database.execute("UPDATE conversation SET last_message_timestamp = NULL");
        assertThat(conversation()).isEqualTo("null|null");
    }

    @Test
    void fillingTheNewColumnLeavesTheOldOneAsItIs() {
        database.execute("INSERT INTO conversation VALUES (1, 'one', 2), (2, 'two', 4)");
        ColumnSync both = byMessage(ColumnSync.Direction.BOTH);
        install(both);
        assertThat(database.value(sync.rows().isFilled(both))).isEqualTo("f");
        database.execute("UPDATE conversation SET " + sync.rows().fill(both) + " WHERE " + sync.rows().unfilled(both));
        assertThat(database.value(sync.rows().isFilled(both))).isEqualTo("t");
        assertThat(database.rows("SELECT last_message_id FROM conversation ORDER BY id")).containsExactly("2", "4");
    }

    @Test
    void anInsertWithoutAValueIsFilledFromItsRowWhateverElseIsRenamed() {
        sync.install(new ColumnFilling("chrysalis_label", table(), "name",
                "CASE WHEN last_message_id IS NULL THEN 'silent' ELSE 'talking' END"))
                .forEach(database::execute);
        database.execute("ALTER TABLE conversation RENAME last_message_timestamp TO hidden");
        database.execute("INSERT INTO conversation (id) VALUES (1); INSERT INTO conversation (id, last_message_id) VALUES (2, 4);"
                + " INSERT INTO conversation (id, name) VALUES (3, 'given')");
        assertThat(database.rows("SELECT name FROM conversation ORDER BY id")).containsExactly("silent", "talking", "given");
    }

    @Test
    void whateverElseIsRenamedOrDroppedMeanwhileBothGoOnBeingWritten() {
        install(byMessage(ColumnSync.Direction.BOTH));
        database.execute("ALTER TABLE conversation RENAME name TO chrysalis_hidden_name");
        database.execute("INSERT INTO conversation (id, last_message_id) VALUES (1, 1)");
        assertThat(conversation()).isEqualTo("1|2026-01-01");
        database.execute("ALTER TABLE conversation DROP chrysalis_hidden_name");
        database.execute("UPDATE conversation SET last_message_timestamp = '2026-01-02Z'");
        assertThat(conversation()).isEqualTo("3|2026-01-02");
    }

    @Test
    void aHiddenColumnGoesOnBeingFed() {
        install(byMessage(ColumnSync.Direction.BOTH));
        database.execute("INSERT INTO conversation VALUES (1, 'one', 2); ALTER TABLE conversation RENAME last_message_id TO hidden");
        sync.remove(new ObjectName("public", "conversation"), "chrysalis_message_time").forEach(database::execute);
        install(new ColumnSync("chrysalis_message_time", table(), "hidden", "last_message_timestamp", "last_message_id",
                "last_message_timestamp",
                BY_MESSAGE, ColumnSync.Direction.BACKWARD));
        assertThat(database.value("SELECT hidden FROM conversation")).isEqualTo("2");
        database.execute("UPDATE conversation SET last_message_timestamp = '2026-01-01Z'");
        assertThat(database.value("SELECT hidden FROM conversation")).isEqualTo("1");
        database.execute("INSERT INTO conversation VALUES (2, 'two', NULL, '2026-01-04Z')");
        assertThat(database.value("SELECT hidden FROM conversation WHERE id = 2")).isEqualTo("4");
    }

    @Test
    void twoColumnsThatTakeTurnsUnderOneNameAreEachCalledByIt() {
        database.execute("CREATE TABLE \"Order\" (id int, total text, new_total json)");
        Conversion conversion = new Conversion("to_json(total)", "total #>> '{}'");
        install(new ColumnSync("chrysalis_total", table("Order"), "total", "new_total", "total", "total", conversion,
                ColumnSync.Direction.BOTH));
        database.execute("INSERT INTO \"Order\" VALUES (1, 'ten'); INSERT INTO \"Order\" (id, new_total) VALUES (2, '\"two\"')");
        assertThat(database.rows("SELECT * FROM \"Order\" ORDER BY id")).containsExactly("1|ten|\"ten\"", "2|two|\"two\"");
    }

    @Test
    void theWholeAndItsPartsFollowEachOtherAsOneWhoeverWrites() {
        database.execute("CREATE TABLE person (id int, name text, first text, last text)");
        install(new ColumnSync("person_first", table("person"),
                List.of(new ColumnSync.Side("name", "name", "concat_ws(' ', first, last)")),
                List.of(new ColumnSync.Side("first", "first", "split_part(name, ' ', 1)"),
                        new ColumnSync.Side("last", "last", "substr(name, length(split_part(name, ' ', 1)) + 2)")),
                        ColumnSync.Direction.BOTH));
        database.execute("INSERT INTO person (id, name) VALUES (1, 'Ada Lovelace');"
                + " INSERT INTO person (id, first, last) VALUES (2, 'Mary Ann', 'Evans');"
                + " UPDATE person SET name = 'Ada King' WHERE id = 1; UPDATE person SET last = 'Cross' WHERE id = 2");
        assertThat(database.rows("SELECT * FROM person ORDER BY id"))
                .containsExactly("1|Ada King|Ada|King", "2|Mary Ann Cross|Mary Ann|Cross");
    }

    @Test
    void itIsGoneWithoutATraceWhenRemoved() {
        ColumnSync both = byMessage(ColumnSync.Direction.BOTH);
        install(both);
        assertThat(database.value(sync.isInstalled(both.table().name(), "chrysalis_message_time"))).isEqualTo("t");
        sync.remove(both.table().name(), "chrysalis_message_time").forEach(database::execute);
        assertThat(database.value(sync.isInstalled(both.table().name(), "chrysalis_message_time"))).isEqualTo("f");
        assertThat(database.value("SELECT count(*) FROM pg_proc WHERE proname LIKE 'chrysalis%'")).isEqualTo("0");
    }

    private ColumnSync byMessage(ColumnSync.Direction direction) {
        return new ColumnSync("chrysalis_message_time", table(), "last_message_id", "last_message_timestamp", "last_message_id",
                "last_message_timestamp", BY_MESSAGE, direction);
    }

    private void install(ColumnSync what) {
        sync.install(what).forEach(database::execute);
    }

    private Table table() {
        return table("conversation");
    }

    private Table table(String name) {
        try (Connection connection = database.connect()) {
            return new Capture().read(connection).table(new ObjectName("public", name)).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String conversation() {
        return database.value("SELECT last_message_id, date(last_message_timestamp AT TIME ZONE 'UTC') FROM conversation");
    }
}
