package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A column gives way to another of another meaning: a conversation no longer points to its last message but knows its time. Both
 * applications write at every state in which they live, and nothing that either wrote is lost, forth, back and forth again.
 */
class MessageTimeTest {

    private static final String MESSAGES = """
            CREATE TABLE message (id bigint NOT NULL PRIMARY KEY, conversation_id bigint NOT NULL, body varchar(200) NOT NULL,
                created_at timestamp NOT NULL);
            """;
    private static final String BEFORE = MESSAGES + """
            CREATE TABLE conversation (id bigint NOT NULL PRIMARY KEY, name varchar(100) NOT NULL, last_message_id bigint);
            INSERT INTO conversation VALUES (1, 'one', 11), (2, 'two', 22), (3, 'silent', NULL);
            INSERT INTO message VALUES (11, 1, 'a', '2026-01-01 10:00:00'), (21, 2, 'b', '2026-01-02 10:00:00'),
                (22, 2, 'c', '2026-01-03 10:00:00');
            """;
    private static final String AFTER = MESSAGES + """
            CREATE TABLE conversation (id bigint NOT NULL PRIMARY KEY, name varchar(100) NOT NULL, last_message_timestamp timestamp);
            CREATE INDEX conversation_time ON conversation (last_message_timestamp);
            """;
    private static final Answer REPLACED = new Answer("column-successor %s.conversation.last_message_id", "", "replaced", Map.of(
            "forward", "(SELECT m.created_at FROM message m WHERE m.id = last_message_id)",
            "backward", "(SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)"));

    enum Server {
        H2, POSTGRESQL;

        Dialect dialect() {
            return this == H2 ? new H2Dialect() : new PostgresqlDialect();
        }

        TestDatabase database(String script) {
            return this == H2 ? H2InMemory.freshDatabase(script) : EmbeddedPostgresql.freshDatabase(script);
        }

        String schema() {
            return this == H2 ? "PUBLIC" : "public";
        }

        String name(String lower) {
            return this == H2 ? lower.toUpperCase(java.util.Locale.ROOT) : lower;
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothApplicationsWriteAtEachStateAndNothingIsLost(Server server) {
        try (TestDatabase prod = server.database(BEFORE); TestDatabase dev = server.database(AFTER)) {
            Database database = prod.as(server.dialect());
            Comparison comparison = compare(database, dev.as(server.dialect()));
            Release release = plan(comparison, server);
            StatementExecutor executor = new StatementExecutor(database);

            for (Step step : release.phase(PhaseName.EXPAND).steps()) {
                executor.forward(step);
                assertThat(prod.rows("SELECT id, last_message_id FROM conversation ORDER BY id")).as(step.title())
                        .startsWith("1|11", "2|22", "3|null");
            }
            assertThat(times(prod)).containsExactly("1|2026-01-01", "2|2026-01-03", "3|null");
            oldApplicationSends(prod, 31, 3, "2026-02-01 10:00:00");
            newApplicationSends(prod, 12, 1, "2026-02-02 10:00:00");
            assertThat(times(prod)).containsExactly("1|2026-02-02", "2|2026-01-03", "3|2026-02-01");
            assertThat(pointers(prod)).containsExactly("1|12", "2|22", "3|31");

            executor.backward(release.phase(PhaseName.EXPAND).steps());
            assertThat(changesSince(comparison, database)).isEmpty();
            assertThat(pointers(prod)).containsExactly("1|12", "2|22", "3|31");

            release.phase(PhaseName.EXPAND).steps().forEach(executor::forward);
            List<Step> hiding = release.phase(PhaseName.CONTRACT).steps().stream().takeWhile(step -> !step.isPointOfNoReturn()).toList();
            hiding.forEach(executor::forward);
            newApplicationSends(prod, 23, 2, "2026-03-01 10:00:00");
            prod.execute("INSERT INTO conversation (id, name, last_message_timestamp) VALUES (4, 'four', NULL)");
            newApplicationSends(prod, 41, 4, "2026-03-02 10:00:00");

            executor.backward(hiding);
            assertThat(pointers(prod)).containsExactly("1|12", "2|23", "3|31", "4|41");
            oldApplicationSends(prod, 32, 3, "2026-04-01 10:00:00");
            assertThat(times(prod)).containsExactly("1|2026-02-02", "2|2026-03-01", "3|2026-04-01", "4|2026-03-02");
            executor.backward(release.phase(PhaseName.EXPAND).steps());
            assertThat(changesSince(comparison, database)).isEmpty();
            assertThat(pointers(prod)).containsExactly("1|12", "2|23", "3|32", "4|41");

            executor.forward(release);
            assertThat(compare(database, dev.as(server.dialect())).changes()).isEmpty();
            assertThat(times(prod)).containsExactly("1|2026-02-02", "2|2026-03-01", "3|2026-04-01", "4|2026-03-02");
        }
    }

    private static Release plan(Comparison comparison, Server server) {
        Answer answer = new Answer(
                "column-successor " + server.schema() + "." + server.name("conversation") + "." + server.name("last_message_id"), "",
                "replaced", REPLACED.parameters());
        PlanOutcome outcome = new Planner(server.dialect()).plan(new PlanRequest("2026.11-message-time", comparison, Optional.empty(),
                List.of(answer), false, Limits.DEFAULT), Evidence.NONE);
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return ((PlanOutcome.Planned) outcome).release();
    }

    private static void oldApplicationSends(TestDatabase prod, long message, long conversation, String at) {
        prod.execute("INSERT INTO message VALUES (" + message + ", " + conversation + ", 'old', '" + at + "');"
                + "UPDATE conversation SET last_message_id = " + message + " WHERE id = " + conversation);
    }

    private static void newApplicationSends(TestDatabase prod, long message, long conversation, String at) {
        prod.execute("INSERT INTO message VALUES (" + message + ", " + conversation + ", 'new', '" + at + "');"
                + "UPDATE conversation SET last_message_timestamp = '" + at + "' WHERE id = " + conversation);
    }

    private static List<String> times(TestDatabase prod) {
        return prod.rows("SELECT id, CAST(last_message_timestamp AS date) FROM conversation ORDER BY id");
    }

    private static List<String> pointers(TestDatabase prod) {
        return prod.rows("SELECT id, last_message_id FROM conversation ORDER BY id");
    }

    private static List<?> changesSince(Comparison comparison, Database database) {
        return new Comparer().compare(comparison.prod(), new Capture().read(database)).changes();
    }

    private static Comparison compare(Database prod, Database dev) {
        return new Comparer().compare(new Capture().read(prod), new Capture().read(dev));
    }
}
