package dev.chrysalis.app;

import dev.chrysalis.app.start.Opening;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.task.JobState;
import dev.chrysalis.app.ui.task.Jobs;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.sample.Samples;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Opens projects and samples beside the window, and shows their timeline. FX thread only. */
final class ProjectOpening implements Opening {

    private final Samples samples;
    private final Workspace workspace;
    private final Navigation navigation;
    private final Settings settings;
    private final Jobs jobs;
    private final Faults faults;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<Job>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    ProjectOpening(Samples samples, Workspace workspace, Navigation navigation, Settings settings, Jobs jobs, Faults faults,
                   Messages messages) {
        this.samples = samples;
        this.workspace = workspace;
        this.navigation = navigation;
        this.settings = settings;
        this.jobs = jobs;
        this.faults = faults;
        this.messages = messages;
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Job>> jobProperty() {
        return latest.getReadOnlyProperty();
    }

    @Override
    public void openSample(String name) {
        make(name, Optional.empty(), samples::open);
    }

    @Override
    public boolean isMade(String name) {
        return samples.isMade(name);
    }

    @Override
    public void makeSampleOn(Environment server, String name) {
        make(name, Optional.of(server), samples::reset);
    }

    /** How a sample comes into its folder. */
    private interface Making {

        Path make(String name, Optional<Environment> server, Consumer<String> progress);
    }

    private void make(String name, Optional<Environment> server, Making making) {
        follow(jobs.start(messages.get(samples.isMade(name) ? "start.job.sample" : "start.job.making", name),
                report -> making.make(name, server, report::say), this::openFolder, faults::show));
    }

    @Override
    public void openFolder(Path folder) {
        follow(workspace.open(folder, () -> {
            settings.rememberProject(folder);
            navigation.go(ScreenName.TIMELINE);
        }));
    }

    /** Until it has ended, unless the next one has begun. */
    private void follow(Job job) {
        latest.set(Optional.of(job));
        job.stateProperty().addListener(observable -> {
            if (job.stateProperty().get() != JobState.RUNNING && latest.get().filter(job::equals).isPresent()) {
                latest.set(Optional.empty());
            }
        });
    }
}
