package dev.chrysalis.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTest {

    private final Sheet sheet = new Sheet("ui/base");

    @Test
    void letters_grow_and_nothing_else_does() {
        assertThat(sheet.text()).contains("-fx-font-size: 13px").contains("-fx-min-height: 48px");
        assertThat(sheet.scaled(2)).contains("-fx-font-size: 26.0px").doesNotContain("-fx-font-size: 13px")
                .contains("-fx-min-height: 48px");
    }

    @Test
    void letters_of_the_usual_size_are_read_from_the_sheet_itself() {
        assertThat(sheet.address(TextSize.NORMAL)).isEqualTo("/dev/chrysalis/app/ui/base.css");
        assertThat(sheet.address(TextSize.LARGE)).startsWith("data:text/css;base64,");
    }
}
