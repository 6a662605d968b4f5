package dev.chrysalis.dialect.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenSqlTest {

    @Test
    void commentsGoWhereverTheyStand() {
        assertThat(WrittenSql.withoutComments("""
                -- first
                // of H2
                /* a /* nested */ one */ DROP /* which */ TABLE tag -- last""")).matches("DROP\\s+TABLE\\s+tag");
        assertThat(WrittenSql.withoutComments("-- nothing else")).isEmpty();
        assertThat(WrittenSql.withoutComments("DROP TABLE tag /* never closed")).isEqualTo("DROP TABLE tag");
    }

    @Test
    void whatOnlyLooksLikeACommentStays() {
        assertUntouched("SELECT '-- no', 'it''s /* no */', E'it\\'s -- no', \"odd -- name\", note'--'");
        assertUntouched("DO $$ BEGIN -- within\n END $$");
        assertUntouched("DO $body$ SELECT '$$' /* within */ $body$");
        assertUntouched("SELECT 'C:\\', 1 // 2");
    }

    private static void assertUntouched(String statement) {
        assertThat(WrittenSql.withoutComments(statement)).isEqualTo(statement);
    }

    @Test
    void aNameMayBeOfAnyScript() {
        assertThat("größe").matches(WrittenSql.PART);
        assertThat("名前.\"Neue \"\"Größe\"\".x\"").matches(WrittenSql.NAME);
        assertThat("1st").doesNotMatch(WrittenSql.PART);
    }
}
