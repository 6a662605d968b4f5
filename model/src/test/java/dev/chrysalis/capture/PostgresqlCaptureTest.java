package dev.chrysalis.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Dependency;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Reference;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.TestDatabase;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresqlCaptureTest {

    @Test
    void namesWhatItLeavesAlone() {
        try (TestDatabase database = EmbeddedPostgresql.freshDatabase("""
                CREATE SUBSCRIPTION orders CONNECTION 'host=nowhere password=hush' PUBLICATION orders WITH (connect = false, slot_name = NONE);
                CREATE FOREIGN DATA WRAPPER wrap;
                CREATE SERVER far FOREIGN DATA WRAPPER wrap;
                CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (password 'hush');
                CREATE FOREIGN TABLE remote (a int) SERVER far;
                COMMENT ON COLUMN remote.a IS 'far away';
                ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC;""")) {
            List<NotUnderstood> named = new Capture().read(database.as(new PostgresqlDialect())).notUnderstood();
            database.execute("DROP SUBSCRIPTION orders");

            assertThat(named).extracting(NotUnderstood::subject).containsExactlyInAnyOrder("subscription orders",
                    "user mapping public SERVER far");
            assertThat(named.toString()).doesNotContain("hush");
        }
    }

    @Test
    void readsTheColumnsOfATable() {
        Table table = table("""
                CREATE TYPE mood AS ENUM ('calm', 'cross');
                CREATE TABLE person (
                    id bigint GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 5),
                    name character varying(120) COLLATE "C" NOT NULL DEFAULT 'nobody',
                    moods mood[],
                    shout text GENERATED ALWAYS AS (upper(name)) STORED);
                ALTER TABLE person ALTER COLUMN name SET STATISTICS 500, ALTER COLUMN name SET STORAGE EXTERNAL;
                COMMENT ON COLUMN person.name IS 'as she says it';""", "person");

        assertThat(table.columns()).extracting(Column::name).containsExactly("id", "name", "moods", "shout");
        Column id = table.columns().get(0);
        assertThat(id.nullable()).isFalse();
        assertThat(id.defaultExpression()).isEmpty();
        assertThat(id.identity()).hasValueSatisfying(identity -> {
            assertThat(identity.always()).isTrue();
            assertThat(identity.sequence().start()).isEqualTo(BigInteger.TEN);
            assertThat(identity.name()).contains(name("person_id_seq"));
        });
        Column name = table.columns().get(1);
        assertThat(name.type().definition()).isEqualTo("character varying(120)");
        assertThat(name.collation()).contains("pg_catalog.\"C\"");
        assertThat(name.defaultExpression()).contains("'nobody'::character varying");
        assertThat(name.options()).containsEntry("STATISTICS", "500").containsEntry("STORAGE", "EXTERNAL");
        assertThat(name.annotations().comment()).contains("as she says it");
        Column moods = table.columns().get(2);
        assertThat(moods.type().definition()).isEqualTo("public.mood[]");
        assertThat(moods.type().declaredBy()).contains(name("mood"));
        assertThat(table.columns().get(3).generated()).hasValueSatisfying(generated ->
                assertThat(generated.expression()).isEqualTo("upper((name)::text)"));
    }

    @Test
    void readsConstraintsWithTheServersOwnDefinition() {
        Table table = table("""
                CREATE TABLE customer (id bigint PRIMARY KEY);
                CREATE TABLE orders (
                    id bigint CONSTRAINT orders_key PRIMARY KEY,
                    customer_id bigint CONSTRAINT orders_customer REFERENCES customer ON DELETE CASCADE,
                    total numeric(12,2));
                ALTER TABLE orders ADD CONSTRAINT orders_total CHECK (total > 0) NOT VALID;""", "orders");

        assertThat(table.constraints()).extracting(Constraint::name, Constraint::kind, Constraint::definition, Constraint::validated)
                .containsExactly(
                        tuple("orders_customer", ConstraintKind.FOREIGN_KEY,
                                "FOREIGN KEY (customer_id) REFERENCES public.customer(id) ON DELETE CASCADE", true),
                        tuple("orders_key", ConstraintKind.PRIMARY_KEY, "PRIMARY KEY (id)", true),
                        tuple("orders_total", ConstraintKind.CHECK, "CHECK ((total > (0)::numeric))",
                                false));
        assertThat(table.constraint("orders_customer").orElseThrow().references())
                .contains(new Reference(name("customer"), List.of("id")));
        assertThat(table.constraint("orders_total").orElseThrow().columns()).containsExactly("total");
    }

    @Test
    void readsIndexesButNotThoseOfConstraints() {
        Table table = table("""
                CREATE TABLE person (id bigint PRIMARY KEY, name text, born date);
                CREATE UNIQUE INDEX person_name ON person (lower(name), born DESC) INCLUDE (id) WHERE born IS NOT NULL;""", "person");

        assertThat(table.indexes()).hasSize(1);
        Index index = table.indexes().get(0);
        assertThat(index.keys()).containsExactly("lower(name)", "born");
        assertThat(index.unique()).isTrue();
        assertThat(index.predicate()).contains("(born IS NOT NULL)");
        assertThat(index.definition()).startsWith("CREATE UNIQUE INDEX person_name ON public.person USING btree (lower(name), born DESC)");
    }

    @Test
    void readsViewsAndSequences() {
        Schema schema = read("""
                CREATE SEQUENCE ticket AS integer MAXVALUE 500 CYCLE;
                CREATE TABLE person (id serial, name text);
                CREATE VIEW people WITH (security_barrier) AS SELECT name FROM person;
                COMMENT ON COLUMN people.name IS 'shown';
                CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM person;
                CREATE UNIQUE INDEX counted_n ON counted (n);""");

        View people = (View) schema.find(ObjectId.of(ObjectKind.VIEW, name("people"))).orElseThrow();
        assertThat(people.query()).contains("FROM public.person").doesNotEndWith(";");
        assertThat(people.options()).containsEntry("security_barrier", "true");
        assertThat(people.columns().get(0).annotations().comment()).contains("shown");
        View counted = (View) schema.find(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, name("counted"))).orElseThrow();
        assertThat(counted.indexes()).extracting(Index::name).containsExactly("counted_n");
        Sequence ticket = (Sequence) schema.find(ObjectId.of(ObjectKind.SEQUENCE, name("ticket"))).orElseThrow();
        assertThat(ticket.options().type()).isEqualTo("integer");
        assertThat(ticket.options().cycle()).isTrue();
        Sequence serial = (Sequence) schema.find(ObjectId.of(ObjectKind.SEQUENCE, name("person_id_seq"))).orElseThrow();
        assertThat(serial.ownedBy()).contains(ObjectId.column(name("person"), "id"));
    }

    @Test
    void saysWhatNeedsWhat() {
        Schema schema = read("""
                CREATE TYPE mood AS ENUM ('calm');
                CREATE FUNCTION loud(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
                CREATE SEQUENCE ticket;
                CREATE TABLE person (id bigint DEFAULT nextval('ticket'), name text, feels mood);
                CREATE VIEW people AS SELECT name FROM person;
                CREATE INDEX loud_people ON person (loud(name));
                CREATE POLICY quiet ON person USING (loud(name));""");

        ObjectId loud = new ObjectId(ObjectKind.ROUTINE, name("loud"), "text");
        assertThat(schema.dependencies()).contains(
                new Dependency(ObjectId.of(ObjectKind.VIEW, name("people")), ObjectId.column(name("person"), "name")),
                new Dependency(ObjectId.column(name("person"), "id"), ObjectId.of(ObjectKind.SEQUENCE, name("ticket"))),
                new Dependency(ObjectId.column(name("person"), "feels"), ObjectId.of(ObjectKind.TYPE, name("mood"))),
                new Dependency(new ObjectId(ObjectKind.INDEX, name("person"), "loud_people"), loud),
                new Dependency(new ObjectId(ObjectKind.POLICY, name("person"), "quiet"), loud));
    }

    @Test
    void leavesOutWhatIsChrysalisOwn() {
        Schema schema = read("""
                CREATE SCHEMA chrysalis;
                CREATE TABLE chrysalis.journal (id bigint PRIMARY KEY);
                CREATE TABLE person (id bigint, chrysalis_old text);
                CREATE INDEX chrysalis_index ON person (id);
                CREATE FUNCTION chrysalis_sync() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                CREATE TRIGGER chrysalis_sync BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION chrysalis_sync();
                CREATE TABLE chrysalis_dropped_orders (id bigint PRIMARY KEY);""");

        assertThat(schema.objects().keySet()).extracting(ObjectId::toString).containsExactly("public", "public.person");
        Table person = schema.table(name("person")).orElseThrow();
        assertThat(person.columns()).extracting(Column::name).containsExactly("id");
        assertThat(person.indexes()).isEmpty();
        assertThat(person.triggers()).isEmpty();
    }

    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        try (Connection connection = EmbeddedPostgresql.freshDatabase().connect()) {
            new Capture().read(connection);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            connection.createStatement().execute("CREATE TABLE in_the_public_schema (id int)");
        }
    }

    private static Table table(String script, String table) {
        return read(script).table(name(table)).orElseThrow();
    }

    private static ObjectName name(String name) {
        return new ObjectName("public", name);
    }

    private static Schema read(String script) {
        try (Connection connection = EmbeddedPostgresql.freshDatabase(script).connect()) {
            return new Capture().read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
