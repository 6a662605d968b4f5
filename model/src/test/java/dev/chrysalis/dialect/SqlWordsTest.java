package dev.chrysalis.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlWordsTest {

    @Test
    void literalsAndCommentsSayNothing() {
        SqlWords words = SqlWords.of("SELECT 'orders -- x' FROM \"Tag\" -- customer\n/* town */ WHERE shop.line.id = 1");
        assertThat(words.distinct()).containsExactlyInAnyOrder("select", "from", "tag", "where", "shop", "line", "id");
        assertThat(words.contain("LINE")).isTrue();
        assertThat(words.unqualified()).contains("id").doesNotContain("shop", "line");
    }

    @Test
    void objectsAreWhatStandsInTheirPlace() {
        assertThat(SqlWords.of("CREATE OR REPLACE VIEW shop.open AS SELECT * FROM ONLY orders JOIN line ON line.id = orders.id").objects())
                .containsExactlyInAnyOrder("open", "orders", "line", "id");
        assertThat(SqlWords.of("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS one ON orders USING btree (note)").objects())
                .containsExactlyInAnyOrder("one", "orders", "btree");
        assertThat(SqlWords.of("ALTER TABLE IF EXISTS orders ADD COLUMN kind colour").objects()).containsExactly("orders");
        assertThat(SqlWords.of("INSERT INTO orders SELECT 1").objects()).containsExactly("orders");
    }

    @Test
    void whatPerformsOtherThingsIsNoticed() {
        assertThat(SqlWords.of("CALL tidy()").performOther()).isTrue();
        assertThat(SqlWords.of("DO $$ BEGIN EXECUTE 'DROP TABLE x'; END $$").performOther()).isTrue();
        assertThat(SqlWords.of("CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f()").performOther()).isFalse();
    }
}
