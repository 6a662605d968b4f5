package dev.chrysalis.app.start;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.ConnectionTest;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.project.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Start without its looks. */
public final class StartViewModel {

    private final Chrysalis engine;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final Settings settings;
    private final Opening opening;
    private final ObservableList<RecentProject> recent = FXCollections.observableArrayList();
    private final ConnectionForm development = new ConnectionForm("dev", false);
    private final ConnectionForm server = new ConnectionForm("server", false);
    private final ConnectionForm production = new ConnectionForm("prod", true);

    public StartViewModel(Chrysalis engine, Background background, Faults faults, Messages messages, Settings settings, Opening opening) {
        this.engine = engine;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.settings = settings;
        this.opening = opening;
    }

    ObservableList<RecentProject> recent() {
        return recent;
    }

    ConnectionForm development() {
        return development;
    }

    ConnectionForm production() {
        return production;
    }

    /** Where the sample that needs a server is made. */
    ConnectionForm server() {
        return server;
    }

    /** Looks again which recent projects are still there. */
    void refresh() {
        Path home = Path.of(System.getProperty("user.home"));
        recent.setAll(settings.recentProjects().stream().map(folder -> RecentProject.of(folder, home, settings.lastSeen(folder))).toList());
    }

    /** The job that opens or makes a project just now; empty where none does. */
    ReadOnlyObjectProperty<Optional<Job>> openingProperty() {
        return opening.jobProperty();
    }

    void openSample(String name) {
        opening.openSample(name);
    }

    boolean isMade(String sample) {
        return opening.isMade(sample);
    }

    void makeSampleOnServer(String name) {
        opening.makeSampleOn(server.environment(), name);
    }

    void openFolder(Path folder) {
        opening.openFolder(folder);
    }

    /** Opens what was dropped onto the screen: the first folder, or the one that a file is in. */
    void openDropped(List<Path> dropped) {
        dropped.stream().findFirst().map(path -> Files.isDirectory(path) ? path : path.toAbsolutePath().getParent())
                .ifPresent(this::openFolder);
    }

    /** Tries the connection beside the window. */
    void test(ConnectionForm form) {
        form.begin();
        background.start(messages.get("start.job.test", form.name().toUpperCase(messages.locale())),
                report -> engine.test(form.environment()), answer -> form.end(Optional.of(answer)),
                fault -> form.end(Optional.of(new ConnectionTest.Fails(fault.getMessage(), fault.remedy()))));
    }

    /** Makes a project of both forms in a folder, and opens it. */
    void create(Path folder) {
        Project project = new Project(folder, folder.getFileName().toString(), ZoneId.systemDefault(),
                List.of(development.environment(), production.environment()), Limits.DEFAULT, List.of(), List.of(),
                Optional.empty());
        background.start(messages.get("start.job.create", project.name()), report -> {
            engine.write(project);
            return folder;
        }, opening::openFolder, faults::show);
    }
}
