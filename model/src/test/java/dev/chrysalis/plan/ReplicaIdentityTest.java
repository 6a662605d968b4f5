package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells replication the rows of a table apart is read as it works. */
class ReplicaIdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "; ALTER TABLE item REPLICA IDENTITY FULL"})
    void anIdentityByAnIndexThatIsGoneIsNoDefault(String identity) {
        String table = "CREATE TABLE item (id int PRIMARY KEY, code int NOT NULL)";
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(table + "; CREATE UNIQUE INDEX item_code ON item (code);"
                + " ALTER TABLE item REPLICA IDENTITY USING INDEX item_code; DROP INDEX item_code");
             TestDatabase dev = EmbeddedPostgresql.freshDatabase(table + identity)) {
            Capture capture = new Capture();
            assertThat(new Comparer().compare(capture.read(prod.as(new PostgresqlDialect())), capture.read(dev.as(new PostgresqlDialect()))).changes())
                    .hasSize(1);
        }
    }
}
