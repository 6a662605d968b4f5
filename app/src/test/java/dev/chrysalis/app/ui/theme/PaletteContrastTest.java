package dev.chrysalis.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteContrastTest {

    private static final double TEXT = 4.5;
    private static final List<String> PLANNED_CARDS = List.of("release-1-card", "release-2-card", "release-3-card");

    static Stream<Palette> palettes() {
        return Stream.of(Palette.ofLight(), Palette.ofDark());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void text_can_be_read_on_every_ground(Palette palette) {
        for (String ground : List.of("surface", "canvas", "inset", "sealed", "accent-soft", "ok-soft", "warn-soft", "bad-soft",
                "release-1-soft", "release-2-soft", "release-3-soft", "diff-add", "diff-add-word", "diff-drop", "diff-drop-word")) {
            readable(palette, "fg", ground);
        }
        for (String ground : List.of("surface", "canvas", "inset", "sealed", "accent-soft", "warn-soft", "diff-add", "diff-drop",
                "border-muted")) {
            readable(palette, "muted", ground);
        }
        PLANNED_CARDS.forEach(card -> readable(palette, "muted", card));
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void states_can_be_read_on_their_own_ground(Palette palette) {
        List.of("surface", "canvas", "accent-soft").forEach(ground -> readable(palette, "accent", ground));
        List.of("surface", "canvas", "ok-soft").forEach(ground -> readable(palette, "ok", ground));
        List.of("surface", "canvas", "warn-soft").forEach(ground -> readable(palette, "warn", ground));
        List.of("surface", "canvas", "bad-soft").forEach(ground -> readable(palette, "bad", ground));
        PLANNED_CARDS.forEach(card -> readable(palette, "warn", card));
        readable(palette, "on-accent", "accent-fill");
        readable(palette, "on-prod", "prod");
        readable(palette, "on-ink", "ink");
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void phases_and_releases_can_be_read(Palette palette) {
        for (String phase : List.of("phase-expand", "phase-rollout", "phase-contract")) {
            readable(palette, phase, "surface");
            readable(palette, phase, "canvas");
        }
        readable(palette, "release-0", "sealed");
        for (int hue = 1; hue <= 3; hue++) {
            readable(palette, "release-" + hue, "surface");
            readable(palette, "release-" + hue, "canvas");
            readable(palette, "release-" + hue, "release-" + hue + "-soft");
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void sql_can_be_read_as_code_and_in_a_difference(Palette palette) {
        List.of("sql-keyword", "sql-string", "sql-comment", "sql-number").forEach(kind -> readable(palette, kind, "canvas"));
        readable(palette, "sql-keyword", "diff-add");
        readable(palette, "sql-keyword", "diff-drop");
    }

    private static void readable(Palette palette, String text, String ground) {
        double ratio = Contrast.between(palette.colour(text), palette.colour(ground));
        assertThat(ratio).as("%s on %s, %s", text, ground, palette.dark() ? "dark" : "light").isGreaterThanOrEqualTo(TEXT);
    }
}
