package dev.chrysalis.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chrysalis.dialect.Copies;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.project.environment.Connections;
import dev.chrysalis.project.environment.CredentialReference;
import dev.chrysalis.project.environment.Credentials;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.project.environment.JdbcAddress;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {

    private static final String SECRET = "correct horse";

    @TempDir
    Path folder;

    private final Connections connections =
            new Connections(Map.of("h2", new Nameless(), "postgresql", new Nameless()),
                    new Credentials(Map.of("SHOP_PASSWORD", SECRET)::get));

    @Test
    void aPasswordIsFoundInAVariableAFileOrByACommand() throws Exception {
        protectedDatabase();
        Path file = Files.writeString(folder.resolve("password"), SECRET + "\nsecond line\n");
        for (String reference : new String[] {"env:SHOP_PASSWORD", "file:" + file, "command:echo " + SECRET}) {
            try (Connection connection = connections.to(prod(reference)).connect()) {
                assertThat(connection.getAutoCommit()).as(reference).isTrue();
            }
        }
    }

    @Test
    void aWrongPasswordIsSaidWithoutThePassword() throws Exception {
        protectedDatabase();
        ChrysalisException refusal = failure(prod("command:echo tr0ub4dor"));
        assertThat(refusal.code()).isEqualTo(FaultCode.ACCESS_REFUSED);
        assertThat(refusal).hasMessage("prod on this machine refused user shop.");
        assertThat(everything(refusal)).doesNotContain("tr0ub4dor");
        assertThat(refusal.databaseState()).isEqualTo("Nothing was changed.");
    }

    @Test
    void aWrongPasswordIsSaidByAServerToo() {
        try (TestDatabase database = EmbeddedPostgresql.freshDatabase("""
                DROP ROLE IF EXISTS careful;
                CREATE ROLE careful LOGIN PASSWORD 'correct horse';
                """)) {
            // ask this one role for its password, whatever the server does with others
            String hba = database.value("SELECT setting FROM pg_settings WHERE name = 'hba_file'");
            database.execute("COPY (SELECT unnest(ARRAY['host all careful all scram-sha-256', 'local all all trust', "
                    + "'host all all all trust'])) TO '" + hba + "'");
            database.value("SELECT pg_reload_conf()");
            String url = database.jdbcUrl().replaceFirst("\\?.*", "");
            await(() -> failureOrNone(new Environment("prod", url, "careful", CredentialReference.NONE, "", true)).isPresent());
            ChrysalisException unasked = failure(new Environment("prod", url, "careful", CredentialReference.NONE, "", true));
            assertThat(unasked.code()).isEqualTo(FaultCode.ACCESS_REFUSED);
            assertThat(unasked).hasMessageContaining("asks for a password, and none is given for prod.");
            ChrysalisException refusal = failure(new Environment("prod", url, "careful", reference("command:echo tr0ub4dor"), "", true));
            assertThat(refusal.code()).isEqualTo(FaultCode.ACCESS_REFUSED);
            assertThat(refusal.getMessage()).contains("refused user careful");
            assertThat(everything(refusal)).doesNotContain("tr0ub4dor");
        }
    }

    @Test
    void aCredentialThatLeadsNowhereIsSaidBeforeAnyConnection() {
        assertThat(failure(prod("env:NOT_SET"))).hasMessageContaining("NOT_SET")
                .extracting("code").isEqualTo(FaultCode.CREDENTIAL_MISSING);
        assertThat(failure(prod("file:" + folder.resolve("absent")))).hasMessageContaining("absent")
                .extracting("code").isEqualTo(FaultCode.CREDENTIAL_MISSING);
        assertThat(failure(prod("command:no-such-vault read shop"))).hasMessageContaining("the shell did not find the program");
        assertThat(failure(prod("command:echo " + SECRET + " >&2; exit 3")))
                .hasMessage("The command that gives the password of prod ended with code 3.")
                .satisfies(fault -> assertThat(everything(fault)).doesNotContain(SECRET));
    }

    @Test
    void aServerThatIsNotThereIsSaid() {
        ChrysalisException fault =
                failure(new Environment("prod", "jdbc:postgresql://localhost:1/shop", "shop", CredentialReference.NONE, "", true));
        assertThat(fault.code()).isEqualTo(FaultCode.SERVER_UNREACHABLE);
        assertThat(fault).hasMessage("The server of shop on localhost:1 is not there or does not answer.");
    }

    @Test
    void aDatabaseThatIsNotOnTheServerIsSaid() {
        String url = EmbeddedPostgresql.maintenanceDatabase().jdbcUrl().replaceFirst("\\?.*", "").replaceFirst("/[^/]*$", "/no_such_shop");
        assertThat(failure(new Environment("prod", url, "postgres", CredentialReference.NONE, "", true)))
                .hasMessageContaining("There is no database no_such_shop on localhost");
    }

    @Test
    void aMistypedFileIsNoNewEmptyDatabase() {
        assertThat(failure(prod("none"))).hasMessage("There is no database prod on this machine.");
        assertThat(folder.resolve("databases")).doesNotExist();
    }

    @Test
    void aServerSeesThatItIsChrysalis() throws Exception {
        try (TestDatabase database = EmbeddedPostgresql.freshDatabase()) {
            Environment environment = new EnvironmentName(database.jdbcUrl()).in(Optional.empty(), folder);
            try (Connection connection = connections.to(environment).connect(); Statement statement = connection.createStatement();
                 ResultSet row = statement.executeQuery("SELECT current_setting('application_name')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("chrysalis");
            }
        }
    }

    @Test
    void anUnknownKindOfDatabaseIsSaid() {
        assertThatThrownBy(() -> connections.to(new Environment("prod", "jdbc:oracle:thin:@db", "", CredentialReference.NONE, "", true)))
                .hasMessageContaining("jdbc:oracle").extracting("remedy").isEqualTo("Known are: h2, postgresql.");
    }

    @Test
    void aUrlOnTheCommandLineNamesUserAndCredentialButNoPassword() {
        Environment environment = new EnvironmentName("jdbc:postgresql://db-1/shop?user=me&ssl=true&credential=env:PW")
                .in(Optional.empty(), folder);
        assertThat(environment.url()).isEqualTo("jdbc:postgresql://db-1/shop?ssl=true");
        assertThat(environment.user()).isEqualTo("me");
        assertThat(environment.credential()).hasToString("env:PW");
        assertThat(environment.name()).isEqualTo("shop on db-1");
        for (String url : List.of("jdbc:h2:./shop;USER=sa;PASSWORD=tr0ub4dor", "jdbc:postgresql://me:tr0ub4dor@db-1/shop",
                "jdbc:postgresql://db-1/shop?sslpassword=tr0ub4dor")) {
            assertThatThrownBy(() -> new EnvironmentName(url).in(Optional.empty(), folder)).as(url)
                    .hasMessageNotContaining("tr0ub4dor").extracting("code").isEqualTo(FaultCode.BAD_REQUEST);
            assertThatThrownBy(() -> connections.to(new Environment("prod", url, "", CredentialReference.NONE, "", true))).as(url)
                    .hasMessageNotContaining("tr0ub4dor").extracting("code").isEqualTo(FaultCode.BAD_REQUEST);
        }
    }

    private void protectedDatabase() throws Exception {
        String url = "jdbc:h2:" + folder.resolve("databases/prod");
        try (Connection connection = DriverManager.getConnection(url, "shop", SECRET)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private Environment prod(String credential) {
        String url = JdbcAddress.parse("jdbc:h2:./databases/prod").orElseThrow().within(folder).url();
        return new Environment("prod", url, "shop", reference(credential), "", true);
    }

    private static CredentialReference reference(String text) {
        return CredentialReference.parse(text).orElseThrow();
    }

    private ChrysalisException failure(Environment environment) {
        return failureOrNone(environment).orElseThrow();
    }

    private Optional<ChrysalisException> failureOrNone(Environment environment) {
        return Optional.ofNullable(catchThrowableOfType(ChrysalisException.class, () -> connections.to(environment).connect().close()));
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the server took over its new rules in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static String everything(Throwable fault) {
        java.io.StringWriter text = new java.io.StringWriter();
        fault.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    /** Which dialect answers does not matter to connecting. */
    private record Nameless() implements Dialect {

        @Override
        public String productName() {
            return "any";
        }

        @Override
        public SqlText sql() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerControl control() {
            throw new UnsupportedOperationException();
        }

        @Override
        public RowKeeping rows() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Copies copies() {
            throw new UnsupportedOperationException();
        }
    }
}
