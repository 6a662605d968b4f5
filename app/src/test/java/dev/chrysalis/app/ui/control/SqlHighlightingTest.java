package dev.chrysalis.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlHighlightingTest {

    @Test
    void keywords_strings_numbers_and_comments_are_found_and_nothing_else() {
        String sql = "SELECT name FROM \"ORDER\" WHERE id = 42 AND note = 'it''s FROM' -- not FROM here";
        assertThat(SqlHighlighting.spans(sql)).extracting(span -> span.styleClass() + " " + sql.substring(span.start(), span.end()))
                .containsExactly("keyword SELECT", "keyword FROM", "keyword WHERE", "number 42", "keyword AND", "string 'it''s FROM'",
                        "comment -- not FROM here");
    }
}
