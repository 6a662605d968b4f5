package dev.chrysalis.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRehearsalsTest {

    @TempDir
    private Path project;

    @Test
    void whatIsKeptIsReadAgainAsItWas() {
        Simulation simulation = MessageTime.simulation();
        new LastRehearsals(project).keep(simulation);

        assertThat(new LastRehearsals(project).of(MessageTime.NAME)).contains(simulation);
        assertThat(project.resolve(".chrysalis/simulations/2026.11-message-time.json")).exists();
    }

    @Test
    void aReleaseThatWasNeverRehearsedHasNone() {
        assertThat(new LastRehearsals(project).of("2027.01-other")).isEmpty();
    }

    @Test
    void whatCannotBeReadCountsAsNotRehearsed() throws IOException {
        new LastRehearsals(project).keep(MessageTime.simulation());
        Files.writeString(project.resolve(".chrysalis/simulations/2026.11-message-time.json"), "{\"release\": 3, \"steps\": [");

        assertThat(new LastRehearsals(project).of(MessageTime.NAME)).isEmpty();
    }
}
