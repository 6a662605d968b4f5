package dev.chrysalis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresqlComparisonTest {

    private static final String BASE = """
            CREATE TYPE mood AS ENUM ('calm', 'cross');
            CREATE TABLE customer (id bigint CONSTRAINT customer_key PRIMARY KEY, name text, old text DEFAULT 'x',
                n int, m mood, CONSTRAINT named CHECK (n > 0));
            CREATE INDEX customer_name ON customer (name);
            CREATE VIEW people AS SELECT name FROM customer;
            CREATE SEQUENCE ticket;
            CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER touched BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION touch();
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE a (b int)                                              | ObjectAdded public.a
            DROP VIEW people                                                    | ObjectDropped public.people
            ALTER TABLE customer ADD born date                                  | ColumnAdded public.customer.born
            ALTER TABLE customer DROP old                                       | ColumnDropped public.customer.old
            ALTER TABLE customer ALTER n TYPE bigint                            | ColumnTypeChanged public.customer.n
            ALTER TABLE customer ALTER old TYPE text COLLATE "C"                | ColumnTypeChanged public.customer.old
            ALTER TABLE customer ALTER name SET NOT NULL                        | ColumnNullabilityChanged public.customer.name
            ALTER TABLE customer ALTER old SET DEFAULT 'y'                      | ColumnDefaultChanged public.customer.old
            ALTER TABLE customer ALTER id ADD GENERATED ALWAYS AS IDENTITY      | ColumnIdentityChanged public.customer.id
            ALTER TABLE customer ALTER old SET STATISTICS 200                   | ColumnOptionsChanged public.customer.old
            ALTER TABLE customer SET (fillfactor = 70)                          | TableStorageChanged public.customer
            ALTER TABLE customer ENABLE ROW LEVEL SECURITY                      | TableStorageChanged public.customer
            ALTER TABLE customer CLUSTER ON customer_key                        | ConstraintChanged public.customer.customer_key
            ALTER TABLE customer ADD CONSTRAINT c CHECK (n < 9)                 | ConstraintAdded public.customer.c
            ALTER TABLE customer DROP CONSTRAINT named                          | ConstraintDropped public.customer.named
            ALTER TABLE customer RENAME CONSTRAINT named TO renamed             | ConstraintRenamed public.customer.renamed
            CREATE INDEX i ON customer (old)                                    | IndexAdded public.customer.i
            DROP INDEX customer_name                                            | IndexDropped public.customer.customer_name
            ALTER INDEX customer_name RENAME TO other                           | IndexRenamed public.customer.other
            ALTER INDEX customer_name SET (fillfactor = 70)                     | IndexChanged public.customer.customer_name
            ALTER TABLE customer DISABLE TRIGGER touched                        | TriggerChanged public.customer.touched
            DROP TRIGGER touched ON customer                                    | TriggerChanged public.customer.touched
            CREATE POLICY p ON customer                                         | PolicyChanged public.customer.p
            CREATE RULE r AS ON DELETE TO customer DO INSTEAD NOTHING           | RuleChanged public.customer.r
            CREATE OR REPLACE VIEW people AS SELECT name, 1 AS one FROM customer | ViewChanged public.people
            ALTER VIEW people SET (security_barrier)                            | ViewChanged public.people
            ALTER SEQUENCE ticket CYCLE                                         | SequenceChanged public.ticket
            ALTER TYPE mood ADD VALUE 'glad'                                    | EnumValuesChanged public.mood
            CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 2' | DefinitionChanged public.one()
            COMMENT ON TABLE customer IS 'c'                                    | CommentChanged public.customer
            COMMENT ON COLUMN customer.n IS 'c'                                 | CommentChanged public.customer.n
            COMMENT ON COLUMN people.name IS 'c'                                | CommentChanged public.people.name
            COMMENT ON CONSTRAINT named ON customer IS 'c'                      | CommentChanged public.customer.named
            COMMENT ON INDEX customer_name IS 'c'                               | CommentChanged public.customer.customer_name
            COMMENT ON INDEX customer_key IS 'c'                                | ConstraintChanged public.customer.customer_key
            COMMENT ON TRIGGER touched ON customer IS 'c'                       | CommentChanged public.customer.touched
            COMMENT ON SCHEMA public IS 'c'                                     | CommentChanged public
            COMMENT ON FUNCTION one() IS 'c'                                    | CommentChanged public.one()
            COMMENT ON TYPE mood IS 'c'                                         | CommentChanged public.mood
            """)
    void eachStatementIsToldAsOneFact(String statement, String fact) {
        assertThat(facts(compare(BASE, BASE + statement))).containsExactly(fact);
        assertThat(facts(compare(BASE + statement, BASE))).hasSize(1);
    }

    @Test
    void theOrderOfColumnsIsARemark() {
        Comparison comparison = compare("CREATE TABLE a (b int, c int)", "CREATE TABLE a (c int, b int)");

        assertThat(comparison.equal()).isTrue();
        assertThat(comparison.remarks()).hasSize(1);
    }

    @Test
    void aColumnDoesNotBecomeTheParentsBecauseAParentComes() {
        String parent = "CREATE TABLE parent (id int);";

        assertThat(facts(compare(parent + "CREATE TABLE child (id int)", parent + "CREATE TABLE child () INHERITS (parent)")))
                .containsExactly("TableStorageChanged public.child", "ColumnInheritanceChanged public.child.id");
        assertThat(facts(compare(parent + "CREATE TABLE child () INHERITS (parent)", parent + "CREATE TABLE child (id int)")))
                .containsExactly("TableStorageChanged public.child");
    }

    @Test
    void twoIndexesAlikeAreBothSeen() {
        assertThat(facts(compare("CREATE TABLE a (b int); CREATE INDEX x ON a (b); CREATE INDEX y ON a (b)", "CREATE TABLE a (b int)")))
                .containsExactly("IndexDropped public.a.x", "IndexDropped public.a.y");
    }

    private static List<String> facts(Comparison comparison) {
        return comparison.changes().stream().map(change -> change.getClass().getSimpleName() + " " + change.subject()).toList();
    }

    private static Comparison compare(String prod, String dev) {
        return new Comparer().compare(read(prod), read(dev));
    }

    private static Schema read(String script) {
        try (TestDatabase database = EmbeddedPostgresql.freshDatabase(script); Connection connection = database.connect()) {
            return new Capture().read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
