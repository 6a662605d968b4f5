package dev.chrysalis.app;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.compare.CompareView;
import dev.chrysalis.app.compare.CompareViewModel;
import dev.chrysalis.app.history.HistoryView;
import dev.chrysalis.app.history.HistoryViewModel;
import dev.chrysalis.app.runbook.PaperPrinter;
import dev.chrysalis.app.runbook.RunbookView;
import dev.chrysalis.app.runbook.RunbookViewModel;
import dev.chrysalis.app.shell.ClosingQuestion;
import dev.chrysalis.app.shell.Logo;
import dev.chrysalis.app.shell.MainWindow;
import dev.chrysalis.app.shell.Preferences;
import dev.chrysalis.app.shell.SettingsSheet;
import dev.chrysalis.app.shell.WindowPlacement;
import dev.chrysalis.app.simulate.SimulateView;
import dev.chrysalis.app.simulate.SimulateViewModel;
import dev.chrysalis.app.start.StartView;
import dev.chrysalis.app.start.StartViewModel;
import dev.chrysalis.app.timeline.TimelineView;
import dev.chrysalis.app.timeline.TimelineViewModel;
import dev.chrysalis.app.ui.dialog.FaultDialog;
import dev.chrysalis.app.ui.dialog.FileSaving;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.task.Jobs;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.Theme;
import dev.chrysalis.app.ui.workspace.ExportFolder;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.LastSeen;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.app.window.WindowView;
import dev.chrysalis.app.window.WindowViewModel;
import dev.chrysalis.sample.Samples;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where the window is put together. */
final class Composition {

    private static final Logger LOG = LoggerFactory.getLogger(Composition.class);
    private static final Duration LOOK_EVERY = Duration.seconds(2);
    private static final Duration PREPARE_EVERY = Duration.millis(120);
    private static final double HERO_LOGO = 60;

    private final Clock clock;
    private final Settings settings;
    private final Consumer<Path> openFile;
    private final Chrysalis engine;
    private final Messages messages;
    private final Theme theme = new Theme();
    private final Overlay overlay = new Overlay(theme.motion());
    private final Navigation navigation = new Navigation();
    private final Jobs jobs;
    private final Faults faults;
    private final Workspace workspace;
    private final ProjectOpening opening;
    private final FileSaving saving;
    /** Others run releases on the same target, from another window or the command line. */
    private final Timeline looking;
    /** One screen after the other, with room between them for whoever is at work already. */
    private final Timeline preparing = new Timeline(new KeyFrame(PREPARE_EVERY, event -> prepare()));
    private final MainWindow window;

    /** @param openFile shows a file in the program that people use for it */
    Composition(Clock clock, Locale locale, Settings settings, Samples samples, Consumer<Path> openFile) {
        this.settings = settings;
        this.clock = clock;
        this.openFile = openFile;
        messages = new Messages(locale);
        jobs = new Jobs(clock);
        faults = new FaultDialog(overlay, messages);
        engine = new Chrysalis(clock);
        workspace = new Workspace(engine, jobs, faults, messages);
        opening = new ProjectOpening(samples, workspace, navigation, settings, jobs, faults, messages);
        saving = new FileSaving(messages, faults, new ExportFolder(settings, workspace.projectProperty()::get));
        looking = new Timeline(new KeyFrame(LOOK_EVERY, event -> workspace.lookAgain()));
        workspace.statusProperty().addListener((property, before, after) -> after.ifPresent(status -> workspace.projectProperty().get()
                .ifPresent(project -> settings.rememberSeen(project.folder(), LastSeen.of(project, status.state(), clock.instant())))));
        window = new MainWindow(workspace, navigation, jobs, theme, overlay, messages, clock,
                new SettingsSheet(overlay, new Preferences(settings, theme), messages)::open, screens());
    }

    /** Shows the window where it was when it was last closed. */
    void show(Stage stage) {
        Scene scene = new Scene(window.root());
        theme.dress(scene);
        stage.setTitle(messages.get("app.name"));
        stage.setScene(scene);
        if (!stage.isShowing()) {
            new WindowPlacement(settings).applyTo(stage);
        }
        stage.setOnCloseRequest(event -> new ClosingQuestion(workspace, overlay, messages).ask(event, stage::hide));
        stage.setOnHidden(event -> {
            looking.stop();
            preparing.stop();
            jobs.close();
        });
        looking.setCycleCount(Animation.INDEFINITE);
        looking.play();
        stage.focusedProperty().addListener(observable -> workspace.look());
        stage.show();
        LOG.info("the window is shown, {} ms after the program began", ManagementFactory.getRuntimeMXBean().getUptime());
        Preparation.begin(messages);
        preparing.setCycleCount(Animation.INDEFINITE);
        preparing.play();
    }

    private void prepare() {
        if (!window.prepare()) {
            preparing.stop();
        }
    }

    Theme theme() {
        return theme;
    }

    Overlay overlay() {
        return overlay;
    }

    Navigation navigation() {
        return navigation;
    }

    Jobs jobs() {
        return jobs;
    }

    Workspace workspace() {
        return workspace;
    }

    ProjectOpening opening() {
        return opening;
    }

    void open(StartRequest request) {
        if (request instanceof StartRequest.Folder folder) {
            opening.openFolder(folder.folder());
        } else if (request instanceof StartRequest.Sample sample) {
            opening.openSample(sample.name());
        }
    }

    private Map<ScreenName, Supplier<Screen>> screens() {
        Map<ScreenName, Supplier<Screen>> screens = new EnumMap<>(ScreenName.class);
        screens.put(ScreenName.SIMULATE, () -> new SimulateView(new SimulateViewModel(engine, workspace, navigation, jobs, faults, messages,
                Platform::runLater), workspace, messages, saving::save));
        screens.put(ScreenName.WINDOW, () -> new WindowView(new WindowViewModel(engine, workspace, jobs, faults, messages, clock,
                Platform::runLater), workspace, messages, overlay, settings));
        screens.put(ScreenName.TIMELINE, this::timeline);
        screens.put(ScreenName.RUNBOOK, this::runbook);
        screens.put(ScreenName.HISTORY, this::history);
        screens.put(ScreenName.COMPARE, () -> new CompareView(
                new CompareViewModel(engine, workspace, navigation, jobs, faults, messages, clock), workspace, navigation,
                overlay, messages, settings, saving::save));
        screens.put(ScreenName.START, () -> new StartView(new StartViewModel(engine, jobs, faults, messages, settings, opening), messages,
                overlay, new Logo(HERO_LOGO)));
        return screens;
    }

    private Screen timeline() {
        return new TimelineView(new TimelineViewModel(workspace, engine, jobs, faults, messages, clock), navigation, theme,
                overlay, messages, saving::save, openFile);
    }

    private Screen runbook() {
        return new RunbookView(new RunbookViewModel(workspace, jobs, faults, messages, PaperPrinter.ofSystem(messages)),
                workspace, messages, saving::save);
    }

    private Screen history() {
        return new HistoryView(new HistoryViewModel(workspace, navigation, messages), workspace, messages, settings,
                (suggestedName, content) -> saving.save(suggestedName, content.getBytes(StandardCharsets.UTF_8)));
    }
}
