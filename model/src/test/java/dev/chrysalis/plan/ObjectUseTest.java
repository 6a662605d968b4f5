package dev.chrysalis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.plan.ObjectUse.Name;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectUseTest {

    @Test
    void aColumnIsMadeInItsTable() {
        ObjectUse add = ObjectUse.of("ALTER TABLE ONLY public.orders"
                + " ADD COLUMN IF NOT EXISTS \"Note\" text DEFAULT 'add drop', ADD CHECK (note <> '')");

        assertThat(add.made()).containsExactly(new Name("note", "orders"));
        assertThat(add.takenAway()).isEmpty();
    }

    @Test
    void tablesIndexesViewsAndFunctionsAreMadeUnderTheirNames() {
        ObjectUse made = ObjectUse.of("""
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
        ObjectUse column = ObjectUse.of("ALTER TABLE orders RENAME COLUMN note TO zd_note");
        ObjectUse table = ObjectUse.of("ALTER TABLE orders RENAME TO purchase");

        assertThat(column.takenAway()).containsExactly(new Name("note", "orders"));
        assertThat(column.made()).containsExactly(new Name("zd_note", "orders"));
        assertThat(table.takenAway()).containsExactly(new Name("orders", ""));
        assertThat(table.made()).containsExactly(new Name("purchase", ""));
    }

    @Test
    void whatIsDroppedIsTakenAwayButNoDefaultAndNoObligation() {
        ObjectUse dropped = ObjectUse.of("ALTER TABLE orders DROP COLUMN note, DROP CONSTRAINT orders_check, ALTER COLUMN state DROP NOT NULL,"
                + " ALTER COLUMN state DROP DEFAULT; DROP INDEX CONCURRENTLY IF EXISTS orders_note");

        assertThat(dropped.takenAway()).containsExactlyInAnyOrder(new Name("note", "orders"), new Name("orders_check", "orders"),
                new Name("orders_note", ""));
    }

    @Test
    void aColumnIsUsedWhereItsTableIsNamedToo() {
        Set<Name> note = Set.of(new Name("note", "orders"));

        assertThat(ObjectUse.of("UPDATE orders SET note = ''").uses(note)).contains(new Name("note", "orders"));
        assertThat(ObjectUse.of("UPDATE customer SET note = ''").uses(note)).isEmpty();
        assertThat(ObjectUse.of("UPDATE orders SET state = 'note' -- note").uses(note)).isEmpty();
    }
}
