package dev.chrysalis.app.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.plan.Limits;
import dev.chrysalis.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

    @TempDir
    Path folder;

    private Path shop;
    private Settings settings;
    private ExportFolder exports;

    @BeforeEach
    void openShop() throws IOException {
        shop = Files.createDirectories(folder.resolve("shop"));
        settings = new Settings(folder.resolve("settings"));
        exports = new ExportFolder(settings, () -> Optional.of(projectIn(shop)));
    }

    @Test
    void atFirstItIsAFolderBesideTheReleases() {
        assertThat(exports.offer()).contains(shop.resolve("exports"));
        assertThat(shop.resolve("exports")).isDirectory();
    }

    @Test
    void nothingIsLeftOfAnOfferThatNobodyTook() {
        exports.offer();
        exports.tidy();

        assertThat(shop).isEmptyDirectory();
    }

    @Test
    void whatWasSavedStays() throws IOException {
        Path file = Files.writeString(exports.offer().orElseThrow().resolve("timeline.svg"), "<svg/>");
        exports.tidy();

        assertThat(file).exists();
    }

    @Test
    void theFolderThatWasChosenIsOfferedAgainAtTheNextStart() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        exports.remember(papers.resolve("timeline.pdf"));

        ExportFolder later = new ExportFolder(new Settings(folder.resolve("settings")), () -> Optional.of(projectIn(shop)));

        assertThat(later.offer()).contains(papers);
        assertThat(new ExportFolder(settings, () -> Optional.of(projectIn(folder))).offer()).as("of another project")
                .contains(folder.resolve("exports"));
    }

    @Test
    void withoutAProjectNothingIsOffered() {
        assertThat(new ExportFolder(settings, Optional::empty).offer()).isEmpty();
    }

    private static Project projectIn(Path folder) {
        return new Project(folder, "shop", ZoneOffset.UTC, List.of(), Limits.DEFAULT, List.of(), List.of(), Optional.empty());
    }
}
