package dev.chrysalis.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.diff.ColumnChange.ColumnIdentityChanged;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresqlIdentityNameTest {

    /** The sequence of a renamed table keeps the old name, which the server's own dump shows. */
    @Test
    void theSequenceOfARenamedTableTakesTheNameThatDevGivesIt() {
        PostgresqlDialect dialect = new PostgresqlDialect();
        TestDatabase prod = EmbeddedPostgresql.freshDatabase(
                "CREATE TABLE t (d int GENERATED ALWAYS AS IDENTITY); ALTER TABLE t RENAME TO renamed");
        TestDatabase dev = EmbeddedPostgresql.freshDatabase("CREATE TABLE renamed (d int GENERATED ALWAYS AS IDENTITY)");

        Schema wanted = new Capture().read(dev.as(dialect));
        List<SchemaChange> changes = new Comparer().compare(new Capture().read(prod.as(dialect)), wanted).changes();
        assertThat(changes).hasSize(1);
        ColumnIdentityChanged change = (ColumnIdentityChanged) changes.get(0);
        dialect.sql().columns().changeIdentity(change.table(), change.before(), change.after()).forEach(prod::execute);

        assertThat(new Comparer().compare(new Capture().read(prod.as(dialect)), wanted).changes()).isEmpty();
    }
}
