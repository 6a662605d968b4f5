package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Command;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** What the palette offers everywhere: the screens, the releases, their steps. */
final class PaletteCommands {

    private final Workspace workspace;
    private final Navigation navigation;
    private final Messages messages;

    PaletteCommands(Workspace workspace, Navigation navigation, Messages messages) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.messages = messages;
    }

    List<Command> all() {
        List<Command> commands = new ArrayList<>();
        commands.add(screen(ScreenName.START, "Ctrl+Shift+O"));
        workspace.projectProperty().get().ifPresent(project -> {
            ScreenName.ofProject().forEach(name -> commands.add(screen(name, "Ctrl+" + name.ordinal())));
            commands.add(new Command(messages.get("palette.project"), messages.get("palette.refresh"), "F5", () -> {
                workspace.reload();
                workspace.refresh();
            }));
            project.releases().forEach(release -> commands.add(release(release)));
            project.releases().forEach(release -> release.steps().forEach(step -> commands.add(step(release, step))));
        });
        return commands;
    }

    private Command screen(ScreenName name, String keys) {
        return new Command(messages.get("palette.screen"), messages.get("screen." + name.key()), keys, () -> navigation.go(name));
    }

    private Command release(Release release) {
        return new Command(messages.get("palette.release"), release.name() + "  " + release.title(), "", () -> {
            workspace.selection().selectRelease(release.name());
            navigation.go(ScreenName.TIMELINE);
        });
    }

    private Command step(Release release, Step step) {
        return new Command(messages.get("palette.step"),
                release.name() + "  " + step.id().phase().folder() + " " + step.id().number() + "  " + step.title(), "", () -> {
            workspace.selection().selectStep(step.id());
            navigation.go(ScreenName.TIMELINE);
        });
    }
}
