package dev.chrysalis.dialect.statement;

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
    void whatPerformsOtherThingsIsNoticed() {
        assertThat(SqlWords.of("CALL tidy()").performOther()).isTrue();
        assertThat(SqlWords.of("DO $$ BEGIN EXECUTE 'DROP TABLE x'; END $$").performOther()).isTrue();
        assertThat(SqlWords.of("CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f()").performOther()).isFalse();
    }
}
