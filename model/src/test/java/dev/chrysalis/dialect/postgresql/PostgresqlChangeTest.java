package dev.chrysalis.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.BehaviourChange;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.TableChange;
import dev.chrysalis.diff.TypeChange;
import dev.chrysalis.schema.ExtendedStatistics;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each statement that changes something in place brings it to where DEV has it. */
class PostgresqlChangeTest {

    private static final Path CASE = Path.of("src/test/resources/dev/chrysalis/dialect/postgresql/change");

    private final SqlText sql = new PostgresqlDialect().sql();

    @Test
    void whatChangedInPlaceIsAsInTheOtherDatabase() throws IOException {
        try (TestDatabase prod = EmbeddedPostgresql.freshDatabase(Files.readString(CASE.resolve("before.sql")));
             TestDatabase dev = EmbeddedPostgresql.freshDatabase(Files.readString(CASE.resolve("after.sql")))) {
            Schema target = read(dev);
            for (SchemaChange change : new Comparer().compare(read(prod), target).changes()) {
                statements(change).forEach(prod::execute);
            }
            assertThat(new Comparer().compare(read(prod), target).changes()).extracting(SchemaChange::toString).isEmpty();
            assertThat(prod.value("SELECT nextval('numbers')")).isEqualTo("5000");
            assertThat(prod.value("INSERT INTO customer (was) VALUES (1) RETURNING plain")).isEqualTo("51");
        }
    }

    @Test
    void aSequenceWhoseRangeShrinksStandsAtItsEndSoThatNoNumberComesTwice() {
        try (TestDatabase database = EmbeddedPostgresql.freshDatabase("CREATE SEQUENCE s MAXVALUE 1000; SELECT setval('s', 70)")) {
            Sequence before = sequence(database);
            database.execute("CREATE SCHEMA other; CREATE SEQUENCE other.s AS smallint MAXVALUE 50 CYCLE");
            Sequence narrow = (Sequence) read(database).find(new Sequence(new ObjectName("other", "s"), before.options(), Optional.empty(),
                    false, before.annotations()).id()).orElseThrow();
            sql.sequences().change(before, new Sequence(before.name(), narrow.options(), Optional.empty(), false, before.annotations()))
                    .forEach(database::execute);
            assertThat(sequence(database).options()).isEqualTo(narrow.options());
            assertThat(database.rows("SELECT last_value, is_called FROM s")).containsExactly("50|t");
            assertThat(database.value("SELECT nextval('s')")).as("it cycles").isEqualTo("1");
        }
    }

    private Sequence sequence(TestDatabase database) {
        return read(database).all(Sequence.class).filter(sequence -> sequence.name().schema().equals("public")).findFirst().orElseThrow();
    }

    private List<String> statements(SchemaChange change) {
        if (change instanceof TypeChange.EnumValuesChanged values) {
            return sql.types().addValues(values.before(), values.after()).orElseThrow();
        } else if (change instanceof TypeChange.CompositeTypeChanged type) {
            return sql.types().change(type.before(), type.after()).orElseThrow();
        } else if (change instanceof TypeChange.DomainChanged domain) {
            return sql.types().change(domain.before(), domain.after()).orElseThrow();
        } else if (change instanceof ObjectChange.SequenceChanged sequence) {
            return sql.sequences().change(sequence.before(), sequence.after());
        } else if (change instanceof TableChange.TableStorageChanged storage) {
            return sql.tables().changeStorage(storage.table(), storage.before(), storage.after());
        } else if (change instanceof ColumnChange.ColumnTypeChanged type) {
            return sql.columns().changeType(type.table(), type.before(), type.after(), Optional.empty());
        } else if (change instanceof ColumnChange.ColumnIdentityChanged identity) {
            return sql.columns().changeIdentity(identity.table(), identity.before(), identity.after());
        } else if (change instanceof ColumnChange.ColumnGenerationChanged generation) {
            return sql.columns().changeGeneration(generation.table(), generation.before(), generation.after());
        } else if (change instanceof ColumnChange.ColumnOptionsChanged options) {
            return sql.columns().changeOptions(options.table(), options.before(), options.after());
        } else if (change instanceof ColumnChange.ColumnDefaultChanged value) {
            return List.of(sql.columns().setDefault(value.table(), value.after().name(), value.after().defaultExpression()));
        } else if (change instanceof ConstraintChange.ConstraintChanged constraint) {
            return sql.constraints().change(constraint.table(), constraint.before(), constraint.after()).orElseThrow();
        } else if (change instanceof IndexChange.IndexChanged index) {
            return sql.indexes().change(index.table(), index.before(), index.after()).orElseThrow();
        } else if (change instanceof BehaviourChange.PolicyChanged policy) {
            return sql.behaviour().change(policy.table(), policy.before().orElseThrow(), policy.after().orElseThrow()).orElseThrow();
        } else if (change instanceof ObjectChange.ViewChanged view) {
            assertThat(sql.views().canReplace(view.before(), view.after())).isTrue();
            return sql.views().replace(view.before(), view.after());
        } else if (change instanceof ObjectChange.DefinitionChanged definition) {
            return definition.after() instanceof Routine routine
                    ? sql.definitions().replace((Routine) definition.before(), routine).orElseThrow()
                    : sql.definitions().change((ExtendedStatistics) definition.before(), (ExtendedStatistics) definition.after())
                    .orElseThrow();
        } else if (change instanceof ObjectChange.CommentChanged comment) {
            return List.of(sql.objects().comment(comment.subject(), comment.after()));
        }
        throw new AssertionError("not a change in place: " + change);
    }

    private static Schema read(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return new Capture().read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
