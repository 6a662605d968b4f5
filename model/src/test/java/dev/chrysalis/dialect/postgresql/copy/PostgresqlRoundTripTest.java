package dev.chrysalis.dialect.postgresql.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.dialect.sql.StateSql;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was read from one database and written into an empty one is read alike again. */
class PostgresqlRoundTripTest {

    @ParameterizedTest
    @MethodSource("cases")
    void everyObjectIsMadeAgainAsItWas(Path script) throws IOException {
        assertThat(differences(Files.readString(script))).isEmpty();
    }

    /** The cases are elsewhere: {@code -Dchrysalis.corpus=DIR}, a folder of folders with {@code after.sql}. */
    @Test
    @EnabledIfSystemProperty(named = "chrysalis.corpus", matches = ".+")
    void everySchemaOfTheCorpusIsMadeAgainAsItWas() throws IOException {
        List<String> failures = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("chrysalis.corpus")))) {
            for (Path file : files.filter(path -> path.endsWith("after.sql")).sorted().toList()) {
                try {
                    makeRoles(Files.readString(file.resolveSibling("meta.json")));
                    List<String> differences = differences(Files.readString(file));
                    if (!differences.isEmpty()) {
                        failures.add(file + ": " + differences);
                    }
                } catch (IllegalStateException e) {
                    failures.add(file + ": " + e.getMessage());
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    static Stream<Path> cases() throws IOException {
        return Files.list(Path.of("src/test/resources/dev/chrysalis/dialect/postgresql/round-trip")).filter(EmbeddedPostgresql::runs)
                .sorted();
    }

    private static List<String> differences(String script) {
        try (TestDatabase made = EmbeddedPostgresql.freshDatabase(); TestDatabase again = EmbeddedPostgresql.freshDatabase()) {
            run(made, script);
            Schema schema = read(made);
            try (Connection connection = again.connect()) {
                SchemaBuilder builder = new SchemaBuilder(connection, new PostgresqlDialect().sql(), schema);
                builder.beforeRows();
                builder.afterRows();
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
            List<String> differences = new ArrayList<>();
            for (String state : states(schema)) {
                if (again.value(state).equals("f")) {
                    differences.add("said not to be so: " + state);
                }
            }
            new Comparer().compare(schema, read(again)).changes().stream().map(SchemaChange::toString).forEach(differences::add);
            return differences;
        }
    }

    /** Everything that can be asked of the catalog about that schema. */
    private static List<String> states(Schema schema) {
        StateSql sql = new PostgresqlDialect().sql().states();
        List<String> states = new ArrayList<>(schema.objects().keySet().stream().map(sql::exists).toList());
        schema.all(View.class).map(sql::hasQueryOf).forEach(states::add);
        schema.all(EnumType.class).map(sql::hasValuesOf).forEach(states::add);
        schema.all(Table.class).forEach(table -> table.columns().forEach(column -> {
            states.add(sql.hasTypeOf(table.name(), column));
            states.add(sql.hasDefaultOf(table.name(), column));
            states.add(sql.hasIdentityOf(table.name(), column));
            states.add(sql.isNullable(table.name(), column.name(), column.nullable()));
            states.add(sql.hasComment(ObjectId.column(table.name(), column.name()), column.annotations().comment()));
        }));
        return states;
    }

    private static void makeRoles(String description) {
        Matcher list = Pattern.compile("\"roles\": \\[([^\\]]*)]").matcher(description);
        Matcher role = Pattern.compile("\"([^\"]+)\"").matcher(list.find() ? list.group(1) : "");
        while (role.find()) {
            String name = new PostgresqlDialect().sql().quote(role.group(1));
            if (EmbeddedPostgresql.maintenanceDatabase().rows("SELECT 1 FROM pg_roles WHERE rolname = '" + role.group(1) + "'").isEmpty()) {
                EmbeddedPostgresql.maintenanceDatabase().execute("CREATE ROLE " + name);
            }
        }
    }

    private static void run(TestDatabase database, String script) {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            for (String text : new PostgresqlDialect().sql().statements(script)) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Schema read(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return new Capture().read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
