package dev.chrysalis.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionDiffTest {

    @Test
    void equal_definitions_stand_beside_each_other_without_a_mark() {
        List<DiffRow> rows = DefinitionDiff.of(List.of("CREATE TABLE a (", ");"), List.of("CREATE TABLE a (", ");"));
        assertThat(rows).hasSize(2).noneMatch(DiffRow::differs);
    }

    @Test
    void lines_of_one_column_are_paired_and_only_the_word_that_differs_is_marked() {
        List<DiffRow> rows = DefinitionDiff.of(List.of("  name varchar(200) NOT NULL,"), List.of("  name varchar(120) NOT NULL,"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.dev().words()).singleElement().satisfies(word -> assertThat(word(row.dev(), word)).isEqualTo("200"));
            assertThat(row.prod().words()).singleElement().satisfies(word -> assertThat(word(row.prod(), word)).isEqualTo("120"));
        });
    }

    @Test
    void a_line_of_one_side_stands_beside_a_gap() {
        List<DiffRow> rows = DefinitionDiff.of(List.of("a int", "tier text"), List.of("a int", "vip boolean"));
        assertThat(rows).extracting(row -> row.dev().mark() + " " + row.prod().mark())
                .containsExactly("SAME SAME", "ADDED GAP", "GAP DROPPED");
    }

    @Test
    void an_object_of_one_side_only_has_gaps_throughout() {
        assertThat(DefinitionDiff.of(List.of(), List.of("CREATE TABLE a (", ");")))
                .extracting(row -> row.dev().mark()).containsOnly(DiffLine.Mark.GAP);
    }

    private static String word(DiffLine line, DiffLine.Stretch stretch) {
        return line.text().substring(stretch.start(), stretch.end());
    }
}
