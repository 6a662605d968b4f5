package dev.chrysalis.app.ui.workspace;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.Status;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.ReleaseMark;
import dev.chrysalis.app.ui.theme.ReleaseMarks;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.simulate.Simulation;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/** The open project and what is known of it. Changes on the thread of the window only. */
public final class Workspace {

    private record Glance(Status status, List<JournalEntry> journal, String place, Map<String, Simulation> simulations) {
    }

    /** One look of so many is taken while nobody else runs. */
    private static final int CALM = 5;

    private final Chrysalis engine;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final Databases databases;
    private final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<Optional<Project>> project = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Environment>> target = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Status>> status = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ConnectionState> connection = new ReadOnlyObjectWrapper<>(new ConnectionState.NotConnected());
    private final ObjectProperty<Optional<Comparison>> comparison = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty unplanned = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<RunInProgress>> run = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<JournalEntry> journal = FXCollections.observableArrayList();
    /** Kept, because a view follows its list only as long as somebody holds it. */
    private final ObservableList<JournalEntry> journalView = FXCollections.unmodifiableObservableList(journal);
    private boolean looking;
    private int calm;
    private ReleaseMarks marks = new ReleaseMarks();
    private final ObservableMap<String, Simulation> simulations = FXCollections.observableHashMap();

    public Workspace(Chrysalis engine, Background background, Faults faults, Messages messages) {
        this.engine = engine;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.databases = new Databases(engine);
    }

    public ReadOnlyObjectProperty<Optional<Project>> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /** The environment on which releases are run: the one marked as production, else the last of the file. */
    public ReadOnlyObjectProperty<Optional<Environment>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** Where the target stands; empty until it was asked. */
    public ReadOnlyObjectProperty<Optional<Status>> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ConnectionState> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** What differs between DEV and the target, as it was last compared; Compare writes it. */
    public ObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison;
    }

    /** How many changes of the comparison no release takes care of; Compare writes it. */
    public IntegerProperty unplannedProperty() {
        return unplanned;
    }

    /** The run that this window holds; Window writes it. */
    public ObjectProperty<Optional<RunInProgress>> runProperty() {
        return run;
    }

    /** The target's journal, oldest first; a live view that is not to be changed. */
    public ObservableList<JournalEntry> journal() {
        return journalView;
    }

    /** The last simulation by release, as the project's folder keeps it; Simulate writes it. */
    public ObservableMap<String, Simulation> simulations() {
        return simulations;
    }

    public Selection selection() {
        return selection;
    }

    public Databases databases() {
        return databases;
    }

    /** In which times are told; UTC while no project is open. */
    public ZoneId zone() {
        return project.get().map(Project::zone).orElse(ZoneOffset.UTC);
    }

    /** Where every release stands on the target; nothing where that is not known. */
    public RunState runState() {
        return status.get().map(Status::state).orElse(RunState.EMPTY);
    }

    /** The environment that is ahead: the first that is not the target. */
    public Optional<Environment> development() {
        return project.get().flatMap(open -> open.environments().stream()
                .filter(environment -> !environment.equals(target.get().orElse(null))).findFirst());
    }

    public Optional<Release> selectedRelease() {
        return project.get().flatMap(open -> selection.releaseProperty().get().flatMap(open::release));
    }

    /** By what a release is told from the others on every screen. */
    public ReleaseMark mark(String release) {
        if (runState().release(release).state() == ReleaseState.CLOSED) {
            return ReleaseMark.SEALED;
        }
        return marks.of(release);
    }

    /** Opens a folder beside the window; a failure is shown. */
    public Job open(Path folder, Runnable opened) {
        return background.start(messages.get("job.open", folder.getFileName()), report -> OpenedProject.read(engine, folder), found -> {
            show(found);
            opened.run();
        }, faults::show);
    }

    /** Shows a project that was read before, whose releases take their marks in its own order. */
    public void show(Project opened) {
        show(OpenedProject.of(opened));
    }

    private void show(OpenedProject opened) {
        forget();
        marks = new ReleaseMarks();
        put(opened);
        target.set(opened.target());
        refresh();
    }

    private void forget() {
        databases.forget();
        selection.clear();
        simulations.clear();
        comparison.set(Optional.empty());
        unplanned.set(0);
        status.set(Optional.empty());
        journal.clear();
    }

    private void put(OpenedProject read) {
        marks.meet(read.order());
        project.set(Optional.of(read.project()));
    }

    /** Reads the project's folder again, after something was written into it or somebody changed it. */
    public void reload() {
        project.get().ifPresent(open -> background.start(messages.get("job.reload"), report -> OpenedProject.read(engine, open.folder()),
                this::put, faults::show));
    }

    /** Asks the target again where its releases stand; a target that is not there is said in the status bar. */
    public void refresh() {
        project.get().ifPresent(open -> target.get().ifPresent(environment -> {
            connection.set(new ConnectionState.Connecting(environment.name()));
            background.start(messages.get("job.refresh", environment.name()), report -> glance(open, environment),
                    glance -> take(environment, glance), fault -> lose(environment, fault));
        }));
    }

    /** What is called again and again: looks each time while somebody else runs a release, and only now and then otherwise. */
    public void lookAgain() {
        calm++;
        if (othersRun().isPresent() || calm >= CALM) {
            look();
        }
    }

    /** Who runs a release on the target from elsewhere, as a sentence of the engine; empty where nobody does. */
    public Optional<String> othersRun() {
        return run.get().isPresent() ? Optional.empty() : status.get().flatMap(Status::runner);
    }

    /** Looks whether somebody else did something on the target meanwhile; not while this window runs something itself. */
    public void look() {
        calm = 0;
        boolean known = connection.get() instanceof ConnectionState.Connected || connection.get() instanceof ConnectionState.Failed;
        if (looking || !known || run.get().isPresent()) {
            return;
        }
        Optional<Status> before = status.get();
        project.get().ifPresent(open -> target.get().ifPresent(environment -> {
            looking = true;
            background.startQuietly(report -> glance(open, environment), glance -> {
                looking = false;
                if (isStill(open, before)) {
                    takeNews(environment, glance);
                }
            }, fault -> {
                looking = false;
                if (isStill(open, before)) {
                    lose(environment, fault);
                }
            });
        }));
    }

    /** Whether nothing newer is known than when a look began. */
    private boolean isStill(Project open, Optional<Status> before) {
        return run.get().isEmpty() && project.get().equals(Optional.of(open)) && status.get().equals(before);
    }

    private void takeNews(Environment environment, Glance glance) {
        if (status.get().equals(Optional.of(glance.status()))) {
            connection.set(new ConnectionState.Connected(environment.name(), glance.place()));
        } else {
            take(environment, glance);
        }
    }

    public void close() {
        forget();
        project.set(Optional.empty());
        target.set(Optional.empty());
        connection.set(new ConnectionState.NotConnected());
    }

    private Glance glance(Project open, Environment environment) {
        Database database = databases.of(environment);
        Map<String, Simulation> simulations = new TreeMap<>();
        open.releases().forEach(release -> engine.lastSimulation(open, release.name())
                .ifPresent(simulation -> simulations.put(release.name(), simulation)));
        return new Glance(engine.status(database, open), engine.journal(database), database.place(), simulations);
    }

    /** Takes what somebody has just been told by the target: where it stands, and its journal. */
    public void take(Status told, List<JournalEntry> entries) {
        status.set(Optional.of(told));
        journal.setAll(entries);
    }

    private void take(Environment environment, Glance glance) {
        take(glance.status(), glance.journal());
        connection.set(new ConnectionState.Connected(environment.name(), glance.place()));
    }

    private void lose(Environment environment, ChrysalisException fault) {
        connection.set(new ConnectionState.Failed(environment.name(), fault.getMessage()));
    }
}
