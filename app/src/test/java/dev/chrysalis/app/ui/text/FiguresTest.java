package dev.chrysalis.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void large_numbers_have_thin_spaces() {
        assertThat(Figures.count(2_431_008)).isEqualTo("2\u2009431\u2009008");
        assertThat(Figures.count(999)).isEqualTo("999");
    }

    @Test
    void times_have_the_two_largest_units_that_say_something() {
        assertThat(Figures.time(Duration.ofMillis(38))).isEqualTo("38 ms");
        assertThat(Figures.time(Duration.ofMillis(2_100))).isEqualTo("2.1 s");
        assertThat(Figures.time(Duration.ofSeconds(48))).isEqualTo("48 s");
        assertThat(Figures.time(Duration.ofSeconds(1450))).isEqualTo("24 min 10 s");
        assertThat(Figures.time(Duration.ofMinutes(120))).isEqualTo("2 h");
        assertThat(Figures.time(Duration.ofDays(14))).isEqualTo("14 d");
    }
}
