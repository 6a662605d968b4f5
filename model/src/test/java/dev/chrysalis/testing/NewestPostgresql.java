package dev.chrysalis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * A second server beside {@link EmbeddedPostgresql}, of the newest major that the root pom names; started when the first test asks. Maven
 * says where its archive is; it is there as soon as the whole build has run once.
 */
public final class NewestPostgresql {

    private static final Path ARCHIVE = Path.of(System.getProperty("chrysalis.newest-postgresql", "none"));

    private NewestPostgresql() {
    }

    /** Whether this machine has it. */
    public static boolean isThere() {
        return Files.exists(ARCHIVE);
    }

    /** A new database in which the script has run. */
    public static TestDatabase freshDatabase(String script) {
        return Server.RUNNING.freshDatabase().execute(script);
    }

    private static InputStream binary() throws IOException {
        ZipFile archive = new ZipFile(ARCHIVE.toFile());
        return new FilterInputStream(archive.getInputStream(archive.getEntry("postgres-linux-x86_64.txz"))) {
            @Override
            public void close() throws IOException {
                archive.close();
            }
        };
    }

    /** Starts the server when it is first needed. */
    private static final class Server {

        static final PostgresqlServer RUNNING = PostgresqlServer.start(
                EmbeddedPostgres.builder().setPgBinaryResolver((system, hardware) -> binary()));
    }
}
