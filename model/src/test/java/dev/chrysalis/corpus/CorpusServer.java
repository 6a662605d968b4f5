package dev.chrysalis.corpus;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** The server on which cases are loaded, by any superuser who needs no password. */
final class CorpusServer {

    private static final Pattern COPY = Pattern.compile("(?msi)^(COPY [^;]* FROM stdin);\\R(.*?)^\\\\\\.$");
    private static final Pattern OWN_COMMAND = Pattern.compile("(?m)^\\\\(un)?restrict .*$");

    private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.+)\" does not exist");

    private final TestDatabase maintenance;

    private CorpusServer(TestDatabase maintenance) {
        this.maintenance = maintenance;
    }

    /** @param address {@code host:port} of a server that trusts the user {@code postgres} */
    static CorpusServer at(String address) {
        return new CorpusServer(new TestDatabase("postgres", "jdbc:postgresql://" + address + "/postgres?user=postgres", () -> { }));
    }

    static CorpusServer embedded() {
        return new CorpusServer(EmbeddedPostgresql.maintenanceDatabase());
    }

    int major() {
        return Integer.parseInt(maintenance.value("SHOW server_version_num")) / 10_000;
    }

    /** What says how a database of this server looks: {@code pg_dump} where it is there and not too old for the server. */
    Oracle oracle() {
        PgDump program = new PgDump();
        return program.canRead(maintenance) ? program : new SecondCapture();
    }

    /** A database in which the script has run; one of that name is replaced. A role that the script names is made where it is missing. */
    TestDatabase load(String name, List<String> roles, String script) {
        drop(name);
        maintenance.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8'");
        for (String role : roles) {
            maintenance.execute("DO $$ BEGIN CREATE ROLE \"" + role + "\"; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        }
        TestDatabase database = new TestDatabase(name, maintenance.jdbcUrl().replace("/postgres?", "/" + name + "?"), () -> drop(name));
        try {
            run(database, script);
            return database;
        } catch (IllegalStateException e) {
            Matcher missing = MISSING_ROLE.matcher(String.valueOf(e.getMessage()));
            if (!missing.find() || roles.contains(missing.group(1))) {
                throw e;
            }
            return load(name, Stream.concat(roles.stream(), Stream.of(missing.group(1))).toList(), script);
        }
    }

    /** Runs a script as {@code psql} does, statement by statement, in one session. */
    void run(TestDatabase database, String script) {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = error");
            Matcher copy = COPY.matcher(script);
            int done = 0;
            while (copy.find()) {
                run(statement, script.substring(done, copy.start()));
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy.group(1), new StringReader(copy.group(2)));
                done = copy.end();
            }
            run(statement, script.substring(done));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The script does not load: " + e.getMessage(), e);
        }
    }

    private static void run(Statement statement, String part) throws SQLException {
        for (String single : new PostgresqlDialect().sql().statements(OWN_COMMAND.matcher(part).replaceAll(""))) {
            statement.execute(single);
        }
    }

    private void drop(String name) {
        maintenance.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}
