package dev.chrysalis.app.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void what_was_remembered_is_there_at_the_next_start() {
        Settings settings = new Settings(folder);
        settings.remember("window.width", 1200.5);
        settings.save();
        assertThat(new Settings(folder).number("window.width")).hasValue(1200.5);
    }

    @Test
    void the_project_opened_last_comes_first_and_one_that_is_gone_is_left_out() throws IOException {
        Path shop = Files.createDirectory(folder.resolve("shop"));
        Path billing = Files.createDirectory(folder.resolve("billing"));
        Settings settings = new Settings(folder.resolve("config"));
        settings.rememberProject(shop);
        settings.rememberProject(billing);
        settings.rememberProject(shop);
        Files.delete(billing);
        assertThat(new Settings(folder.resolve("config")).recentProjects()).containsExactly(shop);
    }

    @Test
    void the_language_is_the_systems_until_one_is_chosen() {
        Settings settings = new Settings(folder);
        assertThat(settings.language(Locale.FRENCH)).isEqualTo(Locale.FRENCH);
        settings.remember("language", "de");
        assertThat(settings.language(Locale.FRENCH)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void a_file_that_cannot_be_understood_is_no_obstacle() throws IOException {
        Files.writeString(folder.resolve("window.properties"), "window.width = \\uZZZZ");
        assertThat(new Settings(folder).number("window.width")).isEmpty();
    }
}
