package dev.chrysalis.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private final Moments moments = new Moments(ZoneId.of("Europe/Vienna"), DateTimeFormatter.ofPattern("d.M. HH:mm")::format);

    @Test
    void a_moment_in_a_sentence_is_told_as_the_clocks_of_the_zone_show_it() {
        assertThat(moments.wordedIn("It ran from 2026-11-09T09:00:00Z to 2026-11-09T09:30:12.345Z."))
                .isEqualTo("It ran from 9.11. 10:00 to 9.11. 10:30.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployed 2026-02-30T09:00:00Z", "2026-11-09T09:00Z",
            "WHERE sent < '2026-11-09T09:00:00Z'", "at 2026-11-09T25:61:00Z"})
    void what_is_no_moment_or_a_value_of_sql_stays_as_it_is(String sentence) {
        assertThat(moments.wordedIn(sentence)).isEqualTo(sentence);
    }
}
