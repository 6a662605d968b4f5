package dev.chrysalis.dialect.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.dialect.statement.SqlObjects.Name;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SqlObjectsTest {

    @Test
    void aColumnIsMadeInItsTable() {
        SqlObjects add = SqlObjects.of("ALTER TABLE ONLY public.orders"
                + " ADD COLUMN IF NOT EXISTS \"Note\" text DEFAULT 'add drop', ADD CHECK (note <> '')");

        assertThat(add.made()).containsExactly(new Name("note", "orders"));
        assertThat(add.takenAway()).isEmpty();
    }

    @Test
    void tablesIndexesViewsAndFunctionsAreMadeUnderTheirNames() {
        SqlObjects made = SqlObjects.of("""
                CREATE TABLE IF NOT EXISTS shop.item (id bigint);
                CREATE UNIQUE INDEX CONCURRENTLY item_id ON shop.item (id);
                CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DROP TABLE never; RETURN NEW; END $$;
                CREATE MATERIALIZED VIEW sold AS SELECT 1;""");

        assertThat(made.made()).containsExactlyInAnyOrder(new Name("item", ""), new Name("item_id", ""), new Name("touch", ""),
                new Name("sold", ""));
        assertThat(made.takenAway()).isEmpty();
    }

    @Test
    void whatIsRenamedIsGoneUnderItsNameAndMadeUnderTheOther() {
        SqlObjects column = SqlObjects.of("ALTER TABLE orders RENAME COLUMN note TO zd_note");
        SqlObjects table = SqlObjects.of("ALTER TABLE orders RENAME TO purchase");

        assertThat(column.takenAway()).containsExactly(new Name("note", "orders"));
        assertThat(column.made()).containsExactly(new Name("zd_note", "orders"));
        assertThat(SqlObjects.of("ALTER TABLE orders ALTER COLUMN note RENAME TO zd_note").takenAway()).isEqualTo(column.takenAway());
        assertThat(table.takenAway()).containsExactly(new Name("orders", ""));
        assertThat(table.made()).containsExactly(new Name("purchase", ""));
    }

    @Test
    void whatIsDroppedIsTakenAwayButNoDefaultAndNoObligation() {
        SqlObjects dropped = SqlObjects
                .of("ALTER TABLE orders DROP COLUMN note, DROP CONSTRAINT orders_check, ALTER COLUMN state DROP NOT NULL,"
                + " ALTER COLUMN state DROP DEFAULT; DROP INDEX CONCURRENTLY IF EXISTS orders_note");

        assertThat(dropped.takenAway()).containsExactlyInAnyOrder(new Name("note", "orders"), new Name("orders_check", "orders"),
                new Name("orders_note", ""));
    }

    @Test
    void eachOfSeveralDroppedObjectsIsTakenAway() {
        assertThat(SqlObjects.of("DROP TABLE größe, shop.\"Item\" CASCADE").takenAway())
                .containsExactlyInAnyOrder(new Name("größe", ""), new Name("item", ""));
    }

    @Test
    void aColumnIsUsedWhereItsTableIsNamedToo() {
        Set<Name> note = Set.of(new Name("note", "orders"));

        assertThat(SqlObjects.of("UPDATE orders SET note = ''").uses(note)).contains(new Name("note", "orders"));
        assertThat(SqlObjects.of("UPDATE customer SET note = ''").uses(note)).isEmpty();
        assertThat(SqlObjects.of("UPDATE orders SET state = 'note' -- note").uses(note)).isEmpty();
    }

    @Test
    void objectsAreWhatStandsInTheirPlace() {
        assertThat(SqlObjects.of("CREATE OR REPLACE VIEW shop.open AS SELECT * FROM ONLY orders JOIN line ON line.id = orders.id").named())
                .containsExactlyInAnyOrder("open", "orders", "line", "id");
        assertThat(SqlObjects.of("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS one ON orders USING btree (note)").named())
                .containsExactlyInAnyOrder("one", "orders", "btree");
        assertThat(SqlObjects.of("ALTER TABLE IF EXISTS orders ADD COLUMN kind colour").named()).containsExactly("orders");
        assertThat(SqlObjects.of("INSERT INTO orders SELECT 1").named()).containsExactly("orders");
    }
}
