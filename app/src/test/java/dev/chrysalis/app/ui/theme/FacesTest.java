package dev.chrysalis.app.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** A face that a sheet misspells is silently replaced by whatever the system has. */
class FacesTest extends ApplicationTest {

    private static final Pattern FACE = Pattern.compile("-fx-font-family:\\s*\"([^\"]+)\"");

    @Override
    public void start(Stage stage) {
        Faces.load();
    }

    @Test
    void every_face_that_a_sheet_names_is_bundled() {
        Set<String> named = new TreeSet<>();
        Theme.sheets().forEach(sheet -> FACE.matcher(sheet.text()).results().forEach(match -> named.add(match.group(1))));
        assertThat(named).contains("Inter", "JetBrains Mono").isSubsetOf(Font.getFamilies());
    }
}
