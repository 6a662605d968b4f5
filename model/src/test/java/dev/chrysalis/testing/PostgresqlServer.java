package dev.chrysalis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A running server that ends with the JVM. */
record PostgresqlServer(EmbeddedPostgres running, AtomicInteger counter) {

    static PostgresqlServer start(EmbeddedPostgres.Builder builder) {
        try {
            return new PostgresqlServer(builder
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    // else its workers go through the databases of all tests time and again
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("max_prepared_transactions", "10")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start(), new AtomicInteger());
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
        }
    }

    TestDatabase freshDatabase() {
        String name = "test_" + counter.incrementAndGet();
        TestDatabase maintenance = maintenanceDatabase();
        maintenance.execute("CREATE DATABASE " + name);
        return new TestDatabase(name, running.getJdbcUrl("postgres", name),
                () -> maintenance.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    TestDatabase maintenanceDatabase() {
        return new TestDatabase("postgres", running.getJdbcUrl("postgres", "postgres"), () -> { });
    }
}
