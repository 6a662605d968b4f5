package dev.chrysalis.app.timeline;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.Status;
import dev.chrysalis.app.shell.MainWindow;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.task.AtOnce;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.task.Jobs;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.Theme;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.project.Project;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;

/** The timeline in a window of its own, on a project that is told instead of read. */
final class TimelineWindow {

    private final Theme theme = new Theme();
    private final Navigation navigation = new Navigation();
    private final Overlay overlay = new Overlay(theme.motion());
    private final Messages messages;
    private final Clock clock = Clock.fixed(ShopStory.NOW.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final Faults faults = fault -> {
    };
    private final Map<String, byte[]> exported = new HashMap<>();
    private final List<Path> opened = new ArrayList<>();
    private final Background background = new AtOnce();
    private final Chrysalis engine = new Chrysalis(clock);
    private final Workspace workspace;
    private final TimelineViewModel viewModel;
    private final TimelineView view;

    TimelineWindow() {
        this(Locale.ENGLISH);
    }

    TimelineWindow(Locale language) {
        messages = new Messages(language);
        workspace = new Workspace(engine, background, faults, messages);
        viewModel = new TimelineViewModel(workspace, engine, background, faults, messages, clock);
        view = new TimelineView(viewModel, navigation, theme, overlay, messages, exported::put, opened::add);
    }

    /** The whole window with every other screen left out. */
    Scene scene(double width, double height) {
        Map<ScreenName, Supplier<Screen>> screens =
                Map.of(ScreenName.TIMELINE, () -> view, ScreenName.START, () -> new Vacant(ScreenName.START));
        MainWindow window = new MainWindow(workspace, navigation, new Jobs(clock), theme, overlay, messages, clock, () -> { }, screens);
        Scene scene = new Scene(window.root(), width, height);
        theme.dress(scene);
        return scene;
    }

    void show(Project project, RunState state) {
        workspace.show(project);
        workspace.take(new Status(state, new ChainState.Unbroken(86), "", List.of(), List.of(), Optional.empty()), List.of());
        navigation.go(ScreenName.TIMELINE);
    }

    Theme theme() {
        return theme;
    }

    /** What was exported, by the name that was suggested. */
    Map<String, byte[]> exported() {
        return exported;
    }

    /** The files that were opened elsewhere. */
    List<Path> opened() {
        return opened;
    }

    Workspace workspace() {
        return workspace;
    }

    TimelineView view() {
        return view;
    }

    TimelineViewModel viewModel() {
        return viewModel;
    }
}
