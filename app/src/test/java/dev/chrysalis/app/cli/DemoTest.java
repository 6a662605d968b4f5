package dev.chrysalis.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    Path folder;

    @Test
    void theSamplesWholePathIsGoneByAProcessOfItsOwn() throws Exception {
        Calls.Ended ended = Calls.process(folder, "demo", "--keep", folder.resolve("kept").toString());
        assertThat(ended.code()).as(ended.everything()).isZero();
        assertThat(ended.out()).contains("Safe to run", "is back at the start of expand", "2026.11-message-time closed", "Journal intact",
                "That was the whole path.");
        assertThat(ended.everything()).doesNotContain("Exception", "\tat ");
        assertThat(folder.resolve("kept/papers")).isDirectoryContaining("glob:**.pdf").isDirectoryContaining("glob:**-rehearsal.html");
        assertThat(folder.resolve("kept/shop/chrysalis.yaml")).exists();
    }
}
