package dev.chrysalis.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.Status;
import dev.chrysalis.app.ui.task.AtOnce;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateViewModelTest {

    @TempDir
    private Path folder;

    @Test
    void aReleaseWhoseTurnIsNotYetSaysSoBeforeAnythingIsCopied() throws IOException {
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: shop\nzone: Z\nenvironments: {}\n");
        for (String name : List.of("2026.11-first", "2026.12-second")) {
            Path release = Files.createDirectories(folder.resolve("releases").resolve(name));
            Files.writeString(release.resolve("release.yaml"), "title: " + name + "\n");
        }
        Chrysalis engine = new Chrysalis(Clock.systemUTC());
        Messages messages = new Messages(Locale.ENGLISH);
        AtOnce background = new AtOnce();
        Workspace workspace = new Workspace(engine, background, fault -> { }, messages);
        workspace.show(engine.open(folder));
        SimulateViewModel model =
                new SimulateViewModel(engine, workspace, new Navigation(), background, fault -> { }, messages, Runnable::run);
        List<Release> releases = workspace.projectProperty().get().orElseThrow().releases();
        workspace.take(new Status(started("2026.11-first"), new ChainState.Unbroken(1), "", List.of(), List.of(), Optional.empty()), List.of());

        model.choose(releases.get(0));
        assertThat(model.refusal()).isEmpty();
        model.choose(releases.get(1));
        assertThat(model.refusal()).hasValue("2026.11-first is the current release and is not rolled out yet; 2026.12-second would seal it."
                + " Run 2026.11-first through rollout, or roll it back.");
    }

    private static RunState started(String release) {
        return RunState.of(List.of(new JournalEntry(1, Instant.EPOCH, "", "", "", new ReleaseEvent.ReleaseStarted(release, ""), "", "")));
    }
}
