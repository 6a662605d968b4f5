package dev.chrysalis.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was read from one database and written into an empty one is read alike again. */
class H2RoundTripTest {

    private final SqlText sql = new H2Dialect().sql();

    @Test
    void everyObjectIsMadeAgainAsItWas() throws IOException {
        String script = Files.readString(Path.of("src/test/resources/dev/chrysalis/dialect/h2/round-trip/everything.sql"));
        try (TestDatabase made = H2InMemory.freshDatabase(); TestDatabase again = H2InMemory.freshDatabase()) {
            sql.statements(script).forEach(made::execute);
            Schema schema = read(made);
            make(schema, again);
            assertThat(new Comparer().compare(schema, read(again)).changes()).extracting(SchemaChange::toString).isEmpty();
            for (SchemaObject object : schema.objects().values()) {
                assertThat(made.value(sql.states().exists(object.id()))).as(object.id().toString()).isEqualTo("TRUE");
                assertThat(sql.describe(schema, object.id())).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsGoneIsSaidToBeGone() {
        try (TestDatabase database = H2InMemory.freshDatabase("CREATE TABLE T (A INT, B INT); CREATE INDEX I ON T (B)")) {
            ObjectName table = new ObjectName("PUBLIC", "T");
            for (ObjectId id : List.of(new ObjectId(ObjectKind.INDEX, table, "I"), ObjectId.column(table, "A"))) {
                assertThat(database.value(sql.states().absent(id))).isEqualTo("FALSE");
                database.execute(sql.objects().drop(id));
                assertThat(database.value(sql.states().absent(id))).isEqualTo("TRUE");
            }
        }
    }

    @Test
    void aScriptIsCutAsTheServerWouldCutIt() {
        assertThat(sql.statements("-- the ; table\nCREATE TABLE A (B VARCHAR DEFAULT ';');\n\nCREATE ALIAS F AS $$ int f() { return 1; } $$;;\n-- end"))
                .containsExactly("-- the ; table\nCREATE TABLE A (B VARCHAR DEFAULT ';')", "CREATE ALIAS F AS $$ int f() { return 1; } $$");
    }

    /** Objects come in the order of their kinds; what needs one that comes later is tried again. */
    private void make(Schema schema, TestDatabase database) {
        List<SchemaObject> waiting = new ArrayList<>(schema.objects().values());
        waiting.removeIf(object -> object.id().equals(ObjectId.of(ObjectKind.SCHEMA, ObjectName.unqualified("PUBLIC"))));
        for (int round = 0; round < 5 && !waiting.isEmpty(); round++) {
            List<SchemaObject> still = new ArrayList<>();
            for (SchemaObject object : waiting) {
                try {
                    sql.objects().create(object).forEach(database::execute);
                } catch (IllegalStateException e) {
                    if (round == 4) {
                        throw e;
                    }
                    still.add(object);
                }
            }
            waiting = still;
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
