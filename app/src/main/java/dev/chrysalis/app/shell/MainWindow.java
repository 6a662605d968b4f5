package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.task.Jobs;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.Motion;
import dev.chrysalis.app.ui.theme.Theme;
import dev.chrysalis.app.ui.workspace.Command;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.RunInProgress;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window around the screens. FX thread only. */
public final class MainWindow {

    private static final double DRAWER = 260;
    /** A rehearsal touches no production: the tape keeps its place, so that nothing jumps, and is plain. */
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final Workspace workspace;
    private final Navigation navigation;
    private final StackPane content = new StackPane();
    private final Screens screens;
    private final StackPane root = new StackPane();
    private final VBox top = new VBox();
    private final Region tape = new Region();
    private final TopBar topBar;
    private final ProductionBand band;
    private final Rail rail;
    private final BorderPane frame = new BorderPane();
    private final JobsDrawer drawer;
    private final CommandPalette palette;
    private final ShellCommands everywhere;
    private final Motion motion;
    private final Messages messages;
    private Optional<Screen> front = Optional.empty();

    /** @param factories makes each screen when it is first shown */
    public MainWindow(Workspace workspace, Navigation navigation, Jobs jobs, Theme theme, Overlay overlay, Messages messages, Clock clock,
                      Runnable openSettings, Map<ScreenName, Supplier<Screen>> factories) {
        this.workspace = workspace;
        this.navigation = navigation;
        screens = new Screens(factories, content);
        this.messages = messages;
        motion = theme.motion();
        palette = new CommandPalette(overlay, messages, this::offered);
        HelpSheet help = new HelpSheet(overlay, messages);
        ShellCommands.Actions actions =
                new ShellCommands.Actions(palette::open, this::toggleJobs, () -> help.open(commands()), openSettings,
                theme::toggle);
        everywhere = new ShellCommands(workspace, navigation, messages, actions);
        topBar = new TopBar(workspace, navigation, messages, actions);
        UnfinishedStrip unfinished = new UnfinishedStrip(workspace, navigation, messages);
        band = new ProductionBand(workspace, messages, clock);
        rail = new Rail(navigation, messages, workspace.unplannedProperty(), openSettings);
        drawer = new JobsDrawer(jobs, messages, clock, this::toggleJobs);
        drawer.setMaxHeight(DRAWER);
        drawer.setVisible(false);
        StackPane.setAlignment(drawer, Pos.BOTTOM_CENTER);
        tape.getStyleClass().add("chr-tape");
        frame.setTop(top);
        // beside the rail: it stays where it is while the strip comes and goes
        BorderPane page = new BorderPane(new StackPane(content, drawer));
        page.setTop(unfinished);
        frame.setCenter(page);
        frame.setBottom(new StatusBar(workspace, jobs, messages, this::toggleJobs));
        root.getChildren().addAll(frame, overlay.node());
        root.setId("main-window");
        navigation.screenProperty().addListener((property, before, after) -> show(after));
        workspace.targetProperty().addListener((property, before, after) -> showTop());
        workspace.runProperty().addListener((property, before, after) -> showTop());
        workspace.projectProperty().addListener((property, before, after) -> showRail());
        showTop();
        showRail();
        show(navigation.screenProperty().get());
        new Shortcuts(root, everywhere.withKeys(), () -> front.map(Screen::commands).orElse(List.of()));
    }

    public Parent root() {
        return root;
    }

    /** Opens the jobs drawer, or closes it. */
    public void toggleJobs() {
        boolean open = !drawer.isVisible();
        drawer.setVisible(true);
        motion.slide(drawer, DRAWER, open, () -> drawer.setVisible(open));
    }

    /** Opens the command palette. */
    public void openPalette() {
        palette.open();
    }

    /**
     * Prepares one more piece of a screen that nobody has asked for yet, so that the first look at it costs less.
     *
     * @return whether there was something left to do
     */
    public boolean prepare() {
        return screens.prepare();
    }

    private void show(ScreenName name) {
        ScreenName allowed = workspace.projectProperty().get().isEmpty() ? ScreenName.START : name;
        if (allowed != name) {
            navigation.go(allowed);
            return;
        }
        front.ifPresent(Screen::detach);
        Screen screen = screens.get(allowed);
        content.getChildren().setAll(screen.node());
        front = Optional.of(screen);
        screen.attach();
        showRail();
        showTape();
    }

    private void showTop() {
        boolean production = workspace.targetProperty().get().filter(target -> target.production()).isPresent();
        Optional<RunInProgress> run = workspace.runProperty().get().filter(RunInProgress::production);
        top.getChildren().clear();
        if (production) {
            top.getChildren().add(tape);
        }
        top.getChildren().add(run.isPresent() ? band : topBar);
        showTape();
        run.ifPresentOrElse(band::show, band::stop);
        motion.heldProperty().set(run.isPresent());
    }

    private void showTape() {
        tape.pseudoClassStateChanged(CALM, navigation.screenProperty().get() == ScreenName.SIMULATE && !top.getChildren().contains(band));
    }

    private void showRail() {
        boolean open = workspace.projectProperty().get().isPresent() && navigation.screenProperty().get() != ScreenName.START;
        frame.setLeft(open ? rail : null);
    }

    /** All but the way to the palette itself, which is open when they are offered. */
    private List<Command> offered() {
        return commands().stream().filter(command -> !command.title().equals(messages.get("palette.all"))).toList();
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        front.ifPresent(screen -> {
            commands.addAll(screen.commands());
            Set<String> named = commands.stream().map(Command::title).collect(Collectors.toSet());
            commands.addAll(ButtonCommands.in(screen.node(), messages.get("screen." + screen.name().key()), named));
        });
        commands.addAll(everywhere.all());
        return commands;
    }
}
