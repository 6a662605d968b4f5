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

/** What can be done on every screen: the keys, the help sheet and the palette all take it from here. */
final class ShellCommands {

    /** What the shell itself does. */
    record Actions(Runnable palette, Runnable jobs, Runnable help, Runnable settings, Runnable appearance) {
    }

    private final Workspace workspace;
    private final Navigation navigation;
    private final Messages messages;
    private final Actions actions;

    ShellCommands(Workspace workspace, Navigation navigation, Messages messages, Actions actions) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.messages = messages;
        this.actions = actions;
    }

    /** Those that have a key. */
    List<Command> withKeys() {
        List<Command> commands = new ArrayList<>();
        ScreenName.ofProject().forEach(name -> commands.add(screen(name, "Ctrl+" + name.ordinal())));
        commands.add(screen(ScreenName.START, "Ctrl+Shift+O"));
        commands.add(new Command(messages.get("palette.project"), messages.get("palette.refresh"), "F5", () -> {
            workspace.reload();
            workspace.refresh();
        }));
        commands.add(window("palette.all", "Ctrl+K", actions.palette()));
        commands.add(window("jobs.title", "Ctrl+J", actions.jobs()));
        commands.add(window("shell.appearance", "Ctrl+Shift+L", actions.appearance()));
        commands.add(window("settings.title", "Ctrl+,", actions.settings()));
        commands.add(window("help.title", "F1", actions.help()));
        return commands;
    }

    /** All of them; releases and steps are gone to by their names. */
    List<Command> all() {
        List<Command> commands = new ArrayList<>(withKeys());
        workspace.projectProperty().get().ifPresentOrElse(project -> {
            project.releases().forEach(release -> commands.add(release(release)));
            project.releases().forEach(release -> release.steps().forEach(step -> commands.add(step(release, step))));
        }, () -> commands.removeIf(command -> !command.group().equals(messages.get("palette.window"))));
        return commands;
    }

    private Command window(String key, String keys, Runnable action) {
        return new Command(messages.get("palette.window"), messages.get(key), keys, action);
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
                release.name() + "  " + step.id().phase().folder() + " " + step.id().number() + "  " + messages.title(step), "", () -> {
            workspace.selection().selectStep(step.id());
            navigation.go(ScreenName.TIMELINE);
        });
    }
}
