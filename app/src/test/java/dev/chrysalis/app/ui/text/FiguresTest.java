package dev.chrysalis.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void large_numbers_have_thin_spaces() {
        assertThat(Figures.count(2_431_008)).isEqualTo("2\u2009431\u2009008");
        assertThat(Figures.count(999)).isEqualTo("999");
    }

    @Test
    void times_have_the_two_largest_units_that_say_something() {
        assertThat(Figures.ENGLISH.time(Duration.ofNanos(400_000))).isEqualTo("< 1 ms");
        assertThat(Figures.ENGLISH.time(Duration.ofMillis(38))).isEqualTo("38 ms");
        assertThat(Figures.ENGLISH.time(Duration.ofMillis(2_100))).isEqualTo("2.1 s");
        assertThat(Figures.ENGLISH.time(Duration.ofSeconds(48))).isEqualTo("48 s");
        assertThat(Figures.ENGLISH.time(Duration.ofSeconds(1450))).isEqualTo("24 min 10 s");
        assertThat(Figures.ENGLISH.time(Duration.ofMinutes(120))).isEqualTo("2 h");
        assertThat(Figures.ENGLISH.time(Duration.ofDays(14))).isEqualTo("14 d");
    }

    @Test
    void german_has_a_comma_for_the_point_and_days_of_its_own() {
        Figures german = new Messages(Locale.GERMAN).figures();
        assertThat(german.time(Duration.ofMillis(2_100))).isEqualTo("2,1 s");
        assertThat(german.time(Duration.ofHours(46))).isEqualTo("1 Tag 22 h");
        assertThat(german.time(Duration.ofDays(14))).isEqualTo("14 Tage");
        assertThat(german.bytes(3_565_158)).isEqualTo("3,4 MB");
    }
}
