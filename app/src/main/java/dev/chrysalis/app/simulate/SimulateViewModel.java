package dev.chrysalis.app.simulate;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.run.guard.StartRules;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.runbook.RehearsalReport;
import dev.chrysalis.simulate.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What Simulate shows: the release, its last rehearsal, and the one that goes on. */
public final class SimulateViewModel {

    private final Chrysalis engine;
    private final Workspace workspace;
    private final Navigation navigation;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final Executor windowThread;
    private final ReadOnlyObjectWrapper<Optional<Release>> release = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ObservableList<Simulation.RehearsedStep> live = FXCollections.observableArrayList();
    /** Kept, because a view follows its list only as long as somebody holds it. */
    private final ObservableList<Simulation.RehearsedStep> liveView = FXCollections.unmodifiableObservableList(live);
    private Optional<Job> job = Optional.empty();

    /** @param windowThread runs what touches the screen: {@code Platform::runLater} */
    public SimulateViewModel(Chrysalis engine, Workspace workspace, Navigation navigation, Background background, Faults faults,
                             Messages messages, Executor windowThread) {
        this.engine = engine;
        this.workspace = workspace;
        this.navigation = navigation;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.windowThread = windowThread;
    }

    ReadOnlyObjectProperty<Optional<Release>> releaseProperty() {
        return release.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What goes on now; empty while nothing does. */
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** The steps that were rehearsed so far. */
    ObservableList<Simulation.RehearsedStep> live() {
        return liveView;
    }

    Optional<Simulation> simulation() {
        return release.get().flatMap(chosen -> Optional.ofNullable(workspace.simulations().get(chosen.name())));
    }

    /** Why the release may not be rehearsed before another one is further; whole sentences, empty where it may. */
    Optional<String> refusal() {
        return release.get().flatMap(new StartRules(workspace.runState())::refusal)
                .map(refused -> messages.engine(refused.reason()) + " " + messages.engine(refused.remedy()));
    }

    List<Release> releases() {
        return workspace.projectProperty().get().map(Project::releases).orElse(List.of());
    }

    /** Shows the release that is selected on the other screens, else the current one, else the first; not while one is rehearsed. */
    void follow() {
        if (running.get()) {
            return;
        }
        release.set(workspace.selectedRelease()
                .or(() -> workspace.runState().current()
                        .flatMap(name -> workspace.projectProperty().get().flatMap(open -> open.release(name))))
                .or(() -> releases().stream().findFirst()));
    }

    void choose(Release chosen) {
        workspace.selection().selectRelease(chosen.name());
        follow();
    }

    /** Rehearses the release on a disposable copy of the target. */
    void rehearse() {
        Project project = workspace.projectProperty().get().orElseThrow();
        Environment source = workspace.targetProperty().get().orElseThrow();
        Release rehearsed = release.get().orElseThrow();
        RunControl control = new RunControl();
        live.clear();
        running.set(true);
        sentence.set(messages.get("simulate.copying", source.name()));
        job = Optional.of(background.start(messages.get("simulate.job", rehearsed.name()), report -> {
            report.onCancel(control::cancel);
            Optional<Database> scratch = project.scratch().map(workspace.databases()::of);
            return engine.simulate(project, rehearsed, workspace.databases().of(source), scratch,
                    new RehearsalWatch(report, live::add, sentence::set, windowThread), control);
        }, found -> {
            workspace.simulations().put(rehearsed.name(), found);
            end();
        }, this::fail));
        job.ifPresent(started -> started.stateProperty().addListener(observable -> end()));
    }

    void cancel() {
        job.ifPresent(Job::cancel);
    }

    void writeRunbook() {
        navigation.go(ScreenName.RUNBOOK);
    }

    /** A step of the release as its folder holds it now; empty where it is gone. */
    Optional<Step> planned(StepId step) {
        return release.get().flatMap(chosen -> chosen.step(step));
    }

    void openStep(Simulation.RehearsedStep step) {
        workspace.selection().selectStep(step.step());
        navigation.go(ScreenName.TIMELINE);
    }

    /** @param save takes a name that would do and the content */
    void keepReport(BiConsumer<String, byte[]> save) {
        workspace.projectProperty().get().ifPresent(project -> release.get().ifPresent(chosen -> simulation().ifPresent(report ->
                save.accept(chosen.name() + "-rehearsal.html",
                        new RehearsalReport(chosen.title(), report, project.zone(), messages.paper()).html()
                        .getBytes(StandardCharsets.UTF_8)))));
    }

    private void fail(ChrysalisException fault) {
        end();
        faults.show(fault);
    }

    private void end() {
        running.set(false);
        sentence.set("");
    }
}
