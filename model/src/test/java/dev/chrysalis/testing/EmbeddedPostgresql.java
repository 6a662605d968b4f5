package dev.chrysalis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One real PostgreSQL server for all tests of a JVM, started when the first test asks and stopped with the JVM. Which major it is
 * follows from {@code -Dembedded-postgres-binaries.version=18.6.0} on Maven's command line; the root pom names the default.
 */
public final class EmbeddedPostgresql {

    private static final Pattern SINCE = Pattern.compile("-since-(\\d+)(?:\\.\\w+)?$");

    private EmbeddedPostgresql() {
    }

    /** A new, empty database. */
    public static TestDatabase freshDatabase() {
        return Server.RUNNING.freshDatabase();
    }

    /** A new database in which the script has run. */
    public static TestDatabase freshDatabase(String script) {
        return freshDatabase().execute(script);
    }

    /** The database in which databases and roles are made. */
    public static TestDatabase maintenanceDatabase() {
        return Server.RUNNING.maintenanceDatabase();
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

        static final PostgresqlServer RUNNING = PostgresqlServer.start(EmbeddedPostgres.builder());
    }
}
