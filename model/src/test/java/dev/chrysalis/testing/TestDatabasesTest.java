package dev.chrysalis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabasesTest {

    @Test
    void everyPostgresqlDatabaseIsEmptyAndOfItsOwn() {
        try (TestDatabase first = EmbeddedPostgresql.freshDatabase("CREATE TABLE a (b int); INSERT INTO a VALUES (1), (2)");
             TestDatabase second = EmbeddedPostgresql.freshDatabase()) {
            assertThat(first.value("SELECT count(*) FROM a")).isEqualTo("2");
            assertThat(second.value("SELECT to_regclass('a')")).isEqualTo("null");
        }
    }

    @Test
    void everyH2DatabaseIsEmptyAndOfItsOwn() {
        try (TestDatabase first = H2InMemory.freshDatabase("CREATE TABLE a (b int); INSERT INTO a VALUES (1), (2)");
             TestDatabase second = H2InMemory.freshDatabase()) {
            assertThat(first.value("SELECT count(*) FROM a")).isEqualTo("2");
            assertThat(second.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")).isEmpty();
        }
    }

    @Test
    void aClosedDatabaseIsGone() {
        TestDatabase closed = EmbeddedPostgresql.freshDatabase();
        closed.close();
        assertThat(EmbeddedPostgresql.maintenanceDatabase().rows("SELECT datname FROM pg_database"))
                .doesNotContain(closed.name()).contains("postgres");
    }
}
