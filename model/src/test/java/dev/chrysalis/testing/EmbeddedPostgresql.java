package dev.chrysalis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One real PostgreSQL server for all tests of a JVM, started when the first test asks and stopped with the JVM. Which major it is
 * follows from {@code -Dembedded-postgres-binaries.version=18.6.0} on Maven's command line; the root pom names the default.
 */
public final class EmbeddedPostgresql {

    private static final Pattern SINCE = Pattern.compile("-since-(\\d+)(?:\\.\\w+)?$");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private EmbeddedPostgresql() {
    }

    /** A new, empty database. */
    public static TestDatabase freshDatabase() {
        String name = "test_" + COUNTER.incrementAndGet();
        TestDatabase maintenance = maintenanceDatabase();
        maintenance.execute("CREATE DATABASE " + name);
        return new TestDatabase(name, Server.RUNNING.getJdbcUrl("postgres", name),
                () -> maintenance.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
    }

    /** A new database in which the script has run. */
    public static TestDatabase freshDatabase(String script) {
        return freshDatabase().execute(script);
    }

    /** The database in which databases and roles are made. */
    public static TestDatabase maintenanceDatabase() {
        return new TestDatabase("postgres", Server.RUNNING.getJdbcUrl("postgres", "postgres"), () -> { });
    }

    /** Whether the server can run a file: one whose name ends in {@code -since-18} needs that major. */
    public static boolean runs(Path file) {
        Matcher since = SINCE.matcher(file.getFileName().toString());
        return !since.find() || major() >= Integer.parseInt(since.group(1));
    }

    /** The major of the server. */
    public static int major() {
        return Integer.parseInt(maintenanceDatabase().value("SHOW server_version_num")) / 10_000;
    }

    /** Starts the server when it is first needed. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("wal_level", "logical")
                        .setServerConfig("max_prepared_transactions", "10")
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
            }
        }
    }
}
