package dev.chrysalis.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void light_and_dark_have_the_same_tokens() {
        assertThat(Palette.ofDark().colours().keySet()).containsExactlyInAnyOrderElementsOf(Palette.ofLight().colours().keySet());
    }

    @Test
    void releases_take_hue_and_pattern_in_turn() {
        assertThat(ReleaseMark.at(1)).isEqualTo(new ReleaseMark(1, ReleaseMark.Pattern.PLAIN));
        assertThat(ReleaseMark.at(2)).isEqualTo(new ReleaseMark(2, ReleaseMark.Pattern.DIAGONAL));
        assertThat(ReleaseMark.at(3)).isEqualTo(new ReleaseMark(3, ReleaseMark.Pattern.DOTS));
        assertThat(ReleaseMark.at(4)).isEqualTo(new ReleaseMark(1, ReleaseMark.Pattern.CROSSES));
    }
}
